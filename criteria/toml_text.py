"""Values as TOML writes them."""

import json
import re
from collections.abc import Iterable, Mapping

from criteria.model import Element

_BARE = re.compile(r"[A-Za-z0-9_-]+")


def text(value: str) -> str:
    # A JSON string is a TOML basic string, but for the one control character JSON lets stand.
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")


def texts(values: Iterable[str]) -> str:
    return "[" + ", ".join(map(text, values)) + "]"


def inline(values: Mapping[Element, str] | Mapping[str, str]) -> str:
    """An inline table of values already written."""
    return "{ " + ", ".join(f"{key(name)} = {value}" for name, value in values.items()) + " }"


def key(name: str) -> str:
    return name if _BARE.fullmatch(name) else text(name)
