"""广东省政府信息公开平台 gkmlpt: the column tree and the body of an item are JSON in `window._CONFIG`."""

import json
import re
from html import escape

from crawler.extraction.platforms.platform import ListPages, Marks

_CONTENT = re.compile(r'"?\bcontent"?\s*:\s*("(?:\\.|[^"\\])*")')
_NODE = re.compile(r'"name"\s*:\s*("(?:\\.|[^"\\])*")[^{}]*?"jump_url"\s*:\s*("(?:\\.|[^"\\])*")')
_LONGEST = 2_000_000


def recognises(url: str, marks: Marks) -> bool:
    return "/gkmlpt/" in url or ("_CONFIG" in marks() and "SERVICE_AREA_ID" in marks())


def unwrap(html: str) -> str:
    """The page with the item's body and the tree's own links as markup at its end."""
    if "/gkmlpt/" not in html or len(html) > _LONGEST:
        return html
    body = _CONTENT.search(html) if "DETAIL" in html else None
    tree = [
        f'<li><a href="{escape(_text(address))}">{escape(_text(name))}</a></li>'
        for name, address in _NODE.findall(html)
        if len(address) > 2
    ]
    added = f'<div id="UCAP-CONTENT">{_text(body[1])}</div>' if body else ""
    added += f'<ul class="tree">{"".join(tree)}</ul>' if tree else ""
    return html.replace("</body>", added + "</body>", 1) if added and "</body>" in html else html + added


def _text(literal: str) -> str:
    """A JSON string's value, "" when it is none."""
    try:
        return str(json.loads(literal, strict=False))
    except ValueError:
        return ""


def pages(url: str, scripts: str, printed: int | None) -> ListPages | None:
    """Lists come from `/gkmlpt/api/all/{id}`; the page itself holds none."""
    del url, scripts, printed
    return None
