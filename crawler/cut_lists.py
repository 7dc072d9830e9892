"""Lists that end where a page would: of columns without a pager, all of which stop at the same number of rows.

A pager that only a script draws leaves no trace on the page. But where no list of a site shows further pages, and the
longest ones are equally long, they most likely end where their first page does, and none of them is known whole.
"""

from collections import Counter
from collections.abc import Collection, Sequence

from crawler.extraction.unfilled_pager import may_fill_a_page
from crawler.page_facts import PageKind
from crawler.site_outline import PageOutline

_LEAST_ROWS = 8
_MANY = 3  # lists of 13 rows each are no chance any more; two of 20 are none either


def cut_lists(lists: Collection[Sequence[PageOutline]]) -> frozenset[str]:
    """Addresses of the lists in doubt. `lists`: the pages of each."""
    if any(facts.pager is not None for pages in lists for facts in pages):
        return frozenset()  # what shows its further pages here and there shows them wherever there are any
    rows = {
        pages[0].url: len(pages[0].entries) for pages in lists if len(pages) == 1 and pages[0].kind is PageKind.LIST
    }
    counted = Counter(rows.values())
    most = max(counted, default=0)
    if most < _LEAST_ROWS or counted[most] < (2 if may_fill_a_page(most) else _MANY):
        return frozenset()
    return frozenset(url for url, count in rows.items() if count == most)
