from urllib.parse import parse_qsl

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.boundary import Boundary, site_of
from crawler.extraction.resolve import Resolver
from crawler.fetches import Link, Role
from crawler.form_post import needs_page_state, parts, posted, with_page_state
from crawler.robots import Robots, RobotsPolicy, RobotsState

LIST = "http://mz.example.gov.cn/tzgg/list.jsp"


@given(fields=st.lists(st.tuples(st.text(min_size=1, max_size=8), st.text(max_size=8)), min_size=1, max_size=5))
def test_fields_come_back_as_they_were(fields: list[tuple[str, str]]) -> None:
    address, body = parts(posted(LIST, fields))
    assert address == LIST
    assert body is not None
    assert parse_qsl(body, keep_blank_values=True) == fields


@pytest.mark.parametrize("url", [LIST, f"{LIST}?id=1", f"{LIST}#rows"])
def test_other_addresses_are_simply_got(url: str) -> None:
    assert parts(url) == (url.partition("#")[0], None)


def test_no_link_of_a_page_makes_us_post() -> None:
    assert Resolver(LIST).absolute("/delete.do#post:id=1") == "http://mz.example.gov.cn/delete.do"


def test_the_state_of_the_page_is_sent_with_an_event_only() -> None:
    html = '<input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wE=&quot;" /><input name="__EVENTTARGET" value="">'
    event = "__EVENTTARGET=AspNetPager1&__EVENTARGUMENT=3"
    assert (needs_page_state(event), needs_page_state("page=3")) == (True, False)
    assert parse_qsl(with_page_state(event, html)) == [*parse_qsl(event), ("__VIEWSTATE", '/wE="')]
    assert with_page_state(event, "") == event


def test_robots_rules_see_the_address_that_is_asked() -> None:
    policy = RobotsPolicy(Robots(RobotsState.RULES, "User-agent: *\nDisallow: /*.jsp$", ""), "gongkai-audit")
    assert not policy.allows(posted(LIST, [("page", "2")]))
    assert policy.allows(posted(LIST.replace("list.jsp", "list.do"), [("page", "2")]))


def test_pages_of_a_list_are_no_trap_and_an_endless_list_is() -> None:
    boundary = Boundary(site_of(LIST), ())
    pages = [Link(f"{LIST}?id={n % 4}&page={n // 4}", "", Role.LIST_PAGE) for n in range(1600)]
    assert not any(boundary.is_trap(link) for link in pages)
    posts = [Link(posted(LIST, [("id", "1"), ("page", str(n))]), "", Role.LIST_PAGE) for n in range(1100)]
    assert sum(boundary.is_trap(link) for link in posts) == 100
