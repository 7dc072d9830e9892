"""Tables from lines and letters: what parts two cells, what does not, and where a table ends."""

from collections.abc import Sequence

import pytest

from crawler.attachments.pdf_drawing import Drawing, Letter, Rule
from crawler.attachments.ruled_cells import RuledTable, fill
from crawler.attachments.ruled_frames import Area, frames_of

OUTER_ACROSS = (Rule(0, 0, 200), Rule(60, 0, 200))
OUTER_DOWN = (Rule(0, 0, 60), Rule(200, 0, 60))
MIDDLE_DOWN = Rule(100, 0, 60)
MIDDLE_ACROSS = Rule(30, 0, 200)


def written(x: float, y: float, text: str) -> list[Letter]:
    return [Letter(x + 10 * at, y, 10, 12, letter) for at, letter in enumerate(text)]


FOUR = [*written(10, 45, "甲"), *written(110, 45, "乙"), *written(10, 15, "丙"), *written(110, 15, "丁")]


def tables(
    across: Sequence[Rule], down: Sequence[Rule], letters: Sequence[Letter], others: Sequence[tuple[float, float]] = ()
) -> tuple[RuledTable, ...]:
    return fill(frames_of(Drawing(tuple(across), tuple(down), tuple(others))), letters)


@pytest.mark.parametrize(
    ("across", "down", "rows"),
    [
        pytest.param(
            (*OUTER_ACROSS, MIDDLE_ACROSS), (*OUTER_DOWN, MIDDLE_DOWN), (("甲", "乙"), ("丙", "丁")), id="all ruled"
        ),
        pytest.param(
            (*OUTER_ACROSS, MIDDLE_ACROSS, Rule(31, 0, 200)),
            (*OUTER_DOWN, MIDDLE_DOWN, Rule(101, 0, 60)),
            (("甲", "乙"), ("丙", "丁")),
            id="drawn twice, a little off",
        ),
        pytest.param((*OUTER_ACROSS, MIDDLE_ACROSS), (MIDDLE_DOWN,) * 2, (), id="one rule is no table"),
        pytest.param(
            (*OUTER_ACROSS, MIDDLE_ACROSS),
            (MIDDLE_DOWN, Rule(150, 0, 60)),
            (("甲", "乙", ""), ("丙", "丁", "")),
            id="open at the sides",
        ),
        pytest.param(
            (MIDDLE_ACROSS, Rule(60, 0, 200)),
            (*OUTER_DOWN, MIDDLE_DOWN),
            (("甲", "乙"), ("丙", "丁")),
            id="open below, where the page ends",
        ),
        pytest.param(
            (*OUTER_ACROSS, Rule(30, 100, 200)),
            (*OUTER_DOWN, MIDDLE_DOWN),
            (("甲\n丙", "乙"), ("甲\n丙", "丁")),
            id="merged downwards",
        ),
        pytest.param(
            (*OUTER_ACROSS, MIDDLE_ACROSS),
            (*OUTER_DOWN, Rule(100, 0, 30)),
            (("甲 乙", "甲 乙"), ("丙", "丁")),
            id="merged over the width",
        ),
        pytest.param(OUTER_ACROSS, OUTER_DOWN, (), id="a frame around the text"),
        pytest.param((*OUTER_ACROSS, MIDDLE_ACROSS), (), (), id="lines under headings"),
    ],
)
def test_cells(across: Sequence[Rule], down: Sequence[Rule], rows: tuple[tuple[str, ...], ...]) -> None:
    found = tables(across, down, FOUR)
    assert [table.rows for table in found] == ([rows] if rows else [])


def test_merged_cells_are_named() -> None:
    (table,) = tables((*OUTER_ACROSS, MIDDLE_ACROSS), (*OUTER_DOWN, Rule(100, 0, 30)), FOUR)
    assert table.merged == (Area(1, 1, 1, 2),)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        pytest.param(("甲乙丙丁戊己庚辛", "壬"), "甲乙丙丁戊己庚辛壬", id="broken by the width"),
        pytest.param(("甲乙", "壬"), "甲乙\n壬", id="ended by the writer"),
    ],
)
def test_line_ends(lines: tuple[str, str], text: str) -> None:
    letters = [*written(10, 50, lines[0]), *written(10, 38, lines[1])]
    (table,) = tables((*OUTER_ACROSS, MIDDLE_ACROSS), (*OUTER_DOWN, MIDDLE_DOWN), letters)
    assert table.rows[0] == (text, "")


def test_two_tables_on_a_page_and_what_stands_between() -> None:
    upper = [Rule(rule.at + 100, rule.start, rule.end) for rule in (*OUTER_ACROSS, MIDDLE_ACROSS)]
    down = (*OUTER_DOWN, MIDDLE_DOWN, Rule(0, 100, 160), Rule(50, 100, 160), Rule(200, 100, 160))
    letters = [*written(10, 190, "题"), *written(10, 145, "上"), *written(10, 80, "间"), *FOUR]
    first, second = tables((*upper, *OUTER_ACROSS, MIDDLE_ACROSS), down, letters)
    assert (first.above, first.rows) == ("题", (("上", ""), ("", "")))
    assert (second.above, second.rows) == ("间", (("甲", "乙"), ("丙", "丁")))


@pytest.mark.parametrize(
    ("other", "is_text"),
    [pytest.param((150, 15), False, id="in a cell"), pytest.param((150, 90), True, id="above the table")],
)
def test_a_drawing_in_a_table_may_be_a_tick(other: tuple[float, float], is_text: bool) -> None:
    (table,) = tables((*OUTER_ACROSS, MIDDLE_ACROSS), (*OUTER_DOWN, MIDDLE_DOWN), FOUR, [other])
    assert table.is_text is is_text


@pytest.mark.parametrize(
    ("letters", "is_text"),
    [
        pytest.param(FOUR, True, id="each in its cell"),
        pytest.param([*FOUR, *written(20, 32, "戊")], False, id="across a rule"),
        pytest.param([*FOUR, *written(13, 47, "戊")], False, id="over another"),
    ],
)
def test_text_that_runs_over(letters: list[Letter], is_text: bool) -> None:
    """A row too low for its text: what Excel prints of it stands in the next row, too."""
    (table,) = tables((*OUTER_ACROSS, MIDDLE_ACROSS), (*OUTER_DOWN, MIDDLE_DOWN), letters)
    assert table.is_text is is_text


def test_hatching_is_no_table() -> None:
    many = [Rule(4 * at, 0, 1000) for at in range(200)]
    assert tables(many, many, FOUR) == ()
