"""Variables of a page's scripts that hold one literal all along: `var channelId = "7";`. No script is ever run."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import islice

from crawler.extraction.js_literal import unescape_js

_QUOTED = r"""(?:"[^"\\\n]*+(?:\\.[^"\\\n]*+)*"|'[^'\\\n]*+(?:\\.[^'\\\n]*+)*')"""
STRING = rf"(?:{_QUOTED}|`[^`\\]*+(?:\\.[^`\\]*+)*`)"
_STRINGS = re.compile(STRING)
_LITERAL = re.compile(rf"\s*({_QUOTED}|\d+)\s*(?:[;,\n]|$)")
_DECLARED = re.compile(r"\b(?:var|let|const)\s+(\w+)\s*=")
_MOST = 100  # each is looked for in all the scripts


class Constants:
    """Of one text of scripts, each looked for when it is asked for."""

    def __init__(self, scripts: str) -> None:
        self._scripts = scripts

    @cached_property
    def _code(self) -> str:
        return masked(self._scripts)

    def value(self, name: str) -> str | None:
        """None where the variable is given anything but one literal, or is given something twice."""
        given = list(assignments(self._code, name))
        literal = _LITERAL.match(self._scripts, given[0][1]) if len(given) == 1 and given[0][0] == "=" else None
        if literal is None:
            return None
        return literal[1] if literal[1].isdigit() else unescape_js(literal[1][1:-1])

    def declared(self) -> Mapping[str, str]:
        """All that the scripts declare, but for those beyond the first hundred."""
        names = dict.fromkeys(found[1] for found in islice(_DECLARED.finditer(self._code), _MOST))
        return {name: value for name in names if (value := self.value(name)) is not None}


def masked(text: str) -> str:
    """What strings hold blotted out, each letter by a space."""
    return _STRINGS.sub(lambda string: f"{string[0][0]}{' ' * (len(string[0]) - 2)}{string[0][-1]}", text)


def assignments(code: str, name: str) -> Iterator[tuple[str, int]]:
    """Signs with which a variable is given a value, and where the value begins. `code`: `masked`."""
    if name in code:
        for found in re.finditer(rf"(?<![\w$.]){re.escape(name)}\s*(\+\+|--|[-+*/%|&]?=(?![=>]))", code):
            yield found[1], found.end()
