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
    "being built": '<div class="con">栏目建设中</div>',
}
