"""A box of 最新文章 beside the list with a pager of its own; rows that count their readers; marks in a row's title."""

import pytest

from crawler.fetches import Role
from tests.crawler.extraction.pages import HOST, TITLES, TRAIL, read

URL = f"{HOST}/col.jsp?id=105"
OWN = ("/col.jsp?id=105&m31pageno=2",)
STEP = "<div><a href='/col.jsp?id=105&amp;{}pageno=2'>下一页</a></div>"


def rows(count: int, stem: str = "") -> str:
    return "".join(f"<li><a href='/nd.jsp?id={stem}{n}'>{TITLES[0]}之{n}</a><span>2025-03-0{n}</span></li>" for n in range(1, count + 1))  # fmt: skip


MAIN = f"<div><ul>{rows(5)}</ul>{STEP.format('m31')}</div>"
LATEST = f"<div><h4>最新文章</h4><ul>{rows(8, '9')}</ul>{STEP.format('m44')}</div>"


@pytest.mark.parametrize(
    ("body", "pages"),
    [
        pytest.param(f"{TRAIL}{MAIN}{LATEST}", OWN, id="both have a pager"),
        pytest.param(f"{TRAIL}<div><ul>{rows(5)}</ul></div>{LATEST}", (), id="only the box has one"),
        pytest.param(
            f"{TRAIL}<div><ul>{rows(5)}</ul><h4>最新文章</h4><ul>{rows(8, '9')}</ul>{STEP.format('m31')}</div>",
            OWN,
            id="whose pager it is stays open",
        ),
        pytest.param(
            f"{TRAIL.replace('通知公告', '最新文章')}{LATEST.replace('m44', 'm31')}", OWN, id="the box is the column"
        ),
    ],
)
def test_the_pager_of_a_box_is_not_the_lists(body: str, pages: tuple[str, ...]) -> None:
    seen = read(body, url=URL)
    found = seen.facts.pager.pages if seen.facts.pager else ()
    assert tuple(page.removeprefix(HOST) for page in found) == pages
    assert {link.url.removeprefix(HOST) for link in seen.links if "pageno" in link.url} == set(pages)


@pytest.mark.parametrize(
    ("name", "titles"),
    [
        pytest.param("line", [f"{TITLES[0]}之1", f"{TITLES[0]}之2"], id="alike"),
        pytest.param("", [], id="without a name it may be a text's head"),
    ],
)
def test_two_rows_that_count_their_readers(name: str, titles: list[str]) -> None:
    body = "".join(
        f"<div class='{name}'><a href='/nd.jsp?id={n}'>{TITLES[0]}之{n}</a><p>2025年03月0{n}日 浏览次数：37</p></div>"
        for n in (1, 2)
    )
    assert [entry.title for entry in read(f"{TRAIL}<div>{body}</div>", url=URL).facts.entries] == titles


@pytest.mark.parametrize(
    ("shown", "title"),
    [
        ("<font color='red'>[置顶]森林防火禁火令</font>", "森林防火禁火令"),
        ("【置顶】森林防火禁火令", "森林防火禁火令"),
        ("森林防火禁火令[置顶]办法", "森林防火禁火令[置顶]办法"),
        ("屋顶光伏安装公示名单", "屋顶光伏安装公示名单"),
    ],
)
def test_a_pinned_row_is_called_by_its_title(shown: str, title: str) -> None:
    row = f"<li><span>2025-03-06</span><a href='/nd.jsp?id=7'>{shown}</a></li>"
    assert read(f"{TRAIL}<ul>{row}{rows(3)}</ul>", url=URL).facts.entries[0].title == title


@pytest.mark.parametrize(
    ("below", "files"),
    [
        pytest.param("<p>上一篇：<a href='/u/2.xlsx'>8月花名册</a></p><p>下一篇：<a href='/u/3.pdf'>7月花名册</a></p>", 0, id="rows that are files, beside this one"),
        pytest.param("<p>附件：<a href='/u/2.xlsx'>花名册</a></p>", 1, id="a file of its own"),
    ],
)  # fmt: skip
def test_the_row_before_is_no_attachment(below: str, files: int) -> None:
    text = f"<h1>{TITLES[0]}</h1><p>发布时间：2025-03-05 来源：县民政局</p><div class='content'><p>各乡镇人民政府，现将有关事项通知如下，请认真贯彻执行。</p></div>"
    document = read(f"{TRAIL}{text}<div class='updown'>{below}</div>", url=f"{HOST}/nd.jsp?id=7").facts.document
    assert document is not None
    assert sum(link.role is Role.ATTACHMENT for link in document.links) == files
