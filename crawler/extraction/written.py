"""What simple inline scripts write (`document.write`), put into the page where they write it. No script is ever run.

TRS templates write menus, dates and whole lists this way (platforms.md §2): `var pubdata='2020年07月02日'` beside an
empty 发布时间 label, `document.write('<li><a href="../ywyw/">'+str3+'</a></li>')`.

The patterns are possessive, so that a hostile page costs time in proportion to its length; never over a group with
alternatives, which Python's `re` matched wrongly before 3.11.5 (gh-106052).
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from crawler.extraction.js_literal import joined, unescape_js
from crawler.extraction.written_loops import loop_output

_ASSIGNED = re.compile(r"""(?:\bvar\s+|[;{\s])(\w++)\s*+=\s*+(["'])((?:\\.|(?!\2)[^\\\n])*)\2\s*(?:[;,\n]|$)""")
_TERMS = r"""((?:"[^"\\\n]*+(?:\\.[^"\\\n]*+)*"|'[^'\\\n]*+(?:\\.[^'\\\n]*+)*'|[\w.\[\]]++|[ \t+]++)+)"""
_WRITE = re.compile(
    rf"""document\.write(?:ln)?\s*+\({_TERMS}\)|\.(?:innerHTML|innerText|textContent)\s*+=\s*+{_TERMS}(?:;|\n|$)"""
    rf"""|\.(?:html|text)\({_TERMS}\)"""
)
_WRITES = ("document.write", "innerHTML", "innerText", "textContent", ".html(", ".text(", ".append(")
_YEAR = re.compile(r"(?:19|20)\d\d")  # of what is put into another element only dates are wanted
_TERM = re.compile(r"""\s*+(?:"([^"\\\n]*+(?:\\.[^"\\\n]*+)*)"|'([^'\\\n]*+(?:\\.[^'\\\n]*+)*)'|(\w++))\s*+(?:\+|$)""")
_TAG = re.compile(r"<(/?)(\w*+)([^<>]*+)>")
_KEPT = frozenset({"a", "li", "span", "img", "iframe"})
_LONGEST_KEPT = 50_000  # characters of a script worth remembering
_MOST_WRITTEN = 40_000  # characters; a page that writes more is an application, not a template


def insert_written(html: str, tags: Iterable[re.Match[str]]) -> str:
    """The page with what its scripts literally write, or put into an element, after each script.

    `tags`: those that begin and end its scripts, in order.
    Only literals and variables assigned a literal in the same script are put together; a call that needs anything
    else is left out. Tags that could shut or open the page's own structure are dropped.
    """
    parts: list[str] = []
    at = 0
    start: int | None = None
    for tag in tags:
        if html[tag.start() + 1] != "/":
            start = tag.end() if start is None else start
        elif start is not None:
            script = html[start : tag.start()]
            output = _output(script) if len(script) <= _LONGEST_KEPT else _literals(script)
            if output:
                parts += html[at : tag.end()], output
                at = tag.end()
            start = None
    return "".join((*parts, html[at:])) if parts else html


@lru_cache(maxsize=128)  # the scripts of a site's template stand on each of its pages
def _output(script: str) -> str:
    return _literals(script)


def _literals(script: str) -> str:
    if not any(call in script for call in _WRITES) or "unescape(" in script:
        return ""
    calls = _WRITE.findall(script)
    values = {name: unescape_js(value) for name, _, value in _ASSIGNED.findall(script)}
    output = "".join(
        text
        for written, *placed in calls
        if (text := joined(written or "".join(placed), _TERM, lambda term: values.get(term[3])))
        and (written or _YEAR.search(text))
    )
    output += loop_output(script, values)
    return _TAG.sub(_harmless, output[:_MOST_WRITTEN])


def _harmless(tag: re.Match[str]) -> str:
    name = tag[2].lower()
    if name == "a" and not tag[1] and "href" not in tag[3].lower():
        return " "
    return tag[0] if name in _KEPT else " "
