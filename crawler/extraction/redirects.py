"""Pages that only send the reader on (platforms.md §9). A reload without an address is none."""

import re
from collections.abc import Iterable

from crawler.extraction.resolve import Resolver

_REFRESH = re.compile(r"http-equiv\s*=\s*\\?[\"']?refresh\b", re.IGNORECASE)
_REFRESH_URL = re.compile(
    r"content\s*=\s*\\?([\"'])\s*(\d*)[\d.]*\s*[;,]\s*(?:url\s*=)?\s*\\?['\"]?(.*?)\s*['\"]?\\?\1"
    r"|content\s*=\s*()(\d+)\s*[;,]\s*url\s*=\s*['\"]?([^\s<>'\"]+)",
    re.IGNORECASE,
)
_JUMP = (
    r"(?:\blocation(?:\.href)?\s*=(?!=)|\blocation\.(?:replace|assign)\s*\(|\bwindow\.(?:navigate|open)\s*\(|\bopen\s*\(|"
    r"\$\(\s*window\s*\)\.attr\(\s*[\"']location[\"']\s*,)\s*"
)
_SCRIPT = re.compile(_JUMP + r"[\"']([^\"'\s]+)[\"']\s*(?:[,);\n\r}<\"]|$)", re.IGNORECASE)
_BY_NAME = re.compile(_JUMP + r"([A-Za-z_$][\w$]*)\s*[,);\n\r}]", re.IGNORECASE)
_HIDDEN_TARGET = re.compile(
    r"(?:document\.getElementById\(\s*[\"'](\w+)[\"']\s*\)|\$\(\s*[\"']#(\w+)[\"']\s*\))"
    r"\s*\.(?:inner(?:Text|HTML)|textContent|value|href|text\(\)|html\(\)|val\(\)|attr\(\s*[\"']href[\"']\s*\))"
)
_TIMES = re.compile(r"\b(?:userAgent|navigator\.|matchMedia|screen\.width)", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->|/\*.*?\*/|(?<![:\"'])//[^\n]*", re.DOTALL)
_SLOW = 30  # seconds; a page meant to be read first
_STUB_TEXT = 60  # characters of visible text a page that only redirects may show
_LONGEST_STUB = 60_000  # characters of markup


def read_redirect(html: str, metas: Iterable[re.Match[str]], resolver: Resolver, visible: int) -> str | None:
    """`metas`: all `<meta …>` of the page. `visible`: characters of text shown.

    Scripts count only on pages that show next to nothing.
    """
    for tag in metas:
        if not _REFRESH.search(tag[0]) or (visible <= _STUB_TEXT and _is_commented_out(tag)):
            continue
        target = _REFRESH_URL.search(tag[0])
        if target:
            delay, address = target[2] or target[5], target[3] or target[6] or ""
            if not delay or int(delay) <= _SLOW or visible <= _STUB_TEXT:
                url = resolver.absolute(address.replace("&amp;", "&"))
                if url and url != resolver.url:
                    return url
    if visible > _STUB_TEXT or len(html) > _LONGEST_STUB:
        return None
    lower = html.lower()
    if "<script" not in lower and "onload" not in lower:
        return None
    url = _by_script(html, resolver)
    return url if url != resolver.url else None


def _is_commented_out(tag: re.Match[str]) -> bool:
    """Inside a comment other than a conditional one (`<!--[if lt IE 9]>`)."""
    source = tag.string
    opened = source.rfind("<!--", 0, tag.start())
    return opened >= 0 and not source.startswith("<!--[if", opened) and source.find("-->", opened) > tag.start()


def _by_script(html: str, resolver: Resolver) -> str | None:
    scripts = _COMMENT.sub("", html)
    hidden = _HIDDEN_TARGET.search(scripts) if "location" in scripts or "open" in scripts else None
    if hidden:
        element = re.search(
            rf"<(\w+)\b(?=[^<>]*\bid\s*=\s*[\"']?{hidden[1] or hidden[2]}\b)([^<>]*)>\s*([^<\s]*)", html, re.IGNORECASE
        )
        inside = re.search(r"\b(?:value|href)\s*=\s*[\"']([^\"']+)[\"']", element[2]) if element else None
        target = (inside[1] if inside else element[3]) if element else None
        if target:
            return resolver.absolute(target.replace("&amp;", "&"))
    # A page for desktops that sends telephones elsewhere has its own address in the other branch.
    found = _SCRIPT.findall(scripts)
    if found:
        return resolver.absolute(found[-1] if _TIMES.search(scripts) and len(found) > 1 else found[0])
    named = _BY_NAME.search(scripts)
    if named:
        literal = re.search(rf"""\b{re.escape(named[1])}\s*=\s*["']([^"'\s]+)["']""", scripts)
        return resolver.absolute(literal[1]) if literal else None
    return None
