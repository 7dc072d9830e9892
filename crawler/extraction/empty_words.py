"""Words with which a column says that it has nothing: 暂无信息, 对不起，该栏目暂无内容！"""

import re

SAYS_EMPTY = re.compile(
    r"(?:暂无|没有|尚无|未找到|未查询到|无)(?:任何|相关|符合条件的?|查询到|找到)*(?:信息|数据|内容|记录|文章|新闻|资料|文件|公告)|"
    r"[暂暫]時?[無无](?:任何|相關)?(?:信息|資料|內容|記錄|數據|公告|文件)|暂时?还?(?:没有|未)发布(?:任何|相关)*(?:信息|内容|文件)|暂时?还没有(?:信息|内容|数据)|"
    r"(?:栏目|内容|信息|资料)(?:正在)?(?:建设|更新|整理|完善)中|没有可显示的内容|没有找到(?:您要的|您需要的)(?:信息|内容|数据)"
)
LONGEST_SAYING = 40  # characters of a line that says it; longer ones are a text about something
_NOTHING_ELSE = re.compile(
    r"(?:对不起|很?抱歉)?[，,]?(?:[该本此]?(?:栏目|列表|目录)(?:下|中)?)?(?:暂时?|尚)?(?:无|没有)(?:任何|相关)?"
    r"(?:信息|数据|内容|记录|文章)[！!。.]?(?:No(?:Data|Contents?|Records?|Results?)[!.]?)?",
    re.IGNORECASE,
)


def says_only_empty(text: str) -> bool:
    """The text is that one sentence: 对不起，该栏目暂无信息！ A 情况说明 (本期无新增低保对象信息) says more."""
    return len(text) <= LONGEST_SAYING and _NOTHING_ELSE.fullmatch(text.replace(" ", "")) is not None
