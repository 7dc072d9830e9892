"""What every page of the report shares: marks for outcomes, links that are safe to follow, and the order of things."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from criteria.model import CATALOGUE_ELEMENTS, Criterion, Element, Pack
from criteria.rules import Requirement
from reports.model import Report, UnitReport
from reports.quoting import safe_href
from reports.wording import NONE, period_words, state_words
from scoring.results import Citation, Finding, Outcome


@dataclass(frozen=True, slots=True)
class Mark:
    """An outcome as shown: `kind` names its sign and colour, `word` says it."""

    kind: str
    word: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words, and where they lead when that is safe."""

    text: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A citation: the live page, and the archived copy when the archive holds it."""

    page: Anchor
    archived: str | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number worth a box, and what it counts."""

    label: str
    value: str
    note: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar; `x` and `width` in per cent of the bar's length."""

    kind: str
    x: str
    width: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The head and foot of every page."""

    report: str
    title: str
    period: str
    footer: str


OUTCOMES = (
    Outcome.MET,
    Outcome.PARTLY_MET,
    Outcome.NOT_MET,
    Outcome.UNVERIFIED,
    Outcome.MANUAL,
    Outcome.NOT_APPLICABLE,
)
MARKS: Mapping[Outcome, Mark] = {outcome: Mark(outcome.value, outcome.official_name) for outcome in OUTCOMES}


def frame(report: Report, title: str) -> Frame:
    packs = "、".join(f"{pack.title}（{pack.version}）" for pack in report.packs)
    return Frame(
        report=report.title,
        title=title,
        period=period_words(report.since, report.as_of),
        footer=f"评估依据：{packs} · gongkai {report.tool_version}",
    )


Requirements = Mapping[str, Requirement]  # by id, in the packs' order


def requirements_by_id(packs: Sequence[Pack]) -> Requirements:
    """In the packs' order, those of one 领域 together: several packs ask of 解读回应, and a reader looks there once.

    Raises ValueError when two rows or rules share an id: their findings could not be told apart.
    """
    by_id: dict[str, Requirement] = {}
    for requirement in (requirement for pack in packs for requirement in pack.requirements):
        if requirement.id in by_id:
            raise ValueError(f"{requirement.id} stands in the criteria twice")
        by_id[requirement.id] = requirement
    fields = {kind: place for place, kind in enumerate(dict.fromkeys(map(_kind, by_id.values())))}
    return dict(sorted(by_id.items(), key=lambda item: fields[_kind(item[1])]))


def _kind(requirement: Requirement) -> tuple[str, tuple[Element, ...]]:
    return requirement.field, elements_of(requirement)


def elements_of(requirement: Requirement) -> tuple[Element, ...]:
    """What is judged of it apart: four elements of a catalogue row, a rule as a whole."""
    return CATALOGUE_ELEMENTS if isinstance(requirement, Criterion) else (Element.RULE,)


def in_catalogue_order(findings: Sequence[Finding], requirements: Requirements) -> tuple[Finding, ...]:
    """Raises KeyError for a finding whose row or rule is in no pack."""
    rows = {id_: place for place, id_ in enumerate(requirements)}
    elements = {element: place for place, element in enumerate(Element)}
    return tuple(sorted(findings, key=lambda finding: (rows[finding.criterion_id], elements[finding.element])))


def in_ranking_order(units: Sequence[UnitReport]) -> tuple[UnitReport, ...]:
    """Ranked units from the best down, then the others in roster order."""
    ranked = [unit for unit in units if unit.score.rank is not None]
    others = [unit for unit in units if unit.score.rank is None]
    return (*sorted(ranked, key=_standing), *others)


def score_shown(unit: UnitReport, least_coverage: float) -> Fraction | None:
    """None where too little was verified: no number, high or low, is to be quoted from what could not be seen."""
    score = unit.score
    return None if score.coverage is None or score.coverage < least_coverage else score.score


def unranked_reason(unit: UnitReport, least_coverage: float) -> str:
    score = unit.score
    reasons = []
    if score.coverage is not None and score.coverage < least_coverage:
        reasons.append(f"核实率低于 {least_coverage:.0%}，因网页未能看全，不评等次、不排名，也不作为扣分依据")
    if score.vetoes:
        reasons.append("单项否决：" + "；".join(score.vetoes))
    if score.coverage is None and not score.vetoes:
        reasons.append("检查内容对该单位均不适用")
    return "。".join(reasons) or "未纳入排名范围"


def anchor(url: str, text: str = "") -> Anchor:
    return Anchor(text=text.strip() or url, href=safe_href(url))


def evidence(citation: Citation, archived: Mapping[str, str]) -> Evidence:
    """`archived`: file name of the evidence page by sha256, for bodies the archive could give."""
    name = archived.get(citation.sha256) if citation.sha256 else None
    return Evidence(page=anchor(citation.url, citation.title), archived=f"../evidence/{name}" if name else None)


def outcome_bar(counts: Mapping[Outcome, int]) -> tuple[Segment, ...]:
    """The outcomes' shares of a whole bar; those that do not apply are left out."""
    shown = [(outcome, counts.get(outcome, 0)) for outcome in OUTCOMES if outcome is not Outcome.NOT_APPLICABLE]
    return tuple(_segments(shown, sum(count for _, count in shown)))


def state_line(state: str, reason: str) -> str:
    """What became of a page: the state in words, and the reason where it says more."""
    words = state_words(state)
    return words if not reason or reason == words else f"{words}：{reason}"


def level_words(unit: UnitReport) -> str:
    return unit.score.level.value if unit.score.level else NONE


def _segments(counts: Sequence[tuple[Outcome, int]], total: int) -> Iterator[Segment]:
    before = 0
    for outcome, count in counts:
        if count:
            yield Segment(outcome.value, f"{100 * before / total:.2f}", f"{100 * count / total:.2f}")
        before += count


def _standing(unit: UnitReport) -> tuple[int, float, str]:
    score = unit.score
    assert score.rank is not None
    return score.rank, -float(score.score or 0), score.unit_id
