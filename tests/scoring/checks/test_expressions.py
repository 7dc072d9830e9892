r"""A word of the criteria is looked for as it is written: nothing a user writes can run as a regular expression.

Run as one, `(a+)+$` takes for ever on a few dozen letters, and `(指)\1` cannot be compiled by RE2 at all. The loader
refuses both (`criteria.element_reading`); these words come from elsewhere, a pack made in code or by an older version.
"""

import pytest

from criteria.checks import AnnualReport, Budget, Decisions
from criteria.model import ContentElement, ContentKind, Element, LimitUnit, Recognition
from criteria.rules import Check, Published
from scoring.results import Outcome
from tests.scoring.builders import SITE, column, criterion, document, entry, line, rows
from tests.scoring.checks.judging import verdict
from tests.scoring.checks.rules.judging import judged, limit

LONG = "a" * 200_000 + "!"
EXPRESSIONS = ("(a+)+$", r"(\d+[-/年]?)+日", r"(指)\1", "(?=a)*", "[", "*", ".*")


def seen() -> dict[str, list[object]]:
    listed = column(LONG, entries=[entry(f"{LONG}{'1' * 200}")])
    page = document(
        LONG, f"{LONG}\n{'2' * 10_000}", path=(LONG,), tables=[rows(f"{LONG}|决定日期", f"{LONG}|2024-05-06")]
    )
    return {"columns": [listed], "documents": [page], "dead_links": [line(f"{SITE}/x", text=LONG)]}


@pytest.mark.parametrize("word", EXPRESSIONS)
def test_a_row_finds_such_a_word_only_where_it_stands(word: str) -> None:
    content = [
        ContentElement(word, kind, (word,)) for kind in (ContentKind.PART, ContentKind.TABLE, ContentKind.DOCUMENT)
    ]
    asked = criterion(names=(word,), subject=(word,), matter=(word,), exclude=(), content=content)
    assert verdict(Element.ITEM, asked, **seen()).outcome is Outcome.NOT_MET
    named = document(f"关于{word}的通知", f"{LONG}\n{word}：{LONG}")
    assert verdict(Element.ITEM, asked, documents=[named]).outcome is Outcome.MET
    assert verdict(Element.CONTENT, asked, documents=[named]).kept


@pytest.mark.parametrize("word", EXPRESSIONS)
def test_rules_search_long_pages_for_such_words(word: str) -> None:
    found = Recognition(("a",), (), (), ())
    element = ContentElement(word, ContentKind.PART, (word,))
    days = limit(7, LimitUnit.WORKING_DAY)
    rules: tuple[Check, ...] = (
        Published(found, (element,), None),
        AnnualReport(found, (1, 31), (word,), 2021, (word,), checksum=True, required=True),
        Budget(found, "预算", (1, 1), days, ((word,),), (word,), required=True),
        Decisions(found, days, (word,), (word,)),
    )
    for asked in rules:
        assert judged(asked, **seen()).reason
