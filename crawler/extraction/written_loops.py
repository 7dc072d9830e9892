"""What a script writes in a loop over its own literal arrays: `for(i=0;i<news.length;i++) document.write(…news[i][1]…)`.

Only literals, variables of literals and members of such arrays are put together; one unknown part leaves its
statement out. No script is ever run.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from crawler.extraction.each_loops import COUNTER, each_loops
from crawler.extraction.js_literal import Value, joined, read_literal, unescape_js

_SIGNS = ("for", ".each(", ".map(")
_LOOP = re.compile(r"\bfor\s*\(([^(){};]*;[^(){};]*;[^(){};]*|\s*(?:var|let)?\s*\w+\s+in\s+\w+\s*)\)\s*\{")
_COUNTER = re.compile(r"(\w+)\s*(?:=|\bin\b)")
_ARRAY = re.compile(r"\b(\w+)\s*=\s*(?:new\s+Array\s*(\()|(?=\[))")
_MEMBER = re.compile(r"""\b(\w+)\[(\d{1,4})\]\s*=\s*(?:new\s+Array\s*(\()|(?=["'\[{]))""")
_STATEMENT = re.compile(
    r"""(?:document\.write(?:ln)?\s*\(|\b\w+\s*\+=|\.append\s*\()((?:"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[\w.\[\]"']|[ \t+])+)"""
)
_TERM = re.compile(
    r"""\s*(?:"((?:\\.|[^"\\\n])*)"|'((?:\\.|[^'\\\n])*)'|(\w+)\[\s*(\w+)\s*\]((?:\[\s*["']?\w+["']?\s*\]|\.\w+)*)|(\w+))\s*(?:\+|$)"""
)
_KEY = re.compile(r"""\[\s*["']?(\w+)["']?\s*\]|\.(\w+)""")
_BRACE = re.compile(r"[{}]")
_MOST_ROWS = 500
_MOST_LOOPS = 30
_MOST_ARRAYS = 30
_LONGEST_BODY = 10_000  # characters of a loop
_LONGEST = 200_000  # characters of a script


def loop_output(script: str, values: Mapping[str, str]) -> str:
    """`values`: variables that hold plain strings. "" when no loop over literal arrays writes anything."""
    if len(script) > _LONGEST or "[" not in script or not any(sign in script for sign in _SIGNS):
        return ""
    arrays: dict[str, Sequence[Value]] | None = None
    written: list[str] = []
    for loop in islice(_LOOP.finditer(script), _MOST_LOOPS):
        body = _block(script, loop.end())
        counter = _COUNTER.search(loop[1])
        if counter is None or f"[{counter[1]}]" not in body.replace(" ", ""):
            continue
        arrays = _arrays(script) if arrays is None else arrays
        used = [arrays[name] for name in re.findall(r"(\w+)\[", body) if name in arrays]
        statements = _STATEMENT.findall(body)
        for row in range(min(max(map(len, used), default=0), _MOST_ROWS)):
            written += [_evaluated(statement, row, counter[1], arrays, values) for statement in statements]
    for each in each_loops(script):
        arrays = _arrays(script) if arrays is None else arrays
        statements = _STATEMENT.findall(each.body)
        for row in range(min(len(arrays.get(each.array, ())), _MOST_ROWS)):
            written += [_evaluated(statement, row, COUNTER, arrays, values) for statement in statements]
    return "".join(written)


def _block(script: str, start: int) -> str:
    """What stands between the brace before `start` and the one that closes it."""
    depth = 1
    for brace in _BRACE.finditer(script, start, start + _LONGEST_BODY):
        depth += 1 if brace[0] == "{" else -1
        if not depth:
            return script[start : brace.start()]
    return ""


def _arrays(script: str) -> dict[str, Sequence[Value]]:
    arrays: dict[str, Sequence[Value]] = {}
    for found in islice(_ARRAY.finditer(script), _MOST_ARRAYS):
        array = _array_at(script, found.end(), is_call=found[2] is not None)
        if array is not None:
            arrays[found[1]] = array
    members: dict[str, dict[int, Value]] = {}
    for found in islice(_MEMBER.finditer(script), 5 * _MOST_ROWS):
        value: Value = _array_at(script, found.end(), is_call=True) if found[3] else _literal_at(script, found.end())
        if value is not None:
            members.setdefault(found[1], {})[int(found[2])] = value
    for name, at in members.items():
        if not arrays.get(name) and max(at) < _MOST_ROWS:
            arrays[name] = [at.get(row) for row in range(max(at) + 1)]
    return arrays


def _array_at(script: str, at: int, *, is_call: bool) -> list[Value] | None:
    """`[…]` at `at`, or what stands in `new Array(…)` after its bracket."""
    if is_call:
        end = script.find(")", at)
        text = f"[{script[at:end]}]"
        value = _literal_at(text, 0) if end > at else []
    else:
        value = _literal_at(script, at)
    return value if isinstance(value, list) else None


def _literal_at(text: str, at: int) -> Value:
    if text[at] in "\"'":
        string = re.compile(r"\"((?:\\.|[^\"\\\n])*)\"|'((?:\\.|[^'\\\n])*)'").match(text, at)
        return unescape_js(string[1] if string[1] is not None else string[2]) if string else None
    try:
        return read_literal(text, at)
    except ValueError:
        return None


def _evaluated(
    statement: str, row: int, counter: str, arrays: Mapping[str, Sequence[Value]], values: Mapping[str, str]
) -> str:
    def known(term: re.Match[str]) -> str | None:
        if not term[3]:
            return values.get(term[6])
        index = row if term[4] == counter else int(term[4]) if term[4].isdigit() else None
        return _member(arrays.get(term[3]), index, term[5])

    return joined(statement.strip(), _TERM, known)


def _member(array: Sequence[Value] | None, index: int | None, keys: str) -> str | None:
    if array is None or index is None or index >= len(array):
        return None
    value: Value = array[index]
    for bracket, dotted in _KEY.findall(keys):
        key = bracket or dotted
        if isinstance(value, dict):
            value = value.get(key)
        elif isinstance(value, list) and key.isdigit() and int(key) < len(value):
            value = value[int(key)]
        else:
            return None
    return str(value) if isinstance(value, str | int | float) else None
