"""大汉 Hanweb jpage: the rows of a list are data in a script, the rest comes from `dataproxy.jsp` as XML.

Two ways of writing the data: `<datastore>` with `<record>` in CDATA, and `var InitData49468=['<tr>…</tr>', …]` handed
to `$('#49468').jpage({totalRecord:1418, perPage:25, proxyUrl:…, ajaxParam:{columnid:30067, …}})`.
"""

import re
from html import unescape
from itertools import pairwise
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from crawler.extraction.js_literal import read_literal
from crawler.extraction.platforms.answers import failed, framed, suspect_empty
from crawler.extraction.platforms.platform import Answer, ListPages

_STORE = re.compile(
    r"(?:<script\b[^>]*>\s*)?<datastore>(.*?)</datastore>(?:\s*</script\s*>)?", re.DOTALL | re.IGNORECASE
)
_RECORD = re.compile(r"<record>\s*(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?\s*</record>", re.DOTALL)
_NEXT_GROUP = re.compile(r"<nextgroup>\s*(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?\s*</nextgroup>", re.DOTALL)
_KEPT = re.compile(r"<nextgroup>.*?</nextgroup>|<total(?:record|page)>.*?</total(?:record|page)>", re.DOTALL)
_HREF = re.compile(r"""href\s*=\s*["']([^"']+)["']""")
_INIT_DATA = re.compile(r"\bvar\s+InitData\w*\s*=\s*(?=\[)")
_SCRIPT_END = re.compile(r"</script\s*>", re.IGNORECASE)
_TOTAL = re.compile(r"total_?record\W{1,4}(\d+)", re.IGNORECASE)
_PER_PAGE = re.compile(r"per_?page\W{1,4}(\d+)", re.IGNORECASE)
_PROXY = re.compile(r"""["']([^"'\s<>]{0,200}?dataproxy\.jsp[^"'\s<>]{0,1000})["']""")
_PROXY_URL = re.compile(r"""\bproxyUrl\s*:\s*["']([^"'\s<>]+)["']""", re.IGNORECASE)
_AJAX_PARAMETERS = re.compile(r"\bajaxParam\s*:\s*(?=\{)")
_NAMED = {
    name: re.compile(rf"\b{name}[\"']?\s*[:=]\s*[\"']?(\w+)", re.IGNORECASE) for name in ("columnid", "unitid", "webid")
}
_COLUMN = re.compile(r"/col/col(\d+)/")
_UNIT = re.compile(r"\$\(\s*[\"']#(\d+)[\"']\s*\)\.jpage\b")
_EMBEDDED = "data-jpage-rows"
_EMBEDDED_ROWS = re.compile(rf'{_EMBEDDED}="(\d+)"')
_ADDRESS = "/dataproxy.jsp"


def unwrap(html: str) -> str:
    """The page with its data rows as markup where the data stood."""
    html = _STORE.sub(lambda store: _rows(_records(store[1]), "".join(_KEPT.findall(store[1]))), html)
    while "InitData" in html and (data := _INIT_DATA.search(html)):
        try:
            rows = read_literal(html, data.end())
        except ValueError:
            break
        end = _SCRIPT_END.search(html, data.end())
        if end is None or not isinstance(rows, list):
            break
        kept = html[: data.start()] + "var embedded=" + html[data.end() : end.end()]
        html = kept + _rows([str(row) for row in rows], "") + html[end.end() :]
    return html


def _records(store: str) -> list[str]:
    return [unescape(record) if "&lt;" in record else record for record in _RECORD.findall(store)]


def _rows(records: list[str], kept: str) -> str:
    """The rows as a list or a table, as they are written; `kept`: what the script tells besides."""
    if any("<tr" in record for record in records):
        content = f"<table>{''.join(records)}</table>"
    else:
        content = f"<ul>{''.join(record if '<li' in record else f'<li>{record}</li>' for record in records)}</ul>"
    return f'<script>{kept}</script><div {_EMBEDDED}="{len(records)}">{content}</div>'


def list_pages(url: str, html: str, scripts: str) -> ListPages | None:
    """Addresses of the rows that are not embedded, a page's worth each. The embedded ones count as the first page."""
    if "dataproxy" not in scripts and "jpage" not in scripts and "totalrecord" not in scripts.lower():
        return None
    counts = [int(count) for count in _EMBEDDED_ROWS.findall(html)]
    calls = [call.start() for call in _UNIT.finditer(scripts)]
    if len(counts) < 2 or len(counts) != len(calls):
        return _pages(url, scripts, sum(counts))
    # Several lists, each called for by itself: panes of years, or a box beside the column's own.
    own = [_KEPT.sub("", scripts[start:end]) for start, end in pairwise((*calls, len(scripts)))]
    led = [
        (call, count)
        for call, count in zip(own, counts, strict=True)
        if (total := _TOTAL.search(call)) is None or int(total[1]) > count
    ]
    if len(led) == 1:
        return _pages(url, *led[0]) or ListPages(2, ())
    return ListPages(2 if led else 1, ())


def _pages(url: str, scripts: str, embedded: int) -> ListPages | None:
    total, size = _TOTAL.search(scripts), _PER_PAGE.search(scripts)
    group = _NEXT_GROUP.search(scripts)
    following = tuple(unescape(href) for href in _HREF.findall(group[1])) if group else ()
    if total is None:
        return ListPages(2 + len(following), following) if following or embedded else None
    rows = int(total[1])
    if rows <= embedded:
        return ListPages(1, ())
    if size is None or not int(size[1]):
        return ListPages(2 + len(following), following)
    per_page = int(size[1])
    address = _proxy_address(url, scripts)
    done = embedded - embedded % per_page
    starts = range(done + 1, rows + 1, per_page)
    if address is None:  # its parameters are enciphered: what is embedded, and the next group at most
        return ListPages(1 + len(following) + len(starts), following)
    path, parameters = address
    hrefs = tuple(
        f"{path}?startrecord={start}&endrecord={min(start + per_page - 1, rows)}&perpage={per_page}&{parameters}"
        for start in starts
    )
    return ListPages(1 + len(hrefs), hrefs)


def _proxy_address(url: str, scripts: str) -> tuple[str, str] | None:
    """Path and parameters of the interface, as far as they are plain numbers."""
    ajax = _AJAX_PARAMETERS.search(scripts)
    proxy = (_PROXY_URL.search(scripts) if ajax else None) or _PROXY.search(scripts)
    if proxy is None:
        return None
    parts = urlsplit(unescape(proxy[1]))
    parameters = {name: value for name, value in parse_qsl(parts.query) if name not in _OF_A_PAGE}
    if ajax:
        try:
            said = read_literal(scripts, ajax.end())
        except ValueError:
            said = None
        if isinstance(said, dict):
            parameters |= {name: str(value) for name, value in said.items() if value is not None}
    unit, column = _UNIT.search(scripts), _COLUMN.search(url)
    fallback = {"unitid": unit[1] if unit else "", "columnid": column[1] if column else ""}
    for name, pattern in _NAMED.items():
        if name not in parameters:
            named = pattern.search(scripts)
            parameters[name] = named[1] if named else fallback.get(name, "")
    if not all(parameters[name].isdigit() for name in _NAMED):
        return None
    return parts.path, urlencode(parameters, quote_via=quote)


_OF_A_PAGE = frozenset({"startrecord", "endrecord", "perpage", "page"})


def owns(url: str) -> bool:
    return _ADDRESS in url


def read(url: str, text: str) -> Answer:
    """The answer of `dataproxy.jsp`: asked for rows that the column page counted, so none is no answer."""
    store = _STORE.search(text)
    if store is None:
        if "<recordset>" not in text or "</recordset>" not in text:
            return failed("返回的数据不完整或不是列表")
        records, content = _records(text), text
    else:
        records, content = _records(store[1]), store[1]
    if not any("<a" in record for record in records):
        return suspect_empty()
    group = _NEXT_GROUP.search(content) if "startrecord=" not in url else None
    following = [unescape(href) for href in _HREF.findall(group[1])] if group else []
    rows = _rows(records, "")
    return framed("", rows, len(records), following, None)
