"""A page that is not there is told from an empty one, and the home page from what shows it."""

import pytest

from crawler.soft_404 import MissingPage, probe_url, says_it_is_missing

MENU = "".join(f"<li><a href='/{n}/'>栏目{n}</a></li>" for n in range(12))
HOME = f"<html><head><title>民政局</title></head><body><ul>{MENU}</ul><p>2026年6月30日 12:01:02</p></body></html>"
EMPTY_COLUMN = f"<html><head><title>低保公示</title></head><body><ul>{MENU}</ul><p>当前位置：低保公示</p><p>暂无信息</p><p>共0条</p></body></html>"


@pytest.mark.parametrize(
    ("url", "html", "missing"),
    [
        pytest.param("http://a.cn/zwgk/dbgs/", HOME, True, id="the home page again"),
        pytest.param("http://a.cn/zwgk/dbgs/", HOME.replace("12:01:02", "13:44:59"), True, id="a minute later"),
        pytest.param("http://a.cn/", HOME, False, id="the home page itself"),
        pytest.param("http://a.cn/index.html", HOME, False, id="the home page by its name"),
        pytest.param("http://a.cn/zwgk/dbgs/", EMPTY_COLUMN, False, id="an empty column in the same frame"),
    ],
)
def test_like_the_page_for_missing_addresses(url: str, html: str, *, missing: bool) -> None:
    assert MissingPage.of(HOME).is_like(url, html) is missing


@pytest.mark.parametrize(
    ("html", "missing"),
    [
        pytest.param("<title>提示</title><body><p>您访问的页面不存在或已被删除！</p></body>", True, id="says so"),
        pytest.param("<title>404 Not Found</title><body><h1>404 Not Found</h1></body>", True, id="in English"),
        pytest.param("<body><p>抱歉，找不到您要的网页</p><a href='/'>首页</a></body>", True, id="sorry"),
        pytest.param(EMPTY_COLUMN, False, id="an empty column"),
        pytest.param(
            f"<body><h1>关于网站问题整改的通知</h1><p>{'经查，部分栏目链接失效。' * 40}</p><p>有的页面不存在</p></body>",
            False,
            id="a notice about dead links",
        ),
        pytest.param("<body></body>", False, id="nothing"),
    ],
)
def test_a_page_that_says_it_is_missing(html: str, *, missing: bool) -> None:
    assert says_it_is_missing(html) is missing


def test_the_probe_is_the_same_each_time() -> None:
    assert probe_url("http://a.cn/mzj/") == probe_url("http://a.cn/jyj/")
    assert probe_url("http://a.cn/") != probe_url("http://b.cn/")
