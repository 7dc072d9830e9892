"""Addresses a page's own script gets its list from, where they stand there whole: `$.getJSON("/api/list?channelId=7")`.

Followed only from pages that show nothing themselves; what they answer is read as a list if it is one.
"""

import re

_GOT = re.compile(
    r"""(?:\$\.(?:getJSON|get)|\baxios\.get|\bfetch)\s*\(\s*["']([^"'\s<>{}]+)["']\s*[,)]"""
    r"""|\burl\s*:\s*["']([^"'\s<>{}]+)["']\s*(?=[,}\n])"""
)
_POSTED = re.compile(r"""\b(?:type|method)\s*:\s*["']post["']|data\s*:""", re.IGNORECASE)
_OF_A_LIST = re.compile(r"list|page|article|news|info|channel|column|catalog|content|\.json|\.xml$", re.IGNORECASE)
_CALLS = ("getJSON", "$.get", "axios", "fetch(", "$.ajax")
_AROUND = 200  # characters of a call's options
_MOST = 2  # lists a column could have


def ajax_lists(scripts: str) -> tuple[str, ...]:
    """Hrefs, in the order of the script; none when what is sent with them is not known."""
    if not any(call in scripts for call in _CALLS):
        return ()
    hrefs = []
    for call in _GOT.finditer(scripts):
        options = scripts[max(0, call.start() - _AROUND) : call.end() + _AROUND] if call[2] else ""
        href = call[1] or call[2]
        if _OF_A_LIST.search(href) and not _POSTED.search(options):
            hrefs.append(href)
    unique = tuple(dict.fromkeys(hrefs))
    return unique if len(unique) <= _MOST else ()
