"""`channel`, `audience`, `kept_off`: where an item is published and for whom."""

import re

from criteria.catalogue.header import Column
from criteria.catalogue.item import Item
from criteria.catalogue.ticks import BLANK, TICKED
from criteria.catalogue_checks import AudienceNamed, CatalogueColumn, ChannelsEnough, KeptOff
from scoring.catalogue_edition import Edition
from scoring.checks.rules.catalogue.asking import KEPT, Asking, Judged, by_row, name_of, says, settled
from scoring.checks.rules.catalogue.contacts import without_contacts
from scoring.checks.rules.counted import Counted, count
from scoring.folding import fold
from scoring.results import Outcome, Verdict

_UNNAMED = re.compile("特定的?(?:群体|群众|对象|人群|公众)|其他|部分群众")
# What a list comes with wherever it is shown, so that nothing but the list asks for the channel.
_BESIDE_A_LIST = re.compile(
    "(?:相关|有关|初审)?(?:材料|证明|资料).*|(?:相关|有关|其他|其它)信息|.{0,6}公示(?:的?起止)?(?:期限?|期间|时间|时限|日期|天数|地点|范围)"
)
_MORE_THAN_A_LIST = re.compile("脱敏|去标识|隐去|匿名|摘要|人数|数量|户数")  # may be fit for everyone
_OF_WHAT_IS_DECIDED = re.compile("审批|确认|结果|发放")  # a row of both: the channel may be for the later list


def channels(asked: ChannelsEnough, asking: Asking) -> Verdict:
    """Enough channels ticked or listed; a channel nobody knows counts, and where it could make enough, `manual`."""

    def judge(_edition: Edition, item: Item) -> Judged:
        judged = says(item, CatalogueColumn.CHANNEL)
        if judged is not KEPT:
            return judged
        is_policy = any(word in f"{item.group}{item.title}" for word in asked.policies)
        least = asked.at_least_for_policies if is_policy else asked.at_least
        if len(item.channels) >= least:
            return KEPT
        if Column.CHANNELS in item.doubted or _listed(item) >= least:
            return Outcome.MANUAL, "公开渠道有几种看不清"
        return Outcome.NOT_MET, f"渠道不足 {least} 种"

    return by_row(asking, [CatalogueColumn.CHANNEL], judge, "的公开渠道够数")


def _listed(item: Item) -> int:
    """How many are written in words: 微信、微博 are two, though both are 两微一端."""
    cell = item.cells.get(Column.CHANNELS)
    if cell is None or set(cell.text) & set(TICKED + BLANK):
        return 0
    return len([word for word in re.split(r"[、，,；;/]|\s+", cell.text) if word])


def audience(_asked: AudienceNamed, asking: Asking) -> Verdict:
    """全社会, or a group that is named: a bare tick under 特定群体 does not say who."""

    def judge(_edition: Edition, item: Item) -> Judged:
        judged = says(item, CatalogueColumn.AUDIENCE)
        if judged is not KEPT:
            return judged
        if Column.AUDIENCE in item.doubted:
            return Outcome.MANUAL, "公开对象看不清"
        if all(_UNNAMED.fullmatch(fold(word)) for word in item.audience):
            return Outcome.NOT_MET, "公开对象只写特定群体，没有写明是谁"
        return KEPT

    return by_row(asking, [CatalogueColumn.AUDIENCE], judge, "都写明了公开对象")


def kept_off(asked: KeptOff, asking: Asking) -> Verdict:
    """Rows of nothing but such lists, with the channel, are at fault; where other content stands beside, `manual`.

    公示期, 监督电话 and the like go with the list and are no other content.
    """
    judged = []
    for edition, item in asking.own.items:
        parts = [part for part in map(without_contacts, item.content) if part and not _BESIDE_A_LIST.fullmatch(part)]
        lists = [part for part in parts if any(word in part for word in asked.rows)]
        if not lists:
            continue
        outcome, why = KEPT
        if asked.channel in item.channels:
            unsure = (
                len(lists) < len(parts)
                or {Column.CHANNELS, Column.CONTENT} & item.doubted
                or _OF_WHAT_IS_DECIDED.search(item.title)
                or any(_MORE_THAN_A_LIST.search(part) for part in lists)
            )
            outcome = Outcome.MANUAL if unsure else Outcome.NOT_MET
            why = f"勾选了{asked.channel}，其中的名单只宜在特定范围公示"
        judged.append(Counted(outcome, f"“{name_of(item)}”{why}", edition.citation))
    if not judged:
        return Verdict(Outcome.NOT_APPLICABLE, f"目录中没有{'、'.join(asked.rows)}事项", asking.own.citations)
    return settled(asking.own, count(judged, "行", f"都没有勾选{asked.channel}"))
