"""Links that call a function of the page's own to go somewhere: `openDetail('123')` → `detail.do?id=123`."""

import re
from collections.abc import Iterable

from crawler.extraction.anchors import Anchor
from crawler.extraction.platforms.script_pager import address_with, body_of
from crawler.extraction.resolve import Resolver

_CALL = re.compile(r"""\b(?!void\b)([A-Za-z_$]\w*)\s*\(\s*(?:["']([\w.-]{1,80})["']|(\d{1,20}))\s*\)""")


def address_called(anchors: Iterable[Anchor], scripts: str, resolver: Resolver) -> None:
    """Give anchors without an address the one their function makes of its only argument."""
    if "function" not in scripts:
        return
    known: dict[str, tuple[str, str] | None] = {}
    for anchor in anchors:
        if anchor.url is not None:
            continue
        get = anchor.element.get
        href = get("href") or ""
        call = _CALL.search(f"{href if href[:11].lower() == 'javascript:' else ''};{get('onclick') or ''}")
        if call is None:
            continue
        if call[1] not in known:
            parameter, body = body_of(scripts, call[1])
            known[call[1]] = address_with(body, parameter) if parameter else None
        around = known[call[1]]
        if around and not _is_apart(scripts, call[1], call[2] or call[3]):
            anchor.url = resolver.absolute(f"{around[0]}{call[2] or call[3]}{around[1]}")


def _is_apart(scripts: str, name: str, argument: str) -> bool:
    """The function goes elsewhere for this argument: `n == 1 ? "index.html" : "list_" + n + ".html"`."""
    if len(argument) > 1:  # a page's number; documents have longer ones
        return False
    parameter, body = body_of(scripts, name)
    return (
        f"{parameter}==" in (packed := body.replace(" ", ""))
        and re.search(rf"\b{re.escape(parameter)}={{2,3}}[\"']?{re.escape(argument)}\b", packed) is not None
    )
