"""Pages a site gives only in answer to a form sent by POST, as addresses the ledger can keep.

The fields stand in the fragment: `https://host/list.jsp#post:currpage=2&colid=7`. Fragments are never sent, and no
link keeps one (`Resolver`), so nothing a page says can make us post but the pagers and lists we read ourselves.
"""

import re
from collections.abc import Iterable
from html import unescape
from urllib.parse import urlencode

_MARK = "#post:"
_HIDDEN = re.compile(r"<input\b[^<>]*\bname\s*=\s*[\"'](__[A-Z]\w*)[\"'][^<>]*>", re.IGNORECASE)
_VALUE = re.compile(r"\bvalue\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_EVENT = "__EVENTTARGET="
_EVENT_FIELDS = ("__EVENTTARGET", "__EVENTARGUMENT")


def posted(url: str, fields: Iterable[tuple[str, str]]) -> str:
    """The address of what the form at `url` answers when sent with `fields`, in the form's order."""
    return f"{url.partition('#')[0]}{_MARK}{urlencode(list(fields))}"


def parts(url: str) -> tuple[str, str | None]:
    """The address to send to, and the body to post there; None for a page that is simply got."""
    address, mark, body = url.partition(_MARK)
    return (address, body) if mark else (url.partition("#")[0], None)


def needs_page_state(body: str) -> bool:
    """An ASP.NET event, which the server understands only beside the state of the page it was on."""
    return _EVENT in body


def with_page_state(body: str, html: str) -> str:
    """`body` with the hidden state of the page it was found on (`__VIEWSTATE`, `__EVENTVALIDATION` …).

    The state is no part of the address: it may have 100 KB, and is another each time the page is built.
    """
    state = []
    for tag in _HIDDEN.finditer(html):
        value = _VALUE.search(tag[0])
        if tag[1] not in _EVENT_FIELDS and value:
            state.append((tag[1], unescape(value[1] if value[1] is not None else value[2])))
    return f"{body}&{urlencode(state)}" if state else body
