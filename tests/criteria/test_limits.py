"""公开时限只紧不松: one limit against another, of the same unit and of different ones."""

import pytest

from criteria.limits import Looser, looser
from criteria.time_limit import parse_time_limit


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("10个工作日内", "10个工作日内", Looser.NO),
        ("10个工作日内", "7个工作日内", Looser.NO),
        ("10个工作日内", "20个工作日内", Looser.YES),
        ("10个工作日内", "7日内", Looser.NO),
        ("10个工作日内", "10日内", Looser.NO),  # ten working days never end before ten days
        ("10个工作日内", "15日内", Looser.UNKNOWN),  # 14 days in an ordinary fortnight, 22 over 国庆 of 2023
        ("10个工作日内", "30日内", Looser.YES),
        ("15日内", "10个工作日内", Looser.UNKNOWN),
        ("7日内", "10个工作日内", Looser.YES),
        ("30日内", "1个月内", Looser.UNKNOWN),
        ("20日内", "1个月内", Looser.YES),
        ("1个月内", "20日内", Looser.NO),
        ("24小时内", "1日内", Looser.NO),
        ("24小时内", "3日内", Looser.YES),
        ("每季度", "每月", Looser.NO),
        ("每季度", "每半年", Looser.YES),
        ("每季度", "每3个月", Looser.UNKNOWN),
        ("每月", "每20个工作日更新", Looser.UNKNOWN),
        ("公示7个工作日", "公示5个工作日", Looser.YES),
        ("公示5个工作日", "公示7个工作日", Looser.NO),
        ("公示7个工作日", "公示3日", Looser.YES),
        ("公示7日", "公示7个工作日", Looser.NO),
        ("10个工作日内", "每季度", Looser.UNKNOWN),
    ],
)
def test_looser(old: str, new: str, expected: Looser) -> None:
    (before,), (after,) = parse_time_limit(old).limits, parse_time_limit(new).limits
    assert looser(before, after) is expected
