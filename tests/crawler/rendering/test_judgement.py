"""What a page that scripts filled in proves: what it shows, and absence only when all of it came."""

import pytest

from crawler.fetches import FetchState
from crawler.page_facts import PageKind
from crawler.reading import read_body
from crawler.rendering.judgement import RENDERED, UNSEEN, judge_rendered, unseen_when_rendered

URL = "http://www.a.test/tzgg/"
CRUMB = "<div class='position'>当前位置：<a href='/'>首页</a> &gt; <a href='/tzgg/'>通知公告</a></div>"
ROWS = "".join(
    f"<li><a href='/art/{n}.html'>关于做好第{n}批低保审核工作的通知</a><span>2026-05-1{n}</span></li>" for n in range(6)
)
LIST = f"{CRUMB}<ul class='list'>{ROWS}</ul>"
EMPTY = f"{CRUMB}<div class='list'>暂无数据</div>"
LINKED = "<div class='page'><a href='/tzgg/index.html'>1</a><a href='/tzgg/index_1.html'>2</a><a href='/tzgg/index_1.html'>下一页</a></div>"
BY_SCRIPT = "<div class='el-pagination'><ul class='el-pager'><li class='number'>1</li><li>2</li></ul></div>"

CASES = {
    "a list, all of whose data came": (LIST, (), FetchState.FETCHED, PageKind.LIST, ""),
    "a list with linked pages": (LIST + LINKED, (), FetchState.FETCHED, PageKind.LIST, ""),
    "a list whose pages only a script turns": (
        LIST + BY_SCRIPT,
        (),
        FetchState.NOT_RENDERED,
        PageKind.LIST,
        "只读了第一页",
    ),
    "a list that loads more when scrolled": (
        LIST + "<p>加载更多</p>",
        (),
        FetchState.NOT_RENDERED,
        PageKind.LIST,
        "只读了第一页",
    ),
    "a list, some of whose data failed": (
        LIST,
        ("数据接口返回 500",),
        FetchState.NOT_RENDERED,
        PageKind.LIST,
        "数据接口返回 500",
    ),
    "an empty list": (EMPTY, (), FetchState.NOT_RENDERED, PageKind.UNREADABLE, "不能确认确无内容"),
    "an empty list behind a failure": (
        EMPTY,
        ("数据接口返回 429",),
        FetchState.NOT_RENDERED,
        PageKind.UNREADABLE,
        "429",
    ),
    "a shell that stayed one": (
        "<div id='app'></div><script></script>",
        (),
        FetchState.NOT_RENDERED,
        PageKind.UNREADABLE,
        "仍未读出",
    ),
    "chrome and nothing else": (
        "<p>主办单位：某县民政局</p>",
        (),
        FetchState.NOT_RENDERED,
        PageKind.UNREADABLE,
        "仍未读出",
    ),
}


@pytest.mark.parametrize(("body", "unseen", "state", "kind", "reason"), CASES.values(), ids=CASES.keys())
def test_what_may_be_concluded(
    body: str, unseen: tuple[str, ...], state: FetchState, kind: PageKind, reason: str
) -> None:
    encoded = f"<html><head><title>通知公告</title></head><body>{body}</body></html>".encode()
    reading = judge_rendered(read_body(URL, encoded, "text/html"), encoded, unseen)
    assert reading.facts is not None
    assert (reading.state, reading.facts.kind) == (state, kind)
    assert reason in reading.reason


def test_an_archived_page_tells_what_made_it() -> None:
    assert unseen_when_rendered({"Content-Type": ("text/html",)}) is None
    assert unseen_when_rendered({RENDERED: ("chromium/1",)}) == ()
    assert unseen_when_rendered({RENDERED: ("chromium/1",), UNSEEN: ("甲", "乙")}) == ("甲", "乙")
