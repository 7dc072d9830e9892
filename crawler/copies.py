"""The same document published under several addresses (一稿多发): credited to each column, yet one document."""

from collections.abc import Iterable, Mapping

from crawler.records import Document


def copies(documents: Iterable[Document]) -> Mapping[str, str]:
    """Each copy's URL with the URL of the one it repeats, the first by address: same title, day, text and files.

    Title and day alone would not do: the lists of two townships are published under one title on one day.
    """
    first: dict[tuple[object, ...], str] = {}
    found: dict[str, str] = {}
    for document in sorted(documents, key=lambda document: document.url):
        files = tuple(link.text for link in document.attachments)
        if not (document.text or files):
            continue
        key = (document.title, document.published_on, document.text, files, document.images)
        kept = first.setdefault(key, document.url)
        if kept != document.url:
            found[document.url] = kept
    return found
