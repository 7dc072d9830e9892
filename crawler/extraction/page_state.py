"""What a page keeps as data for its scripts: `window.__INITIAL_STATE__ = {…}`, `<script type="application/json">`.

Nuxt writes a call of a function, `(function(a,b){return {…}}(1,"x"))`. Only literals are read; no script is ever run.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crawler.extraction.js_literal import (
    NotLiteralError,
    Value,
    read_arguments,
    read_literal,
    read_literal_to,
    read_named,
    unescape_js,
)
from crawler.extraction.platforms.json_list import total_of

_KEPT = re.compile(
    r"""=\s*(?P<plain>(?=[\[{]))"""
    r"""|=\s*\(?\s*(?:function\s*)?\((?P<names>[\w$,\s]{0,20000})\)\s*(?:\{\s*return\b|=>\s*\()\s*(?=\{)"""
    r"""|=\s*JSON\.parse\(\s*(?P<text>"[^"\\]*+(?:\\.[^"\\]*+)*"|'[^'\\]*+(?:\\.[^'\\]*+)*')"""
    r"""|^[ \t]*+(?P<json>(?=\{\s*"))""",
    re.MULTILINE | re.DOTALL,
)
_CALLED = re.compile(r"[\s;})]*\(")
_MOST_KEPT = 30
_MOST_WASTED = 500_000  # characters read of what turns out to be no literal
_DEEPEST = 10
_LONGEST = 3_000_000  # characters of scripts


@dataclass(frozen=True, slots=True)
class KeptRows:
    """Objects side by side, and how many there are in all, where what is around them tells.

    `is_bare`: nothing is around them, `var list = [{…}, {…}]`.
    """

    rows: Sequence[Mapping[str, Value]]
    total: int | None
    is_bare: bool


def kept_rows(scripts: str) -> Iterator[KeptRows]:
    """Every array of objects, the inner ones after those around them."""
    for value in _kept(scripts):
        yield from _rows(value, None, 0)


def _kept(scripts: str) -> Iterator[Value]:
    if len(scripts) > _LONGEST:
        return
    at = wasted = 0
    for _ in range(_MOST_KEPT):
        found = _KEPT.search(scripts, at)
        if found is None:
            return
        at = max(found.end(), at + 1)
        try:
            value, at = _read(scripts, found)
        except NotLiteralError as error:
            wasted += max(0, error.at - at)
            if wasted > _MOST_WASTED:
                return
            continue
        except ValueError:
            continue
        yield value


def _read(scripts: str, found: re.Match[str]) -> tuple[Value, int]:
    if found["text"] is not None:
        text = unescape_js(found["text"][1:-1])
        return read_literal(text), found.end()
    if found["names"] is None:
        return read_literal_to(scripts, found.end())
    names = [name.strip() for name in found["names"].split(",") if name.strip()]
    end = read_named(scripts, found.end(), dict.fromkeys(names))[1]
    called = _CALLED.match(scripts, end)
    if called is None:
        raise ValueError("not called")
    given = read_arguments(scripts, called.end())
    return read_named(scripts, found.end(), dict(zip(names, given, strict=False)))


def _rows(value: Value, total: int | None, depth: int) -> Iterator[KeptRows]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        total = total_of(value)
        for one in value.values():
            yield from _rows(one, total, depth + 1)
    elif isinstance(value, list):
        objects = [one for one in value if isinstance(one, dict)]
        if objects and len(objects) == len(value):
            yield KeptRows(objects, total, is_bare=not depth)
        for inner in value:
            yield from _rows(inner, None, depth + 1)
