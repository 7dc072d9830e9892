"""Every number of a person a text may hold, known by its form alone. What surrounds it is judged elsewhere."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from scoring.privacy.bank_card import card_spans, is_card
from scoring.privacy.digits import checksums, digit_places, holds_long_number, plain
from scoring.privacy.identity import identity_spans, is_identity_number, is_old_identity_number, old_identity_spans
from scoring.privacy.mobile import mobile_spans


class Form(StrEnum):
    IDENTITY = "identity"  # eighteen characters, check character right
    OLD_IDENTITY = "old_identity"  # fifteen digits
    CARD = "card"
    MOBILE = "mobile"


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text. `places` are those of its digits, `digits` what stands there, in half width, X great."""

    form: Form
    places: tuple[int, ...]
    digits: str

    @property
    def start(self) -> int:
        return self.places[0]

    @property
    def identity(self) -> str:
        """An identity number without what a 残疾人证号 adds to it."""
        return self.digits[:18]


def _always(_: str) -> bool:
    return True


def _is_identity(digits: str) -> bool:
    return is_identity_number(digits[:18])


_FORMS: tuple[tuple[Form, Callable[[str], Iterator[tuple[int, int]]], Callable[[str], bool]], ...] = (
    (Form.IDENTITY, identity_spans, _is_identity),
    (Form.CARD, card_spans, is_card),
    (Form.MOBILE, mobile_spans, _always),
    (Form.OLD_IDENTITY, old_identity_spans, is_old_identity_number),
)


def numbers_in(text: str) -> tuple[Number, ...]:
    """In the order of the forms above, then of the text. What is read as one number is not read as another one, too."""
    if not holds_long_number(text):
        return ()
    return tuple(_numbers(plain(text)))


def _numbers(text: str) -> Iterator[Number]:
    keys = checksums(text)
    taken: set[int] = set()
    for form, spans, holds in _FORMS:
        for start, end in spans(text):
            places = tuple(digit_places(text, start, end))
            if not taken.isdisjoint(places) or any(begin <= start < close for begin, close in keys):
                continue
            digits = "".join(text[place] for place in places).upper()
            if holds(digits):
                taken.update(places)
                yield Number(form, places, digits)
