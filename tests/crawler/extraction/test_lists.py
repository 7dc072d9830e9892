"""Row layouts of platforms.md §7."""

from datetime import date

import pytest

from crawler.page_facts import PageKind
from tests.crawler.extraction.pages import TITLES, TRAIL, facts

ONE, TWO, THREE = date(2020, 12, 28), date(2020, 12, 22), date(2020, 11, 3)


def rows(shape: str, *, dates: tuple[str, ...] = ("2020-12-28", "2020-12-22", "2020-11-03")) -> str:
    return "".join(
        shape.format(n=number, title=title, date=on, y=on[:4], m=on[5:7], d=on[8:])
        for number, (title, on) in enumerate(zip(TITLES, dates, strict=True))
    )


@pytest.mark.parametrize(
    ("wrap", "shape"),
    [
        pytest.param("<ul>{}</ul>", '<li><a href="{n}.html">{title}</a><span>{date}</span></li>', id="after"),
        pytest.param("<ul>{}</ul>", '<li><span>{date}</span><a href="{n}.html">{title}</a></li>', id="before"),
        pytest.param("<ul>{}</ul>", '<li>{date} <a href="{n}.html">{title}</a></li>', id="before, bare"),
        pytest.param("<ul>{}</ul>", '<li><a href="{n}.html">{title}</a> ({date})</li>', id="in parentheses"),
        pytest.param(
            "<ul>{}</ul>", '<li>[{date} 16:35]<a href="{n}.html">{title}</a></li>', id="in brackets with time"
        ),
        pytest.param("<ul>{}</ul>", '<li><a href="{n}.html">{title}({date})</a></li>', id="glued in the link"),
        pytest.param(
            "<ul>{}</ul>",
            '<a href="{n}.html" class="box"><h3>{title}({date})</h3><p>{title}</p></a>',
            id="title printed twice in one link",
        ),
        pytest.param(
            "<ul>{}</ul>",
            '<li><a href="{n}.html"><h2>{title}</h2><div>摘要：2019年1月1日起，各地按照有关要求做好工作，不断完善制度。'
            "</div><p><i>主题分类：民政</i><i>日间：{date} </i></p></a></li>",
            id="summary with its own date, label 日间",
        ),
        pytest.param(
            "<table>{}</table>",
            '<tr><td>{n}</td><td><a href="{n}.html">{title}</a></td><td>{date}</td></tr>',
            id="table",
        ),
        pytest.param("<div>{}</div>", '<a href="{n}.html">{title}</a> {date}<br>', id="lines with br"),
        pytest.param("<div>{}</div>", '<p>{date}</p><p><a href="{n}.html">{title}</a></p>', id="own cell above"),
        pytest.param("<div>{}</div>", '<h3><a href="{n}.html">{title}</a></h3><p>{date}</p>', id="own cell below"),
        pytest.param("<dl>{}</dl>", '<dt><a href="{n}.html">{title}</a></dt><dd>{date}</dd>', id="definition list"),
        pytest.param(
            "<ul>{}</ul>",
            '<li><div class="x_date_1">{d}</div><div class="x_date_2">{y}-{m}</div>'
            '<div><a href="{n}.html">{title}</a></div></li>',
            id="day and month in two boxes",
        ),
        pytest.param(
            "<ul>{}</ul>",
            '<li>[<a href="/zwgk/">政务公开</a>]<a href="{n}.html">{title}</a><span>{date}</span></li>',
            id="column link in the row",
        ),
        pytest.param(
            "<ul>{}</ul>",
            '<li><a href="{n}.html">{title}</a><p>{title}，经研究，于2003年03月20日起执行，请认真落实。</p>'
            '<a href="{n}.html">[详情]</a><span>{date}</span></li>',
            id="summary and 详情",
        ),
        pytest.param(
            "<ul>{}</ul>",
            '<li><a href="http://mp.weixin.qq.com/s?id={n}">{title}</a><span>{date}</span></li>',
            id="off site",
        ),
        pytest.param(
            "<ul>{}</ul>", '<li><a onclick="openDetail({n})">{title}</a><span>{date}</span></li>', id="no address"
        ),
    ],
)
def test_row_layouts(wrap: str, shape: str) -> None:
    page = facts(TRAIL + wrap.format(rows(shape)))
    assert page.kind is PageKind.LIST
    assert [(entry.title, entry.on) for entry in page.entries] == list(zip(TITLES, (ONE, TWO, THREE), strict=True))


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        pytest.param(("20-12-28", "20-12-22", "20-11-03"), [ONE, TWO, THREE], id="two-digit years"),
        pytest.param(("2020/12/28", "2020/12/22", "2020/11/03"), [ONE, TWO, THREE], id="slashes"),
        pytest.param(("2020年12月28日", "2020年12月22日", "2020年11月3日"), [ONE, TWO, THREE], id="hanzi"),
        pytest.param(("12-28", "12-22", "11-03"), [None, None, None], id="a missing year is never made up"),
        pytest.param(("2020-13-28", "2020-12-22", "2020-11-03"), [None, TWO, THREE], id="no such date"),
    ],
)
def test_row_dates(dates: tuple[str, str, str], expected: list[date | None]) -> None:
    page = facts(TRAIL + f"<ul>{rows('<li><a href={n}.html>{title}</a><span>{date}</span></li>', dates=dates)}</ul>")
    assert [entry.on for entry in page.entries] == expected


def test_a_date_without_year_is_kept_as_text() -> None:
    page = facts(
        TRAIL
        + f"<ul>{rows('<li><a href={n}.html>{title}</a><i>{date}</i></li>', dates=('12-28', '12-22', '11-03'))}</ul>"
    )
    assert [entry.date_text for entry in page.entries] == ["12-28", "12-22", "11-03"]


def test_a_cut_title_is_completed_from_its_title_attribute() -> None:
    row = '<li><a href="1.html" title="关于公布城乡低保标准的通知">关于公布城乡...</a><span>2020-12-28</span></li>'
    assert facts(f"{TRAIL}<ul>{row}</ul>").entries[0].title == "关于公布城乡低保标准的通知"


def test_a_date_inside_the_title_is_not_the_row_s() -> None:
    row = '<li><a href="1.html">2020年12月8日教育体育报道</a><span>(2020-12-09)</span></li>'
    entry = facts(f"{TRAIL}<ul>{row * 1}</ul>").entries[0]
    assert (entry.title, entry.on) == ("2020年12月8日教育体育报道", date(2020, 12, 9))


def test_one_row_is_a_list() -> None:
    page = facts(f'{TRAIL}<div class="list"><ul><li><a href="1.html">职称</a><span>2019-07-10</span></li></ul></div>')
    assert (page.kind, len(page.entries)) == (PageKind.LIST, 1)


def test_a_list_cut_into_groups_of_five_is_one_list() -> None:
    group = f"<ul>{rows('<li><span>{date}</span><a href={n}.html>{title}</a></li>')}</ul>"
    second = group.replace(".html", "b.html")
    assert len(facts(f"{TRAIL}<div>{group}{second}</div>").entries) == 6


def test_summaries_between_titles_and_dates() -> None:
    summary = "根据上级关于做好困难群众基本生活保障工作的要求，现将有关事项通知如下，请认真贯彻执行。"
    shape = "<h3><a href='{n}.html'>{title}</a></h3><p>" + summary + "</p><p>{date}</p>"
    page = facts(f"{TRAIL}<h2>通知公告</h2><div class='list'>{rows(shape)}</div>")
    assert page.kind is PageKind.LIST
    assert [entry.on for entry in page.entries] == [ONE, TWO, THREE]


def test_rows_written_by_script() -> None:
    script = "".join(
        f"<script>document.write('<li><a href=\"{n}.html\">{title}</a>[{on}]</li>');</script>"
        for n, (title, on) in enumerate(zip(TITLES, (ONE, TWO, THREE), strict=True))
    )
    page = facts(f"{TRAIL}<ul>{script}</ul>")
    assert [(entry.title, entry.on) for entry in page.entries] == list(zip(TITLES, (ONE, TWO, THREE), strict=True))


def test_rows_kept_as_data_by_jcms() -> None:
    records = "".join(
        f'<record><![CDATA[<li><a href="/art/2020/12/28/art_1_{n}.html">{title}</a><span>{on}</span></li>]]></record>'
        for n, (title, on) in enumerate(zip(TITLES, (ONE, TWO, THREE), strict=True))
    )
    store = f'<script type="text/xml"><datastore><recordset>{records}</recordset></datastore></script>'
    page = facts(f"{TRAIL}<div>{store}</div>", url="http://mz.example.gov.cn/col/col12/index.html")
    assert page.platform == "jcms"
    assert [(entry.title, entry.on) for entry in page.entries] == list(zip(TITLES, (ONE, TWO, THREE), strict=True))


SUMMARY = "各有关单位：现就有关事项说明如下，社区工作者信息来源广泛，请结合实际抓好落实，工作中遇到的问题请及时与我们联系，本页内容以正式印发的文本为准。"


@pytest.mark.parametrize(
    ("summary", "title", "on"),
    [
        pytest.param(
            "活动时间：2026年4月23日至9月30日。", "关于举办征文活动的通知", date(2026, 4, 8), id="an event's day"
        ),
        pytest.param(
            "自2012年4月起已办十四届，曾于2003年03月20日举办首届。",
            "征文通知",
            date(2026, 4, 8),
            id="days of the story",
        ),
        pytest.param("简讯。", "2020年12月8日电视台报道(2020-12-08)", date(2026, 4, 8), id="the title's own day"),
        pytest.param("简讯。", "征文通知", date(2026, 4, 8), id="none"),
    ],
)
def test_the_day_of_a_row_with_a_summary(summary: str, title: str, on: date) -> None:
    row = f"<dl><dt><a href='1.html'>{title}</a></dt><dd>{summary}<a href='1.html'>[详情]</a></dd><dd>2026-04-08</dd></dl>"
    others = row.replace("1.html", "2.html") + row.replace("1.html", "3.html")
    entries = facts(f"{TRAIL}<div class='newslist'>{row}{others}</div>").entries
    assert [(entry.title, entry.on) for entry in entries] == [(title, on)] * 3


def test_the_last_page_s_two_rows_beside_a_longer_box() -> None:
    shape = "<dl><dt><a href='{n}.html'>{title}</a></dt><dd>" + SUMMARY + "</dd><dd>{date}</dd></dl>"
    box = (
        f"<div><h3>热门推荐</h3><ul>{rows('<li><a href=/hot/{n}.html>{title}</a><span>{date}</span></li>')}</ul></div>"
    )
    last = "".join(shape.format(n=n, title=TITLES[n], date="2020-12-28") for n in range(2))
    pager = "<div>页次4/4 <a href='index.html'>1</a> <a href='index_2.html'>2</a> <a href='index_3.html'>3</a></div>"
    page = facts(f"{TRAIL}{box}<div class='newslist'>{last}{pager}</div>")
    assert page.kind is PageKind.LIST
    assert [entry.title for entry in page.entries] == list(TITLES[:2])


@pytest.mark.parametrize(
    ("last", "more"),
    [
        pytest.param("首页 上一页 <a href='?page=2'>下一页</a> <a href='?page=2'>尾页</a>", [], id="onwards"),
        pytest.param("<a href='?page=1'>首页</a> <a href='?page=1'>上一页</a> 下一页 尾页", [], id="back"),
        pytest.param("<a href='y2024.html'>2024</a>", ["2024"], id="a year is a title"),
        pytest.param("<a href='next.html'>下一页怎么走</a>", ["下一页怎么走"], id="words that only begin so"),
    ],
)
def test_a_pager_in_the_last_row_of_the_table(last: str, more: list[str]) -> None:
    shape = "<tr><td><a href='{n}.html'>{title}</a></td><td>{date}</td></tr>"
    page = facts(f"{TRAIL}<table>{rows(shape)}<tr><td colspan=2>{last}</td></tr></table>")
    assert [entry.title for entry in page.entries] == [*TITLES, *more]
