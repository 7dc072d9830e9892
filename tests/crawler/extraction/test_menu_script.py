"""Menus (栏目导航) that a script file writes."""

import pytest

from crawler.fetches import FetchState, Role
from crawler.reading import read_body
from tests.crawler.extraction.pages import HOST, ROWS, TRAIL, read


@pytest.mark.parametrize(
    ("src", "followed"),
    [
        ("/js/menu.js", True), ("../images/header.js?v=2", True), ("/js/top_nav.js", True), ("/js/jquery.min.js", False),
        ("/js/menu.min.js", False), ("http://cdn.example.com/nav.js", False), ("/js/totop.js", False),
    ],
)  # fmt: skip
def test_a_menu_s_script_leads_on(src: str, followed: bool) -> None:
    links = read(f"{TRAIL}<script src='{src}'></script><ul>{ROWS}</ul>").links
    assert any(".js" in link.url and link.role is Role.COLUMN for link in links) == followed


@pytest.mark.parametrize(
    ("script", "state", "links"),
    [
        ("document.write('<li><a href=\"/tzgg/\">通知公告</a></li>');", FetchState.FETCHED, ["/tzgg/"]),
        (
            'document.write(\'<li><a href="tzgg/">通知公告</a></li><a href="/b/">政策</a>\');',
            FetchState.FETCHED,
            ["/b/"],
        ),
        ("document.write('<a href=' + next() + '>' + name(i) + '</a>');", FetchState.NOT_RENDERED, []),
        ("$('.nav li').hover(function(){ $(this).addClass('on'); });", FetchState.FETCHED, []),
    ],
    ids=["rooted", "relative to an unknown page", "put together by calls", "an effect"],
)
def test_what_a_menu_s_script_writes(script: str, state: FetchState, links: list[str]) -> None:
    reading = read_body(f"{HOST}/js/menu.js", script.encode(), "application/javascript")
    assert (reading.state, [link.url.removeprefix(HOST) for link in reading.links]) == (state, links)
