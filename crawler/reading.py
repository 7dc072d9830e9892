"""From the bytes of a response to the facts of a page: decode once, then hand `str` to the extraction."""

from dataclasses import dataclass, replace

from crawler.extraction.decoding import decode
from crawler.extraction.page import read_page
from crawler.extraction.platforms import Answer, interface_of, read_json_list
from crawler.records import FetchState, Link, PageFacts, PageKind
from crawler.responses import MAX_HTML_BYTES, is_data, is_html
from crawler.soft_404 import MissingPage, says_it_is_missing

MAX_REPLACED = 0.01  # share of characters that no encoding could make sense of (faults.md C04)


@dataclass(frozen=True, slots=True)
class Reading:
    """`state` is FETCHED when the body was read whole; `facts` is None for files and for what was not read."""

    state: FetchState
    reason: str = ""
    facts: PageFacts | None = None
    links: tuple[Link, ...] = ()


def read_body(url: str, body: bytes, content_type: str | None, missing: MissingPage | None = None) -> Reading:
    """Read a response that holds a page or a file. Files are read later, in a process of their own.

    `missing`: what the site shows, with 200, for addresses that do not exist.
    """
    interface = interface_of(url)
    is_page = is_html(content_type, body)
    if not is_page and interface is None and not is_data(content_type, body):
        return Reading(FetchState.FETCHED)
    if len(body) > MAX_HTML_BYTES:
        return Reading(FetchState.TOO_LARGE, "页面过大")
    decoded = decode(body, content_type)
    if decoded.replaced > MAX_REPLACED:
        return Reading(FetchState.UNDECODABLE, "页面编码无法确定")
    if interface is not None:
        return _read_answer(url, interface.read(url, decoded.text.lstrip("\ufeff")))
    if not is_page:
        answer = read_json_list(url, decoded.text)
        return Reading(FetchState.FETCHED) if answer is None else _read_answer(url, answer)
    if (missing and missing.is_like(url, decoded.text)) or says_it_is_missing(decoded.text):
        return Reading(FetchState.NOT_FOUND, "页面不存在（返回 200，内容与不存在的网址相同）")
    page = read_page(url, decoded.text)
    state, reason = FetchState.FETCHED, ""
    if page.unrendered:
        state, reason = FetchState.NOT_RENDERED, "页面由脚本生成，静态内容未渲染"
    elif page.parse_loss:
        state, reason = FetchState.PARSE_LOSS, "页面结构异常，部分链接解析丢失"
    return Reading(state, reason, page.facts, page.links)


def _read_answer(url: str, answer: Answer) -> Reading:
    """A list's interface: what it failed to answer is no empty list (faults.md J05, J06)."""
    if answer.reason:
        return Reading(FetchState.NOT_RENDERED, answer.reason)
    page = read_page(url, answer.markup)
    facts = page.facts
    if not answer.rows:
        facts = replace(facts, kind=PageKind.EMPTY_LIST, entries=())
    elif facts.kind is not PageKind.LIST:
        return Reading(FetchState.NOT_RENDERED, "列表接口返回的内容未能读成列表", facts, page.links)
    return Reading(FetchState.FETCHED, "", facts, page.links)
