from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reports.evidence_view import evidence_page
from reports.html_pages import html_pages
from reports.model import ArchivedPage, ColumnLine, Report, UnseenPage
from reports.quoting import presentable, safe_href, strip_controls
from scoring.results import Citation
from tests.reports.page_reading import found, words
from tests.reports.sample import SampleArchive, sample_report

_SHA256 = "ab" * 32

HOSTILE = [
    ("script", "<script>alert(1)</script>"),
    ("end of a style", "</style><script>alert(1)</script>"),
    ("attribute break-out", '"onmouseover="alert(1)'),
    ("single quotes", "' onload='alert(1)"),
    ("template code", "{{ 7 * 7 }}{% raw %}"),
    ("comment", "<!-- --><img src=x onerror=alert(1)>"),
    ("escaped already", "&lt;script&gt;&#60;"),
    ("end of a frame", '"></iframe><script>alert(1)</script>'),
]
_ADDRESSES = [
    ("script address", "javascript:alert(1)"),
    ("script address in disguise", "java\nscript:alert(1)"),
    ("data address", "data:text/html,<script>alert(1)</script>"),
    ("file address", "file:///etc/passwd"),
    ("no host", "http:alert(1)"),
    ("relative", "//evil.example/"),
]


def _poisoned(text: str, url: str) -> tuple[Report, SampleArchive]:
    """The sample with `text` wherever a stranger's words are shown and `url` wherever their addresses are."""
    report, _ = sample_report(units=1, rows=2)
    unit = report.units[0]
    citation = Citation(url, text, _SHA256)
    unit = replace(
        unit,
        unit=replace(unit.unit, name=text, start_urls=(url,)),
        score=replace(unit.score, name=text, vetoes=(text,)),
        findings=tuple(
            replace(one, verdict=replace(one.verdict, reason=text, citations=(citation,)), remedy=text, clauses=(text,))
            for one in unit.findings
        ),
        columns=(ColumnLine((text, text), url, 1, None, text),),
        pages_unseen=(UnseenPage(url, text, text),),
    )
    page = ArchivedPage(url, datetime(2026, 9, 1, tzinfo=UTC), 200, ((text, text),), text, len(text))
    return replace(report, title=text, units=(unit,)), SampleArchive({_SHA256: page})


@pytest.mark.parametrize(("case", "text"), HOSTILE)
def test_hostile_words_stay_words(case: str, text: str) -> None:
    for name, content in html_pages(*_poisoned(text, f"https://a.gov.cn/?{text}")):
        assert not found(content, "//script | //img | //object | //embed | //@*[starts-with(name(), 'on')]"), (
            case,
            name,
        )
        assert text in words(content), (case, name)
        assert len(found(content, "//iframe")) <= 1
        assert found(content, "//meta[@http-equiv='Content-Security-Policy']/@content")[0].startswith(
            "default-src 'none';"
        )
        assert not found(content, "//@src | //link"), name


@pytest.mark.parametrize(("case", "url"), _ADDRESSES)
def test_hostile_addresses_are_shown_and_not_linked(case: str, url: str) -> None:
    assert safe_href(url) is None
    for name, content in html_pages(*_poisoned("正常", url)):
        hrefs = found(content, "//a/@href")
        assert all(href.startswith(("#", "../", "units/", "ranking.", "rectification.")) for href in hrefs), (
            case,
            name,
        )


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://www.a.gov.cn/art/2026/1/1/art_1.html", True),
        ("http://127.0.0.1:8000/", True),
        ("HTTP://A.GOV.CN/", True),
        ("https://a.gov.cn/政务公开?a=1&b=2", True),
        ("https://a.gov.cn/?tel=13812345678", False),
        ("https://a.gov.cn/\u202egnp.exe", False),
        (" https://a.gov.cn/", False),
        ("https://a.gov.cn/\n1", False),
        ("http://[::1", False),
        ("mailto:a@a.gov.cn", False),
        ("", False),
    ],
)
def test_safe_href(url: str, linked: bool) -> None:
    assert safe_href(url) == (url if linked else None)


@pytest.mark.parametrize(
    ("case", "text", "shown"),
    [
        ("C0", "低\x00保\x08\x1b", "低保"),
        ("C1", "低\x85保\x9f\x7f", "低保"),
        ("bidi", "\u202e低保\u2066\u200f\u061c", "低保"),
        ("zero width inside a number", "138\u200b1234\u200b5678", "138****5678"),
        ("lone surrogate", "低\ud800保", "低保"),
        ("no character", "低\ufffe\uffff保", "低保"),
        ("line ends", "一\r\n二\r三\u2028四\t五", "一\n二\n三\n四\t五"),
        ("rare but real characters stay", "𠮷⺁㊣·“”", "𠮷⺁㊣·“”"),
    ],
)
def test_presentable(case: str, text: str, shown: str) -> None:
    assert presentable(text) == shown, case
    assert strip_controls(strip_controls(text)) == strip_controls(text)


def test_personal_numbers_reach_no_page() -> None:
    mobile, identity = "13812345678", "11010519491231002X"
    numbers = f"{mobile} {identity} <b>138</b>12345678 &#49;3812345678"
    for name, content in html_pages(*_poisoned(numbers, f"https://a.gov.cn/{mobile}/{identity}")):
        assert mobile not in content.decode(), name
        assert identity not in content.decode(), name
        assert "138****5678" in content.decode(), name
    report, archive = _poisoned(numbers, "https://a.gov.cn/")
    page = archive.read(_SHA256)
    assert page is not None
    assert evidence_page(report, _SHA256, page).source == (
        "138****5678 11*************02X <b>138</b>****5678 138****5678"
    )
