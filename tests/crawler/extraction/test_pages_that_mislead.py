"""What an eager reader would claim of a page and a careful one would not: whose number, rows, pager and tags they are."""

import pytest

from crawler.page_facts import DateSource, PageKind
from tests.crawler.extraction.pages import HOST, LONG, ROWS, TITLES, TRAIL, facts, read

URL = f"{HOST}/gk/mzj/tzgg/index.html"
OTHER = "/gk/zxgk/"


def head_table(number: str) -> str:
    return (
        f"<table><tr><td>索引号</td><td>0025/2026-1</td><td>发文机关</td><td>某县人民政府办公室</td></tr>"
        f"<tr><td>发文字号</td><td>{number}</td><td>成文日期</td><td>2026-01-02</td></tr></table>"
    )


@pytest.mark.parametrize(
    ("title", "text", "number"),
    [
        pytest.param("《低保办法》政策解读", head_table("某府办发〔2026〕3号"), None, id="the table of what is explained"),
        pytest.param("一图读懂《低保办法》", head_table("某府办发〔2026〕3号"), None, id="drawn"),
        pytest.param("关于低保办法的政策问答（二）", "<p>某府办发〔2026〕3号</p>", None, id="asked and answered"),
        pytest.param(
            "关于印发《政策解读办法》的通知", head_table("某府办发〔2026〕3号"), "某府办发〔2026〕3号", id="a paper on explaining"
        ),
        pytest.param(
            "某县救助政策汇编（2026年版）",
            "<p>一、某县关于特困供养的通知</p><p>某民发〔2021〕5号</p>",
            None,
            id="a collection",
        ),
        pytest.param(
            "某县民政局转发有关文件",
            "<p>某省民政厅关于规范救助工作的通知</p><p>省民函〔2025〕9号</p>",
            None,
            id="below another paper's name",
        ),
        pytest.param(
            "某县民政局关于做好救助工作的通知",
            "<p>关于做好救助工作的通知</p><p>某民发〔2025〕9号</p>",
            "某民发〔2025〕9号",
            id="below its own name",
        ),
        pytest.param(
            "公务员考试违规处理办法",
            "<p>关于印发《公务员录用考试违纪违规行为处理办法（试行）》的通知</p><p>人社部发[2009]126号</p>",
            "人社部发[2009]126号",
            id="below the whole name of what its title shortens",
        ),
    ],
)  # fmt: skip
def test_whose_number(title: str, text: str, number: str | None) -> None:
    page = facts(f"{TRAIL}<h1>{title}</h1><p>发布时间：2026-03-05 来源：某县民政局</p><div id='zoom'>{text}<p>{LONG}</p></div>")  # fmt: skip
    assert page.document is not None
    assert page.document.document_number == number


def test_an_interpretation_is_published_by_its_source() -> None:
    body = f"<h1>《低保办法》政策解读</h1><p>发布时间：2026-03-05 来源：某县民政局</p><div id='zoom'>{head_table('某府办发〔2026〕3号')}<p>{LONG}</p></div>"
    page = facts(TRAIL + body)
    assert page.document is not None
    assert page.document.publisher == "某县民政局"


def test_the_day_in_brackets_after_a_source_is_no_part_of_it() -> None:
    page = facts(f"{TRAIL}<h1>{TITLES[0]}</h1><p>来源：民政部（2026年3月1日） 发布时间：2026-03-05</p><p>{LONG}</p>")
    assert page.document is not None
    assert page.document.publisher == "民政部"


def tags(title: str) -> str:
    return f"<title>某县审计局</title><meta name='ArticleTitle' content='{title}'><meta name='PubDate' content='2023-04-18'><meta name='ContentSource' content='某办'>"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        pytest.param(tags("网站改版上线公告"), PageKind.LIST, id="another page's tags"),
        pytest.param(tags("某县审计局"), PageKind.ARTICLE, id="its own"),
    ],
)
def test_a_list_under_the_tags_of_an_article(head: str, kind: PageKind) -> None:
    assert facts(f"{TRAIL}<ul>{ROWS}</ul>", head=head).kind is kind


@pytest.mark.parametrize(
    ("title", "sources"),
    [
        pytest.param("网站改版上线公告", set(), id="another page's tags"),
        pytest.param(TITLES[0], {DateSource.META}, id="its own"),
        pytest.param(f"{TITLES[0][:9]} {TITLES[0][9:]}", {DateSource.META}, id="its own, spaced otherwise"),
    ],
)
def test_the_day_in_another_pages_tags_is_none(title: str, sources: set[DateSource]) -> None:
    page = facts(f"{TRAIL}<h1>{TITLES[0]}</h1><div id='zoom'><p>{LONG}</p></div>", head=tags(title))
    assert page.document is not None
    assert {one.source for one in page.document.dates if one.source is DateSource.META} == sources
    assert page.document.publisher == ("某办" if sources else None)


@pytest.mark.parametrize(
    ("link", "beside", "title"),
    [
        pytest.param("[公示公告]", f"{TITLES[0]}", TITLES[0], id="the column in brackets"),
        pytest.param("[公示公告]", f"<b>[置顶]</b> {TITLES[0]}（二）", f"{TITLES[0]}（二）", id="pinned, brackets at its end"),
        pytest.param("[公示公告]", "", "[公示公告]", id="nothing beside it"),
        pytest.param(TITLES[0], "根据有关规定办理", TITLES[0], id="a title with words beside it"),
    ],
)  # fmt: skip
def test_a_link_that_is_the_columns_name(link: str, beside: str, title: str) -> None:
    rows = "".join(f"<li><a href='/a/10{n}.html'>{link}</a> {beside}<i>2026/03/0{n}</i></li>" for n in range(1, 5))
    assert {entry.title for entry in facts(f"{TRAIL}<ul>{rows}</ul>").entries} == {title}


def listed(folder: str, count: int) -> str:
    return "".join(f"<li><span>2026-03-0{n}</span><a href='{folder}{100 + n}.html'>{TITLES[0]}之{n}</a></li>" for n in range(1, count + 1))  # fmt: skip


MENU = f"<div class='nav'><a href='/'>首页</a><a href='{OTHER}index.html'>县政府公开</a></div>"
STEP = "<div><span>上一页</span> 1/{} <a href='{}'>下一页</a></div>"
COUNTY = (
    f"<div class='xz'><h3>县政府公开</h3><ul>{listed('/gk/zfb/', 5)}</ul>{STEP.format(2, OTHER + 'index_2.html')}</div>"
)
STRANGE = COUNTY.replace("县政府公开", "政策法规")


@pytest.mark.parametrize(
    ("own", "box", "kind", "rows", "pages"),
    [
        pytest.param(f"<ul>{listed('', 3)}</ul>", COUNTY, PageKind.LIST, 3, 0, id="its rows without a pager"),
        pytest.param(f"<ul>{listed('', 1)}</ul>", COUNTY, PageKind.LIST, 1, 0, id="one row"),
        pytest.param(
            f"<div><ul>{listed('', 3)}</ul>{STEP.format(3, 'index_2.html')}</div>", COUNTY, PageKind.LIST, 3, 2,
            id="both have a pager",
        ),
        pytest.param(f"<ul>{listed('', 3)}</ul>", STRANGE, PageKind.LIST, 3, 1, id="no link is called as the box"),
        pytest.param("<p>暂无信息</p>", COUNTY, PageKind.UNREADABLE, 0, 1, id="nothing of its own"),
    ],
)  # fmt: skip
def test_a_box_of_another_column_with_its_pager(own: str, box: str, kind: PageKind, rows: int, pages: int) -> None:
    page = facts(f"{MENU}{TRAIL}<h2>通知公告</h2>{own}{box}", url=URL)
    assert (page.kind, len(page.entries)) == (kind, rows)
    assert len(page.pager.pages if page.pager else ()) == pages


@pytest.mark.parametrize(
    ("words", "is_followed"),
    [("[打印本页]", False), ("打印", False), ("打印服务", True), ("打印机采购公告", True)],
)
def test_a_page_for_print_is_the_same_text_again(words: str, is_followed: bool) -> None:
    links = read(f"{TRAIL}<h1>{TITLES[0]}</h1><p>{LONG}</p><a href='/print/1.html'>{words}</a>").links
    assert any(link.url.endswith("/print/1.html") for link in links) is is_followed


@pytest.mark.parametrize(
    ("below", "pages"),
    [
        pytest.param("<p>更早的内容请看<a href='ls.html'>历史信息</a></p>", ["ls.html"], id="历史信息"),
        pytest.param("<p><a href='ls/'>往期公告&gt;&gt;</a></p>", ["ls/"], id="往期公告"),
        pytest.param("<p><a href='2025.html'>2025年以前的信息</a></p>", ["2025.html"], id="before a year"),
        pytest.param("<p><a href='/lsyg/'>历史沿革</a></p>", [], id="a column's name"),
        pytest.param("<p><a href='/wz/'>往期回顾特别节目</a></p>", [], id="more than such words"),
        pytest.param(
            "<div class='nav'><ul><li><a href='/ls/'>历史信息</a></li><li><a href='/sy/'>首页</a></li></ul></div>", [],
            id="in a menu",
        ),
    ],
)  # fmt: skip
def test_earlier_rows_behind_a_link_below_the_list(below: str, pages: list[str]) -> None:
    page = facts(f"{TRAIL}<div><ul>{listed('', 5)}</ul>{below}</div>", url=URL)
    found = page.pager.pages if page.pager else ()
    assert [url.removeprefix(f"{HOST}/gk/mzj/tzgg/") for url in found] == pages


UNDATED = "".join(f"<li><a href='{n}0000.html'>{TITLES[0]}之{n}</a></li>" for n in range(1, 5))


@pytest.mark.parametrize(
    ("heading", "box", "rows"),
    [
        pytest.param("通知公告", "工作动态", 4, id="below the column's name, days in a box of another"),
        pytest.param("通知公告", "2026年", 6, id="a year is no other column's name"),
        pytest.param("图片新闻", "工作动态", 6, id="below another name"),
    ],
)
def test_a_list_without_days_beside_a_dated_box(heading: str, box: str, rows: int) -> None:
    page = facts(f"{TRAIL}<h2>{heading}</h2><ul>{UNDATED}</ul><div><h3>{box}</h3><ul>{listed('/x/', 6)}</ul></div>")
    assert len(page.entries) == rows


@pytest.mark.parametrize(
    ("line", "days"),
    [
        pytest.param("您于2026-11-20 16:02访问本页", [], id="the visit"),
        pytest.param("本页打印于2026-11-20", [], id="the print"),
        pytest.param("页面生成时间：2026-11-20 16:02", [], id="the page's making, not the paper's"),
        pytest.param("生成时间：2026-03-01", ["2026-03-01"], id="the paper's making"),
        pytest.param("2026-03-05 浏览：12次 打印", ["2026-03-05"], id="a day before the count of readers"),
        pytest.param("发布于2026-03-05 打印", ["2026-03-05"], id="发布于 before a button"),
    ],
)
def test_when_a_page_was_looked_at_is_no_day_of_the_paper(line: str, days: list[str]) -> None:
    page = facts(f"{TRAIL}<h1>{TITLES[0]}</h1><p>{line}</p><div id='zoom'><p>{LONG}</p></div>")
    assert page.document is not None
    assert [str(one.on) for one in page.document.dates] == days
