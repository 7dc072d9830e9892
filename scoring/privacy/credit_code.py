"""统一社会信用代码 (GB 32100-2015): seventeen characters and a check character, modulo 31."""

from scoring.privacy.identity import is_province

_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)


# The registering department and the kind of body it registers; the region's province stands behind them.
_KINDS = {"1": "1239", "2": "19", "3": "123459", "4": "129", "5": "1239", "6": "129", "7": "129", "8": "19", "9": "123"}


def is_credit_code(code: str) -> bool:
    if len(code) != 18 or not set(code) <= set(_CHARACTERS):
        return False
    if code[0].isdigit() and (code[1] not in _KINDS.get(code[0], "") or not is_province(code[2:4])):
        return False
    total = sum(_CHARACTERS.index(one) * weight for one, weight in zip(code[:17], _WEIGHTS, strict=True))
    return _CHARACTERS[-total % 31] == code[17]
