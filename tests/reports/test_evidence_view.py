from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reports.evidence_view import EvidencePage, evidence_page
from reports.html_pages import html_pages
from reports.model import ArchivedPage
from tests.reports.page_reading import found
from tests.reports.sample import SampleArchive, sample_report

_SHA256 = "0123456789abcdef" * 4
_PAGE = ArchivedPage(
    url="https://a.gov.cn/art/1.html",
    fetched_at=datetime(2026, 8, 31, 16, 0, 1, tzinfo=UTC),
    http_status=200,
    headers=(("Content-Type", "text/html; charset=gbk"),),
    text="<html><head><LINK rel=preconnect href=//b.cn></head><p>低保</p></html>",
    size=81,
)


def _shown(page: ArchivedPage) -> EvidencePage:
    report, _ = sample_report(units=1, rows=1)
    return evidence_page(report, _SHA256, page)


def test_time_is_that_of_shanghai() -> None:
    assert _shown(_PAGE).fetched_at == "2026年9月1日 00:00:01（北京时间）"
    with pytest.raises(ValueError, match="without zone"):
        _shown(replace(_PAGE, fetched_at=datetime(2026, 8, 31)))  # noqa: DTZ001


def test_frame_begins_with_a_policy_and_connects_nowhere() -> None:
    framed = _shown(_PAGE).framed
    assert framed is not None
    assert framed.startswith('<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="default-src \'none\';')
    assert framed.endswith("<html><head></head><p>低保</p></html>")
    assert _shown(_PAGE).source == _PAGE.text


@pytest.mark.parametrize(
    ("case", "headers", "framed"),
    [
        ("web page", (("content-type", "text/html"),), True),
        ("xhtml", (("Content-Type", "application/xhtml+xml"),), True),
        ("no type", (), True),
        ("plain text", (("Content-Type", "text/plain; note=html"),), False),
        ("json", (("Content-Type", "application/json"),), False),
    ],
)
def test_only_web_pages_are_framed(case: str, headers: tuple[tuple[str, str], ...], framed: bool) -> None:
    assert (_shown(replace(_PAGE, headers=headers)).framed is not None) is framed, case


def test_binary_attachment_shows_name_size_and_hash_only() -> None:
    page = _shown(replace(_PAGE, url="https://a.gov.cn/f/%E4%BD%8E%E4%BF%9D.xlsx?v=1", text=None, size=12345))
    assert (page.file_name, page.size, page.sha256) == ("低保.xlsx", "12,345 字节", _SHA256)
    assert page.framed is page.source is None


def test_long_source_is_cut_and_says_so() -> None:
    page = _shown(replace(_PAGE, text="字" * 200_007))
    assert page.source == "字" * 200_000
    assert page.source_left_out == 7


def test_evidence_is_linked_when_the_archive_holds_it_and_owned_up_to_when_not() -> None:
    report, archive = sample_report(units=1, rows=1)
    kept = min(archive.pages)
    for held, word in ((archive, "存档"), (SampleArchive({}), "（无存档）")):
        pages = dict(html_pages(report, held))
        unit = pages["units/QS-001.html"]
        marks = found(unit, "//ul[@class='evidence']/li/*[last()]/text()")
        assert marks
        assert set(marks) == {word}
        assert set(found(unit, "//a[@class='archived']/@href")) == (
            {f"../evidence/{kept[:16]}.html"} if held is archive else set()
        )


def test_the_frame_in_the_page_is_sandboxed_and_whole() -> None:
    report, archive = sample_report(units=1, rows=1)
    content = next(content for name, content in html_pages(report, archive) if name.startswith("evidence/"))
    frames = found(content, "//iframe")
    assert len(frames) == 1
    assert frames[0].get("sandbox") == ""
    assert found(frames[0].get("srcdoc"), "//td/text()") == ["张某某", "11*************134", "138****1234"]
