"""Whether the search for a row was complete (docs/verdicts.md, Complete search): what could have held it unseen.

Only where nothing blocks may a row be found missing. A blocker is never held against the office.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from crawler.records import ColumnState, Fetch, FetchState, Role
from scoring.folding import fold
from scoring.masking import mask
from scoring.matching import Matcher
from scoring.unit_index import UnitIndex
from scoring.wording import listed, path_name, quoted

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


def blockers(matcher: Matcher, index: UnitIndex) -> tuple[Blocker, ...]:
    """Everything that keeps the row from being found missing, the most likely place of the item first."""
    first: dict[str, Blocker] = {}
    for blocker in chain(_likely(matcher, index), _parts_of_lists(index), _older(matcher, index)):
        first.setdefault(blocker.url, blocker)
    rest = {
        line.url: Blocker(line.url, _why(line), is_near=_is_near(line, matcher, index))
        for line in index.unseen
        if _leads_anywhere(line)
    }
    found = sorted(first.values(), key=_by_url) + sorted((rest[url] for url in rest.keys() - first.keys()), key=_by_url)
    if index.nothing_read:
        found.append(Blocker("", "未读到该单位的任何栏目或文件", is_near=True))
    return tuple(found)


def explain(found: tuple[Blocker, ...]) -> str:
    """A fragment naming at most three blockers and how many there are."""
    return f"有 {len(found)} 处未能看全：{listed([str(blocker) for blocker in found], '处', '；')}"


def _likely(matcher: Matcher, index: UnitIndex) -> Iterator[Blocker]:
    for line in index.unseen:
        if _could_hold(line, matcher, index):
            yield Blocker(line.url, _why(line), is_near=_is_near(line, matcher, index))
    for line in index.dead_links:
        if matcher.document(index.place_of(line.found_on), line.text):
            yield Blocker(line.url, f"“{quoted(line.text)}”链接失效，需复查", is_near=True)
    for column in index.columns:
        if column.state is ColumnState.UNREADABLE and (_could_list(column.path, matcher)):
            yield Blocker(column.url, f"{path_name(column.path)}未能读出内容", is_near=True)
    for document in index.unattributed:
        if index.match(matcher, document):
            yield Blocker(document.url, "页面未注明发布机构，不能确定是否本单位发布", is_near=True)
    for row in index.unopened:
        if matcher.document(row.path, row.entry.title):
            yield Blocker(row.entry.url, f"条目“{quoted(row.entry.title)}”未能打开", is_near=True)


def _parts_of_lists(index: UnitIndex) -> Iterator[Blocker]:
    """A list that counts more pages than it names has rows nobody saw, and no ledger line stands for them."""
    for column in index.columns:
        if column.state is ColumnState.UNREADABLE:
            continue  # its own page stands in the ledger, or it blocks by its name
        for page in column.unread_pages:
            yield Blocker(page, f"{path_name(column.path)}的列表未读全", is_near=True)
def _older(matcher: Matcher, index: UnitIndex) -> Iterator[Blocker]:
    for line in index.older:
        if _may_hold(line, matcher, index):
            yield Blocker(line.url, _why(line), is_near=True, is_older=True)


def _is_near(line: Fetch, matcher: Matcher, index: UnitIndex) -> bool:
    place = index.place_of(line.found_on)
    if line.role in _ENTRANCES or not line.text.strip():
        return True
    return matcher.document(place, line.text) is not None or matcher.column((*place, line.text)) is not None


def _leads_anywhere(line: Fetch) -> bool:
    """Whether columns could lie behind the line. A plain link that jumps off the site, or a trap, hides none."""
    if line.role is Role.OTHER and line.state in (FetchState.REDIRECT_OFFSITE, FetchState.TRAP):
        return False
    return line.role in _LEADS_ANYWHERE


def _could_hold(line: Fetch, matcher: Matcher, index: UnitIndex) -> bool:
    place = index.place_of(line.found_on)
    nameless = line.role not in _LEADS_ANYWHERE and not line.text.strip()
    if nameless or matcher.could_match(line.text):
        return True
    return bool(place) and (matcher.could_match(place[-1]) or matcher.column(place) is not None)


def _may_hold(line: Fetch, matcher: Matcher, index: UnitIndex) -> bool:
    """A line the crawl left alone as older than the period. The crawl's own criteria name none; other ones may."""
    place = index.place_of(line.found_on)
    if line.role is Role.LIST_PAGE:
        return any(map(matcher.is_named, place)) or (bool(place) and _is_general(place[-1]))
    column = place if line.role is Role.ARTICLE else place[:-1]  # others are neighbours of an article
    return not line.text.strip() or matcher.is_named(line.text) or any(map(matcher.is_named, column))


def _could_list(path: tuple[str, ...], matcher: Matcher) -> bool:
    if matcher.could_match(path[-1]) or matcher.column(path):
        return True
    return _is_general(path[-1])


def _is_general(column: str) -> bool:
    name = fold(column)
    return any(word in name for word in _GENERAL_COLUMNS) and not any(word in name for word in _FORMS)


def _why(line: Fetch) -> str:
    if line.state is FetchState.NOT_FOUND:
        return "链接失效，需复查"
    if line.state is FetchState.QUEUED:
        return "尚未采集"
    return line.reason or "未能读取"


def _by_url(blocker: Blocker) -> str:
    return blocker.url
