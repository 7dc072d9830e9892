"""Addresses a page's own script gets its list from: `$.getJSON("/api/list?channelId=7")`.

Also put together from literals and variables of literals, `url: "/common/search/" + channelId + "?page=" + page`, when
the page's number is all that is left open and the script says what it begins with.
Followed only from pages that show nothing themselves; what they answer is read as a list if it is one.
"""

import re

from crawler.extraction.js_literal import joined
from crawler.extraction.platforms.script_pager import PAGE_PARAMETER, PARAMETER, number_of

_GOT = re.compile(
    r"""(?:\$\.(?:getJSON|get)|\baxios\.get|\bfetch)\s*\(\s*["']([^"'\s<>{}]+)["']\s*[,)]"""
    r"""|\burl\s*:\s*["']([^"'\s<>{}]+)["']\s*(?=[,}\n])"""
)
_JOINED = re.compile(
    r"""(?:(?:\$\.(?:getJSON|get)|\baxios\.get|\bfetch)\s*\(|\burl\s*:)\s*"""
    r"""((?:["'][^"'\s<>{}]*["']|\w+)(?:\s*\+\s*(?:["'][^"'\s<>{}]*["']|\w+))+)\s*(?=[,})\n])"""
)
_TERM = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|(\w+))\s*(?:\+|$)""")
_LITERAL = re.compile(r"""\b(?:var|let|const)\s+(\w+)\s*=\s*["']([\w./:-]{1,120})["']\s*[;,\n]""")
_FUNCTION = re.compile(r"\bfunction\s+(\w+)\s*\(\s*(\w+)|\b(\w+)\s*=\s*function\s*\(\s*(\w+)")
_POSTED = re.compile(r"""\b(?:type|method)\s*:\s*["']post["']|data\s*:""", re.IGNORECASE)
_OF_A_LIST = re.compile(r"list|page|article|news|info|channel|column|catalog|content|\.json|\.xml$", re.IGNORECASE)
_CALLS = ("getJSON", "$.get", "axios", "fetch(", "$.ajax")
_AROUND = 200  # characters of a call's options
_MOST = 2  # lists a column could have
_FIRST = frozenset({0, 1})  # what the first page of a list is numbered


def ajax_lists(scripts: str) -> tuple[str, ...]:
    """Hrefs, in the order of the script; none when what is sent with them is not known."""
    if not any(call in scripts for call in _CALLS):
        return ()
    calls = [(call, call[1] or call[2], call[2] is not None) for call in _GOT.finditer(scripts)]
    if "+" in scripts:
        calls += [
            (call, _put_together(call[1], scripts), call[0].startswith("url")) for call in _JOINED.finditer(scripts)
        ]
    hrefs = []
    for call, href, has_options in sorted(calls, key=lambda one: one[0].start()):
        options = scripts[max(0, call.start() - _AROUND) : call.end() + _AROUND] if has_options else ""
        if href and _OF_A_LIST.search(href) and not _POSTED.search(options):
            hrefs.append(href)
    unique = tuple(dict.fromkeys(hrefs))
    return unique if len(unique) <= _MOST else ()


def _put_together(expression: str, scripts: str) -> str:
    """The address, "" when a part of it is not known; the last variable may be the number of the first page."""
    literals = dict(_LITERAL.findall(scripts))

    def known(term: re.Match[str]) -> str | None:
        before = expression[: term.start(3)].rstrip(" +").rstrip("\"'")
        parameter = PARAMETER.search(before)
        if parameter and PAGE_PARAMETER.fullmatch(parameter[1]):
            first = _first_page(scripts, term[3])
            return None if first is None else str(first)
        return literals.get(term[3])

    return joined(expression, _TERM, known)


def _first_page(scripts: str, name: str) -> int | None:
    """What the variable holds at first: its one value, or what the function whose parameter it is is first called with."""
    number = number_of(scripts, name)
    for function, parameter, named, own in _FUNCTION.findall(scripts):
        if name in (parameter, own):
            call = re.search(rf"(?<!function )\b{function or named}\s*\(\s*(\d+)\s*[,)]", scripts)
            number = int(call[1]) if call else number
    return number if number in _FIRST else None
