"""What stands above the rows of a column for choosing among them (选项卡): other columns, or years of its own rows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

Links = Sequence[tuple[str, str]]


class Years(Enum):
    """How the rows of a column are shared among years: not at all, each year on a page of its own, or drawn by a script nobody serves."""

    TOGETHER = auto()
    PAGED = auto()
    SCRIPTED = auto()


@dataclass(frozen=True, slots=True)
class Tabs:
    """Drawn of the column's siblings, and of its years, the one shown first, each with its page; one year alone makes no choice."""

    draw: Callable[[Links, Links], str] = lambda siblings, years: ""
    years: Years = Years.TOGETHER


def _links(links: Links) -> str:
    return "".join(f'<li><a href="{url}">{name}</a></li>' for name, url in links)


def _asked(links: Links) -> str:
    """What follows the question mark of each address, as the options of a choice."""
    return "".join(f'<option value="{url.rpartition("year=")[2]}">{name}年</option>' for name, url in links)


TABS: Mapping[str, Tabs] = {
    "none": Tabs(),
    "siblings": Tabs(lambda siblings, years: f'<div class="tab-hd"><ul>{_links(siblings)}</ul></div>'),
    "years": Tabs(
        lambda siblings, years: f'<div class="year-tab"><ul>{_links(years)}</ul></div>' if len(years) > 1 else "",
        Years.PAGED,
    ),
    "years with 年": Tabs(
        lambda siblings, years: (
            f'<p class="nf">按年份查看：{" | ".join(f"<a href={url}>{name}年</a>" for name, url in years)}</p>'
            if len(years) > 1
            else ""
        ),
        Years.PAGED,
    ),
    "years in a select": Tabs(
        lambda siblings, years: (
            f"<div>年份：<select onchange=\"location.href='{years[0][1].rpartition('year=')[0]}year='+this.value\">{_asked(years)}</select></div>"
            if len(years) > 1
            else ""
        ),
        Years.PAGED,
    ),
    "years by script": Tabs(
        lambda siblings, years: (
            '<ul class="year-list">'
            + "".join(
                f'<li{"" if place else " class=on"} onclick="loadYear({name})">{name}年</li>'
                for place, (name, _) in enumerate(years)
            )
            + '</ul><script src="/js/years.js"></script>'
            if len(years) > 1
            else ""
        ),
        Years.SCRIPTED,
    ),
}
