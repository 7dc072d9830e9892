"""Where a function of the page's own goes: `function toDetail(id, type){ window.open("/info/" + type + "/" + id + ".htm") }`.

Read only where all the function goes to is one address, put together from literals, its parameters, attributes of the
element clicked on and variables that hold nothing else. A condition, a call or a second address: nothing is read.
No script is ever run.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crawler.extraction.address_terms import Attribute, Parameter, Term, TermReader
from crawler.extraction.lines import Element
from crawler.extraction.script_constants import STRING, masked

_COMMENT = re.compile(rf"({STRING})|//[^\n]*|/\*.*?\*/", re.DOTALL)
_BRACE = re.compile(rf"{STRING}|//[^\n]*|/\*.*?\*/|([{{}}])", re.DOTALL)
_GUARD = re.compile(r"\bif\s*\([^{};]*?\)\s*(?:\{[^{}]*\breturn\b[^{}]*\}|return\b[^;{}\n]*;)")
_BRANCHES = re.compile(r"\b(?:if|else|switch|for|while|function|try)\b|\?|=>|&&|\|\|")
_OPEN = r"(?:\b(?:window|self|top|parent)\.|(?<![.\w$]))open\s*\("
_GOES = re.compile(rf"\blocation(?:\.href)?\s*=(?!=)|\blocation\.(?:assign|replace)\s*\(|{_OPEN}")
_CHOICE = re.compile(  # location.href = n == 1 ? "index.html" : "list_" + n + ".html"
    rf"""(?P<goes>\blocation(?:\.href)?\s*=\s*|{_OPEN}\s*)\(?\s*(?P<name>\w+)\s*={{2,3}}\s*["']?(?P<value>\w+)["']?\s*\)?\s*\?\s*{STRING}\s*:"""
)
_DEFINED = re.compile(r"\s*(?:[:=]\s*(?:function\b\s*\w*\s*)?)?\(([\w$,\s]{0,200})\)\s*(?:=>\s*)?\{")
_LETTER = re.compile(r"[\w$]")
_LONGEST_BODY = 2000  # characters of a function
_LONGEST = 300_000  # characters of scripts; a library is no page's own script


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
    code = masked(body)
    unguarded = _GUARD.sub(" ", code)
    goes = list(_GOES.finditer(code))
    if not goes or len(_GOES.findall(unguarded)) != len(goes) or _BRANCHES.search(unguarded):
        return None
    known = {name: Parameter(place) for place, name in enumerate(parameters) if name}
    if choice and choice["name"] not in known:
        return None
    reader = TermReader(body, scripts, known)
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
