"""The parts that rows and rules of a criteria file share: word lists, recognition, content elements, placeholders."""

import re
from collections.abc import Iterable, Mapping
from typing import assert_never

from criteria.model import ContentElement, ContentKind, Field, Recognition
from criteria.reading import Table, did_you_mean

WORD_LIST = "@"  # "@办理流程" in a list of words stands for the list of that name under [words]
PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
# What a regular expression has and no name on a site: taken literally it would match nothing, and nothing would be found.
EXPRESSION = re.compile(r"\\[dDwWsSbB1-9]|\.[*+]|\(\?|\[\^|[+*]\)[+*]|^\^|\$$|\[\w-\w|\{\d+,?\d*\}")

Words = Mapping[str, tuple[str, ...]]


def read_words(root: Table) -> Words:
    table = root.table("words", required=False)
    if table is None:
        return {}
    words: dict[str, tuple[str, ...]] = {}
    for name in table.free_keys():
        words[name] = table.texts(name) or (name,)  # an empty list is noted; what names it is not at fault besides
        for number, word in enumerate(words[name] if name in table else ()):
            if word.startswith(WORD_LIST) and word.removeprefix(WORD_LIST) in table:
                table.problem(name, f"词表“{name}”里不能再引用词表 {word}，请把那里的词直接写在这里", number)
            _refuse_expression(table, name, word, number)
    return words


def _refuse_expression(table: Table, key: str, word: str, item: int) -> None:
    if EXPRESSION.search(word):
        table.problem(key, f"{key} 中的“{word}”是正则表达式的写法，这里只按字面查找，请改写成名称里实有的词", item)


def expand(
    table: Table, key: str, words: Words, *, required: bool = True, may_be_empty: bool = False
) -> tuple[str, ...]:
    """A list of words with its references replaced by the lists they name; each word once."""
    expanded: list[str] = []
    for number, word in enumerate(table.texts(key, required=required, may_be_empty=may_be_empty)):
        name = word.removeprefix(WORD_LIST)
        _refuse_expression(table, key, word, number)
        expanded.extend(words.get(name, (name,)) if name != word else (word,))
        if word == WORD_LIST:
            table.problem(key, f"{key} 中的 @ 后面要写 [words] 中一个词表的名称", number)
        elif name != word and name not in words:
            hint = did_you_mean(name, list(words)) or "，请在 [words] 中写出，或改正名称"
            table.problem(key, f"[words] 中没有词表“{name}”{hint}", number)
    return tuple(dict.fromkeys(expanded))


def read_recognition(table: Table, words: Words, exclude: tuple[str, ...]) -> Recognition:
    """`exclude` is added to the table's own."""
    inner = table.table("recognition")
    if inner is None:
        return Recognition((), (), (), ())
    names, subject, matter, own = (
        expand(inner, key, words, required=False, may_be_empty=True)
        for key in ("names", "subject", "matter", "exclude")
    )
    if not names and not (subject and matter):
        inner.problem(None, "recognition 写不出任何能认出此事项的名称：请填 names，或同时填 subject 和 matter")
    inner.finish()
    return Recognition(names, subject, matter, tuple(dict.fromkeys((*own, *exclude))))


def read_content(table: Table, words: Words, *, required: bool = True) -> tuple[ContentElement, ...]:
    elements = []
    seen: set[str] = set()
    for inner in table.tables("content", required=required):
        name = inner.text("name")
        if name in seen:
            inner.problem("name", f"公开内容“{name}”重复出现，请只写一次")
        seen.add(name)
        kind = inner.choice("kind", ContentKind)
        terms = expand(inner, "terms", words, required=False, may_be_empty=True)
        numbers = inner.texts("numbers", required=False, may_be_empty=True)
        field = inner.choice("field", Field, required=kind is ContentKind.FIELD)
        inner.finish()
        if kind is None:
            continue
        _check_parts(inner, kind)
        if kind in (ContentKind.PART, ContentKind.TABLE):
            terms = tuple(dict.fromkeys((name, *terms)))
        elements.append(ContentElement(name, kind, terms, numbers, field))
    return tuple(elements)


def check_placeholders(table: Table, key: str, text: str, known: Iterable[str]) -> None:
    """Note every {name} of the text that nothing will replace."""
    names = tuple(known)
    for name in PLACEHOLDER.findall(text):
        if name not in names:
            listed = "、".join(f"{{{one}}}" for one in names)
            table.problem(key, f"{{{name}}} 不是可用的占位符{did_you_mean(name, list(names))}，可用：{listed}")
    if any(brace in PLACEHOLDER.sub("", text) for brace in "{}"):
        table.problem(key, f"{key} 中的 {{ }} 不成对，请补齐或删去")


def fill(text: str, values: Mapping[str, str]) -> str:
    return PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), text)


def _check_parts(table: Table, kind: ContentKind) -> None:
    """The keys an element of this kind must have, or cannot have."""
    allowed: tuple[str, ...]
    match kind:
        case ContentKind.DOCUMENT:
            allowed = ("terms", "numbers")
            if "terms" not in table and "numbers" not in table:
                table.problem(None, "kind 为 document 时要写文件名（terms）或文号（numbers）")
        case ContentKind.PART | ContentKind.TABLE:
            allowed = ("terms",)
        case ContentKind.LOCAL_DOCUMENTS:
            allowed = ()
        case ContentKind.FIELD:
            allowed = ("field",)
        case _:
            assert_never(kind)
    for key in ("terms", "numbers", "field"):
        if key in table and key not in allowed:
            table.problem(key, f"kind 为 {kind} 时不能写 {key}，请删去")
