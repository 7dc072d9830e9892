"""What the check `own_catalogue` asks of a unit's own catalogue, in plain Chinese (see `criteria.check_words`)."""

from collections.abc import Callable, Mapping
from typing import Any

from criteria.catalogue_checks import (
    AudienceNamed,
    ChannelsEnough,
    Countable,
    Covers,
    FieldPublished,
    Filled,
    Grounded,
    GroupsThere,
    Itemised,
    Kept,
    KeptOff,
    Likeness,
    ModeChosen,
    ModelTable,
    NoLess,
    NoLonger,
    OwnCatalogue,
    PublisherNamed,
    Revised,
    StagesThere,
    Versions,
    WellFormed,
)
from criteria.wording import Wording, listed, per_cent

_MODELS = {ModelTable.SOCIAL_ASSISTANCE: "社会救助领域", ModelTable.ELDERLY_CARE: "养老服务领域"}
_KEPT = {
    Kept.ITEMS: "公开事项只增不减",
    Kept.CHANNELS: "公开渠道只多不少",
    Kept.LIMITS: "公开时限只紧不松",
}


def own_catalogue(check: OwnCatalogue) -> Wording:
    return Wording(f"本单位公布的标准目录（{listed(check.fields)}）：{DEMAND_WORDS[type(check.demand)](check.demand)}")


def _filled(demand: Filled) -> str:
    elsewhere = f"（{listed(demand.elsewhere)}可写在内部清单）" if demand.elsewhere else ""
    return f"每一行都填有{listed(demand.columns)}{elsewhere}"


def _grounded(demand: Grounded) -> str:
    parts = [
        "公开依据写文件全称（加《》）" if demand.full_title else "",
        "写文号" if demand.number else "",
        f"目录公布前已被取代的文件不作依据（{_superseded(demand.superseded)}）" if demand.superseded else "",
    ]
    return "，".join(filter(None, parts))


def _superseded(papers: Any) -> str:
    return "；".join(f"{paper.number} 自 {paper.since} 起由 {paper.by} 取代" for paper in papers)


def _channels(demand: ChannelsEnough) -> str:
    more = f"，名称含{listed(demand.policies)}的不少于 {demand.at_least_for_policies} 种" if demand.policies else ""
    return f"每一行的公开渠道不少于 {demand.at_least} 种{more}"


def _groups(demand: GroupsThere) -> str:
    return f"{demand.field}领域的各类事项齐全：{_first_names(demand.groups)}"


def _first_names(named: tuple[tuple[str, ...], ...]) -> str:
    return listed(names[0] for names in named)


def _models(models: tuple[ModelTable, ...]) -> str:
    return f"部颁样表（{listed(_MODELS[model] for model in models)}）"


DEMAND_WORDS: Mapping[type[Any], Callable[[Any], str]] = {
    FieldPublished: lambda demand: f"已公布{demand.field}领域的目录，或目录中有该领域的事项",
    Filled: _filled,
    Itemised: lambda _: "公开内容一条条列清，能拆成要素",
    Grounded: _grounded,
    Countable: lambda _: "公开时限能计算，或者写明“及时”等",
    NoLonger: lambda demand: f"公开时限不长于{_models(demand.than)}",
    PublisherNamed: lambda _: "公开主体写明机构，与公开层级一致",
    ModeChosen: lambda _: "公开方式选定“主动”或“依申请”",
    ChannelsEnough: _channels,
    AudienceNamed: lambda _: "公开对象写“全社会”，或写明特定群体",
    KeptOff: lambda demand: f"公开内容含{listed(demand.rows)}的，公开渠道不选“{demand.channel}”",
    GroupsThere: _groups,
    Likeness: lambda demand: f"与{_models(demand.to)}逐字相同的不超过 {per_cent(demand.at_most)}",
    NoLess: lambda demand: f"公开事项、内容、渠道、时限不少于、不松于{_models(demand.than)}",
    StagesThere: lambda demand: f"各环节都有事项：{_first_names(demand.stages)}",
    WellFormed: lambda demand: f"取值规范，至少 {per_cent(demand.share)} 的行没有疑问",
    Covers: lambda demand: f"覆盖{listed(demand.lists.names)}中的事项：{_first_names(demand.about)}",
    Versions: lambda demand: f"与上一版相比，{_KEPT[demand.keeps]}",
    Revised: lambda demand: f"公布后有修订，依据的文件被取代的已更新（{_superseded(demand.superseded)}）",
}
