"""The day and the title of a row: in a tip, in boxes, under a header, beside a summary and a category."""

from datetime import date

import pytest

from crawler.page_facts import PageKind
from tests.crawler.extraction.pages import HOST, TRAIL, facts


def test_rows_with_a_summary_and_a_category_are_a_list() -> None:
    rows = "".join(
        f"<dl><dt><a href='/archives/{n}'>关于入户核查有关事项的通知之{n}</a></dt><dd>自2024年5月6日起，工作人员将入户[…]</dd>"
        f"<dd>发布于 2025年3月{n}日 · 阅读 9 · <a href='/category/notice/'>通知公告</a></dd></dl>"
        for n in (9, 8, 7)
    )
    page = facts(f"<h1>通知公告</h1>{rows}", url=f"{HOST}/category/notice/")
    assert page.kind is PageKind.LIST
    assert [(entry.url, entry.on) for entry in page.entries] == [
        (f"{HOST}/archives/{n}", date(2025, 3, n)) for n in (9, 8, 7)
    ]


def test_a_grid_of_lists_shows_the_day_of_its_own_header() -> None:
    head = "<ul><li>信息名称</li><li>文号</li><li>成文日期</li><li>公布日期</li></ul>"
    rows = "".join(
        f"<ul><li><a href='/v/{n}.html'>关于做好社会救助工作的通知之{n}</a></li><li>—</li><li>2020-01-0{n}</li><li>2020-02-0{n}</li></ul>"
        for n in range(1, 5)
    )
    page = facts(f"{TRAIL}<div>{head}{rows}</div>")
    assert (page.kind, [entry.on for entry in page.entries]) == (PageKind.LIST, [date(2020, 2, n) for n in range(1, 5)])


@pytest.mark.parametrize(
    ("row", "on"),
    [
        pytest.param("<a href='{n}.html' title='文章标题：{title}&#10;作 者：佚名&#10;更新时间：2020-1-{n} 10:22:11&#10;点击次数：8'>{title}</a>", 1, id="更新时间 in the link's tip"),
        pytest.param("<a href='{n}.html'>{title}</a><i title='2020-01-0{n} 10:12'>(01-0{n})</i>", 1, id="the year in a tip"),
        pytest.param("<a href='{n}.html' title='{title} 截止时间：2020-1-{n}'>{title}</a>", None, id="another day in the tip"),
        pytest.param("<a href='{n}.html'>{title}</a><i title='2020-03-0{n}'>(01-0{n})</i>", None, id="a tip of another day"),
        pytest.param("<a href='{n}.html'>{title}</a>………………………………2020年1月{n}日", 1, id="dots lead to the day"),
        pytest.param("<a href='{n}.html'><span><em>2020</em><b>01-0{n}</b></span><h3>{title}</h3></a>", None, id="the 20th of 2001-01, or a day of 2020"),
        pytest.param("<a href='{n}.html'><div><em>2020</em>年<b>01-0{n}</b></div><h3>{title}</h3></a>", 1, id="year over month and day"),
    ],
)  # fmt: skip
def test_days_of_rows(row: str, on: int | None) -> None:
    made = "".join(f"<li>{row.format(n=n, title=f'关于做好社会救助工作的通知之{n}')}</li>" for n in range(1, 5))
    page = facts(f"{TRAIL}<ul>{made}</ul>")
    assert [entry.on for entry in page.entries] == [date(2020, on, n) if on else None for n in range(1, 5)]


def test_a_cut_title_is_whole_in_its_tip_without_the_tips_labels() -> None:
    made = "".join(
        f"<li><a href='{n}.html' title='文章标题：关于做好社会救助工作的通知之{n} 作 者：佚名 更新时间：2020-1-{n}'>关于做好社会…</a><i>2020-01-0{n}</i></li>"
        for n in range(1, 4)
    )
    assert [entry.title for entry in facts(f"{TRAIL}<ul>{made}</ul>").entries] == [
        f"关于做好社会救助工作的通知之{n}" for n in range(1, 4)
    ]
