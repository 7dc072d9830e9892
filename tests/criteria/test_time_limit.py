import pytest
from hypothesis import given
from hypothesis import strategies as st

from criteria.model import LimitKind, LimitUnit
from criteria.time_limit import is_without_number, parse_time_limit

AFTER, EVERY, SHOWN = LimitKind.AFTER_TRIGGER, LimitKind.EVERY_PERIOD, LimitKind.DISPLAYED_FOR
WORKING_DAY, DAY, MONTH = LimitUnit.WORKING_DAY, LimitUnit.DAY, LimitUnit.MONTH
QUARTER, YEAR, HOUR = LimitUnit.QUARTER, LimitUnit.YEAR, LimitUnit.HOUR

Limit = tuple[LimitKind, int, LimitUnit, str | None]


@pytest.mark.parametrize(
    ("text", "limits", "unparsed"),
    [
        ("制定或获取信息之日起10个工作日内", [(AFTER, 10, WORKING_DAY, "制定或获取信息")], []),
        (
            "制定或获取信息之日起10个工作日内，公示7个工作日",
            [(AFTER, 10, WORKING_DAY, "制定或获取信息"), (SHOWN, 7, WORKING_DAY, None)],
            [],
        ),
        (
            "制定或获取信息之日起10个工作日内（公示：7个工作日）",
            [(AFTER, 10, WORKING_DAY, "制定或获取信息"), (SHOWN, 7, WORKING_DAY, None)],
            [],
        ),
        ("每20个工作日更新", [(EVERY, 20, WORKING_DAY, None)], []),
        (
            "每20个工作日更新；行政处罚决定自作出之日起7个工作日内",
            [(EVERY, 20, WORKING_DAY, None), (AFTER, 7, WORKING_DAY, "行政处罚决定作出")],
            [],
        ),
        ("信息形成或变更之日起10个工作日内", [(AFTER, 10, WORKING_DAY, "信息形成或变更")], []),
        ("部门预算经本级财政部门批复后20日内公开", [(AFTER, 20, DAY, "部门预算经本级财政部门批复")], []),
        ("自批准之日起十五日内", [(AFTER, 15, DAY, "批准")], []),
        ("制 定 或 获 取 信 息\n之 日 起 １０ 个 工 作 日 内", [(AFTER, 10, WORKING_DAY, "制定或获取信息")], []),
        ("20日内", [(AFTER, 20, DAY, None)], []),
        ("10个工作日", [(AFTER, 10, WORKING_DAY, None)], []),
        ("形成后及时公开，最长不超过20个工作日", [(AFTER, 20, WORKING_DAY, None)], ["形成后及时公开"]),
        ("3个月内", [(AFTER, 3, MONTH, None)], []),
        ("24小时内", [(AFTER, 24, HOUR, None)], []),
        ("二十个工作日内", [(AFTER, 20, WORKING_DAY, None)], []),
        ("一百二十日内", [(AFTER, 120, DAY, None)], []),
        ("每季度", [(EVERY, 1, QUARTER, None)], []),
        ("每季更新一次", [(EVERY, 1, QUARTER, None)], []),
        ("每月", [(EVERY, 1, MONTH, None)], []),
        ("按年公开", [(EVERY, 1, YEAR, None)], []),
        ("每年至少1次", [(EVERY, 1, YEAR, None)], []),
        ("每半年更新", [(EVERY, 6, MONTH, None)], []),
        ("每周更新", [(EVERY, 7, DAY, None)], []),
        ("每两个月", [(EVERY, 2, MONTH, None)], []),
        ("每年1月31日前", [(EVERY, 1, YEAR, None)], ["1月31日前"]),
        ("公示期不少于7日", [(SHOWN, 7, DAY, None)], []),
        ("及时", [], ["及时"]),
        ("长期公开", [], ["长期公开"]),
        ("与文件同步发布", [], ["与文件同步发布"]),
        ("2020年12月31日前", [], ["2020年12月31日前"]),
        ("0个工作日内", [], ["0个工作日内"]),
        ("十十日内", [], ["十十日内"]),
        ("", [], []),
    ],
)
def test_wordings(text: str, limits: list[Limit], unparsed: list[str]) -> None:
    parsed = parse_time_limit(text)
    assert [(limit.kind, limit.amount, limit.unit, limit.trigger) for limit in parsed.limits] == limits
    assert list(parsed.unparsed) == unparsed


@pytest.mark.parametrize(
    ("clause", "soft"), [("及时", True), ("长期公开", True), ("动态更新", True), ("十日内", False), ("待定", False)]
)
def test_soft_words(clause: str, soft: bool) -> None:
    assert is_without_number(clause) is soft


@given(
    st.text(max_size=60)
    | st.text(alphabet="自每按公示之日起后内以前10９十二百半个工作日月年季度小时,，；（） 　", max_size=40)
)
def test_any_text_is_parsed_or_handed_back(text: str) -> None:
    parsed = parse_time_limit(text)
    assert all(limit.amount > 0 for limit in parsed.limits)
    assert all(parsed.unparsed)


@given(st.integers(1, 999_999), st.booleans(), st.lists(st.integers(0, 30), max_size=6))
def test_amounts_survive_full_width_digits_and_spaces(amount: int, full_width: bool, gaps: list[int]) -> None:
    digits = str(amount).translate({ord("0") + n: ord("０") + n for n in range(10)}) if full_width else str(amount)
    text = f"制定或获取信息之日起{digits}个工作日内"
    for gap in gaps:
        text = f"{text[:gap]} 　\n{text[gap:]}"
    (limit,) = parse_time_limit(text).limits
    assert (limit.amount, limit.unit, limit.trigger) == (amount, WORKING_DAY, "制定或获取信息")


CHINESE = "零一二三四五六七八九"


@given(st.integers(1, 99))
def test_chinese_numerals(amount: int) -> None:
    tens, ones = divmod(amount, 10)
    numeral = ("" if tens == 0 else "十" if tens == 1 else CHINESE[tens] + "十") + (CHINESE[ones] if ones else "")
    (limit,) = parse_time_limit(f"每{numeral}个工作日更新").limits
    assert limit.amount == amount
