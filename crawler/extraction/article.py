"""The body of an article: which lines are its text, its tables, links and pictures."""

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crawler.extraction.chrome import is_chrome
from crawler.extraction.empty_words import LONGEST_SAYING, says_only_empty
from crawler.extraction.lines import Element, Line, text_of, up
from crawler.page_facts import Table

_BODY_NAMES = frozenset(
    "trs_editor trs_editor_view trs_ueditor trs_preappend zoom ucap-content ucapcontent vsb_content"
    " v_news_content news_content newscontent article-content article_content articlecontent artibody conter"
    " zhengwen content_text pages_content j-fontcontent ewb-article-content bt_content con_text text_content"
    " textcontent detail-content detail_content xxgk_content gk_content entry entry-content article-body article_body"
    " con-text main-text"
    " nr_content article-con article_con arc_content wenzhang xl_content view_content infocontent info_content"
    " conTxt art_con pageContent trs_web newsdetail-content rich_media_content".lower().split()
)
_CHROME_LINE = re.compile(
    r"[\s【\[（(·|]*(?:打印|关闭|收藏|分享|纠错|返回|顶部|字号|字体|大|中|小|[上下]一[篇条]|扫一扫|视力保护|我要纠错|主办单位|"
    r"版权所有|相关(?:附件|链接|文章|新闻|阅读)|责任编辑|浏览次数|点击(?:数|量|次数)|来源|作者|编辑|附件|加入收藏|没有了|次)"
    r"(?:[\s:：|【】\[\]（）()/,，。.·到]|打印|关闭|收藏|本页|窗口|此页|没有了|大|中|小|下载|\d)*"
)
_HEAD_LINE = re.compile(
    r"^[\s【\[(（]*(?:(?:信息|文章)?(?:发布|发表|更新)?(?:时间|日期)\s*[:：]\s*[12]|"
    r"(?:信息|文章|稿件)?来源\s*[:：].{0,60}(?:时间|日期|作者|浏览|字号|\d{4}-))"
)
_NEIGHBOUR = re.compile(
    r"^[\s【\[<]*(?:上|下)一?[篇条页]\s*[:：】\]]|^扫一扫|^分享到|^主办(?:单位)?[:：]|^版权所有|^网站标识码|^Copyright",
    re.IGNORECASE,
)
_IMPRINT = re.compile(
    r"版权所有|网站标识码|ICP备|ICP证|公网安备|网安备|技术支持|技术维护|(?:主办|承办|主管|运维)单位|"
    r"Copyright|©|邮政编码|浏览器|分辨率|违法和不良信息|网站声明",
    re.IGNORECASE,
)
_BESIDE_TITLE = re.compile(r"时间|日期|来源|作者|点击|浏览|阅读|字号|字体|打印|发布")
_SENTENCE = re.compile(r"[，。；：、！？]")
_PARAGRAPHS = frozenset({"p", "li", "h1", "h2", "h3", "h4", "blockquote"})
_WIDEST = 200  # columns; more are a fault of the page
_LONG = 12


@dataclass(frozen=True, slots=True)
class Body:
    """Where the text stands. `lines` are the numbers of its lines, `size` its characters outside links.

    `is_named`: found by its id or class; then pictures or files alone make a body, too.
    """

    element: Element | None
    is_named: bool
    lines: Sequence[int]
    size: int
    images: int


def find_body(root: Element, lines: Sequence[Line], head_end: int | None, crumb_line: int | None) -> Body:
    """The container known by name, else the one with most running text.

    `head_end`: the last line above the text. `crumb_line`: that of the breadcrumb, which is no text.
    """
    element = _named(root, lines)
    is_named = element is not None
    if element is None:
        element = _densest(lines, crumb_line, ())
    if element is None and head_end is not None and crumb_line is not None and crumb_line < head_end:
        element = _densest(lines, crumb_line, frozenset(up(lines[head_end].owner)))
    if element is None:
        element = _below(lines, head_end)
    if element is None:
        return Body(None, is_named=False, lines=(), size=0, images=0)
    numbers = _body_lines(element, lines, head_end)
    size = sum(len(lines[number].text) - lines[number].linked for number in numbers if lines[number].row is None)
    if size <= LONGEST_SAYING:
        size -= sum(len(lines[number].text) for number in numbers if says_only_empty(lines[number].text))
    images = sum(1 for image in element.iter("img") if image.get("src"))
    return Body(element, is_named, numbers, size, images)


def _named(root: Element, lines: Sequence[Line]) -> Element | None:
    """The known container with most text; an empty one only when it holds pictures or links."""
    found = []
    for element in root.iter("div", "td", "font", "article", "section", "ul", "span", "p", "ucapcontent"):
        get = element.get
        if _is_body_name(get("id"), get("class")) or element.tag == "ucapcontent":
            found.append(element)
    if not found:
        return None
    weights = _text_weights(lines)
    sizes = [sum([weights[inner] for inner in element.iter() if inner in weights]) for element in found]
    if any(sizes):
        return found[sizes.index(max(sizes))]
    return next((element for element in found if next(element.iter("img", "a"), None) is not None), None)


@lru_cache(maxsize=1 << 12)
def _is_body_name(identity: str | None, classes: str | None) -> bool:
    names = f"{identity or ''} {classes or ''}".lower().split()
    return any(name in _BODY_NAMES or name.startswith("vsb_content") for name in names)


def _text_weights(lines: Sequence[Line]) -> dict[Element, int]:
    weights: dict[Element, int] = defaultdict(int)
    for line in lines:
        if line.row is None and not line.is_link:
            weights[line.owner] += len(line.text) - line.linked
    return weights


def _densest(lines: Sequence[Line], crumb_line: int | None, around: Collection[Element]) -> Element | None:
    """`around`: what the title below the breadcrumb stands in, `col-left` for one: no side box, though all is in it."""
    scores: dict[Element, float] = defaultdict(float)
    for number, line in enumerate(lines):
        size = len(line.text) - line.linked
        if line.row is not None or size < _LONG or not _SENTENCE.search(line.text) or _IMPRINT.search(line.text):
            continue
        if number == crumb_line or is_chrome(line.block, around) or says_only_empty(line.text):
            continue
        if around and "。" not in line.text and _BESIDE_TITLE.search(line.text):
            continue  # 发布时间 and 来源 below the title
        element: Element | None = line.block
        if line.block.tag in _PARAGRAPHS and (above := line.block.getparent()) is not None and above.tag != "body":
            element = above
        for share in (1.0, 1.0, 0.6, 0.4):
            if element is None or element.tag in ("html", "body"):
                break
            scores[element] += size * share
            element = element.getparent()
    # Of equals the outermost: the text of one sentence has its 落款 in the paragraph beside.
    best = max(reversed(scores), key=lambda element: scores[element], default=None)
    return best if best is None else _out_of_data_table(best)


def _out_of_data_table(element: Element) -> Element:
    """A table of data is a part of its document: what stands above and below belongs to it, too."""
    table = next((one for one in up(element) if one.tag == "table"), None)
    if table is None or table.find(".//table") is not None:
        return element
    rows = [sum(1 for _ in row.iterchildren("td", "th")) for row in table.iter("tr")]
    parent = table.getparent()
    is_data = len(rows) > 1 and min(rows) > 1
    return parent if is_data and parent is not None else element


def _below(lines: Sequence[Line], head_end: int | None) -> Element | None:
    """Of a text without a sentence, a mere table: whatever stands right below the title and what belongs to it."""
    if head_end is None:
        return None
    above = set(up(lines[head_end].owner))
    for line in lines[head_end + 1 : head_end + 6]:
        if _BESIDE_TITLE.search(line.text) or line.is_link or is_chrome(line.block):
            continue
        inner = [element for element in up(line.block) if element not in above]
        return inner[-1] if inner else None
    return None


def _body_lines(body: Element, lines: Sequence[Line], head_end: int | None) -> list[int]:
    """Numbers of the body's lines: inside its element, below the head, without the chrome at its end."""
    inside = set(body.iter())
    numbers = [number for number, line in enumerate(lines) if line.owner in inside]
    if head_end is not None:
        below = [number for number in numbers if number > head_end]
        numbers = below if below or len(numbers) <= 3 else numbers
    kept: list[int] = []
    for number in numbers:
        if _NEIGHBOUR.match(lines[number].text):
            break
        kept.append(number)
    while kept and (_CHROME_LINE.fullmatch(lines[kept[-1]].text) or _IMPRINT.search(lines[kept[-1]].text)):
        kept.pop()
    while kept and (_CHROME_LINE.fullmatch(lines[kept[0]].text) or _HEAD_LINE.match(lines[kept[0]].text)):
        kept.pop(0)
    return kept


def read_tables(body: Element) -> tuple[Table, ...]:
    """Data tables: two rows and two columns at least, none nested inside; merged cells are repeated."""
    tables = []
    for element in body.iter("table"):
        if element.find(".//table") is not None:
            continue
        rows = _rows(element)
        if len(rows) > 1 and max(map(len, rows)) > 1:
            tables.append(Table(tuple(map(tuple, rows))))
    return tuple(tables)


def _rows(table: Element) -> list[list[str]]:
    rows: list[list[str]] = []
    pending: dict[int, tuple[int, str]] = {}  # column → rows still covered by a rowspan, and its text
    for tr in table.iter("tr"):
        cells: list[str] = []
        for cell in tr.iterchildren("td", "th"):
            if len(cells) > _WIDEST:
                break
            _fill(cells, pending)
            text = text_of(cell)
            height = _span(cell.get("rowspan"))
            for _ in range(_span(cell.get("colspan"))):
                if height > 1:
                    pending[len(cells)] = (height - 1, text)
                cells.append(text)
        _fill(cells, pending)
        if any(cells):
            rows.append(cells)
    return rows


def _fill(cells: list[str], pending: dict[int, tuple[int, str]]) -> None:
    while len(cells) in pending:
        column = len(cells)
        left, text = pending.pop(column)
        cells.append(text)
        if left > 1:
            pending[column] = (left - 1, text)


def _span(value: str | None) -> int:
    return min(int(value), 200) if value and value.isdigit() and int(value) > 0 else 1
