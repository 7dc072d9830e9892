"""Lists a page's own script asks for with fields: `$.post("/list", {channelId: "7", pageNo: 1}, draw)`.

Only an address of a list is asked, and by POST only where the page's number is among the fields: a counter or a vote
is posted, too.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from crawler.extraction.js_literal import Value, read_named
from crawler.extraction.platforms.script_pager import PAGE_PARAMETER, first_page
from crawler.extraction.script_constants import Constants

_URL = r"""(?:["'](?P<url>[^"'\s<>{}#]+)["']|(?P<name>\w+))"""
_CALL = re.compile(
    rf"(?:\$\.(?P<how>post|get|getJSON)|\baxios\.get)\s*\(\s*{_URL}\s*,\s*(?:\{{\s*params\s*:\s*)?(?=\{{)"
)
_AJAX = re.compile(r"\$\.ajax\s*\(\s*\{")
_IS_POST = re.compile(r"""\b(?:type|method)\s*:\s*["']post["']""", re.IGNORECASE)
_OPTION = re.compile(rf"\burl\s*:\s*{_URL}\s*[,}}\n]")
_DATA = re.compile(r"\bdata\s*:\s*(?=\{)")
_CALLS = ("$.post", "$.get", "axios.get", "$.ajax")
_NO_FORM = re.compile(r"application/json|JSON\.stringify|processData")
_OF_A_LIST = re.compile(r"list|page|query|search|article|news|info|channel|column|catalog", re.IGNORECASE)
_CHANGES = re.compile(
    r"add|save|insert|update|edit|del|remove|submit|vote|login|regist|upload|hit|click|count|visit|send|comment|like",
    re.IGNORECASE,
)
_FIELD = re.compile(r"""["']?(\w+)["']?\s*:\s*([A-Za-z_]\w*)\s*[,}]""")
_FIRST = frozenset({"0", "1"})
_LONGEST_CALL = 800  # characters


@dataclass(frozen=True, slots=True)
class AskedList:
    """`fields`: what is sent for the first page."""

    href: str
    fields: Mapping[str, str]
    by_post: bool


def asked_with_fields(scripts: str) -> Iterator[AskedList]:
    """In no order that means anything."""
    if not any(call in scripts for call in _CALLS):
        return
    variables = Constants(scripts).declared()
    for call, data, by_post in (*_called(scripts), *_by_ajax(scripts)):
        href = call["url"] or variables.get(call["name"], "")
        if not _OF_A_LIST.search(href) or _CHANGES.search(href):
            continue
        fields = _fields(data, variables, scripts)
        if fields and (not by_post or any(PAGE_PARAMETER.fullmatch(field) for field in fields)):
            yield AskedList(href, fields, by_post)


def _called(scripts: str) -> Iterator[tuple[re.Match[str], str, bool]]:
    for call in _CALL.finditer(scripts):
        yield call, scripts[call.end() : call.end() + _LONGEST_CALL], call["how"] == "post"


def _by_ajax(scripts: str) -> Iterator[tuple[re.Match[str], str, bool]]:
    for call in _AJAX.finditer(scripts):
        options = scripts[call.end() : call.end() + _LONGEST_CALL].partition("$.")[0]
        url, data = _OPTION.search(options), _DATA.search(options)
        if url and data and not _NO_FORM.search(options):
            yield url, options[data.end() :], _IS_POST.search(options) is not None


def _fields(data: str, variables: Mapping[str, str], scripts: str) -> Mapping[str, str] | None:
    """What is sent for the first page; None when a part of it is not known, or it is another page."""
    numbers = {
        name: number
        for field, name in _FIELD.findall(data)
        if PAGE_PARAMETER.fullmatch(field) and (number := first_page(scripts, name)) is not None
    }
    try:
        sent, _ = read_named(data, 0, {**variables, **numbers})
    except ValueError:
        return None
    if not isinstance(sent, dict) or not all(isinstance(value, str | int) for value in sent.values()):
        return None
    if any(PAGE_PARAMETER.fullmatch(field) and str(value) not in _FIRST for field, value in sent.items()):
        return None
    return {field: _text(value) for field, value in sent.items()}


def _text(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
