"""Packs made by hypothesis: every one a criteria file could hold."""

from hypothesis import strategies as st

from criteria.element_reading import EXPRESSION
from criteria.loader import filled_remedy
from criteria.model import (
    CATALOGUE_ELEMENTS,
    Channel,
    ContentElement,
    ContentKind,
    Criterion,
    Field,
    Level,
    Mode,
    Pack,
    Question,
    Recognition,
)  # fmt: skip
from criteria.rules import Effect, Manual, Published, Rule
from criteria.time_limit import parse_time_limit
from criteria.writing import USUAL_REMEDY
from tests.criteria.test_check_words import SAID as ONE_OF_EACH_KIND

# No control or invisible characters (Excel has none of the first) and no braces (they are placeholders in 整改建议); a
# line end may stand inside. Nothing that reads as a regular expression.
_LETTERS = st.characters(exclude_categories=("Cc", "Cf", "Cs", "Cn", "Zl", "Zp"), exclude_characters="{}")
TEXT = st.one_of(
    st.sampled_from(
        ["办事指南", "《条例》（国令711号）", "a\\nb", "@词", "=1+1", '引"号', "一\n二", "1.0", "'x", "_x000a_"]
    ),
    st.text(_LETTERS, min_size=1, max_size=12).map(str.strip).filter(lambda text: text and not EXPRESSION.search(text)),
)
WORDS = st.lists(TEXT, max_size=6, unique=True).map(tuple)
SOME = st.lists(TEXT, min_size=1, max_size=4, unique=True).map(tuple)
LIMIT = st.sampled_from(
    [
        "及时",
        "长期公开",
        "制定或获取信息之日起10个工作日内",
        "每20个工作日更新；行政处罚决定自作出之日起7个工作日内",
        "公示7个工作日",
    ]
)


@st.composite
def elements(draw: st.DrawFn, name: str) -> ContentElement:
    kind = draw(st.sampled_from(ContentKind))
    match kind:
        case ContentKind.DOCUMENT:
            return ContentElement(name, kind, draw(SOME), draw(WORDS))
        case ContentKind.LOCAL_DOCUMENTS:
            return ContentElement(name, kind, ())
        case ContentKind.FIELD:
            return ContentElement(name, kind, (), (), draw(st.sampled_from(Field)))
        case _:
            return ContentElement(name, kind, tuple(dict.fromkeys((name, *draw(WORDS)))))


def _some(values: type) -> st.SearchStrategy[tuple]:  # type: ignore[type-arg]
    return st.lists(st.sampled_from(list(values)), min_size=1, unique=True).map(tuple)  # type: ignore[call-overload]


@st.composite
def criteria(draw: st.DrawFn, criterion_id: str) -> Criterion:
    limit = draw(LIMIT)
    points = draw(st.lists(st.integers(0, 99), min_size=4, max_size=4).filter(any))
    criterion = Criterion(
        id=criterion_id,
        field=draw(TEXT),
        group=draw(TEXT),
        title=draw(TEXT),
        why=draw(TEXT),
        content=tuple(draw(elements(name)) for name in draw(SOME)),
        basis=draw(SOME),
        time_limits=parse_time_limit(limit).limits,
        publishers=draw(SOME),
        publisher_terms=draw(SOME),
        channels=draw(_some(Channel)),
        audience=draw(SOME),
        modes=draw(_some(Mode)),
        levels=draw(_some(Level)),
        recognition=Recognition(draw(SOME), draw(WORDS), draw(WORDS), draw(WORDS)),
        points=dict(zip(CATALOGUE_ELEMENTS, points, strict=True)),
        remedy=draw(st.fixed_dictionaries(dict.fromkeys(CATALOGUE_ELEMENTS, TEXT)))
        if draw(st.booleans())
        else USUAL_REMEDY,
        clauses=draw(WORDS),
        certainty=draw(TEXT),
        time_limit=limit,
    )
    object.__setattr__(criterion, "remedy", filled_remedy(criterion))
    return criterion


SPANS = st.one_of(
    st.none(),
    st.sampled_from(["14日", "10个工作日", "6个月", "1年"]).map(lambda text: parse_time_limit(text).limits[0]),
)


@st.composite
def published(draw: st.DrawFn) -> Published:
    return Published(
        Recognition(draw(SOME), draw(WORDS), draw(WORDS), draw(WORDS)),
        tuple(draw(elements(name)) for name in draw(WORDS)),
        draw(SPANS),
        draw(st.one_of(st.none(), TEXT)),
    )


CHECKS = st.one_of(
    published(), st.builds(Manual, TEXT, TEXT), st.sampled_from([check for check, _ in ONE_OF_EACH_KIND.values()])
)


@st.composite
def rules(draw: st.DrawFn, rule_id: str) -> Rule:
    effect = draw(st.sampled_from(Effect))
    points = 0 if effect is Effect.VETO else draw(st.integers(1, 99))
    since, until = sorted(draw(st.lists(st.dates(), min_size=2, max_size=2)))
    return Rule(
        id=rule_id,
        field=draw(TEXT),
        group=draw(TEXT),
        title=draw(TEXT),
        why=draw(TEXT),
        basis=draw(SOME),
        clauses=draw(WORDS),
        check=draw(CHECKS),
        points=points,
        effect=effect,
        each=draw(st.integers(1, points)) if effect is Effect.DEDUCT else None,
        remedy=draw(TEXT),
        levels=draw(_some(Level)),
        since=draw(st.sampled_from([since, None])),
        until=draw(st.sampled_from([until, None])),
        certainty=draw(TEXT),
        whole_site=draw(st.booleans()),
    )


QUESTIONS = st.builds(
    Question, sheet=TEXT, row=st.integers(1, 999), column=st.integers(1, 99), read=TEXT, assumed=TEXT,
    criterion=st.one_of(st.just(""), TEXT), element=st.one_of(st.just(""), TEXT),
)  # fmt: skip


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """Rows, rules, or both in any order."""
    ids = draw(st.lists(TEXT, min_size=1, max_size=3, unique=True))
    made = [draw(st.one_of(criteria(each), rules(each))) for each in ids]
    rows = tuple(one for one in made if isinstance(one, Criterion))
    return Pack(
        draw(TEXT), draw(TEXT), draw(TEXT), draw(TEXT), rows, "",
        rules=tuple(one for one in made if isinstance(one, Rule)),
        order=tuple(ids), questions=tuple(draw(st.lists(QUESTIONS, max_size=2))),
    )  # fmt: skip
