"""From a rule's `check` and `[rule.with]` to the parameters of its check. A new kind is a reader and a line below."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from criteria.element_reading import Words, read_content, read_recognition
from criteria.model import LimitKind, TimeLimit
from criteria.page_check_reading import PAGE_READERS
from criteria.page_checks import PageCheck
from criteria.reading import Table, did_you_mean
from criteria.rules import Check, Manual, Published
from criteria.time_limit import parse_time_limit


@dataclass(frozen=True, slots=True)
class Given:
    """What of the file holds for every rule: the word lists, and what `[defaults.rule]` excludes everywhere."""

    words: Words
    exclude: tuple[str, ...]


def read_check(rule: Table, given: Given) -> Check:
    """The check; an empty one where the rule names none that exists, which is noted as a mistake."""
    kind = rule.text("check")
    parameters = rule.table("with")
    reader = _READERS.get(kind)
    if kind and reader is None:
        hint = did_you_mean(kind, list(_READERS)) or "，"
        rule.problem("check", f"check 不能写“{kind}”{hint}可写：{'、'.join(_READERS)}")
    if parameters is None or reader is None:
        return Manual("", "")
    check = reader(parameters, given)
    parameters.finish()
    return check


def read_span(table: Table, key: str, *, required: bool = True) -> TimeLimit | None:
    """How long something may take or how old it may be: 14日, 10个工作日, 6个月."""
    text = table.text(key, required=required)
    if not text:
        return None
    parsed = parse_time_limit(text)
    if len(parsed.limits) == 1 and not parsed.unparsed and parsed.limits[0].kind is LimitKind.AFTER_TRIGGER:
        return parsed.limits[0]
    table.problem(key, f"看不懂期限“{text}”，请写成如：14日、10个工作日、6个月、1年")
    return None


def _published(table: Table, given: Given) -> Published:
    return Published(
        recognition=read_recognition(table, given.words, given.exclude),
        content=read_content(table, given.words, required=False),
        newest_within=read_span(table, "newest_within", required=False),
    )


def _manual(table: Table, _: Given) -> Manual:
    return Manual(question=table.text("question"), evidence=table.text("evidence"))


def _of_pages(reader: Callable[[Table, Words, tuple[str, ...]], PageCheck]) -> Callable[[Table, Given], Check]:
    return lambda table, given: reader(table, given.words, given.exclude)


_READERS: Mapping[str, Callable[[Table, Given], Check]] = {
    Published.kind: _published,
    Manual.kind: _manual,
    **{kind: _of_pages(reader) for kind, reader in PAGE_READERS.items()},
}
