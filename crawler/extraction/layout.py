"""A page taken apart once for all readers: tree, links, lines, lists, tags."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from lxml import etree

from crawler.extraction.anchors import Anchor, read_anchors
from crawler.extraction.called_links import CalledLinks, address_called
from crawler.extraction.clicked_rows import link_clicked_rows
from crawler.extraction.lines import Element, Line, parse, read_lines
from crawler.extraction.lists import ListBlock, keep_list_rows, list_blocks
from crawler.extraction.markup import Markup, scan
from crawler.extraction.metas import Metas, of_this_page, read_metas
from crawler.extraction.planted_links import without_planted
from crawler.extraction.platforms import platform_of, unwrap
from crawler.extraction.resolve import Resolver
from crawler.extraction.rows import row_elements
from crawler.extraction.title import html_title
from crawler.extraction.titled_tables import link_titled_rows
from crawler.extraction.written import insert_written

_ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff"
_SCRIPTS = etree.XPath("//script/text()", smart_strings=False)
_CLASSES = etree.XPath("/descendant::*/@class", smart_strings=False)
_IDS = etree.XPath("/descendant::*/@id", smart_strings=False)
_CLICKED = etree.XPath("/descendant::*/@onclick/..")
_DOCUMENT_END = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)
_TAIL = 400  # characters that may follow the real end
_ANCHOR_TAG = re.compile(r"<[aA][\s>]")
_UNSEEN = re.compile(r"<(?:!--|(script|style|textarea)\b)", re.IGNORECASE)
_END_OF = {name: re.compile(rf"</{name}\b", re.IGNORECASE) for name in ("script", "style", "textarea")}
_COMMENT_ENDS = re.compile(r"<!--|(-->)")  # in `<!--[if !IE]><!-->` the second does not end the first
_MARKUP = re.compile(r"</(?:div|p|td|li|ul|table)\b", re.IGNORECASE)
_IN_SCRIPT = re.compile(r"(?:(?!<script\b).)*?</script\b", re.DOTALL)  # what stands in a script opens nothing
_LOSS = 0.02  # share of anchors that may be missing from the tree (faults.md M01)


@dataclass(slots=True, eq=False)
class Layout:
    """`source` is the markup parsed, with what scripts write put in place; `scripts` the text of all inline scripts.

    `clicked`: the elements with an `onclick`.
    """

    url: str
    source: str
    markup: Markup
    root: Element
    scripts: str
    platform: str | None
    resolver: Resolver
    clicked: Sequence[Element]
    anchors: Sequence[Anchor]
    lines: Sequence[Line]
    blocks: Sequence[ListBlock]
    metas: Metas
    html_title: str

    @property
    def lost_links(self) -> bool:
        """Anchors of the source (comments, scripts and text areas apart) are missing from the tree, or the rest of it is."""
        if _is_swallowed(self.source, self.markup):
            return True
        allowed = len(self.anchors) + max(1, _LOSS * len(self.anchors))
        return self.markup.anchors > allowed and _count_anchors(self.source) > allowed


def read_layout(url: str, html: str) -> Layout | None:
    """None when there is no markup to make a tree of."""
    source, markup = _prepared(html)
    root = parse(source)
    if root is None:
        return None
    scripts = "\n".join(cast("list[str]", _SCRIPTS(root)))
    base = next(root.iter("base"), None)
    resolver = Resolver(url, base.get("href") if base is not None else None)
    clicked = cast("list[Element]", _CLICKED(root))
    called = CalledLinks(root, scripts, resolver)
    link_clicked_rows(root, source, clicked, resolver, called)
    link_titled_rows(root, source)
    anchors = read_anchors(root, resolver)
    address_called(anchors, called)
    rows = row_elements(without_planted(anchors, url, source))
    lines = read_lines(root, rows)
    blocks = list_blocks(rows, lines)
    keep_list_rows(lines, blocks)
    title = html_title(root)
    return Layout(
        url=url,
        source=source,
        markup=markup,
        root=root,
        scripts=scripts,
        platform=platform_of(url, cache(lambda: f"{_marks(root)} {scripts}")),
        resolver=resolver,
        clicked=clicked,
        anchors=anchors,
        lines=lines,
        blocks=blocks,
        metas=of_this_page(read_metas(markup.metas), title, lines),
        html_title=title,
    )


def _marks(root: Element) -> str:
    """Classes, ids and script sources, each once. Three plain paths: a union is sorted, which costs as much again."""
    names = {*cast("list[str]", _CLASSES(root)), *cast("list[str]", _IDS(root))}
    names.update(script.get("src") or "" for script in root.iter("script"))
    return " ".join(names)


def _prepared(html: str) -> tuple[str, Markup]:
    """Script-written parts put in place, invisible characters gone.

    Included headers are often whole documents (seen on www.gov.cn); the parser would stop at the first `</html>`.
    """
    markup = scan(html)
    source = unwrap(insert_written(html, markup.scripts))
    for character in _ZERO_WIDTH:
        if character in source:
            source = source.replace(character, "")
    if source is not html:
        markup = scan(source)
    if markup.ends and markup.ends[0] < len(source) - _TAIL:
        source = _DOCUMENT_END.sub("", source)
        markup = scan(source)
    return source, markup


def _is_swallowed(source: str, markup: Markup) -> bool:
    """A comment, script or text area is never closed and eats what follows (faults.md M05), the page's end included."""
    for opening, at in (*markup.openings.items(), ("script", source.rfind("<script"))):
        end = "-->" if opening == "!--" else f"</{opening}"
        if at < 0 or source.find(end, at) >= 0:
            continue
        rest = source[at:].lower()
        if end not in rest and _MARKUP.search(rest) and (opening == "script" or not _IN_SCRIPT.match(rest)):
            return True
    return False


def _count_anchors(source: str) -> int:
    """`<a` outside comments, scripts, styles and text areas."""
    count = len(_ANCHOR_TAG.findall(source))
    at = 0
    while mark := _UNSEEN.search(source, at):
        at = mark.end()
        if mark[1]:
            end = _END_OF[mark[1].lower()].search(source, at)
        else:
            end = next((end for end in _COMMENT_ENDS.finditer(source, at) if end[1]), None)
        stop = end.end() if end else len(source)
        count -= len(_ANCHOR_TAG.findall(source, at, stop))
        at = stop
    return count
