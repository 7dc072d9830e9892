"""The addresses of all pages of a list from those a pager links to: `list.jsp?page=2` and 共 26 页 tell the other 24."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from crawler.extraction.platforms.platform import MOST_PAGES
from crawler.extraction.platforms.script_pager import PAGE_PARAMETER, PARAMETER

_RUN = re.compile(r"\d+")


def fill_in(numbered: Sequence[tuple[int, str]], total: int) -> tuple[str, ...]:
    """Addresses of pages 2 to `total`; empty unless the known ones agree on how they are numbered.

    `numbered`: pages with their numbers as a reader sees them. Files may count from one or from nought; those that
    count downwards (博达 VSB) agree on nothing.
    """
    known = dict.fromkeys((number, url) for number, url in numbered if 1 < number <= total)
    for offset in (0, -1):
        shapes = [_shape(url, number + offset) for number, url in known]
        if shapes and shapes[0] is not None and len(set(shapes)) == 1 and (len(known) > 1 or _is_certain(shapes[0])):
            before, after = shapes[0]
            if (1, f"{before}{-offset}{after}") in numbered:
                continue  # the first page's own address shows that they count the other way
            last = min(total, MOST_PAGES)
            return tuple(f"{before}{number + offset}{after}" for number in range(2, last + 1))
    return ()


def is_one_series(numbered: Sequence[tuple[int, str]], url: str) -> bool:
    """Addresses in the folder of `url` that differ in the page's number alone."""
    folder = _folder(url)
    return any(
        shapes and None not in shapes and len(set(shapes)) == 1
        for offset in (0, -1)
        if (shapes := [_shape(page, number + offset) for number, page in numbered])
    ) and all(_folder(page) == folder for _, page in numbered)


def _folder(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[0]


def _shape(url: str, value: int) -> tuple[str, str] | None:
    """What stands before and after the page's number: in a parameter named so, else the last run of that value."""
    parts = urlsplit(url)
    start = len(url) - len(url.partition(parts.netloc)[2])
    runs = [run for run in _RUN.finditer(url, start) if run[0] == str(value)]
    if not runs:
        return None
    named = [run for run in _RUN.finditer(url, start) if _is_page_parameter(url[: run.start()])]
    told = [run for run in named if run[0] == str(value)]
    if named and not told:
        return None  # ?PageIndex=2 of /Channel/18.html is not its page 18
    run = (told or runs)[-1]
    return url[: run.start()], url[run.end() :]


def _is_page_parameter(before: str) -> bool:
    name = PARAMETER.search(before)
    return name is not None and PAGE_PARAMETER.fullmatch(name[1]) is not None


def _is_certain(shape: tuple[str, str]) -> bool:
    """One link alone shows the pattern: a parameter named for it, `_2.html`, `/page/2/`."""
    before, after = shape
    if _is_page_parameter(before):
        return True
    return (before.endswith(("_", "-", "/")) and after.startswith(".") and "/" not in after) or (
        before.lower().endswith(("/page/", "/p/", "/page", "/page_", "/page-")) and after in ("", "/")
    )
