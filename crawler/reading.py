"""From the bytes of a response to the facts of a page: decode once, then hand `str` to the extraction."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from crawler.boundary import site_of
from crawler.extraction.decoding import decode, is_mojibake
from crawler.extraction.menu_script import read_menu_script
from crawler.extraction.page import PageReading, read_page
from crawler.extraction.platforms import Answer, interface_of, read_json_list, read_xml_list
from crawler.fetches import FetchState, Link, Role
from crawler.identity import (
    LOGIN_PAGE,
    NOT_THE_PAGE,
    NOT_THE_SITE,
    HomePage,
    asks_to_log_in,
    diverted,
    is_foreign,
    leads_nowhere,
    shows_nothing,
)
from crawler.page_facts import PageFacts, PageKind, Pager
from crawler.responses import MAX_HTML_BYTES, is_data, is_html, is_xml
from crawler.soft_404 import MissingPage, says_it_is_missing

_SCRIPTED = "页面由脚本生成，静态内容未渲染"


@dataclass(frozen=True, slots=True)
class Promise:
    """What led to a page, and what its site has shown before. `text`: the words of the link."""

    role: Role
    text: str
    home: HomePage | None
    knows: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Reading:
    """`state` is FETCHED when the body was read whole; `facts` is None for files and for what was not read."""

    state: FetchState
    reason: str = ""
    facts: PageFacts | None = None
    links: tuple[Link, ...] = ()


def read_body(
    url: str,
    body: bytes,
    content_type: str | None,
    missing: MissingPage | None = None,
    promise: Promise | None = None,
) -> Reading:
    """Read a response that holds a page or a file. Files are read later, in a process of their own.

    `missing`: what the site shows, with 200, for addresses that do not exist. Without a `promise`, a page is taken for
    what it says it is.
    """
    interface = interface_of(url)
    is_page = is_html(content_type, body)
    if not is_page and interface is None and not is_data(content_type, body):
        return _read_script(url, body, content_type)
    if len(body) > MAX_HTML_BYTES:
        return Reading(FetchState.TOO_LARGE, "页面过大")
    decoded = decode(body, content_type)
    if is_mojibake(decoded):
        return Reading(FetchState.UNDECODABLE, "页面编码无法确定")
    if interface is not None:
        return _read_answer(url, interface.read(url, decoded.text.lstrip("\ufeff")))
    if not is_page or is_xml(body):
        answer = read_xml_list(decoded.text) if is_page else read_json_list(url, decoded.text)
        if answer is not None or not is_page:
            return Reading(FetchState.FETCHED) if answer is None else _read_answer(url, answer)
    if (missing and missing.is_like(url, decoded.text)) or says_it_is_missing(decoded.text):
        return Reading(FetchState.NOT_FOUND, "页面不存在（返回 200，内容与不存在的网址相同）")
    page = read_page(url, decoded.text)
    if page.parse_loss:
        return Reading(FetchState.PARSE_LOSS, "页面结构异常，部分内容解析丢失", page.facts, page.links)
    if page.unrendered:
        return Reading(FetchState.NOT_RENDERED, _SCRIPTED, page.facts, page.links)
    if promise is not None and (broken := _broken(promise, decoded.text, page)):
        return broken
    if shows_nothing(page.facts, page.links):
        return _nothing_shown(page.facts, decoded.text)
    return Reading(FetchState.FETCHED, "", page.facts, page.links)


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
    if not answer.posted:
        return Reading(FetchState.FETCHED, "", facts, page.links)
    facts = replace(facts, pager=Pager(answer.posted, facts.pager.total if facts.pager else None))
    asked = [Link(posted, "", Role.LIST_PAGE) for posted in answer.posted]
    return Reading(FetchState.FETCHED, "", facts, (*page.links, *asked))


def _read_script(url: str, body: bytes, content_type: str | None) -> Reading:
    """A file, or the script of a menu (栏目导航): one whose links are not known hides columns."""
    is_script = urlsplit(url).path.endswith(".js") and len(body) <= MAX_HTML_BYTES
    page = read_menu_script(url, decode(body, content_type).text) if is_script else None
    if page is None:
        return Reading(FetchState.FETCHED)
    if page.unrendered:
        return Reading(FetchState.NOT_RENDERED, "栏目菜单由脚本生成，未能读出其中的链接")
    return Reading(FetchState.FETCHED, "", page.facts, page.links)


def _nothing_shown(facts: PageFacts, html: str) -> Reading:
    if asks_to_log_in(html):
        return Reading(FetchState.BLOCKED, LOGIN_PAGE)
    reason = _SCRIPTED if "<script" in html.lower() else "页面上没有可读的内容"
    return Reading(FetchState.NOT_RENDERED, reason, facts)


def _broken(promise: Promise, html: str, page: PageReading) -> Reading | None:
    """Something else than what the link promised: it proves nothing about the page, so nothing of it is kept."""
    facts = page.facts
    if facts.redirect is not None and facts.kind is PageKind.UNREADABLE:
        if site_of(facts.redirect) != site_of(facts.url):
            return Reading(FetchState.REDIRECT_OFFSITE, f"跳转到站外：{facts.redirect}")
        reason = None if promise.role is Role.START else diverted(facts.url, facts.redirect, promise.text)
        return Reading(FetchState.REDIRECT_BROKEN, reason) if reason else None
    if shows_nothing(facts, page.links):
        return None
    if promise.role is Role.START:
        return _foreign(html) if leads_nowhere(facts, page.links) else None
    if promise.home is not None and promise.home.stands_for(facts.url, html, promise.text):
        return Reading(FetchState.REDIRECT_BROKEN, NOT_THE_PAGE)
    if promise.text.strip() and is_foreign(html, facts, page.links, promise.text, promise.knows):
        return _foreign(html)
    return None


def _foreign(html: str) -> Reading:
    return Reading(FetchState.BLOCKED, LOGIN_PAGE if asks_to_log_in(html) else NOT_THE_SITE)
