"""The shape of a paper's address (网址样式), given its column's folder and the paper."""

from collections.abc import Callable, Mapping
from hashlib import md5

from tests.skins.office import Paper

ADDRESSES: Mapping[str, Callable[[str, Paper], str]] = {
    "t20250305_123.html": lambda slug, p: f"/{slug}/{p.day:%Y%m}/t{p.day:%Y%m%d}_{p.id}.html",
    "/art/2025/3/5/": lambda slug, p: f"/art/{p.day.year}/{p.day.month}/{p.day.day}/art_77_{p.id}.html",
    "?id=": lambda slug, p: f"/show.aspx?id={p.id}",
    "/info/1/2.htm": lambda slug, p: f"/info/10{len(slug)}1/{p.id}.htm",
    "guid": lambda slug, p: f"/{slug}/{md5(str(p.id).encode(), usedforsecurity=False).hexdigest()}.html",
    "/content/123": lambda slug, p: f"/content/{p.id}",
    "number.html": lambda slug, p: f"/html/{slug}/{p.id}.html",
    "/2025/": lambda slug, p: f"/{slug}/{p.day.year}/{p.id}.shtml",
}
