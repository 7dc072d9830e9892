"""The page as a reader sees it: lines of text in document order, each knowing its block, its links and its row."""

from collections.abc import Container
from dataclasses import dataclass, field

from lxml import etree

Element = etree._Element  # noqa: SLF001 - lxml names its element class no other way

BLOCKS = frozenset(
    "address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form frameset h1 h2 h3"
    " h4 h5 h6 header hr html legend li main nav ol p pre section table tbody td tfoot th thead tr ul".split()
)
_SILENT = frozenset("script style noscript textarea select option title head iframe object template button".split())
_BREAKS = BLOCKS | {"br"}
_TEXTS = etree.XPath("//body//text()[normalize-space()]")
_ALL_TEXTS = etree.XPath("//text()[normalize-space()]")
_PARSER_OPTIONS = {"encoding": "utf-8", "remove_comments": True, "remove_pis": True, "huge_tree": True}


def parse(html: str) -> Element | None:
    """The tree, or None when there is nothing to make one of. `huge_tree` keeps what is nested deeper than 255."""
    parser = etree.HTMLParser(**_PARSER_OPTIONS)  # type: ignore[arg-type]
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
    hidden: bool
    spans: list[tuple[Element, int, int]] = field(default_factory=list)

    @property
    def linked(self) -> int:
        """How many of its characters are anchor text."""
        return sum(end - start for _, start, end in self.spans)

    @property
    def plain(self) -> str:
        """Its text without the anchors' texts."""
        if not self.spans:
            return self.text
        parts, at = [], 0
        for _, start, end in self.spans:
            parts.append(self.text[at:start])
            at = end
        parts.append(self.text[at:])
        return "".join(parts)


@dataclass(frozen=True, slots=True)
class _Context:
    block: Element
    anchor: Element | None
    row: Element | None
    silent: bool
    hidden: bool


def read_lines(root: Element, rows: Container[Element]) -> list[Line]:
    """`rows`: elements that are rows of lists; every line inside one is marked with it."""
    contexts: dict[Element, _Context] = {root: _Context(root, None, None, silent=False, hidden=False)}
    lines: list[Line] = []
    current: Line | None = None
    for text in _TEXTS(root) or _ALL_TEXTS(root):
        parent = text.getparent()
        is_tail = text.is_tail
        owner = parent.getparent() if is_tail else parent
        context = contexts.get(owner) or _context(owner, contexts, rows)
        if context.silent:
            continue
        folded = " ".join(text.split())
        if not folded:
            continue
        if current is None or context.block is not current.block or (is_tail and parent.tag in _BREAKS):
            current = Line("", context.block, owner, context.row, context.hidden)
            lines.append(current)
        elif text[0].isspace() and current.text[-1] != " ":
            current.text += " "
        start = len(current.text)
        current.text += folded
        if context.anchor is not None:
            if current.spans and current.spans[-1][0] is context.anchor:
                start = current.spans.pop()[1]
            current.spans.append((context.anchor, start, len(current.text)))
        if text[-1].isspace():
            current.text += " "
    for line in lines:
        line.text = line.text.rstrip()
    return lines


def _context(element: Element, contexts: dict[Element, _Context], rows: Container[Element]) -> _Context:
    chain = []
    above: Element | None = element
    while above is not None and above not in contexts:
        chain.append(above)
        above = above.getparent()
    context = contexts[above] if above is not None else next(iter(contexts.values()))
    for inner in reversed(chain):
        tag = inner.tag
        style = inner.get("style")
        context = _Context(
            inner if tag in BLOCKS else context.block,
            inner if tag == "a" else context.anchor,
            inner if inner in rows else context.row,
            context.silent or tag in _SILENT,
            context.hidden or (style is not None and "none" in style and "display" in style),
        )
        contexts[inner] = context
    return context
