"""Offices in many skins, crawled side by side by one worker, each held against the one truth."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from crawler.boundary import site_of
from crawler.plan import SitePlan
from crawler.records import ColumnState
from tests.crawler.crawling import run_workers
from tests.faults.server import serve
from tests.skins.office import GUIDE, LISTS
from tests.skins.pagers import PAGERS
from tests.skins.skin import Skin
from tests.unseen.figures import Figures, Read, column_of, measured, recorded, wanted
from tests.unseen.truth_tables import Truth

COUNTED = ("entry_titles", "entry_dates", "lists_whole", "columns", "titles", "dates", "numbers", "attachments")


@dataclass(frozen=True, slots=True)
class Trial:
    """`most`: what can be right in this skin. `untrue`: every claim that is; `told`: what was not read right."""

    skin: Skin
    got: Figures
    most: Figures
    untrue: tuple[str, ...]
    told: tuple[str, ...]


def crawl(skins: Sequence[Skin], folder: Path) -> list[Trial]:
    with serve({str(number): skin.site() for number, skin in enumerate(skins)}) as served:
        plans = [
            SitePlan(
                site=site_of(url), folder=folder / f"site-{name}", start_urls=(f"{url}/",), delay=0.0, render=False
            )
            for name, url in served.urls.items()
        ]
        run_workers(plans, folder)
    return [
        _held(skin, recorded(plan.folder, plan.start_urls[0].removesuffix("/")))
        for skin, plan in zip(skins, plans, strict=True)
    ]


def _held(skin: Skin, seen: Read) -> Trial:
    truth, told = skin.truth(), list[str]()
    got = measured(truth, seen, told)
    return Trial(
        skin,
        got,
        _most(skin),
        (*got.harm, *_of_others(truth, seen), *_made_up(truth, seen), *_signed(truth, seen)),
        tuple(told),
    )


def _most(skin: Skin) -> Figures:
    most = wanted(skin.truth(reachable=True))
    cut = sum(len(skin.reached(column)) < len(column.papers) for column in LISTS)  # what stands behind a script
    whole = most.lists_whole - cut if PAGERS[skin.pager].tells_length else 0
    return replace(most, lists_whole=whole, entry_titles=most.entry_titles - len(GUIDE.papers))


def _of_others(truth: Truth, seen: Read) -> Iterator[str]:
    """Rows counted in a column that are another's, or none at all."""
    for column in truth.columns:
        found = column_of(column, seen)
        own = {entry.url for entry in truth.of(column.path)}
        for row in found.entries if found else ():
            if seen.path_of(row.url) not in own:
                yield f"a row that is not the column's: {row.title} in {column.path}"


def _made_up(truth: Truth, seen: Read) -> Iterator[str]:
    """Pages called an empty column that are none, as the office's guide or a column of sub-columns; papers called a column with rows."""
    columns = {column.url for column in truth.columns}
    papers = {entry.url for entry in truth.entries}
    for column in seen.columns:
        url = seen.path_of(column.url)
        if column.state is ColumnState.EMPTY and url not in columns:
            yield f"called empty: {' > '.join(column.path)} {url}"
        if column.entries and url in papers:
            yield f"a paper called a column: {' > '.join(column.path)} {url}"


def _signed(truth: Truth, seen: Read) -> Iterator[str]:
    """Papers said to be made on a day that is not theirs, as that of a paper they cite."""
    for entry in truth.entries:
        document = seen.documents.get(entry.url)
        if document and document.made_on not in {None, entry.made_on}:
            yield f"made on {document.made_on} for {entry.made_on}: {entry.url}"


def added(trials: Sequence[Trial]) -> Mapping[str, tuple[int, int]]:
    """How much was right, and of how much, of each thing counted."""
    return {
        name: (sum(getattr(one.got, name) for one in trials), sum(getattr(one.most, name) for one in trials))
        for name in COUNTED
    }
