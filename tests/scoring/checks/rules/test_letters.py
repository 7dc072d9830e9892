"""Letters read from pages as mailboxes show them, from the HTML on."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extraction.page import read_page
from crawler.page_facts import Table
from scoring.checks.rules.letters import Letter, Reply, letters_in, letters_listed
from tests.scoring.builders import rows

PAGE = """<html><head><title>关于补贴-泌阳县民政局</title></head><body>
<div class="nav"><a href="/">首页</a><a href="/gzdt/">工作动态</a></div>
<div>当前位置：<a href="/">首页</a> &gt; <a href="/hdjl/">互动交流</a> &gt; <a href="/jzxx/">局长信箱</a></div>
<div class="con">{}</div><div class="foot">主办：泌阳县民政局 豫ICP备123号</div></body></html>"""
TABLE = """<h1>关于高龄补贴的问题</h1><table>
<tr><td>来信人</td><td>张**</td><td>来信时间</td><td>2024-03-05 10:21</td></tr>
<tr><td>信件内容</td><td colspan="3">局长您好，我母亲八十岁，高龄补贴何时发放？多次打电话，办理状态：未回复。</td></tr>{}</table>"""
REPLIED = """<tr><td>回复单位</td><td>养老服务股</td><td>回复时间</td><td>2024-03-09</td></tr>
<tr><td>回复内容</td><td colspan="3">您好：您反映的问题已收到，补贴按季度发放。</td></tr>"""
IN_HAND = """<tr><td>办理状态</td><td>办理中</td><td>回复时间</td><td></td></tr>
<tr><td>回复内容</td><td colspan="3"></td></tr>"""
LIST = """<h2>关于高龄补贴的问题</h2><ul><li><span>写信时间：</span>2024年3月5日</li><li><span>信件类型：</span>咨询</li>{}</ul>
<div><b>来信内容</b><p>局长您好，我母亲今年八十岁，请问高龄补贴什么时候发放？</p></div>"""
ANSWER = "<div><b>答复内容</b><p>您好：补贴按季度发放，请耐心等待。</p><p>答复时间：2024年3月9日</p></div>"
SENT, BACK = date(2024, 3, 5), date(2024, 3, 9)


@pytest.mark.parametrize(
    ("body", "letter"),
    [
        (TABLE.format(REPLIED), Letter(SENT, Reply.GIVEN, BACK, "")),
        (LIST.format("") + ANSWER, Letter(SENT, Reply.GIVEN, BACK, "咨询")),
        (LIST.format("<li><span>办理状态：</span><em>已办结</em></li>"), Letter(SENT, Reply.GIVEN, None, "咨询")),
        (LIST.format("<li><span>办理状态：</span><em>待办理</em></li>"), Letter(SENT, Reply.NONE, None, "咨询")),
        (LIST.format("") + "<div><b>回复内容</b><p>暂无回复</p></div>", Letter(SENT, Reply.NONE, None, "咨询")),
        (LIST.format(""), Letter(SENT, Reply.UNTOLD, None, "咨询")),
    ],
    ids=["a table", "a text", "a state", "a state, open", "no answer yet", "no word of one"],
)
def test_a_letter_as_its_page_shows_it(body: str, letter: Letter) -> None:
    document = read_page("http://www.example.gov.cn/jzxx/1.html", PAGE.format(body)).facts.document
    assert document is not None
    assert list(letters_in(document.text)) == [letter]


def test_a_letter_in_hand_is_unanswered() -> None:
    document = read_page("http://www.example.gov.cn/jzxx/1.html", PAGE.format(TABLE.format(IN_HAND))).facts.document
    assert document is not None
    assert [one.reply for one in letters_in(document.text)] == [Reply.NONE]


HEAD = "标题|来信日期|答复日期|状态"


@pytest.mark.parametrize(
    ("table", "replies"),
    [
        (rows(HEAD, "甲|2024-03-05|2024-03-09|已办结"), [Reply.GIVEN]),
        (rows(HEAD, "甲|2024-03-05||已答复", "乙|2024-03-06||办理中"), [Reply.GIVEN, Reply.NONE]),
        (rows(HEAD, "甲|2024-03-05|—|"), [Reply.UNTOLD]),
        (rows(HEAD, "甲|三月五日||未回复"), []),
        (rows("标题|发布日期", "甲|2024-03-05"), []),
        (rows("标题|来信日期|来信时间|状态", "甲|2024-03-05|2024-03-06|未回复"), []),
        (rows("标题|来信日期|是否答复", "甲|2024-03-05|否", "乙|2024-03-05|是"), [Reply.NONE, Reply.GIVEN]),
    ],
    ids=["answered", "by its state", "left blank", "no day", "no letters", "two heads alike", "yes or no"],
)
def test_letters_of_a_table(table: Table, replies: list[Reply]) -> None:
    assert [one.reply for one in letters_listed(table)] == replies


PIECES = (
    "来信时间",
    "回复时间",
    "：",
    " ",
    "2024-03-05",
    "办理状态",
    "未回复",
    "已回复",
    "回复内容",
    "\n",
    "您好",
    "2024-13-40",
)


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_whatever_a_page_says_every_letter_has_a_day_and_only_an_answered_one_a_second(pieces: list[str]) -> None:
    for letter in letters_in("".join(pieces)):
        assert letter.asked_on == SENT
        assert letter.answered_on is None or letter.reply is Reply.GIVEN
