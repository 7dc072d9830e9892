"""DOCUMENT and LOCAL_DOCUMENTS elements: a law or policy paper named by the catalogue, or one of the office's own.

A paper counts where its text or its file stands under the item, or a link to it: not where running text mentions it,
and not where the title is that of another paper about it (解读, 实施细则, 某县…办法).
"""

import re
from collections.abc import Iterator

from crawler.records import Document
from criteria.model import ContentElement, ContentKind
from scoring.folding import fold, fold_number, fold_title
from scoring.item_evidence import ItemEvidence, Sought
from scoring.results import Citation
from scoring.wording import cite_attachment, cite_document, cite_link

_ABOUT_IT = re.compile(
    "解读|问答|答记者问|图解|图说|一图|读懂|宣传|宣讲|学习|培训|贯彻|落实|执行情况|细则|实施办法|实施意见|实施方案|"
    "补充|起草|草案|征求意见|征集|废止|失效|修改|座谈|会议|讲话|调研|督查|检查"
)
_OF_A_PLACE = re.compile("(?:省|市|州|县|区|旗|镇|乡|盟)(?:(?:人民)?政府|民政[厅局])?(?:办公[厅室])?$")
_STATE = "中华人民共和国"
_PAPER = re.compile("通知|办法|意见|规定|细则|方案|条例|标准|政策|文件|决定|公告|规范|制度|规划|措施|清单")
_TRUNCATED = re.compile(r"\.{2,}$")
_LEAST_OF_A_TITLE = 10  # folded characters of a title cut short in a list


def is_named(element: ContentElement, document: Document) -> bool:
    return _names_it(element, document.title) or _numbers_it(element, document.document_number or "")


def find_named(element: ContentElement, found: ItemEvidence) -> Citation | None:
    for matched in found.documents:
        if is_named(element, matched.document):
            return cite_document(matched.document)
    for name, citation in _published_names(found):
        if _names_it(element, name):
            return citation
    return None


def find_local(sought: Sought, found: ItemEvidence) -> Citation | None:
    """配套政策法规文件: a paper under the item that is none of those the row names."""
    named = [element for element in sought.content if element.kind is ContentKind.DOCUMENT]
    for matched in found.documents:
        if matched.publishes and not matched.is_only_links and not any(is_named(e, matched.document) for e in named):
            return cite_document(matched.document)
    for name, citation in _published_names(found):
        if _PAPER.search(fold(name)) and not any(_names_it(element, name) for element in named):
            return citation
    return None


def _published_names(found: ItemEvidence) -> Iterator[tuple[str, Citation]]:
    """What is linked or attached under the item: rows, links in its documents, files by either of their names."""
    for column in found.columns:
        for entry in column.column.entries:
            yield entry.title, cite_link(entry.url, entry.title)
    for matched in found.documents:
        for link in matched.document.links:
            yield link.text, cite_link(link.url, link.text)
    for attachment in found.attachments:
        yield attachment.name, cite_attachment(attachment)


def _names_it(element: ContentElement, name: str) -> bool:
    if not name:
        return False
    return any(_is_title(fold_title(name), fold_title(term)) for term in element.terms) or any(
        _holds_number(fold_number(name), fold_number(number)) for number in element.numbers
    )


def _numbers_it(element: ContentElement, written: str) -> bool:
    stated = fold_number(written).removeprefix(_STATE)
    return any(stated == fold_number(number).removeprefix(_STATE) for number in element.numbers) if stated else False


def _is_title(name: str, term: str) -> bool:
    cut = _TRUNCATED.sub("", name)
    if cut != name and len(cut) >= _LEAST_OF_A_TITLE and term.startswith(cut):
        return True
    before, held, after = name.partition(term)
    if not held or not term:
        return False
    return not (_ABOUT_IT.search(before + "|" + after) or _OF_A_PLACE.search(before))


def _holds_number(name: str, number: str) -> bool:
    """黔民发[2021]57号 is not 民发[2021]57号, and a paper about it is not the paper."""
    before, held, after = name.removeprefix(_STATE).partition(number)
    if not held or not number or re.search(r"[\u4e00-\u9fff\d]$", before):
        return False
    return not _ABOUT_IT.search(before + "|" + after)
