"""Fills in a report from judged units, and opens the archives for its evidence."""

from collections.abc import Sequence
from pathlib import Path

from audit.judging import JudgedUnit
from audit.plans import site_folder, sites_of
from audit.record import RunRecord
from crawler.archive import Archive
from crawler.extraction.decoding import decode
from crawler.responses import is_html
from criteria.model import Grading, Pack
from reports.model import ArchivedPage, ColumnLine, Report, UnitReport, UnseenPage
from reports.write import write_report


class SiteArchives:
    """The archives of all sites of an audit, read as one (`reports.model.EvidenceArchive`)."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._archives = [Archive(folder / "archive.db") for folder in folders]

    def read(self, sha256: str) -> ArchivedPage | None:
        for archive in self._archives:
            if response := archive.read(sha256):
                readable = is_html(response.content_type, response.body)
                return ArchivedPage(
                    url=response.url,
                    fetched_at=response.fetched_at,
                    http_status=response.http_status,
                    headers=tuple((name, value) for name, values in response.headers.items() for value in values),
                    text=decode(response.body, response.content_type).text if readable else None,
                    size=len(response.body),
                )
        return None

    def close(self) -> None:
        for archive in self._archives:
            archive.close()


def report_on(
    out: Path, record: RunRecord, judged: Sequence[JudgedUnit], packs: tuple[Pack, ...], grading: Grading
) -> tuple[Path, ...]:
    """Write OUT/report; returns the files written."""
    report = Report(
        title=record.title,
        since=record.since,
        as_of=record.as_of,
        tool_version=record.tool_version,
        packs=packs,
        grading=grading,
        units=tuple(map(_unit_report, judged)),
    )
    folders = [site_folder(out, site) for site in dict.fromkeys(s for unit in record.units for s in sites_of(unit))]
    archives = SiteArchives(folders)
    try:
        return write_report(report, archives, out / "report")
    finally:
        archives.close()


def _unit_report(one: JudgedUnit) -> UnitReport:
    return UnitReport(
        unit=one.unit,
        score=one.score,
        findings=one.findings,
        columns=tuple(
            ColumnLine(column.path, column.url, column.entries, column.newest_on, column.state)
            for column in one.inventory.columns
        ),
        pages_seen=one.inventory.pages_seen,
        pages_unseen=tuple(UnseenPage(line.url, line.state, line.reason) for line in one.inventory.unseen),
        privacy=one.privacy,
    )
