"""Where a function of the page's own goes: `function toDetail(id, type){ window.open("/info/" + type + "/" + id + ".htm") }`.

Read only where all the function goes to is one address, put together from literals, its parameters, attributes of the
element clicked on and variables that hold nothing else. A condition, a call or a second address: nothing is read.
No script is ever run.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from crawler.extraction.js_literal import unescape_js
from crawler.extraction.lines import Element

_STRING = r"""(?:"[^"\\\n]*+(?:\\.[^"\\\n]*+)*"|'[^'\\\n]*+(?:\\.[^'\\\n]*+)*'|`[^`\\]*+(?:\\.[^`\\]*+)*`)"""
_COMMENT = re.compile(rf"({_STRING})|//[^\n]*|/\*.*?\*/", re.DOTALL)
_BRACE = re.compile(rf"{_STRING}|//[^\n]*|/\*.*?\*/|([{{}}])", re.DOTALL)
_STRINGS = re.compile(_STRING)
_GUARD = re.compile(r"\bif\s*\([^{};]*?\)\s*(?:\{[^{}]*\breturn\b[^{}]*\}|return\b[^;{}\n]*;)")
_BRANCHES = re.compile(r"\b(?:if|else|switch|for|while|function|try)\b|\?|=>|&&|\|\|")
_OPEN = r"(?:\b(?:window|self|top|parent)\.|(?<![.\w$]))open\s*\("
_GOES = re.compile(rf"\blocation(?:\.href)?\s*=(?!=)|\blocation\.(?:assign|replace)\s*\(|{_OPEN}")
_TERM = re.compile(
    rf"""\s*(?:(?P<string>{_STRING})|(?P<number>\d+)"""
    r"""|\$\(\s*(?P<jquery>\w+)\s*\)\.(?P<reads>attr|data)\(\s*["'](?P<named>[\w-]+)["']\s*\)"""
    r"""|(?P<element>\w+)(?:\.dataset\.(?P<dataset>\w+)|\.getAttribute\(\s*["'](?P<attribute>[\w-]+)["']\s*\)|\.(?P<id>id)\b)"""
    r"""|(?:encodeURI(?:Component)?|escape|String)\(\s*(?P<escaped>\w+)\s*\)|(?P<name>[A-Za-z_$][\w$]*)(?![\w$.(\[]))\s*(?P<more>\+?)"""
)
_CHOICE = re.compile(  # location.href = n == 1 ? "index.html" : "list_" + n + ".html"
    rf"""(?P<goes>\blocation(?:\.href)?\s*=\s*|{_OPEN}\s*)\(?\s*(?P<name>\w+)\s*={{2,3}}\s*["']?(?P<value>\w+)["']?\s*\)?\s*\?\s*{_STRING}\s*:"""
)
_HOLE = re.compile(r"\$\{([^{}]*)\}")
_END = re.compile(r"\s*(?:[;,)}\n]|$)")
_DEFINED = re.compile(r"\s*(?:[:=]\s*(?:function\b\s*\w*\s*)?)?\(([\w$,\s]{0,200})\)\s*(?:=>\s*)?\{")
_LETTER = re.compile(r"[\w$]")
_UPPER = re.compile(r"[A-Z]")
_THIS = "this"
_LONGEST_BODY = 2000  # characters of a function
_LONGEST = 300_000  # characters of scripts; a library is no page's own script
_DEEPEST = 4  # variables of variables


@dataclass(frozen=True, slots=True)
class Parameter:
    place: int


@dataclass(frozen=True, slots=True)
class Attribute:
    """Of the element clicked on: `this`, or the parameter it is handed over as."""

    of: Parameter | None
    name: str


Term = str | Parameter | Attribute
Argument = str | Element | None


@dataclass(frozen=True, slots=True)
class Destination:
    """An address in parts, some of them only known once the function is called.

    `elsewhere`: called with this value, the function goes to another address.
    """

    terms: tuple[Term, ...]
    elsewhere: tuple[Parameter, str] | None = None

    def address(self, arguments: Sequence[Argument], clicked: Element) -> str | None:
        """None when the call leaves a part open, or the address depends on nothing it is called with."""
        if self.elsewhere and _part(self.elsewhere[0], arguments, clicked) in {self.elsewhere[1], None}:
            return None
        parts = [_part(term, arguments, clicked) for term in self.terms]
        known = [part for part in parts if part is not None]
        given = any(part for part, term in zip(parts, self.terms, strict=True) if not isinstance(term, str))
        address = "".join(known)
        return address if given and len(known) == len(parts) and re.search(r"[/?.]", address) else None


def _part(term: Term, arguments: Sequence[Argument], clicked: Element) -> str | None:
    match term:
        case str():
            return term
        case Parameter(place):
            given = arguments[place] if place < len(arguments) else None
            return given if isinstance(given, str) else None
        case Attribute(of, name):
            element = clicked if of is None else arguments[of.place] if of.place < len(arguments) else None
            return None if element is None or isinstance(element, str) else element.get(name)


def destination_of(scripts: str, name: str) -> Destination | None:
    """Where the function `name` goes; None when the scripts do not define it once, or it is not read."""
    plain = name.rpartition(".")[2]
    if plain not in scripts or len(scripts) > _LONGEST:
        return None
    found: set[Destination | None] = set()
    at = scripts.find(plain)
    while at >= 0:
        end = at + len(plain)
        start = _DEFINED.match(scripts, end) if not at or not _LETTER.match(scripts, at - 1) else None
        if start:
            found.add(destination_in(scripts, start.end(), tuple(name.strip() for name in start[1].split(","))))
        at = scripts.find(plain, end)
    return found.pop() if len(found) == 1 else None


def destination_in(scripts: str, start: int, parameters: Sequence[str]) -> Destination | None:
    """Where a function goes whose body begins at `start`, after its brace."""
    body = _COMMENT.sub(lambda token: token[1] or " ", _body(scripts, start))
    choice = _CHOICE.search(body)
    if choice:
        body = body.replace(choice[0], choice["goes"])
    code = _masked(body)
    unguarded = _GUARD.sub(" ", code)
    goes = list(_GOES.finditer(code))
    if not goes or len(_GOES.findall(unguarded)) != len(goes) or _BRANCHES.search(unguarded):
        return None
    known = {name: Parameter(place) for place, name in enumerate(parameters) if name}
    if choice and choice["name"] not in known:
        return None
    reader = _Reader(body, scripts, known)
    found = {reader.joined(body, one.end(), 0) for one in goes}
    terms = found.pop() if len(found) == 1 else None
    if not terms or all(isinstance(term, str) for term in terms):
        return None
    return Destination(terms, (known[choice["name"]], choice["value"]) if choice else None)


def _body(scripts: str, start: int) -> str:
    depth = 1
    for brace in _BRACE.finditer(scripts, start, start + _LONGEST_BODY):
        if brace[1]:
            depth += 1 if brace[1] == "{" else -1
        if not depth:
            return scripts[start : brace.start()]
    return ""


class _Reader:
    """Reads expressions of one function, as parts of an address."""

    def __init__(self, body: str, scripts: str, parameters: Mapping[str, Parameter]) -> None:
        self._body = body
        self._code = _masked(body)
        self._scripts = scripts
        self._parameters = parameters

    def joined(self, text: str, at: int, depth: int) -> tuple[Term, ...] | None:
        """Of `"/info/" + id + ".htm"` at `at`; None when it goes on with anything else."""
        terms: list[Term] = []
        while term := _TERM.match(text, at):
            read = self._term(term, depth)
            if read is None:
                return None
            terms += read
            at = term.end()
            if not term["more"]:
                is_whole = _END.match(text, at) or "\n" in term[0][len(term[0].rstrip()) :]
                return tuple(terms) if is_whole else None
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
        given = list(_assignments(_masked(self._scripts), name))
        if len(given) != 1 or given[0][0] != "=":
            return None
        literal = re.compile(rf"\s*({_STRING}|\d+)\s*(?:[;,\n]|$)").match(self._scripts, given[0][1])
        return (unescape_js(literal[1].strip("\"'")),) if literal and "`" not in literal[1] else None

    def _built(self, name: str, depth: int) -> tuple[Term, ...] | None:
        """A variable of the function's own: `var url = "/info?id="; url += id;`."""
        terms: list[Term] = []
        for place, (sign, at) in enumerate(_assignments(self._code, name)):
            read = self.joined(self._body, at, depth + 1)
            if read is None or (sign == "=") != (place == 0):
                return None
            terms += read
        return tuple(terms)

    def _is_assigned(self, name: str) -> bool:
        return next(_assignments(self._code, name), None) is not None


def _masked(text: str) -> str:
    """What strings hold blotted out, each letter by a space."""
    return _STRINGS.sub(lambda string: f"{string[0][0]}{' ' * (len(string[0]) - 2)}{string[0][-1]}", text)


def _assignments(text: str, name: str) -> Iterator[tuple[str, int]]:
    """Signs with which a variable is given a value, and where the value begins."""
    if name in text:
        for found in re.finditer(rf"(?<![\w$.]){re.escape(name)}\s*(\+?=)(?![=>])", text):
            yield found[1], found.end()


def _dashed(name: str) -> str:
    """The attribute's name that `dataset.newsId` means: news-id."""
    return _UPPER.sub(lambda letter: f"-{letter[0].lower()}", name)
