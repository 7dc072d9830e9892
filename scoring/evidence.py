"""Everything a check may look at for one unit: what was seen within its scope, and what was not."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from crawler.fetches import Fetch
from crawler.records import Attachment, Column, Document, PageSummary
from scoring.privacy.exposures import PrivacySearch
from scoring.results import Outcome
from scoring.unit import Unit


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person found where no web page can show it (人工核查).

    `outcome`: met, partly_met, not_met, or not_applicable (it never happened). `evidence`: 佐证材料; `by`: 核查人.
    """

    outcome: Outcome
    evidence: str
    by: str
    on: date


@dataclass(frozen=True, slots=True)
class UnitEvidence:
    """The evidence about one unit on all its sites, already narrowed to its scope.

    `unseen`: ledger lines within the scope whose state is not `seen_whole`, or that answered 404 where a page was
    promised (a further page of a list). `attachments` by URL. `archived`: sha256 by URL of every page kept.
    `older`: lines left alone as older than the period, which no criterion of the crawl named.
    `answers` by the name of the question (`scoring.answers.asked_as`). `pages`: those read within the scope, and the
    unit's start pages in any case.
    `personal`: what was searched and found of personal data, once for all that ask; None where nobody has yet.
    `read_on`: the day (Beijing) the unit's start pages were read, the first of them; None where that is not recorded.
    `roster`: every unit of the audit, this one included; empty where only the one was asked about.
    `gone_before`: the URLs an earlier audit found gone (404, 410) and the day of it; None where there was no such audit.
    `has_ipv6`: whether every one of the unit's sites has an AAAA record; None where that is not known of one.
    `unattributed`: where the scope is a publisher's name, documents that name no publisher: nobody's, or the unit's.
    """

    unit: Unit
    since: date
    as_of: date
    columns: tuple[Column, ...]
    documents: tuple[Document, ...]
    attachments: Mapping[str, Attachment]
    unseen: tuple[Fetch, ...]
    dead_links: tuple[Fetch, ...]  # NOT_FOUND lines within the scope, with the anchor text that promised a page
    archived: Mapping[str, str]
    unattributed: tuple[Document, ...] = ()
    older: tuple[Fetch, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)
    pages: tuple[PageSummary, ...] = ()
    personal: PrivacySearch | None = None
    read_on: date | None = None
    roster: tuple[Unit, ...] = ()
    gone_before: Mapping[str, date] | None = None
    has_ipv6: bool | None = None

    @property
    def seen_until(self) -> date:
        """The last day the evidence can speak of: a crawl scored again later knows nothing of the days since."""
        return min(self.as_of, self.read_on or self.as_of)
