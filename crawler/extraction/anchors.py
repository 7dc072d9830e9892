"""Every `<a>` of a page, with its address and the words a reader clicks on."""

import re
from dataclasses import dataclass

from crawler.extraction.lines import Element, text_of
from crawler.extraction.resolve import Resolver

_MAY_BE_CUT = ".…\u22ef"
# 文章标题：某事公告 作者：佚名 更新时间：2025-3-5 点击次数：86, as 动易 shows it to who points at the link
_NAMED_TITLE = re.compile(
    r"(?:文章|信息)?(?:标\s?题|题\s?目)\s?[:：]\s?(.+?)(?:\s(?:作\s*者|来\s*源|栏\s*目|(?:更新|发布|发表)?(?:时间|日期)|点击\S{0,2}|浏览\S{0,2})\s?[:：].*)?$"
)
_TRUNCATED = re.compile(r"(?:\.{2,}|…+|\u22ef+)$")


@dataclass(slots=True, eq=False)
class Anchor:
    """`url` is None for script and empty links; `text` is the full title where the shown one is cut with …"""

    element: Element
    url: str | None
    shown: str
    text: str
    attachment: bool  # the address is in `oldsrc`, as TRS writes links to files


def read_anchors(root: Element, resolver: Resolver) -> list[Anchor]:
    anchors = []
    absolute = resolver.absolute
    for element in root.iter("a", "area"):
        href = element.get("href")
        url = absolute(href)
        attachment = False
        if url is None:
            get = element.get
            url = absolute(get("oldsrc"))
            attachment = url is not None
            if url is None:
                url = (
                    resolver.scripted(get("onclick"))
                    or resolver.scripted(href)
                    or absolute(get("data-href") or get("data-url"))
                )
        shown = text_of(element) if len(element) else " ".join((element.text or "").split())
        text = shown if shown and shown[-1] not in _MAY_BE_CUT else _full_text(element, shown)
        anchors.append(Anchor(element, url, shown, text, attachment))
    return anchors


def _full_text(element: Element, shown: str) -> str:
    """The words of a link that shows none, or whose words are cut."""
    title = " ".join((element.get("title") or "").split())
    if not shown:
        if title:
            return title
        image = next(element.iter("img"), None)
        return " ".join((image.get("alt") or image.get("title") or "").split()) if image is not None else ""
    named = _NAMED_TITLE.match(title) if ":" in title or "：" in title else None
    title = named[1] if named else title
    return title if len(title) >= len(_TRUNCATED.sub("", shown)) else shown
