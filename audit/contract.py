"""The CSV files of an audit (design §4): a contract others build on."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from fractions import Fraction
from pathlib import Path

from audit.judging import JudgedUnit
from crawler.store import SiteStore
from scoring.masking import mask
from scoring.privacy.exposures import Exposure

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_contract(out: Path, sites: Mapping[str, Path], judged: Sequence[JudgedUnit]) -> None:
    """`sites`: the folder of each, by its name."""
    _write(
        out / "fetches.csv",
        ("site", "url", "state", "http_status", "reason", "fetched_at", "sha256"),
        _fetches(sites),
    )
    _write(
        out / "columns.csv",
        (
            *("unit_id", "url", "path", "name", "entries", "newest_on", "oldest_on", "state"),
            *("kind", "pages", "unread"),
        ),
        (
            (
                one.unit.id,
                column.url,
                " > ".join(column.path),
                column.name,
                column.entries,
                column.newest_on,
                column.oldest_on,
                column.state,
                column.kind,
                column.pages,
                column.unread,
            )
            for one in judged
            for column in one.inventory.columns
        ),
    )
    _write(
        out / "documents.csv",
        (
            "unit_id",
            "url",
            "title",
            "column_path",
            "published_on",
            "published_from",
            "made_on",
            "document_number",
            "publisher",
            "attachments",
            *("issued_on", "signed_on", "effective_on", "topic", "validity", "date_flags", "copy_of"),
        ),
        (
            (
                one.unit.id,
                document.url,
                document.title,
                " > ".join(document.column_path),
                document.published_on,
                document.published_from,
                document.made_on,
                document.document_number,
                document.publisher,
                " ".join(document.attachments),
                document.issued_on,
                document.signed_on,
                document.effective_on,
                document.topic,
                document.validity,
                " ".join(document.date_flags),
                document.copy_of,
            )
            for one in judged
            for document in one.inventory.documents
        ),
    )
    _write(
        out / "findings.csv",
        (
            "unit_id",
            "criterion_id",
            "element",
            "outcome",
            "points",
            "max_points",
            "reason",
            "remedy",
            "page_url",
            "evidence_sha256",
            "clauses",
            "effect",
        ),
        (
            (
                finding.unit_id,
                finding.criterion_id,
                finding.element,
                finding.verdict.outcome,
                finding.points,
                finding.max_points,
                finding.verdict.reason,
                finding.remedy,
                finding.verdict.citations[0].url if finding.verdict.citations else None,
                finding.verdict.citations[0].sha256 if finding.verdict.citations else None,
                " ".join(finding.clauses),
                finding.effect,
            )
            for one in judged
            for finding in one.findings
        ),
    )
    _write(
        out / "privacy.csv",
        ("unit_id", "url", "attachment", "kind", "count", "note"),
        (
            (one.unit.id, found.url, found.attachment, found.kind, found.count, _privacy_note(found))
            for one in judged
            for found in one.privacy.exposures
        ),
    )
    _write(
        out / "scores.csv",
        (
            "unit_id",
            "name",
            "level",
            "score",
            "low",
            "high",
            "coverage",
            "grade",
            "rank",
            "rank_low",
            "rank_high",
            "vetoes",
            "bonus",
            "open_vetoes",
        ),
        (
            (
                one.score.unit_id,
                one.score.name,
                one.score.level,
                one.score.score,
                one.score.low,
                one.score.high,
                one.score.coverage,
                one.score.grade,
                one.score.rank,
                one.score.rank_low,
                one.score.rank_high,
                "；".join(one.score.vetoes),
                one.score.bonus,
                "；".join(one.score.open_vetoes),
            )
            for one in judged
        ),
    )


def _fetches(sites: Mapping[str, Path]) -> Iterator[Sequence[object]]:
    for site, folder in sorted(sites.items()):
        with SiteStore(folder) as store:
            for line in store.ledger.fetches():
                yield site, line.url, line.state, line.http_status, line.reason, line.fetched_at, line.sha256


def _privacy_note(found: Exposure) -> str:
    """Empty where the data are shown in full (docs/privacy.md)."""
    return "badly_masked" if found.badly_masked else ""


def _write(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """UTF-8 with BOM, so that Excel reads it; written aside and renamed, so that it is whole or not there."""
    temporary = path.with_suffix(".csv.new")
    with temporary.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows([_cell(value) for value in row] for row in rows)
    temporary.replace(path)


def _cell(value: object) -> str:
    """One cell: no formula, one line, personal data masked (design §4, §5)."""
    match value:
        case None:
            return ""
        case Fraction():
            return f"{float(value):.4f}".rstrip("0").rstrip(".")
        case datetime():
            return value.isoformat(timespec="seconds")
        case date():
            return value.isoformat()
        case _:
            text = " ".join(mask(str(value)).split())
            return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
