"""Lists of other columns shown below or beside a column's own: 县政府最新公开 on the pages of a county's bureaus."""

from collections.abc import Sequence

from crawler.extraction.layout import Layout
from crawler.extraction.lists import ListBlock

_LEAST_NAME = 4  # characters of a column's name


def columns_heading_boxes(layout: Layout, page_name: str) -> dict[str, str]:
    """Names of other columns that stand above lists of the page, and their folders.

    The page links to such a column by the very words of the heading, and its folder lies beside this page's, not in it.
    """
    headings = {
        block.heading
        for block in layout.blocks
        if len(block.heading) >= _LEAST_NAME and block.is_dated_list and block.heading not in page_name
    }
    if not headings:
        return {}
    here = folder_of(layout.url)
    found = {}
    for anchor in layout.anchors:
        if anchor.text in headings and anchor.url:
            folder = folder_of(anchor.url)
            if not f"{folder}/".startswith(f"{here}/"):
                found[anchor.text] = folder
    return found


def own_blocks(blocks: Sequence[ListBlock], layout: Layout, page_name: str) -> Sequence[ListBlock]:
    """Those that are not other columns', when all their rows lie in this page's folder; else all."""
    others = columns_heading_boxes(layout, page_name)
    own = [block for block in blocks if block.heading not in others]
    here = f"{folder_of(layout.url)}/"
    is_filed = bool(own) and all((row.anchors[0].url or "").startswith(here) for block in own for row in block.rows)
    return own if is_filed else blocks


def folder_of(url: str) -> str:
    """The address up to its last slash, without a query."""
    return url.partition("?")[0].rpartition("/")[0]
