"""Whether a number of a known form is a person's, given the words that stand with it."""

from datetime import date

from scoring.privacy.bank_card import is_domestic_card
from scoring.privacy.credit_code import is_credit_code
from scoring.privacy.exposures import Hit, PersonalKind
from scoring.privacy.identity import birth_date, is_identity_number
from scoring.privacy.labels import says_account, says_credit_code, says_identity, says_serial
from scoring.privacy.numbers import Form, Number

_SERIALS_SINCE = 20  # years; numbers of cases hold region and day as identity numbers do, but of recent years
_YEARS_OF_SERIALS = range(1990, 2100)


def hit_of(number: Number, label: str, as_of: date) -> Hit | None:
    """`label`: the column's head, or the words before the number. Mobiles are for their surroundings to judge."""
    match number.form:
        case Form.IDENTITY:
            return _identity(number, label, as_of)
        case Form.OLD_IDENTITY:
            return Hit(PersonalKind.ID_CARD, number.digits) if says_identity(label) else None
        case Form.CARD:
            return Hit(PersonalKind.BANK_CARD, number.digits) if _is_persons_card(number.digits, label) else None
        case Form.MOBILE:
            return None


def _identity(number: Number, label: str, as_of: date) -> Hit | None:
    digits = number.identity
    if not is_identity_number(digits, as_of):
        return None
    if says_credit_code(label) and is_credit_code(digits):
        return None
    if says_serial(label) and not says_credit_code(label):
        birth = birth_date(digits)
        if birth is None or birth.year > as_of.year - _SERIALS_SINCE:
            return None
    return Hit(PersonalKind.ID_CARD, digits)


def _is_persons_card(digits: str, label: str) -> bool:
    if says_account(label):
        return True
    if says_serial(label) or not is_domestic_card(digits):
        return False
    day = birth_date(digits)  # 620102 20240315 0012: a serial number of 甘肃, whose region codes begin with 62
    return day is None or day.year not in _YEARS_OF_SERIALS
