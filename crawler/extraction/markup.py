"""Tags that are read from the markup itself, beside the tree: all of them found in one pass, which is a tenth of a parse."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


def _either_case(word: str) -> str:
    """Of `IGNORECASE`, `re` looks at every alternative at every `<`: half as slow again."""
    return "".join(f"[{letter}{letter.upper()}]" for letter in word)


_TAG = re.compile(
    rf"<(?:[aA][\s>]|(/?{_either_case('script')})\b[^<>]*+>|({_either_case('meta')})\b[^<>]*+>"
    rf"|(/{_either_case('html')})\s*+>|(!--|{_either_case('textarea')}|{_either_case('style')}|{_either_case('title')}))"
)
_SCRIPT, _META, _END = 1, 2, 3  # its groups


@dataclass(frozen=True, slots=True)
class Markup:
    """`scripts`: tags that begin or end one; `ends`: where `</html>` stands; `anchors`: how many `<a` there are.

    `openings`: where the last comment, text area, style and title begin, by what follows their `<`.

    Those inside comments and scripts are found like all others.
    """

    scripts: Sequence[re.Match[str]]
    metas: Sequence[re.Match[str]]
    ends: Sequence[int]
    anchors: int
    openings: Mapping[str, int]


def scan(html: str) -> Markup:
    scripts, metas, ends = [], [], []
    anchors = 0
    openings: dict[str, int] = {}
    for tag in _TAG.finditer(html):
        kind = tag.lastindex
        if kind is None:
            anchors += 1
        elif kind == _SCRIPT:
            scripts.append(tag)
        elif kind == _META:
            metas.append(tag)
        elif kind == _END:
            ends.append(tag.start())
        else:
            openings[tag[kind].lower()] = tag.start()
    return Markup(scripts, metas, ends, anchors, openings)
