from dataclasses import replace
from typing import Any

import pytest

from criteria.model import Element
from scoring.results import Outcome
from tests.scoring.builders import GUIDE_PATH, SITE, UNIT, column, criterion, document, entry, line
from tests.scoring.checks.judging import verdict

ROW = criterion(publisher_terms=("民政",))
BY_EDUCATION = document("低保办事指南甲", publisher="泌阳县教育局")
UNNAMED = document("低保办事指南乙", publisher=None)


@pytest.mark.parametrize(
    ("outcome", "seen"),
    [
        pytest.param("met", {"documents": [document(publisher="泌阳县民政局")]}, id="the unit"),
        pytest.param("met", {"documents": [document(publisher="来源：泌阳县民政局办公室")]}, id="the unit, and more"),
        pytest.param(
            "met",
            {"documents": [document(publisher="救助中心")], "unit": replace(UNIT, publisher_aliases=("救助中心",))},
            id="alias",
        ),
        pytest.param(
            "met", {"documents": [BY_EDUCATION, document(publisher="河南省民政厅")]}, id="a body the row names"
        ),
        pytest.param("not_met", {"documents": [BY_EDUCATION]}, id="another body"),
        pytest.param("unverified", {"documents": [UNNAMED]}, id="no body named"),
        pytest.param("unverified", {"documents": [document(publisher="本站原创")]}, id="only the site itself"),
        pytest.param("unverified", {"documents": [BY_EDUCATION, UNNAMED]}, id="another body and none"),
        pytest.param("unverified", {"documents": [BY_EDUCATION], "unseen": [line(f"{SITE}/x/")]}, id="not all seen"),
        pytest.param("unverified", {"columns": [column(*GUIDE_PATH, entries=(entry("一"),))]}, id="rows never opened"),
        pytest.param("unverified", {"unseen": [line(f"{SITE}/x/")]}, id="item not seen"),
        pytest.param("not_applicable", {}, id="item missing"),
        pytest.param("not_applicable", {"columns": [column(*GUIDE_PATH)]}, id="column empty"),
    ],
)
def test_publisher(outcome: str, seen: dict[str, Any]) -> None:
    judged = verdict(Element.PUBLISHER, ROW, **seen)
    assert judged.outcome is Outcome(outcome)
    assert judged.reason


def test_another_body_is_named() -> None:
    assert verdict(Element.PUBLISHER, ROW, documents=[BY_EDUCATION]).reason == (
        "1 份文件的发布机构或来源为“泌阳县教育局”，不是县级人民政府民政部门"
    )
