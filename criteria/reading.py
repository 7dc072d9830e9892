"""Strict reading of the TOML files staff edit: every mistake is noted with its line, none stops the reading.

`Table` hands out typed values. A value that is missing or of the wrong type becomes an empty one and a `Problem`;
whoever reads throws the result away when `problems` is not empty, so the empty values never get further.
"""

import re
import tomllib
from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from criteria.model import CriteriaError, Problem
from criteria.positions import KeyPath, line_numbers

Choice = TypeVar("Choice", bound=StrEnum)

_NEAR = 0.5  # one character of two may be wrong: 底保 for 低保


def did_you_mean(word: str, known: list[str]) -> str:
    """A closing half-sentence naming the nearest known word, or nothing."""
    near = get_close_matches(word, known, n=1, cutoff=_NEAR)
    return f"，是否想写“{near[0]}”？" if near else ""


def read_toml(path: Path) -> "Table":
    """The file's top table. Raises `CriteriaError` when it cannot be read as TOML at all."""
    text = _decode(path).replace("\r\n", "\n")
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise CriteriaError((syntax_problem(path, text, str(error)),)) from error
    return Table(path, values, line_numbers(text))


class Table:
    """One table of a TOML file. `place` names it for the reader of a problem (the criterion's id)."""

    def __init__(
        self,
        path: Path,
        values: Mapping[str, object],
        lines: Mapping[KeyPath, int],
        at: KeyPath = (),
        place: str = "",
        problems: list[Problem] | None = None,
    ) -> None:
        self.path = path
        self.place = place
        self.problems: list[Problem] = [] if problems is None else problems
        self._values = values
        self._lines = lines
        self._at = at
        self._missing: list[str] = []
        self._known: list[str] = []

    def __contains__(self, key: str) -> bool:
        return key in self._values

    @property
    def line(self) -> int:
        """Where the table begins in its file."""
        return self._lines.get(self._at, 0)

    def problem(self, key: str | None, message: str, item: int | None = None) -> None:
        """Note a mistake at a key (and item of its list), or at the table itself."""
        steps: KeyPath = () if key is None else (key,) if item is None else (key, item)
        at = (*self._at, *steps)
        while at and at not in self._lines:
            at = at[:-1]
        self.problems.append(Problem(str(self.path), self.place, self._lines.get(at), message))

    def finish(self) -> None:
        """Note what no one asked for and what was asked for in vain; a misspelt key counts once."""
        unknown = [key for key in self._values if key not in self._known]
        for key in unknown:
            self.problem(key, f"不认识的键 {key}{did_you_mean(key, self._known)}")
        meant = {near for key in unknown for near in get_close_matches(key, self._known, n=1, cutoff=_NEAR)}
        for key in self._missing:
            if key not in meant:
                self.problem(None, f"缺少 {key}")

    def text(self, key: str, *, required: bool = True) -> str:
        value = self._get(key, required=required)
        if value is None:
            return ""
        if not isinstance(value, str):
            self.problem(key, f"{key} 应为文字，请加引号")
            return ""
        if not value.strip():
            self.problem(key, f"{key} 不能为空")
        return value.strip()

    def texts(self, key: str, *, required: bool = True, may_be_empty: bool = False) -> tuple[str, ...]:
        value = self._get(key, required=required)
        if value is None:
            return ()
        if not isinstance(value, list):
            self.problem(key, f'{key} 应为文字列表，如 {key} = ["……"]')
            return ()
        for number, item in enumerate(value):
            if not isinstance(item, str):
                self.problem(key, f"{key} 的第 {number + 1} 项应为文字，请加引号", number)
            elif not item.strip():
                self.problem(key, f"{key} 的第 {number + 1} 项不能为空", number)
        if not value and not may_be_empty:
            self.problem(key, f"{key} 不能为空列表")
        return tuple(item.strip() for item in value if isinstance(item, str))

    def integer(self, key: str) -> int:
        value = self._get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        if value is not None:
            self.problem(key, f"{key} 应为整数，不加引号")
        return 0

    def positive(self, key: str, default: int | None = None) -> int:
        """A whole number above 0; may be left out where there is a default."""
        if default is not None and self._get(key, required=False) is None:
            return default
        before = len(self.problems)
        number = self.integer(key)
        if key in self and number <= 0 and len(self.problems) == before:
            self.problem(key, f"{key} 应为大于 0 的整数")
        return number

    def flag(self, key: str) -> bool:
        """Whether it says true; false where it is left out."""
        value = self._get(key, required=False)
        if value is not None and not isinstance(value, bool):
            self.problem(key, f"{key} 应为 true 或 false，不加引号")
        return value is True

    def share(self, key: str) -> float:
        """A number between 0 and 1."""
        value = self._get(key)
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1:
            return float(value)
        if value is not None:
            self.problem(key, f"{key} 应为 0 到 1 之间的数")
        return 0.0

    def day(self, key: str) -> date | None:
        """A date that may be left out."""
        value = self._get(key, required=False)
        if value is not None and type(value) is not date:
            self.problem(key, f"{key} 应为日期，如 {key} = 2019-05-15，不加引号")
            return None
        return value

    def days(self, key: str) -> tuple[date, ...]:
        value = self._get(key)
        if value is None:
            return ()
        days = [day for day in value if type(day) is date] if isinstance(value, list) else []
        if not isinstance(value, list) or len(days) < len(value):
            self.problem(key, f"{key} 应为日期列表，如 {key} = [2027-01-01]，日期不加引号")
        return tuple(days)

    def choice(self, key: str, kinds: type[Choice], *, required: bool = True) -> Choice | None:
        value = self.text(key, required=required)
        return self._chosen(key, value, kinds, None) if value else None

    def choices(self, key: str, kinds: type[Choice]) -> tuple[Choice, ...]:
        chosen = [self._chosen(key, value, kinds, number) for number, value in enumerate(self.texts(key))]
        return tuple(value for value in chosen if value is not None)

    def table(self, key: str, *, required: bool = True) -> "Table | None":
        value = self._get(key, required=required)
        if value is None:
            return None
        if not isinstance(value, dict):
            self.problem(key, f"{key} 应为一组键值，如 [{key}]")
            return None
        return self._inner(value, (key,))

    def tables(self, key: str, *, required: bool = True) -> tuple["Table", ...]:
        value = self._get(key, required=required)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.problem(key, f"{key} 应为若干组键值，每组以 [[{key}]] 或 {{ … }} 写成")
            return ()
        if required and not value:
            self.problem(key, f"{key} 不能为空")
        return tuple(self._inner(item, (key, number)) for number, item in enumerate(value))

    def allow(self, *keys: str) -> None:
        """Keys that may stand here though nobody has to read them."""
        self._known.extend(keys)

    def free_keys(self) -> tuple[str, ...]:
        """Every key of a table whose keys are free; all count as asked for."""
        self._known.extend(self._values)
        return tuple(self._values)

    def _inner(self, values: Mapping[str, object], steps: KeyPath) -> "Table":
        return Table(self.path, values, self._lines, (*self._at, *steps), self.place, self.problems)

    def _get(self, key: str, *, required: bool = True) -> object:
        if key not in self._known:
            self._known.append(key)
        if key in self._values:
            return self._values[key]
        if required:
            self._missing.append(key)
        return None

    def _chosen(self, key: str, value: str, kinds: type[Choice], item: int | None) -> Choice | None:
        allowed = [kind.value for kind in kinds]
        if value in allowed:
            return kinds(value)
        hint = did_you_mean(value, allowed)
        self.problem(key, f"{key} 不能写“{value}”{hint or '，'}可写：{'、'.join(allowed)}", item)
        return None


def _decode(path: Path) -> str:
    """UTF-8, with or without the mark Windows Notepad puts in front."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise CriteriaError((Problem(str(path), "", None, f"文件打不开（{error.strerror}），请检查路径"),)) from error
    if not raw.strip():
        raise CriteriaError((Problem(str(path), "", None, "文件是空的"),))
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        problem = Problem(str(path), "", line, f"{_guess(raw)}，请用编辑器另存为 UTF-8")
        raise CriteriaError((problem,)) from error


def _guess(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "文件是 UTF-16 编码"
    try:
        raw.decode("gb18030")
    except UnicodeDecodeError:
        return "文件的编码无法辨认"
    return "文件是 GBK 编码"


# What tomllib says, and what a clerk needs to hear. The first that fits is used.
_SYNTAX = (
    ("Cannot overwrite a value", "同一个键写了两次"),
    ("Cannot declare", "同一个表头写了两次"),
    ("Cannot mutate", "同一个表头写了两次"),
    ("Duplicate inline table key", "同一个键写了两次"),
    ("Unclosed array", "列表缺少结尾的 ] 或项与项之间缺少逗号"),
    ("Unclosed inline table", "缺少结尾的 } 或项与项之间缺少逗号"),
    ("Unterminated string", "缺少结尾的引号"),
    ("Expected '='", "键的后面缺少等号；含中文的键要加引号"),
    ("Invalid initial character for a key", "键的写法不对；含中文的键要加引号"),
    ("Illegal character", "引号没有在同一行内结束，或含有不可见字符"),
    ("Unescaped '\\'", "反斜杠 \\ 要写成 \\\\"),
    ("Expected newline or end of document", "值的后面多了内容，或缺少引号"),
    ("Invalid value", "值的写法不对，文字要加引号"),
)
_FULL_WIDTH = re.compile(r"[“”‘’＝，［］｛｝＂]")


def syntax_problem(path: Path, text: str, said: str) -> Problem:
    """What `tomllib` said of the text, in plain words, with the line."""
    match = re.search(r"at line (\d+)", said)
    line = int(match[1]) if match else text.count("\n") + 1
    plain = next((plain for start, plain in _SYNTAX if said.startswith(start)), "不符合 TOML 写法")
    outside_quotes = re.sub(r'"[^"]*"|#.*', "", text.split("\n")[line - 1] if line <= text.count("\n") + 1 else "")
    if found := _FULL_WIDTH.search(outside_quotes):
        plain += f"（此行有全角标点 {found[0]}，应改为半角）"
    return Problem(str(path), "", line, plain)
