"""Which pages surely state no 公开属性 of their paper, and which may state it in words no reader here knows."""

import pytest

from crawler.page_facts import PageDocument
from tests.crawler.extraction.pages import LONG, TRAIL, facts

CELLS = {"索引号": "K1/2025-00091", "发布机构": "某县民政局", "发文字号": "某民〔2025〕3号", "成文日期": "2025-06-29"}
NUMBER = "<table class='xxgk'><tr><th>索 引 号</th><td>K1</td><th>发文字号</th><td>某民〔2025〕3号</td></tr></table>"


def pairs(**more: str) -> str:
    return "<table><tr>" + "".join(f"<td>{k}</td><td>{v}</td>" for k, v in (CELLS | more).items()) + "</tr></table>"


def above(**more: str) -> str:
    cells = CELLS | more
    labels, values = ("".join(f"<td>{text}</td>" for text in texts) for texts in (cells, cells.values()))
    return f"<table><tr>{labels}</tr><tr>{values}</tr></table>"


def items(**more: str) -> str:
    return "<ul>" + "".join(f"<li><b>{k}：</b>{v}</li>" for k, v in (CELLS | more).items()) + "</ul>"


def document(head: str, foot: str = "", text: str = f"<p>{LONG}</p>") -> PageDocument:
    body = f"{TRAIL}{head}<h1>关于公布城乡低保标准的通知</h1><div class='TRS_Editor'>{text}</div>{foot}"
    found = facts(body, url="http://a.gov.cn/content_1.html").document
    assert found is not None
    return found


SURELY_NOT = {
    "pairs": pairs(),
    "labels above values": above(),
    "a list": items(),
    "two labels": NUMBER,
    "printed twice": pairs() + items(),
    "no value": pairs(关键词="", 有效性="有效"),
    "a day called 公开日期": pairs(公开日期="2025-07-01"),
    "no header": "<p>某民〔2025〕3号</p>",
    "a menu and a trail that name columns": f"<a href='/ysq/'>依申请公开</a><p>首页 > 法定主动公开内容 > 文件</p>{pairs()}",
    "views beside the title": f"{pairs()}<div>浏览次数：<i></i></div>",
}
MAY_STATE_IT = {
    "under a label unknown here": pairs(信息公开种类="主动"),
    "under one that does not speak of it": pairs(知悉程度="主动"),
    "a label not understood": pairs(信息等级="一级"),
    "a label not understood, above its value": above(信息等级="一级"),
    "a label not understood, in a list": items(信息等级="一级"),
    "to whom": pairs(公开范围="面向社会"),
    "its value is brought by a script": pairs(公开方式=""),
    "its value is a channel": pairs(公开形式="政府网站"),
    "its value is a link": pairs(属性="<a href='/x/'>主动</a>"),
    "its label is broken": pairs(**{"公开<br>属性": "主动"}),
    "beside the title": f"{pairs()}<p>信息属性 主动公开</p>",
    "in a form": f"{pairs()}<input name='公开属性' value='1'>",
    "written by a script": f"{pairs()}<script>show('公开方式', gk)</script>",
    "one line of all labels": "<p>" + " ".join(f"{k}：{v}" for k, v in CELLS.items()) + " 信息等级：一级</p>",
    "each label in a box of its own": "".join(
        f"<div><div><p>{k}</p></div><div><p>{v}</p></div></div>" for k, v in CELLS.items()
    ),
    "only 索引号": "<p>索引号：K1</p><p>某民〔2025〕3号</p>",
}


@pytest.mark.parametrize("head", SURELY_NOT.values(), ids=SURELY_NOT.keys())
def test_a_page_that_surely_states_none(head: str) -> None:
    found = document(head, text=f"<p>某民〔2025〕3号</p><p>{LONG}</p>")
    assert found.document_number == "某民〔2025〕3号"
    assert found.disclosure is None
    assert found.lacks_disclosure


@pytest.mark.parametrize("head", MAY_STATE_IT.values(), ids=MAY_STATE_IT.keys())
def test_a_page_that_may_state_it(head: str) -> None:
    found = document(head, text=f"<p>某民〔2025〕3号</p><p>{LONG}</p>")
    assert found.document_number == "某民〔2025〕3号"
    assert not found.lacks_disclosure


@pytest.mark.parametrize(
    "foot",
    [
        "<p>信息种类：主动公开</p>",
        "<p>【此件依申请公开】</p>",
        "<p>是否公开：是</p>",
        "<p>（可公开）</p>",
        "<p>此件可对外公开</p>",
        "<p>信息屬性：可公開</p>",
    ],
)
def test_below_the_text(foot: str) -> None:
    assert not document(pairs(), foot).lacks_disclosure


def test_a_sentence_of_the_text_states_nothing() -> None:
    sentence = "<p>各乡镇要加大主动公开力度，及时公布低保对象名单，接受社会监督，并将公布情况逐级上报县民政局备案，确保公平公正。</p>"
    assert document(pairs(), text=sentence * 3).lacks_disclosure


def test_a_heading_of_the_text_states_nothing() -> None:
    assert document(pairs(), text=f"<p>（一）公开审核结果。</p><p>{LONG}</p>").lacks_disclosure


def test_stated() -> None:
    found = document(pairs(公开方式="主动公开"))
    assert (found.disclosure, found.lacks_disclosure) == ("主动公开", False)


def test_a_page_without_a_number_is_not_looked_at() -> None:
    assert not document("<p>公告</p>").lacks_disclosure
