"""Addresses a page's own script gets its list from: `$.getJSON("/api/list?channelId=7")`.

Also put together from literals and variables of literals, `url: "/common/search/" + channelId + "?page=" + page`, when
the page's number is all that is left open and the script says what it begins with.
Followed only from pages that show nothing themselves, or load more of what they show; what they answer is read as a
list if it is one.
"""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from crawler.extraction.asked_fields import asked_with_fields
from crawler.extraction.js_literal import joined
from crawler.extraction.platforms.script_pager import PAGE_PARAMETER, PARAMETER, first_page
from crawler.extraction.resolve import Resolver
from crawler.extraction.script_constants import Constants
from crawler.form_post import parts, posted

# What is followed by an object is asked with its fields.
_GOT = re.compile(
    r"""(?:\$\.(?:getJSON|get)|\baxios\.get)\s*\(\s*["']([^"'\s<>{}]+)["']\s*(?:,(?!\s*\{)|\))"""
    r"""|\bfetch\s*\(\s*["']([^"'\s<>{}]+)["']\s*(?:,(?!\s*\{[^{}]*\bmethod\b)|\))"""
    r"""|\burl\s*:\s*["']([^"'\s<>{}]+)["']\s*(?=[,}\n])"""
)
_JOINED = re.compile(
    r"""(?:(?:\$\.(?:getJSON|get)|\baxios\.get|\bfetch)\s*\(|\burl\s*:)\s*"""
    r"""((?:["'][^"'\s<>{}]*["']|\w+)(?:\s*\+\s*(?:["'][^"'\s<>{}]*["']|\w+))+)\s*(?=[})\n]|,(?!\s*\{))"""
)
_TERM = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|(\w+))\s*(?:\+|$)""")
_POSTED = re.compile(r"""\b(?:type|method)\s*:\s*["']post["']|data\s*:""", re.IGNORECASE)
_OF_A_LIST = re.compile(r"list|page|article|news|info|channel|column|catalog|content|\.json|\.xml$", re.IGNORECASE)
_CALLS = ("getJSON", "$.get", "axios", "fetch(", "$.ajax")
_AROUND = 200  # characters of a call's options
_MOST = 2  # lists a column could have


def ajax_lists(scripts: str) -> tuple[str, ...]:
    """Hrefs, in the order of the script; none when what is sent with them is not known."""
    if not any(call in scripts for call in _CALLS):
        return ()
    calls = [(call, call[1] or call[2] or call[3], call[3] is not None) for call in _GOT.finditer(scripts)]
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


def lists_asked(scripts: str, resolver: Resolver) -> tuple[str, ...]:
    """Addresses of the first page of each list the scripts ask for, by GET or by POST; none where they are many."""
    asked = [url for href in ajax_lists(scripts) if (url := resolver.absolute(href))]
    for one in asked_with_fields(scripts):
        if (url := resolver.absolute(one.href)) is None:
            continue
        if one.by_post:
            asked.append(posted(url, one.fields.items()))
        else:
            asked.append(f"{url}{'&' if '?' in url else '?'}{urlencode(one.fields)}")
    unique = tuple(dict.fromkeys(asked))
    return unique if len(unique) <= _MOST else ()


def names_a_page(url: str) -> bool:
    """Among the address's parameters, or what is sent there, is the number of a page."""
    address, body = parts(url)
    query = parse_qsl(urlsplit(address).query if body is None else body)
    return any(PAGE_PARAMETER.fullmatch(name) and value.isdigit() for name, value in query)


def _put_together(expression: str, scripts: str) -> str:
    """The address, "" when a part of it is not known; the last variable may be the number of the first page."""
    constants = Constants(scripts)

    def known(term: re.Match[str]) -> str | None:
        before = expression[: term.start(3)].rstrip(" +").rstrip("\"'")
        parameter = PARAMETER.search(before)
        if parameter and PAGE_PARAMETER.fullmatch(parameter[1]):
            first = first_page(scripts, term[3])
            return None if first is None else str(first)
        return constants.value(term[3])

    return joined(expression, _TERM, known)
