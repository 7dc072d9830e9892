"""Which document interprets which."""

import pytest

from crawler.fetches import Link
from crawler.interpretation import interpretations
from crawler.records import Document

PAPER = "某县人民政府办公室关于印发《某县临时救助实施细则》的通知"


def document(url: str, title: str, *, path: tuple[str, ...] = (), related: tuple[str, ...] = ()) -> Document:
    links = tuple(Link(one, "相关") for one in related)
    return Document(
        url, title, path, (), None, None, (), None, None, None, None, "正文", (), (), 0, "sha", related=links
    )


@pytest.mark.parametrize(
    "reading",
    [
        pytest.param(document("r", "《某县临时救助实施细则》政策解读"), id="named in brackets"),
        pytest.param(document("r", "一图读懂《某县临时救助实施细则》"), id="picture"),
        pytest.param(document("r", f"《{PAPER}》解读"), id="named whole"),
        pytest.param(document("r", "《某县临时救助实施细则（试行）》解读"), id="with a bracket more"),
        pytest.param(document("r", "临时救助怎么申请？", path=("政策解读",), related=("p",)), id="its link"),
        pytest.param(document("r", "政策解读：临时救助", related=("p",)), id="its link, said in the title"),
    ],
)
def test_found_from_the_interpretation(reading: Document) -> None:
    assert interpretations([document("p", PAPER), reading]) == {"r": ("p",)}


def test_found_from_the_paper() -> None:
    pages = [document("p", PAPER, related=("r",)), document("r", "临时救助政策解读")]
    assert interpretations(pages) == {"r": ("p",)}


@pytest.mark.parametrize(
    "other",
    [
        document("r", "《某县特困供养办法》解读"),
        document("r", "《某县临时救助》解读"),
        document("r", "转发《某县临时救助实施细则》"),
        document("r", "临时救助政策解读", related=("elsewhere",)),
    ],
    ids=["another paper", "a part of the name", "no interpretation", "a link off the site"],
)
def test_not_found(other: Document) -> None:
    assert interpretations([document("p", PAPER), other]) == {}


def test_two_interpretations_do_not_interpret_each_other() -> None:
    pages = [document("a", "《细则草案》解读", related=("b",)), document("b", "图解细则草案")]
    assert interpretations(pages) == {}
