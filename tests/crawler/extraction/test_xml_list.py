"""Lists answered as XML."""

from datetime import date

import pytest

from crawler.fetches import FetchState
from crawler.reading import read_body
from tests.crawler.extraction.pages import HOST

_ITEM = (
    "<item><title><![CDATA[关于做好救助工作的通知之{0}]]></title><link>/a/{0}.html</link><pubDate>{1}</pubDate></item>"
)


@pytest.mark.parametrize(
    ("day", "encoding"),
    [
        pytest.param("2025-03-05 08:30:00", "utf-8", id="a day"),
        pytest.param("Tue, 04 Mar 2025 20:30:00 GMT", "utf-8", id="as feeds write it"),
        pytest.param("2025-03-05", "gb18030", id="GBK"),
    ],
)
def test_a_list_answered_as_xml(day: str, encoding: str) -> None:
    items = "".join(_ITEM.format(n, day) for n in (1, 2, 3))
    text = f'<?xml version="1.0" encoding="{encoding}"?><rss><channel><title>通知</title>{items}</channel></rss>'
    reading = read_body(f"{HOST}/zwgk/tzgg.xml", text.encode(encoding), "text/xml")
    assert reading.state is FetchState.FETCHED
    assert reading.facts is not None
    assert [(entry.url, entry.on) for entry in reading.facts.entries] == [
        (f"{HOST}/a/{n}.html", date(2025, 3, 5)) for n in (1, 2, 3)
    ]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (f"<rss><channel>{_ITEM.format(1, '2025-03-05')}{_ITEM.format(2, '2025-03-05')}</item></rss>", FetchState.NOT_RENDERED),
        (f"<rss>{_ITEM.format(1, '2025-03-05')}{_ITEM.format(2, '2025-03-05')}<item><title>无址</title></item></rss>", FetchState.NOT_RENDERED),
        ('<?xml version="1.0"?><!DOCTYPE html><html><body><p>不是列表</p><a href="/">回</a></body></html>', FetchState.FETCHED),
    ],
    ids=["cut", "a row without an address", "XHTML"],
)  # fmt: skip
def test_xml_that_is_no_whole_list(text: str, state: FetchState) -> None:
    reading = read_body(f"{HOST}/zwgk/tzgg.xml", text.encode(), "text/xml")
    assert reading.state is state
    assert reading.facts is None or not reading.facts.entries
