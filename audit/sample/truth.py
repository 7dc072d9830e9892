"""The written truth as CSV, in the shape of the audit's own files, with site names for hosts and paths for URLs.

`python -m audit.sample.truth` rewrites `truth/*.csv` from the county's data; a test holds the two together.
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from audit.sample.addresses import article_path, column_path
from audit.sample.build import rows_of
from audit.sample.content import Article, NodeKind, SampleSite
from audit.sample.reading import read_sites

ELEMENTS = ("item", "content", "time_limit", "publisher")


@dataclass(frozen=True, slots=True)
class TruthFile:
    """One CSV of `truth/`: its name without suffix, header and lines."""

    name: str
    header: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]

    def as_csv(self) -> str:
        out = StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(self.header)
        writer.writerows(self.lines)
        return out.getvalue()


def truth_files() -> tuple[TruthFile, ...]:
    sites = read_sites()

    def of_all(name: str, header: str, lines_of: Sequence[Iterator[tuple[str, ...]]]) -> TruthFile:
        return TruthFile(name, tuple(header.split()), tuple(line for lines in lines_of for line in lines))

    return (
        of_all("findings", "unit_id criterion_id element outcome why", [_findings(site) for site in sites]),
        of_all(
            "documents",
            "site path title column_path published_on published_from made_on document_number publisher",
            [_documents(site) for site in sites],
        ),
        of_all("columns", "site path_url path state entries newest_on oldest_on", [_columns(site) for site in sites]),
        of_all("fetches", "site path state", [_fetches(site) for site in sites]),
    )


def shown_publisher(site: SampleSite, article: Article) -> str:
    """发布机构 or 来源 as the page prints it; the hand-made site prints one only beside a labelled date."""
    return "" if site.platform == "plain" and article.shown != "label" else article.publisher


def _findings(site: SampleSite) -> Iterator[tuple[str, ...]]:
    for unit in site.units:
        for row, expected in unit.truth.items():
            for element, outcome in zip(ELEMENTS, expected.outcomes, strict=True):
                yield unit.id, row, element, outcome, expected.why


def _documents(site: SampleSite) -> Iterator[tuple[str, ...]]:
    for article in site.articles:
        yield (
            site.id,
            article_path(site, article),
            article.title,
            " > ".join(site.path_names(article.column)),
            article.on.isoformat() if article.on else "",
            article.shown,
            article.made.isoformat() if article.made else "",
            article.number,
            shown_publisher(site, article),
        )


def _columns(site: SampleSite) -> Iterator[tuple[str, ...]]:
    for node in site.nodes.values():
        denied = next((answer for answer in site.answers if answer.path == column_path(site, node.slug)), None)
        if denied is not None and denied.state == "robots_denied":
            yield site.id, denied.path, " > ".join(site.path_names(node.slug)), "unreadable", "0", "", ""
        elif node.kind is NodeKind.COLUMN:
            rows = rows_of(site, node.slug)
            dates = sorted(row.on.isoformat() for row in rows if row.on)
            yield (
                site.id,
                column_path(site, node.slug),
                " > ".join(site.path_names(node.slug)),
                "listed" if rows else "empty",
                str(len(rows)),
                dates[-1] if dates else "",
                dates[0] if dates else "",
            )


def _fetches(site: SampleSite) -> Iterator[tuple[str, ...]]:
    for answer in site.answers:
        if answer.state:
            yield site.id, answer.path, answer.state


def main() -> None:
    folder = Path(__file__).with_name("truth")
    for file in truth_files():
        (folder / f"{file.name}.csv").write_text(file.as_csv(), encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
