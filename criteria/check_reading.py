"""From a rule's `check` and `[rule.with]` to the parameters of its check. A new kind is a reader and a line below."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from criteria.catalogue_check_reading import read_own_catalogue
from criteria.catalogue_checks import OwnCatalogue
from criteria.checks import (
    COLUMN_KINDS,
    PERSONAL_KINDS,
    AnnualReport,
    BlankColumns,
    Budget,
    Consultation,
    Decisions,
    DisclosureMark,
    FreshColumns,
    Interpretation,
    PersonalData,
    WithdrawnDecisions,
)
from criteria.element_reading import Words, expand, read_content, read_recognition
from criteria.model import LimitKind, LimitUnit, TimeLimit
from criteria.page_check_reading import PAGE_READERS
from criteria.page_checks import PageCheck
from criteria.reading import Table, did_you_mean
from criteria.roster_check_reading import read_roster_field
from criteria.roster_checks import RosterField
from criteria.rules import Check, Manual, Published
from criteria.site_check_reading import SITE_READERS, ReadSpan
from criteria.site_checks import SiteCheck
from criteria.time_limit import is_beyond_measure, parse_time_limit

_NO_LIMIT = TimeLimit("", LimitKind.AFTER_TRIGGER, 1, LimitUnit.DAY, None)  # stands where a mistake was noted


@dataclass(frozen=True, slots=True)
class Given:
    """What of the file holds for every rule: the word lists, and what `[defaults.rule]` excludes everywhere."""

    words: Words
    exclude: tuple[str, ...]


def read_check(rule: Table, given: Given) -> Check:
    """The check; an empty one where the rule names none that exists, which is noted as a mistake."""
    kind = rule.text("check")
    parameters = rule.table("with")
    reader = _READERS.get(kind)
    if kind and reader is None:
        hint = did_you_mean(kind, list(_READERS)) or "，"
        rule.problem("check", f"check 不能写“{kind}”{hint}可写：{'、'.join(_READERS)}")
    if parameters is None or reader is None:
        return Manual("", "")
    check = reader(parameters, given)
    parameters.finish()
    return check


def read_span(table: Table, key: str, *, required: bool = True) -> TimeLimit | None:
    """How long something may take or how old it may be: 14日, 10个工作日, 6个月."""
    text = table.text(key, required=required)
    if not text:
        return None
    parsed = parse_time_limit(text)
    if len(parsed.limits) == 1 and not parsed.unparsed and parsed.limits[0].kind is LimitKind.AFTER_TRIGGER:
        if is_beyond_measure(parsed.limits[0]):
            table.problem(key, f"期限“{text}”超过一百年，请核对")
        return parsed.limits[0]
    table.problem(key, f"看不懂期限“{text}”，请写成如：14日、10个工作日、6个月、1年")
    return None


def read_day_of_year(table: Table, key: str) -> tuple[int, int]:
    """A day that comes every year, as month and day: 01-31."""
    text = table.text(key)
    match = re.fullmatch(r"(\d\d)-(\d\d)", text)
    try:
        day = date(2023, *map(int, match.groups())) if match else None
    except ValueError:
        day = None
    if text and day is None:
        table.problem(key, f'{key} 应为月和日，如 {key} = "01-31"')
    return (day.month, day.day) if day else (1, 1)


def read_allowance(table: Table, key: str) -> int:
    """How many faults of a kind are still allowed; none where the file does not say."""
    number = table.integer(key) if key in table else 0
    if number < 0:
        table.problem(key, f"{key} 不能是负数，一个也不许的写 0 或不写")
    table.allow(key)
    return number


def _year(table: Table, key: str) -> int:
    year = table.integer(key)
    if key in table and not 2000 <= year <= 2100:
        table.problem(key, f"{key} 应为四位数的年份，如 {key} = 2021")
    return year


def _alternatives(table: Table, key: str, words: Words) -> tuple[tuple[str, ...], ...]:
    """Names parted by bars, any of which will do."""
    names = tuple(tuple(part.strip() for part in one.split("|")) for one in expand(table, key, words))
    if not all(all(parts) for parts in names):
        table.problem(key, f'{key} 中 | 的两边都要写名称，如 "收支总表|收支总体情况表"')
    return names


def _published(table: Table, given: Given) -> Published:
    return Published(
        recognition=read_recognition(table, given.words, given.exclude),
        content=read_content(table, given.words, required=False),
        newest_within=read_span(table, "newest_within", required=False),
        only_when=table.text("only_when", required=False) or None,
    )


def _manual(table: Table, _: Given) -> Manual:
    return Manual(question=table.text("question"), evidence=table.text("evidence"))


def _fresh_columns(table: Table, _: Given) -> FreshColumns:
    within = []
    limits = table.table("within")
    for kind in limits.free_keys() if limits else ():
        if limits and kind not in COLUMN_KINDS:
            limits.problem(
                kind,
                f"不认识的栏目类别 {kind}{did_you_mean(kind, list(COLUMN_KINDS)) or '，'}可写：{'、'.join(COLUMN_KINDS)}",
            )
        elif limits and (limit := read_span(limits, kind)):
            within.append((kind, limit))
    if limits and not limits.free_keys():
        table.problem("within", 'within 不能为空，如 within = { news = "14日" }')
    return FreshColumns(tuple(within), read_allowance(table, "most_stale"), table.flag("required"))


def _blank_columns(table: Table, _: Given) -> BlankColumns:
    return BlankColumns(read_allowance(table, "most"))


def _annual_report(table: Table, given: Given) -> AnnualReport:
    return AnnualReport(
        recognition=read_recognition(table, given.words, given.exclude),
        published_by=read_day_of_year(table, "published_by"),
        parts=expand(table, "parts", given.words),
        form_since=_year(table, "form_since"),
        old_form=expand(table, "old_form", given.words, required=False),
        checksum=table.flag("checksum"),
        required=table.flag("required"),
    )


def _budget(table: Table, given: Given) -> Budget:
    of = table.text("of")
    if of and of not in ("预算", "决算"):
        table.problem("of", f"of 不能写“{of}”，可写：预算、决算")
    return Budget(
        recognition=read_recognition(table, given.words, given.exclude),
        of=of,
        expected_by=read_day_of_year(table, "expected_by"),
        within=read_span(table, "within", required=False),
        tables=_alternatives(table, "tables", given.words),
        explained=expand(table, "explained", given.words, required=False),
        required=table.flag("required"),
    )


def _interpretation(table: Table, given: Given) -> Interpretation:
    return Interpretation(
        recognition=read_recognition(table, given.words, given.exclude) if "recognition" in table else None,
        both_ways=table.flag("both_ways"),
        within=read_span(table, "within", required=False),
        required=table.flag("required"),
        same_publisher=table.flag("same_publisher"),
    )


def _consultation(table: Table, given: Given) -> Consultation:
    return Consultation(
        recognition=read_recognition(table, given.words, given.exclude),
        least_days=table.positive("least_days"),
        feedback_within=read_span(table, "feedback_within", required=False),
    )


def _decisions(table: Table, given: Given) -> Decisions:
    return Decisions(
        recognition=read_recognition(table, given.words, given.exclude),
        within=read_span(table, "within") or _NO_LIMIT,
        date_heads=expand(table, "date_heads", given.words),
        published_heads=expand(table, "published_heads", given.words, required=False),
    )


def _withdrawn_decisions(table: Table, given: Given) -> WithdrawnDecisions:
    return WithdrawnDecisions(
        recognition=read_recognition(table, given.words, given.exclude),
        within=read_span(table, "within") or _NO_LIMIT,
        number_holds=expand(table, "number_holds", given.words),
    )


def _disclosure_mark(table: Table, given: Given) -> DisclosureMark:
    return DisclosureMark(expand(table, "marks", given.words), table.share("share"))


def _personal_data(table: Table, _: Given) -> PersonalData:
    kinds = table.texts("kinds")
    for number, kind in enumerate(kinds):
        if kind not in PERSONAL_KINDS:
            known = list(PERSONAL_KINDS)
            hint = did_you_mean(kind, known) or "，"
            table.problem("kinds", f"kinds 没有“{kind}”{hint}可写：{'、'.join(known)}", number)
    return PersonalData(kinds)


def _own_catalogue(table: Table, given: Given) -> OwnCatalogue:
    return read_own_catalogue(table, given.words, given.exclude)


def _of_words(
    reader: Callable[[Table, Words, tuple[str, ...]], PageCheck | RosterField],
) -> Callable[[Table, Given], Check]:
    return lambda table, given: reader(table, given.words, given.exclude)


def _of_site(reader: Callable[[Table, Words, ReadSpan], SiteCheck]) -> Callable[[Table, Given], Check]:
    return lambda table, given: reader(table, given.words, lambda one, key: read_span(one, key) or _NO_LIMIT)


_READERS: Mapping[str, Callable[[Table, Given], Check]] = {
    Published.kind: _published,
    Manual.kind: _manual,
    FreshColumns.kind: _fresh_columns,
    BlankColumns.kind: _blank_columns,
    AnnualReport.kind: _annual_report,
    Budget.kind: _budget,
    Interpretation.kind: _interpretation,
    Consultation.kind: _consultation,
    Decisions.kind: _decisions,
    WithdrawnDecisions.kind: _withdrawn_decisions,
    DisclosureMark.kind: _disclosure_mark,
    PersonalData.kind: _personal_data,
    OwnCatalogue.kind: _own_catalogue,
    **{kind: _of_site(reader) for kind, reader in SITE_READERS.items()},
    RosterField.kind: _of_words(read_roster_field),
    **{kind: _of_words(reader) for kind, reader in PAGE_READERS.items()},
}
