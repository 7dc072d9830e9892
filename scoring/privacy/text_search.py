"""Personal data in running text: numbers by form and label; mobiles and children's names only in lists of persons."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from scoring.privacy import labels
from scoring.privacy.addresses import labelled_addresses
from scoring.privacy.digits import plain
from scoring.privacy.exposures import Hit, PersonalKind
from scoring.privacy.hidden import badly_hidden_identities
from scoring.privacy.identity import is_identity_number
from scoring.privacy.judgement import hit_of
from scoring.privacy.names import is_likely_name
from scoring.privacy.numbers import Form, Number, numbers_in
from scoring.privacy.subject import Subject

_FEWEST_OF_A_LIST = 3
_IDENTITY_LENGTH = 18
_NAME_BEFORE = re.compile(r"(?:^|[\s,，、;；.．)）:：])([\u3400-\u9fff]{2,4})(?:[\s,，、]+[男女])?[\s,，:：、(（]*$")
_OFFICE_LINE = re.compile(
    "电话|联系|咨询|监督|值班|热线|举报|负责|主任|科|股|院长|局|办公|经办|窗口|单位|服务|报名|邮箱|地址"
)
_HOLDER = re.compile(r"(?:户名|开户名|账户名称|帐户名称|单位名称|收款单位|收款人|全称)[\s:：]*([^\s,，。；;\n]{2,30})")
_HOLDER_REACH = 80  # characters around an account
# A narrow column of a PDF: the rest of its number stands alone on the next line, other columns in between.
_FRAGMENT = re.compile(r"\n[ \t]*([0-9]{0,11}[0-9Xx])[ \t]*(?=\n|$)")
_BEGUN = re.compile(r"(?<![0-9])[1-9][0-9]{5,16}(?![0-9])")
_ENUMERATED = re.compile(r"[\s、，,;；]+")


def search_text(text: str, subject: Subject, as_of: date, seen: set[str]) -> Iterator[Hit]:
    """`seen`: numbers and names the tables of the same page or file have been asked about already."""
    flat = plain(text)
    yield from _numbers(flat, subject, as_of, seen)
    for one in badly_hidden_identities(flat):
        if one not in seen:
            yield Hit(PersonalKind.ID_CARD, one, badly_masked=True)
    for address in labelled_addresses(flat):
        yield Hit(PersonalKind.ADDRESS, labels.squeezed(address))
    if subject.minors:
        yield from _listed_children(text, seen)


def _numbers(text: str, subject: Subject, as_of: date, seen: set[str]) -> Iterator[Hit]:
    numbers = [number for number in numbers_in(text) if number.digits not in seen]
    for number in numbers:
        hit = hit_of(number, labels.label_before(text, number.start), as_of)
        if hit and not (hit.kind is PersonalKind.BANK_CARD and _holder_is_organisation(text, number.start)):
            yield hit
    yield from (Hit(PersonalKind.ID_CARD, digits) for digits in _continued_identities(text, as_of))
    identities = [number for number in numbers if number.form is Form.IDENTITY]
    mobiles = [number for number in numbers if number.form is Form.MOBILE]
    for number in mobiles:
        if _stands_by_an_identity(text, number, identities):
            yield Hit(PersonalKind.MOBILE, number.digits)
    if not subject.contacts:
        beside = [number for number in mobiles if _stands_by_a_name(text, number)]
        if len(beside) >= _FEWEST_OF_A_LIST:
            yield from (Hit(PersonalKind.MOBILE, number.digits) for number in beside)


def _continued_identities(text: str, as_of: date) -> Iterator[str]:
    for fragment in _FRAGMENT.finditer(text):
        line = text[text.rfind("\n", 0, fragment.start()) + 1 : fragment.start()]
        for begun in _BEGUN.findall(line):
            digits = (begun + fragment[1]).upper()
            if len(digits) == _IDENTITY_LENGTH and is_identity_number(digits, as_of):
                yield digits


def _stands_by_an_identity(text: str, number: Number, identities: Sequence[Number]) -> bool:
    """On the same line: 1 张三 4117…0011 138…5678 城关镇."""
    begin, end = text.rfind("\n", 0, number.start) + 1, text.find("\n", number.start)
    inside = any(begin <= one.start and (end < 0 or one.start < end) for one in identities)
    return inside and not labels.says_office_phone(labels.label_before(text, number.start))


def _stands_by_a_name(text: str, number: Number) -> bool:
    line_start = text.rfind("\n", 0, number.start) + 1
    before = text[line_start : number.start]
    name = _NAME_BEFORE.search(before[-24:])
    return name is not None and is_likely_name(name[1]) and _OFFICE_LINE.search(before) is None


def _holder_is_organisation(text: str, start: int) -> bool:
    """An account to give or pay to: 户名：某县慈善总会."""
    around = text[max(0, start - _HOLDER_REACH) : start + _HOLDER_REACH]
    return any(labels.is_organisation(name) for name in _HOLDER.findall(around))


def _listed_children(text: str, seen: set[str]) -> Iterator[Hit]:
    """Lines that hold nothing but names, parted by marks or spaces."""
    for line in text.splitlines():
        words = [word for word in _ENUMERATED.split(re.sub(r"^[^:：]{0,12}[:：]", "", line)) if word]
        if len(words) >= _FEWEST_OF_A_LIST and all(map(is_likely_name, words)):
            yield from (Hit(PersonalKind.MINOR_NAME, word) for word in words if word not in seen)
