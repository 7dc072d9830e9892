"""Catalogue files in the variations of real ones: every cell read right, or asked about; none wrong in silence."""

import random
from pathlib import Path

import pytest

from audit.pdf_catalogue import read_pdf
from criteria.catalogue.files import read_catalogue
from criteria.catalogue.item import Item
from criteria.model import CriteriaError
from criteria.time_limit import parse_time_limit
from tests.criteria.catalogue.truth import Stated
from tests.criteria.catalogue.variations import VARIATIONS, Variation

ELEMENTS = {
    "field": "领域",
    "group": "一级事项",
    "title": "二级事项",
    "content": "公开内容",
    "basis": "公开依据",
    "time_limit": "公开时限",
    "publishers": "公开主体",
    "channels": "公开渠道和载体",
    "audience": "公开对象",
    "modes": "公开方式",
    "levels": "公开层级",
}


def said(row: Stated | Item, element: str) -> object:
    value = getattr(row, element)
    if element == "time_limit":
        return parse_time_limit(value).limits or value
    return tuple("".join(str(part).split()) for part in value) if isinstance(value, tuple) else value


def judged(variation: Variation, folder: Path) -> tuple[int, list[str], list[str]]:
    """Cells right; wrong but asked about; wrong in silence."""
    path = folder / variation.name
    variation.write(path)
    items = read_catalogue(path, read_pdf).items
    assert [item.title for item in items] == [row.title for row in variation.truth]
    right = 0
    asked: list[str] = []
    wrong: list[str] = []
    for item, row in zip(items, variation.truth, strict=True):
        for element, name in ELEMENTS.items():
            if said(item, element) == said(row, element):
                right += 1
            else:
                line = f"{variation.name} {row.group}·{row.title} {element}: {getattr(item, element)} for {getattr(row, element)}"
                (asked if any(question.element == name for question in item.questions) else wrong).append(line)
    return right, asked, wrong


@pytest.mark.parametrize("variation", VARIATIONS, ids=lambda variation: variation.name)
def test_no_cell_is_wrong_in_silence(variation: Variation, tmp_path: Path) -> None:
    _, asked, wrong = judged(variation, tmp_path)
    assert wrong == []
    assert all(any(f" {element}:" in line for element in variation.missing) for line in asked) or len(asked) <= 2


def test_of_all_cells_at_least_99_in_100_are_right(tmp_path: Path) -> None:
    results = [judged(variation, tmp_path) for variation in VARIATIONS]
    right = sum(result[0] for result in results)
    asked = [line for result in results for line in result[1]]
    wrong = [line for result in results for line in result[2]]
    cells = right + len(asked) + len(wrong)
    print(
        f"{len(VARIATIONS)} files, {cells} cells: {right} right ({right / cells:.2%}), {len(asked)} asked, {len(wrong)} wrong"
    )
    assert right >= 0.99 * cells
    assert wrong == []


@pytest.mark.parametrize("variation", VARIATIONS, ids=lambda variation: variation.name)
def test_a_damaged_file_is_refused_or_read_never_a_crash(variation: Variation, tmp_path: Path) -> None:
    path = tmp_path / variation.name
    variation.write(path)
    whole = path.read_bytes()
    chance = random.Random(variation.name)
    outcomes = set()
    for _ in range(12):
        damaged = bytearray(whole)
        for _ in range(chance.choice((1, 20))):
            at = chance.randrange(len(damaged))
            damaged[at : at + chance.choice((0, 1, 90))] = chance.randbytes(chance.choice((0, 1, 9)))
        path.write_bytes(damaged)
        try:
            outcomes.add(bool(read_catalogue(path, read_pdf).items))
        except CriteriaError as refusal:
            outcomes.add(len(refusal.problems) == 1)
    assert outcomes == {True}


@pytest.mark.parametrize(
    "variation", [each for each in VARIATIONS if each.missing], ids=lambda variation: variation.name
)
def test_an_element_without_a_column_is_asked_of_every_row(variation: Variation, tmp_path: Path) -> None:
    path = tmp_path / variation.name
    variation.write(path)
    for item in read_catalogue(path, read_pdf).items:
        assert {ELEMENTS[element] for element in variation.missing} <= {question.element for question in item.questions}
