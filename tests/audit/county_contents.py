"""What the county's data say and what its pages, files and links hold, read without the code that is tested."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from html import unescape

import chinese_calendar
import openpyxl
import pypdfium2

from audit.sample.addresses import article_path, attachment_path, column_path
from audit.sample.attachments import attachment_bytes
from audit.sample.build import Site
from audit.sample.content import Article, FileSpec, SampleSite, SampleUnit
from audit.sample.reading import read_sites

SITES = {site.id: site for site in read_sites()}
UNITS = {unit.id: (site, unit) for site in SITES.values() for unit in site.units}


def documents_of(site: SampleSite, unit: SampleUnit, row: str) -> list[Article]:
    return [article for article in site.articles if article.row == row and belongs(site, unit, article)]


def belongs(site: SampleSite, unit: SampleUnit, article: Article) -> bool:
    if unit.scope == "城关街道办事处":
        return article.publisher == unit.scope
    return in_scope(site, unit, article.column)


def in_scope(site: SampleSite, unit: SampleUnit, slug: str) -> bool:
    if unit.scope.startswith("/"):
        return column_path(site, slug).startswith(unit.scope)
    if " > " in unit.scope:
        return unit.scope in " > ".join(site.path_names(slug))
    return not unit.scope


def working_days(start: date, end: date) -> int:
    days = (start + timedelta(days=each) for each in range(1, (end - start).days + 1))
    return sum(1 for day in days if chinese_calendar.is_workday(day))


def served_text(site: Site, data: SampleSite, article: Article) -> str:
    page = unescape(site.pages[article_path(data, article)].body.decode(data.encoding))
    attached = (
        bytes_text(spec.name, site.pages[attachment_path(data, article, nth)].body)
        for nth, spec in enumerate(article.files, start=1)
    )
    return "\n".join((page, *attached))


def written_text(article: Article) -> str:
    return "\n".join((article.title, article.number, article.body, *(spec.text for spec in article.files)))


def file_text(spec: FileSpec) -> str:
    return bytes_text(spec.name, attachment_bytes(spec))


def bytes_text(name: str, body: bytes) -> str:
    match name.rsplit(".", 1)[-1]:
        case "docx":
            with zipfile.ZipFile(io.BytesIO(body)) as archive:
                return unescape(re.sub("<[^>]+>", "", archive.read("word/document.xml").decode()))
        case "xlsx":
            sheet = openpyxl.load_workbook(io.BytesIO(body)).worksheets[0]
            return "\n".join(" ".join(str(cell.value) for cell in row if cell.value is not None) for row in sheet)
        case "pdf":
            with pypdfium2.PdfDocument(body) as document:
                return "\n".join(page.get_textpage().get_text_bounded() for page in document)
        case _:
            return body.decode("gb18030")


def links(text: str) -> list[str]:
    return [*re.findall(r'href="([^"#]+)"', re.sub(r'href="javascript[^"]*"', "", unescape(text))), *trs_pages(text)]


def trs_pages(text: str) -> Iterator[str]:
    for count in re.findall(r"createPageHTML\((\d+), \d+, ", text):
        yield from (f"index_{number}.html" for number in range(1, int(count)))


def numbers(site: SampleSite) -> dict[str, str]:
    return {slug: str(node.number) for slug, node in site.nodes.items()}


def is_page(headers: tuple[tuple[str, str], ...]) -> bool:
    return any(name == "Content-Type" and "html" in value for name, value in headers)
