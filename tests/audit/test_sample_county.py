"""The sample county checks itself: its written truth is whole and legal, and its verdicts follow from its data.

Nothing here reads the code that extracts or scores; the rules of docs/verdicts.md that need arithmetic are done again
by hand on the county's data, and compared with the verdicts that were written row by row.
"""

import re
from importlib.resources import files
from itertools import pairwise

import pytest

from audit.sample import AS_OF, SINCE
from audit.sample.build import Site, rows_of
from audit.sample.content import Article, Expected, SampleSite, SampleUnit
from audit.sample.truth import ELEMENTS, shown_publisher, truth_files
from tests.audit.county_contents import (
    SITES,
    UNITS,
    belongs,
    documents_of,
    in_scope,
    is_page,
    served_text,
    working_days,
    written_text,
)

ROWS = tuple([f"SA-{n:02}" for n in range(1, 14)] + [f"EC-{n:02}" for n in range(1, 12)])
NOT_ON_THE_WEB = {"SA-05", "SA-09"}
COUNTY_ONLY = {f"EC-{n:02}" for n in (1, 2, 3, 4, 5, 7, 8, 10, 11)}
PERIODIC = {f"EC-{n:02}" for n in range(7, 12)}  # 每20个工作日更新; all others 10个工作日内
OUTCOMES = {"met", "partly_met", "not_met", "not_applicable", "unverified", "manual"}
NAMED_BY_TITLE = {
    "政策法规文件": {"SA-01", "SA-03", "SA-07", "SA-11"},
    "监督检查": {"SA-02"},
    "办事指南": {"SA-04", "SA-08", "SA-12"},
    "临时救助·审核审批信息": {"SA-13"},
}
NOT_SEEN = {"SF07": ROWS, "SF08": ROWS, "SF09": ("SA-12",)}  # rows a blocked, forbidden or dead page could have held

CASES = [(unit_id, row) for unit_id in UNITS for row in ROWS]


def _exempt(unit: SampleUnit, row: str) -> bool:
    not_done = set(unit.not_carried_out.split("；"))
    by_name = {each for name in not_done for each in NAMED_BY_TITLE.get(name, {name})}
    return row in by_name or row in NOT_ON_THE_WEB or (unit.level == "乡级" and row in COUNTY_ONLY)


APPLICABLE = [(unit_id, row) for unit_id, row in CASES if not _exempt(UNITS[unit_id][1], row)]


# ---- the truth is whole and legal --------------------------------------------------------------------------------


def test_committed_truth_is_what_the_data_say() -> None:
    folder = files("audit.sample").joinpath("truth")
    for file in truth_files():
        assert folder.joinpath(f"{file.name}.csv").read_text("utf-8") == file.as_csv(), "python -m audit.sample.truth"


def test_findings_hold_every_unit_row_and_element_once() -> None:
    (findings,) = (file for file in truth_files() if file.name == "findings")
    keys = [line[:3] for line in findings.lines]
    assert sorted(keys) == sorted((unit, row, element) for unit in UNITS for row in ROWS for element in ELEMENTS)
    assert {line[3] for line in findings.lines} == OUTCOMES, "every outcome occurs, and no other word"
    assert all(line[4] for line in findings.lines)


def test_county_is_as_large_as_the_resume_test_needs(built: dict[str, Site]) -> None:
    assert len(UNITS) >= 8
    assert len({site.platform for site in SITES.values()}) >= 5
    pages = sum(1 for site in built.values() for response in site.pages.values() if is_page(response.headers))
    assert 300 <= pages <= 700
    assert max(len(rows_of(site, slug)) for site in SITES.values() for slug in site.nodes) >= 45


@pytest.mark.parametrize(("unit_id", "row"), CASES)
def test_not_applicable_where_level_channel_or_roster_say_so(unit_id: str, row: str) -> None:
    _, unit = UNITS[unit_id]
    outcomes = unit.truth[row].outcomes
    if _exempt(unit, row):
        assert set(outcomes) == {"not_applicable"}
    else:
        assert "not_applicable" not in outcomes[:2]


# ---- the verdicts follow from the county's data -------------------------------------------------------------------


@pytest.mark.parametrize(("unit_id", "row"), APPLICABLE)
def test_verdicts_follow_the_rules(unit_id: str, row: str) -> None:
    site, unit = UNITS[unit_id]
    expected = unit.truth[row]
    item, content, time_limit, publisher = expected.outcomes
    documents = documents_of(site, unit, row)
    assert item == _item(site, unit, row, documents)
    assert content == _content(expected, unit_id, row, documents)
    assert time_limit == _time_limit(item, row, documents)
    assert publisher == _publisher(item, site, unit, documents)


def _item(site: SampleSite, unit: SampleUnit, row: str, documents: list[Article]) -> str:
    if documents:
        return "met"
    if any(
        node.row == row and not rows_of(site, node.slug)
        for node in site.nodes.values()
        if in_scope(site, unit, node.slug)
    ):
        return "partly_met"
    return "unverified" if row in NOT_SEEN.get(unit.id, ()) else "not_met"


def _content(expected: Expected, unit_id: str, row: str, documents: list[Article]) -> str:
    if not documents:
        return "unverified" if expected.outcomes[0] == "unverified" else "not_met"
    if not expected.missing and not expected.mentioned:
        assert expected.found
        return "met"
    if any("!scan" in article.body or any(spec.scan for spec in article.files) for article in documents):
        return "manual"
    if row in NOT_SEEN.get(unit_id, ()):
        return "unverified"
    return "partly_met" if expected.found else "not_met"


def _time_limit(item: str, row: str, documents: list[Article]) -> str:
    if item in {"not_met", "partly_met"}:
        return "not_applicable"
    if item == "unverified":
        return "unverified"
    within = [article for article in documents if article.on and SINCE < article.on < AS_OF]
    if any("情况说明" in article.title or "情况的说明" in article.title for article in within):
        return "met"
    return _periodic(documents) if row in PERIODIC else _after_trigger(within)


def _periodic(documents: list[Article]) -> str:
    dates = sorted(article.on for article in documents if article.on)
    if working_days(dates[-1], AS_OF) > 20:
        return "not_met"
    gaps = [working_days(*pair) for pair in pairwise(dates) if pair[1] > SINCE]
    return "partly_met" if any(gap > 20 for gap in gaps) else "met"


def _after_trigger(within: list[Article]) -> str:
    if not within:
        return "not_applicable"
    days = [working_days(article.made, article.on) for article in within if article.made and article.on]
    if not days:
        return "unverified"
    late = sum(1 for each in days if each > 10)
    return "met" if not late else "not_met" if late == len(days) else "partly_met"


def _publisher(item: str, site: SampleSite, unit: SampleUnit, documents: list[Article]) -> str:
    if item in {"not_met", "partly_met"}:
        return "not_applicable"
    if item == "unverified":
        return "unverified"
    named = [shown_publisher(site, article) for article in documents]
    if {unit.name, *unit.aliases.split("；")} & set(named) or unit.scope in filter(None, named):
        return "met"
    return "not_met" if all(named) else "unverified"


@pytest.mark.parametrize(("unit_id", "row"), APPLICABLE)
def test_what_is_said_to_be_found_is_served_and_what_is_said_to_be_missing_is_not(
    unit_id: str, row: str, built: dict[str, Site]
) -> None:
    site, unit = UNITS[unit_id]
    expected = unit.truth[row]
    own = documents_of(site, unit, row)
    served = "\n".join(served_text(built[site.id], site, article) for article in own)
    assert [words for words in expected.found if words not in served] == []
    searched = own or [article for article in site.articles if belongs(site, unit, article)]
    written = "\n".join(written_text(article) for article in searched)
    if not own and unit.scope != "城关街道办事处":
        written += "\n".join(
            node.name for node in site.nodes.values() if in_scope(site, unit, node.slug) and node.row != row
        )
    assert [words for words in expected.missing if words in written] == []


@pytest.mark.parametrize(("unit_id", "row"), [case for case in APPLICABLE if case[1] not in PERIODIC])
def test_working_days_told_are_those_counted(unit_id: str, row: str) -> None:
    site, unit = UNITS[unit_id]
    told = re.findall(r"((?:\d+(?:, | and ))*\d+) working days", unit.truth[row].why)
    counted = [
        working_days(article.made, article.on)
        for article in documents_of(site, unit, row)
        if article.made and article.on and SINCE < article.on < AS_OF
    ]
    assert sorted(int(number) for each in told for number in re.findall(r"\d+", each)) == sorted(counted)


def test_what_is_only_mentioned_is_in_running_text_and_neither_title_nor_number() -> None:
    cases = [(unit_id, row, word) for unit_id, row in APPLICABLE for word in UNITS[unit_id][1].truth[row].mentioned]
    assert cases
    for unit_id, row, word in cases:
        documents = documents_of(*UNITS[unit_id], row)
        assert any(word in article.body for article in documents)
        assert not any(word in article.title + article.number for article in documents)


def test_everyday_documents_hold_no_word_of_the_catalogue() -> None:
    words = re.compile(
        "社会救助|低保|生活保障|特困|五保|临时救助|养老|老年|高龄|敬老|福利|补贴|投诉|举报|信访|监督检查|投资"
    )
    everyday = [article.title for site in SITES.values() for article in site.articles if not article.row]
    assert [title for title in everyday if words.search(title)] == []
