"""The day of publication where it stands oddly: at the foot, below the title, in a script, for machines."""

from datetime import date

import pytest

from crawler.extraction.publication import choose_publication
from tests.crawler.extraction.pages import ARTICLE, LONG, TITLES, TRAIL, facts


def published(body: str, *, head: str = "") -> date | None:
    document = facts(body, head=head, url=ARTICLE).document
    assert document is not None
    candidate = choose_publication(document.dates)
    return candidate.on if candidate else None


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        pytest.param(
            "<div>某区民政局主办　网站标识码：3701120044　更新日期：2025-12-30</div>", None, id="beside the imprint"
        ),
        pytest.param('<div class="footer"><p>更新日期：2025-12-30</p></div>', None, id="in the foot"),
        pytest.param(
            "<p>来源：某区民政局</p><p>发布日期：2025-12-20</p>", date(2025, 12, 20), id="发布日期 below the text"
        ),
    ],
)
def test_the_day_at_the_foot_is_the_site_s(foot: str, expected: date | None) -> None:
    assert published(f"{TRAIL}<h1>{TITLES[0]}</h1><p>{LONG}</p>{foot}") == expected


def test_the_day_of_an_update_beside_the_title_is_the_document_s() -> None:
    head = "<p>更新时间：2025-12-20 来源：某区民政局</p>"
    assert published(f"{TRAIL}<h1>{TITLES[0]}</h1>{head}<p>{LONG}</p>") == date(2025, 12, 20)


def test_a_day_below_a_title_that_ends_like_an_office() -> None:
    body = f"{TRAIL}<h1>民政局召开党组理论学习中心组学习会</h1><p>2025年12月14日 来源：某区民政局</p><p>{LONG}</p>"
    assert published(body) == date(2025, 12, 14)


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        pytest.param(
            'var fb = "2025-12-17 10:27:33"; el.innerHTML = fb.substring(0, 10);', date(2025, 12, 17), id="one"
        ),
        pytest.param('var now = "2025-12-30"; var x = "2025-12-17";', date(2025, 12, 17), id="now is another day"),
        pytest.param('var a = "2025-12-17"; var b = "2025-12-16";', None, id="two days"),
        pytest.param('var endTime = "2025-12-31";', None, id="an end"),
    ],
)
def test_an_empty_label_takes_the_one_day_its_scripts_hold(script: str, expected: date | None) -> None:
    head = f"<div>发布时间：<span id='f'></span>　来源：某县民政局</div><script>{script}</script>"
    assert published(f"{TRAIL}<h2>{TITLES[0]}</h2>{head}<div>{LONG}</div>") == expected


@pytest.mark.parametrize(
    "told",
    [
        '{"@context": "https://schema.org", "datePublished": "2025-12-17T09:00:00+08:00"}',
        '{"@context": "https://ziyuan.baidu.com/contexts/cambrian.jsonld", "pubDate": "2025-12-17T09:00:00"}',
    ],
)
def test_the_day_that_json_ld_tells(told: str) -> None:
    head = f'<script type="application/ld+json">{told}</script>'
    assert published(f"{TRAIL}<h1>{TITLES[0]}</h1><p>{LONG}</p>", head=head) == date(2025, 12, 17)
