"""`own_catalogue` 本单位的标准目录: what a rule `asks` of the catalogue the unit itself published.

Found by the recognition among documents and files and read from their tables, but not from what another body published
(the ministry's model, a neighbour's). No catalogue: `not_applicable`, for the missing one costs once under its own
criterion (design §5), which asks `published` — `unverified` where the search for it was not complete, `manual` where it is there but no table
of it could be read. Of several editions the newest counts; where nobody can tell which that is, faults are `manual`.
What the catalogue's reader had to assume (a blank below a filled cell, a sign that may be a tick) is `manual`, never a
fault. Each module here says what it asks.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from criteria.catalogue_checks import (
    AudienceNamed,
    CatalogueDemand,
    ChannelsEnough,
    Countable,
    Covers,
    FieldPublished,
    Filled,
    Grounded,
    GroupsThere,
    Itemised,
    KeptOff,
    Likeness,
    ModeChosen,
    NoLess,
    NoLonger,
    OwnCatalogue,
    PublisherNamed,
    Revised,
    StagesThere,
    Versions,
    WellFormed,
)
from criteria.model import ContentElement, Recognition
from criteria.rules import Rule
from scoring.checks.item import why_unseen
from scoring.checks.rules.catalogue import (
    basis,
    cells,
    comparisons,
    field_published,
    limits,
    lists,
    publishers,
    reach,
    revision,
    whole,
)
from scoring.checks.rules.catalogue.asking import Asking
from scoring.evidence import UnitEvidence
from scoring.item_evidence import ItemEvidence, Standing, find
from scoring.marks_on_pages import MOST_CITED
from scoring.own_catalogue import of_this_unit, own_catalogue
from scoring.results import Outcome, Verdict
from scoring.unit_index import UnitIndex
from scoring.wording import cite_attachment, cite_document

_CHECKS: Mapping[type[CatalogueDemand], Callable[[Any, Asking], Verdict]] = {
    Filled: cells.filled,
    Itemised: cells.itemised,
    ModeChosen: cells.mode_chosen,
    Grounded: basis.grounded,
    Countable: limits.countable,
    NoLonger: comparisons.no_longer,
    NoLess: comparisons.no_less,
    Versions: comparisons.versions,
    Likeness: comparisons.likeness,
    PublisherNamed: publishers.named,
    ChannelsEnough: reach.channels,
    AudienceNamed: reach.audience,
    KeptOff: reach.kept_off,
    GroupsThere: whole.groups,
    StagesThere: whole.stages,
    WellFormed: whole.well_formed,
    Covers: lists.covers,
    Revised: revision.revised,
}


@dataclass(frozen=True, slots=True)
class _Sought:
    full_title: str
    recognition: Recognition
    content: tuple[ContentElement, ...] = ()


def check(asked: OwnCatalogue, rule: Rule, evidence: UnitEvidence, index: UnitIndex) -> Verdict:
    sought = _Sought(rule.full_title, asked.recognition)
    found = find(sought, index, evidence)
    own = own_catalogue(found, evidence, asked.fields)
    if isinstance(asked.demand, FieldPublished):
        return field_published.check(asked.demand, sought, found, own, evidence, index)
    if own is None:
        return _not_read(sought, found, evidence)
    return _CHECKS[type(asked.demand)](asked.demand, Asking(own, found, evidence, index))


def _not_read(sought: _Sought, found: ItemEvidence, evidence: UnitEvidence) -> Verdict:
    if found.standing is Standing.UNSEEN:
        return Verdict(Outcome.UNVERIFIED, why_unseen(sought, found))
    own = of_this_unit(found, evidence.unit)
    cited = [cite_document(matched.document) for matched in own]
    cited += [cite_attachment(row.attachment) for row in found.files if row.attachment]
    shown = tuple(cited[:MOST_CITED])
    if found.documents and not own and not found.files:
        return Verdict(Outcome.NOT_APPLICABLE, "只找到其他机关公布的目录，没有本单位公布的标准目录")
    if any(matched.unfetched for matched in own):
        return Verdict(Outcome.UNVERIFIED, "找到了标准目录，但其附件未能获取", shown)
    files = found.files or any(matched.attachments for matched in own)
    if files or any(matched.document.tables or matched.document.images for matched in own):
        return Verdict(Outcome.MANUAL, "找到了标准目录，但没有读出本领域的目录表，请人工核对", shown)
    return Verdict(Outcome.NOT_APPLICABLE, "没有找到本单位公布的标准目录，缺目录在其自身指标下计", shown)
