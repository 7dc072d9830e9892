"""公开渠道和载体: the thirteen boxes of the national table, and the names offices have for them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from criteria.catalogue.text_forms import fold
from criteria.catalogue.ticks import BLANK, TICKED
from criteria.model import Channel

_NAMES: dict[Channel, tuple[str, ...]] = {
    Channel.WEBSITE: (
        "政府网站", "政府门户网站", "门户网站", "官方网站", "政务网站", "部门网站", "网站", "政府信息公开网", "政务公开网",
    ),
    Channel.GAZETTE: ("政府公报", "公报"),
    Channel.NEW_MEDIA: (
        "两微一端", "政务新媒体", "新媒体", "微信公众号", "政务微信", "微信", "政务微博", "微博", "客户端", "双微一端",
    ),
    Channel.PRESS_CONFERENCE: (
        "发布会/听证会", "发布会、听证会", "发布会听证会", "新闻发布会/听证会", "新闻发布会", "发布会", "听证会",
    ),
    Channel.BROADCAST: ("广播电视", "广播、电视", "广播/电视", "电视", "广播"),
    Channel.PRINT: ("纸质媒体", "报纸", "报刊", "纸媒"),
    Channel.READING_POINT: (
        "公开查阅点/政务公开专区", "公开查阅点", "政务公开查阅点", "政府信息查阅点", "信息公开查阅点", "查阅点",
        "政务公开专区", "政府信息公开查阅点", "查阅场所",
    ),
    Channel.SERVICE_CENTRE: (
        "政务服务中心", "行政服务中心", "政务大厅", "政务服务大厅", "办事大厅", "服务大厅", "政务中心",
    ),
    Channel.SERVICE_STATION: ("便民服务站", "便民服务中心", "便民服务点", "便民服务室"),
    Channel.HOUSEHOLD: ("入户/现场", "入户、现场", "入户现场", "入户或现场", "入户", "现场"),
    Channel.NOTICE_BOARD: (
        "社区/企事业单位/村公示栏(电子屏)", "社区、企事业单位、村公示栏(电子屏)", "社区/企事业单位、村公示栏(电子屏)",
        "社区/企事业单位/村公示栏", "村(社区)公示栏(电子屏)", "村(社区)公示栏", "社区/村公示栏(电子屏)", "社区/村公示栏",
        "社区公示栏", "村公示栏", "村务公开栏", "政务公开栏", "村(居)务公开栏", "村(居)公示栏", "公示栏(电子屏)", "公示栏",
        "公开栏", "电子屏",
    ),
    Channel.TARGETED: ("精准推送",),
    Channel.OTHER: ("其他", "其它"),
}  # fmt: skip
_BY_NAME = {fold(name): channel for channel, names in _NAMES.items() for name in names}
_ANY_NAME = re.compile("|".join(map(re.escape, sorted(_BY_NAME, key=len, reverse=True))))
_BETWEEN = re.compile(r"[、,;。/和及与或:·\d.()\-—_*•]*")
_MARK = re.compile(f"[{re.escape(TICKED + BLANK)}]")
_ALL_NAMED = 10  # channels named with no mark anywhere: the form's own list, its ticks lost


@dataclass(frozen=True, slots=True)
class ChannelBox:
    """What a channel cell says. `unknown`: words ticked or listed that name none of the thirteen. `lost`: no tick left."""

    channels: tuple[Channel, ...]
    unknown: tuple[str, ...]
    lost: bool = False


def channel_named(words: str) -> Channel | None:
    """The channel a header or cell names, whole."""
    return _BY_NAME.get(fold(words))


def read_channels(text: str) -> ChannelBox:
    """The channels ticked, or listed in words, in the national table's order."""
    folded = fold(text)
    if not _MARK.search(folded):
        named, unknown = _named(folded)
        return ChannelBox(_ordered(named), tuple(unknown), lost=len(set(named)) >= _ALL_NAMED)
    named, unknown = [], []
    boxed = any(mark in folded for mark in BLANK)
    for piece in _ticked(folded):
        found, rest = _named(piece if boxed else _own_word(piece, mark_follows=bool(_MARK.match(folded[-1]))))
        named += found
        unknown += rest
    lost = not named and not unknown
    return ChannelBox(_ordered(named), tuple(unknown), lost=lost)


def _ticked(folded: str) -> Iterator[str]:
    """The words after each ticked box — before it, when the cell is written that way round."""
    marks = list(_MARK.finditer(folded))
    before = marks[0].start() > 0 and marks[-1].end() == len(folded)
    for number, mark in enumerate(marks):
        if before:
            piece = folded[marks[number - 1].end() if number else 0 : mark.start()]
        else:
            piece = folded[mark.end() : marks[number + 1].start() if number + 1 < len(marks) else len(folded)]
        if mark[0] not in TICKED:
            continue
        if not before and not piece and number + 1 < len(marks) and marks[number + 1].start() == mark.end():
            # √□政府网站: the tick stands beside its box.
            follow = marks[number + 2].start() if number + 2 < len(marks) else len(folded)
            piece = folded[marks[number + 1].end() : follow] if marks[number + 1][0] in BLANK else ""
        yield piece


def _own_word(piece: str, *, mark_follows: bool) -> str:
    """Where only what is ticked has a mark (√政府网站 政府公报), the mark's own word: no comma parts it from the next."""
    names = list(_ANY_NAME.finditer(piece))
    ends = [one.end() for one, other in pairwise(names) if one.end() == other.start()]
    if not ends:
        return piece
    return piece[ends[-1] :] if mark_follows else piece[: ends[0]]


def _named(folded: str) -> tuple[list[Channel], list[str]]:
    """The channels named in the words, and what is left of them."""
    channels = [_BY_NAME[match[0]] for match in _ANY_NAME.finditer(folded)]
    rests = (_BETWEEN.sub("", piece) for piece in _ANY_NAME.split(folded))
    return channels, [rest for rest in rests if rest]


def _ordered(channels: list[Channel]) -> tuple[Channel, ...]:
    return tuple(channel for channel in Channel if channel in channels)
