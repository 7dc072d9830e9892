"""What the addresses of a page's links say: its section's menu, the columns it is the front of, its own rows."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from crawler.extraction.layout import Layout
from crawler.extraction.lines import Element
from crawler.extraction.lists import is_article_address
from crawler.extraction.rows import Row

_DAYS = re.compile(r"[\d-]+")  # 2025, 202501, 01-02
_LONGEST_NAME = 14  # characters of a column's name: 法定主动公开内容, 国有土地上房屋征收与补偿


def is_section_menu(container: Element, layout: Layout) -> bool:
    """Every link is a short name with no document's address, and one leads back: here, or to a folder around this page.

    The rows of a list lead on, never back.
    """
    inside = set(container.iter("a"))
    anchors = [anchor for anchor in layout.anchors if anchor.element in inside]
    if any(
        anchor.url is None or len(anchor.shown) > _LONGEST_NAME or is_article_address(anchor.url) for anchor in anchors
    ):
        return False
    return any(anchor.url is not None and _leads_back(anchor.url, layout.url) for anchor in anchors)


def are_subcolumns(rows: Sequence[Row], here: str) -> bool:
    """Two short names or more, each of a folder within this page's own: 法定主动公开内容 > 政策文件, 社会救助."""
    return len(rows) > 1 and all(
        is_within(row.anchors[0].url, here) and not row.date_text and len(row.title) <= _LONGEST_NAME for row in rows
    )


def is_within(url: str | None, here: str) -> bool:
    """The address of a folder inside this page's own."""
    to, own = urlsplit(url or ""), urlsplit(here)
    folder, path = own.path.removesuffix("index.html"), to.path.removesuffix("index.html")
    is_below = folder.endswith("/") and path.endswith("/") and path.startswith(folder) and len(path) > len(folder)
    return is_below and to.netloc == own.netloc and not own.query and not to.query


def is_filed_in(url: str | None, here: str) -> bool:
    """The address of a page in this page's own folder, or in folders of its days: tzgg/1.html, tzgg/202501/t20250102_1.html."""
    to, own = urlsplit(url or ""), urlsplit(here)
    folder, _, name = own.path.rpartition("/")
    if to.netloc != own.netloc or own.query or not folder or (name and not name.startswith("index")):
        return False
    inner = to.path.removeprefix(folder + "/") if to.path.startswith(folder + "/") else ""
    *days, page = inner.split("/")
    return bool(page) and all(_DAYS.fullmatch(one) for one in days)


def _leads_back(url: str, here: str) -> bool:
    to, own = urlsplit(url), urlsplit(here)
    if to.netloc != own.netloc:
        return False
    folder = to.path.removesuffix("index.html")
    if (folder, to.query) == (own.path.removesuffix("index.html"), own.query):
        return True
    return len(folder) > 1 and folder.endswith("/") and not to.query and own.path.startswith(folder)
