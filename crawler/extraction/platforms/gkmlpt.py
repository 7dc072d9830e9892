"""广东省政府信息公开平台 gkmlpt: the tree of columns (目录树) and the items with their headers are JSON in `window._CONFIG`.

A leaf's list comes from `/gkmlpt/api/all/{id}?page=N&sid=S`, a hundred rows a page.
"""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from html import escape
from urllib.parse import parse_qs, urlsplit

from crawler.beijing_time import BEIJING
from crawler.extraction.js_literal import Value, read_literal
from crawler.extraction.platforms.answers import AnsweredRow, answer, failed, suspect_empty
from crawler.extraction.platforms.platform import Answer, ListPages, ListSource, Marks
from crawler.page_facts import ColumnPlace

_CONTENT = re.compile(r'"?\bcontent"?\s*:\s*("(?:\\.|[^"\\])*")')
_DETAIL = re.compile(r"[\"']?\bDETAIL\b[\"']?\s*:\s*(?=\{)")
_PLACEHOLDER = re.compile(r"<(div|p|span)\b[^<>]*>\s*(?:正在)?(?:加载|载入|[Ll]oading)[^<>]{0,12}</\1>")
_SHELL = re.compile(r"(<div\b[^<>]*?)\s+id\s*=\s*([\"']?)app\2(?=[\s>])")
_TREE = re.compile(r"[\"']?\bTREE\b[\"']?\s*:\s*(?=\[)")
_SID = re.compile(r"[\"']?\bSID\b[\"']?\s*:\s*[\"']?(\d+)")
_API = "/gkmlpt/api/all/"
HAS_ROWS = "#rows"  # the tree counts items in the column: an answer of none is no empty column (faults.md J05)
_DATES = ("display_publish_time", "first_publish_time", "date", "created_at", "create_time")
_LONGEST = 2_000_000


def recognises(url: str, marks: Marks) -> bool:
    return "/gkmlpt/" in url or ("_CONFIG" in marks() and "SERVICE_AREA_ID" in marks())


def unwrap(html: str) -> str:
    """The page with the item as markup at its end: its body, and what the page does not show yet of its header."""
    if "DETAIL" not in html or len(html) > _LONGEST:
        return html
    body = _CONTENT.search(html, html.index("DETAIL"))
    if body is None:
        return html
    added = f'<div id="UCAP-CONTENT">{_text(body[1])}</div>'
    header = _header(html)
    if header:
        html = _SHELL.sub(r"\1", _PLACEHOLDER.sub("", html, count=1), count=1)  # a shell no longer
        added = header + added
    return html.replace("</body>", added + "</body>", 1) if "</body>" in html else html + added


def _header(html: str) -> str:
    """Title and information table of the item as its script would show them; "" when the page shows the title itself."""
    detail = _DETAIL.search(html)
    try:
        item = read_literal(html, detail.end()) if detail else None
    except ValueError:
        return ""
    title = escape(" ".join(str(item.get("title") or "").split())) if isinstance(item, dict) else ""
    if not isinstance(item, dict) or not title or re.search(rf"(?<!<title)>\s*{re.escape(title)}\s*<", html):
        return ""
    fields = {
        "索引号": str(item.get("identifier") or ""),
        "发布机构": str(item.get("publisher") or ""),
        "成文日期": day_of(item.get("date")),
        "文号": str(item.get("document_number") or ""),
        "发布日期": day_of(item.get("display_publish_time")) or day_of(item.get("first_publish_time")),
    }
    rows = "".join(f"<tr><th>{label}</th><td>{escape(value.strip())}</td></tr>" for label, value in fields.items())
    return f"<table>{rows}</table><h1>{title}</h1>"


def _text(literal: str) -> str:
    """A JSON string's value, "" when it is none."""
    try:
        return str(json.loads(literal, strict=False))
    except ValueError:
        return ""


def pages(source: ListSource) -> ListPages | None:
    """The page itself holds no list."""
    del source
    return None


def places(url: str, scripts: str) -> tuple[ColumnPlace, ...]:
    """The columns of the tree: leaves by the address of their list, nodes that live elsewhere by their own."""
    if "TREE" not in scripts or "/content/" in url:
        return ()
    tree, sid = _TREE.search(scripts), _SID.search(scripts)
    if tree is None or sid is None:
        return ()
    try:
        nodes = read_literal(scripts, tree.end())
    except ValueError:
        return ()
    before, mark, _ = urlsplit(url).path.partition("/gkmlpt/")
    root = before if mark else ""
    return tuple(_below(nodes, (), f"{root}{_API}", sid[1]))


def _below(nodes: Value, path: tuple[str, ...], api: str, sid: str) -> Iterator[ColumnPlace]:
    for node in nodes if isinstance(nodes, list) else ():
        if not isinstance(node, dict) or not str(node.get("name") or "").strip():
            continue
        here = (*path, " ".join(str(node["name"]).split()))
        jump = str(node.get("jump_url") or "").strip()
        children = node.get("children")
        below = tuple(_below(children, here, api, sid))
        if jump:
            yield ColumnPlace(jump, here)
        elif node.get("id") and (not below or _count(node) > _counted(children)):
            expected = HAS_ROWS if _count(node) else ""
            yield ColumnPlace(f"{api}{node['id']}?page=1&sid={sid}{expected}", here)
        yield from below


def _count(node: Mapping[str, Value]) -> int:
    count = node.get("post_count")
    return int(count) if isinstance(count, int | str) and str(count).isdigit() else 0


def _counted(children: Value) -> int:
    return sum(_count(node) for node in children if isinstance(node, dict)) if isinstance(children, list) else 0


def owns(url: str) -> bool:
    return _API in url


def read(url: str, text: str) -> Answer:
    """The answer of `/gkmlpt/api/all/{id}`."""
    try:
        said = json.loads(text)
    except ValueError:
        return failed("返回的数据不完整或不是 JSON")
    articles = said.get("articles") if isinstance(said, dict) else None
    if not isinstance(articles, list):
        return failed("返回的数据里没有信息列表")
    classify = said.get("classify")
    classify = classify if isinstance(classify, dict) else {}
    counts = {str(count) for count in (said.get("total"), classify.get("post_count")) if count is not None}
    count = max((int(one) for one in counts if one.isdigit()), default=None)
    page = int(parse_qs(urlsplit(url).query).get("page", ["1"])[0])
    rows = [row for article in articles if isinstance(article, dict) and (row := _row(article))]
    if not articles:
        return (
            suspect_empty() if count or count is None or page > 1 or url.endswith(HAS_ROWS) else answer("", (), (), 1)
        )
    if len(rows) < len(articles):
        return failed("有信息缺少标题或网址")
    name = str(classify.get("name") or "")
    if page > 1:
        return answer(name, rows, (), None)
    total = -(-count // len(rows)) if count is not None else 2
    return answer(name, rows, [_page(url, number) for number in range(2, total + 1)], total if count else 3)


def _page(url: str, number: int) -> str:
    return re.sub(r"\bpage=\d+", f"page={number}", url.partition("#")[0])


def _row(article: Mapping[str, object]) -> AnsweredRow | None:
    href, title = str(article.get("url") or article.get("post_url") or ""), str(article.get("title") or "").strip()
    if not href or not title:
        return None
    date = next((day for name in _DATES if (day := day_of(article.get(name)))), "")
    return AnsweredRow(href, title, date)


def day_of(value: object) -> str:
    """A date as the interface gives it: a text, or seconds or milliseconds since 1970, in Beijing's time."""
    text = str(value if value is not None else "").strip()
    if text.isdigit() and len(text) in (9, 10, 12, 13):
        seconds = int(text) // (1000 if len(text) > 10 else 1)
        return datetime.fromtimestamp(seconds, BEIJING).date().isoformat()
    return escape(text[:10]) if re.match(r"(?:19|20)\d\d\D", text) else ""
