"""How a column of sub-columns (栏目首页) leads to them: each template is given their names, addresses and first rows."""

from collections.abc import Callable, Mapping, Sequence

from tests.skins.listing import ShownRow

Below = Sequence[tuple[str, str, Sequence[ShownRow]]]


def _block(name: str, url: str, rows: Sequence[ShownRow]) -> str:
    shown = "".join(f"<li>{row.link}<span>{row.day}</span></li>" for row in rows)
    return f'<div class="blk"><h2><a href="{url}">{name}</a></h2><a class="more" href="{url}">更多&gt;&gt;</a><ul>{shown}</ul></div>'


SECTIONS: Mapping[str, Callable[[Below], str]] = {
    "blocks": lambda below: "".join(_block(*one) for one in below),
    "links": lambda below: (
        '<div class="sub">' + "".join(f'<h3><a href="{url}">{name}</a></h3>' for name, url, _ in below) + "</div>"
    ),
    "tabs": lambda below: (
        '<div class="tab">'
        + "".join(f'<span><a href="{url}">{name}</a></span>' for name, url, _ in below)
        + "</div>"
        + "".join(
            f'<div class="con" style="display:{"none" if place else "block"}"><ul>'
            + "".join(f"<li>{row.link}<span>{row.day}</span></li>" for row in rows)
            + "</ul></div>"
            for place, (_, _, rows) in enumerate(below)
        )
    ),
}
