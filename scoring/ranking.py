"""One ranking of many units, and how far each place could move once what was not seen is known."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction

import pandas as pd

from criteria.model import Grading
from scoring.results import Score
from scoring.score import enough_seen


def rank(scores: Iterable[Score], grading: Grading) -> tuple[Score, ...]:
    """Best first, equal scores sharing a place (1, 2, 2, 4), units without a rank last; in the order of ids otherwise.

    `rank_low` and `rank_high` are the best and the worst place that any truth about the unseen allows: a unit may fall
    behind all whose `high` is above its `low`, and may rise past all but those whose `low` is above its `high`. Units
    whose intervals overlap thus share a band. Vetoed units and units too little seen have no rank.
    """
    everyone = sorted(scores, key=lambda score: score.unit_id)
    judged = [score for score in everyone if _is_ranked(score, grading)]
    unranked = [
        replace(score, rank=None, rank_low=None, rank_high=None) for score in everyone if not _is_ranked(score, grading)
    ]
    return (*(_placed(judged) if judged else ()), *unranked)


def _is_ranked(score: Score, grading: Grading) -> bool:
    return score.score is not None and enough_seen(score.coverage, grading) and not score.vetoes


def _placed(judged: list[Score]) -> list[Score]:
    table = pd.DataFrame(
        {
            "unit_id": [score.unit_id for score in judged],
            "points": [score.score for score in judged],
            "low": [score.low for score in judged],
            "high": [score.high for score in judged],
        }
    )
    # Fractions become whole numbers in the same order: ranks compare them exactly, and fast.
    bounds = ["points", "low", "high"]
    order = {value: place for place, value in enumerate(sorted(set(_values(table[bounds]))))}
    table[bounds] = table[bounds].map(order.__getitem__).astype("int64")
    table["rank"] = table["points"].rank(method="min", ascending=False).astype("int64")
    table["rank_low"] = _count_above(table["low"], table["high"]) + 1
    table["rank_high"] = _count_above(table["high"], table["low"]) + 1
    overlapping_itself = (table["high"] > table["low"]).astype("int64")
    table["rank_high"] -= overlapping_itself
    best_first = table.sort_values(["rank", "unit_id"]).index
    places = table[["rank", "rank_low", "rank_high"]].to_numpy().tolist()
    return [_with_places(judged[at], *places[at]) for at in best_first]


def _with_places(score: Score, place: int, best: int, worst: int) -> Score:
    return replace(score, rank=place, rank_low=best, rank_high=worst)


def _values(table: pd.DataFrame) -> list[Fraction]:
    return [value for column in table.columns for value in table[column]]


def _count_above(these: pd.Series, bounds: pd.Series) -> pd.Series:
    """For each bound, how many of these lie above it."""
    ordered = these.sort_values().to_numpy()
    return pd.Series(len(ordered) - ordered.searchsorted(bounds.to_numpy(), side="right"), index=bounds.index)
