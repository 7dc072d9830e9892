"""Interpretations: which documents need one, what links to what, how much later it came."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from crawler.fetches import Link
from crawler.records import ColumnKind, Document
from criteria.checks import Interpretation
from criteria.model import LimitUnit, Recognition
from scoring.results import Outcome
from tests.scoring.builders import SITE, UNIT, column, document, entry, file_link, line
from tests.scoring.checks.rules.judging import judged, limit, names

NAME = "泌阳县临时救助办法"
POLICY = replace(column("政策文件", entries=[entry(NAME)]), kind=ColumnKind.POLICY)
READING_COLUMN = replace(column("政策解读", entries=[entry("解读")]), kind=ColumnKind.INTERPRETATION)
PAPER_URL, READING_URL = f"{SITE}/paper.html", f"{SITE}/reading.html"
ANY = Interpretation(None, both_ways=False, within=None, required=True, same_publisher=False)
LINKED = replace(ANY, both_ways=True)
BY_MAKER = replace(ANY, required=False, same_publisher=True)
SOON = replace(ANY, within=limit(3, LimitUnit.WORKING_DAY))


def paper(title: str = NAME, **more: Any) -> Document:
    links = more.pop("related", ())
    given = {"number": "泌民〔2024〕5号", "listed_in": [POLICY], "url": PAPER_URL, "on": date(2024, 5, 6), **more}
    return replace(document(title, "正文", path=("政策文件",), **given), related=tuple(links))


def reading(title: str = f"《{NAME}》解读", on: date | None = date(2024, 5, 9), **more: Any) -> Document:
    links = more.pop("related", ())
    text = more.pop("text", "解读")
    return replace(document(title, text, path=("政策解读",), on=on, url=READING_URL, **more), related=tuple(links))


TO, BACK = Link(READING_URL, "相关解读"), Link(PAPER_URL, "政策原文")
Seen = dict[str, Any]


def seen(*documents: Document, **more: Any) -> Seen:
    return {"columns": [POLICY, READING_COLUMN], "documents": documents, **more}


CASES: dict[str, tuple[Interpretation, Seen, Outcome, tuple[int | None, int | None], str]] = {
    "named by its title": (ANY, seen(paper(), reading()), Outcome.MET, (1, 1), "均有解读"),
    "linked": (ANY, seen(paper(related=[TO]), reading("图解")), Outcome.MET, (1, 1), ""),
    "none": (ANY, seen(paper()), Outcome.NOT_MET, (0, 1), "未见解读"),
    "none, and no other either": (
        ANY,
        {"columns": [POLICY], "documents": [paper()]},
        Outcome.NOT_APPLICABLE,
        (None, None),
        "未见任何政策解读",
    ),
    "linked from within its text": (
        ANY,
        seen(paper(), reading("我县新规图解", links=[BACK])),
        Outcome.MET,
        (1, 1),
        "",
    ),
    "one of two": (
        ANY,
        seen(paper(), reading(), paper("泌阳县养老服务规划", url=f"{SITE}/2.html")),
        Outcome.PARTLY_MET,
        (1, 2),
        "养老服务规划",
    ),
    "none, and nobody could look": (
        ANY,
        seen(paper(), unseen=[line(f"{SITE}/x/")]),
        Outcome.UNVERIFIED,
        (None, None),
        "未能看全",
    ),
    "none, but one of like title": (
        ANY,
        seen(paper(), reading("一图读懂我县临时救助办法")),
        Outcome.UNVERIFIED,
        (None, None),
        "题目相近",
    ),
    "none, but one linked that was not opened": (
        ANY,
        seen(paper(related=[Link("http://other.gov.cn/1.html", "相关解读")])),
        Outcome.UNVERIFIED,
        (None, None),
        "未能打开",
    ),
    "none, but a row of like title": (
        ANY,
        {
            "columns": [POLICY, replace(READING_COLUMN, entries=(entry("泌阳县临时救助办法解读"),))],
            "documents": [paper()],
        },
        Outcome.UNVERIFIED,
        (None, None),
        "题目相近",
    ),
    "linked both ways": (LINKED, seen(paper(related=[TO]), reading(related=[BACK])), Outcome.MET, (1, 1), ""),
    "not linked back": (LINKED, seen(paper(related=[TO]), reading()), Outcome.NOT_MET, (0, 1), "未链接文件"),
    "linked from the interpretation only": (
        LINKED,
        seen(paper(), reading(related=[BACK])),
        Outcome.NOT_MET,
        (0, 1),
        "文件未链接解读",
    ),
    "on the third working day": (SOON, seen(paper(), reading()), Outcome.MET, (1, 1), ""),
    "on the fourth": (SOON, seen(paper(), reading(on=date(2024, 5, 10))), Outcome.NOT_MET, (0, 1), "4 个工作日"),
    "before the document": (SOON, seen(paper(), reading(on=date(2024, 4, 30))), Outcome.MET, (1, 1), ""),
    "not dated": (SOON, seen(paper(), reading(on=None)), Outcome.UNVERIFIED, (None, None), "未注明日期"),
    "no document": (ANY, seen(), Outcome.NOT_APPLICABLE, (None, None), "没有需要解读"),
    "no document, and nobody could look": (
        ANY,
        seen(unseen=[line(f"{SITE}/x/")]),
        Outcome.UNVERIFIED,
        (None, None),
        "",
    ),
    "a document without 文号": (ANY, seen(paper(number=None)), Outcome.NOT_APPLICABLE, (None, None), ""),
    "a document of before": (ANY, seen(paper(on=date(2023, 12, 31))), Outcome.NOT_APPLICABLE, (None, None), ""),
    "a superior's paper under no name": (
        ANY,
        seen(paper("民政部关于临时救助的意见", publisher=None, number="民发〔2018〕23号")),
        Outcome.NOT_APPLICABLE,
        (None, None),
        "",
    ),
    "a superior's paper under the unit's name": (
        ANY,
        seen(paper("民政部关于临时救助的意见")),
        Outcome.NOT_APPLICABLE,
        (None, None),
        "",
    ),
    "a superior's number under the unit's name": (
        ANY,
        seen(paper(number="国发〔2014〕47号")),
        Outcome.NOT_APPLICABLE,
        (None, None),
        "",
    ),
    "its own under no name": (
        ANY,
        seen(paper(f"{UNIT.name}关于印发临时救助办法的通知", publisher=None)),
        Outcome.NOT_MET,
        (0, 1),
        "",
    ),
    "a reprint": (ANY, seen(paper(publisher="民政部")), Outcome.NOT_APPLICABLE, (None, None), ""),
    "by its maker": (BY_MAKER, seen(paper(), reading()), Outcome.MET, (1, 1), "均由本单位解读"),
    "by its maker, besides others": (
        BY_MAKER,
        seen(paper(), reading(publisher="县融媒体中心"), replace(reading(), url=f"{SITE}/own.html")),
        Outcome.MET,
        (1, 1),
        "",
    ),
    "by another body": (
        BY_MAKER,
        seen(paper(), reading(publisher="县融媒体中心")),
        Outcome.NOT_MET,
        (0, 1),
        "解读由“县融媒体中心”发布",
    ),
    "by another body, but it speaks of the maker": (
        BY_MAKER,
        seen(paper(), reading(publisher="泌阳县人民政府办公室", text="县民政局负责人解读如下")),
        Outcome.UNVERIFIED,
        (None, None),
        "提到本单位",
    ),
    "by nobody": (BY_MAKER, seen(paper(), reading(publisher=None)), Outcome.UNVERIFIED, (None, None), "未注明由谁"),
    "by the site": (BY_MAKER, seen(paper(), reading(publisher="本站")), Outcome.UNVERIFIED, (None, None), ""),
    "none, and not asked for here": (BY_MAKER, seen(paper()), Outcome.NOT_APPLICABLE, (None, None), "其他要求"),
    "none, not asked for here, and nobody could look": (
        BY_MAKER,
        seen(paper(), unseen=[line(f"{SITE}/x/")]),
        Outcome.UNVERIFIED,
        (None, None),
        "未能看全",
    ),
    "one of two, the other not asked for here": (
        BY_MAKER,
        seen(paper(), reading(), paper("泌阳县养老服务规划", url=f"{SITE}/2.html")),
        Outcome.MET,
        (1, 1),
        "",
    ),
    "a notice to which such a document is attached": (
        replace(ANY, recognition=names("临时救助办法")),
        seen(paper("关于开展学习的通知", links=[file_link("临时救助办法.doc")])),
        Outcome.NOT_APPLICABLE,
        (None, None),
        "",
    ),
    "a document of the column the recognition finds": (
        replace(ANY, recognition=names("政策文件")),
        seen(paper("关于临时救助的意见")),
        Outcome.NOT_MET,
        (0, 1),
        "",
    ),
    "a document of such a column its own title excludes": (
        replace(ANY, recognition=Recognition(("政策文件",), (), (), ("废止",))),
        seen(paper("关于废止临时救助意见的决定")),
        Outcome.NOT_APPLICABLE,
        (None, None),
        "",
    ),
    "a document the recognition finds": (
        replace(ANY, recognition=names("临时救助办法")),
        seen(paper(number=None, publisher=UNIT.name)),
        Outcome.NOT_MET,
        (0, 1),
        "",
    ),
}


@pytest.mark.parametrize(("asked", "shown", "outcome", "share", "words"), CASES.values(), ids=CASES.keys())
def test_interpretation(
    asked: Interpretation, shown: Seen, outcome: Outcome, share: tuple[int | None, int | None], words: str
) -> None:
    found = judged(asked, **shown)
    assert found.outcome is outcome, found.reason
    assert (found.kept, found.of) == share
    assert words in found.reason
