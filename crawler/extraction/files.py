"""Which links lead to files (附件): by address, by a download script's name, or by the file name they show."""

import re
from functools import lru_cache

from crawler.extraction.anchors import Anchor

_FILE = re.compile(
    r"\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|ceb|rtf|txt|csv|zip|rar|7z|tar|gz|mp4|flv|avi|wmv|mp3)$", re.IGNORECASE
)
_FILE_IN_QUERY = re.compile(r"\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|ceb|zip|rar|7z)(?:$|[&#])", re.IGNORECASE)
_DOWNLOAD = re.compile(
    r"/(?:download|downfile|filedownload|attach\w*|downloadattach\w*)\b|DownloadAttachUrl|wbfileid=|attachment(?:id)?=",
    re.IGNORECASE,
)
_OF_DOWNLOADS = ("down", "attach", "wbfileid=")  # one of them is in whatever _DOWNLOAD finds
_FILE_NAME = re.compile(r"\.(?:docx?|xlsx?|pptx?|pdf|wps|ofd|ceb|zip|rar|7z)\s*(?:[】\])）]|$)", re.IGNORECASE)


def is_file(anchor: Anchor) -> bool:
    return anchor.attachment or (anchor.url is not None and is_attachment(anchor.url, anchor.text))


@lru_cache(maxsize=1 << 14)
def is_attachment(url: str, text: str) -> bool:
    """A file by its address, by a download script's name, or by the file name it is shown under."""
    path, _, query = url.partition("?")
    lower = url.lower()
    return bool(
        _FILE.search(path)
        or (query and _FILE_IN_QUERY.search(query))
        or (any(word in lower for word in _OF_DOWNLOADS) and _DOWNLOAD.search(url))
        or (_FILE_NAME.search(text) and not path.endswith((".html", ".htm", ".shtml", "/")))
    )
