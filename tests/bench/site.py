"""A made-up bureau's site of any size, shaped like the real ones: what a page weighs and how many links it carries.

Shape: a median page of about 57 kB with 105 anchors (94 distinct), a home page with some 400, most of the weight in
menus, inline styles and scripts. The same arguments make the same bytes; every page's text is its own.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

COLUMNS: Final = (
    ("tzgg", "通知公告"), ("gzdt", "工作动态"), ("zcfg", "政策法规"), ("zcjd", "政策解读"),
    ("zdbzd", "最低生活保障"), ("tkgy", "特困人员救助供养"), ("lsjz", "临时救助"), ("etfl", "儿童福利"),
    ("ylfw", "养老服务"), ("cjrfl", "残疾人福利"), ("shzz", "社会组织管理"), ("qhdm", "区划地名"),
    ("hydj", "婚姻登记"), ("bzgl", "殡葬管理"), ("csgy", "慈善事业"), ("czyjs", "财政预决算"),
    ("rsxx", "人事信息"), ("jyta", "建议提案办理"), ("xzzf", "行政执法公示"), ("zfcg", "政府采购"),
)  # fmt: skip
ROWS_ON_A_PAGE: Final = 20
_HOME_ROWS: Final = 17
_NEIGHBOURS: Final = 17

_VOCABULARY: Final = """
社会救助 最低生活保障 特困人员 临时救助 申请条件 受理 审核 确认 公示 乡镇人民政府
街道办事处 县级民政部门 家庭收入 财产状况 入户调查 民主评议 信息核对 动态管理 分类施保
护理补贴 困难残疾人 重度残疾人 孤儿 事实无人抚养儿童 养老机构 日间照料 备案 等级评定
运营补贴 建设补贴 慈善组织 公开募捐 社会团体 基金会 民办非企业单位 年度检查 婚姻登记
预约办理 跨省通办 殡葬服务 惠民殡葬 地名命名 行政区域界线 办事指南 法定时限 承诺时限
申请材料 身份证 户口簿 诚信承诺 书面告知 监督电话 政务公开 主动公开 依申请公开 本级财政
资金发放 银行代发 人数 户数 标准 提高 落实 加强 推进 规范 开展 组织 完善 进一步 认真
及时 全面 各乡镇 各有关单位 工作人员 群众 对象 名单 情况 通知 方案 意见 办法 规定 要求
如下 根据 按照 为了 经研究 现将 予以 应当
"""
_WORDS: Final = _VOCABULARY.split()
_MATTERS: Final = ("低保对象", "特困供养", "临时救助", "高龄津贴", "残疾人两项补贴", "孤儿保障", "养老机构", "社会组织")
_KINDS: Final = ("公示", "发放情况", "工作方案", "审批结果", "实施意见", "年度报告", "抽查结果", "办事指南")
_TOWNS: Final = ("城关镇", "河东乡", "青山镇", "白云乡", "柳林镇", "石桥乡", "龙泉镇", "和平乡")
_LAST_DAY: Final = date(2026, 10, 30)


@dataclass(frozen=True, slots=True)
class Page:
    path: str
    html: str


@dataclass(frozen=True, slots=True)
class _Article:
    number: int
    column: int
    path: str
    title: str
    on: date


def pages(count: int, seed: int = 1) -> Iterator[Page]:
    """`count` pages: the home page, the lists of every column and their articles; all linked from the home page."""
    shares = _shares(count)
    articles = _articles(shares, seed)
    chrome = _Chrome(seed)
    yield Page("/", _home(articles, chrome))
    for column, own in enumerate(articles):
        rows = _rows(own, _lists(shares[column]))
        for number, part in enumerate(rows):
            yield Page(_list_path(column, number), _list(column, number, len(rows), part, chrome, articles))
        for place in range(len(own)):
            yield _article_page(articles, own, place, chrome, seed)


def _shares(count: int) -> list[int]:
    """Pages of each column, its lists and its articles; with the home page they are `count`."""
    return [(count - 1) // len(COLUMNS) + (column < (count - 1) % len(COLUMNS)) for column in range(len(COLUMNS))]


def _lists(share: int) -> int:
    """How many of a column's pages are lists."""
    return -(-share // (ROWS_ON_A_PAGE + 1))


def _rows(own: list[_Article], lists: int) -> list[list[_Article]]:
    """A column's articles by list page, of which there are `lists`, if need be by moving the last to one of its own."""
    rows = [own[at : at + ROWS_ON_A_PAGE] for at in range(0, len(own), ROWS_ON_A_PAGE)]
    return rows if len(rows) == lists else [*rows[:-1], rows[-1][:-1], rows[-1][-1:]]


def _articles(shares: list[int], seed: int) -> list[list[_Article]]:
    """Articles by column, newest first."""
    chance = random.Random(seed)
    number = 0
    site = []
    for column, share in enumerate(shares):
        own = []
        on = _LAST_DAY
        for _ in range(share - _lists(share)):
            on -= timedelta(days=chance.choice((0, 1, 1, 2, 3, 5)))
            number += 1
            path = f"/{COLUMNS[column][0]}/{on:%Y%m}/t{on:%Y%m%d}_{600000 + number}.html"
            subject = f"{chance.choice(_TOWNS)}{chance.choice(_MATTERS)}{chance.choice(_KINDS)}"
            own.append(_Article(number, column, path, f"关于{on.year}年{on.month}月{subject}的通知（{number}号）", on))
        site.append(own)
    return site


def _list_path(column: int, number: int) -> str:
    return f"/{COLUMNS[column][0]}/" + (f"index_{number}.html" if number else "")


class _Chrome:
    """What all pages share: styles, scripts, menus, footer."""

    def __init__(self, seed: int) -> None:
        chance = random.Random(f"chrome {seed}")
        self.style = '<style type="text/css">\n' + "\n".join(_rules(chance, 106)) + "\n</style>"
        self.script = '<script type="text/javascript">\n' + "\n".join(_functions(chance, 34)) + "\n</script>"
        self.menu = "\n".join(
            f'<li class="nav-item nav-item-{number}"><a class="nav-link" href="/{slug}/" target="_self" title="{name}">'
            f'<span class="nav-text">{name}</span></a></li>'
            for number, (slug, name) in enumerate(COLUMNS)
        )
        self.site_map = "\n".join(f'<a href="/{slug}/" class="map-link">{name}</a>' for slug, name in COLUMNS[::2])
        self.footer = "\n".join(
            f'<a href="http://www.{word}.gov.cn/" target="_blank" rel="noopener" class="friend-link">友情链接{word}</a>'
            for word in ("mca", "hunan", "hubei", "sichuan", "henan", "jiangxi", "anhui", "guizhou")
        )

    def page(self, title: str, metas: str, body: str) -> str:
        return (
            '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="UTF-8">\n'
            f"<title>{title}_青山县民政局</title>\n"
            '<meta name="SiteName" content="青山县民政局">\n<meta name="SiteDomain" content="mzj.qingshan.test">\n'
            f'<meta name="SiteIDCode" content="4300000000">\n{metas}\n{self.style}\n{self.script}\n</head>\n<body>\n'
            '<div class="header"><div class="logo"><a href="/" title="青山县民政局">青山县民政局</a></div>\n'
            '<div class="search"><form action="/search" method="get"><input type="text" name="q" value="">'
            '<input type="submit" value="搜索"></form></div></div>\n'
            f'<div class="nav"><ul class="nav-list clearfix">\n{self.menu}\n</ul></div>\n{body}\n'
            f'<div class="footer"><div class="map">{self.site_map}</div><div class="links">{self.footer}</div>\n'
            "<p>主办单位：青山县民政局　地址：青山县人民路88号　政府网站标识码：4300000000</p></div>\n"
            "</body>\n</html>\n"
        )


def _rules(chance: random.Random, count: int) -> Iterator[str]:
    for number in range(count):
        low, high = chance.randrange(4, 40), chance.randrange(200, 1200)
        yield (
            f".mod-{number} .inner-{low} li a:hover{{color:#{chance.randrange(16**6):06x};padding:{low}px {low + 4}px;"
            f"width:{high}px;background:url(/images/bg_{number}.png) no-repeat {low}px 0;line-height:{low + 12}px}}"
        )


def _functions(chance: random.Random, count: int) -> Iterator[str]:
    for number in range(count):
        limit = chance.randrange(10, 99)
        yield (
            f"function setTab{number}(name,cursel,n){{for(var i=1;i<=n&&i<{limit};i++)"
            "{var menu=document.getElementById(name+i);var con=document.getElementById('con_'+name+'_'+i);"
            "if(menu){menu.className=i==cursel?'hover':'';}if(con){con.style.display=i==cursel?'block':'none';}}}"
        )


def _row(article: _Article) -> str:
    return (
        f'<li class="list-item"><a href="{article.path}" target="_blank" title="{article.title}" class="list-link">'
        f'{article.title}</a><span class="list-date">{article.on.isoformat()}</span></li>'
    )


def _home(articles: list[list[_Article]], chrome: _Chrome) -> str:
    blocks = "\n".join(
        f'<div class="block"><div class="block-head"><h3>{COLUMNS[column][1]}</h3>'
        f'<a class="more" href="{_list_path(column, 0)}">更多&gt;&gt;</a></div>\n<ul>\n'
        + "\n".join(map(_row, own[:_HOME_ROWS]))
        + "\n</ul></div>"
        for column, own in enumerate(articles)
    )
    return chrome.page("首页", "", f'<div class="main">{blocks}</div>')


def _side(own: list[_Article], place: int, articles: list[list[_Article]]) -> str:
    """Three lists beside the text: neighbours in the column, the newest of every column, older ones of some."""
    start = max(0, min(place - _NEIGHBOURS, len(own) - 2 * _NEIGHBOURS))
    near = own[start : start + 2 * _NEIGHBOURS]
    column = own[place].column
    newest = [other[0] for other in articles[column:] + articles[:column] if other]
    older = [other[(place * 7 + shift) % len(other)] for shift, other in enumerate(articles[::3]) if other]
    return (
        f'<div class="side"><h3>相关信息</h3>\n<ul>\n{chr(10).join(map(_row, near))}\n</ul>\n'
        f"<h3>最新公开</h3>\n<ul>\n{chr(10).join(map(_row, newest))}\n</ul>\n"
        f"<h3>热点关注</h3>\n<ul>\n{chr(10).join(map(_row, older))}\n</ul></div>"
    )


def _list(
    column: int, number: int, total: int, rows: list[_Article], chrome: _Chrome, articles: list[list[_Article]]
) -> str:
    slug, name = COLUMNS[column]
    metas = f'<meta name="ColumnName" content="{name}">\n<meta name="ColumnType" content="信息公开">'
    following = f'<a href="{_list_path(column, number + 1)}" class="next">下一页</a>' if number + 1 < total else ""
    body = (
        f'<div class="crumb">您的位置：<a href="/">首页</a> &gt; <a href="/{slug}/">{name}</a></div>\n'
        f'<div class="list"><ul>\n{chr(10).join(map(_row, rows))}\n</ul>\n'
        f'<div><script>createPageHTML({total}, {number}, "index", "html");</script>{following}</div></div>\n'
        f"{_side(articles[column], min(number * ROWS_ON_A_PAGE, len(articles[column]) - 1), articles)}"
    )
    return chrome.page(f"{name}（第{number + 1}页）" if number else name, metas, body)


def _article_page(articles: list[list[_Article]], own: list[_Article], place: int, chrome: _Chrome, seed: int) -> Page:
    article = own[place]
    chance = random.Random(f"{seed} {article.number}")
    slug, name = COLUMNS[article.column]
    made = article.on - timedelta(days=chance.randrange(1, 20))
    metas = (
        f'<meta name="ArticleTitle" content="{article.title}">\n<meta name="PubDate" content="{article.on} 09:30">\n'
        f'<meta name="ContentSource" content="青山县民政局">\n<meta name="ColumnName" content="{name}">\n'
        f'<meta name="Url" content="{article.path}">'
    )
    before, after = own[place - 1] if place else None, own[place + 1] if place + 1 < len(own) else None
    turns = "".join(
        f'<p>{label}：<a href="{other.path}" title="{other.title}">{other.title}</a></p>\n'
        for label, other in (("上一篇", before), ("下一篇", after))
        if other
    )
    body = (
        f'<div class="crumb">您的位置：<a href="/">首页</a> &gt; <a href="/{slug}/">{name}</a> &gt; 正文</div>\n'
        f'<table class="info" border="1"><tr><td>索引号</td><td>431000/{article.on.year}-{article.number:05d}</td>'
        f"<td>发布机构</td><td>青山县民政局</td></tr><tr><td>发布日期</td><td>{article.on}</td><td>文号</td>"
        f"<td>青民发〔{made.year}〕{article.number}号</td></tr><tr><td>成文日期</td><td>{made}</td><td>公开方式</td>"
        "<td>主动公开</td></tr></table>\n"
        f'<h1>{article.title}</h1>\n<div class="about"><span>发布时间：{article.on} 09:30</span>'
        f'<span>来源：青山县民政局</span><a href="javascript:;">大</a><a href="javascript:;">中</a></div>\n'
        f'<div class="TRS_Editor" id="zoom">\n{_text(chance)}\n<p style="text-align: right;">青山县民政局</p>\n'
        f'<p style="text-align: right;">{made.year}年{made.month}月{made.day}日</p></div>\n'
        f"{turns}{_side(own, place, articles)}"
    )
    return Page(article.path, chrome.page(article.title, metas, body))


def _text(chance: random.Random) -> str:
    """Paragraphs as an office pastes them from a word processor; a few texts are several times as long as most."""
    length = min(60, max(4, int(chance.lognormvariate(2.5, 0.6))))
    return "\n".join(
        '<p style="text-align: justify; text-indent: 2em; line-height: 1.75em; margin-bottom: 10px;">'
        f'<span style="font-family: 仿宋_GB2312; font-size: 16pt; color: #333333;">{_sentence(chance)}</span></p>'
        for _ in range(length)
    )


def _sentence(chance: random.Random) -> str:
    words = chance.choices(_WORDS, k=chance.randrange(20, 70))
    return "，".join("".join(words[at : at + 7]) for at in range(0, len(words), 7)) + "。"
