"""An emergency bureau on PbootCMS: `/gsgg/2/` behind a bar of numbers, 发布日期 under the title, a side box of 热门 rows."""

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueEntry, Truth
from tests.unseen.writing import file, html, sheets, text

ROWS = 6


def pages(truth: Truth) -> dict[str, Answer]:
    menu = "".join(
        f"<li class='nav-item'><a class='nav-link' href='{c.url}'>{c.path.split(' > ')[-1]}</a></li>"
        for c in truth.columns
    )
    hot = "".join(f"<li><a href='{e.url}' title='{e.title}'>{e.title}</a></li>" for e in truth.entries[::7])
    slides = "".join(
        f"<div class='swiper-slide'><a href='{e.url}'><img src='/static/b.jpg'>{e.title}</a></div>"
        for e in truth.entries[-4:]
    )
    made = {"/": _frame("网站首页", menu, "", f"<div class='swiper'>{slides}</div>", hot)}
    for column in truth.columns:
        parent, name = column.path.split(" > ")
        crumbs = f"<div class='position'>当前位置：<a href='/'>首页</a> &gt; <a href='/{'xwzx' if parent == '新闻中心' else 'xxgk'}/'>{parent}</a> &gt; <a href='{column.url}'>{name}</a></div>"
        made.setdefault(f"/{'xwzx' if parent == '新闻中心' else 'xxgk'}/", _landing(parent, menu, truth, hot))
        entries = truth.of(column.path)
        cuts = sheets(entries, ROWS)
        for number, rows in enumerate(cuts, 1):
            items = "".join(
                f"<dl><dt><a href='{e.url}'>{e.title}</a><time>{e.listed_on}</time></dt><dd>{e.title}，请有关单位……</dd></dl>"
                for e in rows
            )
            body = (
                f"<div class='news-list'>{items}</div>"
                if rows
                else "<div class='text-center'>本分类下无任何数据！</div>"
            )
            made[column.url if number == 1 else f"{column.url}{number}/"] = _frame(
                name, menu, crumbs, body + _bar(column.url, number, len(cuts)) if rows else body, hot
            )
        for entry in entries:
            made[entry.url] = _frame(entry.title, menu, crumbs, _article(entry), hot)
            if entry.attachment:
                made[entry.attachment] = file("application/msword")
    return made


def _landing(parent: str, menu: str, truth: Truth, hot: str) -> Answer:
    links = "".join(
        f"<li><a href='{c.url}'>{c.path.split(' > ')[1]}</a></li>" for c in truth.columns if c.path.startswith(parent)
    )
    return _frame(
        parent,
        menu,
        f"<div class='position'>当前位置：<a href='/'>首页</a> &gt; {parent}</div>",
        f"<ul class='sub'>{links}</ul>",
        hot,
    )


def _bar(url: str, number: int, total: int) -> str:
    def at(page: int) -> str:
        return url if page == 1 else f"{url}{page}/"

    numbers = "".join(
        f"<a class='page-num{' page-num-current' if n == number else ''}' href='{at(n)}'>{n}</a>"
        for n in range(1, total + 1)
    )
    return (
        f"<div class='pagebar'><div class='pagination'><a class='page-item page-link hidden-sm' href='{at(1)}' title='首页'>首页</a>"
        f"<a class='page-item page-link' href='{at(number - 1) if number > 1 else 'javascript:;'}' title='上一页'>上一页</a>{numbers}"
        f"<a class='page-item page-link' href='{at(number + 1) if number < total else 'javascript:;'}' title='下一页'>下一页</a>"
        f"<a class='page-item page-link hidden-sm' href='{at(total)}' title='尾页'>尾页</a></div></div>"
    )


def _frame(title: str, menu: str, crumbs: str, body: str, hot: str) -> Answer:
    return html(
        f"<title>{title}-双桥区应急管理局</title><meta name='keywords' content='双桥区应急管理局'>",
        f"<nav class='navbar'><a href='/' class='navbar-brand'>双桥区应急管理局</a><ul>{menu}</ul><form action='/search/'><input name='keyword' placeholder='请输入关键词'></form></nav>"
        f"{crumbs}<div class='row'><div class='col-lg-9'>{body}</div><div class='col-lg-3'><h4>热门推荐</h4><ul>{hot}</ul></div></div>"
        "<footer>Copyright © 2020-2025 双桥区应急管理局 版权所有 冀ICP备20001234号-1 技术支持：某某网络</footer>"
        "<div class='kefu'><a href='tel:0314-2290000'>电话</a><a href='#top'>返回顶部</a></div>",
    )


def _article(entry: TrueEntry) -> str:
    attached = (
        f"<p style='line-height:16px'><a href='{entry.attachment}' title='{entry.title}.docx'>{entry.title}.docx</a></p>"
        if entry.attachment
        else ""
    )
    return (
        f"<h1 class='fs-22'>{entry.title}</h1><div class='text-secondary'><span>发布日期：{entry.published_on} 09:3{entry.made_on.day % 10}:12</span>"
        f"<span>作者：admin</span><span>来源：{entry.publisher}</span><span>浏览：35</span></div><div class='content'>{text(entry)}{attached}</div>"
        "<div class='text-secondary'><p>上一篇：没有了！</p></div>"
    )
