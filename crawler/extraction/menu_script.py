"""Menus that a script file writes: `<script src="/js/menu.js">` whose `document.write` names the site's columns.

They are shared by pages of all folders, so their addresses begin at the root; others cannot be told apart from theirs.
"""

import re
from dataclasses import replace

from crawler.extraction.page import PageReading, read_page
from crawler.page_facts import PageKind

_LINK = re.compile(r"<a\b", re.IGNORECASE)
_SCRIPT_END = re.compile(r"</?script\b[^<>]*>", re.IGNORECASE)
_SLASHES_OF_A_ROOT = 3  # http://host/


def read_menu_script(url: str, script: str) -> PageReading | None:
    """What it writes as a page that leads on; None when it writes no link at all, as scripts of effects do."""
    if "document.write" not in script or not _LINK.search(script):
        return None
    page = read_page(url, f"<html><body><script>{_SCRIPT_END.sub('', script)}</script></body></html>")
    folder = url.partition("?")[0].rpartition("/")[0] + "/"
    is_at_root = folder.count("/") == _SLASHES_OF_A_ROOT
    links = tuple(link for link in page.links if is_at_root or not link.url.startswith(folder))
    facts = replace(page.facts, kind=PageKind.NAVIGATION, entries=(), pager=None, document=None, redirect=None)
    return PageReading(facts, links, parse_loss=False, unrendered=not links)
