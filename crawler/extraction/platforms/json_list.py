"""Lists that an interface of no known platform answers as JSON: the longest array of objects with title and address."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import parse_qsl, urlencode, urlsplit

from crawler.extraction.platforms.answers import AnsweredRow, answer, failed, suspect_empty
from crawler.extraction.platforms.gkmlpt import day_of
from crawler.extraction.platforms.platform import MOST_PAGES, Answer
from crawler.form_post import parts, posted

_TITLES = ("title", "bt", "xxbt", "wjbt", "doctitle", "infotitle", "articletitle", "articlename", "subject", "name")
_ADDRESSES = (
    *("url", "link", "href", "linkurl", "docpuburl", "infourl", "posturl", "pageurl", "articleurl", "detailurl"),
    *("weburl", "docurl", "puburl", "path"),
)
_DATES = (
    *(
        "date",
        "pubdate",
        "publishdate",
        "publishtime",
        "publishedtime",
        "publishedtimeformat",
        "publishedtimestr",
        "docreltime",
    ),
    *("showdate", "showtime", "infodate", "releasetime", "releasedate", "createdat", "createtime", "createdate"),
    *("pubtime", "crtime", "addtime", "inputtime", "fbsj", "fbrq", "time"),
)
_TOTALS = ("total", "totalcount", "totalelements", "totalrecord", "recordcount", "totalnum", "rowcount", "records")
_PAGE_COUNTS = ("totalpage", "totalpages", "pagecount", "pages", "pagetotal")
_PAGE_PARAMETER = re.compile(r"page|page_?no|page_?num|page_?index|curr?_?page|current|p|pn|pageNo\d", re.IGNORECASE)
_DEEPEST = 6


def read_json_list(url: str, text: str) -> Answer | None:
    """None when it is no JSON, or holds nothing like a list of documents."""
    start = text.lstrip("\ufeff \t\r\n")[:1]
    if start not in ("{", "["):
        return None
    try:
        said = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        return None
    found = max(_arrays(said, 0), key=len, default=None)
    numbers = {_plain(key): value for key, value in _members(said, 0)}
    total, page_count = _number(numbers, _TOTALS), _number(numbers, _PAGE_COUNTS)
    if found is None:
        return suspect_empty() if total or page_count else None
    rows = [row for one in found if (row := row_of(one))]
    if len(rows) < len(found):
        return failed("有信息缺少标题或网址")
    if page_count is None and total is not None:
        page_count = -(-total // len(rows))
    others = _other_pages(url, page_count) if page_count else []
    return answer("", rows, others, page_count)


def _arrays(value: object, depth: int) -> Iterator[Sequence[Mapping[str, object]]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        objects = [one for one in value if isinstance(one, dict)]
        if objects and len(objects) == len(value) and row_of(objects[0]):
            yield objects
            return
        for one in value:
            yield from _arrays(one, depth + 1)
    elif isinstance(value, dict):
        for one in value.values():
            yield from _arrays(one, depth + 1)


def _members(value: object, depth: int) -> Iterator[tuple[str, object]]:
    """Plain members of the objects around the rows."""
    if isinstance(value, dict) and depth <= 3:
        for key, one in value.items():
            yield from _members(one, depth + 1) if isinstance(one, dict) else [(key, one)]


def row_of(one: Mapping[str, object]) -> AnsweredRow | None:
    """The row an object with the usual names of title, address and day makes; None without title or address."""
    members = {_plain(key): value for key, value in one.items()}
    title = next((text for key in _TITLES if (text := str(members.get(key) or "").strip())), "")
    href = address_of(one)
    if not title or href is None:
        return None
    return AnsweredRow(
        href, re.sub(r"<[^<>]*>", "", title), next((day for key in _DATES if (day := day_of(members.get(key)))), "")
    )


def address_of(one: Mapping[str, object]) -> str | None:
    """What the usual names say of an object's address."""
    members = {_plain(key): value for key, value in one.items()}
    href = next((text for key in _ADDRESSES if (text := str(members.get(key) or "").strip())), "")
    return href if re.match(r"https?://|/|\.{1,2}/|\w[\w./-]*\.\w", href) else None


def total_of(said: Mapping[str, object]) -> int | None:
    """How many rows there are in all, where the object around some of them tells."""
    return _number({_plain(key): value for key, value in said.items()}, _TOTALS)


def _plain(key: str) -> str:
    return key.replace("_", "").lower()


def _number(members: Mapping[str, object], names: Sequence[str]) -> int | None:
    return next((int(text) for name in names if (text := str(members.get(name, ""))).isdigit()), None)


def _other_pages(url: str, count: int) -> list[str]:
    """The same address with other page numbers, when it names one and this is the first page."""
    address, body = parts(url)
    split = urlsplit(address)
    query = parse_qsl(split.query if body is None else body, keep_blank_values=True)
    at = next((n for n, (name, value) in enumerate(query) if _PAGE_PARAMETER.fullmatch(name) and value.isdigit()), None)
    if at is None or int(query[at][1]) > 1:
        return []
    first = int(query[at][1])
    pages = [
        [*query[:at], (query[at][0], str(first + step)), *query[at + 1 :]] for step in range(1, min(count, MOST_PAGES))
    ]
    if body is not None:
        return [posted(address, page) for page in pages]
    return [split._replace(query=urlencode(page)).geturl() for page in pages]
