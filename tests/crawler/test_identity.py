"""What is shown in place of a page is told from the page, and a plain page from what is shown in its place."""

from collections.abc import Callable

import pytest

from crawler.fetches import FetchState, Role
from crawler.identity import HomePage, diverted, same_page
from crawler.reading import Promise, read_body

SITE = "http://mz.example.gov.cn"
MENU = "".join(f'<li><a href="/{name}/">{name}栏目</a></li>' for name in ("zwgk", "tzgg", "dbgs", "zcwj"))
TEXT = "现将有关事项公布如下，请社会各界监督，如有异议，请向我局社会救助股反映。" * 3
HOME = f"<html><head><title>示范县民政局</title></head><body><ul>{MENU}</ul><p>{TEXT}</p></body></html>"
CAPTIVE = f"<html><head><title>提示</title></head><body><h1>尊敬的用户</h1><p>{TEXT}</p></body></html>"
LOGIN = "<html><body><h1>统一认证</h1><form><input type='password'></form></body></html>"
GKMLPT = (
    '<html><head><title>信息公开平台</title><script>window._CONFIG = {DETAIL: {"title": "\\u5173\\u4e8e\\u516c\\u5e03\\u4f4e\\u4fdd\\u6807\\u51c6\\u7684\\u901a\\u77e5",'
    ' "content": "<p>\\u73b0\\u5c06\\u4f4e\\u4fdd\\u6807\\u51c6\\u516c\\u5e03\\u5982\\u4e0b\\u3002</p>"}};</script></head><body></body></html>'
)
REFRESH = "<html><head><meta http-equiv='refresh' content='0;url={}'></head></html>"


def nothing(url: str) -> bool:
    return False


def anything(url: str) -> bool:
    return True


@pytest.mark.parametrize(
    ("html", "role", "promised", "knows", "state"),
    [
        pytest.param(CAPTIVE, Role.COLUMN, "低保公示", nothing, FetchState.BLOCKED, id="provider's page for a column"),
        pytest.param(CAPTIVE, Role.ARTICLE, "低保名单", nothing, FetchState.BLOCKED, id="provider's page for a row"),
        pytest.param(CAPTIVE, Role.START, "", nothing, FetchState.BLOCKED, id="provider's page for the start"),
        pytest.param(LOGIN, Role.COLUMN, "低保公示", nothing, FetchState.BLOCKED, id="login"),
        pytest.param(HOME, Role.COLUMN, "低保公示", anything, FetchState.REDIRECT_BROKEN, id="home page for a column"),
        pytest.param(HOME, Role.COLUMN, "网站首页", anything, FetchState.FETCHED, id="home page by its name"),
        pytest.param(HOME, Role.COLUMN, "示范县民政局", anything, FetchState.FETCHED, id="home page by the office's"),
        pytest.param(HOME, Role.OTHER, "", anything, FetchState.FETCHED, id="home page behind a picture"),
        pytest.param(
            CAPTIVE.replace("尊敬的用户", "低保 公示"), Role.COLUMN, "低保公示", nothing, FetchState.FETCHED,
            id="page without links that shows the words that led to it",
        ),
        pytest.param(
            GKMLPT, Role.ARTICLE, "关于公布低保标准的通知", nothing, FetchState.FETCHED, id="the words stand in a script",
        ),
        pytest.param(
            CAPTIVE.replace("</p>", "</p><a href='/tzgg/'>返回</a>"), Role.ARTICLE, "低保名单", anything,
            FetchState.FETCHED, id="page of other words that leads back into the site",
        ),
        pytest.param(
            f"<ul>{'<li><a href=/a/{0}.html>关于低保工作的第{0}号通知</a> 2026-01-02</li>' * 3}</ul>", Role.COLUMN,
            "最新", nothing, FetchState.FETCHED, id="list in a frame, its rows never seen before",
        ),
        pytest.param(
            REFRESH.format("http://zwgk.example.gov.cn/"), Role.COLUMN, "低保公示", anything,
            FetchState.REDIRECT_OFFSITE, id="sent to another host by meta refresh",
        ),
        pytest.param(
            REFRESH.format("/"), Role.COLUMN, "低保公示", anything, FetchState.REDIRECT_BROKEN,
            id="sent to the home page by meta refresh",
        ),
        pytest.param(REFRESH.format("/a/"), Role.COLUMN, "低保公示", anything, FetchState.FETCHED, id="sent on"),
        pytest.param("<html><body><div></div></body></html>", Role.START, "", nothing, FetchState.NOT_RENDERED, id="nothing to read"),
    ],
)  # fmt: skip
def test_what_a_link_led_to(
    html: str, role: Role, promised: str, knows: Callable[[str], bool], state: FetchState
) -> None:
    promise = Promise(role, promised, HomePage.of(HOME), knows)
    reading = read_body(f"{SITE}/dbgs/", html.encode(), "text/html", promise=promise)
    assert reading.state is state
    assert bool(reading.reason) == (state is not FetchState.FETCHED)


@pytest.mark.parametrize(
    ("url", "target", "promised", "reason"),
    [
        ("/dbgs/", "/", "低保公示", "首页"),
        ("/dbgs/", "/index.html", "低保公示", "首页"),
        ("/dbgs/", "/sso/login?to=/dbgs/", "低保公示", "登录"),
        ("/dbgs/", "/userlogin.jsp", "低保公示", "登录"),
        ("/index.html", "/", "低保公示", None),
        ("/web/", "/", "网站首页", None),
        ("/dbgs/", "/?p=12", "低保公示", None),
        ("/dbgs/", "/zwgk/dbgs/", "低保公示", None),
        ("/dbgs/", "/zwgk/blogging/", "低保公示", None),
    ],
)
def test_redirects_that_lead_elsewhere(url: str, target: str, promised: str, reason: str | None) -> None:
    found = diverted(SITE + url, SITE + target, promised)
    assert found is None if reason is None else found is not None and reason in found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("http://a.gov.cn/zwgk", "https://www.a.gov.cn/zwgk/index.html", True),
        ("http://a.gov.cn/zwgk/?id=1", "http://a.gov.cn/zwgk/?id=2", False),
        ("http://a.gov.cn/zwgk/", "http://a.gov.cn/tzgg/", False),
    ],
)
def test_addresses_of_one_page(one: str, other: str, *, same: bool) -> None:
    assert same_page(one, other) is same
