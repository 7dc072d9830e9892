"""Which date a reader takes for the day of publication (platforms.md §8)."""

from datetime import date

import pytest

from crawler.extraction.publication import choose_publication, date_in_address
from crawler.page_facts import DateCandidate, DateFlag, DatePrecision, DateSource
from tests.crawler.extraction.pages import ARTICLE, LONG, TRAIL, facts

DAY = date(2020, 7, 2)
TITLE = "关于公布城乡低保标准的通知"


def chosen(body: str, *, head: str = "", url: str = ARTICLE) -> tuple[date | None, DateSource] | None:
    document = facts(body, head=head, url=url).document
    assert document is not None
    candidate = choose_publication(document.dates)
    return (candidate.on, candidate.source) if candidate else None


def article(info: str, text: str = LONG) -> str:
    return f"{TRAIL}<h1>{TITLE}</h1>{info}<div class='TRS_Editor'><p>{text}</p></div>"


@pytest.mark.parametrize(
    "info",
    [
        "<p>发布时间：2020-07-02 09:24</p>",
        "<p>发布日期： 2020年07月02日 来源：县民政局</p>",
        "<p>时间：2020-07-02</p>",
        "<p>日期 : 2020-07-02</p>",
        "<p>日间：2020-07-02</p>",
        "<p>【时间：2020年07月02日 11:49】</p>",
        "<p>【信息发布时间：2020-07-02阅读次数： 】</p>",
        "<p>发布时间：2020-07-02作者：浏览次数：</p>",
        "<p>发表于 2020-07-02 21:30</p>",
        "<p>时间发布：2020/07/02</p>",
        "<p>公开日期：2020-07-02</p>",
        "<dl><dt>发布日期:</dt><dd>2020-07-02</dd></dl>",
        "<ul><li>发布时间：<span>2020-07-02</span></li><li><a href='javascript:window.print()'>打印</a></li></ul>",
        "<p>更新时间：2020-07-05 发布时间：2020-07-02</p>",
        "<p>发布日期：20-7-2 | 阅读：65</p>",
        "<p>【信息时间： 2020/7/2 阅读次数：127】</p>",
        "<p>信息日期：2020-07-02</p>",
        "<p>发布时间：<em id='p'></em>来源：县民政局</p><script>var pubdate = '2020-07-02 09:10';</script>",
        "<p>发布时间：<script>document.write('2020-07-02')</script></p>",
        "<p>发布时间：<script>var pubdata='2020年07月02日';if(pubdata!=''){document.write(pubdata)}</script>字</p>",
    ],
)
def test_labels(info: str) -> None:
    assert chosen(article(info)) == (DAY, DateSource.LABEL)


@pytest.mark.parametrize(
    ("meta", "expected"),
    [
        pytest.param("", (date(2020, 7, 9), DateSource.UPDATED), id="nothing else"),
        pytest.param("2020-07-02", (DAY, DateSource.META), id="published before"),
        pytest.param("2020-08-01", (date(2020, 7, 9), DateSource.UPDATED), id="not published after it was changed"),
    ],
)
@pytest.mark.parametrize("info", ["<p>Updated: Jul 9,2020</p>", "<p>更新时间：2020-07-09 来源：县民政局</p>"])
def test_the_day_of_a_change(info: str, meta: str, expected: tuple[date, DateSource]) -> None:
    assert chosen(article(info), head=f'<meta name="PubDate" content="{meta}">') == expected


@pytest.mark.parametrize(
    "info",
    [
        "<p>2020-07-02</p>",
        "<p>( 2020-07-02)</p>",
        "<p>2020-07-02 10:56:28 县民政局</p>",
        "<p>2020年07月02日08:18 来源：<a href='/x'>县民政局网站</a></p>",
        "<p>县民政局 2020-07-02 浏览：33</p>",
    ],
)
def test_a_date_alone_beside_the_title(info: str) -> None:
    assert chosen(article(info)) == (DAY, DateSource.TEXT)


@pytest.mark.parametrize(
    ("body", "head"),
    [
        pytest.param(f"<div>今天是：2023年10月11日 星期三</div>{article('')}", "", id="header clock"),
        pytest.param(article("", f"{LONG}</p><p>县民政局</p><p>2020年6月30日"), "", id="sign-off"),
        pytest.param(article("", f"{LONG}</p><p>报名截止时间：2020年8月1日"), "", id="deadline"),
        pytest.param(article("<p>开始时间：2020-08-01 结束时间：2020-08-03</p>"), "", id="event"),
        pytest.param(article("", f"本办法自2020年1月1日起施行。{LONG}"), "", id="in force from"),
        pytest.param(f"{article('')}<p>版权所有 2020-01-01</p>", "", id="footer"),
        pytest.param(article("<p><b>网友</b> 2020-08-01 10:12:31</p><p>支持</p>"), "", id="a comment"),
        pytest.param(article("<p>匿名用户</p><p>2020-08-01 10:12:31</p>"), "", id="a comment's day below its writer"),
        pytest.param(
            article(""), '<meta name="others" content="页面生成时间 2021-01-07 11:20:59">', id="page build time"
        ),
        pytest.param(article("<p>{{ item.date | date('2020-07-02') }}</p>"), "", id="template"),
        pytest.param(
            f"{article('')}<div><h3>相关信息</h3><ul><li><a href='1.html'>{TITLE}一</a><span>2019-01-01</span></li>"
            f"<li><a href='2.html'>{TITLE}二</a><span>2019-01-02</span></li></ul></div>",
            "",
            id="related links",
        ),
    ],
)
def test_dates_that_are_not_the_publication(body: str, head: str) -> None:
    assert chosen(body, head=head) is None


def test_related_links_before_the_article() -> None:
    first = "<li><a href='1.html'>最新的一条信息标题</a> 2023-01-01</li>"
    second = "<li><a href='2.html'>另一条信息的标题</a> 2023-01-02</li>"
    assert chosen(f"<div class='left'><ul>{first}{second}</ul></div>{article('<p>发布时间：2020-07-02</p>')}") == (
        DAY,
        DateSource.LABEL,
    )


@pytest.mark.parametrize(
    ("url", "on"),
    [
        ("http://a.gov.cn/gzdt/202007/t20200702_61314308.html", DAY),
        ("http://a.gov.cn/art/2020/7/2/art_12_34.html", DAY),
        ("http://a.gov.cn/2020-07/02/content_12.html", DAY),
        ("http://a.gov.cn/2020/07-02/2559082.html", DAY),
        ("http://a.gov.cn/xx/20200702/0a1b2c3d.html", DAY),
        ("http://a.gov.cn/202007/02/x.html", DAY),
        ("http://a.gov.cn/zdxm/t18993630.shtml", None),
        ("http://a.gov.cn/zdxm/202013/t20201399_1.html", None),
        ("http://a.gov.cn/202007/x.html", None),
        ("http://a.gov.cn/x.html?d=/2020/7/2/", None),
    ],
)
def test_address(url: str, on: date | None) -> None:
    candidate = date_in_address(url)
    assert (candidate.on if candidate else None) == on


def test_meta_and_address_are_kept_but_weigh_less() -> None:
    head = '<meta name="PubDate" content="2022-04-24 09:00">'
    document = facts(
        article("<p>发布时间：2020-07-02</p>"), head=head, url="http://a.gov.cn/202204/t20220420_1.html"
    ).document
    assert document is not None
    assert [(one.source, one.on) for one in document.dates] == [
        (DateSource.LABEL, DAY),
        (DateSource.META, date(2022, 4, 24)),
        (DateSource.URL, date(2022, 4, 20)),
    ]


@pytest.mark.parametrize("source", list(DateSource))
def test_order_of_trust(source: DateSource) -> None:
    order = list(DateSource)
    weaker = [DateCandidate(date(2021, 1, 1), other, "") for other in order[order.index(source) + 1 :]]
    candidate = DateCandidate(DAY, source, "")
    assert choose_publication([*weaker, candidate]) == candidate


@pytest.mark.parametrize("title", ["低保对象名单公示", "养老服务设施采购", "年检结果公告", "关于召开会议"])
def test_a_title_above_the_date_is_no_label_of_it(title: str) -> None:
    body = f"{TRAIL}<h1>{title}</h1><p>2020-07-02 16:02 来源：县民政局</p><div class='TRS_Editor'><p>{LONG}</p></div>"
    assert chosen(body) == (DAY, DateSource.TEXT)


def test_a_script_s_date_needs_an_empty_label() -> None:
    script = "<script>var pubdate = '2020-07-02';</script>"
    assert chosen(article(f"<p>来源：县民政局</p>{script}")) is None


@pytest.mark.parametrize(
    ("shown", "flag", "precision"),
    [
        ("2020-02-30", DateFlag.INVALID, DatePrecision.DAY),
        ("2020年13月1日", DateFlag.INVALID, DatePrecision.DAY),
        ("2099-12-31", DateFlag.FUTURE, DatePrecision.DAY),
        ("2020年7月", None, DatePrecision.MONTH),
    ],
)
@pytest.mark.parametrize(
    ("page", "source"),
    [
        ("<p>发布时间：{}</p>", DateSource.LABEL),
        (
            "<table><tr><th>索引号</th><td>K1</td><th>发布机构</th><td>局</td><th>发布日期</th><td>{}</td></tr></table>",
            DateSource.INFO_TABLE,
        ),
    ],
    ids=["label", "table"],
)
def test_a_date_without_a_day_is_kept_and_never_chosen(
    shown: str, flag: DateFlag | None, precision: DatePrecision, page: str, source: DateSource
) -> None:
    document = facts(article(page.format(shown)), url="http://a.gov.cn/202007/t20200702_1.html").document
    assert document is not None
    first, address = document.dates
    assert (first.on, first.source, first.text, first.flag, first.precision) == (None, source, shown, flag, precision)
    assert choose_publication(document.dates) == address


def test_flagged_candidates_are_never_chosen() -> None:
    flagged = [DateCandidate(DAY, source, "", flag=DateFlag.FUTURE) for source in DateSource]
    assert choose_publication(flagged) is None


def test_no_candidate_no_date() -> None:
    assert choose_publication([]) is None
