"""Trees of columns (栏目树): 政府信息公开目录, site maps, and the scripts that draw them, as places with their full paths."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import urlsplit

from crawler.extraction.anchors import Anchor
from crawler.extraction.chrome import is_chrome
from crawler.extraction.js_literal import Value, read_literal_to, unescape_js
from crawler.extraction.layout import Layout
from crawler.extraction.lines import Element, text_of
from crawler.extraction.platforms import gkmlpt, vsb
from crawler.page_facts import ColumnPlace

_SITE_MAP = re.compile(r"网站地图|站点地图|网站导航|站点导航|sitemap|wzdt", re.IGNORECASE)
_TREE_NAME = re.compile(r"[tT]ree|[mM]ulu|[cC]atalog")
_PARTS_OF_TREE_NAMES = ("ree", "ulu", "atalog")  # one of them is in whatever _TREE_NAME finds
_OBJECTS = re.compile(r"\[\s*\{")
_NODES = re.compile(r"(?:[nN]odes?|[tT]ree\w*|[mM]enus?|[dD]ata)[\"']?\s*[=:]\s*$")
_LONGEST_ASSIGNMENT = 40  # characters of a variable's name and what follows it
_DTREE = re.compile(
    r"""\.add\(\s*["']?(-?\w+)["']?\s*,\s*["']?(-?\w+)["']?\s*,\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')\s*,\s*(?:"([^"]*)"|'([^']*)')"""
)
_NAMES = ("name", "title", "text", "label", "channelName", "colName")
_ADDRESSES = ("url", "href", "link", "linkUrl", "channelUrl", "jump_url")
_PARENTS = ("pId", "pid", "parentId", "parentid", "parent_id", "fid")
_CHILDREN = ("children", "nodes", "childs", "child", "subs")
_KEYS_OF_TREES = ("pId", "pid:", 'pid"', "parentId", "parent_id", "children", "nodes:", 'nodes"', "childs")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt", "strong", "b", "p", "th"})
_HOME = re.compile(r"网站首页|首\s*页|主页")
_MARKUP = re.compile(r"<[^<>]*>")
_LONGEST_NAME = 40
_LEAST_NODES = 3
_DEEPEST = 12
_MOST_TRIES = 20  # arrays that turn out to hold more than literals


def read_places(layout: Layout, name: str) -> tuple[ColumnPlace, ...]:
    """Every column the page's tree leads to, each once. `name`: the page's title and last crumb."""
    found = (*_scripted(layout), *_drawn(layout, name))
    places: dict[str, ColumnPlace] = {}
    for place in found:
        url = _address(layout, place.url)
        if url and url != layout.url and place.path and len(place.path[-1]) <= _LONGEST_NAME:
            places.setdefault(url, ColumnPlace(url, place.path))
    return tuple(places.values())


def _address(layout: Layout, href: str) -> str | None:
    """`Resolver` drops fragments; a list's interface carries what its tree says of it in one."""
    url = layout.resolver.absolute(href)
    return f"{url}{gkmlpt.HAS_ROWS}" if url and href.endswith(gkmlpt.HAS_ROWS) else url


def _scripted(layout: Layout) -> Iterator[ColumnPlace]:
    scripts = layout.scripts
    if layout.platform == "gkmlpt":
        yield from gkmlpt.places(layout.url, scripts)
    if "WebFXTreeItem" in scripts:
        hidden = {element.get("id") or "": element.get("href") or "" for element in layout.root.iter("a")}
        yield from vsb.places(scripts, hidden)
    if any(key in scripts for key in _KEYS_OF_TREES):
        yield from _nodes(scripts)
    if ".add(" in scripts and "dTree" in scripts:
        yield from _dtree(scripts)


def _nodes(scripts: str) -> Iterator[ColumnPlace]:
    """`var zNodes = [{id:1, pId:0, name:"…", url:"…"}]`, flat or with children."""
    read_to = tries = 0
    for start in _OBJECTS.finditer(scripts):
        at = start.start()
        if at < read_to or tries > _MOST_TRIES or not _NODES.search(scripts[max(0, at - _LONGEST_ASSIGNMENT) : at]):
            continue
        tries += 1
        try:
            nodes, read_to = read_literal_to(scripts, at)
        except ValueError:
            continue
        places = [*_nested(nodes, (), 0)] if _has_children(nodes) else [*_by_parent(nodes)]
        if len(places) >= _LEAST_NODES:
            yield from places


def _has_children(nodes: Value) -> bool:
    return isinstance(nodes, list) and any(isinstance(node, dict) and _first(node, _CHILDREN) for node in nodes)


def _nested(nodes: Value, above: tuple[str, ...], depth: int) -> Iterator[ColumnPlace]:
    for node in nodes if isinstance(nodes, list) and depth < _DEEPEST else ():
        if isinstance(node, dict) and (name := _name(node)):
            here = (*above, name)
            if url := _text(_first(node, _ADDRESSES)):
                yield ColumnPlace(url, here)
            yield from _nested(_first(node, _CHILDREN), here, depth + 1)


def _by_parent(nodes: Value) -> Iterator[ColumnPlace]:
    objects = [node for node in nodes if isinstance(node, dict)] if isinstance(nodes, list) else []
    if not any(parent in node for node in objects for parent in _PARENTS):
        return
    rows = [
        (str(node.get("id")), str(_first(node, _PARENTS)), _name(node), _text(_first(node, _ADDRESSES)))
        for node in objects
    ]
    yield from _with_paths(rows)


def _dtree(scripts: str) -> Iterator[ColumnPlace]:
    rows = [
        (key, parent, " ".join(_MARKUP.sub("", unescape_js(double or single)).split()), url or other)
        for key, parent, double, single, url, other in _DTREE.findall(scripts)
    ]
    roots = {key for key, parent, *_ in rows if parent == "-1"}  # the tree's own title
    yield from _with_paths([row for row in rows if row[0] not in roots])


def _with_paths(rows: Sequence[tuple[str, str, str, str]]) -> Iterator[ColumnPlace]:
    """`rows`: id, parent's id, name, address."""
    names = {key: name for key, _, name, _ in rows}
    parents = {key: parent for key, parent, _, _ in rows}
    for key, _, _, url in rows:
        path: list[str] = []
        at = key
        while at in names and len(path) < _DEEPEST:
            path.insert(0, names[at])
            at = parents[at]
        if url and all(path):
            yield ColumnPlace(url, tuple(path))


def _first(node: Mapping[str, Value], keys: Iterable[str]) -> Value:
    return next((node[key] for key in keys if key in node), None)


def _name(node: Mapping[str, Value]) -> str:
    return " ".join(_MARKUP.sub("", _text(_first(node, _NAMES))).split())


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _drawn(layout: Layout, name: str) -> Iterator[ColumnPlace]:
    """Nested lists: of the whole page on a site map, of containers named a tree elsewhere."""
    is_site_map = bool(_SITE_MAP.search(name) or _SITE_MAP.search(urlsplit(layout.url).path))
    if not is_site_map and not any(part in layout.source for part in _PARTS_OF_TREE_NAMES):
        return
    tops = [layout.root] if is_site_map else _named_trees(layout.root)
    if not tops:
        return
    anchors = {anchor.element: anchor for anchor in layout.anchors if anchor.url and anchor.text}
    seen: set[Element] = set()
    host = urlsplit(layout.url).netloc
    for top in tops:
        for element in top.iter("a"):
            anchor = anchors.get(element)
            if anchor is None or element in seen:
                continue
            seen.add(element)
            assert anchor.url is not None
            above = () if is_site_map and is_chrome(element) else _above(element, top, anchors)
            if urlsplit(anchor.url).netloc == host and (above or is_site_map) and not _HOME.fullmatch(anchor.text):
                yield ColumnPlace(anchor.url, (*above, anchor.text))


def _named_trees(root: Element) -> list[Element]:
    return [
        element
        for element in root.iter("ul", "div", "dl")
        if (names := f"{element.get('class') or ''} {element.get('id') or ''}") != " "
        and _TREE_NAME.search(names)
        and next((below for below in element.iter("ul") if below is not element), None) is not None
    ]


def _above(element: Element, top: Element, anchors: Mapping[Element, Anchor]) -> tuple[str, ...]:
    """The names of the branches an anchor hangs on, from the root."""
    names: list[str] = []
    at = element
    while at is not top and (parent := at.getparent()) is not None:
        head = None
        if at.tag in ("ul", "ol", "dl") and parent.tag != "li":
            head = _heading_before(at)
        elif at.tag in ("ul", "ol") and parent.tag == "li":
            head = _head_of(parent, at, anchors)
        elif at.tag == "dd":
            head = _heading_before(at)
        if head and (not names or names[0] != head):
            names.insert(0, head)
        at = parent
    own = text_of(element)
    return tuple(name for name in names if name != own and not _HOME.fullmatch(name))


def _head_of(item: Element, below: Element, anchors: Mapping[Element, Anchor]) -> str | None:
    """What an `<li>` says before the list inside it."""
    text = item.text or ""
    for child in item:
        if child is below:
            break
        anchor = next((anchors[link] for link in child.iter("a") if link in anchors), None)
        text += (anchor.text if anchor else text_of(child)) + (child.tail or "")
    folded = " ".join(text.split())
    return folded if 0 < len(folded) <= _LONGEST_NAME else None


def _heading_before(element: Element) -> str | None:
    before = element.getprevious()
    while before is not None and before.tag in ("dd", "ul", "ol", "br"):
        before = before.getprevious() if element.tag == "dd" and before.tag == "dd" else None
    if before is None:
        return None
    is_heading = before.tag in _HEADINGS or (
        before.tag in ("div", "a", "span") and sum(1 for _ in before.iter("a")) <= 1
    )
    text = text_of(before) if is_heading else ""
    return text if 0 < len(text) <= _LONGEST_NAME else None
