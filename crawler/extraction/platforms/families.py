"""Systems told by their addresses alone, whose lists any reader understands (platforms.md §6): 四川, 河北, 帝国 EmpireCMS."""

import re

from crawler.extraction.platforms.platform import ListPages, ListSource, Marks, Platform

_SICHUAN = re.compile(r"/20\d\d/\d{1,2}/\d{1,2}/[0-9a-f]{32}\.shtml$")
_HEBEI = re.compile(r"/columns/[0-9a-f-]{36}/(?:20\d{4}/\d{2}/[0-9a-f-]{36}|index)\.html$")
_EMPIRE_ARTICLE = re.compile(r"/20\d\d-\d\d-\d\d/\d+\.html$")


def _no_pages(source: ListSource) -> ListPages | None:
    """Its links show them."""
    del source
    return None


def _is_empire(url: str, marks: Marks) -> bool:
    is_article = bool(_EMPIRE_ARTICLE.search(url)) and "/e/" in marks()
    return is_article or "/e/public/" in marks() or "/e/data/js/" in marks()


FAMILIES: dict[str, Platform] = {
    "sichuan": Platform(lambda url, _: bool(_SICHUAN.search(url)), _no_pages),
    "hebei": Platform(lambda url, _: bool(_HEBEI.search(url)), _no_pages),
    "empire": Platform(_is_empire, _no_pages),
}
