"""Parameters of the site checks as a file writes them, whom they bind, and the mistakes they may hold."""

from pathlib import Path

import pytest

from criteria.model import LimitKind, LimitUnit, TimeLimit
from criteria.rules import Check
from criteria.show import as_text
from criteria.site_checks import Answers, Available, Domain, FreshHome, Ipv6
from tests.criteria.test_loader import line_of, load, refused
from tests.criteria.test_page_check_reading import rule


def limit(text: str, amount: int, unit: LimitUnit) -> TimeLimit:
    return TimeLimit(text, LimitKind.AFTER_TRIGGER, amount, unit, None)


ASKED = 'question = "一周内能否打开？"\nevidence = "监测记录"'
GOOD: dict[str, tuple[str, Check]] = {
    "fresh_home": ('within = "14日"', FreshHome(limit("14日", 14, LimitUnit.DAY))),
    "available": (ASKED, Available("一周内能否打开？", "监测记录")),
    "answers": (
        'within = "3个月"\nover = "1年"\nexclude = ["访谈"]',
        Answers(limit("3个月", 3, LimitUnit.MONTH), limit("1年", 1, LimitUnit.YEAR), ("访谈",)),
    ),
    "ipv6": (ASKED, Ipv6("一周内能否打开？", "监测记录")),
    "domain": ('suffix = ".GOV.cn"', Domain(".gov.cn")),
}


@pytest.mark.parametrize(("kind", "parameters", "check"), [(kind, *good) for kind, good in GOOD.items()], ids=GOOD)
def test_as_written(kind: str, parameters: str, check: Check, tmp_path: Path) -> None:
    pack = load(tmp_path, rule(kind, parameters))
    assert pack.rules[0].check == check
    assert not pack.rules[0].whole_site
    assert kind in as_text(pack)


MISTAKES = {
    "no limit": ("fresh_home", "", ["缺少 within"], None),
    "a limit nobody understands": ("fresh_home", 'within = "两周左右吧"', ["看不懂期限"], "两周左右吧"),
    "no question": ("available", 'evidence = "记录"', ["缺少 question"], None),
    "no proof": ("ipv6", 'question = "能用吗？"', ["缺少 evidence"], None),
    "a suffix without its dot": ("domain", 'suffix = "gov.cn"', ['suffix = ".gov.cn"'], 'suffix = "gov.cn"'),
    "a key of another check": (
        "answers",
        'within = "3个月"\nover = "1年"\nexcept = []',
        ["不认识的键 except"],
        "except",
    ),
}


@pytest.mark.parametrize(("kind", "parameters", "words", "place"), MISTAKES.values(), ids=MISTAKES.keys())
def test_mistakes(kind: str, parameters: str, words: list[str], place: str | None, tmp_path: Path) -> None:
    text = rule(kind, parameters)
    problems = refused(tmp_path, text)
    assert all(word in problems[0].message for word in words), problems
    if place:
        assert problems[0].line == line_of(text, place)


DOMAIN = rule("domain", 'suffix = ".gov.cn"')
FOR_ALL = "[defaults.rule]\nwhole_site = true\n[[rule]]"


@pytest.mark.parametrize(
    ("text", "is_of_site"),
    [
        (DOMAIN.replace("points = 2", "points = 2\nwhole_site = true"), True),
        (DOMAIN.replace("[[rule]]", FOR_ALL), True),
        (DOMAIN.replace("[[rule]]", FOR_ALL).replace("points = 2", "points = 2\nwhole_site = false"), False),
    ],
    ids=["of the rule", "of every rule", "of every rule but this"],
)
def test_rules_about_a_whole_site(text: str, is_of_site: bool, tmp_path: Path) -> None:
    pack = load(tmp_path, text)
    assert pack.rules[0].whole_site is is_of_site
    assert ("网站主办单位" in as_text(pack)) is is_of_site


def test_whole_site_is_true_or_false(tmp_path: Path) -> None:
    text = DOMAIN.replace("points = 2", 'points = 2\nwhole_site = "yes"')
    assert "true 或 false" in refused(tmp_path, text)[0].message
