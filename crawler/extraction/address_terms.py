"""An address as a script puts it together: literals, parameters, attributes of the element clicked on, variables of these.

Anything else, a call or a sum of numbers, makes the whole unknown.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crawler.extraction.js_literal import unescape_js
from crawler.extraction.script_constants import STRING, Constants, assignments, masked

_TERM = re.compile(
    rf"""\s*(?:(?P<string>{STRING})|(?P<number>\d+)"""
    r"""|\$\(\s*(?P<jquery>\w+)\s*\)\.(?P<reads>attr|data)\(\s*["'](?P<named>[\w-]+)["']\s*\)"""
    r"""|(?P<element>\w+)(?:\.dataset\.(?P<dataset>\w+)|\.getAttribute\(\s*["'](?P<attribute>[\w-]+)["']\s*\)|\.(?P<id>id)\b)"""
    r"""|(?:encodeURI(?:Component)?|escape|String)\(\s*(?P<escaped>\w+)\s*\)|(?P<name>[A-Za-z_$][\w$]*)(?![\w$.(\[]))\s*(?P<more>\+?)"""
)
_HOLE = re.compile(r"\$\{([^{}]*)\}")
_END = re.compile(r"\s*(?:[;,)}\n]|$)")
_UPPER = re.compile(r"[A-Z]")
_THIS = "this"
_DEEPEST = 4  # variables of variables
_MOST_TERMS = 200  # read for one function, those of variables as often as they are used


@dataclass(frozen=True, slots=True)
class Parameter:
    place: int


@dataclass(frozen=True, slots=True)
class Attribute:
    """Of the element clicked on: `this`, or the parameter it is handed over as."""

    of: Parameter | None
    name: str


Term = str | Parameter | Attribute


class TermReader:
    """Reads expressions of one function, as parts of an address."""

    def __init__(self, body: str, scripts: str, parameters: Mapping[str, Parameter]) -> None:
        self._body = body
        self._code = masked(body)
        self._constants = Constants(scripts)
        self._parameters = parameters
        self._read = 0

    def joined(self, text: str, at: int, depth: int) -> tuple[Term, ...] | None:
        """Of `"/info/" + id + ".htm"` at `at`; None when it goes on with anything else."""
        terms: list[Term] = []
        texts: list[bool] = []
        while term := _TERM.match(text, at):
            self._read += 1
            read = self._term(term, depth) if self._read <= _MOST_TERMS else None
            if read is None:
                return None
            terms += read
            texts.append(term["string"] is not None or _is_text(read))
            at = term.end()
            if not term["more"]:
                is_whole = _END.match(text, at) or "\n" in term[0][len(term[0].rstrip()) :]
                return tuple(terms) if is_whole and (len(texts) == 1 or any(texts[:2])) else None
        return None

    def _term(self, term: re.Match[str], depth: int) -> tuple[Term, ...] | None:
        if term["string"]:
            return self._string(term["string"], depth)
        if term["number"]:
            return (term["number"],)
        if term["jquery"]:
            is_data = term["reads"] == "data" and not term["named"].startswith("data-")
            return self._attribute(term["jquery"], f"data-{_dashed(term['named'])}" if is_data else term["named"])
        if term["element"]:
            data = term["dataset"]
            return self._attribute(term["element"], f"data-{_dashed(data)}" if data else term["attribute"] or "id")
        return self._variable(term["escaped"] or term["name"], depth)

    def _string(self, literal: str, depth: int) -> tuple[Term, ...] | None:
        if literal[0] != "`":
            return (unescape_js(literal[1:-1]),)
        terms: list[Term] = []
        for place, piece in enumerate(_HOLE.split(literal[1:-1])):
            read = self.joined(piece, 0, depth + 1) if place % 2 else (unescape_js(piece),)
            if read is None:
                return None
            terms += read
        return tuple(terms)

    def _attribute(self, element: str, name: str) -> tuple[Term, ...] | None:
        if element == _THIS:
            return (Attribute(None, name),)
        parameter = self._parameters.get(element)
        return None if parameter is None or self._is_assigned(element) else (Attribute(parameter, name),)

    def _variable(self, name: str, depth: int) -> tuple[Term, ...] | None:
        parameter = self._parameters.get(name)
        if parameter is not None:
            return None if self._is_assigned(name) else (parameter,)
        if depth > _DEEPEST:
            return None
        if self._is_assigned(name):
            return self._built(name, depth)
        value = self._constants.value(name)
        return None if value is None else (value,)

    def _built(self, name: str, depth: int) -> tuple[Term, ...] | None:
        """A variable of the function's own: `var url = "/info?id="; url += id;`."""
        terms: list[Term] = []
        for place, (sign, at) in enumerate(assignments(self._code, name)):
            read = self.joined(self._body, at, depth + 1)
            if read is None or sign != ("+=" if place else "=") or (place and not _is_text(terms)):
                return None
            terms += read
        return tuple(terms)

    def _is_assigned(self, name: str) -> bool:
        return next(assignments(self._code, name), None) is not None


def _is_text(terms: Sequence[Term]) -> bool:
    """Surely no number: `id + 1` is a sum where the function is called with one."""
    return any(isinstance(term, str) and term and not term.isdigit() for term in terms)


def _dashed(name: str) -> str:
    """The attribute's name that `dataset.newsId` means: news-id."""
    return _UPPER.sub(lambda letter: f"-{letter[0].lower()}", name)
