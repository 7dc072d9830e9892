"""Links that somebody planted in a page out of its readers' sight (暗链): a hidden box of which every link leads to another host."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from crawler.extraction.anchors import Anchor
from crawler.extraction.lines import Element

_LEAST = 2


def without_planted(anchors: Sequence[Anchor], url: str, source: str) -> Sequence[Anchor]:
    """The anchors but for planted ones, whose boxes are taken out of the page's tree.

    What the page itself may yet show, as the panes of its tabs, leads to its own papers, or to a few other offices'
    by a form or picture.
    """
    if "display" not in source:
        return anchors
    host = urlsplit(url).hostname
    inside: dict[Element, list[Anchor]] = {}
    for anchor in anchors:
        if anchor.url and urlsplit(anchor.url).hostname != host and (box := _hidden_box(anchor.element)) is not None:
            inside.setdefault(box, []).append(anchor)
    planted = {box for box, own in inside.items() if _is_planted(box, own)}
    for box in planted:
        tail = box.tail
        box.clear()
        box.tail = tail
    if not planted:
        return anchors
    dropped = {anchor.element for box in planted for anchor in inside[box]}
    return [anchor for anchor in anchors if anchor.element not in dropped]


def _is_planted(box: Element, anchors: Sequence[Anchor]) -> bool:
    return len(anchors) >= _LEAST and len(anchors) == _count(box.iter("a")) and _count(box.iter("img", "input")) == 0


def _count(elements: Iterable[object]) -> int:
    return sum(1 for _ in elements)


def _hidden_box(element: Element) -> Element | None:
    """The outermost that its own style hides."""
    hidden = None
    for one in element.iterancestors():
        style = one.get("style") or ""
        if "display" in style and "none" in style:
            hidden = one
    return hidden
