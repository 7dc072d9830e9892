"""What stands where a column has no rows (空栏目)."""

from collections.abc import Mapping

EMPTIES: Mapping[str, str] = {
    "暂无信息": "<p>暂无信息</p>",
    "暂无数据！": '<div class="nodata"><img src="/images/none.png"><p>暂无数据！</p></div>',
    "sentence": "<div>对不起，该栏目下暂无内容！</div>",
    "in a row": '<ul class="list"><li>暂无相关信息</li></ul>',
    "in a cell": '<table class="tb"><tr><th>标题</th><th>发布日期</th></tr><tr><td colspan="2">没有找到相关记录</td></tr></table>',
    "counted": '<ul class="list"></ul><div class="page">共0条 第1/1页</div>',
    "counted pages": '<div class="list"></div><div>共 0 条记录 共 0 页 首页 上一页 下一页 尾页</div>',
    "bare ul": '<div class="list"><ul></ul></div>',
    "createPageHTML": '<div class="list"><ul></ul></div><script>createPageHTML(1, 0, "index", "html");</script>',
    "in a dl": '<dl class="lst"><dd>抱歉，没有数据</dd></dl>',
    "up to now": '<div class="wenzi"><p>截至目前，本栏目尚未发布信息。</p></div>',
    "bold count": '<div class="tj">共有 <b>0</b> 条信息</div><ul></ul>',
    "nothing fits": '<div class="list"><p class="tip">没有符合条件的信息！</p></div><div class="page">第 1 页 共 1 页</div>',
    "being built": '<div class="con">栏目建设中</div>',
}
