"""What may be concluded from a page that scripts filled in.

What it shows is there. That nothing more is there is concluded only when all its data came and no further page is
reached by script alone; and never that a list is empty, which is also what a throttled interface shows (J05, J06).
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from crawler.fetches import FetchState
from crawler.page_facts import PageFacts, PageKind
from crawler.reading import Reading

RENDERED: Final = "X-Gongkai-Rendered"
"""Header of an archived page as the browser held it; the value names the browser."""
UNSEEN: Final = "X-Gongkai-Unseen"
"""Header beside it, for each part of the page's data that did not come: a Chinese clause."""

_PAGED: Final = re.compile(
    '下一页|下页|尾页|末页|加载更多|点击加载|el-pag|ant-pag|ivu-page|layui-laypage|van-list|mescroll|class="[^"]*paginat'
)


def unseen_when_rendered(headers: Mapping[str, tuple[str, ...]]) -> tuple[str, ...] | None:
    """What did not come of an archived page; None when no browser made it."""
    return headers.get(UNSEEN, ()) if RENDERED in headers else None


def judge_rendered(reading: Reading, body: bytes, unseen: tuple[str, ...]) -> Reading:
    """The reading of a page as the browser held it, with the state that may be concluded from it."""
    facts = reading.facts
    unread = replace(reading, state=FetchState.NOT_RENDERED, reason=_reason("用浏览器打开后仍未读出内容", unseen))
    if facts is None or reading.state is FetchState.NOT_RENDERED or facts.kind is PageKind.UNREADABLE:
        return unread
    if facts.kind is PageKind.EMPTY_LIST:
        reason = _reason("用浏览器打开后列表为空，不能确认确无内容", unseen)
        return replace(unread, reason=reason, facts=replace(facts, kind=PageKind.UNREADABLE))
    if facts.kind is PageKind.LIST and _turns_pages_by_script(facts, body):
        unseen = (*unseen, "列表由脚本翻页，只读了第一页")
    if unseen:
        return replace(reading, state=FetchState.NOT_RENDERED, reason=_reason("用浏览器打开后只读出一部分", unseen))
    return reading


def _turns_pages_by_script(facts: PageFacts, body: bytes) -> bool:
    """There is a pager, but no address of another page is known."""
    known = facts.pager is not None and (facts.pager.pages or facts.pager.total == 1)
    return not known and _PAGED.search(body.decode(errors="replace")) is not None


def _reason(said: str, unseen: tuple[str, ...]) -> str:
    named = f"（{'；'.join(unseen)}）" if unseen else ""
    return f"页面由脚本生成，{said}{named}"
