"""Readers of the `own_catalogue` check: `asks` says what is asked, the other keys are of that."""

from collections.abc import Callable, Mapping

from criteria.catalogue_checks import (
    Asked,
    AudienceNamed,
    CatalogueColumn,
    CatalogueDemand,
    ChannelsEnough,
    Countable,
    Covers,
    FieldPublished,
    Filled,
    Grounded,
    GroupsThere,
    Itemised,
    Kept,
    KeptOff,
    Likeness,
    ModeChosen,
    ModelTable,
    NoLess,
    NoLonger,
    OwnCatalogue,
    PublisherNamed,
    Revised,
    StagesThere,
    Superseded,
    Versions,
    WellFormed,
)
from criteria.element_reading import Words, expand, read_recognition
from criteria.model import Channel, Recognition
from criteria.reading import Table


def read_own_catalogue(table: Table, words: Words, exclude: tuple[str, ...]) -> OwnCatalogue:
    asked = table.choice("asks", Asked)
    return OwnCatalogue(
        recognition=read_recognition(table, words, exclude),
        fields=expand(table, "fields", words),
        demand=_READERS[asked](table, words) if asked else Itemised(),
    )


def _published(table: Table, words: Words) -> FieldPublished:
    return FieldPublished(table.text("field"), expand(table, "words", words))


def _filled(table: Table, _words: Words) -> Filled:
    columns = table.choices("columns", CatalogueColumn)
    elsewhere = table.choices("elsewhere", CatalogueColumn) if "elsewhere" in table else ()
    table.allow("elsewhere")
    for column in elsewhere:
        if column not in columns:
            table.problem("elsewhere", f"elsewhere 写了“{column}”，columns 中没有它")
    return Filled(columns, elsewhere)


def _grounded(table: Table, _words: Words) -> Grounded:
    return Grounded(table.flag("full_title"), table.flag("number"), _superseded(table, required=False))


def _superseded(table: Table, *, required: bool) -> tuple[Superseded, ...]:
    papers = []
    for inner in table.tables("superseded", required=required):
        number, by, since = inner.text("number"), inner.text("by"), inner.day("since")
        if since is None and "since" not in inner:
            inner.problem(None, "请写明 since：从哪一天起被取代")
        inner.finish()
        if since:
            papers.append(Superseded(number, by, since))
    return tuple(papers)


def _channels(table: Table, words: Words) -> ChannelsEnough:
    at_least = table.positive("at_least", default=1)
    for_policies = table.positive("at_least_for_policies", default=at_least)
    policies = expand(table, "policies", words, required="at_least_for_policies" in table, may_be_empty=True)
    return ChannelsEnough(at_least, for_policies, policies)


def _kept_off(table: Table, words: Words) -> KeptOff:
    return KeptOff(expand(table, "rows", words), table.choice("channel", Channel) or Channel.OTHER)


def _groups(table: Table, _words: Words) -> GroupsThere:
    return GroupsThere(table.text("field"), _named(table, "groups"))


def _stages(table: Table, _words: Words) -> StagesThere:
    return StagesThere(_named(table, "stages"))


def _named(table: Table, key: str) -> tuple[tuple[str, ...], ...]:
    """Names with their other names, parted by a bar: 最低生活保障|低保."""
    named = tuple(tuple(filter(None, map(str.strip, text.split("|")))) for text in table.texts(key))
    for number, names in enumerate(named):
        if not names:
            table.problem(key, f"{key} 中有空的一项", number)
    return tuple(filter(None, named))


def _covers(table: Table, _words: Words) -> Covers:
    lists = table.texts("lists")
    return Covers(Recognition(lists, (), (), ()), _named(table, "about"))


def _versions(table: Table, _words: Words) -> Versions:
    return Versions(table.choice("keeps", Kept) or Kept.ITEMS)


_READERS: Mapping[Asked, Callable[[Table, Words], CatalogueDemand]] = {
    Asked.PUBLISHED: _published,
    Asked.FILLED: _filled,
    Asked.CONTENT: lambda _table, _words: Itemised(),
    Asked.BASIS: _grounded,
    Asked.TIME_LIMIT: lambda _table, _words: Countable(),
    Asked.NO_LONGER: lambda table, _words: NoLonger(table.choices("than", ModelTable)),
    Asked.PUBLISHER: lambda _table, _words: PublisherNamed(),
    Asked.MODE: lambda _table, _words: ModeChosen(),
    Asked.CHANNEL: _channels,
    Asked.AUDIENCE: lambda _table, _words: AudienceNamed(),
    Asked.KEPT_OFF: _kept_off,
    Asked.GROUPS: _groups,
    Asked.LIKENESS: lambda table, _words: Likeness(table.choices("to", ModelTable), table.share("at_most")),
    Asked.NO_LESS: lambda table, _words: NoLess(table.choices("than", ModelTable)),
    Asked.STAGES: _stages,
    Asked.WELL_FORMED: lambda table, _words: WellFormed(table.share("share")),
    Asked.COVERS: _covers,
    Asked.VERSIONS: _versions,
    Asked.REVISED: lambda table, _words: Revised(_superseded(table, required=True)),
}
