"""Home addresses (家庭住址) down to the door: a village or a street alone is no one's address."""

import re

_COUNT = "[0-9一二三四五六七八九十百零〇]+"
_DOOR = re.compile(
    rf"{_COUNT}(?:组|队|社|屯|巷|弄|路|街|大?道|村|湾)?[^*＊×某]{{0,6}}{_COUNT}[号户排]|{_COUNT}(?:单元|室|号楼|栋|幢)|(?:路|街|巷|弄|道|胡同|小区|园|村|组|湾){_COUNT}号"
)
_HIDDEN = re.compile(r"[*＊×某]|[Xx]{2}|\.{3}|…|__")
_LABELLED = re.compile(
    r"(?:家庭住址|家庭地址|户籍地址|户籍所在地|户口所在地|现住址|居住地址|现居住地|住址)(?:为|是)?[ \t]*[:：][ \t]*([^\n,，。；;、]{6,60})"
)
_LABELS = ("住址", "家庭地址", "户籍", "户口所在", "居住地")


def is_home_address(value: str) -> bool:
    """Whether a value names a door, nothing of it hidden."""
    return len(value) <= 120 and _HIDDEN.search(value) is None and _DOOR.search(value) is not None


def labelled_addresses(text: str) -> list[str]:
    """Home addresses behind their labels in a plain text."""
    if not any(label in text for label in _LABELS):
        return []
    return [value for value in _LABELLED.findall(text) if is_home_address(value)]
