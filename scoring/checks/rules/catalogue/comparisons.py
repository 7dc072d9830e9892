"""`no_longer`, `no_less`, `versions`, `likeness`: the catalogue beside its superior's, or its own edition before.

`criteria.comparing` holds them against each other row by row; what it asks about is `manual`. The superior's catalogue
is the ministry's model as the built-in packs hold it, and only rows read from its text prove anything.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from criteria.catalogue.item import Item
from criteria.catalogue.text_forms import fold
from criteria.catalogue_checks import Kept, Likeness, ModelTable, NoLess, NoLonger, Versions
from criteria.comparing import Comparison, Duty, Listing, Remark, compare, listing_of
from criteria.model import Criterion, LimitKind
from criteria.packs import find_pack
from criteria.pairing import pair
from scoring.catalogue_edition import Edition
from scoring.checks.rules.catalogue.asking import Asking, settled
from scoring.checks.rules.catalogue.replacement import may_stand_elsewhere
from scoring.checks.rules.counted import Counted, count
from scoring.results import Citation, Outcome, Verdict
from scoring.wording import quoted

_DUTIES = {Kept.ITEMS: Duty.ITEMS, Kept.CHANNELS: Duty.CHANNELS, Kept.LIMITS: Duty.TIME_LIMITS}


def no_longer(asked: NoLonger, asking: Asking) -> Verdict:
    found = _beside_superior(asked.than, asking)
    if not found.pairs:
        return Verdict(Outcome.NOT_APPLICABLE, "目录中没有与上级目录对应的事项", asking.own.citations)
    return settled(asking.own, _counted(found, (Duty.TIME_LIMITS,), found.pairs, "项", asking.own.citations[0]))


def no_less(asked: NoLess, asking: Asking) -> Verdict:
    """Items, content, channels and limits. An item not seen is `manual` where more may be there than was read."""
    found = _beside_superior(asked.than, asking)
    if not found.pairs:
        return Verdict(Outcome.NOT_APPLICABLE, "目录中没有与上级目录对应的事项", asking.own.citations)
    if asking.own.gap:
        found = _asked_instead(found, Duty.ITEMS)
    rows = found.pairs + sum(remark.new is None for remark in (*found.violations, *found.questions))
    return settled(asking.own, _counted(found, tuple(Duty), rows, "项", asking.own.citations[0]))


def versions(asked: Versions, asking: Asking) -> Verdict:
    """Held against the edition before. One edition: `not_applicable`.

    A dropped item may have gone with the duty (职责调整): where the pages speak of that, or not all was read, `manual`.
    """
    if asking.own.doubt:
        return Verdict(Outcome.MANUAL, f"{asking.own.doubt}，无法比较", asking.own.citations)
    if not asking.own.before:
        return Verdict(Outcome.NOT_APPLICABLE, "只见一个版本的目录，无从比较", asking.own.citations)
    if poorly_read := next((old.misreading for old, _ in asking.own.before if old.misreading), ""):
        return Verdict(Outcome.MANUAL, f"上一版{poorly_read}，无法比较", asking.own.citations)
    duty = _DUTIES[asked.keeps]
    judged: list[Counted] = []
    for old, new in asking.own.before:
        found = compare(_listing(old), _listing(new))
        if may_stand_elsewhere(old, new, asking):
            found = _asked_instead(found, Duty.ITEMS)
        rows = len(old.catalogue.items) if duty is Duty.ITEMS else found.pairs
        judged += _judged(found, (duty,), rows, new.citation)
    if not judged:
        return Verdict(Outcome.MANUAL, "新旧目录没有一项对得上，请人工核对", asking.own.citations)
    return count(judged, "项", f"{duty}")


def likeness(asked: Likeness, asking: Asking) -> Verdict:
    """How many cells are word for word the model's. Copying is no breach by itself: too many are `manual`."""
    model = [item for pack in asked.to for item in _model(pack)]
    own = [item for _, item in asking.own.items]
    pairs = pair(model, own).pairs
    same = [fold(one) == fold(other) for left, right in pairs for one, other in _cells(model[left], own[right])]
    share = sum(same) / len(same) if same else 0.0
    words = f"与部颁样表对应的 {len(pairs)} 项中，{round(100 * share)}% 的内容相同"
    if share > asked.at_most:
        return Verdict(Outcome.MANUAL, f"{words}，是否结合了本地实际请人工复核", asking.own.citations)
    return Verdict(Outcome.MET, words, asking.own.citations)


@cache
def _model(pack: ModelTable) -> tuple[Item, ...]:
    return listing_of(find_pack(pack), pack).items


def _cells(one: Item, other: Item) -> Iterable[tuple[str, str]]:
    def texts(item: Item) -> tuple[str, ...]:
        lists: Sequence[Sequence[str]] = (item.content, item.basis, item.publishers, item.channels, item.audience)
        return (item.title, item.time_limit, *("".join(values) for values in lists))

    return zip(texts(one), texts(other), strict=True)


def _beside_superior(packs: tuple[ModelTable, ...], asking: Asking) -> Comparison:
    """Only with what the superior has for the fields of the unit's own catalogue."""
    own = Listing("本单位目录", tuple(item for _, item in asking.own.items))
    fields = {item.field for item in own.items}
    superior = _superior(packs)
    bound = tuple(item for item in superior.items if any(item.field in field for field in fields))
    return compare(replace(superior, items=bound), own, local=True, level=asking.evidence.unit.level)


@cache
def _superior(packs: tuple[ModelTable, ...]) -> Listing:
    """How long a notice is shown is left out: 民发〔2021〕57号 has 7 days where the model has 7 working days."""
    rows: list[Item] = []
    for pack_id in packs:
        pack = find_pack(pack_id)
        read = tuple(_without_display(row) for row in pack.criteria if row.certainty == "read")
        rows += listing_of(replace(pack, criteria=read), pack.title).items
    return Listing("上级目录", tuple(rows))


def _without_display(row: Criterion) -> Criterion:
    limits = [limit.text for limit in row.time_limits if limit.kind is not LimitKind.DISPLAYED_FOR]
    return replace(row, time_limit="；".join(limits) or "及时")


def _listing(edition: Edition) -> Listing:
    return Listing(edition.title, edition.catalogue.items)


def _asked_instead(found: Comparison, duty: Duty) -> Comparison:
    moved = tuple(remark for remark in found.violations if remark.duty is duty)
    kept = tuple(remark for remark in found.violations if remark.duty is not duty)
    return replace(found, violations=kept, questions=(*found.questions, *moved))


def _counted(found: Comparison, duties: tuple[Duty, ...], rows: int, measure: str, cited: Citation) -> Verdict:
    return count(_judged(found, duties, rows, cited), measure, "都不低于上级目录")


def _judged(found: Comparison, duties: tuple[Duty, ...], rows: int, cited: Citation) -> list[Counted]:
    """One for each row: at fault, not to be told, or kept."""
    faults = _by_item(remark for remark in found.violations if remark.duty in duties)
    asked = _by_item(remark for remark in found.questions if remark.duty in duties)
    open_ = {item: message for item, message in asked.items() if item not in faults}
    kept = max(0, rows - len(faults) - len(open_))
    return [
        *(Counted(Outcome.NOT_MET, f"“{quoted(item)}”{message}", cited) for item, message in faults.items()),
        *(Counted(Outcome.MANUAL, f"“{quoted(item)}”{message}", cited) for item, message in open_.items()),
        *(Counted(Outcome.MET, "", cited) for _ in range(kept)),
    ]


def _by_item(remarks: Iterable[Remark]) -> dict[str, str]:
    found: dict[str, str] = {}
    for remark in remarks:
        found.setdefault(remark.item, remark.message)
    return found
