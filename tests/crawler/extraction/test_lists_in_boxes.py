"""Rows that stand each in a box of its own, or under the day they were published on."""

from datetime import date

import pytest

from crawler.page_facts import PageKind
from tests.crawler.extraction.pages import LONG, TRAIL, facts

CELLS = "<tr><td><a href='/x/{n}.html'>关于做好社会救助工作的通知之{n}</a></td><td>2020-01-0{n}</td></tr>"
SUMMARY = "<tr><td colspan='2'>根据2019年3月5日的要求，现将有关事项公布。</td></tr>"
NEXT = "<div><a href='index_2.html'>下一页</a></div>"


def repeated(box: str) -> str:
    return "".join(box.format(n=n) for n in range(1, 7))


@pytest.mark.parametrize(
    ("box", "kind", "rows"),
    [
        pytest.param(f"<table class='a'>{CELLS}</table>", PageKind.LIST, 6, id="a table a row"),
        pytest.param(f"<table class='a'><tbody>{CELLS}</tbody></table>", PageKind.LIST, 6, id="with a body each"),
        pytest.param(f"<table class='a'>{CELLS}{SUMMARY}</table>", PageKind.LIST, 6, id="with a summary in it"),
        # Six lists of one row beside a pager: whoever takes the first for the column's holds five rows to be missing.
        pytest.param(f"<table class='a'>{CELLS}</table><p>摘要文字。</p>", PageKind.NAVIGATION, 6, id="with a summary below"),
    ],
)  # fmt: skip
def test_a_table_a_row(box: str, kind: PageKind, rows: int) -> None:
    page = facts(TRAIL + repeated(box) + NEXT)
    assert (page.kind, len(page.entries)) == (kind, rows)


def test_two_columns_of_one_row_each_are_two() -> None:
    row = "<b>{}</b><table class='a'><tr><td><a href='/{}/1.html'>关于做好社会救助工作的通知</a></td><td>2020-01-05</td></tr></table>"
    page = facts(f"<table><tr><td>{TRAIL}{row.format('通知公告', 'a')}{row.format('政策文件', 'b')}</td></tr></table>")
    assert page.kind is not PageKind.LIST


def rows(*titles: str) -> str:
    return "<ul>" + "".join(f"<li><a href='/x/{title}.html'>关于{title}的通知</a></li>" for title in titles) + "</ul>"


ONE, TWO, THREE = "某村低保对象公示", "临时救助资金发放", "养老机构检查"
FIFTH, FOURTH = "<h4>2020年1月5日</h4>", "<h4>2020-01-04</h4>"


@pytest.mark.parametrize(
    ("body", "days"),
    [
        pytest.param(FIFTH + rows(ONE, TWO) + FOURTH + rows(THREE), [5, 5, 4], id="days as headings"),
        pytest.param(rows(ONE) + FIFTH + rows(TWO) + FOURTH + rows(THREE) + FIFTH, [None] * 3, id="days below the rows"),
        pytest.param(
            FIFTH + rows(ONE).replace("</a>", "</a><b>2020-01-03</b>") + FOURTH + rows(TWO), [3, 4], id="a row's own day"
        ),
    ],
)  # fmt: skip
def test_days_as_headings(body: str, days: list[int | None]) -> None:
    entries = facts(TRAIL + body).entries
    assert [entry.on for entry in entries] == [date(2020, 1, day) if day else None for day in days]


def test_one_day_above_files_is_an_article_s() -> None:
    files = "<ul><li><a href='1.pdf'>附件1：申请表</a></li><li><a href='2.pdf'>附件2：汇总表</a></li></ul>"
    page = facts(f"{TRAIL}<h1>关于公布城乡低保标准的通知</h1><p>2020年1月5日</p>{files}<p>{LONG}</p>")
    assert page.kind is PageKind.ARTICLE
    assert page.document is not None
    assert [candidate.on for candidate in page.document.dates] == [date(2020, 1, 5)]
