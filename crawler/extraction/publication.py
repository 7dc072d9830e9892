"""When a page was published: every date that may say so, where it stands, and the choice among them (design §5)."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from crawler.extraction.dates import FoundDate, find_dates, parse_date, valid_date
from crawler.extraction.info_table import InfoTable
from crawler.extraction.lines import Line
from crawler.extraction.sign_off import is_office
from crawler.records import DateCandidate, DateSource

_TRUST = tuple(DateSource)  # declared in falling order of trust
_STRONG_LABEL = re.compile(
    r"(?:(?:信息|文章|稿件|新闻|网站)?(?:发布|发表|公布|公开|刊发|发稿|上网|上传|录入|添加|统计)(?:的)?(?:时间|日期|日间)|(?:时间|日期)发布|发[布表]于|"
    r"(?:更新|修改|编辑|创建)(?:时间|日期)|(?:Updated|Published|Release(?:d)?\s?(?:Time|Date)|Date|Time|Posted(?:\son)?))"
    r"\s*[\])】]?\s*[:：]?\s*[\[【(（]?\s*$",
    re.IGNORECASE,
)
_BARE_LABEL = re.compile(r"(?:^|[^\u4e00-\u9fff])(?:时\s*间|日\s*期|日间)\s*[:：]\s*[\[(（]?\s*$")
_LATER_LABEL = re.compile(r"更新|修改|编辑|Updated", re.IGNORECASE)
_OTHER_LABEL = re.compile(
    r"(?:开始|结束|截止|截至|活动|报名|开标|投标|招标|成交|中标|举办|会议|培训|考试|有效|生效|施行|实施|执行|通过|出生|成立|访问|打印|页面生成|"
    r"公示|征集|签订|签署|采购|竣工|开工|公告|失效|废止|办理|受理|承诺|当前|现在|服务器|北京|成文|生成|发文|印发|制定|签发)"
    r"(?:起止)?(?:时间|日期)?\s*[:：为]?\s*$|今天是|星期.?\s*$"
)
_MADE_LABEL = re.compile(r"(?:成文|生成|发文|制发|印发|制定)(?:日期|时间)\s*[:：]?\s*$")
_BESIDE = re.compile(
    r"来源|作者|编辑|浏览|点击|阅读|访问|字号|字体|人气|打印|责编|撰稿|稿源|发布[人者单机]|信息员|次数|Source|Print",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"今天是|今天|现在时间|当前时间|欢迎|农历|星期[一二三四五六日天]|版权|Copyright|©|备案|页面生成", re.IGNORECASE
)
_TIME_OF_DAY = re.compile(r"\s*\d{1,2}\s?[:：∶时]\s?\d{1,2}")
_NOT_WORDS = re.compile(r"\d{1,2}[:：∶]\d{1,2}(?:[:：∶]\d{1,2})?|[\s:：|()（）\[\]【】/·-]+")
_LONGEST_HEAD_LINE = 300
_LONGEST_LINE = 100  # longer ones are running text, whose dates are the story's
_RUNNING_TEXT = 60
_HEAD_LINES = 9  # lines after the title in which its date may stand
_IN_ADDRESS = (
    re.compile(r"/(?:19|20)\d{4}/t((?:19|20)\d\d)(\d\d)(\d\d)_\d+"),
    re.compile(r"/t((?:19|20)\d\d)(\d\d)(\d\d)_\d+\."),
    re.compile(r"/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})/"),
    re.compile(r"/((?:19|20)\d\d)-(\d{1,2})[-/](\d{1,2})/"),
    re.compile(r"/((?:19|20)\d\d)/(\d\d)-(\d\d)/"),
    re.compile(r"/((?:19|20)\d\d)(\d\d)/(\d\d)/"),
    re.compile(r"/((?:19|20)\d\d)(\d\d)(\d\d)/"),
    re.compile(r"/((?:19|20)\d\d)/(\d\d)(\d\d)/"),
)


def choose_publication(candidates: Iterable[DateCandidate]) -> DateCandidate | None:
    """The candidate from the most trusted source, the first of its kind. 成文日期 alone is better than nothing."""
    return min(candidates, key=lambda candidate: _TRUST.index(candidate.source), default=None)


def read_dates(
    url: str, lines: Sequence[Line], title_line: int | None, table: InfoTable, published_meta: str | None
) -> tuple[DateCandidate, ...]:
    """All candidates but `LIST` (a row of another page), most trusted first, 成文日期 included as `MADE`."""
    in_table = table.published_line if table.is_header else None
    labelled, alone, made = _in_lines(lines, title_line, in_table)
    candidates = [DateCandidate(on, DateSource.LABEL, text) for on, text in labelled]
    on = parse_date(table.published) if table.published else None
    if on and table.published and table.is_header:
        candidates.append(DateCandidate(on, DateSource.INFO_TABLE, table.published))
    candidates += [DateCandidate(on, DateSource.TEXT, text) for on, text in alone]
    on = parse_date(published_meta) if published_meta else None
    if on and published_meta:
        candidates.append(DateCandidate(on, DateSource.META, published_meta))
    in_address = date_in_address(url)
    if in_address:
        candidates.append(in_address)
    on = parse_date(table.made) if table.made else None
    if on and table.made:
        candidates.append(DateCandidate(on, DateSource.MADE, table.made))
    candidates += [DateCandidate(on, DateSource.MADE, text) for on, text in made]
    return tuple(dict.fromkeys(candidates))


def date_in_address(url: str) -> DateCandidate | None:
    """`t20200702_…`, `/art/2023/10/20/` and the like; `t18993630` is no date and is not read as one."""
    path = url.partition("?")[0]
    for pattern in _IN_ADDRESS:
        found = pattern.search(path)
        on = valid_date(found[1], found[2], found[3]) if found else None
        if found and on:
            return DateCandidate(on, DateSource.URL, found[0].strip("/"))
    return None


_Dates = list[tuple[date, str]]


def _in_lines(lines: Sequence[Line], title_line: int | None, in_table: int | None) -> tuple[_Dates, _Dates, _Dates]:
    """Dates with a publication label, dates standing alone near the title, and 成文 dates, outside list rows.

    `in_table`: the line of an information table's 发布日期, which is no label beside the title.
    """
    labelled: _Dates = []
    later: _Dates = []
    made: _Dates = []
    alone: list[tuple[bool, date, str]] = []
    head_end = _head_end(lines, title_line)
    for number, line in enumerate(lines):
        if line.row is not None or len(line.text) > (_LONGEST_HEAD_LINE if number <= head_end else _LONGEST_LINE):
            continue
        found = find_dates(line.text)
        if not found:
            continue
        in_head = title_line is not None and title_line - 3 <= number <= head_end
        for position, one in enumerate(found):
            before = line.text[: one.start]
            if not before.strip(" [【(（") and number:
                before = lines[number - 1].text if len(lines[number - 1].text) <= 30 else ""
            text = line.text[one.start : one.end]
            if _MADE_LABEL.search(before):
                made.append((one.on, text))
            elif _OTHER_LABEL.search(before):
                continue
            elif _STRONG_LABEL.search(before) or (_BARE_LABEL.search(before) and _beside_source(line, in_head)):
                if in_table is None or not 0 <= number - in_table <= 1:
                    (later if _LATER_LABEL.search(before[-12:]) else labelled).append((one.on, text))
            elif in_head and position == 0 and _stands_alone(line, one, lines[number - 1] if number else None):
                alone.append((number < (title_line or 0), one.on, text))
    alone.sort(key=lambda entry: entry[0])
    return labelled + later, [(on, text) for _, on, text in alone], made


def _head_end(lines: Sequence[Line], title_line: int | None) -> int:
    """The last line the head may reach to: running text ends it."""
    if title_line is None:
        return -1
    for number in range(title_line + 1, min(title_line + _HEAD_LINES, len(lines))):
        if len(lines[number].text) >= _RUNNING_TEXT and "。" in lines[number].text:
            return number - 1
    return title_line + _HEAD_LINES


def _beside_source(line: Line, in_head: bool) -> bool:
    """A bare 时间： is a publication date in the page's head or beside 来源, 作者, 浏览; elsewhere it is an event's."""
    return (in_head and (len(line.text) <= 120 or bool(_BESIDE.search(line.text)))) or bool(
        _BESIDE.search(line.text) and len(line.text) <= 150
    )


def _stands_alone(line: Line, found: FoundDate, above: Line | None) -> bool:
    """Nothing but a date, or a date with its time, source, readers; no clock and no 落款 under an office's name."""
    text = line.text
    if line.is_link or _CLOCK.search(text):
        return False
    if "年" in text and above is not None and is_office(above.text):
        return False
    before, after = text[: found.start], text[found.end :]
    rest = len(_NOT_WORDS.sub("", before + after))
    if rest <= 2:
        return True
    has_time = bool(_TIME_OF_DAY.match(after))
    return (has_time and rest <= 60 and len(before) <= 20) or (bool(_BESIDE.search(before + after)) and rest <= 80)
