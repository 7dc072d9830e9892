"""The parameters of the checks that hold what was published against a day, a form or a counterpart.

Each class is one kind of check (`criteria.rules.Check`) and is named in a file by its `kind`.
"""

from dataclasses import dataclass
from typing import ClassVar

from criteria.model import TimeLimit

# 栏目类别 a rule may name: the values of `crawler.records.ColumnKind`, which nothing here may import.
COLUMN_KINDS = (
    "news",
    "notices",
    "policy",
    "interpretation",
    "service_guide",
    "disclosure_guide",
    "disclosure_rules",
    "catalogue",
    "annual_report",
    "on_request",
    "finance",
    "procurement",
    "organisation",
    "personnel",
    "plans",
    "statistics",
    "enforcement",
    "proposals",
    "interaction",
    "other",
)


@dataclass(frozen=True, slots=True)
class FreshColumns:
    """栏目更新: columns of these kinds have a row no older than their limit at the day of the audit.

    `within`: limit by kind (`COLUMN_KINDS`). `most_stale`: how many columns of all kinds together may be too old.
    `required`: a kind without any column is a fault; else there is nothing to ask.
    """

    kind: ClassVar[str] = "fresh_columns"

    within: tuple[tuple[str, TimeLimit], ...]
    most_stale: int
    required: bool


@dataclass(frozen=True, slots=True)
class BlankColumns:
    """空白栏目: no more than `most` columns without any row."""

    kind: ClassVar[str] = "blank_columns"

    most: int
