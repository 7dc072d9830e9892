"""Literals of JavaScript as sites write them: `{id:1, 'name':"机构职能", children:[…],}`. No script is ever run."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

Value: TypeAlias = bool | int | float | str | list["Value"] | dict[str, "Value"] | None

_TOKEN = re.compile(
    r"""\s*(?:(?P<sign>[{}\[\]:,()])|"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>(?:[^'\\]|\\.)*)'"""
    r"""|(?P<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?P<word>[A-Za-z_$][\w$]*)|!(?P<negated>[01])|(?P<comment>/\*.*?\*/|//[^\n]*))""",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)", re.DOTALL)
_LETTERS = {"n": "\n", "t": "\t", "r": "", "b": "", "f": "", "\n": ""}
_WORDS: dict[str, Value] = {"true": True, "false": False, "null": None, "undefined": None}
_DEEPEST = 40
LONGEST = 4_000_000  # characters; the largest disclosure tree seen has 0.4 MB


class NotLiteralError(ValueError):
    """`at`: how far the text was read."""

    def __init__(self, why: str, at: int) -> None:
        super().__init__(why)
        self.at = at


def read_literal(text: str, at: int = 0) -> Value:
    """The array or object literal that starts at `at`. Raises ValueError when it holds anything but literals."""
    return read_literal_to(text, at)[0]


def read_literal_to(text: str, at: int = 0) -> tuple[Value, int]:
    """The literal and where it ends. Raises ValueError as `read_literal` does."""
    if len(text) - at > LONGEST:
        raise ValueError("too long")
    try:
        found: tuple[Value, int] = json.JSONDecoder(strict=False).raw_decode(text, at)
    except (ValueError, RecursionError):
        return read_named(text, at, {})
    return found


def read_arguments(text: str, at: int) -> Sequence[Value]:
    """What a function is called with, from after the bracket. Raises ValueError as `read_literal` does."""
    return _Reader(text, at).items(")", 0)


def read_named(text: str, at: int, names: Mapping[str, Value]) -> tuple[Value, int]:
    """As `read_literal_to`, of a literal in which variables may stand whose values are known."""
    if len(text) - at > LONGEST:
        raise ValueError("too long")
    reader = _Reader(text, at, names)
    try:
        return reader.value(0), reader.at
    except ValueError as error:
        raise NotLiteralError(str(error), reader.at) from error


def joined(expression: str, term: re.Pattern[str], value: Callable[[re.Match[str]], str | None]) -> str:
    """The text of `'<a href="'+url+'">'`; "" when part of it is not known.

    `term`: matches one term and the plus sign after it, with a literal in its first or second group. `value`: what any
    other term stands for.
    """
    parts: list[str] = []
    at = 0
    while at < len(expression):
        found = term.match(expression, at)
        if found is None:
            return ""
        at = found.end()
        literal = found[1] if found[1] is not None else found[2]
        part = unescape_js(literal) if literal is not None else value(found)
        if part is None:
            return ""
        parts.append(part)
    return "".join(parts)


class _Reader:
    def __init__(self, text: str, at: int, names: Mapping[str, Value] | None = None) -> None:
        self._text = text
        self._names = {**_WORDS, **(names or {})}
        self.at = at

    def _next(self) -> re.Match[str]:
        while True:
            token = _TOKEN.match(self._text, self.at)
            if token is None:
                raise ValueError(f"no literal at {self.at}")
            self.at = token.end()
            if token["comment"] is None:
                return token

    def value(self, depth: int) -> Value:
        return self._value_of(self._next(), depth)

    def _value_of(self, token: re.Match[str], depth: int) -> Value:
        if depth > _DEEPEST:
            raise ValueError("nested too deep")
        if token["sign"] == "{":
            return self._object(depth)
        if token["sign"] == "[":
            return self.items("]", depth)
        string = _string_of(token)
        if string is not None:
            return string
        if token["number"] is not None:
            number = token["number"]
            return int(number) if number.lstrip("-").isdigit() else float(number)
        if token["negated"]:
            return token["negated"] == "0"
        if token["word"] == "void" and self._next()["number"] is not None:
            return None
        if token["word"] in self._names:
            return self._names[token["word"]]
        raise ValueError(f"not a literal: {token[0].strip()[:20]}")

    def _object(self, depth: int) -> dict[str, Value]:
        members: dict[str, Value] = {}
        while True:
            token = self._next()
            if token["sign"] == "}":
                return members
            if token["sign"] == ",":
                continue
            key = _string_of(token)
            key = key if key is not None else token["word"] or token["number"]
            if key is None or self._next()["sign"] != ":":
                raise ValueError("not an object")
            members[key] = self.value(depth + 1)

    def items(self, end: str, depth: int) -> list[Value]:
        """Of an array, or of a call: what stands before the sign `end`."""
        items: list[Value] = []
        while True:
            token = self._next()
            if token["sign"] == end:
                return items
            if token["sign"] != ",":
                items.append(self._value_of(token, depth + 1))


def _string_of(token: re.Match[str]) -> str | None:
    text = token["double"] if token["double"] is not None else token["single"]
    return None if text is None else unescape_js(text)


def unescape_js(text: str) -> str:
    """A string literal's value, from what stands between its quotes."""
    return _ESCAPE.sub(_unescaped, text) if "\\" in text else text


def _unescaped(escape: re.Match[str]) -> str:
    code = escape[1]
    if len(code) > 1:
        return chr(int(code[1:], 16))
    return _LETTERS.get(code, code)
