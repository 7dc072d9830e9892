"""Words from strangers' pages made fit to be shown: no control characters, no personal numbers, no odd links."""

import re
from urllib.parse import urlsplit

from scoring.masking import mask

# C0 and C1 but tab and line feed; marks that turn or hide text (UAX #9, zero width, tags); what no file may hold.
_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029]")


def strip_controls(text: str) -> str:
    return _CONTROLS.sub("", _LINE_ENDS.sub("\n", text))


def presentable(text: str) -> str:
    """The text as it may be printed. Every string a report shows goes through here."""
    return mask(strip_controls(text))


def safe_href(url: str) -> str | None:
    """The URL when it may be linked to: http or https with a host, and nobody's number in it; else None."""
    if url != presentable(url) or url != url.strip() or "\n" in url or "\t" in url:
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None
