"""大汉 Hanweb JCMS (`/col/col123/index.html`, `/art/2023/10/20/art_1_2.html`), with the two ways its lists are loaded."""

import re

from crawler.extraction.platforms import jpaas, jpage
from crawler.extraction.platforms.platform import ListPages, ListSource, Marks

_ADDRESS = re.compile(r"/col/col\w+/|/art/\d{4}/\d{1,2}/\d{1,2}/art_|/art/\d{4}/art_[0-9a-f]{32}")


def recognises(url: str, marks: Marks) -> bool:
    return (
        bool(_ADDRESS.search(url))
        or "/jpage/" in marks()
        or "jpaas-publish-server" in marks()
        or "unitbuild.js" in marks()
    )


def pages(source: ListSource) -> ListPages | None:
    return jpage.list_pages(source.url, source.html, source.scripts) or jpaas.list_pages(source.html)
