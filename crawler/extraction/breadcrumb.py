"""The trail from the site's root to the page (当前位置), in all the shapes of platforms.md §7."""

import re
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from crawler.extraction.home_address import is_bare_home
from crawler.extraction.lines import Element, Line, up
from crawler.page_facts import Crumb

_LABEL = re.compile(
    r"(?:^|[\s>|【\[（(])(?:(?:您|你)?(?:的|们)?(?:现在|当前|當前|目前|所在|所处|的|在)*(?:位置|页面位置)|"
    r"当前栏目|当前页面|Location|You are here)"
    r"\s*(?:是|为)?\s*(?:[:：]|$|(?=[>＞»]|\S{0,6}首\s?页))",
    re.IGNORECASE,
)
_LABEL_WITHIN = 80  # characters of its line, after a clock or a greeting
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:position|crumbs?|breadcrumb\w*|location|weizhi|dqwz\w*|curpos|lujing|mbx\w*|path)(?:$|[\s_-])",
    re.IGNORECASE,
)
_CRUMBS = re.compile(r"(?:^|[\s_-])(?:bread)?crumbs?(?:$|[\s_-])", re.IGNORECASE)
_PAGER = re.compile(r"下一?页|上一?页|尾页|末页|共\s*\d+|^[\s\d<>＜＞«»‹›.…|]+$")  # the last: < 1 2 3 >
_SEPARATOR = re.compile(r"\s*(?:-{1,2}>+|—+>|[>＞»›→]+|::)\s*|\s[-–—/|·]+\s|^\s*[-–—/|\\·]+|[-–—/|\\·]+\s*$")
_STRONG = re.compile(r"[>＞»›→]|--?>")
_SLASHES = re.compile(r"[\s/]+")  # between the crumbs, if nothing else is
_ONLY_SEPARATOR = re.compile(r"[-–—>＞»›→/|\\·\s]{1,6}")  # in a block of its own: `<li>/</li>`
_HOME = re.compile(r"(?:.{0,14}(?:首\s*[页頁]|主[页頁])(?:\W{0,3}home\W?)?|home|index)", re.IGNORECASE)
_OFFICE_HOME = re.compile(r".{2,20}(?:局|厅|委员会|政府|政府网|政务网|信息网|门户网站)")
_NOT_COLUMNS = re.compile(
    r"正文|(?:正文)?内容(?:页|详情)?|(?:信息|文章|内容|新闻|文件|政策|公告)?(?:详情|详细)(?:页|内容|信息)?|(?:信息|文章|新闻)?列表(?:页)?|"
    r"(?:文章|信息|新闻)(?:正文|内容|显示)|文章|(?:阅读|浏览|查看|显示)(?:文章|信息|新闻|内容|详情|公告)?|(?:19|20)\d\d年?|[\[\]【】()（）]+"
)
_LONGEST_NAME = 40
_LONGEST_TRAIL = 120
_MOST_LINES = 12  # crumbs set one to a block, their separators included


def read_breadcrumb(lines: Sequence[Line], urls: Mapping[Element, str | None]) -> tuple[tuple[Crumb, ...], int | None]:
    """The crumbs without 首页 and 正文, and the number of the line they stand on. The longest trail wins."""
    best: tuple[Crumb, ...] = ()
    best_line: int | None = None
    best_trust = -1
    for number, line in enumerate(lines):
        text = line.text
        if line.row is not None or len(text) > 300:
            continue
        head = text[:_LABEL_WITHIN]
        may_be_labelled = "位置" in head or "当前" in head or "Location" in head or "You are" in head
        label = _LABEL.search(text) if may_be_labelled else None
        if label:
            trust, crumbs = 2, _labelled(lines, number, label.end(), urls)
        elif line.is_link:
            if "页" not in text:
                continue
            items = _items(lines, number) if _HOME.fullmatch(text) else [line] if _is_styled_trail(line) else ()
            if not items:
                continue  # no separators: a menu's entry
            trust, crumbs = 1, [crumb for item in items for crumb in _crumbs(item, 0, urls)]
        elif len(text) <= _LONGEST_TRAIL and (text[0] in "首网主Hh" or _STRONG.search(text)):
            if not _is_trail(line):
                continue
            trust, crumbs = 1, _crumbs(line, 0, urls)
            if _STRONG.match(text):
                crumbs += _continued(lines, number + 1, urls)
        elif line.linked and len(text) <= 60 and _NAMED.search(_names(line)):
            trust, crumbs = 0, _crumbs(line, 0, urls)
        else:
            continue
        crumbs = _columns_of(crumbs)
        if (trust, len(crumbs)) > (best_trust, len(best)) and (crumbs or trust == 2):
            best, best_line, best_trust = tuple(crumbs), number, trust
    return best, best_line


def _items(lines: Sequence[Line], number: int) -> Sequence[Line]:
    """The lines of `<ol class="breadcrumb"><li><a>首页</a></li><li>通知公告</li></ol>`, whose separators are styles."""
    home = lines[number].block.getparent()
    if home is None or home.tag not in ("ol", "ul") or not _CRUMBS.search(home.get("class") or ""):
        return ()
    after = lines[number : number + _MOST_LINES]
    return [line for line in after if line.block.getparent() is home]


def _is_styled_trail(line: Line) -> bool:
    """`<span class="layui-breadcrumb"><a>首页</a><a>通知公告</a></span>`: on one line, with styles for separators."""
    if not line.spans:
        return False
    element, start, end = line.spans[0]
    home = element.getparent()
    is_home = len(line.spans) > 1 and _HOME.fullmatch(line.text[start:end]) is not None
    return is_home and home is not None and _CRUMBS.search(home.get("class") or "") is not None


def _names(line: Line) -> str:
    """Class and id of the line's block and its parent."""
    parent = line.block.getparent()
    around = (line.block, parent) if parent is not None else (line.block,)
    return " ".join(element.get(name) or "" for element in around for name in ("class", "id"))


def _labelled(lines: Sequence[Line], number: int, start: int, urls: Mapping[Element, str | None]) -> list[Crumb]:
    crumbs = _crumbs(lines[number], start, urls)
    if len(crumbs) > 1 or (crumbs and not _HOME.fullmatch(crumbs[0].name)):
        return crumbs
    return crumbs + _continued(_in_the_same_box(lines, number), 0, urls)


def _in_the_same_box(lines: Sequence[Line], number: int) -> Sequence[Line]:
    """The lines below a label. Where the first stands in the label's own box, what follows the box is no crumb."""
    after = lines[number + 1 : number + 1 + _MOST_LINES]
    label = lines[number].block
    boxes = [label] if after else []
    if (above := label.getparent()) is not None and above.tag in ("ol", "ul"):
        boxes.append(above)
    for box in boxes:
        outside = (place for place, line in enumerate(after) if box not in up(line.block))
        if inside := next(outside, len(after)):
            return after[:inside]
    return after


def _continued(lines: Sequence[Line], number: int, urls: Mapping[Element, str | None]) -> list[Crumb]:
    """Crumbs set one to a block: lines that begin or end with a separator or follow one, or are short links."""
    crumbs: list[Crumb] = []
    follows = parted = False  # a separator stands right above; one stands between the crumbs
    for line in lines[number : number + _MOST_LINES]:
        if _ONLY_SEPARATOR.fullmatch(line.text):
            follows = parted = True
            continue
        if line.row is not None or (parted and not follows):
            break
        separated = follows or _STRONG.match(line.text) or _STRONG.search(line.text[-2:])
        follows = False
        all_linked = line.linked == len(line.text)
        if len(line.text) > _LONGEST_NAME * 3 or not (
            separated or (all_linked and len(line.text) <= 16) or _is_trail(line)
        ):
            break
        if _LABEL.search(line.text):
            break
        crumbs += _crumbs(line, 0, urls)
    return crumbs


def _is_trail(line: Line) -> bool:
    """Without a label: links (or 首页) held together by nothing but separators."""
    if _PAGER.search(line.text):
        return False
    plain = line.plain
    if not line.spans:
        return bool(re.match(r"\s*首\s?页\s*[-–>＞»/]", line.text))
    if line.text.startswith(("首页", "首 页", "网站首页", "HOME", "Home")):
        if _STRONG.search(plain) or re.search(r"(?:^|\s)[-/](?:\s|$)", plain.strip()):
            return True
        return _SLASHES.fullmatch(plain) is not None and _NAMED.search(_names(line)) is not None
    pieces = [piece for piece in _SEPARATOR.split(plain) if piece and piece.strip()]
    return bool(_STRONG.search(plain)) and len(pieces) <= 1 and line.spans[0][1] <= 2 and len("".join(pieces)) <= 20


def _crumbs(line: Line, start: int, urls: Mapping[Element, str | None]) -> list[Crumb]:
    crumbs: list[Crumb] = []
    at = start
    for element, begin, end in line.spans:
        if end <= start:
            continue
        crumbs += _plain_crumbs(line.text[at:begin])
        name = line.text[max(begin, start) : end].strip(" >＞»-—/|")
        if name:
            crumbs.append(Crumb(name, urls.get(element)))
        at = end
    return crumbs + _plain_crumbs(line.text[at:])


def _plain_crumbs(text: str) -> list[Crumb]:
    names = (name.strip(" -–—>＞»›/|·:：　[]【】") for name in _SEPARATOR.split(text) if name)
    return [Crumb(name, None) for name in names if name]


def _columns_of(crumbs: Sequence[Crumb]) -> list[Crumb]:
    homes = [number for number, crumb in enumerate(crumbs) if _HOME.fullmatch(crumb.name)]
    if homes:
        crumbs = crumbs[homes[0] + 1 :]
    elif _is_office_home(crumbs):
        crumbs = crumbs[1:]
    kept = [crumb for crumb in crumbs if not _HOME.fullmatch(crumb.name) and len(crumb.name) <= _LONGEST_NAME]
    while kept and _NOT_COLUMNS.fullmatch(kept[-1].name):
        kept.pop()
    return [crumb for crumb in kept if not _NOT_COLUMNS.fullmatch(crumb.name)]


def _is_office_home(crumbs: Sequence[Crumb]) -> bool:
    """The office's own name in place of 首页: linked to the root of the host on which the other crumbs lie."""
    if len(crumbs) < 2 or not crumbs[0].url or not _OFFICE_HOME.fullmatch(crumbs[0].name):
        return False
    home, *others = (urlsplit(crumb.url) for crumb in crumbs if crumb.url)
    return is_bare_home(home.geturl()) and bool(others) and all(other.netloc == home.netloc for other in others)
