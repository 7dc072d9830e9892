"""Years, months and tabs of which a script shows the others: neither the chosen one's rows nor its 暂无信息 are all."""

import pytest

from crawler.page_facts import PageKind, Pager
from tests.crawler.extraction.pages import ROWS, TRAIL, facts

MORE = Pager((), 2)
YEARS = "<select><option>2025年</option><option>2024年</option></select>"
TABS = "<ul><li class='{}' onclick='go(1)'>规范性文件</li><li onclick='go(2)'>其他文件</li></ul>"


@pytest.mark.parametrize(
    ("above", "pager"),
    [
        pytest.param("<p><span onclick='y(2025)'>2025年</span><span onclick='y(2024)'>2024年</span></p>", MORE, id="years to click on"),
        pytest.param("<p><a href='javascript:;'>2025</a><a href='javascript:;'>2024</a></p>", MORE, id="years as links of a script"),
        pytest.param("<p><b data-y='2025'>2025</b><b data-y='2024'>2024</b></p>", MORE, id="years known by an attribute"),
        pytest.param("<p><a href='javascript:m(1)'>1月</a><a href='javascript:m(2)'>2月</a></p>", MORE, id="months"),
        pytest.param(YEARS, MORE, id="years to choose"),
        pytest.param(YEARS.replace("<select>", "<select><option>全部年份</option>"), None, id="or all of them"),
        pytest.param("<p><span>2025年</span><span>2024年</span></p>", None, id="years that nothing happens to"),
        pytest.param("<p><a href='#y2025'>2025年</a><a href='#y2024'>2024年</a></p>", None, id="places on the page"),
        pytest.param("<p><a href='/zwgk/2025/'>2025年</a><a href='/zwgk/2024/'>2024年</a></p>", None, id="columns of years"),
        pytest.param("<ul class='left'><li><a href='javascript:y(1)'>2025年</a></li><li><a href='javascript:y(2)'>2024年</a></li></ul>", None, id="a menu of years"),
        pytest.param("<p><span onclick='y(2025)'>2025年</span></p>", None, id="one year"),
        pytest.param(TABS.format("on"), MORE, id="tabs, one of them chosen"),
        pytest.param(TABS.format("").replace("规范性文件", "打印").replace("其他文件", "关闭"), None, id="things to do"),
        pytest.param(f"<div class='nav'>{TABS.format('on')}</div>", None, id="a menu's"),
        pytest.param(TABS.format("on").replace("规范性文件", "全部"), None, id="all is chosen"),
    ],
)  # fmt: skip
def test_a_list_beside_a_choice(above: str, pager: Pager | None) -> None:
    assert facts(f"{TRAIL}{above}<div class='con'><ul>{ROWS}</ul></div>").pager == pager


CLICKED = "<ul><li class='{}' onclick='y(2025)'>2025年</li><li onclick='y(2024)'>2024年</li></ul>"


@pytest.mark.parametrize(
    ("beside", "total"),
    [
        pytest.param(CLICKED.format("on"), 2, id="years"),
        pytest.param(f"<div class='left'>{CLICKED.format('on')}</div>", 2, id="years in a side menu, one chosen"),
        pytest.param(f"<div class='left'>{CLICKED.format('')}</div>", 1, id="years in a side menu"),
        pytest.param(CLICKED.format("on").replace("<ul>", "<ul><li onclick='y()'>全部</li>"), 1, id="or all of them"),
        pytest.param(f"<form><select><option>全部年份</option></select></form>{CLICKED.format('on')}", 2, id="and a form for searching"),
        pytest.param(TABS.format("on"), 1, id="tabs"),
    ],
)  # fmt: skip
def test_years_by_script_beside_a_pager_of_one_page(beside: str, total: int) -> None:
    assert facts(f"{TRAIL}{beside}<div class='con'><ul>{ROWS}</ul>共5条 第1/1页</div>").pager == Pager((), total)


def test_years_by_script_beside_a_pager_that_leads_to_the_page_itself() -> None:
    step = "<div class='page'><b>1</b> <a href='index.html'>下一页</a></div>"
    assert facts(f"{TRAIL}{CLICKED.format('on')}<div class='con'><ul>{ROWS}</ul>{step}</div>").pager == MORE


@pytest.mark.parametrize(
    ("others", "pager"), [pytest.param(ROWS, None, id="rows for each"), pytest.param("", MORE, id="rows for one")]
)
def test_panes_in_the_page(others: str, pager: Pager | None) -> None:
    panes = f"<ul class='pane'>{ROWS}</ul><ul class='pane'>{others.replace('.html', '_a.html')}</ul>"
    years = "<p><span onclick='y(1)'>2020年</span><span onclick='y(2)'>2019年</span></p>"
    assert facts(f"{TRAIL}<div>{years}{panes}</div>").pager == pager


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        pytest.param(TABS.format("on"), PageKind.UNREADABLE, id="tabs"),
        pytest.param(YEARS, PageKind.UNREADABLE, id="years"),
        pytest.param("<p>2025年</p>", PageKind.EMPTY_LIST, id="a year"),
    ],
)
def test_the_chosen_one_is_empty(above: str, kind: PageKind) -> None:
    assert facts(f"{TRAIL}{above}<p>暂无信息</p>").kind is kind
