"""`groups`, `stages`, `well_formed`: the catalogue as a whole."""

import re
from collections.abc import Sequence

from criteria.catalogue.header import Column
from criteria.catalogue.item import Item
from criteria.catalogue.known import known_rows, match
from criteria.catalogue_checks import GroupsThere, StagesThere, WellFormed
from criteria.model import Criterion
from scoring.catalogue_edition import Edition
from scoring.checks.rules.aspects import Aspect, together
from scoring.checks.rules.catalogue.asking import Asking, name_of, settled
from scoring.checks.rules.catalogue.contacts import without_contacts
from scoring.checks.rules.catalogue.replacement import plainly_dropped
from scoring.folding import fold
from scoring.results import Outcome, Verdict
from scoring.wording import listed

_NOT_DONE = ("未开展", "没有开展", "暂无此项", "暂无该项", "不涉及")
_PAPER = re.compile("《(?:[^《》]|《[^《》]*》)*》")
_SENTENCE = 40  # folded letters before and after 未开展 that say what is not done
_QUESTIONED = tuple(set(Column) - {Column.CONTENT, Column.FIELD, Column.GROUP, Column.NUMBER, Column.CODE})


def groups(asked: GroupsThere, asking: Asking) -> Verdict:
    """A class is there when a row's names hold it, or a row is a known item of it under other names.

    A missing one is a fault unless it is declared not carried out (S1 四（一）), in the roster or by the catalogue's own
    pages, more of the catalogue may be there than was read, or an earlier edition has it that may still be in force.
    """
    items = [item for _, item in asking.own.items if _may_be_of(item, asked.field)]
    if not any(is_of(item, asked.field) for item in items):
        reason = f"本单位公布的目录中没有{asked.field}领域，缺目录在其自身指标下计"
        return Verdict(Outcome.NOT_APPLICABLE, reason, asking.own.citations)
    present = [names for names in asked.groups if any(_belongs(item, names) for item in items)]
    aspects = [_judged(names, names in present, asking, items) for names in asked.groups]
    return settled(asking.own, together(aspects, asking.own.citations))


def _judged(names: Sequence[str], is_there: bool, asking: Asking, items: Sequence[Item]) -> Aspect:
    official = names[0]
    if is_there:
        return Aspect(Outcome.MET, f"有{official}")
    if _is_declared(names, asking):
        return Aspect(Outcome.NOT_APPLICABLE, f"{official}未开展")
    if asking.own.gap:
        outcome, why = asking.own.gap
        return Aspect(outcome, f"目录中没有看到{official}，但{why}")
    if any(name in "".join(item.content) for item in items for name in names):
        return Aspect(Outcome.MANUAL, f"没有单列{official}，但有事项的内容提到，请人工核对")
    earlier = [(edition, rows) for edition in asking.own.earlier if (rows := _of_class(edition, names))]
    if not all(_is_replaced(edition, rows, asking) for edition, rows in earlier):
        return Aspect(Outcome.MANUAL, f"现行目录中没有看到{official}，但较早公布的目录有，请人工核对")
    had = f"，{max(edition.on for edition, _ in earlier if edition.on)} 公布的一版还有" if earlier else ""
    return Aspect(Outcome.NOT_MET, f"目录缺少{official}类事项{had}")


def _of_class(edition: Edition, names: Sequence[str]) -> list[Item]:
    return [item for item in edition.catalogue.items if _belongs(item, names)]


def _is_replaced(old: Edition, dropped: list[Item], asking: Asking) -> bool:
    return any(plainly_dropped(dropped, old, new, asking) for new in asking.own.current)


def is_of(item: Item, field: str) -> bool:
    """Whether the row is of the field, by the ministry's row it is or the field it stands under."""
    row = _known(item)
    return row.field == field if row else field in item.field


def _may_be_of(item: Item, field: str) -> bool:
    """Its own, or of no field that is told: 民政领域, or none named."""
    return is_of(item, field) or not (_known(item) or item.field in {row.field for row in known_rows()})


def _belongs(item: Item, names: Sequence[str]) -> bool:
    row = _known(item)
    return any(name in f"{item.group}{item.title}" for name in names) or bool(row and row.group in names)


def _known(item: Item) -> Criterion | None:
    return match("", item.group, item.title, item.content).row


def _is_declared(names: Sequence[str], asking: Asking) -> bool:
    wanted = [fold(name) for name in names]
    if any(name in fold(declared) for declared in asking.evidence.unit.not_carried_out for name in wanted):
        return True
    for text in map(fold, asking.own.texts):
        for word in _NOT_DONE:
            at = text.find(word)
            while at >= 0:
                around = text[max(0, at - _SENTENCE) : at + _SENTENCE]
                if any(name in around for name in wanted):
                    return True
                at = text.find(word, at + 1)
    return False


def stages(asked: StagesThere, asking: Asking) -> Verdict:
    """决策、执行、管理、服务、结果公开 by the words of the rows. Words are no proof of absence: `manual`, never a fault.

    A 监督电话 makes no row one of 管理, nor does 《…监督检查办法》: contacts and the titles of papers tell no stage.
    """
    texts = ["；".join((item.group, item.title, *map(_matter, item.content))) for _, item in asking.own.items]
    missing = [stage for stage, *words in asked.stages if not any(word in text for text in texts for word in words)]
    if missing:
        reason = f"目录中没有看出{'、'.join(missing)}环节的事项，请人工核对"
        return Verdict(Outcome.MANUAL, reason, asking.own.citations)
    return Verdict(Outcome.MET, f"目录 {len(texts)} 行覆盖了五公开各环节", asking.own.citations)


def _matter(part: str) -> str:
    return without_contacts(_PAPER.sub("", part))


def well_formed(asked: WellFormed, asking: Asking) -> Verdict:
    """Rows that leave no question. Faults cost under their own elements; too many questions are `manual`."""
    rows = [item for _, item in asking.own.items]
    open_ = [item for item in rows if item.doubted.intersection(_QUESTIONED)]
    kept = len(rows) - len(open_)
    if kept >= asked.share * len(rows):
        return Verdict(Outcome.MET, f"目录 {len(rows)} 行中 {kept} 行取值规范", asking.own.citations)
    named = [f"“{name_of(item)}”的{'、'.join(column for column in Column if column in item.doubted)}" for item in open_]
    reason = f"目录 {len(rows)} 行中 {len(open_)} 行有看不准的内容：{listed(named, '行')}，请人工核对"
    return Verdict(Outcome.MANUAL, reason, asking.own.citations)
