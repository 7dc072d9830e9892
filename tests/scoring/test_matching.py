import pytest

from scoring.matching import matcher
from tests.scoring.builders import criterion

WORDS = matcher(criterion().recognition)


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        (
            ("社会救助", "最低生活保障", "办事指南"),
            "栏目“社会救助 > 最低生活保障 > 办事指南”含“最低生活保障”和“办事指南”",
        ),
        (("办事服务", "低保服务指南"), "栏目“办事服务 > 低保服务指南”含“低保”和“服务指南”"),
        (("办事服务", "辦事指南", "低 保"), "栏目“办事服务 > 辦事指南 > 低 保”含“低保”和“办事指南”"),
        (("低保指南", "2024年"), "栏目“低保指南 > 2024年”含“低保指南”"),
        (("最低生活保障", "政策法规"), None),
        (("社会救助", "办事指南"), None),
        (("最低生活保障", "特困供养", "办事指南"), None),
        (("办事指南", "社会救助", "低保"), None),
    ],
)
def test_columns(path: tuple[str, ...], reason: str | None) -> None:
    match = WORDS.column(path)
    assert (match.reason if match else None) == reason


@pytest.mark.parametrize(
    ("path", "title", "matched"),
    [
        (("通知公告",), "泌阳县城乡低保办事指南（2024版）", True),
        (("最低生活保障",), "办事指南", True),
        (("最低生活保障",), "低保对象名单", False),
        (("办事指南",), "低保对象名单", False),
        (("特困供养",), "低保指南", True),
        (("通知公告",), "特困、低保办事指南", False),
        ((), "", False),
    ],
)
def test_documents(path: tuple[str, ...], title: str, *, matched: bool) -> None:
    assert (WORDS.document(path, title) is not None) is matched


@pytest.mark.parametrize(
    ("name", "could"), [("低保", True), ("办事指南", True), ("低保指南", True), ("教育局", False), ("", False)]
)
def test_half_a_match_could_be_the_item(name: str, *, could: bool) -> None:
    assert WORDS.could_match(name) is could


def test_an_attachment_is_about_what_its_page_says() -> None:
    assert WORDS.attachment(("通知公告", "城乡低保"), "办事指南.doc") is not None
    assert WORDS.attachment(("通知公告", "城乡低保"), "附件1.doc") is None


@pytest.mark.parametrize(
    ("title", "matched"),
    [
        ("青禾县社会事务局2025年度报告", False),
        ("青禾县社会事务局社会事务信息", True),
        ("社会事务信息", True),
        ("青禾县社会事务局办事指南", True),
        ("青禾县社会事务局领导分工", True),
        ("青山县社会事务局2025年度报告", True),
    ],
)
def test_the_units_own_name_is_no_name_of_an_item(title: str, *, matched: bool) -> None:
    """One that runs on beyond it (局领导) is, and so is a subject in it."""
    recognition = criterion(names=("社会事务", "局领导"), subject=("社会事务",), matter=("办事指南",)).recognition
    words = matcher(recognition, ("青禾县社会事务局",))
    assert (words.document((), title) is not None) is matched
    assert (words.column((title,)) is not None) is matched


def test_a_number_in_a_title_is_not_repeated_in_a_reason() -> None:
    match = WORDS.document((), "低保指南 11010519491231002X 13812345678")
    assert match is not None
    assert "11010519491231002X" not in match.reason
    assert "13812345678" not in match.reason
