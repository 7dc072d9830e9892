"""What the report says of personal data: places and kinds, how much was searched, what was not."""

from dataclasses import replace

from reports.html_pages import html_pages
from reports.model import Report
from scoring.privacy.exposures import Exposure, PersonalKind, PrivacySearch, Unread
from tests.reports.sample import sample_report

PAGE = "http://www.example.gov.cn/art/1.html"
FILE = "http://www.example.gov.cn/files/名册.xlsx"
LEAK = Exposure(PAGE, FILE, "张三11010519491231002X名册.xlsx", PersonalKind.ID_CARD, 12, badly_masked=False)
HALF = Exposure(PAGE, "", "公示", PersonalKind.ID_CARD, 3, badly_masked=True)
SCAN = Unread("http://www.example.gov.cn/files/scan.pdf", "扫描件", "附件没有文字，需人工查看")


def pages(privacy: PrivacySearch | None) -> tuple[str, str]:
    """The unit's page and the index."""
    report, archive = sample_report(units=1, rows=2)
    searched: Report = replace(report, units=tuple(replace(unit, privacy=privacy) for unit in report.units))
    written = {name: content.decode() for name, content in html_pages(searched, archive)}
    return written["units/QS-001.html"], written["index.html"]


def test_places_and_kinds_are_named_and_no_number() -> None:
    unit, index = pages(PrivacySearch((LEAK, HALF), pages=40, attachments=7, unread=(SCAN,)))
    assert "共检索网页和栏目 40 个、附件 7 个，1 处公开了完整的身份证件号码 12 个" in unit
    assert "另有 1 处脱敏不充分" in unit
    assert "有 1 个网页或附件未能检索，不能断言其中没有个人信息" in unit
    assert "附件没有文字，需人工查看" in unit
    assert "1 个单位的 1 处网页或附件公开了完整的身份证件号码 12 个。另有 1 个网页或附件未能检索" in index
    assert "11010519491231002X" not in unit
    assert "11*************02X" in unit


def test_nothing_found_in_what_was_read() -> None:
    unit, index = pages(PrivacySearch((), pages=40, attachments=7, unread=()))
    assert "共检索网页和栏目 40 个、附件 7 个，未发现完整公开的个人信息" in unit
    assert "不能断言" not in unit + index


def test_nothing_found_is_never_said_of_what_was_not_read() -> None:
    unit, index = pages(PrivacySearch((), pages=40, attachments=0, unread=(SCAN,)))
    assert "在已检索的范围内未发现" in unit
    assert "另有 1 个网页或附件未能检索，不能断言其中没有" in index


def test_nothing_is_said_where_nothing_was_searched() -> None:
    assert "个人信息检查" not in "".join(pages(None))
