"""PART elements: one of the element's labels as a heading (申请材料：…) or a table cell, followed by content.

A label straight before another label has no content. A label whose content is a picture cannot be judged here.
"""

import re
from enum import Enum, auto
from functools import lru_cache

from crawler.page_facts import Table
from criteria.model import ContentElement, ContentKind
from scoring.checks.content.outline import Section, content_of, outline, without_number
from scoring.checks.content.readable import Readable
from scoring.folding import fold
from scoring.item_evidence import Sought

_LONGEST_ROUND_A_LABEL = 14  # characters a heading may have besides the label: 办理最低生活保障所需的…清单
_SHORT_LABEL = 2
_IN_BRACKETS = re.compile(r"[(（\[【].*?[)）\]】]$")
_STEP = re.compile("提交|递交|提供|报送|上报|准备|出具|携带|受理|收取|核对|审核|审查|补正|退回|领取|填写")
_ENDS_LABEL = re.compile(r"$|[(、及和与]|.{0,2}$")
_NO_CONTENT = frozenset(
    ("暂无", "略", "暂缺", "待定", "待补充", "待完善", "更新中", "建设中", "正在建设中", "栏目建设中", "内容更新中")
)
_ENCLOSED = ("见附件", "详见附件", "见附表", "详见附表", "附后", "附件下载", "点击下载", "见下载", "下载附件")


class Presence(Enum):
    """What a place says about an element."""

    ABSENT = auto()
    LABEL_ONLY = auto()  # the label stands there, its content may be the picture under it
    PRESENT = auto()


class Labels:
    """The labels of a row's elements, folded: those of the element sought, and all that may follow it."""

    def __init__(self, sought: Sought, element: ContentElement) -> None:
        kinds = (ContentKind.PART, ContentKind.TABLE)
        everyone = [fold(term) for other in sought.content if other.kind in kinds for term in other.terms]
        self.own = tuple(fold(term) for term in element.terms)
        self.all = frozenset((*everyone, *self.own))

    def name(self, head: str) -> bool:
        """所需申请材料 and 申请材料（一式两份） are headings for 申请材料; 提交申请材料 is a step of a procedure."""
        return any(_is_heading_for(label, head) for label in self.own)

    def another(self, head: str) -> bool:
        """Stricter than `name`: a line that may be content is not taken for the next heading."""
        return head in self.all or any(
            len(label) > _SHORT_LABEL and head.startswith(label) and _ENDS_LABEL.match(head, len(label))
            for label in self.all
        )


def find_part(labels: Labels, place: Readable, *, in_tables: bool = True) -> Presence:
    """`in_tables`: a cell with the label and content beside or below it counts too."""
    cells = [_in_table(labels, table, place) for table in place.tables] if in_tables else []
    if Presence.PRESENT in cells:
        return Presence.PRESENT
    label_seen = Presence.LABEL_ONLY in cells
    repeated = _repeated_lines(place)
    sections = outline(place.text, labels.all - repeated) if any(label in place.folded for label in labels.own) else ()
    for at, section in enumerate(sections):
        if not labels.name(section.head) or (not section.body and section.head in repeated):
            continue
        if _is_content(section.body, place) or (not section.body and _content_follows(labels, sections, at, place)):
            return Presence.PRESENT
        label_seen = True
    return Presence.LABEL_ONLY if label_seen and place.pictures else Presence.ABSENT


def _repeated_lines(place: Readable) -> frozenset[str]:
    """A text repeats the cells or rows of its tables; what stands in them is asked of the table."""
    rows = [tuple(map(fold, row)) for table in place.tables for row in table.rows]
    return frozenset((*map(_cell_name, (cell for row in rows for cell in row)), *("".join(row) for row in rows)))


def _content_follows(labels: Labels, sections: tuple[Section, ...], at: int, place: Readable) -> bool:
    """What comes first after a heading decides: its content, or the next heading."""
    heading = sections[at]
    if at + 1 == len(sections):
        return bool(place.tables)  # 五、保障标准, and then the table, which the text may leave out
    following = sections[at + 1]
    if labels.another(following.head) or (heading.numbering and heading.numbering.is_followed_by(following.numbering)):
        return False
    return _is_content(following.head + following.body, place)


def _in_table(labels: Labels, table: Table, place: Readable) -> Presence:
    label_seen = False
    for at, row in enumerate(table.rows):
        for column, cell in enumerate(row):
            if not any(label in fold(cell) for label in labels.own):
                continue
            if any(labels.name(s.head) and _is_content(s.body, place) for s in outline(cell, labels.all)):
                return Presence.PRESENT
            if labels.name(_cell_name(cell)):
                label_seen = True
                beside_or_below = _beside(labels, row, column) or _below(labels, table, at, column)
                if _is_content(beside_or_below, place):
                    return Presence.PRESENT
    return Presence.LABEL_ONLY if label_seen and place.pictures else Presence.ABSENT


def _beside(labels: Labels, row: tuple[str, ...], column: int) -> str:
    """The next cell that is not the label's own merged copy; empty when that is another label."""
    beside = next((cell for cell in row[column + 1 :] if fold(cell) != fold(row[column])), "")
    return "" if labels.another(_cell_name(beside)) else content_of(beside)


def _below(labels: Labels, table: Table, at: int, column: int) -> str:
    """The cell under a heading, where the row is a row of headings: the first, a caption, or holding several labels."""
    row = table.rows[at]
    names = {_cell_name(cell) for cell in row}
    heads = at == 0 and all(names) and len(names) > 1 and not any(content_of(cell) == "" for cell in row)
    if not (heads or len(names) == 1 or sum(labels.another(name) for name in names) > 1) or at + 1 == len(table.rows):
        return ""
    under = table.rows[at + 1]
    below = " ".join(under) if len(names) == 1 else under[column] if column < len(under) else ""
    return "" if labels.another(_cell_name(below)) else content_of(below)


@lru_cache(maxsize=2**14)  # every element of every row and rule asks the same tables
def _cell_name(cell: str) -> str:
    return fold(without_number(cell.strip())[1]).strip(":【】[]")


def _is_heading_for(label: str, head: str) -> bool:
    if len(label) <= _SHORT_LABEL:  # 材料, 电话: many words hold them, headings end with them
        head = _IN_BRACKETS.sub("", head)
        before, held, after = (head.removesuffix(label), label, "") if head.endswith(label) else ("", "", "")
    else:
        before, held, after = head.partition(label)
    return bool(held) and len(before) + len(after) <= _LONGEST_ROUND_A_LABEL and not _STEP.search(before)


def _is_content(text: str, place: Readable) -> bool:
    """详见附件 is content where a file that could be read is attached, and says nothing where none is."""
    if not text or text in _NO_CONTENT:
        return False
    return place.enclosed or not (len(text) <= _LONGEST_ROUND_A_LABEL and any(word in text for word in _ENCLOSED))
