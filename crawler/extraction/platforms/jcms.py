"""大汉 Hanweb JCMS (`/col/col123/index.html`, `/art/2023/10/20/art_1_2.html`): rows are data inside a script."""

import re
from html import unescape

from crawler.extraction.platforms.platform import ListPages, Marks

_ADDRESS = re.compile(r"/col/col\d+/|/art/\d{4}/\d{1,2}/\d{1,2}/art_")
_RECORD = re.compile(r"<record>\s*(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?\s*</record>", re.DOTALL)
_STORE = re.compile(
    r"(?:<script\b[^>]*>\s*)?<datastore>(.*?)</datastore>(?:\s*</script\s*>)?", re.DOTALL | re.IGNORECASE
)
_NEXT_GROUP = re.compile(r"<nextgroup>\s*(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?\s*</nextgroup>", re.DOTALL)
_KEPT = re.compile(r"<nextgroup>.*?</nextgroup>|<totalrecord>.*?</totalrecord>", re.DOTALL | re.IGNORECASE)
_HREF = re.compile(r"""href\s*=\s*["']([^"']+)["']""")
_TOTAL = re.compile(r"totalrecord\W{1,4}(\d+)", re.IGNORECASE)
_PER_PAGE = re.compile(r"perpage\W{1,4}(\d+)", re.IGNORECASE)


def recognises(url: str, marks: Marks) -> bool:
    return bool(_ADDRESS.search(url)) or "/module/web/jpage/" in marks() or "jpaas-publish-server" in marks()


def unwrap(html: str) -> str:
    """The page with its `<record>` rows as markup where the data stood."""
    return _STORE.sub(_rows, html)


def _rows(store: re.Match[str]) -> str:
    records = (unescape(record) if "&lt;" in record else record for record in _RECORD.findall(store[1]))
    kept = f"<script>{''.join(_KEPT.findall(store[1]))}</script>"
    return (
        kept + "<ul>" + "".join(f"<li>{record}</li>" if "<li" not in record else record for record in records) + "</ul>"
    )


def pages(url: str, scripts: str, printed: int | None) -> ListPages | None:
    del url, printed
    if "totalrecord" not in scripts and "totalRecord" not in scripts:
        return None
    total, size = _TOTAL.search(scripts), _PER_PAGE.search(scripts)
    if not total or not size or not int(size[1]):
        return None
    group = _NEXT_GROUP.search(scripts)
    hrefs = tuple(unescape(href) for href in _HREF.findall(group[1])) if group else ()
    return ListPages(-(-int(total[1]) // int(size[1])), hrefs)
