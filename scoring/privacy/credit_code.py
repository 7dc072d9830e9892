"""统一社会信用代码 (GB 32100-2015): seventeen characters and a check character, modulo 31."""

_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


def is_credit_code(code: str) -> bool:
    if len(code) != 18 or not set(code) <= set(_CHARACTERS):
        return False
    total = sum(_CHARACTERS.index(one) * weight for one, weight in zip(code[:17], _WEIGHTS, strict=True))
    return _CHARACTERS[-total % 31] == code[17]
