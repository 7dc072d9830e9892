"""Findings as they are read: by 领域, then by catalogue row or rule, with the reason, the remedy and the evidence."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby

from criteria.rules import Effect, Requirement
from reports.view import MARKS, Evidence, Mark, Requirements, evidence
from reports.wording import NONE, basis_words, points_words, remedy_words
from scoring.results import Finding, Outcome


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One verdict; `target` is its name within the page. An empty text is not shown."""

    target: str
    element: str
    mark: Mark
    points: str
    reason: str
    remedy: str
    basis: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """The findings of one catalogue row (一级事项·二级事项), or the one of a rule."""

    group: str
    title: str
    lost: str | None
    findings: tuple[FindingLine, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """领域."""

    name: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Findings of like outcome."""

    heading: str
    intro: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class FindingSections:
    """Makes the sections of one unit's page out of its findings, which come in the packs' order."""

    requirements: Requirements
    archived: Mapping[str, str]
    findings: tuple[Finding, ...]

    def of(self, belongs: Callable[[Finding], bool], heading: str, intro: str) -> Section:
        chosen = [finding for finding in self.findings if belongs(finding)]
        by_field = groupby(chosen, key=lambda finding: self.requirements[finding.criterion_id].field)
        return Section(heading, intro, tuple(Field(name, self._items(tuple(members))) for name, members in by_field))

    def _items(self, findings: Sequence[Finding]) -> tuple[Item, ...]:
        rows = [(id_, tuple(members)) for id_, members in groupby(findings, key=lambda finding: finding.criterion_id)]
        rows.sort(key=lambda row: -_lost(row[1]))  # stable: the catalogue's order where as much was lost
        return tuple(self._item(self.requirements[id_], members) for id_, members in rows)

    def _item(self, requirement: Requirement, findings: Sequence[Finding]) -> Item:
        lost = _lost(findings)
        return Item(
            group=requirement.group,
            title=requirement.title,
            lost=points_words(lost) if lost else None,
            findings=tuple(
                FindingLine(
                    target=anchor_name(finding),
                    element=finding.element.official_name,
                    mark=MARKS[finding.verdict.outcome],
                    points=earned_of(finding),
                    reason=finding.verdict.reason,
                    remedy=remedy_words(finding),
                    basis=basis_words(requirement),
                    evidence=tuple(evidence(citation, self.archived) for citation in finding.verdict.citations),
                )
                for finding in findings
            ),
        )


def earned_of(finding: Finding) -> str:
    if finding.verdict.outcome is Outcome.NOT_APPLICABLE:
        return NONE
    if finding.effect is Effect.VETO:
        return finding.effect.official_name
    if not finding.max_points:
        return "不计分"
    extra = finding.effect.official_name if finding.effect is Effect.BONUS else ""
    return f"{extra}{points_words(finding.points)}/{points_words(finding.max_points)}"


def _lost(findings: Sequence[Finding]) -> Fraction:
    return sum(_lost_points(findings), Fraction(0))


def _lost_points(findings: Sequence[Finding]) -> Iterator[Fraction]:
    for finding in findings:
        if finding.points is not None and finding.is_fault:
            yield finding.max_points - finding.points


def anchor_name(finding: Finding) -> str:
    return f"{finding.criterion_id}-{finding.element.value}"
