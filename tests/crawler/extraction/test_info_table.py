"""Headers of information items in the layouts of platforms.md §8."""

from datetime import date

import pytest

from crawler.extraction.publication import choose_publication
from crawler.records import DateSource, PageDocument
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
