"""What 公开内容 says of how to reach somebody (监督电话, 信访通讯地址): it goes with a matter and is none itself."""

import re

_CONTACT = re.compile(
    r"[^、，,；;：:（）()\s和及与]*"
    r"(?:电话|热线|信箱|邮箱|网址|地址|联系方式|联系人|(?:监督|举报|投诉|申诉|反馈|信访|咨询)(?:方式|渠道|途径))"
    r"(?:号码)?(?:[：:].*|[（(][^（）()]*[）)])?"
)
_LEFT_OVER = "、，,；;和及与 "


def without_contacts(part: str) -> str:
    """An element of 公开内容 less the contact details in it: 检查结果及监督电话 is 检查结果."""
    return _CONTACT.sub("", part).strip(_LEFT_OVER)
