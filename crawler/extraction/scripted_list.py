"""A list whose rows a page keeps whole in its own script: `var listData = [{"title": …, "url": …, "pubTime": …}]`.

Only for pages that show no rows themselves, and only where each object has a title, an address and a day: of menus,
pictures and searches kept the same way some do not. A script that asks for more holds a part of the list at most, and
so may the state of an application, `window.__INITIAL_STATE__ = {…}`, which does not say that these are all.
"""

from dataclasses import dataclass

from crawler.extraction.page_state import KeptRows, kept_rows
from crawler.extraction.platforms.answers import listed
from crawler.extraction.platforms.json_list import row_of

_ASKS = ("$.ajax", "$.get", "$.post", "getJSON", "XMLHttpRequest", "fetch(", "axios", ".load(", "jsonp")
_LEAST_ROWS = 2
_LONGEST = 1_000_000  # characters of scripts


@dataclass(frozen=True, slots=True)
class ScriptedList:
    """`markup`: the rows, with a count of pages where more may be elsewhere. `is_bare`: the array stands by itself."""

    markup: str
    is_bare: bool


def scripted_list(scripts: str) -> ScriptedList | None:
    """The one list of documents the scripts keep; None when there is none, or more than one."""
    if "{" not in scripts or len(scripts) > _LONGEST or any(call in scripts for call in _ASKS):
        return None
    found = [list_ for kept in kept_rows(scripts) if (list_ := _list_of(kept))]
    return found[0] if len(found) == 1 else None


def _list_of(kept: KeptRows) -> ScriptedList | None:
    count = len(kept.rows)
    rows = [row for one in kept.rows if (row := row_of(one)) and row.date]
    if count < _LEAST_ROWS or len(rows) < count:
        return None
    are_all = kept.total == count or (kept.is_bare and kept.total is None)
    pages = "" if are_all else f"<div>共 {max(2, -(-(kept.total or 0) // count))} 页</div>"
    return ScriptedList(listed(rows) + pages, kept.is_bare)
