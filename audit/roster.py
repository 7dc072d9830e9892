"""The roster (单位名册): which offices to audit, as the supervising office keeps it in Excel (design §4)."""

import difflib
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from audit.sheets import Row, UnreadableSheetError, day_of, read_rows
from criteria.model import Level, Problem
from criteria.roster_checks import DAY_COLUMNS, URL_COLUMNS, RosterColumn
from scoring.masking import mask
from scoring.unit import Unit

# English and Chinese name of every column, in the order of the template.
_NAMES = {
    "unit_id": "单位编号",
    "name": "单位名称",
    "level": "层级",
    "region_code": "行政区划代码",
    "start_urls": "网址",
    "scope": "公开范围",
    "publisher_aliases": "发布机构别名",
    "site_code": "网站标识码",
    "not_carried_out": "未开展业务",
    "parent": "上级单位",
}
HEADERS = _NAMES | {column.name.lower(): column for column in RosterColumn if column not in _NAMES.values()}
_REGISTERED = frozenset(RosterColumn)
_REQUIRED = ("unit_id", "name", "start_urls")
_FIELD_OF = {**{name: name for name in HEADERS}, **{chinese: name for name, chinese in HEADERS.items()}}
_SEPARATORS = re.compile(r"[\s;]+")
_LIST_SEPARATORS = re.compile(r"[;、,\n]+")  # names of 事项 may hold spaces


class RosterError(Exception):
    """The roster is refused. Carries every `Problem` found."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def read_roster(path: Path) -> tuple[Unit, ...]:
    """Raises RosterError naming every bad line at once."""
    try:
        rows = read_rows(path)
    except UnreadableSheetError as error:
        raise RosterError((Problem(str(path), "", None, str(error)),)) from error
    reader = _Reader(str(path))
    units = reader.read(rows)
    if reader.problems:
        raise RosterError(tuple(reader.problems))
    return units


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    unit: Unit


class _Reader:
    def __init__(self, file: str) -> None:
        self._file = file
        self.problems: list[Problem] = []

    def read(self, rows: tuple[Row, ...]) -> tuple[Unit, ...]:
        if not rows:
            self._report(None, "", "名册是空的，请先用 gongkai roster template 生成模板并填写")
            return ()
        fields = self._header(rows[0])
        if self.problems:
            return ()
        if len(rows) == 1:
            self._report(None, "", "名册只有表头，没有单位")
        lines = [_Line(row.line, self._unit(row, fields)) for row in rows[1:]]
        self._duplicates(lines)
        return _asked_only([line.unit for line in lines])

    def _report(self, line: int | None, place: str, message: str) -> None:
        self.problems.append(Problem(self._file, place, line, message))

    def _header(self, row: Row) -> Mapping[int, str]:
        fields: dict[int, str] = {}
        for index, cell in enumerate(row.cells):
            if not cell:
                continue
            field = _FIELD_OF.get(cell) or _FIELD_OF.get(cell.lower())
            if field is None:
                near = difflib.get_close_matches(cell, _FIELD_OF, n=1)
                hint = f"，是否想写“{near[0]}”" if near else f"；可用的列：{'、'.join(HEADERS.values())}"
                self._report(row.line, f"第 {index + 1} 列", f"不认识的列名“{cell}”{hint}")
            elif field in fields.values():
                self._report(row.line, f"第 {index + 1} 列", f"列“{cell}”重复")
            else:
                fields[index] = field
        for field in _REQUIRED:
            if field not in fields.values():
                self._report(row.line, "", f"缺少必填列“{HEADERS[field]}”（{field}）")
        return fields

    def _unit(self, row: Row, fields: Mapping[int, str]) -> Unit:
        value = {field: row.cells[index] if index < len(row.cells) else "" for index, field in fields.items()}
        for field in _REQUIRED:
            if not value[field]:
                self._report(row.line, HEADERS[field], "不能为空")
        urls = tuple(part for part in _SEPARATORS.split(value["start_urls"]) if part)
        for url in urls:
            if fault := url_fault(url):
                self._report(row.line, HEADERS["start_urls"], fault)
        return Unit(
            id=value["unit_id"],
            name=value["name"],
            start_urls=urls,
            level=self._level(row, value.get("level", "")),
            region_code=value.get("region_code", ""),
            scope=self._scope(row, value.get("scope", "")),
            publisher_aliases=_split(value.get("publisher_aliases", "")),
            site_code=value.get("site_code", ""),
            not_carried_out=_split(value.get("not_carried_out", "")),
            parent=value.get("parent", ""),
            register=tuple(
                (RosterColumn(HEADERS[field]), self._registered(row, RosterColumn(HEADERS[field]), text))
                for field, text in value.items()
                if field not in _REQUIRED and HEADERS[field] in _REGISTERED
            ),
        )

    def _registered(self, row: Row, column: RosterColumn, text: str) -> str:
        if text and column in DAY_COLUMNS:
            day = day_of(text)
            if day is None:
                self._report(row.line, column, f"“{text}”不是日期，请写成 2019-06-10 的样子，没有的留空")
            return day.isoformat() if day else ""
        if column in URL_COLUMNS:
            for url in filter(None, _SEPARATORS.split(text)):
                if fault := url_fault(url):
                    self._report(row.line, column, f"{fault}；没有网址的留空")
        return mask(text)

    def _level(self, row: Row, text: str) -> Level | None:
        if not text:
            return None
        try:
            return Level(text)
        except ValueError:
            self._report(row.line, HEADERS["level"], f"“{text}”不是层级，应为 {'、'.join(Level)}")
            return None

    def _scope(self, row: Row, text: str) -> str:
        if text.startswith("http") and (fault := url_fault(text)):
            self._report(row.line, HEADERS["scope"], fault)
        return " > ".join(part.strip() for part in text.split(">")) if ">" in text else text

    def _duplicates(self, lines: list[_Line]) -> None:
        ids: defaultdict[str, list[int]] = defaultdict(list)
        places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for line in lines:
            ids[line.unit.id].append(line.number)
            for url in set(line.unit.start_urls):
                places[url, line.unit.scope].append(line.number)
        for id_, numbers in ids.items():
            if id_ and len(numbers) > 1:
                self._report(numbers[1], HEADERS["unit_id"], f"编号“{id_}”重复，见第 {_list(numbers)} 行")
        for (url, scope), numbers in places.items():
            if len(numbers) > 1:
                same = f"公开范围也同为“{scope}”" if scope else "又都没有填公开范围"
                self._report(
                    numbers[1], HEADERS["start_urls"], f"第 {_list(numbers)} 行的网址同为 {url}，{same}，无法区分单位"
                )


def _asked_only(units: list[Unit]) -> tuple[Unit, ...]:
    """Without the columns blank on every line: a template's column nobody filled in was asked of nobody."""
    if len(units) < 2:
        return tuple(units)
    used = {column for unit in units for column, text in unit.register if text}
    return tuple(
        replace(unit, register=tuple((column, text) for column, text in unit.register if column in used))
        for unit in units
    )


def url_fault(url: str) -> str | None:
    """What is wrong with a start URL, as a Chinese clause; None when nothing is."""
    try:
        parts = urlsplit(url)
        port_is_wrong = parts.port == 0
    except ValueError:
        return f"“{url}”不是有效的网址"
    if parts.scheme not in ("http", "https"):
        return f"“{url}”缺少 http:// 或 https://"
    if not parts.hostname or port_is_wrong:
        return f"“{url}”没有有效的域名"
    if parts.username is not None:
        return f"“{url}”中不能带用户名或密码"
    return None


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in _LIST_SEPARATORS.split(text) if part.strip())


def _list(numbers: list[int]) -> str:
    return "、".join(map(str, numbers))
