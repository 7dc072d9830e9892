"""Every fault at every place where it makes sense."""

from collections.abc import Iterator, Sequence

from tests.faults.faults import Case, Fault
from tests.faults.page_sites import page_sites
from tests.faults.pages import FILES, FILES_READ, HARMLESS, LISTS, LOSSES, NO_RULES, PAGES, RULES, WIRE
from tests.faults.trap_sites import trap_sites
from tests.faults.twin import ARTICLE, COLUMN, FILE, HOME, ROBOTS, SECOND_PAGE
from tests.faults.wire_sites import wire_sites


def cases() -> Iterator[Case]:
    """Every fault in the column; the first of each id also in the other places where it makes sense."""
    yield from _spread(WIRE, (COLUMN, HOME, ARTICLE, ROBOTS, FILE))
    yield from _spread((*PAGES, *HARMLESS, *LOSSES), (COLUMN, HOME, ARTICLE))
    yield from (fault.at(ROBOTS) for fault in (*RULES, *NO_RULES))
    yield from (fault.at(FILE) for fault in (*FILES, *FILES_READ))
    yield from (fault.at(SECOND_PAGE) for fault in LISTS)
    yield from wire_sites()
    yield from page_sites()
    yield from trap_sites()


def _spread(faults: Sequence[Fault], places: Sequence[str]) -> Iterator[Case]:
    known = set()
    for fault in faults:
        yield fault.at(places[0])
        if fault.id not in known:
            yield from (fault.at(place) for place in places[1:] if fault.fits(place))
        known.add(fault.id)
