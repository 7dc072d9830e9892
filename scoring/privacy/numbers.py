"""Every number of a person a text may hold, known by its form alone. What surrounds it is judged elsewhere."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from scoring.privacy.bank_card import card_spans, is_card
from scoring.privacy.digits import digit_places, in_checksum, plain, stretches
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


@dataclass(frozen=True, slots=True)
class _Pattern:
    """How a form is found: where it may stand, whether its digits hold, the fewest digits it has."""

    form: Form
    spans: Callable[[str, int, int], Iterator[tuple[int, int]]]
    holds: Callable[[str], bool]
    fewest: int


_PATTERNS = (
    _Pattern(Form.IDENTITY, identity_spans, _is_identity, 18),
    _Pattern(Form.CARD, card_spans, is_card, 13),
    _Pattern(Form.MOBILE, mobile_spans, _always, 11),
    _Pattern(Form.OLD_IDENTITY, old_identity_spans, is_old_identity_number, 15),
)


def numbers_in(text: str) -> tuple[Number, ...]:
    """In the order of the text. What is read as one number is not read as another one, too."""
    flat = plain(text)
    return tuple(number for stretch in stretches(flat) for number in _numbers(flat, *stretch))


def _numbers(text: str, begin: int, end: int) -> Iterator[Number]:
    taken: set[int] = set()
    for pattern in _PATTERNS:
        if end - begin < pattern.fewest:
            continue
        for start, stop in pattern.spans(text, begin, end):
            places = tuple(digit_places(text, start, stop))
            digits = "".join(text[place] for place in places).upper()
            if taken.isdisjoint(places) and pattern.holds(digits) and not in_checksum(text, start, stop):
                taken.update(places)
                yield Number(pattern.form, places, digits)
