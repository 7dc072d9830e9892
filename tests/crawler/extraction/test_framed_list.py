"""Columns whose list stands in a frame, and pages with frames of other kinds."""

import pytest

from crawler.fetches import Role
from crawler.page_facts import PageKind
from tests.crawler.extraction.pages import LONG, TRAIL, facts, read

FRAME = "http://mz.example.gov.cn/zwgk/tzgg/DefaultIf-49.html"
ROWS = "".join(
    f'<li><a href="/art/{n}.html">关于临时救助的公示之{n}</a><span>2026-01-0{n}</span></li>' for n in (1, 2, 3)
)


def test_the_frame_is_a_page_of_the_list() -> None:
    reading = read(f'{TRAIL}<iframe src="DefaultIf-49.html" width="100%" height="600"></iframe>')
    assert (reading.facts.kind, reading.facts.entries) == (PageKind.LIST, ())
    assert reading.facts.pager is not None
    assert reading.facts.pager.pages == (FRAME,)
    assert [link.role for link in reading.links if link.url == FRAME] == [Role.LIST_PAGE]


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param('<iframe src="/weather/index.html"></iframe>', id="weather"),
        pytest.param('<iframe src="http://other.example.cn/list.html"></iframe>', id="another host"),
        pytest.param('<iframe src="a.html" height="40"></iframe>', id="a strip"),
        pytest.param('<iframe src="javascript:;"></iframe>', id="nothing"),
        pytest.param('<iframe src="a.html"></iframe><iframe src="b.html"></iframe>', id="two: which?"),
        pytest.param(f'<ul>{ROWS}</ul><iframe src="a.html"></iframe>', id="rows of its own"),
        pytest.param(f'<h1>机构职能</h1><p>{LONG}</p><iframe src="a.html"></iframe>', id="a text"),
    ],
)
def test_other_frames(markup: str) -> None:
    page = facts(TRAIL + markup)
    assert page.pager is None or page.pager.pages == ()
