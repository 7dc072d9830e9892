"""How well the crawler reads sites nobody wrote it for, held at what it reached; and that it claims nothing untrue.

Sites and truth were written before any crawl of them. A new way to build a site is a module in `sites/` and its
tables in `truth/`; what it shows goes into the crawler as a pattern, with a case in `tests/crawler`.
"""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.unseen.figures import Figures, measured, read, wanted
from tests.unseen.truth_tables import FOLDER, truth_of

SITES = sorted(folder.name for folder in FOLDER.iterdir())
FALLS_SHORT: Mapping[str, Mapping[str, int]] = {
    "epoint_grid": {"publishers": 0},  # nothing but the sign-off names one
    "eyou_cards": {"publishers": 0},  # a name without a label
    "spa_tabs": {"publishers": 0},
    "year_headings": {"publishers": 0},
    "trs_township": {"columns": 2},  # an empty `<ul>` beside a pager written by script stays unread
    "xml_feeds": {"lists_whole": 2},  # a page whose rows come as XML is a shell, never held to be whole
    "trs_months": {"columns": 3},  # an empty list under a masthead with a clock stays unread
    "powereasy_titles": {"columns": 2, "publishers": 23},  # 没有任何文章 beside boxes of rows stays unread; 本站原创 is nobody
    "epoint_wb": {"columns": 3},  # an empty `<ul>` with an id and not a word beside it stays unread, as in the next two
    "jpaas_units": {"columns": 2},
    "common_search": {"columns": 3, "lists_whole": 2},  # a shell whose rows an interface answers is never held to be whole
    "chinese_numerals": {"publishers": 0},  # nothing but the sign-off names one, as in the next
    "webdings_dots": {"publishers": 0},
    "weui_cells": {"columns": 2},  # 暂无数据 without a trail or a heading of the list's stays unread
    "phpcms_catid": {"columns": 3},  # an empty `<ul>` and an empty pager, without a word
    "two_abreast": {"columns": 3},  # 尚无内容 on a page without a trail stays unread
    "jcms_year_tabs": {"columns": 3},  # an empty datastore, without a word
    "ssr_hashed_cards": {"columns": 3},  # a few words and 暂无相关内容 in the root of a front end count as not rendered
    "spacer_boxes": {"dates": 38},  # an article without a day, in a list without years
    "migrated_town": {"entry_dates": 38},  # a year mistyped 2062 is no day of a row
    "statute_accordion": {"columns": 4},  # 暂无公务员招考信息，请关注某局网站 under an accordion reads as a menu of columns
    "town_single_pages": {"columns": 5},  # 我镇目前尚无…公开信息，如需了解请致电… reads as a short document
    "stamped_heads": {"publishers": 31},  # 来源 某局 between bars, without a colon
    "newest_of_children": {"columns": 4},  # 暂无信息 above the newest rows of 信息公开 stays unread
    "quoted_in_full": {"numbers": 12},  # a number above one short sentence and a large table, which is taken for the text
    "two_owners": {"columns": 4},  # 暂无信息 above the county's newest rows stays unread
    "day_in_trail": {"columns": 3},  # 该栏目还没有信息 beside a box of dated rows stays unread
    "vue_json": {"lists_whole": 1},  # a shell is never held to be whole
}  # fmt: skip


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Figures, list[str]]]:
    """Of every site, with what was not read right."""

    def crawled(site: str, folder: Path) -> tuple[Figures, list[str]]:
        told: list[str] = []
        return measured(truth_of(site), read(site, folder), told), told

    folders = [tmp_path_factory.mktemp(site) for site in SITES]
    with ThreadPoolExecutor(2) as pool:
        return dict(zip(SITES, pool.map(crawled, SITES, folders), strict=True))


@pytest.mark.parametrize("site", SITES)
def test_nothing_untrue_is_claimed(site: str, figures: dict[str, tuple[Figures, list[str]]]) -> None:
    """No column with rows called empty, no list called whole that is not, no wrong date, no 文号 made up."""
    assert figures[site][0].harm == ()


@pytest.mark.parametrize("site", SITES)
def test_as_much_is_read_as_was_reached(site: str, figures: dict[str, tuple[Figures, list[str]]]) -> None:
    got, told = figures[site]
    least = asdict(wanted(truth_of(site))) | dict(FALLS_SHORT.get(site, {}))
    fallen = {
        name: (count, least[name]) for name, count in asdict(got).items() if name != "harm" and count < least[name]
    }
    assert not fallen, "\n".join(told)
