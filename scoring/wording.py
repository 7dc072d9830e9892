"""How a reason names pages, columns and dates: short, in the site's own words, never with a person's number."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from crawler.records import Attachment, Column, Document
from scoring.masking import mask
from scoring.results import Citation

_MOST_NAMED = 3
_masked = lru_cache(maxsize=2**14)(mask)  # titles and addresses, which every row and rule quotes again
_LONGEST_NAME = 60


def quoted(name: str) -> str:
    plain = _masked(name)
    return plain if len(plain) <= _LONGEST_NAME else f"{plain[:_LONGEST_NAME]}…"


def path_name(path: Sequence[str]) -> str:
    return f"栏目“{quoted(' > '.join(path))}”"


def document_name(document: Document) -> str:
    title = quoted(document.title.strip("《》")) or "（无标题）"
    return f"《{title}》（{document.published_on}）" if document.published_on else f"《{title}》"


def listed(names: Sequence[object], measure: str, mark: str = "、") -> str:
    """At most three names, and the count when there are more: 甲、乙、丙等 8 个页面."""
    named = mark.join(map(str, names[:_MOST_NAMED]))
    return named if len(names) <= _MOST_NAMED else f"{named}等 {len(names)} {measure}"


def span(start: date, end: date) -> str:
    return f"{start} 至 {end}"


def cite_column(column: Column, sha256: str | None) -> Citation:
    return Citation(column.url, _masked(" > ".join(column.path)), sha256)


def cite_document(document: Document) -> Citation:
    return Citation(document.url, _masked(document.title), document.sha256)


def cite_attachment(attachment: Attachment) -> Citation:
    return Citation(attachment.url, _masked(attachment.name), attachment.sha256)


def cite_link(url: str, text: str) -> Citation:
    """A page that is linked but was not read here."""
    return Citation(url, _masked(text), None)
