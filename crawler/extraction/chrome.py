"""What surrounds a page's own content: menus, side boxes, head and foot, known by what they are called."""

import re
from collections.abc import Collection
from functools import lru_cache

from crawler.extraction.lines import Element

_CHROME = re.compile(
    r"(?:^|[\s_-])(?:nav\w*|menu\w*|sub_?nav|left\w*|side\w*|foot\w*|header|head|top\w*|bottom|links?|friend\w*|yqlj|"
    r"crumbs?|bread\w*|dqwz|wzdh|lanmu|tree\w*|dh|daohang|logo|banner|search|share|tools?|copyright)(?:$|[\s_-]|\d)",
    re.IGNORECASE,
)


def is_chrome(container: Element, within: Collection[Element] = ()) -> bool:
    """Inside a menu, a side box, the head or the foot. `within`: elements around the text, whatever they are called."""
    element: Element | None = container
    while element is not None and element.tag != "body" and element not in within:
        if element.tag in {"nav", "header", "footer"}:
            return True
        if _is_chrome_name(element.get("class"), element.get("id")):
            return True
        element = element.getparent()
    return False


@lru_cache(maxsize=1 << 12)
def _is_chrome_name(classes: str | None, identity: str | None) -> bool:
    return bool(classes or identity) and _CHROME.search(f"{classes or ''} {identity or ''}") is not None
