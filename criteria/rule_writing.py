"""From a `Rule` to its `[[rule]]` in a criteria file, and a check's parameters as `[rule.with]` writes them.

Parameters are written by what they are, under the names of their fields, which are the names their readers ask for;
the kinds written otherwise are named in `_OWN_KEYS`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from typing import Any, TypeGuard

from criteria.catalogue_checks import ChannelsEnough, Covers, OwnCatalogue, Superseded
from criteria.element_reading import WORD_LIST
from criteria.element_writing import Lists, element_table, lists_of_content, lists_of_recognition, recognition_keys
from criteria.model import ContentElement, Recognition, TimeLimit
from criteria.rules import Check, Effect, Rule
from criteria.toml_text import inline, text, texts


def rule_lines(rule: Rule, lists: Lists) -> Iterator[str]:
    """The lines of the rule's block. Raises ValueError for a 整改建议 with {…} left in it."""
    yield "[[rule]]"
    for key in ("id", "field", "group", "title", "why"):
        yield f"{key} = {text(getattr(rule, key))}"
    yield f"basis = {texts(rule.basis)}"
    yield f"clauses = {texts(rule.clauses)}"
    yield f"check = {text(rule.check.kind)}"
    if rule.effect is not Effect.VETO:
        yield f"points = {rule.points}"
    yield f"effect = {text(rule.effect)}"
    if rule.each is not None:
        yield f"each = {rule.each}"
    yield f"levels = {texts(rule.levels)}"
    yield from (f"{key} = {day}" for key, day in (("since", rule.since), ("until", rule.until)) if day)
    if rule.whole_site:
        yield "whole_site = true"
    yield f"remedy = {text(plain_remedy(rule.remedy))}"
    yield f"certainty = {text(rule.certainty)}"
    yield "[rule.with]"
    said = _said(rule.check)
    yield from parameter_lines(rule.check)
    for key, value in said.items():
        if _is_content(value):
            yield f"{key} = ["
            yield from (f"  {element_table(element, lists)}," for element in value)
            yield "]"
    for key, value in said.items():
        if isinstance(value, Recognition):
            yield f"[rule.with.{key}]"
            yield from (f"{part} = {listed}" for part, listed in recognition_keys(value, lists).items())


def parameter_lines(check: Check) -> Iterator[str]:
    """`[rule.with]` without recognition and content: a key and its value a line."""
    for key, value in _said(check).items():
        if not isinstance(value, Recognition) and not _is_content(value):
            yield f"{key} = {_value(value)}"


def recognition_in(check: Check) -> Recognition | None:
    """The recognition among the parameters."""
    return next((value for value in _said(check).values() if isinstance(value, Recognition)), None)


def content_of(check: Check) -> tuple[ContentElement, ...]:
    """The content elements among the parameters."""
    return next((value for value in _said(check).values() if _is_content(value)), ())


def lists_of_check(check: Check) -> Iterator[tuple[str, ...]]:
    """Every list of words in the parameters that may be written as a name."""
    for value in _said(check).values():
        if isinstance(value, Recognition):
            yield from lists_of_recognition(value)
        elif _is_content(value):
            yield from lists_of_content(value)


def plain_remedy(remedy: str) -> str:
    """The 整改建议 as it stands. Raises ValueError for {…} left in it, which the file cannot say."""
    if "{" in remedy and "}" in remedy:
        raise ValueError(f"整改建议中不能有花括号：{remedy}")
    return remedy


def _said(check: Check) -> Mapping[str, Any]:
    """The parameters a file has to say, by key; what is none, false or empty is left out."""
    values = _OWN_KEYS[type(check)](check) if type(check) in _OWN_KEYS else _by_field(check)
    return {key: value for key, value in values.items() if value is not None and value is not False and value != ()}


def _by_field(check: Any) -> dict[str, Any]:
    return {field.name: getattr(check, field.name) for field in fields(check)}


def _own_catalogue(check: OwnCatalogue) -> dict[str, Any]:
    """What is asked stands beside the rest, named by `asks`."""
    demand = check.demand
    values = {"asks": demand.asks, "fields": check.fields, "recognition": check.recognition, **_by_field(demand)}
    if isinstance(demand, Covers):
        values["lists"] = demand.lists.names
    if isinstance(demand, ChannelsEnough) and demand.at_least_for_policies == demand.at_least:
        del values["at_least_for_policies"]
    return values


# The kinds whose parameters are not written as a key for each field.
_OWN_KEYS: Mapping[type[Any], Callable[[Any], dict[str, Any]]] = {OwnCatalogue: _own_catalogue}


def _is_content(value: object) -> TypeGuard[tuple[ContentElement, ...]]:
    return isinstance(value, tuple) and isinstance(value[0], ContentElement)


def _value(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case int() | float():
            return str(value)
        case str():
            return text(value)
        case date():
            return value.isoformat()
        case Superseded():
            return inline({key: _value(part) for key, part in _by_field(value).items()})
        case (Superseded(), *_):
            return "[" + ", ".join(map(_value, value)) + "]"
        case TimeLimit():
            return text(value.text)
        case (int(month), int(day)):
            return text(f"{month:02}-{day:02}")
        case (str(), *_):
            return texts(map(_word, value))
        case ((str(), TimeLimit()), *_):
            return inline({key: _value(limit) for key, limit in value})
        case ((str(), *_), *_):
            return texts(_word("|".join(names)) for names in value)
        case _:
            raise TypeError(f"no way to write a parameter like {value!r}")


def _word(word: object) -> str:
    if str(word).startswith(WORD_LIST):
        raise ValueError(f"检查参数中的词不能以 {WORD_LIST} 开头：{word}")
    return str(word)
