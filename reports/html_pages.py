"""The report as web pages: an index, one page a unit, one page for each piece of evidence. No scripts, no network."""

from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from reports.evidence_view import EvidencePage, evidence_page
from reports.file_names import file_stems
from reports.index_view import IndexPage, index_page
from reports.model import EvidenceArchive, Report
from reports.quoting import presentable
from reports.unit_view import UnitPage, unit_page

_EVIDENCE_NAME = 16  # hexadecimal digits of the sha256: no two bodies of one audit share them by chance


def html_pages(report: Report, archive: EvidenceArchive) -> Iterator[tuple[str, bytes]]:
    """Path in the report's folder and bytes of each page; what is linked to comes before what links to it."""
    archived: dict[str, str] = {}
    for sha256 in _cited(report):
        if page := archive.read(sha256):
            archived[sha256] = f"{sha256[:_EVIDENCE_NAME]}.html"
            yield f"evidence/{archived[sha256]}", _render("evidence.html", evidence_page(report, sha256, page))
    stems = file_stems([unit.unit.id for unit in report.units])
    for unit in report.units:
        yield f"units/{stems[unit.unit.id]}.html", _render("unit.html", unit_page(report, unit, archived))
    yield "index.html", _render("index.html", index_page(report, stems))


def _cited(report: Report) -> list[str]:
    return sorted(
        {
            citation.sha256
            for unit in report.units
            for finding in unit.findings
            for citation in finding.verdict.citations
            if citation.sha256
        }
    )


def _print(value: object) -> object:
    """What every `{{ }}` goes through before it is escaped; the templates' own markup passes."""
    return presentable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    finalize=_print,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)


def _render(template: str, page: IndexPage | UnitPage | EvidencePage) -> bytes:
    return _TEMPLATES.get_template(template).render(page=page).encode()
