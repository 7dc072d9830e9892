"""Boxes, ticks and the words that stand for them."""

import re

from criteria.catalogue.text_forms import fold

TICKED = "■☑√✓✔☒●◼⬛▇█◆\uf06e\uf0fe\uf0fc\uf050\uf052"
BLANK = "□☐○◻⬜◇▢\uf0a8\uf0a3\uf06f\uf071\uf02a"
_YES = {"是", "有", "y", "yes", "v", "1", "对", "勾选", "需要", "公开", "true"}
_NO = {
    "",
    "否",
    "无",
    "×",
    "x",
    "✗",
    "✘",
    "n",
    "no",
    "0",
    "-",
    "—",
    "--",
    "——",
    "－",
    "/",
    "\\",
    "╳",
    "不公开",
    "false",
}


def is_ticked(text: str) -> bool | None:
    """Whether a cell that is a box is ticked; None when it holds something else: words that must be judged by column."""
    folded = fold(text)
    marks = [letter for letter in folded if letter in TICKED]
    blanks = [letter for letter in folded if letter in BLANK]
    rest = "".join(letter for letter in folded if letter not in TICKED + BLANK)
    if rest in _YES:
        return not blanks or bool(marks)
    if rest in _NO:
        return bool(marks)
    return None


def ticked_words(text: str) -> tuple[str, ...] | None:
    """The words beside ticked boxes of a cell that holds several (■主动 □依申请); None for a cell without boxes."""
    folded = fold(text)
    marks = [index for index, letter in enumerate(folded) if letter in TICKED + BLANK]
    if not marks:
        return None
    before = marks[0] > 0 and marks[-1] == len(folded) - 1
    words = []
    for number, index in enumerate(marks):
        if before:
            piece = folded[marks[number - 1] + 1 if number else 0 : index]
        else:
            piece = folded[index + 1 : marks[number + 1] if number + 1 < len(marks) else len(folded)]
        if folded[index] in TICKED and piece:
            words.append(piece.strip("、,;/"))
    return tuple(words)


_ONLY_WORDS = re.compile(rf"[{BLANK}一-龥(){{}}\[\]、,;:/.\-0-9]+")


def is_unticked(text: str) -> bool:
    """Surely nothing is ticked: nothing stands here, or a box before (or after) each word and all of them blank.

    A letter or sign of another kind may be a tick in a font nobody has here (R, þ).
    """
    folded = fold(text)
    if folded in _NO:
        return True
    if not _ONLY_WORDS.fullmatch(folded) or not set(folded) & set(BLANK):
        return False
    return folded[0] in BLANK or folded[-1] in BLANK
