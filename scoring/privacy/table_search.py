"""Personal data in a table: what a cell is, its column's head and the other heads say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from crawler.page_facts import Table
from scoring.privacy import labels
from scoring.privacy.addresses import is_home_address
from scoring.privacy.bank_card import account_spans
from scoring.privacy.digits import digit_places, plain
from scoring.privacy.exposures import Hit, PersonalKind
from scoring.privacy.hidden import badly_hidden_identities
from scoring.privacy.identity import is_rounded
from scoring.privacy.judgement import hit_of
from scoring.privacy.names import is_full_name
from scoring.privacy.numbers import Form, Number, numbers_in
from scoring.privacy.subject import Subject, names_minors
from scoring.privacy.table_heads import Heads, Row, read_heads

_IDENTITY_LENGTH = 18
_SHORTEST = 10  # digits of a number
_PERMIT_NUMBER = re.compile(r"[A-Z]{1,2}[0-9]{7,10}")


@dataclass(slots=True)
class Seen:
    """What the tables of a text have shown: their numbers are judged there, not again in the text that repeats them."""

    numbers: set[str]
    names: set[str]


def search_tables(tables: Sequence[Table], subject: Subject, as_of: date, seen: Seen) -> Iterator[Hit]:
    heads: Heads | None = None
    for table in tables:
        own = read_heads(table.rows)
        body = table.rows[own.rows if own else 0 :]
        if own is None and heads is not None and table.rows and len(table.rows[0]) != len(heads.columns):
            heads = None  # another table, not the rest of the one before
        heads = own or heads
        yield from _TableSearch(heads, subject, as_of, seen).rows(body)


class _TableSearch:
    """One table: its columns by what they hold."""

    def __init__(self, heads: Heads | None, subject: Subject, as_of: date, seen: Seen) -> None:
        self._heads, self._as_of, self._seen = heads, as_of, seen
        columns = heads.columns if heads else ()
        self._name_columns = [place for place, head in enumerate(columns) if labels.says_name(head)]
        self._holder_columns = [
            *self._name_columns,
            *(place for place, head in enumerate(columns) if labels.says_holder(head)),
        ]
        self._is_private = any(map(labels.says_private_life, columns))
        self._of_staff = any(map(labels.says_office, columns)) and not self._is_private
        said = Subject.of(heads.caption).within(subject) if heads else subject
        of_recipients = said.recipients and not said.contacts and not self._of_staff
        self._of_persons = bool(self._name_columns) and (self._is_private or of_recipients)
        self._of_minors = (
            subject.minors or (heads is not None and names_minors(heads.caption)) or any(map(names_minors, columns))
        )
        self._has_accounts = any(map(labels.says_account, columns))
        self._has_homes = any(map(labels.says_home, columns))

    def rows(self, rows: Sequence[Row]) -> Iterator[Hit]:
        self._rounded = _rounded_columns(rows)
        for row in rows:
            if len({cell for cell in row if cell.strip()}) > 1:  # else running text in one cell: the text repeats it
                yield from self._row(row)

    def _row(self, row: Row) -> Iterator[Hit]:
        cells = [plain(cell) for cell in row]
        of_organisation = any(
            labels.is_organisation(cells[place]) for place in self._holder_columns if place < len(cells)
        )
        found: list[Hit] = []
        mobiles: list[tuple[str, Number]] = []
        for place, cell in enumerate(cells):
            if not cell or (place and cell == cells[place - 1]):
                continue  # merged sidewards
            head = self._head(place, cells)
            numbers = numbers_in(cell) if len(cell) >= _SHORTEST else ()
            for number in numbers:
                self._seen.numbers.add(number.digits)
                if number.form is Form.MOBILE:
                    mobiles.append((head, number))
                    continue
                if place in self._rounded:
                    continue
                label = head or labels.label_before(cell, number.start)
                hit = hit_of(number, label, self._as_of)
                if hit and not (hit.kind is PersonalKind.BANK_CARD and of_organisation):
                    found.append(hit)
            if not of_organisation:
                found.extend(self._account(cell, head, numbers, place, len(cells)))
                found.extend(self._address(cell, head))
            found.extend(
                Hit(PersonalKind.ID_CARD, one, badly_masked=True) for one in badly_hidden_identities(cell, head)
            )
            if labels.says_permit(head) and not of_organisation and (self._name_columns or "护照" in head):
                found.extend(Hit(PersonalKind.ID_CARD, one) for one in _PERMIT_NUMBER.findall(cell))
        yield from found
        of_a_person = any(hit.kind is PersonalKind.ID_CARD for hit in found)
        for head, number in mobiles:
            if self._is_private_mobile(head, of_a_person) and not of_organisation:
                yield Hit(PersonalKind.MOBILE, number.digits)
        yield from self._names(row)

    def _head(self, place: int, cells: Sequence[str]) -> str:
        """The column's head; in a form the label in the cell to the left."""
        head = self._heads.of(place, len(cells)) if self._heads else ""
        if place and labels.is_label(cells[place - 1]):
            return labels.squeezed(cells[place - 1])
        return head

    def _is_private_mobile(self, head: str, of_a_person: bool) -> bool:
        """A head that speaks of something else, 准考证号 say, tells that the eleven digits are no telephone's."""
        if head and (labels.says_office_phone(head) or not (labels.says_phone(head) or head.startswith("备注"))):
            return False
        return of_a_person or self._of_persons

    def _account(self, cell: str, head: str, numbers: Sequence[Number], place: int, width: int) -> Iterator[Hit]:
        """Numbers that only their head tells for accounts."""
        aligned = self._heads is not None and width == len(self._heads.columns)
        is_account = labels.says_account(head) or (self._has_accounts and not aligned and place > 0)
        if not is_account or not (self._of_persons or self._is_private):
            return
        known = {place for number in numbers for place in number.places if number.form is not Form.MOBILE or not head}
        for span in account_spans(cell):
            places = tuple(digit_places(cell, *span))
            if known.isdisjoint(places):
                digits = "".join(cell[place] for place in places)
                self._seen.numbers.add(digits)
                yield Hit(PersonalKind.BANK_CARD, digits)

    def _address(self, cell: str, head: str) -> Iterator[Hit]:
        says_home = labels.says_home(head) or (labels.says_address(head) and self._of_persons and self._is_private)
        unaligned = not head and self._has_homes and len(cell) >= 8
        if (says_home or unaligned) and is_home_address(cell):
            yield Hit(PersonalKind.ADDRESS, labels.squeezed(cell))

    def _names(self, row: Row) -> Iterator[Hit]:
        if self._heads is None or len(row) != len(self._heads.columns):
            return
        minor = (self._of_minors and not self._of_staff) or any(names_minors(cell) for cell in row if len(cell) <= 12)
        for place in self._name_columns:
            name = labels.squeezed(row[place])
            if name and minor and is_full_name(name) and not labels.is_organisation(name):
                self._seen.names.add(name)
                yield Hit(PersonalKind.MINOR_NAME, name)


def _rounded_columns(rows: Sequence[Row]) -> frozenset[int]:
    """Columns whose every long number Excel has rounded: what they show is no one's number any more."""
    rounded: dict[int, bool] = {}
    for row in rows:
        for place, cell in enumerate(row):
            if len(cell) == _IDENTITY_LENGTH and cell.isdecimal():
                rounded[place] = rounded.get(place, True) and is_rounded(cell)
    return frozenset(place for place, every in rounded.items() if every)
