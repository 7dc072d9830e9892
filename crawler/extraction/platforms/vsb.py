"""博达 VSB (`info/1021/1234.htm`). Page files count downwards, so its pages are only ever followed, never computed.

Its 信息公开目录 is a tree of `WebFXTreeItem`, the addresses in hidden links beside it.
"""

import re
from collections.abc import Mapping
from html import unescape

from crawler.extraction.js_literal import unescape_js
from crawler.extraction.platforms.platform import ListPages, ListSource, Marks
from crawler.page_facts import ColumnPlace

_ARTICLE = re.compile(r"/info/\d+/\d+\.s?html?$|[?&]urltype=news\.NewsContentUrl")
_MARKS = ("_showDynClick", "vsb_content", "/_sitegray/", "vsbcontent")
_ITEM = re.compile(
    r"""(?:\bvar\s+)?([\w$]+)\s*=\s*new\s+WebFX\w*?(Tree|TreeItem|LoadTree|LoadTreeItem)\s*\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')"""
    r"""(?:\s*,\s*(?:document\.getElementById\(\s*["']([^"']+)["']\s*\)\.href|"([^"]*)"|'([^']*)'))?"""
)
_ADDED = re.compile(
    r"""([\w$]+)\.add\(\s*(?:([\w$]+)\s*\)|new\s+WebFXTreeItem\s*\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')"""
    r"""\s*,\s*(?:document\.getElementById\(\s*["']([^"']+)["']\s*\)\.href|"([^"]*)"|'([^']*)'))"""
)
_ACTION = re.compile(
    r"""([\w$]+)\.action\s*=\s*(?:document\.getElementById\(\s*["']([^"']+)["']\s*\)\.href|["']([^"']+)["'])"""
)
_MARKUP = re.compile(r"<[^<>]*>")


def recognises(url: str, marks: Marks) -> bool:
    return bool(_ARTICLE.search(url)) or any(mark in marks() for mark in _MARKS)


def pages(source: ListSource) -> ListPages | None:
    """Nothing that its links do not show."""
    del source
    return None


def places(scripts: str, hidden: Mapping[str, str]) -> tuple[ColumnPlace, ...]:
    """`hidden`: hrefs of the page's links by their ids. A tree's own title is no column."""
    if "WebFXTreeItem" not in scripts:
        return ()
    names: dict[str, str] = {}
    addresses: dict[str, str] = {}
    above: dict[str, str] = {}
    order: list[str] = []

    def note(key: str, name: str, target: str) -> None:
        names[key] = " ".join(_MARKUP.sub("", unescape(unescape_js(name))).split())
        if target:
            addresses[key] = target
        order.append(key)

    events = sorted([*_ITEM.finditer(scripts), *_ADDED.finditer(scripts)], key=lambda found: found.start())
    for number, found in enumerate(events):
        if found.re is _ITEM:
            key, kind = found[1], found[2]
            target = hidden.get(found[5] or "", "") or found[6] or found[7] or ""
            note(key, "" if kind.endswith("Tree") else (found[3] or found[4] or ""), target)
        elif found[2]:
            above[found[2]] = found[1]
        else:
            key = f"#{number}"
            note(key, found[3] or found[4] or "", hidden.get(found[5] or "", "") or found[6] or found[7] or "")
            above[key] = found[1]
    for key, identity, literal in _ACTION.findall(scripts):
        addresses.setdefault(key, hidden.get(identity, "") or literal)
    return tuple(
        ColumnPlace(addresses[key], path) for key in order if addresses.get(key) and (path := _path(key, names, above))
    )


def _path(key: str, names: Mapping[str, str], above: Mapping[str, str]) -> tuple[str, ...]:
    path: list[str] = []
    seen: set[str] = set()
    at: str | None = key
    while at is not None and at not in seen:
        seen.add(at)
        if names.get(at):
            path.insert(0, names[at])
        at = above.get(at)
    return tuple(path)
