"""Packs composed with weights: what is accepted, and each mistake with its place."""

import json
from fractions import Fraction
from pathlib import Path

import pytest

from criteria.model import CriteriaError, Problem
from criteria.packs import FOLDER, builtin_packs
from criteria.show import standard_as_json, standard_as_text
from criteria.standards import DEFAULT, Standard, builtin_standards, choose, find_standard, load_standard
from tests.criteria.test_loader import GOOD as ROWS
from tests.criteria.test_rule_reading import RULES

GOOD = """\
id = "local"
title = "本县评价标准"
version = "1"
[[pack]]
id = "social-assistance"
weight = 60
[[pack]]
id = "rules.toml"
weight = 40
"""


def load(tmp_path: Path, text: str = GOOD) -> Standard:
    (tmp_path / "rules.toml").write_text(RULES.replace('id = "local"', 'id = "local-rules"', 1), encoding="utf-8")
    file = tmp_path / "standard.toml"
    file.write_text(text, encoding="utf-8")
    return load_standard(file)


def refused(tmp_path: Path, text: str) -> tuple[Problem, ...]:
    with pytest.raises(CriteriaError) as refusal:
        load(tmp_path, text)
    return refusal.value.problems


def test_packs_carry_their_weights(tmp_path: Path) -> None:
    standard = load(tmp_path)
    assert [(pack.id, pack.weight) for pack in standard.packs] == [("social-assistance", 60), ("local-rules", 40)]
    for pack in standard.packs:
        assert pack.weight is not None
        assert pack.scale * pack.nominal == pack.weight
    assert standard.packs[1].scale == Fraction(40, 9)  # 3 points and a deduction of at most 6


MISTAKES = {
    # kind: (what stands in the good file, what is written instead, words of the message, the line reported)
    "no such pack": (
        '"social-assistance"',
        '"social-asistance"',
        ["没有这个标准", "是否想写“social-assistance”"],
        5,
    ),
    "no such file": ('"rules.toml"', '"rule.toml"', ["没有这个文件"], 8),
    "weights do not add up": ("weight = 60", "weight = 50", ["50 + 40 = 90", "100"], 4),
    "weight nothing": ("weight = 60", "weight = 0", ["大于 0"], 6),
    "weight negative": ("weight = 60", "weight = -60", ["大于 0"], 6),
    "weight no number": ("weight = 60", "weight = nan", ["整数"], 6),
    "weight missing": ("weight = 60\n", "", ["缺少 weight"], 4),
    "misspelt key": ("weight = 60", "wieght = 60", ["不认识的键 wieght", "weight"], 6),
    "pack twice": ('"rules.toml"', '"social-assistance"', ["用了不止一次"], 8),
}


@pytest.mark.parametrize(("good", "bad", "words", "line"), MISTAKES.values(), ids=MISTAKES.keys())
def test_mistake_is_refused_with_its_place(
    tmp_path: Path, good: str, bad: str, words: list[str], line: int | None
) -> None:
    assert GOOD.count(good) == 1
    (problem,) = refused(tmp_path, GOOD.replace(good, bad))
    assert all(word in problem.message for word in words), problem.message
    assert problem.line == line


def test_two_packs_with_one_requirement_are_refused(tmp_path: Path) -> None:
    twin = ROWS.replace('id = "local"', 'id = "twin"').replace("L-1", "SA-04")
    (tmp_path / "twin.toml").write_text(twin, encoding="utf-8")
    (problem,) = refused(tmp_path, GOOD.replace("rules.toml", "twin.toml"))
    assert problem.place == "SA-04"
    assert "social-assistance 和 twin" in problem.message


def test_the_mistakes_of_a_pack_are_told_with_its_own_lines(tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text(RULES.replace("each = 2", "each = 0"), encoding="utf-8")
    (problem,) = refused(tmp_path, GOOD.replace("rules.toml", "broken.toml"))
    assert problem.file.endswith("broken.toml")
    assert problem.place == "R-2"


def test_a_pack_of_nothing_but_vetoes_has_no_points_to_weigh(tmp_path: Path) -> None:
    veto = RULES[: RULES.rindex("[[rule]]")].replace('check = "published"', 'check = "published"\neffect = "veto"')
    (tmp_path / "veto.toml").write_text(veto, encoding="utf-8")
    (problem,) = refused(tmp_path, GOOD.replace("rules.toml", "veto.toml"))
    assert "没有计分的要求" in problem.message


@pytest.mark.parametrize("standard_id", builtin_standards())
def test_bundled_standards_hold_together(standard_id: str) -> None:
    standard = find_standard(standard_id)
    assert standard is not None
    assert standard.id == standard_id
    assert sum(pack.weight or 0 for pack in standard.packs) == 100


def test_no_pack_goes_by_the_name_of_a_standard() -> None:
    assert set(builtin_standards()).isdisjoint(builtin_packs())


def test_the_default_holds_the_catalogues_of_the_county() -> None:
    chosen = choose((DEFAULT,))
    assert {"social-assistance", "elderly-care"} <= {pack.id for pack in chosen.packs}
    assert set(chosen.sources) == {DEFAULT}


def test_standards_and_packs_may_be_chosen_by_id_and_by_path(tmp_path: Path) -> None:
    load(tmp_path)
    chosen = choose((str(tmp_path / "standard.toml"), str(FOLDER / "elderly-care.toml")))
    assert [(pack.id, pack.weight) for pack in chosen.packs] == [
        ("social-assistance", 60),
        ("local-rules", 40),
        ("elderly-care", None),
    ]
    assert [standard.id for standard in chosen.standards] == ["local"]
    assert chosen.sources == (*(2 * [str(tmp_path / "standard.toml")]), str(FOLDER / "elderly-care.toml"))


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (("county-civil-affair",), "是否想写“county-civil-affairs”"),
        (("elderly",), "自带的有"),
        (("nowhere.toml",), "打不开"),
        ((DEFAULT, "elderly-care"), "用了 2 次"),
        (("elderly-care", "elderly-care"), "用了 2 次"),
    ],
)
def test_what_cannot_be_chosen(asked: tuple[str, ...], words: str) -> None:
    with pytest.raises(CriteriaError, match=words):
        choose(asked)


def test_every_mistake_of_every_source_is_told() -> None:
    with pytest.raises(CriteriaError) as refusal:
        choose(("nowhere.toml", "elsewhere.toml", "elderly-care"))
    assert len(refusal.value.problems) == 2


def test_show_tells_weights_and_every_pack(tmp_path: Path) -> None:
    standard = load(tmp_path)
    text = standard_as_text(standard)
    assert "social-assistance  60" in text
    assert "SA-13" in text
    assert "R-2" in text
    read = json.loads(standard_as_json(standard))
    assert [(pack["id"], pack["weight"]) for pack in read["packs"]] == [("social-assistance", 60), ("local-rules", 40)]
    assert read["packs"][1]["rules"][1]["check"]["kind"] == "manual"
