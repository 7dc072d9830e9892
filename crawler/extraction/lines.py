"""The page as a reader sees it: lines of text in document order, each knowing its block, its links and its row."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import cast

from lxml import etree

Element = etree._Element  # noqa: SLF001 - lxml names its classes no other way

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_SILENT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "textarea",
        "select",
        "option",
        "title",
        "head",
        "iframe",
        "object",
        "template",
        "button",
    ]
)
_BREAKS = BLOCKS | {"br"}
_TELLING = BLOCKS | _SILENT | {"a"}  # what they hold stands in another block or link, or is not shown
_SPACE = " \t\r\n"
_DAY = re.compile(r"(?:19|20)\d\d[-./年]\d")

# The block and link an element lies in, its list row, and whether its text is never shown.
_Context = tuple[Element, Element | None, Element | None, bool]
# A text, the element it lies in with its context, whether a line ends before it, whether white space stands there;
# both also where elements without a text of their own lie between (`一<br><font><b>二`).
_Piece = tuple[str, Element, _Context, bool, bool]


# Keeps what is nested deeper than 255. Made once: a new one for each page took a seventh of the parse.
_PARSER = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)


def parse(html: str) -> Element | None:
    """The tree, or None when there is nothing to make one of."""
    try:
        return etree.fromstring(html.encode("utf-8", "ignore"), _PARSER)
    except etree.XMLSyntaxError:
        return None


@dataclass(slots=True)
class Line:
    """Text up to the next block boundary. `spans` tell which characters belong to which `<a>`."""

    text: str
    block: Element
    owner: Element  # the innermost element of its first character
    row: Element | None
    spans: list[tuple[Element, int, int]] = field(default_factory=list)
    linked: int = 0  # how many of its characters are anchor text
    is_link: bool = False  # nothing but links: an entry of a menu, a title in a list

    def add_link(self, anchor: Element, size: int) -> None:
        """The last `size` characters are anchor text."""
        end = len(self.text)
        start = end - size
        self.linked += size
        if self.spans and self.spans[-1][0] is anchor:
            _, start, before = self.spans.pop()
            self.linked += end - size - before
        self.spans.append((anchor, start, end))

    @property
    def is_hidden(self) -> bool:
        """By an inline style, its own or an ancestor's."""
        return any("none" in (style := element.get("style") or "") and "display" in style for element in up(self.owner))

    @property
    def plain(self) -> str:
        """Its text without the anchors' texts."""
        if not self.spans:
            return self.text
        if self.is_link:
            return ""
        if len(self.spans) == 1:
            _, start, end = self.spans[0]
            return self.text[:start] + self.text[end:]
        parts, at = [], 0
        for _, start, end in self.spans:
            parts.append(self.text[at:start])
            at = end
        parts.append(self.text[at:])
        return "".join(parts)


def up(element: Element) -> Iterator[Element]:
    """The element itself, then all it stands in, the nearest first."""
    yield element
    yield from element.iterancestors()


def text_of(element: Element) -> str:
    """All text inside, white space folded."""
    # Of all ways to get at the text of several nodes this is four times as fast as the next.
    text = etree.tostring(element, method="text", encoding="unicode", with_tail=False) if len(element) else element.text
    return " ".join(text.split()) if text else ""


def read_lines(root: Element, rows: Container[Element]) -> list[Line]:
    """`rows`: elements that may be rows of lists; every line inside one is marked with it."""
    lines: list[Line] = []
    current: Line | None = None
    mixed: Line | None = None  # several rows on one line: links side by side, no rows of a list
    block: Element | None = None
    for text, owner, context, is_broken, is_apart in _shown(root, rows):
        folded = " ".join(text.split())
        line_block, anchor, row, _ = context
        if current is None or is_broken or line_block is not block:
            block = line_block
            size = len(folded) if anchor is not None else 0
            spans = [(anchor, 0, size)] if anchor is not None else []
            current = Line(folded, block, owner, row, spans, size)
            lines.append(current)
        else:
            if (is_apart or text[0].isspace() or _begins_day(current.text, folded)) and current.text[-1] != " ":
                current.text += " " + folded
            else:
                current.text += folded
            if row is not None and row is not current.row and current is not mixed:
                mixed, row = (mixed, row) if current.row is None else (current, None)
                current.row = row
            if anchor is not None:
                current.add_link(anchor, len(folded))
        if text[-1].isspace():
            current.text += " "
    for line in lines:
        if line.text[-1] == " ":
            line.text = line.text[:-1]
        if line.linked:
            line.is_link = line.linked >= len(line.text)
    return lines


def _begins_day(before: str, text: str) -> bool:
    """`<i>浏览：182</i><span>2025-12-18</span>`: only a style keeps the count and the day apart."""
    return text[0] in "12" and before[-1].isdigit() and _DAY.match(text) is not None


def _shown(root: Element, rows: Container[Element]) -> Iterator[_Piece]:
    """The text of the body; of a page that has none in it, a frameset for one, all there is.

    A second `<body>` after the first one's end is a second element (libxml2), and one in a `<noscript>` of the head is
    no text.
    """
    bodies = list(root.iter("body"))
    if not any(text.strip(_SPACE) for body in bodies for text in cast("Iterator[str]", body.itertext())):
        bodies = [root]
    return chain.from_iterable(
        _pieces(body, (root, None, None, False), rows)
        for body in bodies
        if not any(above.tag in _SILENT or above.tag == "body" for above in body.iterancestors())
    )


def _pieces(top: Element, context: _Context, rows: Container[Element]) -> Iterator[_Piece]:
    """The texts of a tree in document order, those never shown left out. `context` is that of the element around it.

    One walk over the elements costs a third of what XPath's `text()` and a look upwards from every text do.
    """
    ended: Element
    around: list[Element] = [cast("Element", top.getparent())]  # the elements not ended yet
    contexts = [context]
    is_broken = is_apart = False
    for element in top.iter():
        parent = element.getparent()
        while around[-1] is not parent:
            ended = around.pop()
            del contexts[-1]
            gap = ended.tail
            if gap is None or gap.isspace():
                is_apart = is_apart or gap is not None
            elif not (context := contexts[-1])[3]:
                yield gap, around[-1], context, is_broken or ended.tag in _BREAKS, is_apart
                is_broken = is_apart = False
        above = contexts[-1]
        tag = element.tag
        context = _inside(element, above, rows) if tag in _TELLING or element in rows else above
        text = element.text
        if text is not None and not context[3]:
            if text.isspace():
                is_apart = True
            else:
                yield text, element, context, is_broken, is_apart
                is_broken = is_apart = False
        if len(element) or element is top:
            around.append(element)
            contexts.append(context)
            continue
        gap = element.tail  # most elements hold no other, and end at once
        if gap is None or gap.isspace():
            is_apart = is_apart or gap is not None
            is_broken = is_broken or tag == "br"
        elif not above[3]:
            yield gap, parent, above, is_broken or tag in _BREAKS, is_apart
            is_broken = is_apart = False
    while around[-1] is not top:
        ended = around.pop()
        del contexts[-1]
        gap = ended.tail
        if gap is not None and not (context := contexts[-1])[3] and not gap.isspace():
            yield gap, around[-1], context, ended.tag in _BREAKS, False


def _inside(element: Element, above: _Context, rows: Container[Element]) -> _Context:
    """The context of what an element holds; `above` is its own."""
    block, anchor, row, is_silent = above
    tag = element.tag
    if tag in BLOCKS:
        block = element
    elif tag == "a":
        anchor = element
    elif tag in _SILENT:
        return block, anchor, row, True
    return block, anchor, element if element in rows else row, is_silent
