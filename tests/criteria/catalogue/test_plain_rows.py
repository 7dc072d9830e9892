"""A catalogue's tables as plain rows of text: merged cells repeated and forgotten, line ends turned to spaces."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.pdf_catalogue import read_pdf
from criteria.catalogue.files import read_catalogue, read_grids
from criteria.catalogue.grid import grid_of_texts
from criteria.catalogue.items import catalogue_of
from criteria.catalogue.known import match
from tests.criteria.catalogue.test_reading import ELEMENTS, said
from tests.criteria.catalogue.variations import VARIATIONS, Variation

HEAD = ["公开事项", "公开事项", "公开内容", "公开依据", "公开时限"]
TEXTS = st.text(st.sampled_from("低保 \n√□甲乙公开事项内容1"), max_size=6)


@pytest.mark.parametrize("variation", VARIATIONS, ids=lambda variation: variation.name)
def test_plain_rows_say_what_the_file_says(variation: Variation, tmp_path: Path) -> None:
    """But for what parted a cell's lines, and where a file's line ends are only the width of its column."""
    path = tmp_path / variation.name
    variation.write(path)
    grids = read_grids(path, read_pdf)
    tables = [
        grid_of_texts(f"{grid.sheet}\n{grid.caption}", [[cell.text for cell in row] for row in grid.rows])
        for grid in grids
    ]
    if any(grid.wraps for grid in grids):
        return
    whole, plain = read_catalogue(path), catalogue_of(tables, path.stem)
    assert plain is not None
    assert [item.title for item in plain.items] == [item.title for item in whole.items]
    cells = [
        (said(one, name), said(two, name))
        for one, two in zip(plain.items, whole.items, strict=True)
        for name in ELEMENTS
    ]
    assert [pair for pair in cells if pair[0] != pair[1]] == []


@given(st.lists(st.lists(TEXTS, max_size=7), max_size=8))
def test_any_rows_are_a_catalogue_or_none(rows: list[list[str]]) -> None:
    grid = grid_of_texts("目录", [HEAD, *rows])
    assert all(len(row) == len(grid.rows[0]) for row in grid.rows)
    catalogue = catalogue_of([grid], "目录")
    assert catalogue is None or all(item.title and item.field for item in catalogue.items)


@pytest.mark.parametrize(
    ("title", "group", "field"),
    [
        ("社会救助、养老服务领域标准目录", "最低生活保障", "社会救助"),
        ("社会救助、养老服务领域标准目录", "行业管理信息", "养老服务"),
        ("养老服务领域标准目录", "最低生活保障", "养老服务"),
        ("县民政局标准目录", "临时救助", "社会救助"),
        ("泌阳县26个试点领域标准目录", "临时救助", "社会救助"),
        ("殡葬领域标准目录", "临时救助", "殡葬"),
    ],
)
def test_the_field_of_a_catalogue_of_several(title: str, group: str, field: str) -> None:
    catalogue = catalogue_of([grid_of_texts(title, [HEAD, [group, "事项", "内容", "《法》", "及时"]])], "目录")
    assert catalogue is not None
    assert [item.field for item in catalogue.items] == [field]


def test_a_class_that_went_into_the_title_is_known_all_the_same() -> None:
    row = match("社会救助", "社会救助", "特困人员救助供养·办事指南", ()).row
    assert row is not None
    assert (row.group, row.title) == ("特困人员救助供养", "办事指南")
