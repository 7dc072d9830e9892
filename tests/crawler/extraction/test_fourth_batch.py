"""What a fourth batch of made sites showed: rows opened by a click, pagers without links, days in a tip, labels in 繁體."""

from datetime import date

import pytest

from crawler.fetches import Role
from crawler.page_facts import DateSource, PageFacts, PageKind
from tests.crawler.extraction.pages import LONG, TRAIL, URL, facts

HOST = "http://mz.example.gov.cn"
ROWS = "".join(
    f'<li><a href="{n}.html">关于做好社会救助工作的通知之{n}</a><span>2020-01-0{n}</span></li>' for n in range(1, 6)
)


def rows_of(page: PageFacts) -> list[tuple[str, str, date | None]]:
    return [(entry.url.removeprefix(HOST), entry.title, entry.on) for entry in page.entries]


@pytest.mark.parametrize(
    ("pager", "pages", "total"),
    [
        pytest.param("<a href='javascript:;' data-url='index_2.html'>查看更多</a>", ["/zwgk/tzgg/index_2.html"], None, id="查看更多 with an address"),
        pytest.param("<a href='/zwgk/zcfg/index.html'>查看更多</a>", None, None, id="a box's 查看更多 leads to another column"),
        pytest.param("<a href='javascript:;'>查看更多</a>", [], 2, id="查看更多 without one"),
        pytest.param("<div class='nav'><a href='javascript:;'>查看更多</a></div>", None, None, id="a menu's 查看更多"),
        pytest.param(
            "<div class='pg' data-page-count='3' data-page-index='1' data-page-name='index' data-page-ext='shtml'></div>",
            ["/zwgk/tzgg/index_2.shtml", "/zwgk/tzgg/index_3.shtml"], 3, id="drawn from attributes",
        ),
        pytest.param(
            "<div class='pg' data-page-count='3' data-page-index='0' data-page-name='index' data-page-ext='shtml'></div>",
            ["/zwgk/tzgg/index_1.shtml", "/zwgk/tzgg/index_2.shtml"], 3, id="drawn from attributes that count from nought",
        ),
        pytest.param(
            "<ul class='el-pager'><li class='number active'>1</li><li class='number'>2</li><li class='number'>3</li></ul>",
            [], 3, id="numbers that only a script turns",
        ),
        pytest.param("<ul class='steps'><li>1</li><li>2</li><li>3</li></ul>", None, None, id="numbers that are no pager's"),
        pytest.param("<span class='total'>共 26 条</span>", [], 2, id="more rows counted than shown"),
        pytest.param("<span class='total'>共 5 条</span>", None, None, id="as many rows counted as shown"),
        pytest.param("<a href='index_2.html'>下一頁</a> 第1頁/共2頁", ["/zwgk/tzgg/index_2.html"], 2, id="下一頁"),
        pytest.param("<a href='index_2.html'><i class='icon-right'></i></a>", ["/zwgk/tzgg/index_2.html"], None, id="an arrow drawn by a font"),
        pytest.param("<a href='index_2.html'>較舊</a>", ["/zwgk/tzgg/index_2.html"], None, id="較舊"),
        pytest.param("<a href='?p=2'>浏览更多</a>", ["/zwgk/tzgg/index.html?p=2"], None, id="a page's number in the query"),
        pytest.param("<a href='?cid=2'>村务</a>", None, None, id="another number in the query"),
        pytest.param("<a href='index_2.html'>重阳节</a>", None, None, id="a name is no step"),
        pytest.param("<div class='ant-pagination'><li>1</li><li>2</li></div>", [], 2, id="numbers of ant design"),
        pytest.param("<div class='page'>1 2 3</div>", [], 3, id="numbers without elements of their own"),
        pytest.param("每页15条 总计：48 条", [], 2, id="rows counted by 总计"),
        pytest.param("<p>本县共12个乡镇</p>", None, None, id="a count of something else"),
        pytest.param("第 1 页 <a href='?code=A01&start=5'>后5条</a>", ["/zwgk/tzgg/index.html?code=A01&start=5"], None, id="后5条"),
    ],
)  # fmt: skip
def test_further_pages(pager: str, pages: list[str] | None, total: int | None) -> None:
    found = facts(f"{TRAIL}<ul>{ROWS}</ul><div>{pager}</div>").pager
    told = ([page.removeprefix(HOST) for page in found.pages], found.total) if found else (None, None)
    assert told == (pages, total)


@pytest.mark.parametrize(
    ("link", "pages"),
    [
        ("<a href='list_4.html'>»</a>", ["/zwgk/list_4.html"]),
        ("<a href='list_4.html'>养老服务</a>", None),
        ("<a href='list_4.html'><img src='4.png'></a>", None),
        ("<a href='list_5.html'>»</a>", None),
    ],
    ids=["an arrow", "the next column's name", "the next column's picture", "no next number"],
)
def test_the_number_of_an_address_may_be_a_columns(link: str, pages: list[str] | None) -> None:
    found = facts(f"{TRAIL}<ul>{ROWS}</ul><div>{link}</div>", url=f"{HOST}/zwgk/list_3.html").pager
    assert ([page.removeprefix(HOST) for page in found.pages] if found else None) == pages


@pytest.mark.parametrize(
    "row",
    [
        pytest.param("<tr data-href='/v/{n}.html' onclick=\"location='/v/{n}.html'\"><td>{n}</td><td>{title}</td><td>2020-01-0{n}</td></tr>", id="a table's row"),
        pytest.param("<tr onclick='go(this)' data-url='/v/{n}.html'><td>{title}</td><td>公开</td><td>2020/01/0{n}</td></tr>", id="data-url"),
        pytest.param(
            "<div class='it' onclick=\"window.open('/v/{n}.html')\"><div class='l'><span>0{n}</span><span>2020.01</span></div><div>{title}</div></div>",
            id="a block with its day in two boxes",
        ),
        pytest.param(
            "<dl onclick=\"javascript:window.location.href='/v/{n}.html'\"><dd>[置顶]</dd><dd>通知公告</dd><dt>{title}</dt><dd>2020-01-0{n}</dd></dl>",
            id="a mark and a category before the title",
        ),
    ],
)  # fmt: skip
def test_rows_that_open_by_a_click_are_a_list(row: str) -> None:
    made = "".join(row.format(n=n, title=f"关于做好社会救助工作的通知之{n}") for n in range(1, 5))
    page = facts(
        f"{TRAIL}<{'table' if row.startswith('<tr') else 'div'}>{made}</{'table' if row.startswith('<tr') else 'div'}>"
    )
    assert page.kind is PageKind.LIST
    assert rows_of(page) == [
        (f"/v/{n}.html", f"关于做好社会救助工作的通知之{n}", date(2020, 1, n)) for n in range(1, 5)
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


def test_a_box_of_the_hottest_is_not_the_list() -> None:
    hot = "".join(
        f"<li><a href='/h/{n}.html'>全县社会救助工作推进会召开之{n}</a><i>2020-02-0{n}</i></li>" for n in range(1, 9)
    )
    page = facts(f"<div><p>最新热点</p><ol>{hot}</ol></div>{TRAIL}<ul>{ROWS}</ul>")
    assert len(page.entries) == 5


@pytest.mark.parametrize("words", ["暫無信息", "暂未发布相关信息", "暂时还没有内容哦~"])
def test_words_of_an_empty_column(words: str) -> None:
    assert facts(f"{TRAIL}<div class='list'><p>{words}</p></div>").kind is PageKind.EMPTY_LIST


def test_a_trail_in_traditional_characters() -> None:
    trail = "<div>當前位置：<a href='/'>首頁</a> &gt; <a href='/tzgg/'>通知公告</a></div>"
    assert [crumb.name for crumb in facts(f"{trail}<ul>{ROWS}</ul>").breadcrumb] == ["通知公告"]


@pytest.mark.parametrize(
    ("foot", "on"),
    [
        ("（2020年3月6日 来源：某县民政局 责任编辑：李某）", date(2020, 3, 6)),
        ("2020年3月6日，责任编辑：李某参加会议", None),
        ("（2020年3月6日）", None),
    ],
)
def test_the_day_below_the_text(foot: str, on: date | None) -> None:
    document = facts(
        f"{TRAIL}<h1>关于做好社会救助工作的通知</h1><div id='zoom'><p>{LONG}</p></div><p>{foot}</p>"
    ).document
    assert document is not None
    assert [one.on for one in document.dates if one.source is DateSource.TEXT] == ([on] if on else [])


@pytest.mark.parametrize(
    ("title", "line", "number"),
    [
        ("关于做好社会救助工作的通知", "某民电〔2020〕30号", "某民电〔2020〕30号"),
        ("关于做好社会救助工作的通知", "某民字第39号", "某民字第39号"),
        ("关于注销某研究会登记的公告", "2020年第3号", "2020年第3号"),
        ("关于做好社会救助工作的通知", "2020年第3号", None),
        ("关于做好社会救助工作的通知", "根据某民发〔2019〕3号文件精神办理", None),
    ],
)
def test_a_number_between_title_and_text(title: str, line: str, number: str | None) -> None:
    document = facts(
        f"{TRAIL}<h1>{title}</h1><p>{line}</p><p>发布时间：2020-01-02</p><div id='zoom'><p>{LONG}</p></div>"
    ).document
    assert document is not None
    assert document.document_number == number


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("<title>详情</title>", "关于做好社会救助工作的通知"),
        ("<title>关于做好社会救助工作的通知（1-6月）|某县民政局</title>", "关于做好社会救助工作的通知（1-6月）"),
    ],
)
def test_titles(head: str, title: str) -> None:
    shown = f"<h1>详情</h1><h2>{title}</h2>" if "详情" in head else f"<div>{title}</div>"
    page = facts(f"{shown}<p>某街道办事处 2020-01-02 15:30</p><div id='zoom'><p>{LONG}</p></div>", head=head)
    assert page.title == title


def test_a_file_below_the_text_in_a_left_column_is_attached() -> None:
    page = facts(
        f"{TRAIL}<div class='left'><h1>关于做好社会救助工作的通知</h1><p>发布时间：2020-01-02</p><div id='zoom'><p>{LONG}</p></div>"
        "<p>附件：<a href='1.pdf'>名单.pdf</a></p></div><div class='sidebar'><a href='2.pdf'>手册.pdf</a></div>",
        url=URL,
    )
    assert page.document is not None
    assert [link.text for link in page.document.links if link.role is Role.ATTACHMENT] == ["名单.pdf"]


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        ("<span>2020.01.02</span><span>某县民政局</span><span>阅读 102</span>", "某县民政局"),
        ("某县南坪街道办事处 <em>2020-01-02 15:30</em>", "某县南坪街道办事处"),
        ("2020-01-02 15:30 某县人民政府", "某县人民政府"),
        ("2020-01-02 社会救助科", None),
        ("2020-01-02 在某县民政局三楼会议室召开会议", None),
    ],
)
def test_an_office_beside_the_day(head: str, publisher: str | None) -> None:
    page = facts(f"{TRAIL}<h1>关于做好社会救助工作的通知</h1><p>{head}</p><div id='zoom'><p>{LONG}</p></div>")
    assert page.document is not None
    assert page.document.publisher == publisher
