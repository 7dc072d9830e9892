"""`published` 已公开: a column or document is there, says what it must, and is no older than it may be.

Found as a catalogue row's item is, its elements looked for as a row's content is (docs/verdicts.md). One verdict:
nothing there is `not_met`, or `unverified` where the search was not complete; an empty column, a missing element or too
old a newest entry is `partly_met`. A 情况说明 of the period keeps all of it. Of the parts that are counted, that
anything was published at all is one and each element is one. Where something must have happened first (`only_when`),
nothing there is `manual`: whether it happened no web page shows.
"""

from dataclasses import dataclass

from criteria.model import ContentElement, Recognition
from criteria.rules import Published, Rule
from scoring.checks import content, item
from scoring.checks.time_limit.renewal import judge_newest
from scoring.evidence import UnitEvidence
from scoring.item_evidence import ItemEvidence, Standing, find
from scoring.results import Outcome, Verdict
from scoring.unit_index import UnitIndex

_MOST_CITED = 5


@dataclass(frozen=True, slots=True)
class _Sought:
    """What the rule asks for, under the rule's own name (`scoring.item_evidence.Sought`)."""

    full_title: str
    recognition: Recognition
    content: tuple[ContentElement, ...]


def check(asked: Published, rule: Rule, evidence: UnitEvidence, index: UnitIndex) -> Verdict:
    sought = _Sought(rule.full_title, asked.recognition, asked.content)
    found = find(sought, index, evidence)
    there = item.check(sought, found, evidence)
    if asked.only_when and there.outcome is Outcome.NOT_MET:
        reason = f"{there.reason}；只有{asked.only_when}才须公开，需人工核查；确未发生的，可发布情况说明"
        return Verdict(Outcome.MANUAL, reason, there.citations)
    if found.standing is not Standing.PUBLISHED or found.statement:
        return there
    verdicts = [there]
    if asked.content:
        verdicts.append(_complete(sought, found, evidence))
    if asked.newest_within:
        newest = judge_newest(asked.newest_within, found, evidence)
        too_old = newest.outcome is Outcome.NOT_MET
        verdicts.append(Verdict(Outcome.PARTLY_MET, newest.reason, newest.citations) if too_old else newest)
    return _together(verdicts)


def _complete(sought: _Sought, found: ItemEvidence, evidence: UnitEvidence) -> Verdict:
    verdict = content.check(sought, found, evidence)
    if verdict.kept is None or verdict.of is None:
        return verdict
    outcome = Outcome.PARTLY_MET if verdict.outcome is Outcome.NOT_MET else verdict.outcome
    return Verdict(outcome, verdict.reason, verdict.citations, verdict.kept + 1, verdict.of + 1)


def _together(verdicts: list[Verdict]) -> Verdict:
    """What is surely at fault decides, then what is not sure; only what is whole in every respect is `met`."""
    for outcome in (Outcome.PARTLY_MET, Outcome.UNVERIFIED, Outcome.MANUAL, Outcome.MET):
        such = [verdict for verdict in verdicts if verdict.outcome is outcome]
        if such:
            cited = tuple(dict.fromkeys(citation for verdict in such for citation in verdict.citations))
            kept, of = (None, None) if outcome is Outcome.MET else (such[0].kept, such[0].of)
            return Verdict(outcome, "；".join(one.reason for one in such), cited[:_MOST_CITED], kept, of)
    raise AssertionError([verdict.outcome for verdict in verdicts])
