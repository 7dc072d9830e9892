"""Bank card numbers (银行卡号): the issuer's prefix and the check digit of ISO/IEC 7812-1 annex B."""

import re
from collections.abc import Iterator

from scoring.privacy.digits import GAP

# 银联 (62), the old cards of 工商银行 (9558), and Visa, MasterCard and JCB, which are always of sixteen digits.
_CARD = re.compile(
    rf"(?<![0-9])(?<![0-9]\.)(?:(?:62|95)[0-9]{{2}}{GAP}?[0-9]{{4}}{GAP}?[0-9]{{4}}{GAP}?[0-9]{{1,4}}{GAP}?[0-9]{{0,3}}"
    rf"|(?:4[0-9]|5[1-5]|35)[0-9]{{2}}{GAP}?[0-9]{{4}}{GAP}?[0-9]{{4}}{GAP}?[0-9]{{4}})(?![0-9])"
)
_DOMESTIC = re.compile(r"62[0-9]{14,17}|9558[0-9]{15}")
_ACCOUNT = re.compile(rf"(?<![0-9A-Za-z.])[0-9](?:{GAP}?[0-9]){{9,18}}(?![0-9A-Za-z])")
_LABELLED = re.compile(
    rf"(?:[账帐]号|[账帐]户号?|卡号|银行卡|一卡通号?|存折号?)(?:号码)?[^0-9\n]{{0,6}}([0-9](?:{GAP}?[0-9]){{9,18}})(?![0-9A-Za-z])"
)


_LABEL_LETTERS = "账帐卡折"


def card_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a stretch of a plain text may hold a card number."""
    return (match.span() for match in _CARD.finditer(text, start, end))


def is_card(digits: str) -> bool:
    return 13 <= len(digits) <= 19 and passes_luhn(digits) and (not digits.startswith("95") or digits[:4] == "9558")


def is_domestic_card(digits: str) -> bool:
    """Of a prefix and length few other numbers share: known for a card without being called one."""
    return _DOMESTIC.fullmatch(digits) is not None and passes_luhn(digits)


def account_spans(text: str) -> Iterator[tuple[int, int]]:
    """Numbers of ten to nineteen digits: accounts, if a column head says so; passbooks of 农信社 keep no check digit."""
    return (match.span() for match in _ACCOUNT.finditer(text))


def labelled_account_spans(text: str) -> Iterator[tuple[int, int]]:
    """Numbers right behind the word 账号, 卡号 or the like."""
    if not any(map(text.__contains__, _LABEL_LETTERS)):
        return iter(())
    return (match.span(1) for match in _LABELLED.finditer(text))


def passes_luhn(digits: str) -> bool:
    doubled = (int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits)))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0
