"""Whether a page surely does not say for whom its paper is (公开属性: 主动公开, 依申请公开, 不予公开).

Sites call the mark 公开属性, 公开方式, 公开类别, 公开形式, 是否公开 …; whatever they call it, its label or its answer speaks of 公开,
属性, 主动 or 申请. Its absence is proven where the header of 索引号, 发布机构 … holds nothing but labels known and their values,
none of which speaks of it, no short line elsewhere on the page does, and its source (scripts, forms, what is not shown)
nowhere has the label. A header of another make, or with a label unknown here, proves nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from crawler.extraction.info_table import HEADER_LABELS, INDEX_LABELS, InfoTable, Labelled, table_of
from crawler.extraction.layout import Layout
from crawler.extraction.lines import Element, Line

_CALLED = "公[开開](?:[属屬]性|方式|类别|类型|选项|形式|程度|范围|种类|性质|级别|等级|与否|(?<=是否公.))"
_ANYWHERE = re.compile(
    rf"{_CALLED}|属性|主动公开(?!内容|目录)|申请公开(?!目录|指南)|不予公开|不公开|公开发布|[全部]公开|[删刪]减后?公开"
    "|[此本]件[^，。]{0,8}公开|^[(（〔【\\[][^，。)）〕】\\]]{0,10}公开"  # （可公开）
)  # 法定主动公开内容 is a column of every site's trail
_IN_HEADER = re.compile("公开|属性|主动|申请")
_IN_SOURCE = re.compile(_CALLED)
_NOT_THE_MARK = re.compile("(?:信息)?公开(?:日期|时间|主体|机构|单位|部门|机关|分类|目录)")  # labels of other things
_LABEL = re.compile(r"[\u4e00-\u9fff]{2,}[:：]")
_FURNITURE = re.compile(
    "(?:文章|信息|稿件)?(?:来源|作者|责任编辑|编辑|审核|字体大小|字体|字号|(?:点击|阅读|浏览|访问)(?:次数|数|量)?|打印|分享)"
)
_LONGEST_LINE = 40  # of a line that states it; in the text of a paper a sentence may speak of 主动公开
_SIMPLIFIED = str.maketrans("開屬動請", "开属动请")
_CELLS = ("td", "th")
_LEAST_LABELS = 2  # 索引号 and another


def lacks_disclosure(layout: Layout, table: InfoTable) -> bool:
    """`table`: as read from the page's lines."""
    if table.disclosure is not None or any(map(_may_state_it, layout.lines)) or _IN_SOURCE.search(layout.source):
        return False
    header = _header(layout.lines, table)
    if header:
        return _is_understood(layout.lines, header)
    return not table.is_header and table.published_line is None


def _may_state_it(line: Line) -> bool:
    """Menus link to 依申请公开 on every page."""
    if line.is_link or not ("公" in line.text or "性" in line.text):
        return False
    text = _spaceless(line.text)
    return len(text) <= _LONGEST_LINE and _ANYWHERE.search(text) is not None


def _header(lines: Sequence[Line], table: InfoTable) -> Mapping[Element, Sequence[Labelled]]:
    """What holds the labels: tables, lists, blocks with 索引号 or several labels; not the line beside the title."""
    held: defaultdict[Element, list[Labelled]] = defaultdict(list)
    for one in table.labelled:
        held[_holder(lines[one.line].block)].append(one)
    return {
        holder: read
        for holder, read in held.items()
        if holder.tag == "table" or _count(read) >= HEADER_LABELS or any(one.label in INDEX_LABELS for one in read)
    }


def _is_understood(lines: Sequence[Line], header: Mapping[Element, Sequence[Labelled]]) -> bool:
    """Whether each of its lines is a label known or the value of one, and none speaks of anything like the mark."""
    read = [one for part in header.values() for one in part]
    values = [_spaceless(one.value) for one in read]
    if _count(read) < _LEAST_LABELS or any(_LABEL.search(_FURNITURE.sub("", value)) for value in values):
        return False
    labelled = {one.line for one in read}
    inside = {element for holder in header for element in holder.iter()}
    for number, line in enumerate(lines):
        if line.block not in inside:
            continue
        text = _spaceless(line.text)
        if _IN_HEADER.search(_NOT_THE_MARK.sub("", text)):
            return False
        if number not in labelled and not any(text in value for value in values):
            return False
    return True


def _holder(block: Element) -> Element:
    """The table of a cell, else what stands around the block."""
    parent = block.getparent()
    cell = parent if block.tag not in _CELLS and parent is not None and len(parent) == 1 else block
    table = table_of(cell) if cell.tag in _CELLS else None
    return next(each for each in (table, parent, block) if each is not None)


def _count(read: Iterable[Labelled]) -> int:
    return len({one.label for one in read})


def _spaceless(text: str) -> str:
    return "".join(text.split()).translate(_SIMPLIFIED)
