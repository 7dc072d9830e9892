"""The written truth of the platform sites as CSV: what a careful reader of their rendered pages would note.

`python -m audit.sample.platforms.truth` rewrites `../truth/platforms/*.csv` from what the authors wrote, by the rules of
design §5 and of the records' docstrings; nothing of the crawler has a part in it. Addresses are paths on the site.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from audit.sample.platforms.authored import Column, Paper, PlatformSite, Single
from audit.sample.platforms.build import PLATFORMS
from audit.sample.platforms.parts import INDEX, MADE, PUBLISHER, TOPIC
from audit.sample.platforms.reading import read_platform_sites
from audit.sample.truth import TruthFile

Line = tuple[str, ...]

COLUMNS = "site path address entries newest_on oldest_on state kind"
ENTRIES = "site column_address address title on"
DOCUMENTS = (
    "site address title column_path published_on published_from made_on document_number index_number publisher topic "
    "validity effective_on attachments"
)


def platform_truth() -> tuple[TruthFile, ...]:
    sites = read_platform_sites()
    return (
        TruthFile("columns", tuple(COLUMNS.split()), tuple(line for site in sites for line in _columns(site))),
        TruthFile("entries", tuple(ENTRIES.split()), tuple(line for site in sites for line in _entries(site))),
        TruthFile("documents", tuple(DOCUMENTS.split()), tuple(line for site in sites for line in _documents(site))),
    )


def _columns(site: PlatformSite) -> Iterator[Line]:
    for column in site.columns:
        dates = sorted(paper.listed_on for paper in column.papers if paper.listed_on)
        yield (
            site.id,
            " > ".join(column.path),
            PLATFORMS[site.id].column_address(site, column),
            str(len(column.papers)),
            _day(dates[-1] if dates else None),
            _day(dates[0] if dates else None),
            "listed" if column.papers else "empty",
            column.kind,
        )


def _entries(site: PlatformSite) -> Iterator[Line]:
    platform = PLATFORMS[site.id]
    for column in site.columns:
        for paper in column.papers:
            address = paper.href or platform.paper_address(site, site.home_of(paper), paper)
            yield site.id, platform.column_address(site, column), address, paper.title, _day(paper.listed_on)


def _documents(site: PlatformSite) -> Iterator[Line]:
    platform = PLATFORMS[site.id]
    for column, paper in site.papers():
        yield _document(site, column, paper, platform.paper_address(site, column, paper), _source(site, paper))
    for single in site.singles:  # 单页: no line of date and source
        yield _document(site, single, single.paper, platform.single_address(site, single), "")


def _document(site: PlatformSite, place: Column | Single, paper: Paper, address: str, publisher: str) -> Line:
    on, shown_in = _published(paper) if isinstance(place, Column) else (None, "")
    return (
        site.id,
        address,
        paper.title,
        " > ".join(place.path),
        _day(on),
        shown_in,
        _day(paper.made_on if paper.made_on and _has(site, paper, MADE) else paper.signed_on),
        paper.number,
        paper.index if _has(site, paper, INDEX) else "",
        publisher,
        paper.topic if _has(site, paper, TOPIC) else "",
        paper.validity if _has(site, paper, ("有效性",)) else "",
        _day(paper.effective_on),
        " | ".join(spec.name for spec in paper.files),
    )


def _published(paper: Paper) -> tuple[date | None, str]:
    """The first of the places that names a day, in falling order of trust (design §5, records.DateSource)."""
    places = (
        (paper.label_on, "label"),
        (paper.table_on, "info_table"),
        (paper.listed_on, "list"),
        (paper.text_on, "text"),
        (paper.meta_on, "meta"),
    )
    return next(((on, place) for on, place in places if on), (None, ""))


def _has(site: PlatformSite, paper: Paper, labels: tuple[str, ...]) -> bool:
    return paper.has_table and not set(labels).isdisjoint(site.table.split())


def _source(site: PlatformSite, paper: Paper) -> str:
    """发布机构 of the table, or 来源 beside the title."""
    return paper.publisher if _has(site, paper, PUBLISHER) else paper.source


def _day(on: date | None) -> str:
    return on.isoformat() if on else ""


def main() -> None:
    folder = Path(__file__).parent.with_name("truth") / "platforms"
    folder.mkdir(exist_ok=True)
    for file in platform_truth():
        (folder / f"{file.name}.csv").write_text(file.as_csv(), encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
