"""Precision and recall over hundreds of planted strings and look-alikes (`measure`), held to floors."""

import pytest

from scoring.privacy.exposures import PersonalKind
from tests.scoring.privacy.measure import FIRST, SECOND, Figures, measure
from tests.scoring.privacy.printing import CONTAINERS


@pytest.fixture(scope="module")
def figures() -> Figures:
    return measure((*FIRST, *SECOND))


def test_there_is_enough_to_measure(figures: Figures) -> None:
    assert figures.planted.total() >= 300
    assert figures.innocent.total() >= 300
    assert {kind for _, kind in figures.planted} == set(PersonalKind)
    assert {container for container, _ in figures.planted} == {"html", *CONTAINERS}


def test_every_identity_number_is_found_in_every_container(figures: Figures) -> None:
    missed = [said for said in figures.complaints if said.startswith("missed") and " id_card " in said]
    assert missed == []


@pytest.mark.parametrize("container", ["html", *CONTAINERS])
def test_recall_of_a_container(figures: Figures, container: str) -> None:
    planted = sum(count for (place, _), count in figures.planted.items() if place == container)
    found = sum(count for (place, _), count in figures.found.items() if place == container)
    assert found / planted >= (0.96 if container == "pdf" else 0.99)  # cells of a PDF are not aligned to their heads


def test_precision(figures: Figures) -> None:
    wrong = [said for said in figures.complaints if not said.startswith("missed")]
    assert len(wrong) / (figures.found.total() + len(wrong)) <= 0.01, wrong
