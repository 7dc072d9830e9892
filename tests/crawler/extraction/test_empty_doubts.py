"""暂无信息 that proves nothing: a script may yet fill the place, a year may be chosen, or papers are shown all the same."""

import pytest

from crawler.page_facts import PageKind
from tests.crawler.extraction.pages import TRAIL, facts

SAYS = "<p>暂无信息</p>"
SCRIPT = "<script src='/js/site.js'></script>"
NONE = "<p>共 <span{}>0</span> 条</p>"
YEARS = "<select><option>2025</option><option>2024年</option></select>"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        pytest.param(SAYS + SCRIPT, PageKind.EMPTY_LIST, id="says so, on a page with a script file"),
        pytest.param(f"<div id='share'></div>{SAYS}{SCRIPT}", PageKind.EMPTY_LIST, id="beside a place for something else"),
        pytest.param(f"<div id='newsList'></div>{SAYS}{SCRIPT}", PageKind.UNREADABLE, id="a place for rows"),
        pytest.param(f"<div id='newsList'></div>{SAYS}", PageKind.EMPTY_LIST, id="a place for rows that nothing fills"),
        pytest.param(f"<div data-url='/api/list'>{SAYS}</div>{SCRIPT}", PageKind.UNREADABLE, id="a place that names its rows"),
        pytest.param(f"<script type='text/html'><li>1</li></script>{SAYS}{SCRIPT}", PageKind.UNREADABLE, id="a template of a row"),
        pytest.param(f"{SAYS}<script type='module' src='/app.js'></script>", PageKind.UNREADABLE, id="an application"),
        pytest.param(NONE.format("") + SCRIPT, PageKind.EMPTY_LIST, id="counts none"),
        pytest.param(NONE.format(" id='total'") + SCRIPT, PageKind.UNREADABLE, id="a count that a script knows"),
        pytest.param(NONE.format(" id='total'"), PageKind.EMPTY_LIST, id="a count that nothing changes"),
        pytest.param(YEARS + SAYS, PageKind.UNREADABLE, id="years to choose from"),
        pytest.param("<select><option>标题</option><option>内容</option></select>" + SAYS, PageKind.EMPTY_LIST, id="a search's fields"),
        pytest.param(f"<p><a href='a.pdf'>低保名单</a></p>{SAYS}", PageKind.UNREADABLE, id="a file"),
        pytest.param(f"<p><a href='/x/1.html'>关于甲的通知</a></p>{SAYS}", PageKind.UNREADABLE, id="a paper"),
        pytest.param(f"{SAYS}<div><h3>热门推荐</h3><ul><li><a href='/x/1.html'>关于甲的通知</a></li></ul></div>", PageKind.EMPTY_LIST, id="in a box of 热门推荐"),
        pytest.param(f"<p><a href='/zwgk/'>政策文件</a></p>{SAYS}", PageKind.EMPTY_LIST, id="a column"),
        pytest.param(f"<p><a href='http://www.example.cn/'>全国一体化在线政务服务平台首页</a></p>{SAYS}", PageKind.EMPTY_LIST, id="another site"),
        pytest.param(f"<p>1. 关于甲的通知 2025-01-02</p>{SAYS}", PageKind.UNREADABLE, id="a row that is no link"),
        pytest.param(f"<table><tr><td>1</td><td>关于甲的通知</td><td>2025-01-02</td></tr></table>{SAYS}", PageKind.UNREADABLE, id="in cells"),
        pytest.param(f"{SAYS}<p>主办：某县民政局 更新时间：2025-01-02</p>", PageKind.EMPTY_LIST, id="the day of the site"),
    ],
)  # fmt: skip
def test_what_says_that_it_is_empty_may_not_be(body: str, kind: PageKind) -> None:
    assert facts(TRAIL + body).kind is kind
