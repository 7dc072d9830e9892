"""Parameters of `roster_field` as a file writes them, and the mistakes it may hold."""

from datetime import date
from pathlib import Path

import pytest

from criteria.model import Level
from criteria.roster_checks import RosterColumn, RosterField
from criteria.rules import recognition_of
from tests.criteria.test_loader import line_of, load, refused
from tests.criteria.test_page_check_reading import GUIDE, NAMED, rule

KIND = "roster_field"


@pytest.mark.parametrize(
    ("parameters", "check"),
    [
        ('each_has = ["网站标识码"]', RosterField((RosterColumn.SITE_CODE,))),
        (
            'each_has = ["网址"]\nlevels_present = ["县级", "村级"]',
            RosterField((RosterColumn.START_URLS,), levels_present=(Level.COUNTY, Level.VILLAGE)),
        ),
        (
            'each_has = ["新媒体账号", "备案"]\nonly_with = "新媒体账号"',
            RosterField((RosterColumn.NEW_MEDIA, RosterColumn.FILED), only_with=RosterColumn.NEW_MEDIA),
        ),
        (
            'each_has = ["实施方案日期"]\ndated_by = 2019-06-10',
            RosterField((RosterColumn.PLAN_DATE,), dated_by=date(2019, 6, 10)),
        ),
        (
            f'{NAMED}each_has = ["公开机构"]\nsame_on_site = "公开机构"',
            RosterField((RosterColumn.OFFICE,), same_on_site=RosterColumn.OFFICE, recognition=GUIDE),
        ),
    ],
    ids=["columns", "levels", "only with", "dated", "same on site"],
)
def test_as_written(parameters: str, check: RosterField, tmp_path: Path) -> None:
    (read,) = load(tmp_path, rule(KIND, parameters)).rules
    assert read.check == check
    assert recognition_of(read) == check.recognition


@pytest.mark.parametrize(
    ("parameters", "words", "place"),
    [
        ('each_has = ["电话"]', ["each_has 不能写“电话”", "联系电话"], "电话"),
        ("each_has = []", ["each_has 不能为空列表"], "each_has"),
        ('each_has = ["网址"]\nlevels_present = ["村"]', ["是否想写“村级”"], "levels_present"),
        ('each_has = ["备案"]\nonly_with = "新媒体账号"', ["each_has 中应有“新媒体账号”"], "only_with"),
        ('each_has = ["备案"]\ndated_by = 2019-06-10', ["实施方案日期"], "dated_by"),
        ('each_has = ["实施方案日期"]\ndated_by = "2019-06-10"', ["应为日期", "不加引号"], "dated_by"),
        ('each_has = ["公开机构"]\nsame_on_site = "公开机构"', ["要一起写"], "[rule.with]"),
        (f'{NAMED}each_has = ["公开机构"]', ["要一起写"], "[rule.with]"),
        (f'{NAMED}each_has = ["备案"]\nsame_on_site = "公开机构"', ["each_has 中应有“公开机构”"], "same_on_site"),
    ],
)
def test_mistakes(parameters: str, words: list[str], place: str, tmp_path: Path) -> None:
    text = rule(KIND, parameters)
    (problem,) = refused(tmp_path, text)
    assert all(word in problem.message for word in words), problem.message
    assert problem.line == line_of(text, place)
