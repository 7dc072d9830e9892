"""What stands around the text of an article: its title, 文号, office and day."""

from datetime import date

import pytest

from crawler.page_facts import DateSource
from tests.crawler.extraction.pages import ARTICLE, LONG, TITLES, TRAIL, URL, facts


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


@pytest.mark.parametrize("printed", ["无", "-", "——", "（无）", "/", "暂无"])
def test_a_placeholder_is_no_number(printed: str) -> None:
    head = "".join(
        f"<tr><td>{label}：</td><td>{value}</td></tr>"
        for label, value in (
            ("索引号", "0025/2024-1"),
            ("发布机构", "某县民政局"),
            ("文号", printed),
            ("发布日期", "2024-05-06"),
        )
    )
    page = facts(f"<h1>关于公布名单的通知</h1><table>{head}</table><div id='zoom'>{LONG}</div>", url=URL)
    assert page.document is not None
    assert (page.document.document_number, page.document.publisher) == (None, "某县民政局")


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


def test_a_label_with_the_office_is_no_title() -> None:
    fields = "<ul><li>索引号：1</li><li>发文机构：某县民政局</li><li>成文日期：2025-12-01</li><li>发布日期：2025-12-08</li><li>标 题：{}</li></ul>"
    page = facts(
        f"{TRAIL}{fields.format(TITLES[0])}<h4>{TITLES[0]}</h4><p>{LONG}</p>",
        head="<title>某县民政局</title>",
        url=ARTICLE,
    )
    assert page.title == TITLES[0]


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
