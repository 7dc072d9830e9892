"""The CSV files others read: what a line says of a column and a document."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from audit.contract import write_contract
from audit.inventory import Inventory
from audit.judging import JudgedUnit
from crawler.page_facts import DateFlag, Entry
from crawler.records import Column, ColumnKind, ColumnState
from scoring.privacy.search import search
from scoring.results import Score
from tests.audit import contract_files
from tests.scoring.builders import UNIT, document, evidence, rows

PAPER = replace(
    document("关于印发《低保细则》的通知", on=date(2025, 3, 7), made_on=date(2025, 2, 28)),
    issued_on=date(2025, 3, 1),
    signed_on=date(2025, 2, 28),
    effective_on=date(2025, 4, 1),
    topic="民政、扶贫、救灾",
    validity="有效",
    date_flags=(DateFlag.FUTURE, DateFlag.DISAGREES),
)
COPY = replace(PAPER, url=f"{PAPER.url}?copy", date_flags=())
COLUMN = Column(
    "http://a.gov.cn/tzgg/",
    ("政务公开", "通知公告"),
    ColumnState.LISTED,
    (
        Entry("http://mp.weixin.qq.com/s/1", "一图读懂", date(2025, 3, 1), "2025-03-01"),
        Entry("http://a.gov.cn/2", "二", date(2025, 6, 23), "06-23", DateFlag.YEAR_BORROWED),
    ),
    ("http://a.gov.cn/tzgg/",),
    ("http://a.gov.cn/tzgg/index_1.html",),
    ColumnKind.NOTICES,
)


def lines(out: Path, name: str) -> dict[str, dict[str, str]]:
    seen = evidence(columns=[COLUMN], documents=[PAPER, COPY])
    score = Score(UNIT.id, UNIT.name, None, None, None, None, None, None, None, None, None)
    write_contract(out, {}, [JudgedUnit(UNIT, (), score, search(seen), Inventory.of(seen))])
    return {line["url"]: line for line in contract_files.rows(out, name)}


def test_a_column(tmp_path: Path) -> None:
    assert lines(tmp_path, "columns")[COLUMN.url] == {
        "unit_id": UNIT.id,
        "url": COLUMN.url,
        "path": "政务公开 > 通知公告",
        "name": "通知公告",
        "entries": "2",
        "newest_on": "2025-03-01",
        "oldest_on": "2025-03-01",
        "state": "listed",
        "kind": "notices",
        "pages": "1",
        "unread": "1",
    }


def test_a_document(tmp_path: Path) -> None:
    line = lines(tmp_path, "documents")[PAPER.url]
    assert list(line.items())[-7:] == [
        ("issued_on", "2025-03-01"),
        ("signed_on", "2025-02-28"),
        ("effective_on", "2025-04-01"),
        ("topic", "民政、扶贫、救灾"),
        ("validity", "有效"),
        ("date_flags", "future disagrees"),
        ("copy_of", ""),
    ]


def test_a_copy_is_a_line_of_its_own_that_names_the_first(tmp_path: Path) -> None:
    assert lines(tmp_path, "documents")[COPY.url]["copy_of"] == PAPER.url


def test_personal_data_by_place_and_kind(tmp_path: Path) -> None:
    number, masked = "11010519491231002X", "110105********002X"
    roll = document(f"公示{number}", tables=[rows("姓名|身份证号", f"张三|{number}", f"李四|{masked}")])
    seen = evidence(documents=[roll])
    score = Score(UNIT.id, UNIT.name, None, None, None, None, None, None, None, None, None)
    write_contract(tmp_path, {}, [JudgedUnit(UNIT, (), score, search(seen), Inventory.of(seen))])
    assert (tmp_path / "privacy.csv").read_text(encoding="utf-8-sig").splitlines() == [
        "unit_id,url,attachment,kind,count,note",
        f"{UNIT.id},http://www.example.gov.cn/art/公示11*************02X.html,,id_card,1,",
        f"{UNIT.id},http://www.example.gov.cn/art/公示11*************02X.html,,id_card,1,badly_masked",
    ]
