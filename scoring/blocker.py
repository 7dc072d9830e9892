"""A place that could not be seen, and what of it is the same whatever was sought there."""

from collections.abc import Mapping
from dataclasses import dataclass

from crawler.records import Column, ColumnState, Fetch, FetchState, Role
from scoring.folding import fold
from scoring.masking import mask
from scoring.wording import path_name

_ENTRANCES = (Role.START, Role.LIST_PAGE)
_LEADS_ANYWHERE = (Role.START, Role.COLUMN, Role.LIST_PAGE, Role.OTHER)
# Columns that may list any item: were such a one unreadable, its rows could have been the missing ones.
_GENERAL_COLUMNS = ("通知", "公告", "公示", "公开目录", "主动公开", "信息公开", "政务公开", "政策", "文件")
_FORMS = ("依申请", "指南", "年报", "年度报告", "意见箱")  # parts of 政府信息公开 that list no items


@dataclass(frozen=True, slots=True)
class Blocker:
    """A place that could not be seen; `reason` is Chinese and says why.

    `is_near`: what lies there would stand among the row's own: its name says so, or it is a list that may hold any
    item. Other places could hold a row never found, but hardly a part of one that was found.
    """

    url: str
    reason: str
    is_near: bool

    def __str__(self) -> str:
        return f"{mask(self.url)}（{self.reason}）" if self.url else self.reason


@dataclass(frozen=True, slots=True)
class CommonBlockers:
    """What keeps any row from being found missing, by URL: `likely` places first, then those columns could lie behind.

    Both are in the order of their URLs.
    """

    likely: Mapping[str, Blocker]
    anywhere: Mapping[str, Blocker]

    @classmethod
    def of(cls, unseen: tuple[Fetch, ...], columns: tuple[Column, ...]) -> "CommonBlockers":
        nameless = [line for line in unseen if line.role not in _LEADS_ANYWHERE and not line.text.strip()]
        likely = {line.url: Blocker(line.url, why(line), is_near=True) for line in nameless}
        for column in columns:
            if column.state is ColumnState.UNREADABLE and _may_list_anything(column):
                likely.setdefault(column.url, unreadable(column))
        anywhere = {
            line.url: Blocker(line.url, why(line), is_near=is_entrance(line)) for line in unseen if leads_anywhere(line)
        }
        return cls(dict(sorted(likely.items())), dict(sorted(anywhere.items())))


def is_entrance(line: Fetch) -> bool:
    """What lies behind it may be anything at all."""
    return line.role in _ENTRANCES or not line.text.strip()


def leads_anywhere(line: Fetch) -> bool:
    """Whether columns could lie behind the line. A plain link that jumps off the site, or a trap, hides none."""
    if line.role is Role.OTHER and line.state in (FetchState.REDIRECT_OFFSITE, FetchState.TRAP):
        return False
    return line.role in _LEADS_ANYWHERE


def unreadable(column: Column) -> Blocker:
    return Blocker(column.url, f"{path_name(column.path)}未能读出内容", is_near=True)


def why(line: Fetch) -> str:
    if line.state is FetchState.NOT_FOUND:
        return "链接失效，需复查"
    if line.state is FetchState.QUEUED:
        return "尚未采集"
    return line.reason or "未能读取"


def _may_list_anything(column: Column) -> bool:
    name = fold(column.path[-1])
    return any(word in name for word in _GENERAL_COLUMNS) and not any(word in name for word in _FORMS)
