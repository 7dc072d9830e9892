"""The dates in a page's lines: labelled as its publication or its making, or standing alone beside the title."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto

from crawler.extraction.dates import FoundDate, find_dates, parse_date
from crawler.extraction.inexact_dates import inexact_date
from crawler.extraction.lines import Line
from crawler.extraction.sign_off import is_office
from crawler.page_facts import DateCandidate, DateSource

_STRONG_LABEL = re.compile(
    r"(?:(?:信息|文章|稿件|新闻|网站)?(?:信息|发布|发表|公布|公开|刊发|发稿|上网|上传|录入|添加|统计)(?:的)?(?:时间|日期|日间)|(?:时间|日期)发布|发[布表]于|"
    r"(?:更新|修改|编辑|创建)(?:时间|日期)|由\s?\S{1,20}\s?提交于|(?:Updated|Published|Release(?:d)?\s?(?:Time|Date)|Date|Time|Posted(?:\son)?))"
    r"\s*[\])】]?\s*[:：]?\s*[\[【(（]?\s*$",
    re.IGNORECASE,
)
# 更新：10:12 2025-05-10 发布：08:30 2025-04-22
_SHORT_LABEL = re.compile(r"(?<![\u4e00-\u9fff])(?:首次|最[后近])?(?:发布|发表|创建|更新|修改)\s*[:：]\s*$")
_TIME_BEFORE = re.compile(r"\d{1,2}[:：∶]\d{2}(?:[:：∶]\d{2})?\s*$")
_UNKNOWN_LABEL = re.compile(r"[期间日至限止]\s*[:：]\s*[\[(（]?\s*$")  # 归档日期：, 有效期至：, 公示期：
_PUBLISHED_BEHIND = re.compile(r"\s*(?:发布|发表)\s*(?:[)）】\]|｜]|$)")  # （某街道办事处　2025-09-29发布）
_BARE_LABEL = re.compile(r"(?:^|[^\u4e00-\u9fff])(?:时\s*间|日\s*期|日间)\s*[:：]\s*[\[(（]?\s*$")
_LATER_LABEL = re.compile(
    r"更新|修改|编辑(?!\s*[:：])|Updated", re.IGNORECASE
)  # 责任编辑：李某 发布日期：… names a person
_OTHER_LABEL = re.compile(
    r"(?:开始|结束|截止|截至|活动|报名|开标|投标|招标|成交|中标|举办|会议|培训|考试|有效|生效|施行|实施|执行|通过|出生|成立|访问|打印|页面生成|"
    r"公示|征集|签订|签署|采购|竣工|开工|公告|失效|废止|办理|受理|承诺|当前|现在|服务器|北京|成文|生成|发文|印发|制定|签发)"
    r"(?:起止)?(?:时间|日期)?\s*[:：为]?\s*$|今天是|星期.?\s*$"
)
# 本页打印于2026-11-20; 您于2026-11-20 16:02访问本页: when the page was looked at
_LOOKED_AT = re.compile(r"(?:访问|打印|浏览|下载|查询)[于在]\s*$")
_LOOKED_AT_BEHIND = re.compile(r"\s*(?:\d{1,2}:\d\d(?::\d\d)?)?\s*(?:访问|打印|浏览|下载|查询)[了本此该]")
_MADE_LABEL = re.compile(r"(?<!页面)(?:成文|生成|发文|制发|制定)(?:日期|时间)\s*[:：]?\s*$")
_BESIDE = re.compile(
    r"来源|作者|编辑|浏览|点击|阅读|访问|字号|字体|人气|打印|责编|撰稿|稿源|发布[人者单机]|信息员|次数|Source|Print",
    re.IGNORECASE,
)
_FOOT = re.compile(
    r"版权所有|网站标识码|ICP[备证]|公网安备|主办单位|承办单位|技术支持|(?:主办|承办)[:：\s]|Copyright|©", re.IGNORECASE
)
# （2026年3月5日 来源：某县民政局 责任编辑：某某） below the text: who put it on the site, and when
_EDITED = re.compile(r"(?:责任编辑|责编|编辑|审核)\s*[:：]")
_OPENING = re.compile(r"\s*[（(\[【]\s*")
_FOOT_NAME = re.compile(r"(?:^|[\s_-])(?:foot|bottom|copy|banquan)", re.IGNORECASE)
_CLOCK = re.compile(
    r"今天是|今天|现在时间|当前时间|欢迎|农历|星期[一二三四五六日天]|版权|Copyright|©|备案|页面生成", re.IGNORECASE
)
_OF_READER = re.compile(r"网友|匿名|游客|楼主|跟帖|回帖")  # 网友 2025-12-30 10:12:31 said something
_TIME_OF_DAY = re.compile(r"\s*\d{1,2}\s?[:：∶时]\s?\d{1,2}")
_NOT_WORDS = re.compile(r"\d{1,2}[:：∶]\d{1,2}(?:[:：∶]\d{1,2})?|[\s:：|()（）\[\]【】/·-]+")
_LONGEST_HEAD_LINE = 300
_LONGEST_LINE = 100  # longer ones are running text, whose dates are the story's
_RUNNING_TEXT = 60
_EMPTY_LABEL = re.compile(r"(?:时间|日期)\s*[:：]\s*(?=[^\d\s]|$)")
_HEAD_LINES = 9  # lines after the title in which its date may stand
_LABELLED_VALUE = re.compile(r"(?:时\s*间|日\s*[期间])\s*[\])】]?\s*[:：]\s*[\[(（]?\s*(?=[\d二])")
_DATE_LIKE = re.compile(r"[\dOo年月日./\-〇○零一二三四五六七八九十]{4,14}")
_LONGEST_LABEL = 30  # characters of a line that labels the next


def dates_in_lines(lines: Sequence[Line], title_line: int | None, in_table: int | None) -> list[DateCandidate]:
    """Dates with a publication label, then those alone near the title, then 成文 dates; list rows are left out.

    `in_table`: the line of an information table's 发布日期, which is no label beside the title.
    """
    groups: dict[_Group, list[DateCandidate]] = {group: [] for group in _Group}
    head_end = _head_end(lines, title_line)
    for number, line in enumerate(lines):
        text = line.text
        if line.row is not None or len(text) > (_LONGEST_HEAD_LINE if number <= head_end else _LONGEST_LINE):
            continue
        found = find_dates(text)
        if not found and not (("期" in text or "间" in text) and _LABELLED_VALUE.search(text)):
            continue
        in_head = title_line is not None and title_line - 3 <= number <= head_end
        is_cell = in_table is not None and 0 <= number - in_table <= 1
        for group, candidate in _full(found, lines, number, title_line, in_head) if found else _inexact(line, in_head):
            if not (is_cell and group in (_Group.LABELLED, _Group.LATER)):
                groups[group].append(candidate)
    return [candidate for group in _Group for candidate in groups[group]]


class _Group(Enum):
    """Candidates of one group go before those of the next."""

    LABELLED = auto()
    LATER = auto()  # 更新时间
    ALONE = auto()
    ABOVE_TITLE = auto()
    BELOW_TEXT = auto()
    MADE = auto()


def _full(
    found: Sequence[FoundDate], lines: Sequence[Line], number: int, title_line: int | None, in_head: bool
) -> Iterator[tuple[_Group, DateCandidate]]:
    line = lines[number]
    above = lines[number - 1] if number else None
    for position, one in enumerate(found):
        before = line.text[: one.start]
        if not before.strip(" [【(（") and above is not None and number - 1 != title_line:
            before = above.text if len(above.text) <= _LONGEST_LABEL else ""
        shown = line.text[one.start : one.end]
        if ":" in before[-9:] or "：" in before[-9:]:
            before = _TIME_BEFORE.sub("", before)
        if _MADE_LABEL.search(before):
            yield _Group.MADE, DateCandidate(one.on, DateSource.MADE, shown)
        elif _OTHER_LABEL.search(before) or _is_of_the_visit(before, line.text, one.end):
            continue
        elif _STRONG_LABEL.search(before) or (
            (_BARE_LABEL.search(before) or _SHORT_LABEL.search(before)) and _beside_source(line, in_head)
        ):
            is_later = _LATER_LABEL.search(before[-12:]) is not None
            if is_later and (_in_foot(line) or (title_line is not None and not in_head)):
                continue  # 更新日期 at the foot is the site's own
            if is_later:
                yield _Group.LATER, DateCandidate(one.on, DateSource.UPDATED, shown)
            else:
                yield _Group.LABELLED, DateCandidate(one.on, DateSource.LABEL, shown)
        elif in_head and _PUBLISHED_BEHIND.match(line.text, one.end) and "《" not in before:
            yield _Group.ALONE, DateCandidate(one.on, DateSource.TEXT, shown)
        elif in_head and position == 0 and _stands_alone(line, one, above if number - 1 != title_line else None):
            group = _Group.ABOVE_TITLE if number < (title_line or 0) else _Group.ALONE
            yield group, DateCandidate(one.on, DateSource.TEXT, shown)
        elif len(found) == 1 and _OPENING.fullmatch(line.text[: one.start]) and _EDITED.search(line.text):
            yield _Group.BELOW_TEXT, DateCandidate(one.on, DateSource.TEXT, shown)


def _is_of_the_visit(before: str, text: str, end: int) -> bool:
    stem = before.rstrip()
    return stem.endswith(("于", "在")) and (
        _LOOKED_AT.search(stem) is not None or _LOOKED_AT_BEHIND.match(text, end) is not None
    )


def has_empty_label(lines: Sequence[Line], title_line: int | None) -> bool:
    """发布时间： with nothing behind it, in the head: a script writes the value."""
    start = max(0, title_line - 3) if title_line is not None else 0
    for line in lines[start : start + _HEAD_LINES + 3]:
        may_be = line.row is None and ("间" in line.text or "期" in line.text) and len(line.text) <= _LONGEST_LINE
        label = _EMPTY_LABEL.search(line.text) if may_be else None
        if label and _STRONG_LABEL.search(line.text[: label.end()]):
            return True
    return False


def _inexact(line: Line, in_head: bool) -> Iterator[tuple[_Group, DateCandidate]]:
    """A label's value that no full date stands in: 25-3-12, 2025年3月, 2025-02-30."""
    for label in _LABELLED_VALUE.finditer(line.text):
        before = line.text[: label.end()].rstrip(" [(（")
        value = _DATE_LIKE.match(line.text, label.end())
        is_made = _MADE_LABEL.search(before)
        is_published = _STRONG_LABEL.search(before) or (_BARE_LABEL.search(before) and _beside_source(line, in_head))
        if not value or not (is_made or (is_published and not _OTHER_LABEL.search(before))):
            continue
        is_later = _LATER_LABEL.search(before[-12:]) is not None
        source = DateSource.MADE if is_made else DateSource.UPDATED if is_later else DateSource.LABEL
        on = parse_date(value[0])
        found = DateCandidate(on, source, value[0]) if on else inexact_date(value[0], source)
        if found:
            yield (_Group.MADE if is_made else _Group.LABELLED), found
            return


def _head_end(lines: Sequence[Line], title_line: int | None) -> int:
    """The last line the head may reach to: running text ends it."""
    if title_line is None:
        return -1
    for number in range(title_line + 1, min(title_line + _HEAD_LINES, len(lines))):
        if len(lines[number].text) >= _RUNNING_TEXT and "。" in lines[number].text:
            return number - 1
    return title_line + _HEAD_LINES


def _in_foot(line: Line) -> bool:
    """Beside the site's imprint, or in an element called its foot."""
    return _FOOT.search(line.text) is not None or any(
        element.tag == "footer" or _FOOT_NAME.search(f"{element.get('class') or ''} {element.get('id') or ''}")
        for element in (line.block, *line.block.iterancestors())
    )


def _beside_source(line: Line, in_head: bool) -> bool:
    """A bare 时间： is a publication date in the page's head or beside 来源, 作者, 浏览; elsewhere it is an event's."""
    return (in_head and (len(line.text) <= 120 or bool(_BESIDE.search(line.text)))) or bool(
        _BESIDE.search(line.text) and len(line.text) <= 150
    )


def _stands_alone(line: Line, found: FoundDate, above: Line | None) -> bool:
    """Nothing but a date, or a date with its time, source, readers; no clock, no comment and no 落款 under an office's name."""
    text = line.text
    if line.is_link or _CLOCK.search(text) or _OF_READER.search(text):
        return False
    if above is not None and len(above.text) <= _LONGEST_LABEL and _OF_READER.search(above.text):
        return False
    if "年" in text and above is not None and is_office(above.text):
        return False
    before, after = text[: found.start], text[found.end :]
    if _UNKNOWN_LABEL.search(before):
        return False
    rest = len(_NOT_WORDS.sub("", before + after))
    if rest <= 2:
        return True
    has_time = bool(_TIME_OF_DAY.match(after) or _TIME_BEFORE.search(before))
    return (has_time and rest <= 60 and len(before) <= 20) or (bool(_BESIDE.search(before + after)) and rest <= 80)
