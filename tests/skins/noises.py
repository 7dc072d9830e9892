"""What else is on pages besides their matter (干扰内容): adverts, clocks, forms, other papers with their days."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tests.skins.listing import ShownRow


@dataclass(frozen=True, slots=True)
class Noise:
    """`above` and `below` a page's matter, made of two papers of the office; `article`: only about the text of a paper."""

    above: Callable[[Sequence[ShownRow]], str] = lambda rows: ""
    below: Callable[[Sequence[ShownRow]], str] = lambda rows: ""
    article: Callable[[Sequence[ShownRow]], str] = lambda rows: ""


def _dated(rows: Sequence[ShownRow]) -> str:
    return "".join(f"<li>{row.link}<span>{row.day}</span></li>" for row in rows)


_ADVERT = (
    '<div id="ad{0}" style="position:absolute;{0}:5px;top:80px;z-index:99"><a href="http://www.gov.cn/zhuanti/{0}/" target="_blank">'
    '<img src="/images/ad_{0}.jpg" alt="优化营商环境"></a><a href="javascript:;" onclick="closeAd()">关闭</a></div>'
)
_SPAM = "".join(
    f'<li><a href="http://www.example.com/{place}.html">{name}</a> 2025-12-{place}</li>'
    for place, name in ((28, "在线娱乐平台官方网站"), (29, "手机版客户端下载安装"), (30, "最新注册地址入口"))
)
_WEEKS = "".join(
    f"<tr>{''.join(f'<td><a href=javascript:;>{day}</a></td>' for day in range(start, min(start + 7, 32)))}</tr>"
    for start in range(1, 32, 7)
)
_YEARS = "".join(f'<option value="{year}">{year}年</option>' for year in (2026, 2025, 2024, 2023))
_SHARE = (
    '<div class="bdsharebuttonbox">分享到：<a href="#" class="bds_weixin" title="分享到微信"></a><a href="#" class="bds_tsina" title="分享到新浪微博">新浪微博</a>'
    "<span>扫一扫在手机打开当前页</span></div>"
)
_COMMENTS = (
    '<div class="pinglun"><h3>网友评论</h3><ul><li>网友 2025-12-30 10:12:31<p>请问2026年什么时候开始办理？</p></li><li>匿名用户 2025-12-29 08:01:00<p>支持</p></li></ul>'
    '<form action="/comment/save" method="post"><textarea name="content"></textarea>验证码<input name="code"><input type="submit" value="发表评论"></form></div>'
)

NOISES: Mapping[str, Noise] = {
    "none": Noise(),
    "floating adverts": Noise(above=lambda rows: _ADVERT.format("left") + _ADVERT.format("right")),
    "hidden spam": Noise(below=lambda rows: f'<div style="display:none"><ul>{_SPAM}</ul></div>'),
    "calendar": Noise(
        above=lambda rows: (
            f'<table class="calendar"><caption>2026年1月</caption><tr><th>日</th><th>一</th><th>二</th><th>三</th><th>四</th><th>五</th><th>六</th></tr>{_WEEKS}</table>'
        )
    ),
    "weather": Noise(
        above=lambda rows: '<div class="tq">2026年1月5日 星期一 农历十一月十七　青禾 晴 -8℃~2℃ 北风3级</div>'
    ),
    "search form": Noise(
        above=lambda rows: (
            f'<form action="/search/" method="get"><select name="year"><option value="">全部年份</option>{_YEARS}</select> 标题<input name="q"> '
            '发布日期 <input name="from" placeholder="2025-01-01">至<input name="to" placeholder="2025-12-31"><input type="submit" value="检索"></form>'
        )
    ),
    "share buttons": Noise(below=lambda rows: _SHARE),
    "comments": Noise(article=lambda rows: _COMMENTS),
    "before and after": Noise(
        article=lambda rows: (
            f'<div class="sxp"><p>上一篇：{rows[0].link} {rows[0].day}</p><p>下一篇：{rows[1].link} [{rows[1].day}]</p></div>'
        )
    ),
    "see also": Noise(article=lambda rows: f'<div class="xgxx"><h4>相关阅读</h4><ul>{_dated(rows)}</ul></div>'),
}
