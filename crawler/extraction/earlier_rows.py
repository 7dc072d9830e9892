"""Links below a list to its earlier rows, which no pager is known by: 历史信息, 往期公告, 2025年以前的信息, 更早."""

import re

from crawler.extraction.chrome import is_chrome
from crawler.extraction.layout import Layout

_HINTS = ("历史", "往期", "以往", "往年", "更早", "前的", "以前", "之前", "归档", "旧")
_EARLIER = re.compile(
    r"[\[【(（]?(?:点击|查看|点击查看)?"
    r"(?:(?:历史|往期|以往|往年|更早|早期|旧版?(?:网站|站点)?)(?:历史)?的?(?:信息|公告|通知|公示|文件|内容|数据|列表|资料|记录)?|"
    r"(?:19|20)\d\d年?(?:\d{1,2}月)?(?:及?以前|之前)的?(?:信息|公告|通知|公示|文件|内容|数据)?|(?:信息|公告|文件)?归档)"
    r"(?:[点查]击?[这此看]?里?)?[\s>»＞.…\])】）]*"
)
_LONGEST = 16  # characters
_NEAR = 3  # lines below the last row


def earlier_rows(layout: Layout) -> tuple[str, ...]:
    """Where such links right below a list of days lead."""
    if not any(hint in layout.source for hint in _HINTS):
        return ()
    addresses = {
        anchor.element: anchor.url
        for anchor in layout.anchors
        if anchor.url
        and anchor.url != layout.url
        and len(anchor.shown) <= _LONGEST
        and _EARLIER.fullmatch(anchor.shown)
        and not is_chrome(anchor.element)
    }
    if not addresses:
        return ()
    ends = [block.last_line for block in layout.blocks if block.is_dated_list and block.last_line is not None]
    below = [line for end in ends for line in layout.lines[end + 1 : end + 1 + _NEAR]]
    return tuple(dict.fromkeys(addresses[span[0]] for line in below for span in line.spans if span[0] in addresses))
