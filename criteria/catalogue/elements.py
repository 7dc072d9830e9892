"""公开内容: what kind of thing each element asks for, by rule where the built-in packs do not know it."""

import re

from criteria.catalogue.known import known_elements
from criteria.catalogue.text_forms import fold
from criteria.model import ContentElement, ContentKind, Criterion, Field

_NUMBER = re.compile(
    r"[\u4e00-\u9fff]{1,14}[〔\[（(【]\s*\d{4}\s*[〕\]）)】]\s*\d+\s*号|(?:中华人民共和国)?(?:国务院|主席|国)?令第?\s*\d+\s*号"
)
_TITLE = re.compile(r"《((?:[^《》]|《[^《》]*》)+)》")
_BRACKETED = re.compile(r"[（(][^（()）]*[)）]")
_LOCAL = re.compile(
    r"(?:各地|本地|地方|当地|各级|省|市|县|区|我.)?[^《》]{0,6}(?:配套|相关|有关)[^《》]{0,4}(?:政策|法规|规定|文件)[^《》]{0,8}|政策(?:法规)?文件|本地政策.{0,6}|.{0,4}地方(?:性)?(?:政策|法规).{0,6}"
)
_FIELDS = (
    (re.compile(r"(文件|政策|补贴|措施)?(名称|标题)|文件名|办理事项|事项名称"), Field.TITLE),
    (re.compile(r"(发文)?(文号|字号)|文件(编)?号"), Field.DOCUMENT_NUMBER),
    (re.compile(r"(发文|发布|制发|印发)(部门|机关|机构|单位)"), Field.PUBLISHER),
)
_LISTED = re.compile(r"名单|数量|金额|名录|人数|户数|数据|统计|一览|总额|花名册|(?<!材料)清单")
_NAMED_PAPER = re.compile(r".{6,}(?:办法|细则|意见|通知|方案|条例|规程|规定|标准|规划|决定)(?:[（(].{1,12}[)）])?")


def element(name: str, row: Criterion | None) -> ContentElement:
    """One element by its name. `row`: the built-in row its item matches, if any."""
    own = {fold(part.name): part for part in row.content} if row else {}
    bare = _BRACKETED.sub("", name)  # 补贴名称（高龄津贴、护理补贴等）
    for known in (
        own.get(fold(name)),
        own.get(fold(bare)),
        _same_document(name, row),
        known_elements().get(fold(name)),
    ):
        if known is not None:
            return _called(name, known)
    numbers = document_numbers(name)
    titles = tuple(_TITLE.findall(name))
    if titles or numbers:
        return ContentElement(name, ContentKind.DOCUMENT, titles, numbers)
    if _LOCAL.fullmatch(name):
        return ContentElement(name, ContentKind.LOCAL_DOCUMENTS, ())
    for pattern, field in _FIELDS:
        if pattern.fullmatch(name):
            return ContentElement(name, ContentKind.FIELD, (), (), field)
    if _NAMED_PAPER.fullmatch(name):
        return ContentElement(name, ContentKind.DOCUMENT, (name,))
    kind = ContentKind.TABLE if _LISTED.search(name) else ContentKind.PART
    return ContentElement(name, kind, (name,))


def document_numbers(text: str) -> tuple[str, ...]:
    """Every 文号 in a text, without white space."""
    parted = re.sub(r"(?<=号)[和及与、，]", " ", text)
    return tuple(dict.fromkeys("".join(match.split()) for match in _NUMBER.findall(parted)))


def _same_document(name: str, row: Criterion | None) -> ContentElement | None:
    """The row's document with the same 文号 or title, so that what superseded it counts here too."""
    numbers = set(map(fold, document_numbers(name)))
    titles = set(map(fold, _TITLE.findall(name)))
    for part in row.content if row else ():
        if part.kind is ContentKind.DOCUMENT and (
            numbers & set(map(fold, part.numbers)) or titles & set(map(fold, part.terms))
        ):
            return part
    return None


def _called(name: str, known: ContentElement) -> ContentElement:
    terms = known.terms
    if known.kind in (ContentKind.PART, ContentKind.TABLE):
        terms = tuple(dict.fromkeys((name, *terms)))
    return ContentElement(name, known.kind, terms, known.numbers, known.field)
