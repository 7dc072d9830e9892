"""The page as a reader sees it: lines of text in document order, each knowing its block, its links and its row."""

from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from typing import Any, cast

from lxml import etree

Element = etree._Element  # noqa: SLF001 - lxml names its classes no other way
_Text = etree._ElementUnicodeResult  # noqa: SLF001

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
_TEXTS = etree.XPath("//body//text()[normalize-space()]")
_ALL_TEXTS = etree.XPath("//text()[normalize-space()]")

# The block and link an element lies in, its list row, and whether its text is never shown.
_Context = tuple[Element, Element | None, Element | None, bool]


def parse(html: str) -> Element | None:
    """The tree, or None when there is nothing to make one of. `huge_tree` keeps what is nested deeper than 255."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        return etree.fromstring(html.encode("utf-8", "ignore"), parser)
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

    def add_link(self, anchor: Element, size: int) -> None:
        """The last `size` characters are anchor text."""
        end = len(self.text)
        start = end - size
        if self.spans and self.spans[-1][0] is anchor:
            start = self.spans.pop()[1]
        self.spans.append((anchor, start, end))

    @property
    def is_link(self) -> bool:
        """Nothing but links: an entry of a menu, a title in a list."""
        return self.linked >= len(self.text)

    @property
    def is_hidden(self) -> bool:
        """By an inline style, its own or an ancestor's."""
        return any(
            "none" in (style := element.get("style") or "") and "display" in style for element in _up(self.owner)
        )

    @property
    def plain(self) -> str:
        """Its text without the anchors' texts."""
        if not self.spans:
            return self.text
        if self.linked >= len(self.text):
            return ""
        parts, at = [], 0
        for _, start, end in self.spans:
            parts.append(self.text[at:start])
            at = end
        parts.append(self.text[at:])
        return "".join(parts)


def _up(element: Element) -> Iterator[Element]:
    yield element
    yield from element.iterancestors()


def text_of(element: Element) -> str:
    """All text inside, white space folded."""
    return " ".join("".join(cast("Iterator[str]", element.itertext("*"))).split())


def read_lines(root: Element, rows: Container[Element]) -> list[Line]:
    """`rows`: elements that may be rows of lists; every line inside one is marked with it."""
    contexts: dict[Element, _Context] = {root: (root, None, None, False)}
    lines: list[Line] = []
    current: Line | None = None
    mixed: Line | None = None  # several rows on one line: links side by side, no rows of a list
    block: Element | None = None
    texts: Any = _TEXTS(root) or _ALL_TEXTS(root)
    for text in texts:
        parent = text.getparent()
        owner = parent.getparent() if text.is_tail else parent
        context = contexts.get(owner) or _context(owner, contexts, rows)
        folded = " ".join(text.split())
        if context[3] or not folded:
            continue
        before = None if text.is_tail else parent.getprevious()
        if current is None or context[0] is not block or _is_broken(text, parent, before):
            block = context[0]
            current = Line(folded, block, owner, context[2])
            lines.append(current)
        else:
            is_apart = text[0].isspace() or (before is not None and before.tail is not None and before.tail.isspace())
            if is_apart and current.text[-1] != " ":
                current.text += " "
            current.text += folded
            row = context[2]
            if row is not None and row is not current.row and current is not mixed:
                mixed, row = (mixed, row) if current.row is None else (current, None)
                current.row = row
        if context[1] is not None:
            current.add_link(context[1], len(folded))
        if text[-1].isspace():
            current.text += " "
    for line in lines:
        if line.text[-1] == " ":
            line.text = line.text[:-1]
        for _, start, end in line.spans:
            line.linked += end - start
    return lines


def _is_broken(text: _Text, parent: Element, before: Element | None) -> bool:
    """A line break or an empty block stands before the text."""
    if text.is_tail:
        return parent.tag in _BREAKS
    return before is not None and before.tag == "br" and not (before.tail and before.tail.strip())


def _context(element: Element, contexts: dict[Element, _Context], rows: Container[Element]) -> _Context:
    chain = []
    above: Element | None = element
    while above is not None and above not in contexts:
        chain.append(above)
        above = above.getparent()
    context = contexts[above] if above is not None else next(iter(contexts.values()))
    for inner in reversed(chain):
        tag = inner.tag
        block, anchor, row, silent = context
        if tag in BLOCKS:
            block = inner
        elif tag == "a":
            anchor = inner
        if inner in rows:
            row = inner
        if tag in _SILENT:
            silent = True
        context = contexts[inner] = (block, anchor, row, silent)
    return context
