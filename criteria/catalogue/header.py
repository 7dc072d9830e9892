"""The header of a 标准目录: which column holds which of its elements, whatever an office calls it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from criteria.catalogue.channels import channel_named
from criteria.catalogue.grid import Cell, Grid
from criteria.catalogue.text_forms import fold
from criteria.model import Channel, Level, Mode


class Column(StrEnum):
    """What a column of a catalogue holds, by the official name of the element."""

    NUMBER = "序号"
    CODE = "事项编码"
    FIELD = "领域"
    GROUP = "一级事项"
    TITLE = "二级事项"
    SUBTITLE = "三级事项"
    CONTENT = "公开内容"
    BASIS = "公开依据"
    TIME_LIMIT = "公开时限"
    PUBLISHERS = "公开主体"
    CHANNELS = "公开渠道和载体"
    AUDIENCE = "公开对象"
    MODE = "公开方式"
    LEVEL = "公开层级"
    OFFICE = "责任科室"  # no element of the nine: read, and told of as left out


@dataclass(frozen=True, slots=True)
class Head:
    """One column. `ticks` is set when the column is a box to tick: the channel, mode, level or audience it stands for."""

    column: Column
    words: str
    ticks: Channel | Mode | Level | str | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """`heads` by column of the grid, None for one that is no element; `body` is the index of the first row after it.

    `unused`: cells of the header whose columns are left out.
    """

    heads: tuple[Head | None, ...]
    body: int
    unused: tuple[Cell, ...]

    def has(self, column: Column) -> bool:
        return any(head is not None and head.column is column for head in self.heads)


_WORDS: dict[Column, str] = {
    Column.NUMBER: r"序号|编号|no\.?|行号",
    Column.CODE: r"(事项|目录|项目|公开事项)?(编码|代码)|事项编号|目录编号|item ?code",
    Column.FIELD: r"(试点|公开|所属|业务|重点)?领域(名称)?",
    Column.GROUP: r"一级(公开)?(事项|目录|类别|分类|指标|标题)|(公开|事项|信息)?(类别|分类|大类)|(公开)?事项类别|一级",
    Column.TITLE: r"二级(公开)?(事项|目录|类别|分类|指标|标题)|(公开)?事项(名称)?|公开项目|(公开)?子项|二级",
    Column.SUBTITLE: r"三级(公开)?(事项|目录|指标|标题)|三级",
    Column.CONTENT: r"(公开)?(的)?(具体)?(内容|要素)(要素|标准)?(\(.{1,8}\))?|公开信息内容|内容标准|要素内容",
    Column.BASIS: r"(公开|法律|政策|法定|设定|制定|法律法规)?(政策)?依据(\(.{1,8}\))?",
    Column.TIME_LIMIT: r"(公开|公布|发布|更新)?(时限|期限)(要求)?|公开时间(要求)?",
    Column.PUBLISHERS: r"(公开|发布|责任|公开责任|信息公开)?主体(\(.{1,8}\))?|公开(单位|部门|机构)|公开责任(单位|部门)|(信息)?发布(单位|部门|机构)",
    Column.CHANNELS: r"(公开|公布|发布)?(渠道|载体|平台|途径)((和|及|与|或|、|/)(载体|渠道|平台|途径|方式))?(\(.{1,20}\))?",
    Column.AUDIENCE: r"(公开|公示)?(对象|范围)",
    Column.MODE: r"公开(方式|属性|类型|形式)|方式",
    Column.LEVEL: r"(公开)?(层级|级别)|公开级别",
    Column.OFFICE: r"(责任|承办|公开|负责|具体|牵头|业务)?(科室|股室|处室|科\(股\)室|内设机构)(\(.{1,6}\))?",
}
_PATTERNS = {column: re.compile(words) for column, words in _WORDS.items()}

_BOXES: tuple[tuple[str, Column, Mode | Level | str], ...] = (
    (r"全社会|社会公众|(全体|社会)公众|全社会公开", Column.AUDIENCE, "全社会"),
    (r"特定(的)?(群体|群众|对象|人群|公众).{0,8}", Column.AUDIENCE, "特定群体"),
    (r"主动(公开)?", Column.MODE, Mode.ACTIVE),
    (r"依(申请|申)(公开)?", Column.MODE, Mode.ON_REQUEST),
    (r"市级|市\(州\)级|州级|市本级|地市级|设区的市级", Column.LEVEL, Level.CITY),
    (
        r"县级|区级|县\(?(市)?[、,/]?区?(市)?\)?级|县\(市、?区\)级?|区县级|区\(县\)级|市县级|县本级",
        Column.LEVEL,
        Level.COUNTY,
    ),
    (
        r"乡级|镇级|街道级?|乡\(?镇\)?级?|乡镇(级|街道)?|乡镇\(街道\)级?|乡[、/及]村(两)?级|镇[、/及]村(两)?级|乡\(镇\)、?村级|乡\(镇、?街道\)级?",
        Column.LEVEL,
        Level.TOWNSHIP,
    ),
)
_BOX_PATTERNS = tuple((re.compile(words), column, ticks) for words, column, ticks in _BOXES)

_ESSENTIAL = (Column.CONTENT, Column.BASIS, Column.TIME_LIMIT, Column.PUBLISHERS, Column.CHANNELS)
_LEAST = 3  # of a title column and the essential ones; fewer is some other table
_DEEPEST = 4  # rows of a header


def find_header(grid: Grid) -> Header | None:
    """The first header in the grid; None for a table that is no catalogue or goes on from the page before."""
    for index in range(len(grid.rows)):
        if (header := header_at(grid, index)) is not None:
            return header
    return None


def header_at(grid: Grid, index: int) -> Header | None:
    """The header that begins at this row, if one does."""
    first = grid.rows[index]
    named = {column for cell in first if (column := _column(fold(cell.text)))}
    if not named & {Column.TITLE, Column.GROUP} or len(named.intersection(_ESSENTIAL)) < _LEAST - 1:
        return None
    end = index + 1
    while end < min(len(grid.rows), index + _DEEPEST) and _goes_on(grid.rows[end], first):
        end += 1
    heads, unused = _heads(grid.rows[index:end])
    return Header(heads, end, unused)


def _goes_on(row: Sequence[Cell], first: Sequence[Cell]) -> bool:
    """A second row of the header: it parts columns of the first or is merged with them, and holds nothing else."""
    parts = 0
    for cell, above in zip(row, first, strict=True):
        words = fold(cell.text)
        if not words or words == fold(above.text):
            continue
        # A column that has a name of its own already is not parted further: that is the first row of the body.
        if not (_box(words) or _column(words) or channel_named(words)):
            return False
        parts += 1
    return parts > 0 or all(cell.merged_from is not None for cell in row if cell.text)


def _heads(rows: Sequence[Sequence[Cell]]) -> tuple[tuple[Head | None, ...], tuple[Cell, ...]]:
    heads: list[Head | None] = []
    unused: list[Cell] = []
    left: Cell | None = None
    for stack in zip(*rows, strict=True):
        top = stack[0]
        # In CSV, a merged cell's text stands in its first column only.
        if not top.text and left is not None and any(cell.text for cell in stack[1:]):
            top = left
        left = top
        own = next((cell for cell in reversed(stack) if cell.text), top)
        head = _head(fold(own.text), fold(top.text), own.text)
        if (head is None or head.column is Column.OFFICE) and own.text.strip():
            unused.append(next(cell for cell in stack if cell.text == own.text))
        heads.append(head)
    return _settled(heads), tuple(unused)


def _head(own: str, top: str, words: str) -> Head | None:
    parent = _column(top)
    if box := _box(own):
        column, ticks = box
        if parent in (None, column, Column.AUDIENCE, Column.MODE, Column.LEVEL):
            return Head(column, words, ticks)
    if own != top and parent is Column.CHANNELS and (channel := channel_named(own)):
        return Head(Column.CHANNELS, words, channel)
    if own != top and parent in (Column.AUDIENCE, Column.MODE, Column.LEVEL):
        return None
    column_ = _column(own)
    return Head(column_, words) if column_ else None


def _settled(heads: list[Head | None]) -> tuple[Head | None, ...]:
    """Two columns both headed 公开事项 are 一级 and 二级; one element's name on two other columns: the first counts."""
    titles = [index for index, head in enumerate(heads) if head and head.column is Column.TITLE]
    has_group = any(head and head.column is Column.GROUP for head in heads)
    if len(titles) >= 2 and not has_group:
        for index, column in zip(titles, (Column.GROUP, Column.TITLE, Column.SUBTITLE), strict=False):
            heads[index] = Head(column, _present(heads[index]).words)
    return tuple(heads)


def _present(head: Head | None) -> Head:
    assert head is not None
    return head


def _column(words: str) -> Column | None:
    return next((column for column, pattern in _PATTERNS.items() if pattern.fullmatch(words)), None) if words else None


def _box(words: str) -> tuple[Column, Mode | Level | str] | None:
    return next(((column, ticks) for pattern, column, ticks in _BOX_PATTERNS if pattern.fullmatch(words)), None)
