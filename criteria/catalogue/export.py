"""A pack as a workbook staff edit in Excel; `read_staff_table` reads it back without loss."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import xlsxwriter

from criteria.catalogue import staff_layout as layout
from criteria.catalogue.staff_rules import rule_row
from criteria.element_writing import own_terms
from criteria.model import Criterion, Pack
from criteria.rule_writing import content_of
from criteria.rules import Rule

_LONGEST = 32_767  # characters Excel holds in a cell
# Widths of columns, in characters.
_USUAL, _LIST, _SHORT = 32, 16, 10
_WIDTHS = {
    layout.ASKED: 48,
    layout.PARAMETERS: 36,
    "依据": 40,
    "说明": 32,
    "一级指标": 14,
    "二级指标": 24,
} | dict.fromkeys((layout.ID, layout.KIND, layout.EFFECT, layout.EACH, *layout.RULE_DAYS, "核对情况"), 12)


def _width(head: str) -> int:
    by_length = _SHORT if len(head) < 4 else _LIST if "：" in head else _USUAL
    return _WIDTHS.get(head, by_length)


def export(pack: Pack, path: Path) -> None:
    """Write the workbook. Raises ValueError for a text longer than a cell holds, and for what cannot be written."""
    with xlsxwriter.Workbook(path) as workbook:
        head = workbook.add_format(
            {"bold": True, "text_wrap": True, "valign": "vcenter", "border": 1, "bg_color": "#DDEBF7"}
        )
        body = workbook.add_format({"text_wrap": True, "valign": "top", "border": 1})

        def write(name: str, heads: Sequence[str], rows: Iterable[Sequence[str | int]]) -> None:
            sheet = workbook.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            for column, title in enumerate(heads):
                sheet.write_string(0, column, title, head)
                sheet.set_column(column, column, _width(title))
            for row, values in enumerate(rows, 1):
                for column, value in enumerate(values):
                    if isinstance(value, int):
                        sheet.write_number(row, column, value, body)
                    elif len(value) > _LONGEST:
                        raise ValueError(f"“{heads[column]}”一格超过 {_LONGEST} 字，Excel 放不下")
                    else:
                        sheet.write_string(row, column, value, body)

        numbered = tuple(enumerate(pack.requirements, 1))
        rows = (_row(number, item) for number, item in numbered if isinstance(item, Criterion))
        rules = (rule_row(number, item) for number, item in numbered if isinstance(item, Rule))
        sheets = ((layout.ROWS, layout.ROW_HEADS, rows), (layout.RULES, layout.RULE_HEADS, rules))
        for sheet in sheets if pack.criteria else reversed(sheets):  # the one that holds something is shown first
            write(*sheet)
        write(layout.PARTS, layout.PART_HEADS, _parts(pack))
        write(layout.QUESTIONS, layout.QUESTION_HEADS, _questions(pack))
        write(layout.INFO, ("项目", "内容"), ((name, getattr(pack, key)) for name, key in layout.INFO_KEYS.items()))


def _row(number: int, item: Criterion) -> list[str | int]:
    values: dict[str, str | int] = {layout.NUMBER: number}
    values |= {name: getattr(item, key) for name, key in layout.TEXTS.items()}
    values["公开时限"] = item.time_limit or "；".join(limit.text for limit in item.time_limits)
    for name, key in (layout.LISTS | layout.CHOICES).items():
        values[name] = layout.joined(getattr(item, key))
    for name, key in layout.RECOGNITION.items():
        values[name] = layout.joined(getattr(item.recognition, key))
    values |= {name: item.points[element] for name, element in layout.POINTS.items()}
    values |= {name: item.remedy[element] for name, element in layout.REMEDY.items()}
    values[layout.CONTENT] = layout.joined(element.name for element in item.content)
    return [values[head] for head in layout.ROW_HEADS]


def _parts(pack: Pack) -> Iterable[Sequence[str | int]]:
    for number, item in enumerate(pack.requirements, 1):
        for part in item.content if isinstance(item, Criterion) else content_of(item.check):
            terms, numbers = layout.joined(own_terms(part)), layout.joined(part.numbers)
            field = layout.FIELDS[part.field] if part.field else ""
            yield (number, item.id, part.name, layout.KINDS[part.kind], terms, numbers, field)


def _questions(pack: Pack) -> Iterable[Sequence[str | int]]:
    for asked in pack.questions:
        yield (asked.criterion, asked.element, asked.sheet, asked.row, asked.column, asked.read, asked.assumed)
