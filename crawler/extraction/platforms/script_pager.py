"""Pagers that a script of the page's own builds, on no platform in particular: `"index_" + page + ".html"`.

The pattern of the addresses and the number of pages are read from the script; it is never run. laypage, jQuery
pagination, hand-written loops and `location.href = '?page=' + n` are all of this shape.
"""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from crawler.extraction.platforms.platform import MOST_PAGES, ListPages, ListSource

_PAGE_COUNT = re.compile(
    r"\b(?:count_?pages?|page_?counts?|total_?pages?|pages?_?total|total_?page_?(?:num|count)|max_?page|page_?sum|all_?pages?|"
    r"pages)[\"']?\s*(?:[:=]|,)\s*[\"']?(\d{1,5})\b",
    re.IGNORECASE,
)
_ROW_COUNT = re.compile(
    r"\b(?:count|total|total_?(?:count|data|records?|rows?|num)|(?:record|row|data)_?count|records)[\"']?\s*[:=]\s*[\"']?(\d{1,7})\b",
    re.IGNORECASE,
)
_PAGE_SIZE = re.compile(
    r"\b(?:limit|page_?size|per_?page|show_?data|page_?rows|items_per_page|rows|num_per_page)[\"']?\s*[:=]\s*[\"']?(\d{1,4})\b",
    re.IGNORECASE,
)
_HIDDEN_COUNT = re.compile(
    r"<input\b[^<>]*\b(?:id|name)\s*=\s*[\"']?(?:total_?pages?|page_?count)\b[\"']?[^<>]*\bvalue\s*=\s*[\"']?(\d{1,5})",
    re.IGNORECASE,
)
_VARIABLE = re.compile(r"""\bvar\s+(\w+)\s*=\s*(["'])([^"'\n]{0,120})\2\s*[;,\n]""")
_JOINED = re.compile(r'"\s*\+\s*"|' + r"'\s*\+\s*'")
_EXPRESSION = r"\(?\s*(?:parseInt\(|Number\()?\s*([\w$.]+)(?:\(\))?\s*\)?\s*(?:([+-])\s*1\s*)?\)?"
_ADDRESS = re.compile(
    r"""(?:["'=]|\\["'])([\w./?&=%:~-]{0,200}?(?:[_/-]|[?&]\w{1,20}=))["']\s*\+\s*"""
    + _EXPRESSION
    + r"""(?:\s*\+\s*["']([\w./?&=%#-]{0,120}))?"""
)
_FILE = re.compile(r"\.(?:s?html?|jsp|php|aspx?|do|action)\b", re.IGNORECASE)
PAGE_PARAMETER = re.compile(
    r"page|page_?no\d?|page_?num(?:ber)?|page_?index|cur(?:r(?:ent)?)?_?page|current|p|pn|pg|paged|to_?page|index",
    re.IGNORECASE,
)
PARAMETER = re.compile(r"[?&](\w+)=$")  # what an address ends in before the parameter's value
_FUNCTION = re.compile(r"\bfunction\s+(\w+)\s*\(\s*(\w+)|\b(\w+)\s*=\s*function\s*\(\s*(\w+)")
_FIRST = frozenset({0, 1})  # what the first page of a list is numbered
_NOUGHT = re.compile(
    r"\b(?:cur(?:r(?:ent)?)?_?(?:page|index)|page_?index|page_?num|page_?no|i)\s*==*\s*0\b", re.IGNORECASE
)
_ENDS_BELOW = re.compile(  # the last page is numbered one less than there are pages
    r"\bcur\w*\s*[!=]==?\s*\(?\s*(?:count_?page|total_?page|page_?count|all_?page)s?\s*-\s*1\b",
    re.IGNORECASE,
)
_SIGNS = ("laypage", "pagination", "Paging", "pageCount", "totalPage", "countPage", "gotoPage", "goPage")
_MOST_VARIABLES = 20
_LONGEST_BODY = 1200  # characters of a function
_LONGEST = 200_000  # characters of script; a library is no page's own script


def script_pages(source: ListSource) -> ListPages | None:
    """None when the scripts say nothing of further pages."""
    scripts = source.scripts
    if "age" not in scripts or len(scripts) > _LONGEST:
        return None
    counted = page_count(scripts, source.html)
    total = counted if counted is not None else source.printed
    pattern = address_pattern(scripts)
    if pattern is None:
        shows_signs = counted is not None and any(sign in scripts for sign in _SIGNS)
        return ListPages(counted, ()) if shows_signs and counted is not None else None
    if total is None:
        return None
    head, tail, first = pattern
    numbers = range(first + 1, first + min(total, MOST_PAGES))
    return ListPages(total, tuple(_address(source.url, head, number, tail) for number in numbers))


def body_of(scripts: str, name: str) -> tuple[str, str]:
    """A function's first parameter and its body; empty when the page's scripts do not define it."""
    plain = re.escape(name.rpartition(".")[2])
    if plain not in scripts:
        return "", ""
    start = re.search(rf"(?:\bfunction\s+{plain}|\b{plain}\s*[:=]\s*function)\s*\(\s*(\w*)", scripts)
    if start is None:
        return "", ""
    body = scripts[start.end() : start.end() + _LONGEST_BODY]
    return start[1], body.partition("function ")[0]


def page_count(scripts: str, html: str) -> int | None:
    """How many pages the script counts, or works out from rows and rows a page."""
    found = _PAGE_COUNT.search(scripts) or (_HIDDEN_COUNT.search(html) if "age" in html and "<input" in html else None)
    if found:
        return int(found[1])
    rows, size = _ROW_COUNT.search(scripts), _PAGE_SIZE.search(scripts)
    return -(-int(rows[1]) // int(size[1])) if rows and size and int(size[1]) else None


def address_pattern(scripts: str) -> tuple[str, str, int] | None:
    """What stands before and after the number in the addresses, and the number the first page would have."""
    if "+" not in scripts:
        return None
    text = scripts
    for name, _, value in _VARIABLE.findall(scripts)[:_MOST_VARIABLES]:
        if not value.isdigit() and (f"{name}+" in text or f"{name} +" in text):
            use = re.compile(rf"""(?<![\w.]){name}(?=\s*\+\s*["'])|(?<=\+)\s*{name}(?=\s*\+)""")
            text = f'"{value}"'.join(use.split(text))
    text = _JOINED.sub("", text)
    for head, name, sign, tail in _ADDRESS.findall(text):
        parameter = PARAMETER.search(head)
        is_file = bool(_FILE.match(tail)) or (head.endswith("/") and tail.startswith("/") and "page" in head)
        if (parameter and PAGE_PARAMETER.fullmatch(parameter[1])) or (is_file and not parameter and head.strip("_/-.")):
            return head, tail, _first_number(scripts, name, sign)
    return None


def _first_number(scripts: str, name: str, sign: str) -> int:
    """1 or 0: what the page before the first further one is numbered. `index_1.html` is page 2 when counting from 0."""
    counts_from_0 = bool(_NOUGHT.search(scripts) or _ENDS_BELOW.search(scripts)) or _starts_at_0(scripts, name)
    if sign == "-":
        return 0
    if sign == "+":
        return 1
    return 0 if counts_from_0 else 1


def _starts_at_0(scripts: str, name: str) -> bool:
    plain = re.escape(name.rpartition(".")[2])
    return re.search(rf"\b{plain}\s*=\s*0\s*[;,]", scripts) is not None


def _address(url: str, head: str, number: int, tail: str) -> str:
    parameter = PARAMETER.search(head)
    if parameter and head.startswith("&"):  # the rest of the address is the page's own
        parts = urlsplit(url)
        query = [(name, value) for name, value in parse_qsl(parts.query) if name != parameter[1]]
        return parts._replace(query=urlencode([*query, (parameter[1], str(number))])).geturl()
    return f"{head}{number}{tail}"


def number_of(scripts: str, name: str) -> int | None:
    """The number a variable of that name is given."""
    found = re.search(rf"""\b{name}\s*=\s*["']?(\d+)["']?\s*(?:[;,\n]|//|$)""", scripts) if name in scripts else None
    return int(found[1]) if found else None


def first_page(scripts: str, name: str) -> int | None:
    """What the variable holds at first: its one value, or what the function whose parameter it is is first called with."""
    number = number_of(scripts, name)
    for function, parameter, named, own in _FUNCTION.findall(scripts):
        if name in (parameter, own):
            call = re.search(rf"(?<!function )\b{function or named}\s*\(\s*(\d+)\s*[,)]", scripts)
            number = int(call[1]) if call else number
    return number if number in _FIRST else None
