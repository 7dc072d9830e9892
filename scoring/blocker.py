"""A place that could not be seen, and what of it is the same whatever was sought there."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crawler.fetches import Fetch, FetchState, Role
from crawler.records import Column, ColumnState
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
    is_older: bool = False  # holds nothing of the period

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
    def of(
        cls, unseen: tuple[Fetch, ...], columns: tuple[Column, ...], older: Iterable[Fetch] = ()
    ) -> "CommonBlockers":
        """`older`: lines left alone that may hold anything (`may_hold_anything`)."""
        nameless = [line for line in unseen if line.role not in _LEADS_ANYWHERE and not line.text.strip()]
        likely = {line.url: Blocker(line.url, why(line), is_near=True) for line in nameless}
        for column in columns:
            if column.state is not ColumnState.UNREADABLE:  # else its own page stands in the ledger, or it has a name
                for page in column.unread_pages:
                    likely.setdefault(page, _rest_of(column, page))
            elif _is_general(column.path[-1]):
                likely.setdefault(column.url, unreadable(column))
        for line in older:
            likely.setdefault(line.url, Blocker(line.url, why(line), is_near=True, is_older=True))
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


def may_hold_anything(line: Fetch, place: Sequence[str]) -> bool:
    """Of lines left alone as older than the period: `place` is the path of the page it was found on."""
    if line.role is Role.LIST_PAGE:
        return bool(place) and _is_general(place[-1])
    return not line.text.strip()


def _rest_of(column: Column, page: str) -> Blocker:
    """A list that counts more pages than it names has rows nobody saw, and no ledger line stands for them."""
    return Blocker(page, f"{path_name(column.path)}的列表未读全", is_near=True)


def _is_general(column: str) -> bool:
    """Its list may hold any item."""
    name = fold(column)
    return any(word in name for word in _GENERAL_COLUMNS) and not any(word in name for word in _FORMS)
