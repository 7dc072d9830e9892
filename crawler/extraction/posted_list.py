"""Lists a page's own script asks for by POST: `$.post("/list", {channelId: "7", pageNo: 1}, draw)`.

Only what names the page's number among its fields, and an address of a list, is asked: a counter or a vote is posted, too.
"""

import re
from collections.abc import Iterator, Mapping

from crawler.extraction.js_literal import Value, read_named
from crawler.extraction.platforms.script_pager import PAGE_PARAMETER, first_page

_POST = re.compile(r"""\$\.post\s*\(\s*["']([^"'\s<>{}#]+)["']\s*,\s*(?=\{)""")
_AJAX = re.compile(r"\$\.ajax\s*\(\s*\{")
_IS_POST = re.compile(r"""\b(?:type|method)\s*:\s*["']post["']""", re.IGNORECASE)
_URL = re.compile(r"""\burl\s*:\s*["']([^"'\s<>{}#]+)["']\s*[,}\n]""")
_DATA = re.compile(r"\bdata\s*:\s*(?=\{)")
_NO_FORM = re.compile(r"application/json|JSON\.stringify|processData")
_OF_A_LIST = re.compile(r"list|page|query|search|article|news|info|channel|column|catalog", re.IGNORECASE)
_CHANGES = re.compile(
    r"add|save|insert|update|edit|del|remove|submit|vote|login|regist|upload|hit|click|count|visit|send|comment|like",
    re.IGNORECASE,
)
_VARIABLE = re.compile(r"""\b(?:var|let|const)\s+(\w+)\s*=\s*(?:["']([\w./:-]{0,120})["']|(\d{1,12}))\s*[;,\n]""")
_FIELD = re.compile(r"""["']?(\w+)["']?\s*:\s*([A-Za-z_]\w*)\s*[,}]""")
_LONGEST_CALL = 800  # characters


def posted_lists(scripts: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Hrefs and, for each, what is sent for the first page."""
    if "post" not in scripts and "POST" not in scripts:
        return
    for href, data in (*_by_post(scripts), *_by_ajax(scripts)):
        if not _OF_A_LIST.search(href) or _CHANGES.search(href):
            continue
        fields = _fields(data, scripts)
        if fields is not None:
            yield href, fields


def _by_post(scripts: str) -> Iterator[tuple[str, str]]:
    for call in _POST.finditer(scripts):
        yield call[1], scripts[call.end() : call.end() + _LONGEST_CALL]


def _by_ajax(scripts: str) -> Iterator[tuple[str, str]]:
    for call in _AJAX.finditer(scripts):
        options = scripts[call.end() : call.end() + _LONGEST_CALL].partition("$.")[0]
        url, data = _URL.search(options), _DATA.search(options)
        if url and data and _IS_POST.search(options) and not _NO_FORM.search(options):
            yield url[1], options[data.end() :]


def _fields(data: str, scripts: str) -> Mapping[str, str] | None:
    """What is sent for the first page; None when a part of it is not known, or none is the page's number."""
    numbers = {
        name: number
        for field, name in _FIELD.findall(data)
        if PAGE_PARAMETER.fullmatch(field) and (number := first_page(scripts, name)) is not None
    }
    try:
        sent, _ = read_named(data, 0, {**_variables(scripts), **numbers})
    except ValueError:
        return None
    if not isinstance(sent, dict) or not all(isinstance(value, str | int) for value in sent.values()):
        return None
    paged = [value for field, value in sent.items() if PAGE_PARAMETER.fullmatch(field)]
    return {field: _text(value) for field, value in sent.items()} if len(paged) == 1 and str(paged[0]) in "01" else None


def _variables(scripts: str) -> Mapping[str, str]:
    """Variables that hold one literal all along."""
    return {
        name: text or number
        for name, text, number in _VARIABLE.findall(scripts)
        if len(re.findall(rf"(?<![\w.$])(?<!data-){name}\s*(?:\+|-)?=(?!=)|\b{name}(?:\+\+|--)", scripts)) == 1
    }


def _text(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
