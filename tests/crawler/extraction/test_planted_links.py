"""A hidden box of links to other hosts is no list; hidden panes of the page's own papers are."""

import pytest

from crawler.page_facts import PageKind
from tests.crawler.extraction.pages import ROWS, TRAIL, facts, read

ROW = ROWS[: ROWS.index("</li>") + 5]
SPAM = "".join(
    f"<li><a href='http://www.example.com/{n}.html'>在线娱乐平台官方网站{n}</a> 2025-12-1{n}</li>" for n in range(3)
)
HIDDEN = f"<div style='display:none'><ul>{SPAM}</ul></div>"


def test_a_list_of_one_row_beside_planted_links() -> None:
    page = facts(f"{TRAIL}<ul>{ROW}</ul>{HIDDEN}")
    assert [row.on is not None and row.on.year for row in page.entries] == [2020]


def test_an_empty_column_with_planted_links() -> None:
    assert facts(f"{TRAIL}<p>暂无信息</p>{HIDDEN}").kind is PageKind.EMPTY_LIST


@pytest.mark.parametrize(
    "box",
    [
        pytest.param(f"<div><ul>{SPAM}</ul></div>", id="shown"),
        pytest.param(f"<div style='display:none'><ul>{SPAM}{ROW}</ul></div>", id="with a paper of its own"),
    ],
)
def test_what_is_none(box: str) -> None:
    assert len(facts(f"{TRAIL}{box}").entries) >= 3


def test_no_link_is_held_to_be_lost() -> None:
    assert not read(f"{TRAIL}<ul>{ROWS}</ul>{HIDDEN * 9}").parse_loss
