"""Addresses of a list's own years, besides links that only look like them."""

import pytest

from tests.crawler.extraction.pages import HOST, ROWS, TRAIL, facts

LIST = f"{HOST}/zwgk/tzgg/list.jsp?type=1"
BOTH = (f"{LIST}&year=2020", f"{LIST}&year=2019")
SELECT = "<select onchange=\"{}\"><option value='2020'>2020年</option><option value='2019'>2019年</option></select>"


@pytest.mark.parametrize(
    ("above", "years"),
    [
        pytest.param("<a href='?type=1&year=2020'>2020</a> <a href='?type=1&year=2019'>2019</a>", BOTH, id="links"),
        pytest.param("<a href='?type=1&year=2020'>2020年</a> <a href='?year=2019&type=1'>2019年度</a>", (BOTH[0], f"{LIST.partition('?')[0]}?year=2019&type=1"), id="in any order"),
        pytest.param(SELECT.format("location.href='?type=1&year='+this.value"), BOTH, id="a choice"),
        pytest.param(SELECT.format("search()"), (), id="a choice that a script follows"),
        pytest.param("<a href='/nb/?type=1&year=2020'>2020</a> <a href='/nb/?type=1&year=2019'>2019</a>", (), id="another list's"),
        pytest.param("<a href='?type=2&year=2020'>2020</a>", (), id="another kind's"),
        pytest.param("<a href='?type=1&id=2020'>第2020号</a>", (), id="no year's name"),
        pytest.param("<a href='2020/'>2020年</a> <a href='2019/'>2019年</a>", (), id="columns of years"),
    ],
)  # fmt: skip
def test_years_of_a_list(above: str, years: tuple[str, ...]) -> None:
    assert facts(f"{TRAIL}<p>{above}</p><ul>{ROWS}</ul>", url=LIST).years == years


def test_a_choice_of_linked_years_hides_no_further_page() -> None:
    select = SELECT.format("location='?type=1&year='+this.value")
    page = facts(f"{TRAIL}{select}<ul>{ROWS}</ul>", url=LIST)
    assert (page.pager, page.years) == (None, BOTH)
