"""The parameters of the checks that hold what was published against a day, a form or a counterpart.

Each class is one kind of check (`criteria.rules.Check`) and is named in a file by its `kind`.
"""

from dataclasses import dataclass
from typing import ClassVar

from criteria.model import Recognition, TimeLimit

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
# Kinds of personal data a rule may name: the values of `scoring.privacy.exposures.PersonalKind`, which lies above.
PERSONAL_KINDS = ("id_card", "mobile", "bank_card", "address", "minor_name")


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


@dataclass(frozen=True, slots=True)
class AnnualReport:
    """政府信息公开工作年度报告 (条例第四十九、五十条): there, in time, with all its parts, its figures adding up.

    `published_by`: month and day of the year after the one reported on. `parts`: the headings of the form.
    `form_since`: the first year reported on in today's form; `old_form`: words only an earlier form has.
    `checksum`: the applications of table 三 must add up. `required`: its absence is a fault here; else another rule
    asks for it.
    """

    kind: ClassVar[str] = "annual_report"

    recognition: Recognition
    published_by: tuple[int, int]
    parts: tuple[str, ...]
    form_since: int
    old_form: tuple[str, ...]
    checksum: bool
    required: bool


@dataclass(frozen=True, slots=True)
class Budget:
    """部门预算 or 部门决算 of the year in question (预算法第十四条): there, in time, with its tables, 三公 explained.

    `of`: 预算 or 决算. `expected_by`: month and day from which the year's may be asked for. `within`: after approval
    (批复). `tables`: each by the words any of which names it. `explained`: what must come with a word of explanation.
    `required`: its absence is a fault here; else another rule asks for it.
    """

    kind: ClassVar[str] = "budget"

    recognition: Recognition
    of: str
    expected_by: tuple[int, int]
    within: TimeLimit | None
    tables: tuple[tuple[str, ...], ...]
    explained: tuple[str, ...]
    required: bool


@dataclass(frozen=True, slots=True)
class Interpretation:
    """政策解读: each policy document of the period has one, linked, soon enough, and by whoever made the document.

    `recognition`: which documents must be interpreted; None for those with a 文号 in columns of policies.
    `required`: one without interpretation is a fault here; else another rule asks for it. `both_ways`: the document
    links to its interpretation and back. `within`: how much later it may come. `same_publisher`: 谁起草谁解读.
    """

    kind: ClassVar[str] = "interpretation"

    recognition: Recognition | None
    both_ways: bool
    within: TimeLimit | None
    required: bool
    same_publisher: bool


@dataclass(frozen=True, slots=True)
class Consultation:
    """公开征求意见 (重大行政决策程序暂行条例第十五条): open for so many days, and answered.

    `least_days`: 自然日, first and last included. `feedback_within`: how long after its end 采纳情况 may take; None
    where it is not asked for.
    """

    kind: ClassVar[str] = "consultation"

    recognition: Recognition
    least_days: int
    feedback_within: TimeLimit | None


@dataclass(frozen=True, slots=True)
class Decisions:
    """行政执法决定公示 (国办发〔2018〕118号): published soon enough after they were made.

    `date_heads`: words of the table's header over the day of the decision; `published_heads`: over that of publication.
    """

    kind: ClassVar[str] = "decisions"

    recognition: Recognition
    within: TimeLimit
    date_heads: tuple[str, ...]
    published_heads: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WithdrawnDecisions:
    """处罚决定撤回 (行政处罚法第四十八条): a decision the office says is undone no longer stands on the site.

    `recognition`: what the office's notices of it are called. `within`: how long after the notice the decision may stay.
    `number_holds`: words a 文号 of such decisions holds (罚), so that other numbers of the notice are not taken for one.
    """

    kind: ClassVar[str] = "withdrawn_decisions"

    recognition: Recognition
    within: TimeLimit
    number_holds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DisclosureMark:
    """公文属性标识: at least `share` of the unit's own papers with a 文号, of the period, say one of `marks`."""

    kind: ClassVar[str] = "disclosure_mark"

    marks: tuple[str, ...]
    share: float


@dataclass(frozen=True, slots=True)
class PersonalData:
    """个人信息 (条例第十五条): no page and no file shows any of `kinds` (`PERSONAL_KINDS`) in full."""

    kind: ClassVar[str] = "personal_data"

    kinds: tuple[str, ...]
