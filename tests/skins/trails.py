"""Where a page says it stands (当前位置): each template is given the names and addresses from below the home page."""

from collections.abc import Callable, Mapping, Sequence

Steps = Sequence[tuple[str, str]]
Trail = Callable[[Steps], str]


def _links(steps: Steps, home: str = "首页") -> list[str]:
    return [f'<a href="{url}">{name}</a>' for name, url in ((home, "/"), *steps)]


TRAILS: Mapping[str, Trail] = {
    "您的位置 >": lambda s: f'<div class="dqwz">您的位置：{" &gt; ".join(_links(s))}</div>',
    "当前位置 »": lambda s: f"<div>当前位置： {' » '.join(_links(s, '网站首页'))}</div>",
    "您当前所在位置 /": lambda s: f'<div class="position">您当前所在位置： {" / ".join(_links(s))}</div>',
    "您现在的位置是 ->": lambda s: f"<p>您现在的位置是: {' -> '.join(_links(s))}</p>",
    "ol.breadcrumb": lambda s: '<ol class="breadcrumb">' + "".join(f"<li>{link}</li>" for link in _links(s)) + "</ol>",
    "icon arrows": lambda s: (
        f'<div class="crumb"><i class="icon-home"></i>{"<i class=arrow></i>".join(_links(s))}</div>'
    ),
    "last not linked": lambda s: (
        f'<div class="weizhi">当前位置：{" &gt; ".join([*_links(s[:-1]), f"<span>{s[-1][0]}</span>"])}</div>'
    ),
    "spans ›": lambda s: f'<div class="location"><b>所在位置</b>{"<span>›</span>".join(_links(s))}</div>',
    "ends in 正文": lambda s: f"<div>当前位置：{' &gt;&gt; '.join(_links(s))} &gt;&gt; 正文</div>",
    "table cell": lambda s: (
        f'<table width="960" align="center"><tr><td><img src="/images/wz.gif"> 当前位置：{"＞".join(_links(s, "本站首页"))}</td></tr></table>'
    ),
    "home picture": lambda s: (
        f'<div class="path"><a href="/"><img src="/images/home.png" alt="首页"></a> &gt; {" &gt; ".join(_links(s)[1:])}</div>'
    ),
    "none": lambda s: "",
}
