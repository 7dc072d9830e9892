"""What a seventh batch of made sites showed: two days a row, items in tables of their own or two a line, days with the month first."""

from datetime import date

import pytest

from crawler.extraction.dates import find_dates, parse_date
from crawler.page_facts import DateSource, PageFacts, PageKind
from tests.crawler.extraction.pages import HOST, LONG, TITLES, TRAIL, facts

MARCH, MAY = date(2025, 3, 5), date(2025, 5, 3)
HEAD = f"{TRAIL}<h1>关于公布城乡低保标准的通知</h1>"


def rows_of(page: PageFacts) -> list[tuple[str, date | None]]:
    return [(entry.title, entry.on) for entry in page.entries]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        pytest.param("周三, 03/05/2025", MARCH, id="a Wednesday is the 5th of March"),
        pytest.param("周六, 03/05/2025 - 08:30", MAY, id="a Saturday is the 3rd of May"),
        pytest.param("Wed, 03/05/2025", MARCH, id="in English"),
        pytest.param("星期三，3/5/2025", MARCH, id="without noughts"),
        pytest.param("周一, 03/05/2025", None, id="a Monday is neither"),
        pytest.param("周三, 05/05/2025", None, id="not that day of the week"),
        pytest.param("03/05/2025", None, id="nothing proves which is the month"),
    ],
)
def test_a_day_with_the_year_last_is_read_where_its_weekday_proves_it(text: str, on: date | None) -> None:
    assert parse_date(text) == on
    assert [found.on for found in find_dates(text)] == ([on] if on else [])


@pytest.mark.parametrize(
    ("line", "on", "source"),
    [
        pytest.param("更新：10:12 2025-05-03 发布：08:30 2025-03-05 来源：某局", MARCH, DateSource.LABEL, id="更新 before 发布, times before days"),
        pytest.param("发布：2025-03-05 更新：2025-05-03", MARCH, DateSource.LABEL, id="发布 before 更新"),
        pytest.param("修改：2025-05-03 发布时间：2025-03-05", MARCH, DateSource.LABEL, id="修改"),
        pytest.param("更新：2025-03-05 阅读量：102", MARCH, DateSource.LABEL, id="更新 alone is better than nothing"),
        pytest.param("由 admin 提交于 周三, 03/05/2025 - 08:30", MARCH, DateSource.LABEL, id="提交于"),
        pytest.param("（某街道办事处　2025-03-05发布）", MARCH, DateSource.TEXT, id="发布 behind the day"),
        pytest.param("最新发布：2025-03-05 会议时间：2025-05-03", None, None, id="最新发布 is another label"),
        pytest.param("材料提交于2025-03-05前截止", None, None, id="who hands in papers"),
        pytest.param("会议时间：08:30 2025-03-05", None, None, id="a time before another day"),
    ],
)  # fmt: skip
def test_the_day_of_publication_among_two_in_a_head(line: str, on: date | None, source: DateSource | None) -> None:
    document = facts(f"{HEAD}<p>{line}</p><div class='TRS_Editor'><p>{LONG}</p></div>").document
    assert document is not None
    found = document.dates[0] if document.dates else None
    assert (found and found.on, found and found.source) == (on, source)


@pytest.mark.parametrize(
    "days",
    [
        pytest.param("<span>发布：2025-03-05</span><span>更新：2025-05-03</span>", id="发布 first"),
        pytest.param("<span>更新时间：2025-05-03</span> <span>发布时间：2025-03-05</span>", id="更新时间 first"),
        pytest.param("<span>更新：2025-03-05</span>", id="更新 alone"),
        pytest.param("<span>截止日期：2025-05-03</span> <span>发布：2025-03-05</span>", id="another day first"),
    ],
)
def test_a_row_with_two_days_shows_when_it_was_published(days: str) -> None:
    cards = "".join(f"<div class='card'><a href='{n}.html'>{title}</a><p>{days} 31 阅读</p></div>" for n, title in enumerate(TITLES))  # fmt: skip
    page = facts(f"{TRAIL}<div class='cards'>{cards}</div>")
    assert rows_of(page) == [(title, MARCH) for title in TITLES]


def item(number: int, table: str = "record") -> str:
    return (
        f"<table class='{table}'><tr><td colspan='2'><a href='{number}.html'>{TITLES[number]}</a></td></tr><tr><td>索引号：K1/2025-{number}</td>"
        f"<td>生成日期：2025-01-02</td><td>公开日期：2025-03-0{number + 5}</td></tr></table>"
    )


@pytest.mark.parametrize("count", [2, 3])
def test_a_table_an_item_is_a_row_with_the_day_it_was_made_public(count: int) -> None:
    page = facts(f"{TRAIL}<div>{''.join(item(number) for number in range(count))}</div>")
    assert page.kind is PageKind.LIST
    assert rows_of(page) == [(TITLES[number], date(2025, 3, number + 5)) for number in range(count)]


def test_a_table_of_facts_above_a_text_is_no_list() -> None:
    page = facts(f"{HEAD}{item(0, 'xxgk')}<div class='TRS_Editor'><p>{LONG}</p></div>")
    assert page.kind is PageKind.ARTICLE
    assert page.document is not None
    assert page.document.dates[0].on == MARCH


def pair(numbers: range) -> str:
    cells = [f"<td><a href='{n}.html'>关于做好社会救助工作的通知之{n}</a></td><td>2025年3月{n}日</td>" for n in numbers]
    return f"<tr>{''.join(cells)}</tr>"


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        pytest.param([range(1, 3), range(3, 5)], 4, id="an even number"),
        pytest.param([range(1, 3), range(3, 5), range(5, 6)], 5, id="one alone in the last line"),
    ],
)
def test_two_items_a_line(lines: list[range], count: int) -> None:
    page = facts(f"{TRAIL}<table>{''.join(map(pair, lines))}</table>")
    assert rows_of(page) == [(f"关于做好社会救助工作的通知之{n}", date(2025, 3, n)) for n in range(1, count + 1)]


def test_links_that_sort_the_rows_make_a_single_row_no_cell() -> None:
    page = facts(
        f"{TRAIL}<table><tr><td><a href='?s=t'>标题</a></td><td><a href='?s=d'>发布日期</a></td></tr>"
        f"<tr><td><a href='1.html'>{TITLES[0]}</a></td><td>2025-03-05</td></tr></table>"
    )
    assert (TITLES[0], MARCH) in rows_of(page)


GRID = "<thead><tr><th>发文字号</th><th>文件名称</th><th>成文日期</th><th>发布日期</th><th>相关解读</th></tr></thead>"


def paper(number: int, explained: str) -> str:
    return f"<tr><td>云医保发〔2025〕{number}号</td><td><a href='{number}.html'>关于做好医疗救助工作的通知之{number}</a></td><td>2025-01-02</td><td>2025-03-0{number}</td><td>{explained}</td></tr>"


@pytest.mark.parametrize(
    "explained",
    [
        pytest.param("—", id="none"),
        pytest.param("<a href='/jd/1.html'>文字解读</a>", id="one"),
        pytest.param("<a href='/jd/1.html'>文字解读</a><a href='/jd/2.html'>图解</a>", id="two"),
    ],
)
def test_a_library_of_papers_by_years_with_explanations_beside_them(explained: str) -> None:
    years = [("2025年", range(4, 7)), ("2024年", range(1, 3))]
    grids = "".join(f"<h3>{year}</h3><table class='wjk'>{GRID}<tbody>{''.join(paper(n, explained if n % 2 else '—') for n in numbers)}</tbody></table>" for year, numbers in years)  # fmt: skip
    page = facts(f"{TRAIL}{grids}")
    assert page.kind is PageKind.LIST
    assert rows_of(page) == [(f"关于做好医疗救助工作的通知之{n}", date(2025, 3, n)) for n in (4, 5, 6, 1, 2)]


def listed(count: int, field: str) -> str:
    return "".join(
        f"<li><a href='/show.aspx?id={n}&{field}'>某镇关于做好社会救助工作的通知之{n}</a><span>2025-03-0{n}</span></li>"
        for n in range(1, count + 1)
    )


@pytest.mark.parametrize(
    ("main", "side", "kept"),
    [
        pytest.param("deptid=41", "deptid=40", 3, id="the side box is another's"),
        pytest.param("deptid=40", "deptid=41", 8, id="a list of all units beside a box of this one's is not given up for it"),
        pytest.param("type=1", "type=2", 3, id="no row says whose it is, but the box has a heading of another's"),
    ],
)  # fmt: skip
def test_rows_of_the_unit_whose_page_it_is(main: str, side: str, kept: int) -> None:
    boxes = (f"<div class='main'><ul>{listed(3, main)}</ul></div>", f"<div class='side'><h4>公示</h4><ul>{listed(8, side)}</ul></div>")  # fmt: skip
    if kept == 8 and main == "deptid=40":
        boxes = (f"<div class='main'><ul>{listed(8, main)}</ul></div>", f"<div class='side'><h4>公示</h4><ul>{listed(3, side)}</ul></div>")  # fmt: skip
    page = facts(f"{TRAIL}{''.join(boxes)}", url=f"{HOST}/list.aspx?typeid=14&deptid=41")
    assert len(page.entries) == kept


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        pytest.param("资料正在整理中……", PageKind.EMPTY_LIST, id="资料正在整理中"),
        pytest.param("信息更新中，敬请期待", PageKind.EMPTY_LIST, id="信息更新中"),
        pytest.param("目前没有可显示的内容。", PageKind.EMPTY_LIST, id="没有可显示的内容"),
        pytest.param("对不起，没有找到您要的信息。", PageKind.EMPTY_LIST, id="没有找到您要的信息"),
        pytest.param("信息化建设中心", PageKind.UNREADABLE, id="an office's name"),
        pytest.param("<a href='/1.html'>资料整理中</a>", PageKind.UNREADABLE, id="a link"),
    ],
)
def test_words_of_an_empty_column(said: str, kind: PageKind) -> None:
    assert facts(f"{TRAIL}<div class='con'><p>{said}</p></div>").kind is kind


@pytest.mark.parametrize(
    ("markup", "publisher"),
    [
        pytest.param("<div>来源:&nbsp;</div><div>临江经济开发区管委会</div>", "临江经济开发区管委会", id="the label on a line of its own"),
        pytest.param("<div>来源:</div><div>本站原创内容</div>", None, id="no office on the next line"),
        pytest.param("<p>（红石崖街道办事处　2025-03-05发布）</p>", "红石崖街道办事处", id="in brackets before the day"),
        pytest.param(
            "<ul><li><b>【发文机关】</b>云州市医疗保障局</li><li><b>【发文字号】</b>云医保发〔2025〕3号</li><li><b>【有 效 性】</b>有效</li></ul>",
            "云州市医疗保障局", id="labels in 【】 without a colon",
        ),
    ],
)  # fmt: skip
def test_who_published(markup: str, publisher: str | None) -> None:
    document = facts(f"{HEAD}{markup}<p>发布时间：2025-03-05</p><div class='TRS_Editor'><p>{LONG}</p></div>").document
    assert document is not None
    assert document.publisher == publisher


def test_rows_numbered_by_their_classes_are_rows() -> None:
    rows = "".join(
        f"<div class='views-row views-row-{n} views-row-{'odd' if n % 2 else 'even'}'><div>2025-03-0{n}</div><div><a href='{n}.html'>{TITLES[n - 1]}</a></div></div>"
        for n in range(1, 4)
    )
    assert len(facts(f"{TRAIL}<div class='view'>{rows}</div>").entries) == 3


def test_two_parts_of_an_article_with_a_file_each_are_no_list() -> None:
    parts = "".join(f"<div class='box'><p>附件{n}：<a href='{n}.pdf'>城乡低保标准表{n}.pdf</a></p><p>{LONG}</p><p>2025-03-0{n}</p></div>" for n in (1, 2))  # fmt: skip
    assert facts(f"{HEAD}<p>发布时间：2025-03-05 来源：某局</p>{parts}").kind is PageKind.ARTICLE


BOX = f"<div class='r'><h3>图片新闻</h3><ul>{listed(8, 'tp=1')}</ul></div>"


@pytest.mark.parametrize(
    ("main", "kind", "kept"),
    [
        pytest.param(f"<ul>{listed(3, 'a=1')}</ul>{BOX}", PageKind.LIST, 3, id="three rows below the trail"),
        pytest.param(
            f"<h2>通知公告</h2><ul>{listed(3, 'a=1')}</ul>{BOX}", PageKind.LIST, 3, id="below the column's name"
        ),
        pytest.param(
            f"<h3>通知公告办法</h3><ul>{listed(3, 'a=1')}</ul>{BOX}", PageKind.LIST, 8, id="below a longer name"
        ),
        pytest.param(f"<h3>最新政策</h3><ul>{listed(3, 'a=1')}</ul>{BOX}", PageKind.LIST, 8, id="below another name"),
        pytest.param(f"<p>暂无信息</p>{BOX}", PageKind.UNREADABLE, 0, id="nothing beside rows of another column"),
    ],
)
def test_a_longer_box_of_another_column(main: str, kind: PageKind, kept: int) -> None:
    page = facts(f"{TRAIL}{main}")
    assert (page.kind, len(page.entries)) == (kind, kept)


@pytest.mark.parametrize(
    ("days", "on"),
    [
        pytest.param("创建：2025-03-05 更新：2025-05-03", MARCH, id="创建"),
        pytest.param("最后更新：2025-05-03 首次发布：2025-03-05", MARCH, id="首次发布"),
        pytest.param("生成日期：2025-05-03 公布日期：2025-03-05", MARCH, id="公布日期"),
        pytest.param("成文日期：2025-03-05", MARCH, id="成文日期 where there is no other"),
        pytest.param("截止日期：2025-05-03", None, id="an end is no day of the row"),
        pytest.param("公示期：2025-05-03 至 2025-05-09", None, id="nor is the time something stays up"),
        pytest.param("有效期至：2025-05-03", None, id="nor the last day it is valid"),
        pytest.param("公示期：2025-05-03 至 2025-05-09 发布：2025-03-05", MARCH, id="and 发布 goes before them"),
    ],
)
def test_labels_of_days_in_a_row(days: str, on: date | None) -> None:
    rows = "".join(f"<li><a href='{n}.html'>{title}</a><p>{days}</p></li>" for n, title in enumerate(TITLES))
    assert [entry.on for entry in facts(f"{TRAIL}<ul>{rows}</ul>").entries] == [on] * len(TITLES)


@pytest.mark.parametrize(
    ("line", "on"),
    [
        pytest.param("归档日期：2025-05-03 来源：某县民政局", None, id="归档日期"),
        pytest.param("有效期至：2025-05-03 来源：某县民政局", None, id="有效期至"),
        pytest.param("公示期：2025-05-03至2025-05-09 来源：某县民政局", None, id="公示期"),
        pytest.param("2025-03-05 来源：某县民政局", MARCH, id="without a label"),
        pytest.param("08:30 2025-03-05 某县民政局", MARCH, id="with a time before it"),
        pytest.param("创建：2025-03-05 更新：2025-05-03", MARCH, id="创建 before 更新"),
    ],
)
def test_labels_of_days_in_a_head(line: str, on: date | None) -> None:
    document = facts(f"{HEAD}<p>{line}</p><div class='TRS_Editor'><p>{LONG}</p></div>").document
    assert document is not None
    assert (document.dates[0].on if document.dates else None) == on
