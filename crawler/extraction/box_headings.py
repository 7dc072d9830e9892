"""Words above a list: whose rows they say it holds, and where the rest of them is."""

import re

_MORE = re.compile(r"^[\s\[(（【+]*(?:查看)?(?:更多|more|MORE|More|>>+|》》|＞＞|»|全部)[\s\])）】+.…>＞»]*$")
LONGEST_MORE = 12
_ASIDE = re.compile(
    # 养老服务相关政策文件 is a column's name, 相关链接 heads a box beside the text.
    r"热门|热点(?:新闻|文章|排行)|(?:^|\W)相关(?:链接|文章|新闻|阅读|资讯|报道|推荐|内容|信息|附件|解读|稿件)|推荐|排行|阅读榜|"
    r"点击榜|猜你|延伸阅读|上一篇|下一篇|友情链接"
)
_LATEST = re.compile(
    r"^最新$|^(?:全[省市区县旗镇乡])?最新(?:信息|动态|文章|公开|发布|更新|资讯|新闻|公告)$|^(?:最新|本[周月]|今日|栏目|点击)热点$|^热点(?:信息|资讯|动态|关注)$"
)


def is_more(text: str) -> bool:
    """更多, more, >>: the link from a box to the column it shows a part of."""
    return 0 < len(text) <= LONGEST_MORE and text[0] in "更多mM查全>》＞»[【(（+" and _MORE.match(text) is not None


def heads_aside(heading: str, page_name: str) -> bool:
    """A box of 热门, 相关 or, unless the page itself is called so, 最新 items."""
    return bool(_ASIDE.search(heading)) or (bool(_LATEST.search(heading)) and heading not in page_name)
