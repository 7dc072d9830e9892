from pathlib import Path

import pytest

from criteria.grading import load_grading
from criteria.model import CriteriaError

GOOD = """\
version = "2"
band = [
  { from = 70, name = "达标" },
  { from = 0, name = "不达标" },
]
least_coverage = 0.9
partial_share = 1
"""


def test_bundled_grading() -> None:
    grading = load_grading()
    assert grading.bands == ((90, "优秀"), (80, "良好"), (60, "合格"), (0, "不合格"))
    assert (grading.least_coverage, grading.partial_share) == (0.8, 0.5)


def test_bonus_may_be_set_or_left_out(tmp_path: Path) -> None:
    file = tmp_path / "grading.toml"
    file.write_text(GOOD, encoding="utf-8")
    assert (load_grading(file).bonus_from, load_grading(file).bonus_most) == (80, 10)
    file.write_text(GOOD + "bonus_from = 90\nbonus_most = 30\n", encoding="utf-8")
    assert (load_grading(file).bonus_from, load_grading(file).bonus_most) == (90, 30)


def test_local_grading(tmp_path: Path) -> None:
    file = tmp_path / "grading.toml"
    file.write_text(GOOD, encoding="utf-8")
    assert load_grading(file).bands == ((70, "达标"), (0, "不达标"))


@pytest.mark.parametrize(
    ("right", "wrong", "words", "line"),
    [
        ("from = 70", "from = 0", "应从高到低", 4),
        ("from = 70", "from = 170", "不在 0 到 100 之间", 3),
        ("from = 0,", "from = 10,", "应从 0 分起", 2),
        ('name = "达标"', "name = 1", "name 应为文字", 3),
        ("least_coverage = 0.9", "least_coverage = 90", "least_coverage 应为 0 到 1 之间的数", 6),
        ("least_coverage", "least_covrage", "是否想写“least_coverage”", 6),
        ('version = "2"\n', "", "缺少 version", 1),
    ],
)
def test_mistake(right: str, wrong: str, words: str, line: int | None, tmp_path: Path) -> None:
    file = tmp_path / "grading.toml"
    file.write_text(GOOD.replace(right, wrong), encoding="utf-8")
    with pytest.raises(CriteriaError) as refusal:
        load_grading(file)
    (problem,) = refusal.value.problems
    assert words in problem.message
    assert problem.line == line
