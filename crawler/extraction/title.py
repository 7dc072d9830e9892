"""The title of a page, and the line it stands on."""

import re
from collections.abc import Sequence
from functools import lru_cache

from crawler.extraction.document_number import is_document_number
from crawler.extraction.info_table import LABELS_ALONE, begins_with_label
from crawler.extraction.lines import Element, Line, text_of
from crawler.extraction.metas import Metas
from crawler.extraction.sign_off import is_office

_HEADINGS = frozenset({"h1", "h2", "h3"})
_TITLE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:title|bt|biaoti|tit|artitle|articletitle|headline|main_?tit\w*|con_?tit\w*)(?:$|[\s_-]|\d)|title$",
    re.IGNORECASE,
)
_SEPARATOR = re.compile(r"\s*(?:(?<!\d)[-_—–|｜]+|[-_—–|｜]+(?!\d))\s*|\s*[:：]{2}\s*|\s*>>?\s*")
_BRACKETED = re.compile(r"^\[[^\]]{1,20}\]\s*-?\s*|\[[^\]]{1,20}\]\s*$")
_BRACKETS = re.compile(r"[\[\]]")
_SITE = re.compile(r".{2,30}(?:局|厅|政府|网|网站|门户|平台|委员会|中心)")  # a `<title>` that is the site's name
_INFO = re.compile(
    r"(?:发布|发表|更新|信息)?(?:时间|日期)\s*[:：].{0,3}(?:19|20)?\d\d\s?[-/.年]\s?\d|发布于|发表于|来源\s*[:：].{0,60}(?:点击|浏览|阅读)(?:次数|数|量)?\s*[:：]"
)
_INFO_WITHIN = 12  # lines
_NO_TITLE = re.compile(r"[:：。]$|位置|今天是|欢迎")
_GENERIC = frozenset(
    {"详情", "详情页", "详细", "详细信息", "信息详情", "文章详情", "内容详情", "正文", "内容页", "文章内容", "信息内容"}
    | {"文章导航", "文章分页", "Posts navigation", "Post navigation"}  # WordPress heads its pager so
)
_LONGEST = 110
_LIKELY = 1.5  # what a line scores to be the title
_NAMED = 2.0
_LEAST_NAME = 4  # characters of a column's name
_HEADING = 1.0  # what a line scores for being marked as a heading or a title
_FOLD = re.compile(r"[\s\u200b…\.]+")


def html_title(root: Element) -> str:
    element = next(root.iter("title"), None)
    return text_of(element) if element is not None else ""


def read_title(lines: Sequence[Line], head: str, metas: Metas, after: int | None) -> tuple[str, int | None]:
    """The title and its line. `head` is the `<title>`; `after`: the breadcrumb's line, below which titles stand.

    A line agreeing with `<title>` or `ArticleTitle` wins; then headings below the breadcrumb; else `<title>` itself
    without the site's name.
    """
    article_title, site_name = metas.article_title, metas.site_name
    folded_meta = _FOLD.sub("", article_title or "")
    parts = tuple(folded for part in _SEPARATOR.split(_BRACKETS.sub("", head)) if (folded := _FOLD.sub("", part)))
    best = _best(lines, parts, folded_meta, site_name, after)
    is_generic = head.strip() in _GENERIC  # the same on every page, and no line is to agree with it
    if best is not None and best[0] >= (_HEADING if is_generic else _LIKELY):
        title, line = _whole(lines, best[1], head, parts)
        best = (best[0], line)
        if article_title and len(article_title) >= len(title) and folded_meta.startswith(_FOLD.sub("", title)[:10]):
            title = article_title
        return title, best[1]
    if article_title and article_title != site_name:
        return article_title, None
    named = _without_site(head, site_name)
    if not named or is_generic or _SITE.fullmatch(named):
        above = _above_info(lines, after)
        if above is not None:
            return lines[above].text, above
    return named or metas.column_name or head, None


def _whole(lines: Sequence[Line], number: int, head: str, parts: Sequence[str]) -> tuple[str, int]:
    """The title on that line, and its last line. One set over two lines is whole in `<title>`."""
    text = lines[number].text
    folded = _FOLD.sub("", text)
    whole = next((part for part in parts if len(part) > len(folded) >= 4 and folded in part), None)
    if whole is None:
        return text, number
    for first, last in ((number - 1, number), (number, number + 1), (number - 1, number + 1)):
        if first < 0 or last >= len(lines):
            continue
        if _FOLD.sub("", "".join(line.text for line in lines[first : last + 1])) == whole:
            raw = next(part for part in _SEPARATOR.split(_BRACKETS.sub("", head)) if _FOLD.sub("", part) == whole)
            return raw.strip(), last
    return text, number


def _above_info(lines: Sequence[Line], after: int | None) -> int | None:
    """Where `<title>` names the site on every page: the line right above 发布时间：… 来源：…, below the breadcrumb."""
    start = 0 if after is None else after + 1
    for number in range(start + 1, min(start + _INFO_WITHIN, len(lines))):
        if _INFO.search(lines[number].text) and lines[number].row is None:
            at = number - 1
            if at > start and is_document_number(lines[at].text):  # between the title and this line
                at -= 1
            above = lines[at]
            is_title = (
                above.row is None
                and not above.spans
                and not begins_with_label(above.text)
                and 6 <= len(above.text) <= _LONGEST
            )
            return at if is_title and not _NO_TITLE.search(above.text) else None
    return None


def _best(
    lines: Sequence[Line], parts: Sequence[str], folded_meta: str, site_name: str | None, after: int | None
) -> tuple[float, int] | None:
    """The line most like a title, with its score.

    What stands above the breadcrumb is the masthead, if anything below is a heading at all: many small sites print
    their name as `<h1>` and in `<title>`.
    """
    above: tuple[float, int] | None = None
    below: tuple[float, int] | None = None
    for number, line in enumerate(lines):
        text = line.text
        if line.row is not None or line.is_link or not 2 <= len(text) <= _LONGEST:
            continue
        if number == after or text == site_name or len(line.spans) > 1 or text in _GENERIC or text in LABELS_ALONE:
            continue
        score = _score(line, parts, folded_meta)
        if not score or begins_with_label(text):
            continue
        if after is None or number > after:
            below = max(below or (score, -number), (score, -number))
        else:
            above = max(above or (score, -number), (score, -number))
    best = below if below and (after is None or below[0] >= _HEADING) else above
    return (best[0] + (0.75 if best is below and after is not None else 0), -best[1]) if best else None


def _score(line: Line, parts: Sequence[str], folded_meta: str) -> float:
    """`parts` of the `<title>`: usually the page's title, the column's, the site's."""
    folded = _FOLD.sub("", line.text)
    score = 0.0
    if folded_meta and (folded == folded_meta or (len(folded) > 8 and folded in folded_meta)):
        score += 3
    if is_office(line.text):
        score += 0.5 if folded in parts else 0
    elif parts and folded == parts[0]:
        score += 3.5
    elif len(folded) >= 4 and folded in (head := "".join(parts)):
        share = len(folded) / len(head)
        score += 3 * share if share < 0.5 and len(folded) < 10 else 3
    element: Element | None = line.owner
    for _ in range(3):
        if element is None:
            break
        if element.tag in _HEADINGS:
            score += 2 if element.tag == "h1" else 1.25
            break
        element = element.getparent()
    if _is_title_name(line.block.get("class"), line.block.get("id")):
        score += 1
    if score and parts and len(parts[0]) >= _LEAST_NAME and folded.endswith(parts[0]):
        # 某县体育局信息公开指南, where `<title>` has the column's name alone
        score += _NAMED if is_office(folded.removesuffix(parts[0])) else 0
    return score


@lru_cache(maxsize=1 << 12)
def _is_title_name(classes: str | None, identity: str | None) -> bool:
    return bool(classes or identity) and _TITLE_CLASS.search(f"{classes or ''} {identity or ''}") is not None


def _without_site(head: str, site_name: str | None) -> str:
    head = _BRACKETED.sub("", head) or head
    parts = [part for part in _SEPARATOR.split(head) if part and part != site_name]
    return parts[0] if parts else ""
