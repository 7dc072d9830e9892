"""Pages and rows joined into documents."""

import random
from datetime import date
from pathlib import Path

import pytest

from crawler.assembly import assemble_columns, assemble_documents
from crawler.fetches import FetchState
from crawler.page_facts import (
    Crumb,
    DateCandidate,
    DateFlag,
    DateSource,
    Entry,
    PageFacts,
    PageKind,
)
from crawler.site_outline import PageOutline, SiteOutline
from crawler.store import SiteStore
from tests.crawler.assembling import SITE, article, assemble, documents, entry, fetch, page


def test_a_day_to_come_does_not_date_a_document() -> None:
    label = DateCandidate(date(2020, 9, 1), DateSource.LABEL, "2020-09-01")
    meta = DateCandidate(date(2020, 7, 1), DateSource.META, "2020-07-01")
    (document,) = documents([article("/tzgg/a.html", label, meta)], fetch("/tzgg/a.html"))
    assert (document.published_on, document.published_from) == (date(2020, 7, 1), DateSource.META)
    assert document.date_flags == (DateFlag.FUTURE,)
    assert [(one.on, one.flag) for one in document.dates] == [(label.on, DateFlag.FUTURE), (meta.on, None)]


@pytest.mark.parametrize(
    ("others", "flags"),
    [
        ((DateSource.META,), (DateFlag.DISAGREES,)),
        ((DateSource.LIST,), (DateFlag.DISAGREES,)),
        ((DateSource.URL,), ()),
        ((DateSource.MADE,), ()),
    ],
)
def test_sources_that_disagree(others: tuple[DateSource, ...], flags: tuple[DateFlag, ...]) -> None:
    label = DateCandidate(date(2020, 1, 5), DateSource.LABEL, "2020-01-05")
    said = [DateCandidate(date(2020, 1, 2), source, "2020-01-02") for source in others if source is not DateSource.LIST]
    rows = (entry("a"),) if DateSource.LIST in others else ()
    (document,) = documents([page("/tzgg/", entries=rows), article("/tzgg/a.html", label, *said)])
    assert (document.published_on, document.date_flags) == (label.on, flags)


def test_a_row_dates_its_document() -> None:
    (document,) = documents([page("/tzgg/", entries=(entry("a"),)), article("/tzgg/a.html")])
    assert (document.published_on, document.published_from) == (date(2020, 1, 2), DateSource.LIST)
    assert document.listed_in == (f"{SITE}/tzgg/",)
    assert document.column_path == ("政务公开", "通知公告")


def test_a_row_tells_the_publication_before_the_page_s_day_of_change() -> None:
    changed = DateCandidate(date(2020, 1, 5), DateSource.UPDATED, "2020-01-05")
    (document,) = documents([page("/tzgg/", entries=(entry("a"),)), article("/tzgg/a.html", changed)])
    assert (document.published_on, document.published_from) == (date(2020, 1, 2), DateSource.LIST)
    assert document.date_flags == ()


def test_the_page_s_own_label_weighs_more_and_both_are_kept() -> None:
    label = DateCandidate(date(2020, 1, 5), DateSource.LABEL, "2020-01-05")
    meta = DateCandidate(date(2021, 1, 5), DateSource.META, "2021-01-05")
    (document,) = documents([page("/tzgg/", entries=(entry("a"),)), article("/tzgg/a.html", meta, label)])
    assert document.published_on == date(2020, 1, 5)
    assert [one.source for one in document.dates] == [DateSource.LABEL, DateSource.LIST, DateSource.META]


def test_an_article_in_two_columns_is_credited_to_both() -> None:
    other = page("/gsgg/", entries=(entry("a"),), trail=(Crumb("公示公告", None),))
    (document,) = documents([other, page("/tzgg/", entries=(entry("a"),)), article("/tzgg/a.html")])
    assert document.listed_in == (f"{SITE}/gsgg/", f"{SITE}/tzgg/")


def test_a_row_that_leads_through_a_redirect() -> None:
    row = Entry(f"{SITE}/old/a.html", "关于a的通知", date(2020, 1, 2), "2020-01-02")
    (document,) = documents(
        [page("/tzgg/", entries=(row,)), article("/tzgg/a.html")],
        fetch("/old/a.html", FetchState.ALIAS, alias_of="/tzgg/a.html"),
    )
    assert document.listed_in == (f"{SITE}/tzgg/",)


def test_a_document_without_a_trail_takes_its_column_s() -> None:
    (document,) = documents([page("/tzgg/", entries=(entry("a"),)), article("/tzgg/a.html", trail=())])
    assert document.column_path == ("政务公开", "通知公告")


def test_a_cut_title_is_completed_from_the_row() -> None:
    (document,) = documents([page("/tzgg/", entries=(entry("a"),)), article("/tzgg/a.html", title="关于a…")])
    assert document.title == "关于a的通知"


def test_the_order_in_which_pages_were_read_does_not_matter(tmp_path: Path) -> None:
    pages = [
        page("/tzgg/index.html", entries=(entry("a"), entry("b")), pages=("/tzgg/index_1.html", "/tzgg/index_2.html")),
        page("/tzgg/index_1.html", entries=(entry("c"),), pages=("/tzgg/index.html", "/tzgg/index_2.html")),
        page("/gsgg/", entries=(entry("a"), entry("c")), trail=(Crumb("公示公告", None),)),
        page("/zcjd/", PageKind.EMPTY_LIST, trail=(Crumb("政策解读", None),)),
        article("/tzgg/a.html"),
        article("/tzgg/c.html", trail=()),
    ]
    hashes = {facts.url: sha256 for facts, sha256 in pages}
    expected = assemble(pages, {})
    for seed in range(5):
        with SiteStore(tmp_path / str(seed)) as store:
            for facts, _ in random.Random(seed).sample(pages, len(pages)):
                store.put(facts.url, facts)
            site = SiteOutline(((page, hashes[page.url]) for page in store.parts_of_pages(PageOutline)), {})
            found = assemble_columns(site)
            read = ((facts, hashes[facts.url]) for facts in store.all(PageFacts))
            assert (found, tuple(assemble_documents(read, found, site))) == expected
