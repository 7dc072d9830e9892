"""What the 2017 rules want of every page (国办发〔2017〕47号): standard tags in its head, marks at its foot.

Read from the markup itself, for the foot is half scripts. It is the same on every page of a site, so articles, which
are most of a site, are not searched for it, and only pages that may be the home page are searched far.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from crawler.extraction.metas import MOST_OF_HEAD, attributes_of, is_unfilled
from crawler.page_facts import FooterMark, PageFoot, PageKind, PageMarks, PageTag

_STANDARD = {
    name.lower(): name
    for name in (
        "SiteName",
        "SiteDomain",
        "SiteIDCode",
        "ColumnName",
        "ColumnType",
        "ColumnDescription",
        "ColumnKeywords",
        "ArticleTitle",
        "PubDate",
        "ContentSource",
    )
}
_LONGEST_VALUE = 200  # keywords and descriptions run on
_LONGEST_KEPT = 1000
_TAIL = 5_000  # characters: the foot with its scripts
_LONG_TAIL = 60_000
_ENTRANCES = (PageKind.HOME, PageKind.NAVIGATION)
_BAR = 3_000  # the site map's link and the IPv6 sign often stand in the header bar instead
_CODE_WORDS = ("标识码", "itecode", "ite_code", "iteCode")
_CODE_FOLLOWS = 300  # characters between the word and the code, tags included
_BEFORE_CODE = re.compile(r"[^0-9<>]{0,20}(?:<[^<>]*>[^0-9<>]{0,20}){0,3}((?:bm|BM)\d{8}|\d{10})(?!\d)")
_ICP = ("ICP备", "icp备", "ICP证", "beian.miit.gov.cn", "miitbeian.gov.cn")
_SAID: tuple[tuple[FooterMark, tuple[str, ...]], ...] = (
    (FooterMark.EMBLEM, ("conac.cn", "党政机关")),
    (FooterMark.ICP, _ICP),
    (FooterMark.POLICE, ("公网安备", "公安备案", "beian.gov.cn/portal", "beian.mps.gov.cn")),
    (FooterMark.ORGANISER, ("主办", "主管单位", "版权所有")),
    (FooterMark.CONTACT, ("联系", "电话", "邮箱", "热线", "地址：", "地址:")),
    (
        FooterMark.ERROR_REPORT,
        ("找错", "纠错", "jiucuo", "pucha.kaipuyun.cn", "zfwzgl.www.gov.cn", "zfwzzc.www.gov.cn"),
    ),
)
_IN_BAR: tuple[tuple[FooterMark, tuple[str, ...]], ...] = (
    (FooterMark.IPV6, ("IPv6", "IPV6", "ipv6")),
    (FooterMark.SITE_MAP, ("网站地图", "站点地图", "网站导航", "sitemap")),
)
_BRINGS = re.compile(r"[^\"'<>\s]{0,60}\.(?:js|s?html?|jsp|aspx?|php|do)\b", re.IGNORECASE)  # the rest of a file's name
_BROUGHT_BY = re.compile(r"""(?:\bsrc\s*=|\bload\s*\(|\b(?:file|virtual)\s*=)\s*["']?[^"'<>\s]*$""", re.IGNORECASE)
_BEFORE_NAME = 150  # characters
_BRINGERS = ("foot", "Foot", "FOOT", "bottom", "copyright", "dibu", "banquan")


def read_marks(source: str, metas: Iterable[re.Match[str]], kind: PageKind) -> PageMarks:
    """`metas`: all `<meta …>` of `source`, in its order."""
    return PageMarks(_tags(metas), None if kind is PageKind.ARTICLE else _foot(source, kind))


def _foot(source: str, kind: PageKind) -> PageFoot | None:
    """Nearly every foot holds ICP备: where the tail does not, scripts or bought links follow the foot, if there is one."""
    tail = source[-_TAIL:]
    if _holds(tail, _ICP):
        return _foot_in(tail, source)
    return _foot_in(source[-_LONG_TAIL:], source) if kind in _ENTRANCES else None


def _foot_in(tail: str, source: str) -> PageFoot:
    found = [mark for mark, words in _SAID if _holds(tail, words) or _is_script_of(mark, source)]
    codes = tuple(dict.fromkeys(_site_codes(tail)))
    if codes or "标识码" in tail:
        found.append(FooterMark.SITE_CODE)
    bar = source[:_BAR]
    found += [mark for mark, words in _IN_BAR if _holds(tail, words) or _holds(bar, words)]
    return PageFoot(tuple(found), codes, _is_brought(tail))


def _is_brought(tail: str) -> bool:
    """A script or a frame of such a name stands in the tail."""
    for word in _BRINGERS:
        at = tail.find(word)
        while at >= 0:
            if _BRINGS.match(tail, at) and _BROUGHT_BY.search(tail[max(0, at - _BEFORE_NAME) : at]):
                return True
            at = tail.find(word, at + 1)
    return False


def _site_codes(tail: str) -> Iterator[str]:
    for word in _CODE_WORDS:
        at = tail.find(word)
        while at >= 0:
            at += len(word)
            code = _BEFORE_CODE.match(tail, at, at + _CODE_FOLLOWS)
            if code:
                yield code[1].lower()
            at = tail.find(word, at)


def _holds(text: str, words: Iterable[str]) -> bool:
    return any(word in text for word in words)


def _is_script_of(mark: FooterMark, source: str) -> bool:
    """The emblem and the button for errors are brought by a script that may stand anywhere."""
    if mark is FooterMark.EMBLEM:
        return "conac.cn" in source
    return mark is FooterMark.ERROR_REPORT and "jiucuo" in source


def _tags(metas: Iterable[re.Match[str]]) -> tuple[PageTag, ...]:
    first: dict[str, PageTag] = {}
    for match in metas:
        if match.end() > MOST_OF_HEAD:
            break
        tag = _tag(match[0]) if len(match[0]) <= _LONGEST_KEPT else _tag.__wrapped__(match[0])
        if tag:
            first.setdefault(tag.name, tag)
    return tuple(first.values())


@lru_cache(maxsize=1 << 10)  # most tags are the same on every page of a site
def _tag(markup: str) -> PageTag | None:
    name, value = attributes_of(markup)
    standard = _STANDARD.get(name)
    if standard is None:
        return None
    return PageTag(standard, "" if is_unfilled(value) else value[:_LONGEST_VALUE])
