"""What a report is made of: scoring's results with the little the crawl must add, all of it frozen.

`audit` fills these in; nothing here or downstream reaches back into the crawl, so a report can be written again at any
time from the same `Report` and archive, byte for byte.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from criteria.model import Grading, Pack
from scoring.privacy.exposures import PrivacySearch
from scoring.results import Finding, Score
from scoring.unit import Unit


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """One disclosure column (栏目) found for a unit. `state` is the crawl's word (listed, empty, unreadable)."""

    path: tuple[str, ...]
    url: str
    entries: int
    newest_on: date | None
    state: str


@dataclass(frozen=True, slots=True)
class UnseenPage:
    """A page within the unit's scope that was not seen whole. `state` is the ledger's word (timeout, blocked, …)."""

    url: str
    state: str
    reason: str


@dataclass(frozen=True, slots=True)
class UnitReport:
    """One office: its score, the verdicts behind it and what the crawl saw of its pages."""

    unit: Unit
    score: Score
    findings: tuple[Finding, ...]
    columns: tuple[ColumnLine, ...]
    pages_seen: int
    pages_unseen: tuple[UnseenPage, ...]
    privacy: PrivacySearch | None = None  # None: not searched


@dataclass(frozen=True, slots=True)
class Report:
    """One audit, ready to be shown. Units stand in roster order; every finding's criterion is in one of `packs`."""

    title: str
    since: date
    as_of: date
    tool_version: str
    packs: tuple[Pack, ...]
    grading: Grading
    units: tuple[UnitReport, ...]


@dataclass(frozen=True, slots=True)
class ArchivedPage:
    """A response as it was received. `text` is the decoded body, None when it is no text; `size` counts its bytes."""

    url: str
    fetched_at: datetime
    http_status: int | None
    headers: tuple[tuple[str, str], ...]
    text: str | None
    size: int


class EvidenceArchive(Protocol):
    """Where the bytes behind a citation lie."""

    def read(self, sha256: str) -> ArchivedPage | None:
        """None when the archive holds no such body."""
        ...
