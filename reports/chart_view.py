"""The chart of the first page: how the scores of the ranked units are spread."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reports.model import Report, UnitReport

_FEWEST_FOR_CHART = 3


@dataclass(frozen=True, slots=True)
class Bar:
    """The units of one tenth; `middle` is where its texts stand."""

    x: int
    y: int
    width: int
    height: int
    middle: int
    count: str
    label: str


@dataclass(frozen=True, slots=True)
class Threshold:
    """Where a 等次 begins."""

    x: int
    name: str


@dataclass(frozen=True, slots=True)
class Chart:
    """How many units scored in each tenth; coordinates in a box of 720 × 240."""

    bars: tuple[Bar, ...]
    thresholds: tuple[Threshold, ...]
    description: str


def score_chart(report: Report, ranked: Sequence[UnitReport]) -> Chart | None:
    """None for so few units that a chart would say no more than the table."""
    if len(ranked) < _FEWEST_FOR_CHART:
        return None
    tenths = Counter(min(int((unit.score.score or 0) / 10), 9) for unit in ranked)
    tallest = max(tenths.values())
    bars = []
    for tenth in range(10):
        height = round(150 * tenths[tenth] / tallest)
        bars.append(
            Bar(
                x=40 + 64 * tenth + 10,
                y=200 - height,
                width=44,
                height=height,
                middle=40 + 64 * tenth + 32,
                count=str(tenths[tenth]) if tenths[tenth] else "",
                label=f"{10 * tenth}–{10 * tenth + 9}" if tenth < 9 else "90–100",
            )
        )
    shares = "；".join(f"{bar.label} 分 {bar.count} 个" for bar in bars if bar.count)
    thresholds = [Threshold(40 + round(6.4 * lowest), name) for lowest, name in report.grading.bands if lowest > 0]
    return Chart(tuple(bars), tuple(thresholds), f"参加排名的 {len(ranked)} 个单位得分分布：{shares}")
