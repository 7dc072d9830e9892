"""A catalogue published as PDF: read from the file as any other, and judged where lines were drawn around its cells."""

from pathlib import Path

import pytest

from crawler.attachments.reading import read_attachment
from criteria.catalogue.grid import grid_of_texts
from criteria.catalogue.items import catalogue_of
from tests.criteria.catalogue.test_reading import ELEMENTS, said
from tests.criteria.catalogue.variations import VARIATIONS, Variation


@pytest.mark.parametrize(
    "variation", [one for one in VARIATIONS if one.name.endswith(".pdf")], ids=lambda variation: variation.name
)
def test_every_cell_of_an_attached_catalogue(variation: Variation, tmp_path: Path) -> None:
    path = tmp_path / variation.name
    variation.write(path)
    tables = read_attachment(path.read_bytes(), variation.name).tables
    assert all(table.ruled for table in tables)
    catalogue = catalogue_of([grid_of_texts("", table.rows, wraps=table.ruled) for table in tables], "")
    assert catalogue is not None
    assert [item.title for item in catalogue.items] == [row.title for row in variation.truth]
    wrong = [
        (row.title, element)
        for item, row in zip(catalogue.items, variation.truth, strict=True)
        for element in ELEMENTS
        if said(item, element) != said(row, element)
    ]
    assert wrong == []
