"""Trails of platforms.md §7."""

import pytest

from tests.crawler.extraction.pages import ROWS, facts

A, B = '<a href="/zwgk/">政务公开</a>', '<a href="/zwgk/tzgg/">通知公告</a>'
HOME = '<a href="/">首页</a>'


@pytest.mark.parametrize(
    "trail",
    [
        f"<div>当前位置：{HOME} &gt; {A} &gt; {B}</div>",
        f"<div>您当前的位置：{HOME}＞{A}＞{B}＞正文</div>",
        f"<div>您当前所在位置：{HOME}&nbsp;&raquo;&nbsp;{A}&nbsp;&raquo;&nbsp;{B}</div>",
        f"<div>您现在的位置：{HOME} - {A} - {B}</div>",
        f"<div>你现在的位置：{HOME}/{A}/{B}</div>",
        f"<div>您所在的位置： {HOME} --&gt; {A} --&gt; {B} --&gt; 列表</div>",
        f"<div>现在位置：[{HOME}] &gt;&gt; {A} &gt;&gt; {B} &gt;&gt; 内容</div>",
        f"<div>位置：{HOME}-&gt;{A}-&gt;{B}-&gt;详情页</div>",
        f"<div>Location：{HOME} &gt; {A} &gt; {B} &gt; 2024</div>",
        f"<div>您当前的位置是：{HOME} &gt; {A} &gt; <a href=''>通知公告</a></div>",
        f"<div>今天是 星期一 当前位置：{HOME} &gt; {A} &gt; {B}</div>",
        f"<div>{HOME} &gt; {A} &gt; {B} &gt; 正文</div>",
        "<div>首页 &gt; 政务公开 &gt; 通知公告</div>",
        "<div>首页 - 政务公开 - 通知公告</div>",
        f"<h4>当前位置：</h4><div>{HOME} &gt; {A} &gt; {B}</div>",
        f"<ul><li>当前位置：{HOME}</li><li>&gt;{A}</li><li>&gt;{B}</li></ul>",
        f"<ul><li>{HOME}</li><li>&gt;{A}</li><li>&gt; 通知公告</li></ul>",
        f"<div>当前位置：{HOME} &gt; 详情页</div><div>当前位置：{HOME} &gt; {A} &gt; {B}</div>",
        f"<div class='crumbs'>网站首页 {A} &gt; {B}</div>",
        f"<div>当前位置：<a href='/'>某县人民政府首页</a> &gt; {A} &gt; {B}</div>",
        f"<div>您现在的位置：<a href='/'>某县民政局</a> &gt;&gt; {A} &gt;&gt; {B} &gt;&gt; 文章内容</div>",
        f"<div>当前位置：{HOME} &gt;&gt; {A} &gt;&gt; {B} &gt;&gt; 浏览信息</div>",
        f"<div>当前位置：{HOME} → {A} → {B} → 查看文章</div>",
        f"<nav class='breadcrumb'>{HOME}<i>/</i>{A}<i>/</i>{B}</nav>",
        f"<ol><li>当前位置：</li><li>{HOME}</li><li>/</li><li>{A}</li><li>/</li><li>{B}</li></ol>",
        f"<ol><li>当前位置：</li><li>{HOME}</li><li>/</li><li>{A}</li><li>/</li><li>{B}</li></ol><div><a href='/x/'>捐赠公示</a></div>",
        f"<table><tr><td>当前位置：</td><td>{HOME}</td><td>&gt;</td><td>{A}</td><td>&gt;</td><td>通知公告</td></tr></table>",
        f"<ol>您的位置：<li>{HOME}</li><li>{A}</li><li>{B}</li></ol><h4><a href='/x.html'>街道开展消防检查</a></h4>",
        f"<ol><li>您的位置：</li><li>{HOME}</li><li>{A}</li><li>{B}</li></ol><h4><a href='/x.html'>街道开展消防检查</a></h4>",
        f"<div class='bread'><a href='/'>首页 HOME</a> / {A} / {B}</div>",
        f"<h2><a href='/default.aspx'>某县发展和改革局</a> &gt; {A} &gt; {B}</h2>",
    ],
)
def test_trails(trail: str) -> None:
    assert [crumb.name for crumb in facts(trail + "<h1>关于公布城乡低保标准的通知</h1>").breadcrumb] == [
        "政务公开",
        "通知公告",
    ]


def test_crumbs_keep_their_addresses() -> None:
    crumbs = facts(f"<div>当前位置：{HOME} &gt; {A} &gt; 正文</div>").breadcrumb
    assert [(crumb.name, crumb.url) for crumb in crumbs] == [("政务公开", "http://mz.example.gov.cn/zwgk/")]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"<ul><li>{HOME}</li><li>{A}</li><li>{B}</li></ul>", id="menu"),
        pytest.param("<div><a href='2.html'>上一页</a> &gt; <a href='3.html'>下一页</a> 共3页</div>", id="pager"),
        pytest.param("<p>项目地理位置偏远，交通不便。</p>", id="a word in the text"),
        pytest.param("<p><a href='/x'>更多&gt;&gt;</a></p>", id="more"),
    ],
)
def test_what_is_no_trail(body: str) -> None:
    assert facts(body).breadcrumb == ()


def test_the_article_s_own_title_is_no_column() -> None:
    title = "关于公布二〇二〇年度城乡低保标准的通知"
    body = (
        f"<div>当前位置：{HOME} &gt; {A} &gt; {title}</div><h1>{title}</h1><p>发布时间：2020-01-02</p><p>各乡镇：</p>"
    )
    assert [crumb.name for crumb in facts(body).breadcrumb] == ["政务公开"]


@pytest.mark.parametrize(
    "trail",
    [
        f"<div>当前位置：<a href='http://mzj.example.gov.cn/'>县民政局</a> &gt; {A}</div>",
        f"<div>当前位置：{HOME} &gt; <a href='/'>县民政局</a> &gt; {A}</div>",
        f"<div>当前位置：<a href='/mzj/'>县民政局</a> &gt; {A}</div>",
        f"<div>当前位置：县民政局 &gt; {A}</div>",
    ],
    ids=["a host of its own", "below 首页", "a folder", "no link"],
)
def test_an_office_that_is_not_the_site_s_home_stays(trail: str) -> None:
    assert [crumb.name for crumb in facts(trail).breadcrumb] == ["县民政局", "政务公开"]


@pytest.mark.parametrize(
    ("trail", "expected"),
    [
        ("<span class='layui-breadcrumb'><a href='/'>首页</a><a href='/b/'>工作动态</a></span>", ["工作动态"]),
        ("<span class='menu'><a href='/'>首页</a><a href='/b/'>工作动态</a></span>", []),
    ],
    ids=["layui", "a menu"],
)
def test_a_trail_whose_separators_are_styles(trail: str, expected: list[str]) -> None:
    assert [crumb.name for crumb in facts(f"<div>{trail}</div><ul>{ROWS}</ul>").breadcrumb] == expected


def test_a_trail_in_traditional_characters() -> None:
    trail = "<div>當前位置：<a href='/'>首頁</a> &gt; <a href='/tzgg/'>通知公告</a></div>"
    assert [crumb.name for crumb in facts(f"{trail}<ul>{ROWS}</ul>").breadcrumb] == ["通知公告"]


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
def test_trails_of_other_shapes(trail: str, expected: list[str]) -> None:
    assert [crumb.name for crumb in facts(f"{trail}<ul>{ROWS}</ul>").breadcrumb] == expected
