"""One small office in some forty skins that wear every template at least twice: nothing untrue is said of it in any."""

import random
from collections import Counter
from collections.abc import Sequence

import pytest

from tests.skins.choosing import covering
from tests.skins.skin import AXES
from tests.skins.trials import Trial, added, crawl

WORN = 2 * max(map(len, AXES.values()))
SEED = 20260630


@pytest.fixture(scope="module")
def trials(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Trial]:
    return crawl(covering(WORN, random.Random(SEED)), tmp_path_factory.mktemp("skins"))


def test_every_template_is_worn_twice() -> None:
    skins = covering(WORN, random.Random(SEED))
    for axis, templates in AXES.items():
        worn = Counter(getattr(skin, axis) for skin in skins)
        assert worn.keys() == templates.keys()
        assert min(worn.values()) >= 2, axis


def test_nothing_untrue_is_claimed(trials: Sequence[Trial]) -> None:
    """No column with rows called empty, no list called whole that is not, no wrong day, no 文号 made up, no row of another column."""
    assert [(claim, str(one.skin)) for one in trials for claim in one.untrue] == []


@pytest.mark.parametrize(
    ("name", "share"),
    [
        ("entry_titles", 0.995),  # the one row of a list may be a card or a row of a catalogue, and is no list then
        ("entry_dates", 0.994),
        ("lists_whole", 1),
        ("columns", 0.87),  # without a trail no page tells what a column stands under; an empty one may stay unread
        ("titles", 1),
        ("dates", 1),
        ("numbers", 1),
        ("attachments", 1),
    ],
)
def test_as_much_is_read_as_was_reached(name: str, share: float, trials: Sequence[Trial]) -> None:
    right, of = added(trials)[name]
    told = "\n".join(f"{said}    {one.skin}" for one in trials for said in one.told)
    assert right >= share * of, f"{right} of {of}\n{told}"
