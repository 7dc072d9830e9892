"""A whole paper of another office below the text of one (转发, 附后): its 文号, 落款 and days are not this one's."""

import re
from collections.abc import Sequence

from crawler.extraction.document_number import find_document_number, is_document_number

_MASTHEAD = re.compile(r"[\u4e00-\u9fff\s]{2,30}文\s?件")
_ADDRESSED = re.compile(r"(?:各|局|厅|部|委|院|办|有关)[^。；]{0,60}[:：]")
_LONGEST = 40  # characters of a line that is a number
_TITLE_LINES = 4  # of a title set in lines, and the addressee below it


def other_paper(texts: Sequence[str], number: str | None) -> int | None:
    """The line on which it begins; None where no other is there. `number`: the paper's own.

    A number alone is a cell of a table of papers as well: a masthead stands above it, or below it whom it is sent to.
    """
    said = False
    for position, line in enumerate(texts):
        if said and "号" in line and len(line) <= _LONGEST and is_document_number(line):
            headed = _MASTHEAD.fullmatch(texts[position - 1].strip()) is not None
            below = texts[position + 1 : position + 1 + _TITLE_LINES]
            if find_document_number(line) != number and (headed or any(map(_ADDRESSED.fullmatch, below))):
                return position - headed
        said = said or "。" in line
    return None
