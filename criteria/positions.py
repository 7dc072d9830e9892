"""Where each value of a TOML text stands, so that a mistake can be shown with its line.

`tomllib` checks the text but forgets positions; this reads only as much of TOML's grammar as is needed to find them
again, and relies on the text being valid.
"""

from bisect import bisect_right
from collections.abc import Mapping
from itertools import count

KeyPath = tuple[str | int, ...]  # ("criterion", 3, "content", 0, "kind")


def line_numbers(text: str) -> Mapping[KeyPath, int]:
    """The line (from 1) of every table, key and array item of a valid TOML text."""
    return _Scan(text).lines


class _Scan:
    def __init__(self, text: str) -> None:
        self.lines: dict[KeyPath, int] = {}
        self._text = text
        self._at = 0
        self._line_ends = [index for index, char in enumerate(text) if char == "\n"]
        self._tables_in: dict[KeyPath, int] = {}  # number of [[…]] tables seen under a path
        base: KeyPath = ()
        while self._skip_blank():
            base = self._header() if self._peek("[") else self._pair(base)

    def _header(self) -> KeyPath:
        start, is_array = self._at, self._peek("[[")
        self._at += 2 if is_array else 1
        path = self._resolve(self._key())
        self._at = self._text.index("]", self._at) + (2 if is_array else 1)
        if is_array:
            number = self._tables_in.get(path, 0)
            self._tables_in[path] = number + 1
            path = (*path, number)
        self._note(path, start)
        return path

    def _resolve(self, key: tuple[str, ...]) -> KeyPath:
        """[criterion.recognition] belongs to the last [[criterion]] before it."""
        path: KeyPath = ()
        for part in key[:-1]:
            path = (*path, part)
            if path in self._tables_in:
                path = (*path, self._tables_in[path] - 1)
        return (*path, key[-1])

    def _pair(self, base: KeyPath) -> KeyPath:
        start = self._at
        key = self._key()
        path = (*base, *key)
        for length in range(len(base) + 1, len(path) + 1):
            self._note(path[:length], start)
        self._at = self._text.index("=", self._at) + 1
        self._skip_blank()
        self._value(path)
        return base

    def _key(self) -> tuple[str, ...]:
        parts = []
        while True:
            self._skip_blank()
            if self._peek('"') or self._peek("'"):
                parts.append(self._string())
            else:
                start = self._at
                while self._text[self._at].isalnum() or self._text[self._at] in "_-":
                    self._at += 1
                parts.append(self._text[start : self._at])
            self._skip_blank()
            if not self._peek("."):
                return tuple(parts)
            self._at += 1

    def _value(self, path: KeyPath) -> None:
        if self._peek("["):
            self._items(path)
        elif self._peek("{"):
            self._inline_table(path)
        elif self._peek('"') or self._peek("'"):
            self._string()
        else:
            while self._at < len(self._text) and self._text[self._at] not in ",]}#\n":
                self._at += 1

    def _items(self, path: KeyPath) -> None:
        self._at += 1
        for number in count():
            self._skip_blank()
            if self._peek("]"):
                break
            self._note((*path, number), self._at)
            self._value((*path, number))
            self._skip_blank()
            self._at += self._peek(",")
        self._at += 1

    def _inline_table(self, path: KeyPath) -> None:
        self._at += 1
        while self._skip_blank() and not self._peek("}"):
            self._pair(path)
            self._skip_blank()
            self._at += self._peek(",")
        self._at += 1

    def _string(self) -> str:
        quote = self._text[self._at]
        mark = quote * 3 if self._peek(quote * 3) else quote
        start = self._at = self._at + len(mark)
        while not self._peek(mark):
            self._at += 2 if quote == '"' and self._peek("\\") else 1
        content = self._text[start : self._at]
        self._at += len(mark)
        while len(mark) == 3 and self._peek(quote):  # """ends with a quote""""
            self._at += 1
        return content

    def _skip_blank(self) -> bool:
        """Past white space and comments; whether any text is left."""
        while self._at < len(self._text):
            if self._peek("#"):
                end = self._text.find("\n", self._at)
                self._at = len(self._text) if end < 0 else end
            elif self._text[self._at] in " \t\r\n":
                self._at += 1
            else:
                return True
        return False

    def _peek(self, mark: str) -> bool:
        return self._text.startswith(mark, self._at)

    def _note(self, path: KeyPath, at: int) -> None:
        self.lines.setdefault(path, bisect_right(self._line_ends, at - 1) + 1)
