"""大汉 jpaas: a list is built by `build/unit`, whose parameters stand in the tag that loads `unitbuild.js`.

`<script src="…/unitbuild.js" url="/api-gateway/…/build/unit" queryData="{&quot;webId&quot;:…}">`. The answer is JSON,
`{"data": {"html": "<ul>…</ul>"}}`; the number of rows stands in the markup's own pager.
"""

import json
import re
from html import unescape
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from crawler.extraction.empty_words import says_only_empty
from crawler.extraction.js_literal import read_literal
from crawler.extraction.platforms.answers import failed, framed, suspect_empty
from crawler.extraction.platforms.platform import MOST_PAGES, Answer, ListPages

_TAG = re.compile(r"<script\b[^<>]*\bunitbuild[^<>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""\b(url|querydata)\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_PATH = "/api-gateway/jpaas-publish-server/front/page/build/unit"
_ADDRESS = "/front/page/build/unit"
_COUNT = re.compile(r"(?:\btotal(?:record|count)?|\bcount)[\"']?\s*[:=]\s*[\"']?(\d+)|共\s*(\d+)\s*条", re.IGNORECASE)
_SIZE = re.compile(r"(?:\brows|\bpagesize|\blimit)[\"']?\s*[:=]\s*[\"']?(\d+)", re.IGNORECASE)
_ROW = re.compile(r"<a\b[^<>]*\bhref", re.IGNORECASE)
_TAG_OR_SPACE = re.compile(r"<[^<>]*>|\s")
_MENUS = re.compile(r"导航|菜单|面包屑|位置|友情|header|footer|nav|menu|banner", re.IGNORECASE)


def list_pages(html: str) -> ListPages | None:
    """The addresses of the units of a column page that may be its list."""
    if "unitbuild" not in html:
        return None
    hrefs = []
    for tag in _TAG.findall(html):
        said = {name.lower(): unescape(double or single) for name, double, single in _ATTRIBUTE.findall(tag)}
        if "querydata" not in said:
            continue
        try:
            query = read_literal(said["querydata"].strip())
        except ValueError:
            continue
        if isinstance(query, dict) and not _MENUS.search(str(query.get("tagId") or "")):
            parameters = {name: str(value) for name, value in query.items() if value not in (None, "")}
            hrefs.append(f"{said.get('url') or _PATH}?{urlencode(parameters, quote_via=quote)}")
    return ListPages(len(hrefs), tuple(dict.fromkeys(hrefs))) if hrefs else None


def owns(url: str) -> bool:
    return _ADDRESS in url


def read(url: str, text: str) -> Answer:
    try:
        said = json.loads(text)
    except ValueError:
        return failed("返回的数据不完整或不是 JSON")
    data = said.get("data") if isinstance(said, dict) else None
    html = data.get("html") if isinstance(data, dict) else data
    if not isinstance(html, str):
        return failed("返回的数据里没有列表")
    rows = len(_ROW.findall(html))
    count, size = (
        _number(_COUNT, html),
        _number(_SIZE, html) or _number(_SIZE, url.replace("%22", '"').replace("%3A", ":")),
    )
    page = _page_of(url)
    if not rows:
        says_none = count is None and said.get("success") is True and says_only_empty(_TAG_OR_SPACE.sub("", html))
        return framed("", html, 0, (), 1) if page == 1 and (count == 0 or says_none) else suspect_empty()
    if page > 1:
        return framed("", html, rows, (), None)
    if count is None or not size:
        may_go_on = size is not None and rows >= size
        return framed("", html, rows, (), 2 if may_go_on or "pagination" in html else None)
    total = max(1, -(-count // size))
    return framed(
        "", html, rows, [_other_page(url, number, size) for number in range(2, min(total, MOST_PAGES) + 1)], total
    )


def _number(pattern: re.Pattern[str], text: str) -> int | None:
    found = pattern.search(text)
    return int(next(group for group in found.groups() if group)) if found else None


def _query(url: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(url).query))


def _page_of(url: str) -> int:
    query = _query(url)
    inner = re.search(r"[\"']?pageNo[\"']?\s*:\s*[\"']?(\d+)", query.get("paramJson", ""))
    number = inner[1] if inner else query.get("pageNo", "1")
    return int(number) if number.isdigit() else 1


def _other_page(url: str, number: int, size: int) -> str:
    """Page numbers go into `paramJson`, or into `pageNo` where the page's own address has one."""
    query = _query(url)
    if "pageNo" in query:
        query["pageNo"] = str(number)
    else:
        query["paramJson"] = json.dumps({"pageNo": number, "pageSize": size}, separators=(",", ":"))
    return urlsplit(url)._replace(query=urlencode(query, quote_via=quote)).geturl()
