"""Words with which a column says that it has nothing: 暂无信息, 对不起，该栏目暂无内容！"""

import re

# 截至目前，本单位暂未产生该事项应当公开的信息: no text of its own, as 本季度暂无新增低保对象信息 may be.
NOTHING_PUBLIC = re.compile(
    r"(?:[暂尚](?:未产生|无)|未产生|没有)[\u4e00-\u9fff]{0,8}?(?:应当?|需要?|可以?|可供)(?:主动|对外)?公开的?(?:政府)?(?:信息|内容|事项|文件)"
)
SAYS_EMPTY = re.compile(
    r"(?:暂无|没有|尚无|未找到|未查询到|无)(?:任何|相关|符合条件的?|查询到|找到)*(?:信息|数据|内容|记录|文章|新闻|资料|文件|公告)|"
    r"[暂暫]時?[無无](?:任何|相關)?(?:信息|資料|內容|記錄|數據|公告|文件)|(?:暂时?还?|尚)(?:没有|未)发布(?:任何|相关)*(?:信息|内容|文件)|暂时?还没有(?:信息|内容|数据)|"
    r"(?:栏目|内容|信息|资料)(?:正在)?(?:建设|更新|整理|完善)中|没有可显示的内容|没有找到(?:您要的|您需要的)(?:信息|内容|数据)|"
    + NOTHING_PUBLIC.pattern
)
LONGEST_SAYING = 40  # characters of a line that says it; longer ones are a text about something
_NOTHING_ELSE = re.compile(
    r"(?:对不起|很?抱歉)?[，,]?(?:[该本此]?(?:栏目|列表|目录)(?:下|中)?)?(?:暂时?|尚)?(?:无|没有)(?:任何|相关)?"
    r"(?:信息|数据|内容|记录|文章)(?:[，,](?:敬请(?:期待|关注)|请稍后(?:再试|访问|查看)))?[！!。.]?(?:No(?:Data|Contents?|Records?|Results?)[!.]?)?",
    re.IGNORECASE,
)


def says_only_empty(text: str) -> bool:
    """The text is that one sentence: 对不起，该栏目暂无信息！ A 情况说明 (本期无新增低保对象信息) says more."""
    return len(text) <= LONGEST_SAYING and _NOTHING_ELSE.fullmatch(text.replace(" ", "")) is not None
