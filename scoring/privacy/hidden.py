"""Identity numbers partly hidden: 4128**********1234. Whether enough is hidden."""

import re
from collections.abc import Iterator

from scoring.privacy.identity import birth_date, is_province
from scoring.privacy.labels import label_before, says_account, says_identity, says_phone

_STAR = "*＊×•●○■□█※"
_SIGNS = (*_STAR, "XXX", "xxx")
_TOKEN = re.compile(
    rf"(?<![0-9A-Za-z{_STAR}])[0-9{_STAR}]{{2,17}}[{_STAR}][0-9{_STAR}]*[0-9Xx{_STAR}]|(?<![0-9A-Za-z])[0-9]{{1,14}}[Xx]{{3,}}[0-9]*[0-9Xx]"
)
_LENGTH, _BIRTH = 18, range(6, 14)


def badly_hidden_identities(text: str, head: str = "") -> Iterator[str]:
    """Partly hidden identity numbers of a plain text that show the birth date, or both ends whole.

    `head`: the column's, if the text is a cell.
    """
    if not any(map(text.__contains__, _SIGNS)):
        return
    for match in _TOKEN.finditer(text):
        label = head or label_before(text, match.start())
        if _is_identity(match[0], label) and not is_well_hidden(match[0]):
            yield match[0]


def is_well_hidden(token: str) -> bool:
    """The birth date (places 7 to 14) hidden and at least one end not shown whole.

    Some write fewer stars than digits are hidden: then the ends are counted from the outside.
    """
    shown_before = len(token) - len(token.lstrip("0123456789"))
    tail = (
        token.rstrip("0123456789")
        if token[-1] not in "Xx" or "XX" in token.upper()
        else token[:-1].rstrip("0123456789")
    )
    shown_after = len(token) - len(tail)
    if len(token) == _LENGTH:
        birth_hidden = all(token[place] not in "0123456789" for place in _BIRTH)
    else:
        birth_hidden = shown_before <= _BIRTH.start and shown_after <= _LENGTH - _BIRTH.stop
    return birth_hidden and not (shown_before >= _BIRTH.start and shown_after >= _LENGTH - _BIRTH.stop)


def _is_identity(token: str, label: str) -> bool:
    if sum(one in "0123456789" for one in token) < 4:
        return False
    if says_identity(label):
        return 10 <= len(token) <= 20
    if len(token) != _LENGTH or says_account(label) or says_phone(label):
        return False
    if not is_province(token[:2]) or token.startswith("62"):  # cards begin so as well
        return False
    hidden = sum(one not in "0123456789" for one in token[:17])
    return hidden >= 3 or birth_date(token) is not None if token[6:14].isdigit() else hidden >= 3
