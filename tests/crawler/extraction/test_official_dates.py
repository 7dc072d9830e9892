"""What an official paper prints besides its title: 成文, 落款, 印发, 施行, each for itself."""

from datetime import date

import pytest

from crawler.extraction.official_dates import read_effective, read_issued
from crawler.extraction.sign_off import read_sign_off

ISSUED = date(2025, 3, 1)


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("某县人民政府办公室　　2025年3月1日印发", ISSUED),
        ("某县民政局办公室 2025-03-01 印发", ISSUED),
        ("某县人民政府办公室二〇二五年三月一日印发", ISSUED),
        ("2025年2月28日县政府办公室印发《基本养老服务清单》，自3月1日起施行。", None),
        ("2025年3月1日", None),
    ],
)
def test_issued(text: str, on: date | None) -> None:
    assert read_issued(["正文。", "抄送：县委办公室。", text]) == on


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("本办法自2025年1月1日起施行，有效期5年。", date(2025, 1, 1)),
        ("第二十条　本细则由县民政局负责解释，自2025年1月1日起实施。", date(2025, 1, 1)),
        ("本通知从2025年1月1日起执行。", date(2025, 1, 1)),
        ("本办法自二〇二五年一月一日起正式施行", date(2025, 1, 1)),
        ("《某县临时救助办法》自2025年1月1日起生效。", date(2025, 1, 1)),
        ("本规定自印发之日起施行。", ISSUED),
        ("本规定自公布之日起施行。", None),
        ("原规定自2018年1月1日起施行以来，成效明显。", None),
        ("决定从2025年1月1日起开展年审，本通知自发布之日起施行。", None),
        ("根据自2021年1月1日起施行的民法典", None),
    ],
)
def test_effective(text: str, on: date | None) -> None:
    assert read_effective([text], ISSUED) == on


def test_several_days_of_effect_are_none() -> None:
    assert read_effective(["本办法自2025年1月1日起施行。", "本细则自2025年2月1日起施行。"], None) is None


def test_the_imprint_is_no_sign_off() -> None:
    texts = ["正文。", "某县人民政府办公室", "2025年2月28日", "（此件公开发布）", "某县人民政府办公室 2025年3月1日印发"]
    assert (read_sign_off(texts), read_issued(texts)) == (date(2025, 2, 28), ISSUED)
