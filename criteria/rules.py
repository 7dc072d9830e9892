"""Requirements that are no catalogue row: one rule, one check, one finding.

A check kind is a dataclass (here, or in `criteria.checks`) that holds its parameters, a reader in `criteria.check_reading`, and a pure function
in a module of `scoring.checks.rules` that judges it.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from criteria.catalogue_checks import OwnCatalogue
from criteria.checks import (
    AnnualReport,
    BlankColumns,
    Budget,
    Consultation,
    Decisions,
    DisclosureMark,
    FreshColumns,
    Interpretation,
    PersonalData,
    WithdrawnDecisions,
)
from criteria.model import ContentElement, Criterion, Level, Recognition, TimeLimit
from criteria.page_checks import PageCheck, Reachable
from criteria.roster_checks import RosterField
from criteria.site_checks import Available, Ipv6, SiteCheck


class Effect(StrEnum):
    """What a rule does to the score."""

    POINTS = "points"  # earned in full, in part, or not
    DEDUCT = "deduct"  # so many points lost for each fault, at most the rule's own
    BONUS = "bonus"  # 加分: on top, and only once the score is high enough
    VETO = "veto"  # 单项否决: a gate, whatever the points

    @property
    def official_name(self) -> str:
        return _OFFICIAL_NAMES[self]


_OFFICIAL_NAMES = {
    Effect.POINTS: "计分",
    Effect.DEDUCT: "扣分",
    Effect.BONUS: "加分",
    Effect.VETO: "单项否决",
}


@dataclass(frozen=True, slots=True)
class Published:
    """A column or document is there (公开事项), says what it must, and is no older than it may be.

    `content` may be empty: then presence is all that is asked. `newest_within`: how old the newest row or document
    may be at the day of the audit; None for matters that do not change. `only_when`: what must have happened for there
    to be anything to publish (收到采购投诉); None for what every office has.
    """

    kind: ClassVar[str] = "published"

    recognition: Recognition
    content: tuple[ContentElement, ...]
    newest_within: TimeLimit | None
    only_when: str | None = None


@dataclass(frozen=True, slots=True)
class Manual:
    """What no web page can show (领导听取汇报、培训): asked of the office, never guessed.

    `evidence`: what counts as proof (佐证材料).
    """

    kind: ClassVar[str] = "manual"

    question: str
    evidence: str


Check = (
    Published
    | Manual
    | FreshColumns
    | BlankColumns
    | AnnualReport
    | Budget
    | Interpretation
    | Consultation
    | Decisions
    | WithdrawnDecisions
    | DisclosureMark
    | PersonalData
    | PageCheck
    | SiteCheck
    | OwnCatalogue
    | RosterField
)


Asked = Manual | Available | Ipv6  # put to the office in manual.xlsx: wholly, or where the pages do not tell


@dataclass(frozen=True, slots=True)
class Rule:
    """One requirement. `since` and `until` (both included) bound the years a duty held in; None is open.

    `points` is 0 for `VETO`, which is worth none. `each`: points lost for one fault, for `DEDUCT` only. `whole_site`: asked
    of a site as a whole, and so of nobody but the office that runs it (主办单位).
    """

    id: str
    field: str  # 领域
    group: str  # 一级指标
    title: str  # 二级指标
    why: str
    basis: tuple[str, ...]  # 《文件全称》第×条（文号）
    clauses: tuple[str, ...]
    check: Check
    points: int
    effect: Effect
    each: int | None
    remedy: str
    levels: tuple[Level, ...]
    since: date | None
    until: date | None
    certainty: str
    whole_site: bool = False

    @property
    def full_title(self) -> str:
        return f"{self.group}·{self.title}"


Requirement = Criterion | Rule


def recognition_of(requirement: Requirement) -> Recognition | None:
    """How a row, or a rule that asks for something published, is found; None for rules that look elsewhere."""
    if isinstance(requirement, Criterion):
        return requirement.recognition
    check = requirement.check
    by_date = AnnualReport | Budget | Interpretation | Consultation | Decisions | WithdrawnDecisions
    return (
        check.recognition if isinstance(check, Published | by_date | Reachable | OwnCatalogue | RosterField) else None
    )
