"""Reader of the check in `criteria.roster_checks`."""

from criteria.element_reading import Words, read_recognition
from criteria.model import Level, Recognition
from criteria.reading import Table
from criteria.roster_checks import DAY_COLUMNS, RosterColumn, RosterField


def read_roster_field(table: Table, words: Words, exclude: tuple[str, ...]) -> RosterField:
    each_has = table.choices("each_has", RosterColumn)
    dated_by = table.day("dated_by")
    table.allow("levels_present")
    if dated_by and not DAY_COLUMNS.intersection(each_has):
        table.problem("dated_by", f"写了 dated_by，each_has 中应有日期栏：{'、'.join(sorted(DAY_COLUMNS))}")
    return RosterField(
        each_has=each_has,
        only_with=_one_of(table, "only_with", each_has),
        levels_present=table.choices("levels_present", Level) if "levels_present" in table else (),
        dated_by=dated_by,
        same_on_site=_one_of(table, "same_on_site", each_has),
        recognition=_place_on_site(table, words, exclude),
    )


def _one_of(table: Table, key: str, each_has: tuple[RosterColumn, ...]) -> RosterColumn | None:
    column = table.choice(key, RosterColumn, required=False)
    if column and column not in each_has:
        table.problem(key, f"写了 {key}，each_has 中应有“{column}”")
    return column


def _place_on_site(table: Table, words: Words, exclude: tuple[str, ...]) -> Recognition | None:
    table.allow("recognition")
    if ("recognition" in table) is not ("same_on_site" in table):
        table.problem(None, "same_on_site（核对哪一栏）和 recognition（与网站上哪里核对）要一起写")
    return read_recognition(table, words, exclude) if "recognition" in table else None
