"""Mobile numbers (手机号码) of the mainland: 1, a digit from 3 to 9, nine more."""

import re
from collections.abc import Iterator

from scoring.privacy.digits import GAP

_MOBILE = re.compile(rf"(?<![0-9])(?<![0-9]\.)(?:\+?86{GAP}?)?(1[3-9][0-9]({GAP}?)[0-9]{{4}}\2[0-9]{{4}})(?![0-9])")


def mobile_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a stretch of a plain text holds a mobile number. The international prefix is left out of the span."""
    return (match.span(1) for match in _MOBILE.finditer(text, start, end))
