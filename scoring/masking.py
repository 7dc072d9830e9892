"""Personal data hidden in whatever we write of a site: 身份证号 35*************123, 手机号 138****1234, 银行卡号.

What is hidden is what `scoring.privacy` knows by form alone, and accounts right behind their name. A masked text is as
long as the text it came from, so positions and layout stay.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from scoring.privacy.bank_card import account_spans, labelled_account_spans
from scoring.privacy.digits import digit_places, plain
from scoring.privacy.numbers import Form, numbers_in

_SHOWN = {Form.IDENTITY: (2, 3), Form.OLD_IDENTITY: (2, 3), Form.CARD: (4, 4), Form.MOBILE: (3, 4)}
_SHOWN_OF_ACCOUNT = 4  # at the end

_INLINE_TAG = re.compile(
    r"</?(?:a|b|big|br|em|font|i|label|o:p|small|span|strong|u|wbr)(?:\s[^<>]*)?/?>|<!--[^<>]*-->", re.IGNORECASE
)
_DIGIT_REFERENCE = re.compile(r"&#(?:0*(4[89]|5[0-7])|[xX]0*(3[0-9]));?")
_ACCOUNT_WORD = re.compile("[账帐]号|卡号|一卡通|存折|银行[账帐]户")


def mask(text: str) -> str:
    """The text with every identity, mobile and bank card number in it hidden but for its ends. Idempotent."""
    while hidden := set(_hidden_places(text)):
        text = _hide(text, hidden)
    return text


def mask_markup(html: str) -> str:
    """As `mask`, for HTML source: finds digits written as character references and numbers broken by inline tags.

    Where the page names accounts (账号, 一卡通), every long number is hidden: its head may stand in another row.
    """
    html = _DIGIT_REFERENCE.sub(_digit, html)
    if _ACCOUNT_WORD.search(html):
        flat = plain(html)
        html = _hide(html, {place for span in account_spans(flat) for place in _but_the_end(flat, *span)})
    while hidden := set(_hidden_places(html)) | set(_hidden_in_shown_text(html)):
        html = _hide(html, hidden)
    return html


def _hidden_in_shown_text(html: str) -> Iterator[int]:
    """Places in the source of digits that make a number once the inline tags are gone."""
    pieces: list[str] = []
    begins_shown, begins = [0], [0]
    for tag in _INLINE_TAG.finditer(html):
        pieces.append(html[begins[-1] : tag.start()])
        begins_shown.append(begins_shown[-1] + len(pieces[-1]))
        begins.append(tag.end())
    pieces.append(html[begins[-1] :])
    for place in _hidden_places("".join(pieces)):
        piece = bisect_right(begins_shown, place) - 1
        yield begins[piece] + place - begins_shown[piece]


def _hidden_places(text: str) -> Iterator[int]:
    for number in numbers_in(text):
        first, last = _SHOWN[number.form]
        yield from number.places[first:-last]
    flat = plain(text)
    for span in labelled_account_spans(flat):
        yield from _but_the_end(flat, *span)


def _but_the_end(flat: str, start: int, end: int) -> tuple[int, ...]:
    return tuple(digit_places(flat, start, end))[:-_SHOWN_OF_ACCOUNT]


def _digit(reference: re.Match[str]) -> str:
    decimal, hexadecimal = reference.groups()
    return chr(int(decimal)) if decimal else chr(int(hexadecimal, 16))


def _hide(text: str, places: set[int]) -> str:
    characters = list(text)
    for place in places:
        characters[place] = "*"
    return "".join(characters)
