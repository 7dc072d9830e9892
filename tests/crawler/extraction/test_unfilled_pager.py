"""Lists that may go on where nothing is drawn: an empty pager, a place with an id below the rows, words that wait."""

import pytest

from crawler.page_facts import Pager
from tests.crawler.extraction.pages import TRAIL, facts

SCRIPT = "<script src='/js/list.js'></script>"
MORE = Pager((), 2)


def listed(count: int, below: str) -> str:
    rows = "".join(
        f"<li><a href='{n}.html'>关于做好社会救助工作的通知之{n}</a><span>2025-03-{n:02}</span></li>"
        for n in range(1, count + 1)
    )
    return f"{TRAIL}<div class='list'><ul>{rows}</ul>{below}</div>"


@pytest.mark.parametrize(
    ("count", "below", "pager"),
    [
        pytest.param(15, f"<div class='page'></div>{SCRIPT}", MORE, id="an empty pager"),
        pytest.param(15, "<div class='page'></div>", None, id="that no script file fills"),
        pytest.param(13, f"<div class='page'></div>{SCRIPT}", MORE, id="beside a script"),
        pytest.param(13, f"<div class='page'></div><i></i>{SCRIPT}", None, id="below fewer rows than a page holds"),
        pytest.param(4, f"<div class='page'></div>{SCRIPT}", None, id="below four rows"),
        pytest.param(15, "<div class='page'></div><i></i><script src='/js/jquery.min.js'></script>", None, id="that no library fills"),
        pytest.param(13, "<div id='fenye'></div><i></i><script>draw('#fenye')</script>", MORE, id="that a script speaks of"),
        pytest.param(15, f"<div class='page'><script>draw()</script></div>{SCRIPT}", MORE, id="one filled by an unknown call"),
        pytest.param(15, f"<ul class='pageNav'></ul>{SCRIPT}", MORE, id="pageNav"),
        pytest.param(15, f"<div id='fenye'></div>{SCRIPT}", MORE, id="fenye"),
        pytest.param(15, f"<div class='M-box'></div>{SCRIPT}", MORE, id="M-box"),
        pytest.param(15, f"<div class='homepage-foot'></div>{SCRIPT}", None, id="page within another word"),
        pytest.param(15, f"<div class='page'>版权所有</div>{SCRIPT}", None, id="a page with a text is no pager"),
        pytest.param(15, f"<div id='demo7'></div>{SCRIPT}", MORE, id="a place with an id below the rows"),
        pytest.param(15, f"<div class='clear'></div>{SCRIPT}", None, id="a place without one"),
        pytest.param(15, f"<p>声明</p><div id='demo7'></div>{SCRIPT}", None, id="a place further below"),
        pytest.param(15, f"<my-pagination :total='n'></my-pagination>{SCRIPT}", MORE, id="a component's tag"),
        pytest.param(15, "<script src='/js/createPage.js'></script>", MORE, id="a pager's script in the body"),
        pytest.param(15, "<script src='/js/homepage/menu.js'></script>", None, id="another script in the body"),
        pytest.param(15, f"<p>上拉加载更多</p>{SCRIPT}", MORE, id="上拉加载更多"),
        pytest.param(15, f"<div>正在加载...</div>{SCRIPT}", MORE, id="正在加载"),
        pytest.param(15, f"<p>请点击加载附件</p>{SCRIPT}", None, id="words of something else"),
        pytest.param(15, f"<div class='page'></div><p>共1页</p>{SCRIPT}", Pager((), 1), id="says that it is one page"),
    ],
)  # fmt: skip
def test_a_list_that_a_script_may_lead_on(count: int, below: str, pager: Pager | None) -> None:
    assert facts(listed(count, below)).pager == pager
