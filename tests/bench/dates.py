"""`python -m tests.bench.dates`: publication dates of real pages, ours beside three public extractors.

The pages are those of `shared/real_pages/labels.tsv`, which lies beside the project, as read by a person. Every reader
is given the same decoded text and, if it takes one, the same address; GNE takes none. A page whose label is empty
shows no publication date: only a reader that returns nothing is right there. CPU is the process's user and system
time, each reader in a process of its own, after a warm-up on two small pages of our own: a first pass, in which no
cache has seen a page before (its mean still holds what a reader loads on first need, the median does not), and a second
over the same pages, warmed up. `read_page` also reads kind, title, breadcrumb, lists, pager, body, document and links; htmldate and GNE's TimeExtractor read the date
alone, trafilatura title, author and the like too, GNE the body too.

The other packages are no dependencies of the project: `pip install htmldate gne trafilatura lxml_html_clean`.
"""

import importlib
import re
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from multiprocessing import get_context
from typing import Any

from rich.console import Console
from rich.table import Table

from crawler.extraction.decoding import decode
from crawler.extraction.page import read_page
from crawler.extraction.publication import choose_publication
from tests.crawler.extraction.test_real_pages import REAL_LISTS, SHARED, columns_of, labels, read_saved

Reader = Callable[[str, str], date | None]

_WARM_UP = tuple(
    f"<html><head><title>通知</title></head><body><h1>通知</h1><p>{head}</p>{'<p>正文。</p>' * 9}</body></html>"
    for head in ("发布时间：2020-01-02", "来源：民政局")
)
_DATE = re.compile(r"((?:19|20)\d\d)\D{0,3}(\d{1,2})\D{0,3}(\d{1,2})")


@dataclass(frozen=True, slots=True)
class LabelledPage:
    """A saved page and what a person read on it. `published_on` is None where no date of publication is shown."""

    path: str
    url: str
    text: str
    published_on: date | None
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """One reader on all pages, in their order. `cpu`, and `warm` of the second pass, in seconds a page."""

    found: tuple[date | None, ...]
    cpu: tuple[float, ...]
    warm: tuple[float, ...]


def labelled_pages() -> list[LabelledPage]:
    return [_labelled_page(row) for row in labels()]


def _labelled_page(row: dict[str, str]) -> LabelledPage:
    folder, _, rest = row["path"].partition("/")
    inside = rest.replace("__", "/") if folder == "real_pages" else rest.partition("/")[2]
    return LabelledPage(
        path=row["path"],
        url=f"http://www.example.gov.cn/{inside}",
        text=decode((SHARED / row["path"]).read_bytes(), None).text,
        published_on=date.fromisoformat(row["published_on"]) if row["published_on"] else None,
        columns=tuple(columns_of(row["breadcrumb"])),
    )


def _ours(url: str, text: str) -> date | None:
    document = read_page(url, text).facts.document
    chosen = choose_publication(document.dates) if document else None
    return chosen.on if chosen else None


def _htmldate(htmldate: Any, *, original: bool) -> Reader:
    return lambda url, text: _date_in(htmldate.find_date(text, url=url, original_date=original))


def _gne_whole(gne: Any) -> Reader:
    extractor = gne.GeneralNewsExtractor()

    def read(url: str, text: str) -> date | None:
        try:
            return _date_in(extractor.extract(text)["publish_time"])
        except gne.exceptions.NoContentException:  # it gives up the whole page, date included
            return None

    return read


def _gne_time(gne: Any) -> Reader:
    extractor = gne.extractor.TimeExtractor()
    return lambda url, text: _date_in(extractor.extractor(gne.utils.html2element(gne.utils.fix_html(text))))


def _trafilatura(trafilatura: Any) -> Reader:
    return lambda url, text: _date_in(getattr(trafilatura.extract_metadata(text, default_url=url), "date", None))


_OURS = "gongkai"
_READERS: dict[str, tuple[str, Callable[[Any], Reader]]] = {
    _OURS: ("crawler", lambda _: _ours),
    "htmldate": ("htmldate", lambda module: _htmldate(module, original=False)),
    "htmldate original": ("htmldate", lambda module: _htmldate(module, original=True)),
    "GNE": ("gne", _gne_whole),
    "GNE TimeExtractor": ("gne", _gne_time),
    "trafilatura": ("trafilatura", _trafilatura),
}


def _date_in(text: str | None) -> date | None:
    """The day a reader answered with, in whatever form: `2019-09-23 08:18`, `2019年9月23日`, ISO 8601."""
    found = _DATE.search(text or "")
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def measure(name: str) -> Result:
    """One reader on all pages. Raises ImportError when its package is not installed."""
    package, make = _READERS[name]
    read = make(importlib.import_module(package))
    pages = labelled_pages()
    for text in _WARM_UP:
        read("http://www.example.gov.cn/", text)
    found, cpu = _one_pass(read, pages)
    _, warm = _one_pass(read, pages)
    return Result(found, cpu, warm)


def _one_pass(read: Reader, pages: Sequence[LabelledPage]) -> tuple[tuple[date | None, ...], tuple[float, ...]]:
    found: list[date | None] = []
    cpu: list[float] = []
    for page in pages:
        start = time.process_time()
        found.append(read(page.url, page.text))
        cpu.append(time.process_time() - start)
    return tuple(found), tuple(cpu)


def _results(console: Console) -> dict[str, Result]:
    """Of every reader that can be had; says which can not."""
    results: dict[str, Result] = {}
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
        for name, (package, _) in _READERS.items():
            try:
                results[name] = pool.submit(measure, name).result()
            except ImportError as error:
                console.print(f"{name} is not measured: {package} is not installed, or not wholly ({error})")
    return results


def _row(name: str, result: Result, pages: Sequence[LabelledPage]) -> tuple[str, ...]:
    pairs = [(page.published_on, found) for page, found in zip(pages, result.found, strict=True)]
    dated = [(label, found) for label, found in pairs if label]
    right = sum(label == found for label, found in dated)
    none = sum(found is None for _, found in dated)
    silent = sum(found is None for label, found in pairs if label is None)
    return (
        name,
        f"{right + silent}",
        f"{right} / {len(dated) - right - none} / {none}",
        f"{silent} / {len(pairs) - len(dated) - silent}",
        f"{1000 * statistics.mean(result.cpu):.1f}",
        f"{1000 * statistics.median(result.cpu):.1f}",
        f"{1000 * statistics.median(result.warm):.1f}",
    )


def _report(results: dict[str, Result], pages: Sequence[LabelledPage], console: Console) -> None:
    dated = sum(page.published_on is not None for page in pages)
    table = Table(title=f"publication dates of {len(pages)} real pages")
    table.add_column("reader", no_wrap=True)
    for heading in (
        f"right\nof {len(pages)}",
        f"{dated} dated: right\n/wrong/none",
        f"{len(pages) - dated} not:\nright/wrong",
        "CPU ms\nmean",
        "CPU ms\nmedian",
        "warm\nmedian",
    ):
        table.add_column(heading, justify="right", no_wrap=True)
    for name, result in results.items():
        table.add_row(*_row(name, result, pages))
    console.print(table)


def _our_misses(result: Result, pages: Sequence[LabelledPage], console: Console) -> None:
    for page, found in zip(pages, result.found, strict=True):
        if found != page.published_on:
            label, ours = (day.isoformat() if day else "none" for day in (page.published_on, found))
            console.print(f"our date: {page.path}: labelled {label}, read {ours}", highlight=False)
    right = 0
    for page in pages:
        crumbs = tuple(crumb.name for crumb in read_page(page.url, page.text).facts.breadcrumb)
        right += crumbs == page.columns
        if crumbs != page.columns:
            label, ours = (" > ".join(names) or "none" for names in (page.columns, crumbs))
            console.print(f"our trail: {page.path}: labelled {label}, read {ours}", highlight=False)
    console.print(f"our breadcrumbs: {right} of {len(pages)} right", highlight=False)
    rows, right = 0, 0
    for path, count, newest, oldest in REAL_LISTS:
        days = [row.on.isoformat() for row in read_saved(path).entries if row.on]
        rows += count
        right += count if (len(days), max(days), min(days)) == (count, newest, oldest) else 0
    console.print(f"our rows, counted and dated: {right} of {rows} on {len(REAL_LISTS)} lists right", highlight=False)


def main() -> int:
    console = Console(width=100)
    if not (SHARED / "real_pages" / "labels.tsv").exists():
        console.print("nothing measured: the labelled pages (shared/real_pages/labels.tsv) are not at hand")
        return 0
    pages = labelled_pages()
    results = _results(console)
    _report(results, pages, console)
    _our_misses(results[_OURS], pages, console)
    return 0


if __name__ == "__main__":
    sys.exit(main())
