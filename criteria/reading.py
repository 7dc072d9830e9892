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
from criteria.toml_faults import decoded, syntax_problems

Choice = TypeVar("Choice", bound=StrEnum)

_NEAR = 0.5  # one character of two may be wrong: 底保 for 低保
_UNSEEN = re.compile(r"[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]*")
_MOST = 1_000_000  # of anything counted in a criteria file


def did_you_mean(word: str, known: list[str]) -> str:
    """A closing half-sentence naming the nearest known word, or nothing."""
    near = get_close_matches(word, known, n=1, cutoff=_NEAR)
    return f"，是否想写“{near[0]}”？" if near else ""


def read_toml(path: Path) -> "Table":
    """The file's top table. Raises `CriteriaError` when it cannot be read as TOML at all."""
    text = decoded(path)
    try:
        return Table(path, _values(path, text), {(): 1, **line_numbers(text)})
    except RecursionError as error:
        problem = Problem(str(path), "", None, "括号一层套一层，层数太多，请检查是否多写了 [ 或 {")
        raise CriteriaError((problem,)) from error


def _values(path: Path, text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text)
    except ValueError as error:  # besides what tomllib itself refuses, numbers too long to be read
        raise CriteriaError(syntax_problems(path, text, error)) from error


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
        return self._line_of(self._at) or 0

    def problem(self, key: str | None, message: str, item: int | None = None) -> None:
        """Note a mistake at a key (and item of its list), or at the table itself."""
        steps: KeyPath = () if key is None else (key,) if item is None else (key, item)
        self.problems.append(Problem(str(self.path), self.place, self._line_of((*self._at, *steps)), message))

    def finish(self) -> None:
        """Note what no one asked for and what was asked for in vain; a misspelt key counts once."""
        unknown = [key for key in self._values if key not in self._known]
        for key in unknown:
            self.problem(key, f"不认识的键 {key}{did_you_mean(key, self._known) or '，请删去'}")
        meant = {near for key in unknown for near in get_close_matches(key, self._known, n=1, cutoff=_NEAR)}
        for key in self._missing:
            if key not in meant:
                self.problem(None, f"缺少 {key}，请补上")

    def text(self, key: str, *, required: bool = True) -> str:
        value = self._get(key, required=required)
        if value is None:
            return ""
        if not isinstance(value, str):
            self.problem(key, f"{key} 应为文字，请加引号")
            return ""
        if _UNSEEN.fullmatch(value):
            self.problem(key, f"{key} 不能为空，请填写")
        return value.strip()

    def texts(self, key: str, *, required: bool = True, may_be_empty: bool = False) -> tuple[str, ...]:
        value = self._get(key, required=required)
        if value is None:
            return ()
        if not isinstance(value, list):
            self.problem(key, f'{key} 应为文字列表，如 {_written(key)} = ["……"]')
            return ()
        for number, item in enumerate(value):
            if not isinstance(item, str):
                self.problem(key, f"{key} 的第 {number + 1} 项应为文字，请加引号", number)
            elif _UNSEEN.fullmatch(item):
                self.problem(key, f"{key} 的第 {number + 1} 项不能为空，请填写或删去", number)
        if not value and not may_be_empty:
            self.problem(key, f"{key} 不能为空列表，请至少写一项")
        return tuple(item.strip() for item in value if isinstance(item, str))

    def integer(self, key: str) -> int:
        value = self._get(key)
        if isinstance(value, int) and not isinstance(value, bool):
            if abs(value) > _MOST:
                self.problem(key, f"{key} 的数字太大，请核对")
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
            self.problem(key, f"{key} 应为 0 到 1 之间的数，如 {key} = 0.9")
        return 0.0

    def day(self, key: str) -> date | None:
        """A date that may be left out."""
        value = self._get(key, required=False)
        if value is not None and type(value) is not date:
            self.problem(key, f"{key} 应为日期，如 {key} = 2019-05-15，不加引号，不写时刻")
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
        values = self.texts(key)
        for number, value in enumerate(values):
            if value in values[:number]:
                self.problem(key, f"{key} 中的“{value}”重复，请只写一次", number)
        chosen = [self._chosen(key, value, kinds, number) for number, value in enumerate(values)]
        return tuple(value for value in chosen if value is not None)

    def table(self, key: str, *, required: bool = True) -> "Table | None":
        value = self._get(key, required=required)
        if value is None:
            return None
        if not isinstance(value, dict):
            self.problem(key, f"{key} 应为一组键值，以 [{self._header(key)}] 开头")
            return None
        return self._inner(value, (key,))

    def tables(self, key: str, *, required: bool = True) -> tuple["Table", ...]:
        value = self._get(key, required=required)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.problem(key, f"{key} 应为若干组键值，每组以 [[{self._header(key)}]] 开头或写成 {{ … }}")
            return ()
        if required and not value:
            self.problem(key, f"{key} 不能为空，请至少写一组")
        return tuple(self._inner(item, (key, number)) for number, item in enumerate(value))

    def allow(self, *keys: str) -> None:
        """Keys that may stand here though nobody has to read them."""
        self._known.extend(keys)

    def free_keys(self) -> tuple[str, ...]:
        """Every key of a table whose keys are free; all count as asked for."""
        self._known.extend(self._values)
        return tuple(self._values)

    def _header(self, key: str) -> str:
        return ".".join((*(step for step in self._at if isinstance(step, str)), key))

    def _line_of(self, at: KeyPath) -> int | None:
        """The line of what stands there, or else of the first of its tables, or else of what holds it."""
        while at not in self._lines and (*at, 0) not in self._lines and at:
            at = at[:-1]
        return self._lines.get(at) or self._lines.get((*at, 0))

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


def _written(key: str) -> str:
    """As the key must stand in the file."""
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else f'"{key}"'
