"""Persons' names: told from other words by the family name (姓), and full ones from hidden ones."""

import re

# Family names that make up all but a few in a hundred of the population, with the common ones of two characters.
_FAMILY_NAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎"
    "雷段龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文洪庞樊殷施颜倪申牛芦温季俞章鲁葛毕聂焦齐梅庄兰辛管祝左涂谷祁耿舒尚司牟路岳詹欧靳翟柯褚房游鲍安单裴凌苗霍甘"
    "柳景包曲盛桂冉蓝项卓柴成蒲童关佘岑丛仇沙卜阮糜党边卞冷郎屈艾窦宁车池宫滕连饶苟蔺闵娄冀尤喻简纪隋储巫阳晏米麦解应辜古伍戚时符华涂骆鄢邢瞿练仲虞于臧桑缪占闻甄敖鞠朴"
)
_TWO_LETTERS = ("欧阳", "上官", "司马", "诸葛", "司徒", "夏侯", "皇甫", "尉迟", "令狐", "东方", "慕容")
_HAN = re.compile(r"[\u3400-\u9fff]{2,4}")
_ETHNIC = re.compile(r"[\u3400-\u9fff]{2,10}[·•.・][\u3400-\u9fff]{2,10}")
_HIDDEN = re.compile(r"[某*＊×xX○●□■〇]")
_NO_NAMES = frozenset(
    [
        "合计",
        "小计",
        "总计",
        "共计",
        "姓名",
        "无",
        "备注",
        "序号",
        "男",
        "女",
        "汉族",
        "回族",
        "单位",
        "说明",
        "名单",
        "孤儿",
        "儿童",
        "农村",
        "城市",
        "城镇",
        "社会散居",
        "集中供养",
        "散居",
        "机构养育",
    ]
)


def is_full_name(cell: str) -> bool:
    """A name with nothing hidden, whatever its family name: what a column of names holds."""
    name = re.sub(r"\s+", "", cell)
    if name in _NO_NAMES or _HIDDEN.search(name):
        return False
    return _HAN.fullmatch(name) is not None or _ETHNIC.fullmatch(name) is not None


def is_likely_name(word: str) -> bool:
    """A full name that also begins with a family name: for words no column says to be names."""
    return is_full_name(word) and (word[0] in _FAMILY_NAMES or word.startswith(_TWO_LETTERS))
