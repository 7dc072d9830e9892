"""Guangdong gkmlpt: days as seconds since 1970 near midnight of Beijing, article text only in `_CONFIG.DETAIL`."""

import json
from datetime import datetime, time
from zoneinfo import ZoneInfo

from tests.loopback import Answer
from tests.unseen.truth_tables import TrueEntry, Truth
from tests.unseen.writing import JSON, html, paragraphs

SID = "753009"
SIZE = 15


def seconds(entry: TrueEntry) -> int:
    """Twenty past midnight in Beijing: the day before in Greenwich."""
    return int(datetime.combine(entry.published_on, time(0, 20), ZoneInfo("Asia/Shanghai")).timestamp())


def row(entry: TrueEntry) -> dict[str, object]:
    return {
        "id": int(entry.url.rsplit("_", 1)[1].split(".")[0]),
        "title": entry.title,
        "url": entry.url,
        "post_url": "",
        "date": seconds(entry),
        "created_at": f"{entry.made_on} 08:00:00",
        "display_publish_time": seconds(entry),
        "publisher": entry.publisher,
        "identifier": "",
        "document_number": entry.number,
        "classify_main_name": entry.column.split(" > ")[-1],
        "is_expired": 0,
        "is_abolished": 0,
    }


def config(values: str) -> Answer:
    return html(
        f"<title>政府信息公开平台</title><script>window._CONFIG = {{{values}}};</script>",
        '<div id="app"></div><script src="/gkmlpt/js/app.js"></script>',
    )


def article(entry: TrueEntry) -> Answer:
    file = f'<p><a href="/attach/{entry.attachment}">{entry.attachment}</a></p>' if entry.attachment else ""
    detail = row(entry) | {"content": paragraphs(entry) + file}
    return config(f"SID: '{SID}', DETAIL: {json.dumps(detail)}")


def pages(truth: Truth) -> dict[str, Answer]:
    made: dict[str, Answer] = {entry.url: article(entry) for entry in truth.entries}

    def node(ident: int, name: str, children: list[dict[str, object]], count: int) -> dict[str, object]:
        return {"id": ident, "name": name, "jump_url": "", "children": children, "post_count": count}

    leaves: dict[str, dict[str, object]] = {}
    for column in truth.columns:
        ident, rows = int(column.url.split("#")[1]), truth.of(column.path)
        leaves[column.path] = node(ident, column.path.split(" > ")[-1], [], len(rows))
        for number, start in enumerate(range(0, max(len(rows), 1), SIZE), start=1):
            said = {
                "articles": [row(entry) for entry in rows[start : start + SIZE]],
                "classify": {"id": ident, "post_count": len(rows)},
                "total": len(rows),
            }
            made[f"/gkmlpt/api/all/{ident}?page={number}&sid={SID}"] = Answer(json.dumps(said).encode(), headers=JSON)
    own, explained, notices, plans = leaves.values()
    tree = [node(30, "政策文件", [own, explained], 38), notices, plans]
    made["/gkmlpt/index"] = config(f"SID: '{SID}', TREE: {json.dumps(tree, ensure_ascii=False)}, SERVICE_AREA_ID: 7")
    made["/"] = html(
        "<title>云浦县民政局</title>",
        '<div class="nav"><a href="/">首页</a><a href="/gkmlpt/index">政府信息公开</a></div><p>欢迎访问云浦县民政局</p>',
    )
    return made
