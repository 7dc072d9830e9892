"""The header of an information item (政府信息公开表头): 索引号, 发布机构, 成文日期, 发布日期, 文号 …

Layouts seen (platforms.md §8): th/td pairs; a row of labels above a row of values; 标签：值 on one line; printed twice
for desktop and mobile. The first value that is not empty counts.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields

from crawler.extraction.lines import Element, Line, text_of

_LABELS = {
    "index_number": "索引号 信息索引 信息索引号 索取号",
    "document_number": "发文字号 文号 文件编号 发布文号 文件字号 发文文号 公文字号",
    "publisher": "发布机构 发文机关 发文机构 发布单位 发文单位 责任部门 公开主体 发布主体 信息提供单位 制发机关 制作单位 公开机构 公开单位",
    "made": "成文日期 生成日期 发文日期 成文时间 制发日期 生成时间 印发日期 制定日期",
    "published": "发布日期 发布时间 公开日期 公开时间 信息发布日期 公布日期",
    "other": "主题分类 信息分类 组配分类 公开分类 体裁分类 服务对象分类 标题 名称 信息名称 有效性 公开方式 公开时限 公开范围 公开形式 公开属性"
    " 主题词 关键词 内容概述 内容概览 有效期 生效日期 失效日期 实施日期 废止日期 文件状态 时效性 信息来源 信息类别 文件类型 公文种类 所属机构 所属主题 浏览次数 效力状态",
}
_FIELD_OF = {label: field for field, labels in _LABELS.items() for label in labels.split()}
_LABEL = "|".join(sorted(_FIELD_OF, key=len, reverse=True))
_AT_START = re.compile(rf"[\s\[【（(◆·]*({_LABEL})\s*[\]】]?\s*(?:[:：]|[\]】]|$)")
_WITH_COLON = re.compile(rf"(?:^|[\s\[【；;|)）])({_LABEL})\s*[\]】]?\s*[:：]\s*")
_SPACED = re.compile(rf"({'|'.join(label for label, field in _FIELD_OF.items() if field != 'other')})\s+(\S.*)")
_SPACES = re.compile(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")
_MAY_HOLD = re.compile(
    r"[号类期间关构位门式限围性词述览称题源体][\]】]?\s*(?:[:：]|[\]】]|$|\s\S)"
)  # how its labels end
_LONGEST_LINE = 400
_LONGEST_VALUE = 120


@dataclass(slots=True)
class InfoTable:
    """Values as printed. `labels`: how many different labels were seen; two typical ones make a header table."""

    index_number: str | None = None
    document_number: str | None = None
    publisher: str | None = None
    made: str | None = None
    published: str | None = None
    labels: int = 0
    first_line: int | None = None
    last_line: int | None = None

    @property
    def is_header(self) -> bool:
        return self.labels >= 3


_VALUES = tuple(field.name for field in fields(InfoTable) if field.name not in ("labels", "first_line", "last_line"))


def read_info_table(lines: Sequence[Line]) -> InfoTable:
    table = InfoTable()
    seen: set[str] = set()
    for number, line in enumerate(lines):
        if (
            line.row is not None
            or line.is_link
            or len(line.text) > _LONGEST_LINE
            or not _MAY_HOLD.search(line.text[:40])
        ):
            continue
        text = _SPACES.sub("", line.text)
        start, spaced = _AT_START.match(text), _SPACED.match(text)
        if start:
            pairs = _pairs(text) or [(start[1], "")]
        elif spaced and len(text) <= _LONGEST_VALUE:
            pairs = [(spaced[1], spaced[2])]
        else:
            continue
        for position, (label, value) in enumerate(pairs):
            if not value and position == len(pairs) - 1:
                value = _value_beside(line.block) if line.block.tag != "body" else ""
            seen.add(label)
            field = _FIELD_OF[label]
            if field in _VALUES and value and getattr(table, field) is None:
                setattr(table, field, value)
            table.first_line = number if table.first_line is None else table.first_line
            table.last_line = number
    table.labels = len(seen)
    return table


def _pairs(text: str) -> list[tuple[str, str]]:
    """`索引号：A 发布机构：B 发布日期：C` on one line."""
    found = list(_WITH_COLON.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)] if found else []
    return [
        (match[1], text[match.end() : end].strip(" ]】;；|　")[:_LONGEST_VALUE])
        for match, end in zip(found, ends, strict=True)
    ]


def _value_beside(cell: Element) -> str:
    """The next cell of the row; below it when the next cell is a label too; the parent's next cell when it stands alone."""
    beside = cell.getnext()
    if beside is None:
        parent = cell.getparent()
        beside = parent.getnext() if parent is not None and len(parent) == 1 and parent.tag != "tr" else None
        if beside is None:
            return _value_below(cell) if cell.tag in ("td", "th") else _folded(cell.tail)
    text = _text(beside)
    if _is_label(text):
        return _value_below(cell) if cell.tag in ("td", "th") else ""
    return text[:_LONGEST_VALUE]


def _value_below(cell: Element) -> str:
    """In a row of labels the values stand in the next row, column by column."""
    row = cell.getparent()
    below = row.getnext() if row is not None else None
    if row is None or below is None or below.tag != "tr" or len(below) != len(row):
        return ""
    labels = [_is_label(_text(other)) for other in row]
    if sum(labels) * 2 < len(row):
        return ""
    text = _text(below[row.index(cell)])
    return "" if _is_label(text) else text[:_LONGEST_VALUE]


def _is_label(text: str) -> bool:
    return text.strip(" :：[]【】") in _FIELD_OF or _AT_START.match(text) is not None or _SPACED.match(text) is not None


def _text(element: Element) -> str:
    if element.tag in ("script", "style"):
        return ""
    return _SPACES.sub("", text_of(element))


def _folded(text: str | None) -> str:
    return " ".join((text or "").split())
