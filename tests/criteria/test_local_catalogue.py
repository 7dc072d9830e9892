"""The pack `local-catalogue` on small catalogues: kept, at fault, nobody could look, and the ministry's own table."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from crawler.attachments.reading import read_attachment
from crawler.extraction.page import read_page
from criteria.catalogue.csv_text import decode
from criteria.catalogue_checks import FieldPublished, OwnCatalogue
from criteria.model import Level
from criteria.packs import find_pack
from criteria.rules import Effect, Rule
from scoring.checks.rules import check_rule
from scoring.results import Outcome, Verdict
from scoring.unit import Unit
from scoring.unit_index import UnitIndex
from tests.criteria.catalogue.variations import VARIATIONS, Variation
from tests.scoring.builders import SITE, UNIT, attachment, column, document, entry, evidence, file_link, line
from tests.scoring.checks.rules.catalogues import bare, editions, page, row
from tests.scoring.checks.rules.test_whole_catalogue import model_rows, powers

PACK = find_pack("local-catalogue")
OWN: dict[str, OwnCatalogue] = {rule.id: rule.check for rule in PACK.rules if isinstance(rule.check, OwnCatalogue)}
FIRST = ("LC-01", "LC-02")  # whether there is a catalogue at all: tests/scoring/checks/rules/test_field_published.py
RULES: dict[str, Rule] = {rule.id: rule for rule in PACK.rules if rule.id in OWN and rule.id not in FIRST}
MET, PARTLY, NOT, MANUAL = Outcome.MET, Outcome.PARTLY_MET, Outcome.NOT_MET, Outcome.MANUAL
NOT_APPLICABLE = Outcome.NOT_APPLICABLE
TOWN = replace(UNIT, id="t", name="泌阳县花园街道办事处", level=Level.TOWNSHIP)


def judged(rule: str, **seen: Any) -> Verdict:
    """Besides what is given, a column that is of no rule: the site was read."""
    columns = (column("风光", entries=[entry("秋色")]), *seen.pop("columns", ()))
    unit_evidence = replace(evidence(**seen), columns=columns)
    return check_rule(RULES[rule], unit_evidence, UnitIndex.of(unit_evidence))


def elderly(*lines: str) -> dict[str, Any]:
    return page(*lines, title="养老服务领域标准目录")


def care(number: int, group: str) -> str:
    return row(number=str(number), group=group, title=f"{group}事项", content="文件名称；文号")


GOOD = row()
SECOND = row(number="2", title="审批信息", content="低保对象名单")
CLASSES = [
    row(number=str(number), group=group)
    for number, group in enumerate(("综合业务", "城乡低保", "特困人员供养", "临时救助"), 1)
]
CARE = [care(number, group) for number, group in enumerate(("通用政策", "业务办理", "行业管理信息"), 1)]
POLICY = {"number": "2", "title": "政策法规文件"}
LONG = row(limit="制定或获取信息之日起30个工作日内")
SHORT = row(limit="制定或获取信息之日起5个工作日内")
OLD_PAPER = "《最低生活保障审核审批办法（试行）》（民发〔2012〕220号）"
OFFICES = "公开事项|公开内容|公开依据|公开时限|责任科室"
TOWNS: dict[str, Any] = {"title": "花园街道社会救助领域标准目录", "publisher": TOWN.name}

# what a catalogue that keeps the rule is like, then one that does not: what it is worth, and what is said
CASES: dict[str, tuple[dict[str, Any], Outcome, dict[str, Any], Outcome, str]] = {
    "LC-03": (page(GOOD), MET, page(row(group="", title=""), SECOND), PARTLY, "公开事项未填"),
    "LC-04": (page(GOOD), MET, page(row(content=""), SECOND), PARTLY, "公开内容未填"),
    "LC-05": (page(GOOD), MET, page(row(basis="有关规定")), NOT, "未写文件全称"),
    "LC-06": (page(GOOD), MET, page(row(limit="视情况")), NOT, "无法计算"),
    "LC-07": (page(SHORT), MET, page(LONG), NOT, "放宽"),
    "LC-08": (page(GOOD), MET, page(row(publisher="相关单位")), NOT, "没有写明是谁"),
    "LC-09": (page(GOOD), MET, page(GOOD, row(number="2", active="")), PARTLY, "公开方式未填"),
    "LC-10": (page(GOOD), MET, page(GOOD, row(**POLICY, channel="■政府网站")), PARTLY, "不足 2 种"),
    "LC-11": (page(GOOD), MET, page(row(everybody="", some="√")), NOT, "没有写明是谁"),
    "LC-12": (
        page(row(content="初审对象名单", channel="■村公示栏")),
        MET,
        page(row(content="初审对象名单及相关材料")),
        NOT,
        "特定范围",
    ),
    "LC-13": (page(*CLASSES), MET, page(*CLASSES[:3]), PARTLY, "缺少临时救助"),
    "LC-14": (elderly(*CARE), MET, elderly(*CARE[:2]), PARTLY, "缺少行业管理信息"),
    "LC-15": (page(GOOD), MET, page(*model_rows()), MANUAL, "人工复核"),
    "LC-16": (
        {**page(*model_rows(), **TOWNS), "unit": TOWN},
        MET,
        {**page(*model_rows()[:5], **TOWNS), "unit": TOWN},
        PARTLY,
        "没有这一事项",
    ),
    "LC-17": (page(*model_rows()), MET, page(GOOD), MANUAL, "决策"),
    "LC-18": (page(GOOD), MET, page(row(limit="月底前报送")), MANUAL, "公开时限"),
    "LC-19": (powers("最低生活保障金的给付"), MET, powers("临时救助金的给付"), MANUAL, "没有看到对应事项"),
    "LC-20": (
        bare(OFFICES, "低保指南|材料|《办法》|及时|救助股"),
        MET,
        bare(OFFICES, "低保指南|材料|《办法》||救助股", "特困指南|材料|《办法》|及时|救助股"),
        PARTLY,
        "公开时限未填",
    ),
    "LC-21": (editions([GOOD], [GOOD, SECOND]), MET, editions([GOOD, SECOND, *CLASSES[2:]], [GOOD, SECOND, CLASSES[2]]), PARTLY, "没有这一事项"),
    "LC-22": (editions([GOOD], [GOOD]), MET, editions([GOOD], [row(channel="■政府网站")]), NOT, "少了"),
    "LC-23": (editions([GOOD], [SHORT]), MET, editions([GOOD], [LONG]), NOT, "放宽"),
    "LC-24": (editions([GOOD], [GOOD]), MET, page(row(basis=OLD_PAPER), on=date(2020, 9, 1)), NOT, "220号"),
}  # fmt: skip


def test_every_rule_of_the_pack_is_here() -> None:
    assert CASES.keys() == RULES.keys()


def test_the_first_two_ask_whether_there_is_one() -> None:
    asked = {rule.id for rule in PACK.rules if rule.id in OWN and isinstance(OWN[rule.id].demand, FieldPublished)}
    assert asked == set(FIRST)


@pytest.mark.parametrize("rule", CASES)
def test_kept(rule: str) -> None:
    seen, outcome, *_ = CASES[rule]
    verdict = judged(rule, **seen)
    assert verdict.outcome is outcome, verdict.reason


@pytest.mark.parametrize("rule", CASES)
def test_not_kept(rule: str) -> None:
    *_, seen, outcome, words = CASES[rule]
    verdict = judged(rule, **seen)
    assert verdict.outcome is outcome, verdict.reason
    assert words in verdict.reason


@pytest.mark.parametrize("rule", CASES)
def test_nobody_could_look(rule: str) -> None:
    unseen = [line(f"{SITE}/x/", text="社会救助领域标准目录")]
    assert judged(rule, unseen=unseen).outcome is Outcome.UNVERIFIED


@pytest.mark.parametrize("rule", CASES)
def test_a_missing_catalogue_costs_nothing_here(rule: str) -> None:
    assert judged(rule).outcome is NOT_APPLICABLE


@pytest.mark.parametrize("rule", CASES)
@pytest.mark.parametrize("unit", [UNIT, TOWN], ids=["county", "township"])
@pytest.mark.parametrize(
    ("title", "packs"),
    [
        ("社会救助领域标准目录", ["social-assistance"]),
        ("养老服务领域标准目录", ["elderly-care"]),
        ("社会救助、养老服务领域标准目录", ["social-assistance", "elderly-care"]),
        ("26个试点领域标准目录", ["social-assistance", "elderly-care"]),
    ],
)
def test_the_ministrys_own_table_is_at_fault_nowhere(rule: str, unit: Unit, title: str, packs: list[str]) -> None:
    """As a county takes it over, and a township."""
    lines = [line for pack in packs for line in model_rows(pack)]
    verdict = judged(rule, **page(*lines, title=title, publisher=unit.name), unit=unit)
    assert verdict.outcome in (MET, MANUAL, NOT_APPLICABLE), verdict.reason


@pytest.mark.parametrize("variation", VARIATIONS, ids=lambda variation: variation.name)
def test_a_whole_catalogue_is_at_fault_nowhere_however_it_is_written(variation: Variation, tmp_path: Path) -> None:
    """As the crawler reads it. Those that hold a part of the national table only lack classes, and that is said."""
    path = tmp_path / variation.name
    variation.write(path)
    body = path.read_bytes()
    if path.suffix == ".html":
        reading = read_page(f"{SITE}/t20240506_1.html", decode(body))
        tables = reading.facts.document.tables if reading.facts.document else ()
    else:
        tables = read_attachment(body, variation.name).tables
    linking = document("县民政局标准目录", "见附件", path=("政务公开",), links=[file_link(variation.name)])
    seen = {"documents": [linking], "attachments": [attachment(variation.name, "", tables)]}
    verdicts = {rule: judged(rule, **seen) for rule in CASES if rule != "LC-16"}
    if path.suffix != ".pdf" and variation.truth[0].field != "义务教育":  # PDF: its tables are guessed, and badly
        assert verdicts["LC-03"].outcome is MET, verdicts["LC-03"].reason
    faults = {rule for rule, verdict in verdicts.items() if verdict.outcome in (PARTLY, NOT)}
    assert faults <= ({"LC-13", "LC-14"} if len(variation.truth) < 10 else set()), [
        verdicts[rule].reason for rule in faults
    ]


@pytest.mark.parametrize("rule", CASES)
@pytest.mark.parametrize(
    "title",
    ["民政部办公厅关于印发《社会救助领域基层政务公开标准指引》的通知", "社会救助领域基层政务公开标准目录解读"],
)
def test_another_papers_table_is_not_the_units(rule: str, title: str) -> None:
    seen = page(row(basis="", limit="", publisher="", content="初审对象名单"), title=title)
    assert judged(rule, **seen).outcome is NOT_APPLICABLE


def test_what_the_seed_leaves_to_the_township_is_a_bonus() -> None:
    assert [rule.id for rule in PACK.rules if rule.effect is Effect.BONUS] == ["LC-16"]


def test_a_news_item_is_no_catalogue() -> None:
    news = document("我局召开社会救助领域标准目录培训会", "培训", path=("工作动态",))
    assert judged("LC-03", documents=[news]).outcome is NOT_APPLICABLE
