"""A row of a list (列表条目) as the pages may show it: its paper's address, title, day and number, and its column."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ShownRow:
    url: str
    title: str
    day: date
    column: str
    column_url: str
    number: str
    made_on: date

    @property
    def link(self) -> str:
        return f'<a href="{self.url}" target="_blank" title="{self.title}">{self.title}</a>'

    @property
    def summary(self) -> str:
        return f"为进一步规范有关工作，根据上级部署，现就“{self.title}”有关事项作如下安排，请各单位认真抓好落实……"


Rows = Callable[[Sequence[ShownRow]], str]


def items(one: Callable[[ShownRow], str], before: str = '<ul class="list">', after: str = "</ul>") -> Rows:
    return lambda rows: before + "\n".join(map(one, rows)) + after
