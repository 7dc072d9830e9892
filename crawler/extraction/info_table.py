"""The header of an information item (政府信息公开表头): 索引号, 发布机构, 成文日期, 发布日期, 文号 …

Layouts seen (platforms.md §8): th/td pairs; a row of labels above a row of values; 标签：值 on one line; printed twice
for desktop and mobile. The first value that is not empty counts.
公开方式 names a channel on some sites (公开方式：网站): what is neither 主动公开 nor another answer to 公开与否 is passed over.
Where no 主题分类 is printed, what the site classes the item by instead (信息分类, 组配分类, 公开分类) is its topic.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crawler.extraction.lines import Element, Line, text_of

_FIELDS = {
    "index_number": ("索引号", "信息索引", "信息索引号", "索取号", "索引號"),
    "document_number": (
        "发文字号",
        "文号",
        "文件编号",
        "发布文号",
        "文件字号",
        "发文文号",
        "公文字号",
        "文號",
        "發文字號",
    ),
    "publisher": (
        *("发布机构", "发文机关", "发文机构", "发布单位", "发文单位", "责任部门", "公开主体", "发布主体"),
        *("發文機關", "發佈機構", "信息提供单位", "制发机关", "制作单位", "公开机构", "公开单位"),
    ),
    "made": ("成文日期", "生成日期", "发文日期", "成文时间", "制发日期", "生成时间", "制定日期"),
    "published": ("发布日期", "发布时间", "公开日期", "公开时间", "信息发布日期", "公布日期"),
    "issued": ("印发日期", "印发时间"),
    "effective": ("生效日期", "生效时间", "实施日期", "实施时间", "施行日期"),
    "topic": ("主题分类", "所属主题", "主题类别"),
    "classed": ("信息分类", "组配分类", "公开分类"),
    "title": ("标题", "名称", "信息名称"),
    "validity": ("有效性", "时效性", "时效", "效力状态", "文件状态", "有效状态", "是否有效"),
    "disclosure": (
        *("公开属性", "公开方式", "公开类别", "公开类型", "公开选项", "公开形式"),
        *("信息公开属性", "信息公开方式", "信息公开类别", "信息公开类型", "信息公开选项", "信息公开形式"),
    ),
}
_DISCLOSURE = re.compile(r"主动公开|申请公开|不予公开|不公开|免[于予]公开|全[文部]公开|部分公开|[删刪]减后?公开|^公开$")
_OTHERS = (
    *(
        "体裁分类",
        "服务对象分类",
        "信息类别",
        "文件类型",
        "公文种类",
    ),
    *("主题词", "关键词", "内容概述", "内容概览", "信息来源", "所属机构", "浏览次数"),
    *("有效期", "失效日期", "废止日期"),
    *("公开时限", "公开范围"),
)
_FIELD_OF = {label: field for field, labels in _FIELDS.items() for label in labels}


def _any_of(labels: Sequence[str]) -> str:
    """Longest first; 索 引 号 is often spaced out."""
    return "|".join(r"\s?".join(label) for label in sorted(labels, key=len, reverse=True))


LABELS = (*_FIELD_OF, *_OTHERS)
LABELS_ALONE = frozenset(LABELS)  # 标题 in a cell of its own, beside the title
INDEX_LABELS = _FIELDS["index_number"]
_LABEL = _any_of(LABELS)
_AT_START = re.compile(rf"[\s\[【（(◆·]*({_LABEL})\s*[\]】]?\s*(?:[:：]|[\]】]|$)")
_WITH_COLON = re.compile(rf"(?:^|[\s\[【；;|)）])({_LABEL})\s*[\]】]?\s*[:：]\s*")
_WITHOUT_COLON = re.compile(rf"({_any_of([label for label, field in _FIELD_OF.items() if field != 'title'])})\s+(\S.*)")
_BRACKETED = re.compile(rf"【\s*({_LABEL})\s*】([^【]*)")  # 【发文机关】某市医疗保障局
_MAY_HOLD = re.compile(
    r"[号號機構關引类型期间关构位门式限围性效态词述览称题源体别项][\]】]?\s*(?:[:：]|[\]】]|$|\s\S)"
)  # how its labels end
_NO_VALUE = re.compile(r"[-—–－/\\\s]+|[（(]?(?:暂?无|空|无文号|没有)[)）]?|null", re.IGNORECASE)  # as printed for 文号
_CELLS = frozenset({"td", "th", "dt", "dd", "li"})
_LONGEST_LINE = 400
_LONGEST_VALUE = 120
_ROWS_OF_GRID = 2
HEADER_LABELS = 3  # different labels that make a header
_FAR = 6  # lines below the header's last label: 公开方式：主动公开 stands below the text, too


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label read, on the line of that number, with its value as printed, which may be empty."""

    line: int
    label: str
    value: str


@dataclass(slots=True)
class InfoTable:
    """Values as printed; None where the label is missing or its value empty."""

    index_number: str | None = None
    document_number: str | None = None
    publisher: str | None = None
    made: str | None = None
    published: str | None = None
    issued: str | None = None
    effective: str | None = None
    topic: str | None = None
    classed: str | None = None
    title: str | None = None
    validity: str | None = None
    disclosure: str | None = None
    title_line: int | None = None
    is_header: bool = False  # enough labels to be such a table, not only a line 发布时间：…
    published_line: int | None = None  # where 发布日期 is a cell of the table; its value there or on the next
    last_line: int | None = None
    labelled: tuple[Labelled, ...] = ()


def read_info_table(lines: Sequence[Line]) -> InfoTable:
    table = InfoTable()
    read: list[Labelled] = []
    lists: dict[Element | None, set[str]] = defaultdict(set)
    published_in: Element | None = None
    grids = _grids(lines)
    for number, line in enumerate(lines):
        if (
            line.row is not None
            or line.is_link
            or (grids and line.block.tag in ("td", "th", "li") and table_of(line.block) in grids)
            or len(line.text) > _LONGEST_LINE
            or not _MAY_HOLD.search(line.text[:40])
        ):
            continue
        for label, value in _labelled(line):
            read.append(Labelled(number, label, value))
            lists[line.block.getparent()].add(label)
            field = _FIELD_OF.get(label)
            if field != "disclosure" or table.last_line is None or number - table.last_line < _FAR:
                table.last_line = number
            if field == "disclosure" and not _DISCLOSURE.search(value):
                continue
            if field and value and getattr(table, field) is None and not _NO_VALUE.fullmatch(value):
                setattr(table, field, value[:_LONGEST_VALUE])
                if field == "title":
                    table.title_line = number
                if field == "published" and line.block.tag in _CELLS:
                    table.published_line = number
                    published_in = line.block.getparent() if line.block.tag == "li" else None
    if published_in is not None and not any(
        _FIELD_OF.get(label, "published") != "published" for label in lists[published_in]
    ):
        table.published_line = None  # 发布时间, 来源, 点击数 as a list of their own: the line beside the title
    table.topic = table.topic or table.classed
    table.labelled = tuple(read)
    table.is_header = len({one.label for one in read}) >= HEADER_LABELS
    return table


def begins_with_label(text: str) -> bool:
    """发文机构：某县民政局, which is no title."""
    return ("：" in text or ":" in text) and _WITH_COLON.match(text) is not None


def _grids(lines: Sequence[Line]) -> frozenset[Element | None]:
    """Tables whose rows are a list's: their 索引号, 文号, 公开日期 are names of columns, and label nothing."""
    rows = {line.row for line in lines if line.row is not None and line.row.tag in ("tr", "ul")}
    if len(rows) < _ROWS_OF_GRID:
        return frozenset()
    tables = Counter(map(table_of, rows))
    return frozenset(table for table, count in tables.items() if count >= _ROWS_OF_GRID)


def table_of(cell: Element) -> Element | None:
    return next(cell.iterancestors("table"), None) if cell.tag in ("tr", "td", "th") else _grid_of(cell)


def _grid_of(cell: Element) -> Element | None:
    """Where rows are `<ul>`s and their cells `<li>`s: what holds the rows."""
    row = cell if cell.tag == "ul" else cell.getparent()
    return row.getparent() if row is not None else None


def _labelled(line: Line) -> Iterator[tuple[str, str]]:
    """The labels of a line with their values; a value that stands beside the line belongs to its last label."""
    start = _AT_START.match(line.text)
    if not start:
        spaced = _WITHOUT_COLON.match(line.text)
        if spaced and len(line.text) <= _LONGEST_VALUE:
            yield "".join(spaced[1].split()), spaced[2]
        return
    found = list(_WITH_COLON.finditer(line.text))
    if not found and "】" in line.text:
        for label, value in _BRACKETED.findall(line.text):
            yield "".join(label.split()), value.strip() or _value_beside(line.block)
        return
    if not found:
        yield "".join(start[1].split()), _value_beside(line.block)
        return
    ends = [*(match.start() for match in found[1:]), len(line.text)]
    for match, end in zip(found, ends, strict=True):
        value = line.text[match.end() : end].strip(" ]】;；|")
        if not value and match is found[-1]:
            value = _value_beside(line.block)
        yield "".join(match[1].split()), value


def _value_beside(cell: Element) -> str:
    """The next cell of the row, or the one below when that is a label too; the parent's next when it stands alone."""
    is_cell = cell.tag in ("td", "th")
    beside = cell.getnext()
    parent = cell.getparent()
    if beside is None and not is_cell and parent is not None and len(parent) == 1:
        beside = parent.getnext()
    text = text_of(beside) if beside is not None and beside.tag not in ("script", "style") else ""
    if beside is None or _begins_with_label(text):
        return _value_below(cell) if is_cell else ""
    return text


def _value_below(cell: Element) -> str:
    """In a row of labels the values stand in the next row, column by column."""
    row = cell.getparent()
    below = row.getnext() if row is not None else None
    if row is None or below is None or below.tag != "tr" or len(below) != len(row):
        return ""
    if 2 * sum(_begins_with_label(text_of(other)) for other in row) < len(row):
        return ""
    text = text_of(below[row.index(cell)])
    return "" if _begins_with_label(text) or _goes_on(below, row.index(cell)) else text


def _goes_on(row: Element, place: int) -> bool:
    """A further row of values below: a table of several papers, whose 文号 and dates are no one's head."""
    after = row.getnext()
    if after is None or after.tag != "tr" or len(after) != len(row):
        return False
    return bool(text_of(after[place])) and not any(_begins_with_label(text_of(cell)) for cell in after)


def _begins_with_label(text: str) -> bool:
    return _AT_START.match(text) is not None or _WITHOUT_COLON.match(text) is not None
