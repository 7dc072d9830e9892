"""Items of gkmlpt: the page is a shell, and title, header and text stand in its script."""

import json
from datetime import date

from crawler.extraction.page import PageReading, read_page
from crawler.page_facts import DateSource

URL = "http://www.example.gov.cn/gkmlpt/content/4/4510/post_4510003.html"
ITEM = {
    "id": 4510003,
    "title": "某县节约用水管理办法",
    "date": 1778515200,
    "display_publish_time": 1779035400,
    "publisher": "某县水务局",
    "identifier": "539902-2026-00041",
    "document_number": "某水规〔2026〕2号",
    "content": "<p>第一条 为节约用水，制定本办法。</p><p><a href='/a/1.docx'>管理办法.docx</a></p>",
}
SHELL = '<div id="app"><div v-if="loading" class="loading">加载中...</div></div>'


def item(body: str, **more: object) -> PageReading:
    config = f"window._CONFIG = {{ SID: '539902', SERVICE_AREA_ID: 7, DETAIL: {json.dumps({**ITEM, **more})}, }};"
    return read_page(URL, f"<html><head><script>{config}</script></head><body>{body}</body></html>")


def test_a_shell() -> None:
    reading = item(SHELL)
    document = reading.facts.document
    assert not reading.unrendered
    assert document is not None
    assert (document.title, document.publisher) == ("某县节约用水管理办法", "某县水务局")
    assert (document.index_number, document.document_number) == ("539902-2026-00041", "某水规〔2026〕2号")
    assert document.made_on == date(2026, 5, 12)
    assert [(one.on, one.source) for one in document.dates] == [
        (date(2026, 5, 18), DateSource.INFO_TABLE),
        (date(2026, 5, 12), DateSource.MADE),
    ]
    assert document.text == "第一条 为节约用水，制定本办法。\n管理办法.docx"
    assert [link.text for link in document.links] == ["管理办法.docx"]


def test_what_the_item_does_not_tell_is_not_made_up() -> None:
    document = item(SHELL, date=0, identifier="", document_number="", publisher=None).facts.document
    assert document is not None
    assert (document.made_on, document.index_number, document.document_number, document.publisher) == (None,) * 4


def test_what_the_page_shows_itself_counts() -> None:
    document = item("<h1>某县节约用水管理办法</h1><p>发布日期：2026-05-20 来源：某县政府</p>").facts.document
    assert document is not None
    assert (document.publisher, document.index_number) == ("某县政府", None)
    assert [one.on for one in document.dates] == [date(2026, 5, 20)]


def test_a_shell_without_an_item_stays_a_shell() -> None:
    config = "window._CONFIG = { SID: '539902', SERVICE_AREA_ID: 7, DETAIL: null };"
    reading = read_page(URL, f"<html><head><script>{config}</script></head><body>{SHELL}</body></html>")
    assert reading.unrendered
