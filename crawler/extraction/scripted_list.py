"""A list whose rows a page keeps whole in its own script: `var listData = [{"title": …, "url": …, "pubTime": …}]`.

Only for pages that show no rows themselves, and only where each object has a title, an address and a day: of menus,
pictures and searches kept the same way some do not. A script that asks for more holds a part of the list at most.
"""

import re
from collections.abc import Mapping

from crawler.extraction.js_literal import read_literal
from crawler.extraction.platforms.answers import AnsweredRow, listed
from crawler.extraction.platforms.json_list import row_of

_ARRAY = re.compile(r"=\s*(?=\[\s*\{)")
_ASKS = ("$.ajax", "$.get", "$.post", "getJSON", "XMLHttpRequest", "fetch(", "axios", ".load(", "jsonp")
_LEAST_ROWS = 2
_MOST_ARRAYS = 5
_LONGEST = 1_000_000  # characters of scripts


def scripted_list(scripts: str) -> str:
    """The rows of the one such array as markup; "" when there is none, or more than one."""
    if "{" not in scripts or len(scripts) > _LONGEST or any(call in scripts for call in _ASKS):
        return ""
    found = []
    for start in list(_ARRAY.finditer(scripts))[:_MOST_ARRAYS]:
        rows = _rows(scripts, start.end())
        if len(rows) >= _LEAST_ROWS:
            found.append(rows)
    return listed(found[0]) if len(found) == 1 else ""


def _rows(scripts: str, at: int) -> list[AnsweredRow]:
    try:
        array = read_literal(scripts, at)
    except ValueError:
        return []
    if not isinstance(array, list):
        return []
    rows = [row_of(one) if isinstance(one, Mapping) else None for one in array]
    dated = [row for row in rows if row is not None and row.date]
    return dated if len(dated) == len(rows) else []
