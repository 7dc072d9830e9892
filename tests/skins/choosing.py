"""Which skins are worn: at random, or so that every template of every axis is."""

import random

from tests.skins.skin import AXES, Skin


def at_random(count: int, chance: random.Random) -> list[Skin]:
    return [Skin(**{axis: chance.choice(list(templates)) for axis, templates in AXES.items()}) for _ in range(count)]


def covering(count: int, chance: random.Random) -> list[Skin]:
    """Every template at least `count // len(templates)` times, each axis shuffled by itself."""
    columns = {}
    for axis, templates in AXES.items():
        names = list(templates)
        chosen = [names[number % len(names)] for number in range(count)]
        chance.shuffle(chosen)
        columns[axis] = chosen
    return [Skin(**{axis: chosen[number] for axis, chosen in columns.items()}) for number in range(count)]
