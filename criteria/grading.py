"""评分等次: the bands and thresholds of `grading.toml`, which differ from place to place and are meant to be edited."""

from pathlib import Path

from criteria.model import CriteriaError, Grading
from criteria.reading import read_toml

GRADING = Path(__file__).with_name("grading.toml")


def load_grading(path: Path = GRADING) -> Grading:
    """Read a grading file. Raises `CriteriaError` with every mistake in it."""
    root = read_toml(path)
    version = root.text("version")
    bands: list[tuple[int, str]] = []
    for table in root.tables("band"):
        lowest = table.integer("from")
        if not 0 <= lowest <= 100:
            table.problem("from", f"等次起点 {lowest} 不在 0 到 100 之间")
        if bands and lowest >= bands[-1][0]:
            table.problem("from", f"等次应从高到低排列，{lowest} 不低于前一等次的 {bands[-1][0]}")
        bands.append((lowest, table.text("name")))
        table.finish()
    if bands and bands[-1][0] != 0:
        root.problem("band", "最后一个等次应从 0 分起，否则低分单位没有等次")
    grading = Grading(
        version=version,
        bands=tuple(bands),
        least_coverage=root.share("least_coverage"),
        partial_share=root.share("partial_share"),
        bonus_from=root.positive("bonus_from", 80),
        bonus_most=root.positive("bonus_most", 10),
    )
    root.finish()
    if root.problems:
        raise CriteriaError(tuple(root.problems))
    return grading
