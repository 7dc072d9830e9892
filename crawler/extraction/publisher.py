"""Who published a page (发布机构, else 来源) as printed, freed from what is glued to the name."""

import re
from collections.abc import Sequence

from crawler.extraction.dates import find_dates
from crawler.extraction.lines import Line
from crawler.extraction.sign_off import is_office

_SOURCE = re.compile(
    r"(?:信息来源|文章来源|稿件来源|新闻来源|[来來]\s*源|来源于|转[载載]?自|发布单位|发布机构|供稿单位|稿源|信息提供|(?:提供|报送)单位)\s*(?:Source\s?)?[:：]\s*([^\s\[【】|：:]{2,40})([:：]?)"
)
_LABEL_ALONE = re.compile(
    r"(?:(?:信息|文章|稿件|新闻)?来\s?源|发布(?:单位|机构))\s*[:：]"
)  # its value is the next line
_WRITER = re.compile(r"(?:作\s*者|发布[者人]|发布部门|供稿)\s*[:：]\s*([^\s\[【】|：:]{5,40})")
_AFTER_NAME = re.compile(
    r"(?:(?:发表|更新|录入|添加|上传|刊[登发]|创建|公布)(?:时间|日期)|作者|发布|时间|日期|浏览|点击|字号|字体|编辑|阅读|责任|打印|分享|\d{4}[-年/]).*$"
)
# 某局征集时间： is a name and the next label; without the colon these words may be part of a name (信息中心).
_NEXT_LABEL = re.compile(
    r"(?:访问|征集|信息|公开|成文|生成|索引|文号|审[核签]|编审|供稿|撰稿|责编|摄影|通讯员|记者|收藏|人气|次数|点赞|评论|关键|主题)"
    r"[\u4e00-\u9fff]{0,3}$"
)
_SPACED_LABEL = re.compile(r"[\s\u3000]+[\u4e00-\u9fff]{2,6}\s*[:：]")
_NOBODY = frozenset(
    {"未知", "佚名", "不详", "admin", "administrator", "管理员", "匿名", "网络", "互联网", "转载", "原创"}
)
_OFFICE = r"([\u4e00-\u9fff]{1,8}?(?:省|市|州|县|區|区|旗|镇|鎮|乡|鄉|街道)[\u4e00-\u9fff]{0,14}?(?:局|厅|廳|人民政府|办事处|辦事處|管委会|委员会|办公室)|[\u4e00-\u9fff]{1,6}?(?:镇|乡|街道)(?:党政|综合|平安|党建|社会事务)办)"
_BEFORE_DAY = re.compile(rf"(?:^|[\s|｜·（(]){_OFFICE}[\s|｜·]*$")
_AFTER_DAY = re.compile(rf"(?:\s*\d{{1,2}}:\d\d(?::\d\d)?)?[\s|｜·]*{_OFFICE}(?=[\s|｜·]|$|阅读|浏览|点击|访问|字号)")
_RUNNING_TEXT = 60
_LONGEST_PERSON = 4  # characters of a person's name; 办公室 alone says not whose
_HEAD_LINES = 12
_LONGEST_LINE = 160
_LONGEST_LABEL = 8


def cleaned_publisher(printed: str | None) -> str | None:
    """None when nobody is named (来源：未知)."""
    if not printed:
        return None
    name = _SPACED_LABEL.split(printed, maxsplit=1)[0].strip(" ，,；;|").rstrip("（(")
    return name if len(name) > 1 and name.lower() not in _NOBODY else None


def read_source(lines: Sequence[Line], title_line: int | None) -> str | None:
    """来源 near the title; where none is named, an office given as 作者 or 发布者, or named beside the day."""
    start = title_line if title_line is not None else 0
    writer = None
    is_labelled = False
    for line in lines[max(0, start - 2) : start + _HEAD_LINES]:
        if line.row is not None or len(line.text) > _LONGEST_LINE:
            continue
        if is_labelled and is_office(line.text):
            return cleaned_publisher(line.text)
        is_labelled = len(line.text) <= _LONGEST_LABEL and _LABEL_ALONE.fullmatch(line.text) is not None
        found = _SOURCE.search(line.text)
        if not found:
            if writer is None and ("作" in line.text or "发布" in line.text):
                writer = _office_writing(line.text)
            continue
        name = _AFTER_NAME.sub("", found[1])
        cleaned = cleaned_publisher(_NEXT_LABEL.sub("", name) if found[2] else name)
        if cleaned:
            return cleaned
    return writer or (_beside_day(lines, start) if title_line is not None else None)


def _beside_day(lines: Sequence[Line], start: int) -> str | None:
    """2026.10.16 某县民政局 阅读 102, right below the title: the office is whose page it is, though no label says so."""
    for line in lines[start + 1 : start + _HEAD_LINES]:
        if "。" in line.text and len(line.text) >= _RUNNING_TEXT:
            return None
        found = find_dates(line.text) if line.row is None and len(line.text) <= _LONGEST_LINE else ()
        if len(found) == 1:
            name = _BEFORE_DAY.search(line.text[: found[0].start]) or _AFTER_DAY.match(line.text, found[0].end)
            return name[1] if name else None
    return None


def _office_writing(text: str) -> str | None:
    """An office named as 作者 or 发布者; None for a person."""
    written = _WRITER.search(text)
    name = _AFTER_NAME.sub("", written[1]) if written else ""
    return name if len(name) > _LONGEST_PERSON and is_office(name) else None
