"""Which document interprets which (政策解读): by a link in either direction, or by a title naming 《…》."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from crawler.column_kind import column_kind
from crawler.records import ColumnKind, Document

_INTERPRETS = re.compile(r"解读|图解|一图[读看]懂|政策问答|问答")
_NAMED = re.compile(r"《([^《》]{4,}(?:《[^《》]+》[^《》]*)?)》")
_CUT = re.compile(r"[（(][^（）()]*[）)]|[\s《》〈〉“”\"]")
_SHORTEST = 6  # characters of a title that may be found inside another


def is_interpretation(document: Document) -> bool:
    return bool(_INTERPRETS.search(document.title)) or column_kind(document.column_path) is ColumnKind.INTERPRETATION


def interpretations(documents: Iterable[Document]) -> Mapping[str, tuple[str, ...]]:
    """The URLs of the documents each interpretation is about, by its own URL; one about none we know is left out."""
    known = {document.url: document for document in documents}
    readings = {url for url, document in known.items() if is_interpretation(document)}
    about: dict[str, set[str]] = defaultdict(set)
    for url, document in known.items():
        for link in document.related:
            if link.url in known and (url in readings) != (link.url in readings):
                reading, paper = (url, link.url) if url in readings else (link.url, url)
                about[reading].add(paper)
    papers = [(url, _folded(document.title)) for url, document in known.items() if url not in readings]
    for reading in readings:
        for name in map(_folded, _NAMED.findall(known[reading].title)):
            about[reading].update(url for url, title in papers if _is_titled(name, title))
    return {url: tuple(sorted(papers)) for url, papers in sorted(about.items()) if papers}


def _is_titled(name: str, title: str) -> bool:
    """The paper itself, or the notice that issues it: 关于印发《…》的通知, not another that merely begins alike."""
    if title == name:
        return True
    return len(name) >= _SHORTEST and title.endswith((f"印发{name}的通知", f"发布{name}的公告"))


def _folded(title: str) -> str:
    return _CUT.sub("", title)
