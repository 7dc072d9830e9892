"""The title of a page, and the line it stands on."""

import re
from collections.abc import Sequence

from crawler.extraction.lines import Element, Line, text_of
from crawler.extraction.metas import Metas

_HEADINGS = frozenset({"h1", "h2", "h3"})
_TITLE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:title|bt|biaoti|tit|artitle|articletitle|headline|main_?tit\w*|con_?tit\w*)(?:$|[\s_-]|\d)|title$",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s*[-_—–|｜]+\s*|\s*[:：]{2}\s*|\s*>>?\s*")
_BRACKETED = re.compile(r"^\[[^\]]{1,20}\]\s*-?\s*|\[[^\]]{1,20}\]\s*$")
_LONGEST = 110
_FOLD = re.compile(r"[\s\u200b…\.]+")


def html_title(root: Element) -> str:
    element = root.find(".//title")
    return text_of(element) if element is not None else ""


def read_title(lines: Sequence[Line], head: str, metas: Metas, after: int | None) -> tuple[str, int | None]:
    """The title and its line. `head` is the `<title>`; `after`: the breadcrumb's line, below which titles stand.

    A line agreeing with `<title>` or `ArticleTitle` wins; then headings below the breadcrumb; else `<title>` itself
    without the site's name.
    """
    article_title, site_name = metas.article_title, metas.site_name
    folded_head, folded_meta = _FOLD.sub("", head), _FOLD.sub("", article_title or "")
    best: tuple[float, int] | None = None
    for number, line in enumerate(lines):
        text = line.text
        if line.row is not None or line.is_link or not 2 <= len(text) <= _LONGEST:
            continue
        if number == after or text == site_name or len(line.spans) > 1:
            continue
        score = _score(line, folded_head, folded_meta)
        if score and after is not None:
            score += 0.75 if number > after else -1.0
        if score > 0 and (best is None or score > best[0]):
            best = score, number
    if best is not None and best[0] >= 1.5:
        title = lines[best[1]].text
        if article_title and len(article_title) >= len(title) and folded_meta.startswith(_FOLD.sub("", title)[:10]):
            title = article_title
        return title, best[1]
    if article_title and article_title != site_name:
        return article_title, None
    return _without_site(head, site_name) or metas.column_name or head, None


def _score(line: Line, folded_head: str, folded_meta: str) -> float:
    folded = _FOLD.sub("", line.text)
    score = 0.0
    if folded_meta and (folded == folded_meta or (len(folded) > 8 and folded in folded_meta)):
        score += 3
    if len(folded) >= 4 and folded in folded_head:
        share = len(folded) / len(folded_head)
        score += 3 * share if share < 0.5 and len(folded) < 10 else 3
        score += 0.5 if folded_head.startswith(folded) else 0
    element: Element | None = line.owner
    for _ in range(3):
        if element is None:
            break
        if element.tag in _HEADINGS:
            score += 2 if element.tag == "h1" else 1.25
            break
        element = element.getparent()
    names = f"{line.block.get('class') or ''} {line.block.get('id') or ''}"
    if len(names) > 1 and _TITLE_CLASS.search(names):
        score += 1
    return score


def _without_site(head: str, site_name: str | None) -> str:
    head = _BRACKETED.sub("", head) or head
    parts = [part for part in _SEPARATOR.split(head) if part and part != site_name]
    return parts[0] if parts else ""
