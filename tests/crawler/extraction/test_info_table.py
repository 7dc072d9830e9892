"""Headers of information items in the layouts of platforms.md §8."""

from datetime import date

import pytest

from crawler.extraction.info_table import LABELS, read_info_table
from crawler.extraction.layout import read_layout
from crawler.extraction.publication import choose_publication
from crawler.page_facts import DateSource, PageDocument
from tests.crawler.extraction.pages import LONG, TRAIL, facts

FIELDS = {
    "索引号": "002482330/2020-10091",
    "发布机构": "县民政局",
    "文号": "丽政发〔2020〕30号",
    "成文日期": "2020-06-29",
    "发布日期": "2020-07-02",
    "有效性": "有效",
    "主题分类": "民政、扶贫、救灾",
    "施行日期": "2020-08-01",
    "印发日期": "2020-07-01",
    "信息公开属性": "主动公开",
}
PAIRS = "<table><tr>" + "".join(f"<th>{k}</th><td>{v}</td>" for k, v in FIELDS.items()) + "</tr></table>"
TWO_ROWS = (
    "<table><tr>"
    + "".join(f"<td>{k}</td>" for k in FIELDS)
    + "</tr><tr>"
    + "".join(f"<td>{v}</td>" for v in FIELDS.values())
)


def document(table: str) -> PageDocument:
    body = f"{TRAIL}{table}<h1>关于公布城乡低保标准的通知</h1><div class='TRS_Editor'><p>{LONG}</p></div>"
    found = facts(body, url="http://a.gov.cn/content_1.html").document
    assert found is not None
    return found


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(PAIRS, id="th and td"),
        pytest.param(TWO_ROWS + "</tr></table>", id="labels above values"),
        pytest.param("".join(f"<p>{k}：{v}</p>" for k, v in FIELDS.items()), id="lines"),
        pytest.param("<p>" + " ".join(f"{k}：{v}" for k, v in FIELDS.items()) + "</p>", id="one line"),
        pytest.param(
            "<ul>" + "".join(f"<li><b>{k}:</b> <i>{v}</i></li>" for k, v in FIELDS.items()) + "</ul>", id="list"
        ),
        pytest.param("<dl>" + "".join(f"<dt>[{k}]</dt><dd>{v}</dd>" for k, v in FIELDS.items()) + "</dl>", id="dl"),
        pytest.param(
            "".join(f"<div><label>{k}</label> <span>{v}</span></div>" for k, v in FIELDS.items()), id="no colon"
        ),
        pytest.param(PAIRS.replace("索引号", "索 引 号："), id="spaced label"),
        pytest.param(PAIRS + PAIRS, id="printed twice"),
    ],
)
def test_layouts(table: str) -> None:
    found = document(table)
    assert (found.index_number, found.publisher, found.document_number, found.made_on) == (
        "002482330/2020-10091",
        "县民政局",
        "丽政发〔2020〕30号",
        date(2020, 6, 29),
    )
    assert (found.validity, found.topic, found.effective_on, found.issued_on) == (
        "有效",
        "民政、扶贫、救灾",
        date(2020, 8, 1),
        date(2020, 7, 1),
    )
    assert found.disclosure == "主动公开"
    candidate = choose_publication(found.dates)
    assert candidate is not None
    assert candidate.on == date(2020, 7, 2)
    assert candidate.source in (DateSource.INFO_TABLE, DateSource.LABEL)


def test_an_empty_value_does_not_take_the_next_label() -> None:
    made = "<th>成文日期</th><td>2020-06-29</td>"
    found = document(f"<table><tr><th>发文字号</th><td></td>{made}<th>索引号</th><td>K1</td></tr></table>")
    assert (found.document_number, found.made_on, found.index_number) == (None, date(2020, 6, 29), "K1")


def test_an_empty_value_in_an_item_without_colons() -> None:
    items = "<div><label>发文字号</label><span></span></div><div><label>成文日期</label> <span>2020-06-29</span></div>"
    assert document(items).document_number is None


def test_only_a_making_date_is_marked_as_such() -> None:
    candidate = choose_publication(document("<p>索引号：K1 生成日期：2020-06-29</p>").dates)
    assert candidate is not None
    assert (candidate.source, candidate.on) == (DateSource.MADE, date(2020, 6, 29))


@pytest.mark.parametrize("label", [label for label in LABELS if label != "浏览次数"])  # may stand below the text
def test_every_label_is_seen(label: str) -> None:
    layout = read_layout("http://a.gov.cn/1.html", f"<body><p>{label}：某县</p></body>")
    assert layout is not None
    assert read_info_table(layout.lines).last_line == 0


@pytest.mark.parametrize(
    ("fields", "topic"),
    [
        pytest.param({"信息分类": "新闻出版"}, "新闻出版", id="信息分类"),
        pytest.param({"组配分类": "市场监管"}, "市场监管", id="组配分类"),
        pytest.param({"公开分类": "教育"}, "教育", id="公开分类"),
        pytest.param({"组配分类": "部门文件", "主题分类": "民政"}, "民政", id="主题分类 goes first"),
        pytest.param({"体裁分类": "通知"}, None, id="a genre is no topic"),
        pytest.param({"信息分类": ""}, None, id="empty"),
    ],
)
def test_topic(fields: dict[str, str], topic: str | None) -> None:
    cells = "".join(f"<td><b>{label}：</b></td><td>{value}</td>" for label, value in fields.items())
    assert document(f"<table><tr><td>信息索引：</td><td>K1</td>{cells}</tr></table>").topic == topic


@pytest.mark.parametrize(
    ("head", "disclosure"),
    [
        pytest.param("<p>索引号：K1 公开方式：依申请公开</p>", "依申请公开", id="公开方式"),
        pytest.param("<p>发布时间：2025-06-03 公开类别：不予公开</p>", "不予公开", id="a line beside the title"),
        pytest.param("<p>公开属性：□主动公开 ■依申请公开</p>", "□主动公开 ■依申请公开", id="boxes, as printed"),
        pytest.param(
            "<table><tr><td>公开形式</td><td>网站</td><td>公开属性</td><td>主动公开</td></tr></table>",
            "主动公开",
            id="a channel is no answer",
        ),
        pytest.param("<p>公开类别：行政规范性文件</p>", None, id="a class of papers is no answer"),
        pytest.param("<p>公开范围：面向全社会</p>", None, id="to whom is another question"),
        pytest.param("<p>索引号：K1 公开方式：</p>", None, id="empty"),
        pytest.param("", None, id="not stated"),
    ],
)
def test_disclosure(head: str, disclosure: str | None) -> None:
    assert document(head).disclosure == disclosure


def test_an_answer_below_the_text_does_not_end_the_header() -> None:
    text = "".join(f"<p>{LONG}{number}</p>" for number in range(8))
    page = f"{TRAIL}{PAIRS}<h1>关于低保的通知</h1><div>{text}<p>信息公开选项：主动公开</p><p>抄送：县财政局</p></div>"
    found = facts(page.replace("信息公开属性", "公开时限")).document
    assert found is not None
    assert found.disclosure == "主动公开"
    assert found.text.startswith(LONG)


ITEMS = "<div><span>索引号</span>：K1</div><div><span>发布机构</span>：县教育局</div><div><span>文号</span>：某教〔2025〕3号</div>"


@pytest.mark.parametrize(
    ("head", "source"),
    [
        pytest.param(
            f"{ITEMS}<h1>通知</h1><ul><li>发布时间：2025年06月03日</li><li>来源：县教育局</li><li>点击数：3</li></ul>",
            DateSource.LABEL,
            id="a list of its own beside the title",
        ),
        pytest.param(
            "<ul><li>索引号：K1</li><li>文号：某教〔2025〕3号</li><li>发布机构：县教育局</li><li>发布时间：2025年06月03日</li></ul><h1>通知</h1>",
            DateSource.INFO_TABLE,
            id="among the header's labels",
        ),
    ],
)
def test_a_published_label_in_a_list(head: str, source: DateSource) -> None:
    found = facts(f"{TRAIL}{head}<div class='TRS_Editor'><p>{LONG}</p></div>").document
    assert found is not None
    candidate = choose_publication(found.dates)
    assert candidate is not None
    assert (candidate.on, candidate.source) == (date(2025, 6, 3), source)
