"""Cells that list several things, split at what separates them there and nowhere else."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from criteria.catalogue.text_forms import fold, one_line

_BULLETS = "●•◆▪➢★◎▲✦❖"
_NUMBERED = (
    re.compile(r"[①-⑳]"),
    re.compile(r"[(（](\d{1,2})[)）]"),
    re.compile(r"(?<![\d第〔\[(（.])(\d{1,2})(?:[.．、]|\s*[)）])(?!\d{1,3}(?!\d))"),
    re.compile(r"(?:^|(?<=[\n；;。]))\s*[(（]?([一二三四五六七八九十]{1,3})(?:、|[)）])"),
)
_OPEN, _CLOSE = "《〈（([〔【“", "》〉）)]〕】”"
_STRONG = "；;。"
_WEAK = "、，,"
_ENDS = "；;。，,、 \n\t"
_AFTER_DOCUMENT = re.compile(r"(?<=[》）)])(?:\s*[、，,]?\s*(?=《)|\s*[、，,]\s*|\s*\n\s*)")
_SHORT_LINE = 3  # letters: so short a last line is the rest of a broken word
_LEAST_WORD = 3
_ENOUGH_NAMED = 0.5  # of the lines: so many that are whole elements by themselves show that lines part elements


@dataclass(frozen=True, slots=True)
class Split:
    """The parts of a cell. `doubt` says what was assumed when the cell does not show where its parts end."""

    parts: tuple[str, ...]
    doubt: str = ""


def split_content(text: str, known: Collection[str] = ()) -> Split:
    """公开内容 into its elements. `known`: folded names of elements, which settle what punctuation leaves open."""
    parts = _strongly(text)
    if len(parts) > 1:
        return Split(tuple(parts))
    lines = [line.strip(_ENDS) for line in text.split("\n") if line.strip(_ENDS)]
    whole = one_line(text).strip(_ENDS)
    if fold(whole) in known:
        return Split((whole,) if whole else ())
    if len(lines) > 1:
        return _by_lines(lines, whole, known)
    words = text.split()
    if len(words) > 1 and "《" not in text and min(map(len, words)) > 1:
        return _by_spaces(words, whole, known)
    return _weakly(whole, known)


def split_names(text: str) -> tuple[str, ...]:
    """依据, 主体, 对象: at ；、 and line ends, never inside brackets; a line end inside a bracket is the column's."""
    parts = [part for line in _whole_lines(text) for part in _outside(line, _STRONG + _WEAK)]
    return tuple(dict.fromkeys(part for part in parts if part))


def split_basis(text: str) -> tuple[str, ...]:
    """公开依据: documents by 《》; 、 parts them only where a new 《 begins, so that 及相关规定 stays with its document."""
    cleaned = _unnumbered("\n".join(_whole_lines(text)))
    parts = [
        part.strip(_ENDS)
        for piece in cleaned
        for line in piece.split("\n")
        for strong in _outside(line, _STRONG)
        for part in re.split(r"(?<=[》）)])\s*[、，,和及]?\s*(?=《)", strong)
    ]
    return tuple(dict.fromkeys(filter(None, parts)))


def _whole_lines(text: str) -> list[str]:
    """Lines, those put together that break inside a bracket or go on with what cannot begin a part."""
    whole: list[str] = []
    for line in filter(None, (line.strip() for line in text.split("\n"))):
        if whole and (_depth(whole[-1]) > 0 or line[0] in _CLOSE + _STRONG + _WEAK or not _ends_a_part(whole[-1])):
            whole[-1] += line
        else:
            whole.append(line)
    return [one_line(line) for line in whole]


def _ends_a_part(line: str) -> bool:
    return line[-1] in _CLOSE + _STRONG + _WEAK + "号法例定件门府办局委会站院处所等"


def _strongly(text: str) -> list[str]:
    """At bullets, a running numbering, ； and 。, and between one 《document》 and the next."""
    if sum(text.count(bullet) for bullet in _BULLETS) >= 1 and text.strip()[:1] in _BULLETS:
        return _cleaned(re.split(f"[{_BULLETS}]", text))
    pieces = _unnumbered(text)
    if len(pieces) > 1:
        return _cleaned(piece for part in pieces for piece in _outside(part, _STRONG))
    parts = _outside(text, _STRONG)
    if len(_cleaned(parts)) > 1:
        return _cleaned(parts)
    return _cleaned(_AFTER_DOCUMENT.split(text)) if "《" in text else _cleaned(parts)


def _unnumbered(text: str) -> list[str]:
    """The text cut at its numbering, when that runs 1, 2, 3 … from 1."""
    for pattern in _NUMBERED:
        marks = [mark for mark in pattern.finditer(text) if _depth(text[: mark.start()]) == 0]
        values = [_value(mark) for mark in marks]
        if len(marks) >= 2 and values == list(range(1, len(marks) + 1)):
            starts = [mark.start() for mark in marks]
            heads = [text[: starts[0]]] if text[: starts[0]].strip(_ENDS + "：:") else []
            bodies = [text[mark.end() : end] for mark, end in zip(marks, [*starts[1:], len(text)], strict=True)]
            return [*heads, *bodies]
    return [text]


def _value(mark: re.Match[str]) -> int:
    word = mark[1] if mark.re.groups else mark[0]
    if word.isdecimal():
        return int(word)
    if "①" <= word <= "⑳":
        return ord(word) - ord("①") + 1
    tens, _, ones = word.rpartition("十")
    digits = "一二三四五六七八九"
    return (digits.find(tens or "一") + 1) * (10 if "十" in word else 0) + (digits.find(ones) + 1 if ones else 0)


def _by_lines(lines: list[str], whole: str, known: Collection[str]) -> Split:
    if all(fold(line) in known for line in lines):
        return Split(tuple(lines))
    weak = _weakly(whole, known)
    if len(weak.parts) > 1 and not weak.doubt:
        return weak  # 文件名称、文\n号、发文部门
    if any(line[0] in _CLOSE or _depth(line) != 0 for line in lines):
        return weak
    named = sum(fold(line) in known for line in lines)
    if named >= _ENOUGH_NAMED * len(lines):
        return Split(tuple(lines))
    if any(char in "".join(lines) for char in _WEAK):
        return weak if weak.doubt else Split(weak.parts, f"换行按排版处理，未分开：{whole}")
    if min(len(line) for line in lines) <= _SHORT_LINE:
        return Split((whole,), f"换行按排版处理，作为一项：{whole}")
    doubt = (
        ""
        if len(lines) > 2 and len({len(line) for line in lines[:-1]}) > 1
        else f"按换行分为 {len(lines)} 项：{'｜'.join(lines)}"
    )
    return Split(tuple(lines), doubt)


def _by_spaces(words: list[str], whole: str, known: Collection[str]) -> Split:
    """One line of words with spaces between: elements, or one element with a stray space (制定 或获取)."""
    named = sum(fold(word) in known for word in words)
    if named >= _ENOUGH_NAMED * len(words):
        return Split(tuple(words))
    if min(map(len, words)) < _LEAST_WORD:
        return _weakly(whole, known)
    if len(words) > 2:
        return Split(tuple(words), f"按空格分为 {len(words)} 项：{'｜'.join(words)}")
    return Split((whole,), f"空格前后未分开，作为一项：{whole}")


def _weakly(whole: str, known: Collection[str]) -> Split:
    """At 、 and ，: they part elements and stand inside names as well (办理时间、地点)."""
    parts = _known_joined(_outside(whole, _WEAK), known)
    if len(parts) < 2:
        return Split(tuple(parts))
    if all(fold(part) in known for part in parts):
        return Split(tuple(parts))
    if len(parts) == 2 and not any(fold(part) in known for part in parts):
        short = min(map(len, parts)) < _LEAST_WORD
        return Split((whole,), "" if short else f"顿号前后未分开，作为一项：{whole}")
    return Split(tuple(parts), f"按顿号（逗号）分为 {len(parts)} 项：{'｜'.join(parts)}")


def _known_joined(parts: list[str], known: Collection[str]) -> list[str]:
    """办理时间、地点 put together again where it is the name of one element."""
    joined: list[str] = []
    index = 0
    while index < len(parts):
        for length in range(min(4, len(parts) - index), 0, -1):
            name = "、".join(parts[index : index + length])
            if length == 1 or fold(name) in known:
                joined.append(name)
                index += length
                break
    return joined


def _outside(text: str, separators: str) -> list[str]:
    """Cut at separators that stand in no bracket."""
    parts, start, depth = [], 0, 0
    for index, char in enumerate(text):
        if char in _OPEN:
            depth += 1
        elif char in _CLOSE:
            depth = max(0, depth - 1)
        elif depth == 0 and char in separators:
            parts.append(text[start:index])
            start = index + 1
    parts.append(text[start:])
    return [part for part in (part.strip(_ENDS) for part in parts) if part]


def _depth(text: str) -> int:
    return sum(text.count(char) for char in _OPEN) - sum(text.count(char) for char in _CLOSE)


def _cleaned(parts: Iterable[str]) -> list[str]:
    cleaned = (one_line(part).strip(_ENDS) for part in parts)
    return list(dict.fromkeys(part for part in cleaned if part))
