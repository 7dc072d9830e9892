"""Links from a file to its 解读 and back, and links that only look like such."""

import pytest

from tests.crawler.extraction.pages import LONG, TRAIL, facts

URL = "http://mz.example.gov.cn/zwgk/202005/t20200511_1.html"
READING = "http://mz.example.gov.cn/zcjd/202005/t20200512_2.html"
TEXT = f"<div class='TRS_Editor'><p>{LONG}</p></div>"
LINK = "<a href='/zcjd/202005/t20200512_2.html'>{}</a>"
NAMED = LINK.format("《某县临时救助细则》政策解读")


def related(below: str, above: str = "") -> list[str]:
    page = f"{TRAIL}<h1>某县临时救助细则</h1>{above}<p>发布时间：2020-05-11</p>{TEXT}{below}"
    document = facts(page, url=URL).document
    assert document is not None
    return [link.url for link in document.related]


@pytest.mark.parametrize(
    "below",
    [
        pytest.param(f"<div><h3>相关解读</h3><ul><li>{NAMED}</li></ul></div>", id="heading above a list"),
        pytest.param(f"<div><b>解读链接：</b><br>{NAMED}</div>", id="heading above a link"),
        pytest.param(f"<p>政策解读：{NAMED}</p>", id="on one line"),
        pytest.param(f"<p>【相关文件】{NAMED}</p>", id="in brackets"),
        pytest.param(f"<p>{LINK.format('政策原文')}</p>", id="the link is called so"),
        pytest.param(f"<p>{LINK.format('【图解】')}</p>", id="a picture's name"),
        pytest.param(f"<div><h4>一图读懂</h4>{NAMED}</div>", id="picture"),
    ],
)
def test_links_headed_as_such(below: str) -> None:
    assert related(below) == [READING]


def test_above_the_text() -> None:
    assert related("", above=f"<div>文件链接：{NAMED}</div>") == [READING]


def test_inside_the_text() -> None:
    page = f"{TRAIL}<h1>某县临时救助细则</h1><div class='TRS_Editor'><p>{LONG}</p><p>相关解读：{NAMED}</p></div>"
    document = facts(page, url=URL).document
    assert document is not None
    assert [link.url for link in document.related] == [READING]


@pytest.mark.parametrize(
    "below",
    [
        pytest.param("<div class='nav'><a href='/zcjd/'>政策解读</a></div>", id="a menu"),
        pytest.param("<p><a href='/zcjd/'>政策解读</a></p>", id="a column"),
        pytest.param(f"<p>上一篇：{LINK.format('关于低保的通知')}</p>", id="a neighbour"),
        pytest.param(
            "<h3>政策解读</h3><ul>"
            + "".join(f"<li><a href='/a/t2020010{n}_{n}.html'>某项政策的解读之{n}</a></li>" for n in range(1, 9))
            + "</ul>",
            id="a box of the newest",
        ),
    ],
)
def test_others(below: str) -> None:
    assert related(below) == []
