"""One document under several addresses, and documents that only share a title."""

from dataclasses import replace
from datetime import date

import pytest

from crawler.copies import copies
from crawler.fetches import Link, Role
from crawler.records import Document

FIRST = Document(
    "http://a.gov.cn/bmgk/1.html",
    "低保公示",
    (),
    (),
    date(2025, 3, 1),
    None,
    (),
    None,
    None,
    None,
    None,
    "某镇12户。",
    (),
    (),
    0,
    "1",
)
OTHER = replace(FIRST, url="http://a.gov.cn/ywgz/9.html", sha256="2", column_path=("业务工作",))
FILE = (Link("http://a.gov.cn/1.pdf", "低保公示.pdf", Role.ATTACHMENT),)


@pytest.mark.parametrize(
    ("other", "is_copy"),
    [
        (OTHER, True),
        (replace(OTHER, text="他镇12户。"), False),
        (replace(OTHER, published_on=date(2025, 3, 2)), False),
        (replace(OTHER, title="低保公示（三月）"), False),
        (replace(OTHER, links=FILE), False),
    ],
    ids=["copy", "another text", "another day", "another title", "another file"],
)
def test_two(other: Document, is_copy: bool) -> None:
    assert copies([other, FIRST]) == ({other.url: FIRST.url} if is_copy else {})


def test_pages_without_text_or_file_are_not_compared() -> None:
    assert copies([replace(FIRST, text=""), replace(OTHER, text="")]) == {}


def test_pages_of_one_file_are() -> None:
    assert copies([replace(FIRST, text="", links=FILE), replace(OTHER, text="", links=FILE)]) == {OTHER.url: FIRST.url}
