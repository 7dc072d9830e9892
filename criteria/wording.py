"""What a check asks, in plain Chinese: what `criteria.check_words` says of every kind."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from criteria.model import TimeLimit

_FEW = 6  # of a long list: it then says enough


@dataclass(frozen=True, slots=True)
class Wording:
    """What must be there and as it must be; and by when, or how new: empty where a check knows no time."""

    what: str
    limits: str = ""

    @property
    def sentence(self) -> str:
        return "；".join(filter(None, (self.what, self.limits)))


KindWords = tuple[str, Callable[[Any], Wording]]  # 检查方式's name, and what a check of that kind asks


def listed(words: Iterable[str]) -> str:
    return "、".join(words)


def some(words: Sequence[str]) -> str:
    """The first few of a long list; the whole of it stands in the criteria file."""
    return listed(words) if len(words) <= _FEW + 2 else f"{listed(words[:_FEW])}等 {len(words)} 种"


def within(limit: TimeLimit) -> str:
    """14日内, 10个工作日内: a limit given as a span (`criteria.check_reading.read_span`)."""
    return f"{limit.text.removesuffix('内')}内"


def per_cent(share: float) -> str:
    return f"{share:.4%}".rstrip("%").rstrip("0").rstrip(".") + "%"
