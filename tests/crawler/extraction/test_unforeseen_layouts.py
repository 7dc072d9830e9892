"""Layouts first met on the sites of tests/unseen, each at its smallest, beside what must not be taken for it."""

from datetime import date

import pytest

from crawler.extraction.publication import choose_publication
from crawler.fetches import Role
from crawler.page_facts import PageKind
from tests.crawler.extraction.pages import LONG, TITLES, TRAIL, facts

ROWS = "".join(f'<li><a href="{n}.html">{title}</a><b>2025-12-0{n + 1}</b></li>' for n, title in enumerate(TITLES))
ARTICLE = "http://mz.example.gov.cn/zwgk/tzgg/content_12.html"


def published(body: str, *, head: str = "") -> date | None:
    document = facts(body, head=head, url=ARTICLE).document
    assert document is not None
    candidate = choose_publication(document.dates)
    return candidate.on if candidate else None


def pages(pager: str) -> list[str]:
    found = facts(f"{TRAIL}<ul>{ROWS}</ul>{pager}").pager
    return [page.rpartition("/")[2] for page in found.pages] if found else []


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        pytest.param("<th>标题</th><th>发文日期</th><th>发布日期</th>", date(2025, 12, 9), id="published last"),
        pytest.param("<td>信息名称</td><td>公开日期</td><td>生成日期</td>", date(2025, 12, 2), id="published first"),
        pytest.param("<th>标题</th><th>日期</th><th>截止日期</th>", date(2025, 12, 2), id="none named so: the first"),
    ],
)
def test_the_day_of_a_grid_with_two_stands_under_its_name(names: str, expected: date) -> None:
    rows = "".join(
        f'<tr><td><a href="{n}.html">{title}</a></td><td>2025-12-02</td><td>2025-12-09</td></tr>'
        for n, title in enumerate(TITLES)
    )
    page = facts(f"{TRAIL}<table><thead><tr>{names}</tr></thead><tbody>{rows}</tbody></table>")
    assert [entry.on for entry in page.entries] == [expected] * 3


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("成文日期", None, id="when it was made"),
        pytest.param("日期", date(2025, 12, 2), id="what day is not said"),
        pytest.param("发文日期", date(2025, 12, 2), id="as many offices call it"),
        pytest.param("发布日期", date(2025, 12, 2), id="when it was published"),
    ],
)
def test_a_grid_that_shows_only_when_papers_were_made_tells_no_day_of_publication(
    name: str, expected: date | None
) -> None:
    rows = "".join(
        f'<tr><td><a href="{n}.html">{title}</a></td><td>2025-12-02</td></tr>' for n, title in enumerate(TITLES)
    )
    page = facts(f"{TRAIL}<table><tr><th>文件名称</th><th>{name}</th></tr>{rows}</table>")
    assert [(entry.on, entry.date_text) for entry in page.entries] == [(expected, "2025-12-02")] * 3


def test_names_over_a_grid_make_no_document_of_it() -> None:
    names = "".join(f"<th>{name}</th>" for name in ("索引号", "信息名称", "文号", "生成日期", "公开日期"))
    rows = "".join(
        f'<tr><td>11/2025-{n}</td><td><a href="{n}.html">{title}</a></td><td></td><td>2025-12-01</td><td>2025-12-0{n + 2}</td></tr>'
        for n, title in enumerate(TITLES)
    )
    page = facts(f"{TRAIL}<table><tr>{names}</tr>{rows}</table>")
    assert (page.kind, [entry.on and entry.on.day for entry in page.entries]) == (PageKind.LIST, [2, 3, 4])


def test_labels_over_values_are_still_a_header() -> None:
    labels = "<tr><td>索引号</td><td>发布机构</td><td>发布日期</td></tr>"
    values = "<tr><td>11/2025-1</td><td><a href='/'>某县民政局</a></td><td>2025-12-02</td></tr>"
    page = facts(f"{TRAIL}<table>{labels}{values}</table><h1>{TITLES[0]}</h1><p>{LONG}</p>", url=ARTICLE)
    assert page.document is not None
    assert page.document.index_number == "11/2025-1"


def test_the_table_names_a_document_whose_title_is_the_system_s() -> None:
    table = f"<table><tr><th>索引号</th><td>1</td></tr><tr><th>公开日期</th><td>2025/12/2 0:00:00</td></tr><tr><th>信息名称</th><td>{TITLES[0]}</td></tr></table>"
    page = facts(f"{TRAIL}{table}<div>{LONG}</div>", head="<title>政府信息公开</title>", url=ARTICLE)
    assert page.title == TITLES[0]


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


@pytest.mark.parametrize(
    ("pager", "expected"),
    [
        pytest.param(
            '<p><b>1</b><a href="list2.html">[2]</a><a href="list3.html">[3]</a></p>', ["list2.html", "list3.html"],
            id="numbers of another name",
        ),
        pytest.param('<p><b>1</b> <a href="?page=2">2</a></p>', ["index.html?page=2"], id="two pages"),
        pytest.param('<p><a class="next" href="list2.html">»</a></p>', ["list2.html"], id="an arrow named next"),
        pytest.param('<p><a href="other.html">»</a></p>', [], id="any arrow"),
        pytest.param('<p><a href="/a/1.html">1</a> <a href="/b/2.html">2</a></p>', [], id="numbers to other places"),
        pytest.param(
            '<table><tr><td><a href="?d=2025-12-1">1</a></td><td><a href="?d=2025-12-2">2</a></td></tr></table>', [],
            id="days of a calendar",
        ),
    ],
)  # fmt: skip
def test_pagers_without_a_word(pager: str, expected: list[str]) -> None:
    assert pages(pager) == expected


def test_a_function_that_goes_elsewhere_for_the_first_page() -> None:
    script = '<script>function goPage(n) { location.href = n == 1 ? "index.html" : "list_" + n + ".html"; }</script>'
    numbers = "".join(f'<a href="javascript:goPage({n})">{n}</a>' for n in (1, 2, 3))
    assert pages(f"<div>共30条 {numbers}</div>{script}") == ["list_2.html", "list_3.html"]


def test_a_pager_is_no_row_of_a_list_of_boxes() -> None:
    boxes = "".join(f'<div><a href="{n}.html">{title}</a><i>2025-12-02</i></div>' for n, title in enumerate(TITLES))
    pager = '<div>第1页 共2页 <a href="?pageNo=2">下一页</a> <a href="?pageNo=2">末页</a></div>'
    assert [entry.title for entry in facts(f"{TRAIL}<div>{boxes}{pager}</div>").entries] == list(TITLES)


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        pytest.param(
            "<div>某区民政局主办　网站标识码：3701120044　更新日期：2025-12-30</div>", None, id="beside the imprint"
        ),
        pytest.param('<div class="footer"><p>更新日期：2025-12-30</p></div>', None, id="in the foot"),
        pytest.param(
            "<p>来源：某区民政局</p><p>发布日期：2025-12-20</p>", date(2025, 12, 20), id="发布日期 below the text"
        ),
    ],
)
def test_the_day_at_the_foot_is_the_site_s(foot: str, expected: date | None) -> None:
    assert published(f"{TRAIL}<h1>{TITLES[0]}</h1><p>{LONG}</p>{foot}") == expected


def test_the_day_of_an_update_beside_the_title_is_the_document_s() -> None:
    head = "<p>更新时间：2025-12-20 来源：某区民政局</p>"
    assert published(f"{TRAIL}<h1>{TITLES[0]}</h1>{head}<p>{LONG}</p>") == date(2025, 12, 20)


def test_a_day_below_a_title_that_ends_like_an_office() -> None:
    body = f"{TRAIL}<h1>民政局召开党组理论学习中心组学习会</h1><p>2025年12月14日 来源：某区民政局</p><p>{LONG}</p>"
    assert published(body) == date(2025, 12, 14)


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        pytest.param(
            'var fb = "2025-12-17 10:27:33"; el.innerHTML = fb.substring(0, 10);', date(2025, 12, 17), id="one"
        ),
        pytest.param('var now = "2025-12-30"; var x = "2025-12-17";', date(2025, 12, 17), id="now is another day"),
        pytest.param('var a = "2025-12-17"; var b = "2025-12-16";', None, id="two days"),
        pytest.param('var endTime = "2025-12-31";', None, id="an end"),
    ],
)
def test_an_empty_label_takes_the_one_day_its_scripts_hold(script: str, expected: date | None) -> None:
    head = f"<div>发布时间：<span id='f'></span>　来源：某县民政局</div><script>{script}</script>"
    assert published(f"{TRAIL}<h2>{TITLES[0]}</h2>{head}<div>{LONG}</div>") == expected


@pytest.mark.parametrize(
    ("info", "expected"),
    [
        pytest.param(
            "2025-12-17 09:14作者：某县人民政府办公室浏览次数：", "某县人民政府办公室", id="an office as 作者"
        ),
        pytest.param("2025-12-17 发布者：某县民政局　访问量：12", "某县民政局", id="an office as 发布者"),
        pytest.param("2025-12-17 作者：王小明 来源：某县民政局", "某县民政局", id="来源 goes first"),
        pytest.param("2025-12-17 作者：欧阳小组长", None, id="a person"),
        pytest.param("2025-12-17 作者：办公室", None, id="whose office"),
    ],
)
def test_who_published_where_no_source_is_named(info: str, expected: str | None) -> None:
    document = facts(f"{TRAIL}<h1>{TITLES[0]}</h1><p>{info}</p><p>{LONG}</p>", url=ARTICLE).document
    assert document is not None
    assert document.publisher == expected


@pytest.mark.parametrize(
    ("trail", "expected"),
    [
        pytest.param(
            '<ol class="breadcrumb"><li><a href="/">首页</a></li><li><a href="/a/">政务公开</a></li><li>通知公告</li></ol>',
            ["政务公开", "通知公告"], id="separators are styles",
        ),
        pytest.param(
            '<div><a href="/">首页</a> / 政务公开 / <a href="">通知公告</a></div>', ["政务公开", "通知公告"],
            id="a crumb without a link between slashes",
        ),
        pytest.param('<ul class="menu"><li><a href="/">首页</a></li><li><a href="/a/">要闻</a></li></ul>', [], id="a menu"),
    ],
)  # fmt: skip
def test_trails(trail: str, expected: list[str]) -> None:
    assert [crumb.name for crumb in facts(f"{trail}<ul>{ROWS}</ul>").breadcrumb] == expected


def test_an_empty_grid_says_so() -> None:
    page = facts(f"{TRAIL}<p class='none'>未查询到任何数据!</p>")
    assert page.kind is PageKind.EMPTY_LIST


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


@pytest.mark.parametrize(
    ("pager", "expected"),
    [
        pytest.param('<p><a href="?page=2"><img src="n.gif" alt="下一页"></a></p>', ["index.html?page=2"], id="a picture"),
        pytest.param(
            "<div>1/3 <button onclick=\"location.href='?p=2'\">下页</button></div>",
            ["index.html?p=2"], id="a button that goes to an address",
        ),
        pytest.param("<div><button onclick=\"location.href='/'\">返回首页</button></div>", [], id="a button elsewhere"),
    ],
)  # fmt: skip
def test_pagers_of_pictures_and_buttons(pager: str, expected: list[str]) -> None:
    assert pages(pager)[:1] == expected


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


def test_a_label_with_the_office_is_no_title() -> None:
    fields = "<ul><li>索引号：1</li><li>发文机构：某县民政局</li><li>成文日期：2025-12-01</li><li>发布日期：2025-12-08</li><li>标 题：{}</li></ul>"
    page = facts(
        f"{TRAIL}{fields.format(TITLES[0])}<h4>{TITLES[0]}</h4><p>{LONG}</p>",
        head="<title>某县民政局</title>",
        url=ARTICLE,
    )
    assert page.title == TITLES[0]


@pytest.mark.parametrize(
    "told",
    [
        '{"@context": "https://schema.org", "datePublished": "2025-12-17T09:00:00+08:00"}',
        '{"@context": "https://ziyuan.baidu.com/contexts/cambrian.jsonld", "pubDate": "2025-12-17T09:00:00"}',
    ],
)
def test_the_day_that_json_ld_tells(told: str) -> None:
    head = f'<script type="application/ld+json">{told}</script>'
    assert published(f"{TRAIL}<h1>{TITLES[0]}</h1><p>{LONG}</p>", head=head) == date(2025, 12, 17)


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


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("<p>某民字〔2025〕18号</p><p>发布时间：2025-12-2 9:2:31 点击：12次</p>", id="above the number"),
        pytest.param("<p>信息来源：某县民政局 点击：77次</p>", id="above a line without a day"),
    ],
)
def test_where_the_pages_are_all_called_alike_the_title_stands_above(head: str) -> None:
    page = facts(
        f"<p>当前位置：<a href='/'>首页</a> &gt;&gt; <a href='/zcfg/'>政策法规</a> &gt;&gt; 浏览正文</p><p><b>{TITLES[0]}</b></p>{head}<div id='zoom'>{LONG}</div>",
        head="<title>某县民政局 - 信息浏览</title>",
        url=ARTICLE,
    )
    assert page.document is not None
    assert page.document.title == TITLES[0]


def tabs(*bars: str, panes: int = 2) -> str:
    rows = [f"<li><a href='/art/{n}_12345.html'>{title}</a><b>[12-0{n + 1}]</b></li>" for n, title in enumerate(TITLES)]
    boxes = [f"<div class='bd'><ul>{rows[0]}{rows[1]}</ul></div>", f"<div class='bd'><ul>{rows[2]}</ul></div>"]
    return f"{TRAIL}<div><ul class='hd'>{''.join(bars)}</ul>{''.join(boxes[:panes])}</div>"


@pytest.mark.parametrize(
    ("markup", "kind", "days"),
    [
        pytest.param(
            tabs("<li>2025年</li>", "<li>2024年</li>"),
            PageKind.LIST,
            [date(2025, 12, 1), date(2025, 12, 2), date(2024, 12, 3)],
            id="a pane a year",
        ),
        pytest.param(
            tabs("<li><a href='javascript:;'>2025</a></li>", "<li><a href='javascript:;'>2024</a></li>"),
            PageKind.LIST,
            [date(2025, 12, 1), date(2025, 12, 2), date(2024, 12, 3)],
            id="tabs of script",
        ),
        pytest.param(
            tabs("<li>2025年</li>", "<li>2024年</li>", "<li>2023年</li>", panes=1),
            PageKind.LIST,
            [None, None],
            id="a bar of years above one pane: nobody knows which is shown",
        ),
        pytest.param(
            tabs("<li><a href='/2025/'>2025年</a></li>", "<li><a href='/2024/'>2024年</a></li>", panes=1),
            PageKind.LIST,
            [None, None],
            id="tabs that lead on",
        ),
        pytest.param(
            tabs("<li>2025年</li>", "<li>2024年</li>").replace("<div class='bd'>", "<div class='list'>", 1),
            PageKind.NAVIGATION,
            [None, None, None],
            id="a list and a box beside it",
        ),
    ],
)
def test_one_list_behind_tabs_of_years(markup: str, kind: PageKind, days: list[date | None]) -> None:
    page = facts(markup)
    assert (page.kind, [entry.on for entry in page.entries]) == (kind, days)


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
