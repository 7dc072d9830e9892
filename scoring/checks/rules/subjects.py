"""Whether two titles may speak of the same matter, though they word it differently: to doubt with, never to accuse."""

import re

from scoring.folding import fold

_LENGTH = 5  # characters two titles share; 社会救助 alone is the matter of half of an office's papers
_FORMALITY = re.compile(
    r"关于|印发|发布|转发|公布|公开|征求|征集|听取|意见|建议|反馈|采纳|结果|情况|解读|图解|一图[读看]懂|政策|通知|公告|"
    r"通告|公示|草案|征求意见稿|稿|的|[《》〈〉“”\"()（）,，、:：.\-—]"
)


def may_share_subject(one: str, other: str) -> bool:
    first, second = _core(one), _core(other)
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) < _LENGTH:
        return bool(shorter) and shorter in longer
    return any(shorter[at : at + _LENGTH] in longer for at in range(len(shorter) - _LENGTH + 1))


def _core(title: str) -> str:
    return _FORMALITY.sub("", fold(title))
