"""文号 (发文字号): 丽政发〔2023〕30号, 教思政厅函〔2024〕10号, with whatever brackets the site typed."""

import re
from collections.abc import Sequence

_YEAR_AND_NUMBER = re.compile(r"[〔\[［（(【]\s?(?:19|20)\d\d\s?[〕\]］）)】]\s?(?:第\s?)?[0-9]{1,5}\s?号")
_OFFICE_WORD = re.compile(r"[\u4e00-\u9fff]{2,16}\s?$")  # 丽政发, 教思政厅函
_WITHOUT_YEAR = re.compile(r"[\u4e00-\u9fff]{1,12}字第\s?\d{1,5}\s?号")  # 望民字第39号, alone on its line
_OF_NOTICE = re.compile(r"(?:19|20)\d\d\s?年第\s?\d{1,4}\s?号")  # of 公告, 通告 and 令
_MENTIONING = ("根据", "按照", "依据", "参照", "现", "转发")  # 根据某民发〔2019〕3号文件精神 is another paper's
# 附件：某民发〔2019〕3号, 解读文件：…, 原文号：… are other papers' numbers.
_OWN_LABEL = re.compile(
    r"[【\[(（]?(?:(?:发文|公文|文件|发布|登记|公告|通知)?(?:文号|字号|编号)|发文文号|文件号|文[號号])[】\])）]?"
)
_LABEL = re.compile(r"^([^:：]{1,12})[:：]")
_OF_ANOTHER = re.compile(r"(?:相关|关联|解读|政策|引用|废止|参考|依据)(?:的)?(?:文件|原文|政策|原件)?\s*[:：]?")
_BASIS = re.compile(r".{0,8}(?:依据|根据|文件|附件)\s*[:：]")  # 上位法依据： and below it the number
_ABOUT_ANOTHER = ("解读", "图解", "读懂", "问答", "说明", "发布会")  # whose title names the number of what it is about
# 转发市民政局关于…的通知（某民函〔2026〕11号): whose number it is stays open; 关于转发《某意见》的通知（…) has its own.
_FORWARDED = re.compile(r"转发(?!.*》.{0,12}$)")
_HANDED_ON = re.compile(r"现将.*转发|转发给?你们")  # what follows is the text of the paper forwarded
_NOTICES = ("公告", "通告", "令")
# 《某办法》政策解读, 一图读懂某办法, 关于某办法的问答: about a paper of which the page may repeat the table of facts.
_INTERPRETS = re.compile(
    r"(?:解读|图解|问答|读懂)(?:[一二三四五六七八九十\d之]*|[（(][^（）()]{1,20}[）)])$|^(?:图解|一图|.{0,4}[读看]懂)"
)
_COLLECTS = re.compile(
    r"(?:汇编|选编|摘编|文件集)(?:[（(][^（）()]{1,20}[）)])?$"
)  # several papers, each with its number
_NAMES_PAPER = re.compile(r"(?:关于|[》）)]).*的?(?:通知|意见|办法|决定|批复|函|规定|细则|方案|公告|通告)$")
_NOT_IN_NAMES = re.compile(r"[^\w]+")
_SENTENCE = 40  # characters of a line that is running text
_ALONE = 8  # characters that may stand beside it on its line: 文件, brackets


def find_document_number(text: str) -> str | None:
    """The first one in the text, without spaces."""
    span = _span(text)
    return "".join(text[span[0] : span[1]].split()) if span else None


def is_document_number(line: str) -> bool:
    """The line is a 文号 and nothing else."""
    span = _span(line) if "号" in line else None
    return span is not None and span[1] - span[0] == len(line.strip(" （()）"))


def is_about_papers(title: str) -> bool:
    """An interpretation (政策解读) or a collection (汇编): the numbers and the issuer it shows are other papers'."""
    return _INTERPRETS.search(title) is not None or _COLLECTS.search(title) is not None


def own_document_number(title: str, head: Sequence[str]) -> str | None:
    """The number of the document itself: in its title's brackets or alone on one of its first lines, not a mention."""
    above = ""
    for line in head:
        before, above = above, line
        if _is_text(before):
            break  # a paper's own number stands above its first sentence
        if _names_other_paper(before, title):
            break
        if (
            line.lstrip().startswith(_MENTIONING)
            or _is_labelled_otherwise(line)
            or _OF_ANOTHER.fullmatch(before)
            or _BASIS.fullmatch(before)
        ):
            continue
        span = _span(line)
        if span and len(line) - (span[1] - span[0]) <= _ALONE:
            return "".join(line[span[0] : span[1]].split())
        bare = line.strip(" （()）")
        if _WITHOUT_YEAR.fullmatch(bare) or (_OF_NOTICE.fullmatch(bare) and any(word in title for word in _NOTICES)):
            return "".join(bare.split())
    span = _span(title)
    if span and _names_another(title, span):
        return None
    if span and title[span[1] : span[1] + 1] in ("", "）", ")", "】", "]", "〕", " "):
        return "".join(title[span[0] : span[1]].split())
    return None


def _is_text(line: str) -> bool:
    return ("。" in line and len(line) >= _SENTENCE) or ("转发" in line and _HANDED_ON.search(line) is not None)


def _names_other_paper(line: str, title: str) -> bool:
    """Another paper's name, as papers quoted in full have above their numbers; a part of the title or more than it is not.

    Nor is the whole name of what the title shortens: 考试违规处理办法 of 关于印发《公务员考试违纪违规行为处理办法》的通知.
    """
    if _NAMES_PAPER.search(line) is None:
        return False
    named, own = _NOT_IN_NAMES.sub("", line), _NOT_IN_NAMES.sub("", title)
    letters = iter(named)
    return named not in own and not all(letter in letters for letter in own)


def _is_labelled_otherwise(line: str) -> bool:
    label = _LABEL.match(line) if ":" in line or "：" in line else None
    return label is not None and _OWN_LABEL.fullmatch("".join(label[1].split())) is None


def _names_another(title: str, span: tuple[int, int]) -> bool:
    """《某办法》（某民发〔2019〕3号）政策解读; 关于废止《某办法》（某民发〔2019〕3号）的通知."""
    if any(word in title for word in _ABOUT_ANOTHER) or _FORWARDED.search(title[: span[0]].rstrip("（([【 ")):
        return True
    rest = title[span[1] :].lstrip("）)】]〕 ")
    if span[0] and rest[:1] >= "\u4e00" and rest[:1] <= "\u9fff" and not rest.startswith("关于"):
        return True  # 关于贯彻执行某通知（某民发〔2019〕3号）的意见
    follows_name = title[: span[0]].rstrip("（([【 ").endswith("》")
    return follows_name and not title.startswith("《")


def _span(text: str) -> tuple[int, int] | None:
    number = _YEAR_AND_NUMBER.search(text)
    word = _OFFICE_WORD.search(text[: number.start()][-17:]) if number else None
    return (number.start() - len(word[0]), number.end()) if number and word else None
