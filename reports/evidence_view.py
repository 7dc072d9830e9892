"""One archived response as it was received, shown so that it can neither run nor call home."""

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from reports.model import ArchivedPage, Report
from reports.quoting import strip_controls
from reports.view import Anchor, Frame, anchor, frame
from reports.wording import moment_words
from scoring.masking import mask_markup

_LONGEST_SOURCE = 200_000  # characters; what goes beyond is counted, not shown

# A frame without scripts still resolves and connects ahead of time for <link rel=preconnect>, which no policy forbids.
_LINK_TAG = re.compile(r"<link\b[^<>]*>", re.IGNORECASE)
_POLICY = (
    '<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
    "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">"
    '<meta http-equiv="x-dns-prefetch-control" content="off"><meta name="referrer" content="no-referrer">'
)


@dataclass(frozen=True, slots=True)
class EvidencePage:
    """`framed` and `source` are None for what is no web page or no text."""

    frame: Frame
    page: Anchor
    fetched_at: str
    status: str
    size: str
    sha256: str
    file_name: str
    headers: tuple[tuple[str, str], ...]
    framed: str | None
    source: str | None
    source_left_out: int


def evidence_page(report: Report, sha256: str, page: ArchivedPage) -> EvidencePage:
    text = None if page.text is None else mask_markup(strip_controls(page.text))
    return EvidencePage(
        frame=frame(report, "网页存档"),
        page=anchor(page.url),
        fetched_at=moment_words(page.fetched_at),
        status="未收到" if page.http_status is None else str(page.http_status),
        size=f"{page.size:,} 字节",
        sha256=sha256,
        file_name=_file_name(page.url) if text is None else "",
        headers=page.headers,
        framed=_POLICY + _LINK_TAG.sub("", text) if text is not None and _is_markup(page) else None,
        source=None if text is None else text[:_LONGEST_SOURCE],
        source_left_out=0 if text is None else max(len(text) - _LONGEST_SOURCE, 0),
    )


def _is_markup(page: ArchivedPage) -> bool:
    """Also when the server names no type: most such bodies are pages."""
    types = [value for name, value in page.headers if name.lower() == "content-type"]
    return not types or "html" in types[0].partition(";")[0].lower()


def _file_name(url: str) -> str:
    try:
        return unquote(urlsplit(url).path).rsplit("/", 1)[-1]
    except ValueError:
        return ""
