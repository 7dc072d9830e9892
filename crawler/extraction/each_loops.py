"""Loops over the members of an array, put as loops that count: `list.forEach(item => { s += `<li>${item.title}</li>` })`.

`$.each(list, function(i, item){…})`, `list.map(item => `…`)` and `for (const item of list) {…}` likewise.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crawler.extraction.script_constants import STRING

_EACH = re.compile(
    r"""\b(?P<array>\w+)\.(?:forEach|map)\(\s*(?:function\s*)?\(?\s*(?P<item>\w+)(?:\s*,\s*\w+)*\s*\)?\s*(?:=>\s*)?(?P<opens>\{|(?=`))"""
    r"""|\$\.each\(\s*(?P<array2>\w+)\s*,\s*(?:function\s*)?\(\s*\w+\s*,\s*(?P<item2>\w+)\s*\)\s*(?:=>\s*)?(?P<opens2>\{)"""
    r"""|\bfor\s*\(\s*(?:var|let|const)\s+(?P<item3>\w+)\s+of\s+(?P<array3>\w+)\s*\)\s*(?P<opens3>\{)"""
)
_TOKEN = re.compile(rf"(?P<string>{STRING})|(?P<brace>[{{}}])", re.DOTALL)
_BRANCHES = re.compile(r"\b(?:if|else|switch|continue|break)\b|\?|&&|\|\|")
_RETURNED = re.compile(r"\breturn\s*(?=[\"'`\w])")
_HOLE = re.compile(r"\$\{([^{}]*)\}")
_MEMBER = re.compile(r"""\s*[\w.\[\]"']+\s*""")
_SIGNS = (".forEach(", ".map(", "$.each(", " of ")
COUNTER = "_row_"
_LONGEST_BODY = 10_000  # characters of a loop
_MOST = 20


@dataclass(frozen=True, slots=True)
class EachLoop:
    """`body`: its statements, the member written as `array[_row_]` and template strings as sums."""

    array: str
    body: str


def each_loops(script: str) -> Iterator[EachLoop]:
    """What does one thing or another with a member is left out."""
    if not any(sign in script for sign in _SIGNS):
        return
    for _, loop in zip(range(_MOST), _EACH.finditer(script), strict=False):
        array = loop["array"] or loop["array2"] or loop["array3"]
        item = loop["item"] or loop["item2"] or loop["item3"]
        is_block = bool(loop["opens"] or loop["opens2"] or loop["opens3"])
        body = _body(script, loop.end(), item, f"{array}[{COUNTER}]", is_block=is_block)
        if body:
            yield EachLoop(array, body)


def _body(script: str, start: int, item: str, member: str, *, is_block: bool) -> str:
    """Empty when the loop is not closed, or holds a condition."""
    use = re.compile(rf"(?<![\w$.]){re.escape(item)}(?=\s*[.\[])")
    parts: list[str] = []
    depth, at = 1, start
    for token in _TOKEN.finditer(script, start, start + _LONGEST_BODY):
        code = script[at : token.start()]
        if _BRANCHES.search(code):
            return ""
        parts.append(use.sub(member, code))
        at = token.end()
        if token["string"]:
            text = _summed(token["string"], use, member)
            if text is None:
                return ""
            parts.append(text)
            if not is_block:  # list.map(item => `…`): what it returns
                return f"_written_ += {parts[-1]}"
            continue
        depth += 1 if token["brace"] == "{" else -1
        if not depth:
            return _RETURNED.sub("_written_ += ", "".join(parts))
        parts.append(token["brace"])
    return ""


def _summed(literal: str, use: re.Pattern[str], member: str) -> str | None:
    """A template string as a sum of strings, None where it holds more than members; any other string as it is."""
    if literal[0] != "`":
        return literal
    pieces = _HOLE.split(literal[1:-1])
    if not all(_MEMBER.fullmatch(hole) for hole in pieces[1::2]):
        return None
    terms = [
        use.sub(member, piece.strip()) if place % 2 else f'"{_quoted(piece)}"' for place, piece in enumerate(pieces)
    ]
    return " + ".join(terms)


def _quoted(text: str) -> str:
    return text.replace('"', '\\"').replace("\r", "").replace("\n", "\\n")
