"""One page of a list as its pager sees it (分页), and what a pager is."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.skins.list_addresses import by_parameter, by_query, counted_from_nought
from tests.skins.office import Column


@dataclass(frozen=True, slots=True)
class Place:
    """One page of a list: the `number`th of `total`, counted from 1; `count` rows in all."""

    column: Column
    number: int
    total: int
    count: int
    address: Callable[[int], str]

    def link(self, number: int, text: str = "") -> str:
        if number == self.number:
            return f"<span>{text or number}</span>"
        return f'<a href="{self.address(number)}">{text or number}</a>'

    @property
    def numbers(self) -> str:
        return " ".join(map(self.link, range(1, self.total + 1)))

    @property
    def before(self) -> int:
        return max(1, self.number - 1)

    @property
    def after(self) -> int:
        return min(self.total, self.number + 1)


@dataclass(frozen=True, slots=True)
class Pager:
    """`address`: of a column's page, given how many there are. `leads_on`: whether a crawl can reach what comes after the first page.

    `tells_length`: whether a page of a short list shows that it has no further ones.
    `form_field`: where further pages are the answers to a form sent to the first page's address, what holds their number.
    """

    draw: Callable[[Place], str]
    address: Callable[[str, int, int], str]
    leads_on: bool = True
    tells_length: bool = True
    form_field: str = ""

    def first(self, url: str) -> str:
        """The other address of the first page."""
        if self.address is by_parameter:
            return f"{url}?page=1"
        if self.address is counted_from_nought:
            return f"{url}?p=0"
        return f"{url}&pageNo=1" if self.address is by_query else f"{url}index.html" if url.endswith("/") else url


def steps(p: Place) -> str:
    return f"{p.link(1, '首页')} {p.link(p.before, '上一页')} {p.link(p.after, '下一页')} {p.link(p.total, '尾页')}"


def called(p: Place, name: str) -> str:
    numbers = "".join(
        f'<a href="javascript:;" onclick="{name}({number})">{number}</a>' for number in range(1, p.total + 1)
    )
    return f'{numbers}<a href="javascript:void(0)" onclick="{name}({p.after})">下一页</a>'
