"""Rows in boxes, cards and under headings, and what stands like a row and is none."""

from datetime import date

import pytest

from crawler.fetches import Role
from crawler.page_facts import PageKind
from tests.crawler.extraction.pages import ARTICLE, LONG, TITLES, TRAIL, facts

ROWS = "".join(f'<li><a href="{n}.html">{title}</a><b>2025-12-0{n + 1}</b></li>' for n, title in enumerate(TITLES))


def test_rows_under_months_are_one_list_with_their_days() -> None:
    months = "".join(
        f"<h3>2025年{month}月</h3><ul>"
        + "".join(
            f'<li><em>0{n + 1}日</em><a href="{month}{n}.html">{title}</a></li>' for n, title in enumerate(titles)
        )
        + "</ul>"
        for month, titles in ((12, TITLES), (11, TITLES[:1]), (10, TITLES[1:]))
    )
    page = facts(f"{TRAIL}<div>{months}</div>")
    assert [str(entry.on) for entry in page.entries] == [
        "2025-12-01", "2025-12-02", "2025-12-03", "2025-11-01", "2025-10-01", "2025-10-02",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "day", "expected"),
    [
        pytest.param("2025年", "12-05", date(2025, 12, 5), id="a year"),
        pytest.param("2025年12月", "05日", date(2025, 12, 5), id="a month"),
        pytest.param("通知公告", "12-05", None, id="no year anywhere"),
        pytest.param("2025年2月", "30日", None, id="no such day"),
    ],
)
def test_days_below_a_heading(heading: str, day: str, expected: date | None) -> None:
    rows = "".join(f'<li><span>{day}</span><a href="{n}.html">{title}</a></li>' for n, title in enumerate(TITLES))
    page = facts(f"{TRAIL}<div class='y'>{heading}</div><ul>{rows}</ul>")
    assert [entry.on for entry in page.entries] == [expected] * 3


def test_the_day_of_a_box_that_opens_over_the_row_is_not_the_row_s() -> None:
    box = "<div class='tip'><table><tr><td>索 引 号：</td><td>1</td><td>生成日期：</td><td>2025-12-01</td></tr></table></div>"
    rows = "".join(f'<li><a href="{n}.html">{title}</a>{box}<b>2025-12-1{n}</b></li>' for n, title in enumerate(TITLES))
    assert [entry.on and entry.on.day for entry in facts(f"{TRAIL}<ul>{rows}</ul>").entries] == [10, 11, 12]


def test_the_day_a_row_s_paper_was_sent_counts_where_it_shows_no_other() -> None:
    rows = "".join(
        f'<li><a href="{n}.html">{title}</a><p>发文日期：2025-12-0{n + 1}</p></li>' for n, title in enumerate(TITLES)
    )
    assert [entry.on and entry.on.day for entry in facts(f"{TRAIL}<ul>{rows}</ul>").entries] == [1, 2, 3]


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        pytest.param(
            "<time datetime='2025-12-02T06:20:00+08:00'>12月2日</time>", date(2025, 12, 2), id="with the year"
        ),
        pytest.param("<time datetime='2025-12-01T22:20:00.000Z'>12月2日</time>", date(2025, 12, 2), id="in UTC"),
        pytest.param("<time datetime='2025-12-02'>3天前</time>", date(2025, 12, 2), id="no day in its words"),
        pytest.param("<time datetime='2025-01-01'>12月2日</time>", None, id="another day than it says"),
        pytest.param("<time datetime='2025-12-02'></time><time datetime='2025-12-09'></time>", None, id="two days"),
        pytest.param("<time>12月2日</time>", None, id="nothing for machines"),
    ],
)
def test_a_card_that_is_one_link_tells_its_day_to_machines(times: str, expected: date | None) -> None:
    cards = "".join(
        f"<article><a href='/posts/{n}a'><h3>{title}</h3><p>根据2023年3月20日印发的办法…</p><footer>{times}<span>370</span></footer></a></article>"
        for n, title in enumerate(TITLES)
    )
    page = facts(f"{TRAIL}<section>{cards}</section><a href='?page=2'>2</a>")
    assert [(entry.title, entry.on) for entry in page.entries] == [(title, expected) for title in TITLES]


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        pytest.param(f"<b>置顶</b>{TITLES[0]}", TITLES[0], id="in an element of its own"),
        pytest.param(f"<i>[置顶]</i> {TITLES[0]}", TITLES[0], id="in brackets"),
        pytest.param("置顶信息管理办法的通知", "置顶信息管理办法的通知", id="a word of the title"),
    ],
)
def test_a_badge_inside_the_link_is_no_part_of_the_title(shown: str, expected: str) -> None:
    rows = f"<li><a href='9.html'>{shown}</a><b>2025-12-09</b></li>{ROWS}"
    assert facts(f"{TRAIL}<ul>{rows}</ul>").entries[0].title == expected


def test_masthead_file_and_foot_are_no_list() -> None:
    page = facts(
        '<div class="top">今天是：2025年12月30日<a href="javascript:void(0)">设为首页</a></div>'
        f'{TRAIL}<div class="text"><h2>{TITLES[0]}</h2><div>{LONG}<p>某县民政局</p><p>2025年11月14日</p>'
        '<p>附件：<a href="P1.docx">低保标准表.docx</a></p></div></div><div class="foot"><a href="/beian">黔ICP备05000001号</a></div>',
        url=ARTICLE,
    )
    assert page.kind is PageKind.ARTICLE
    assert page.document is not None
    assert [link.text for link in page.document.links] == ["低保标准表.docx"]


def test_a_pager_is_no_row_of_a_list_of_boxes() -> None:
    boxes = "".join(f'<div><a href="{n}.html">{title}</a><i>2025-12-02</i></div>' for n, title in enumerate(TITLES))
    pager = '<div>第1页 共2页 <a href="?pageNo=2">下一页</a> <a href="?pageNo=2">末页</a></div>'
    assert [entry.title for entry in facts(f"{TRAIL}<div>{boxes}{pager}</div>").entries] == list(TITLES)


def test_a_bare_number_is_no_row() -> None:
    boxes = '<div><a href="1.html">养老机构名单公示</a><i>2025-12-02</i></div><div><a href="node_2.html">2</a></div>'
    assert [entry.title for entry in facts(f"{TRAIL}<div>{boxes}</div>").entries] == ["养老机构名单公示"]


def test_a_document_in_one_cell_with_its_file_is_no_row() -> None:
    page = facts(
        f"{TRAIL}<table><tr><td><b>{TITLES[0]}</b></td></tr><tr><td>来源：某县民政局 | 发布日期：2025年12月8日</td></tr>"
        f"<tr><td><p>{LONG}</p><p>某县民政局</p><p>2025年12月1日</p>下载：<a href='/down.jsp?f=1'>低保标准表.doc</a></td></tr></table>",
        url=ARTICLE,
    )
    assert page.document is not None
    assert LONG[:20] in page.document.text
    assert [link.role for link in page.document.links] == [Role.ATTACHMENT]


FORMS = "".join(f"<li><a href='/upfile/{n}.doc'>{name}</a></li>" for n, name in enumerate(("低保申请表", "高龄补贴申请表", "收养登记申请书")))  # fmt: skip


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        pytest.param(f"{TRAIL}<ul>{FORMS}</ul>", PageKind.LIST, id="right below the trail"),
        pytest.param(f"{TRAIL}<div id='l'></div><p>常用表格</p><ul>{FORMS}</ul>", PageKind.UNREADABLE, id="in a box"),
    ],
)
def test_forms_without_a_day_are_rows_of_the_column_they_stand_in(body: str, kind: PageKind) -> None:
    assert facts(body).kind is kind
