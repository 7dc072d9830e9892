"""Pages of a list that a link calls a function for: `goToPageURL(2)`, `__doPostBack('AspNetPager1','3')`.

What the function does with the number is read from the page's own script: it goes to an address, or sends a form.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crawler.extraction.layout import Layout
from crawler.extraction.lines import Element
from crawler.extraction.pager_words import caption
from crawler.extraction.platforms.platform import MOST_PAGES
from crawler.extraction.platforms.script_pager import PAGE_PARAMETER, address_pattern, body_of
from crawler.form_post import parts, posted

_POST_BACK = re.compile(r"__doPostBack\(\s*['\"]([^'\"]*)['\"]\s*,\s*['\"]([^'\"\d]*)(\d*)['\"]\s*\)")
_CALL = re.compile(r"\b([A-Za-z_$][\w$.]*)\s*\(([^()]*)\)")
_NUMBER = re.compile(r"[\"'\s]*(\d{1,4})[\"'\s]*")
_SENT = re.compile(r"\.submit\s*\(")
_FIELD = re.compile(
    r"""(?:\.|\[["']|getElementById\(["']|getElementsByName\(["']|\$\(["'][#\w\s]*[#\[](?:name\s*=\s*["']?)?)(\w+)["'\])]*"""
    r"""(?:\[0\])?\s*(?:\.value\s*=|\.val\(|\.attr\(\s*["']value["']\s*,)\s*(?:parseInt\(|Number\()?\s*(\w+)"""
)
_FORM = re.compile(
    r"""(?:document\.(?:forms\s*\[\s*["']?)?|getElementById\(\s*["']|\$\(\s*["']#?)([A-Za-z_]\w*)["'\])]*(?:\[0\])?\.submit\s*\("""
)
_EMPTY_CALL = re.compile(r"\bvoid\s*\(\s*0?\s*\)|\breturn\s+(?:false|true)\b|javascript:", re.IGNORECASE)
# SubmitFormPost("/Lists/1/AllItems.aspx?Paged=TRUE\\u0026p_ID=421"), as SharePoint leads on: the call names the page.
_ADDRESS = re.compile(r"""\(\s*["']([^"'\s?]*\?[^"'\s]+)["']""")
_CHOSEN = re.compile(
    r"([A-Za-z_$][\w$.]*)\s*\(\s*(?:this\.(?:value|options\s*\[[^\]]*\]\.value)|\$\(this\)\.val\(\))\s*\)"
)
# <select onchange="location='list_'+this.value+'.html'">
_CHOSEN_ADDRESS = re.compile(
    r"""\blocation(?:\.href)?\s*=\s*["']([^"']+)["']\s*\+\s*this\.value(?:\s*\+\s*["']([^"']+)["'])?\s*(?:;|$)"""
)
_CHOICE = re.compile(r"第?\s*(\d{1,4})\s*页?")
_UNSENT = frozenset({"submit", "button", "image", "reset", "file"})


@dataclass(frozen=True, slots=True)
class CalledPages:
    """`pages`: addresses of pages 2 to `last`. `unknown`: some call leads on to where we cannot tell."""

    pages: tuple[str, ...]
    last: int | None
    unknown: bool


def read_called_pages(layout: Layout, elements: Sequence[Element], total: int | None) -> CalledPages:
    """`elements`: what one clicks on in the pager, without an address. `total`: pages the list has, as far as known."""
    unknown = False
    named: list[str] = []
    numbers: dict[str, int] = {}  # the highest page number each call names
    calls: dict[str, tuple[str, str]] = {}
    for element in elements:
        script = _EMPTY_CALL.sub(" ", script_of(element))
        if "(" not in script:
            continue
        called = _called(script)
        if called is None:
            page = _named(layout, script)
            named += [page] if page else []
            unknown = unknown or page is None
            continue
        name, prefix, number = called
        key = f"{name} {prefix}"
        calls[key] = name, prefix
        numbers[key] = max(numbers.get(key, 0), number)
    for key, highest in sorted(numbers.items(), key=lambda item: -item[1]):
        name, prefix = calls[key]
        last = max(highest, total or 0)
        pages = tuple(_pages(layout, name, prefix, range(2, min(last, MOST_PAGES) + 1)))
        if pages or last < 2:
            return CalledPages(pages, last, unknown=False)
        unknown = True
    return CalledPages(tuple(named), None, unknown)


def pages_by_choice(layout: Layout) -> tuple[str, ...]:
    """`<select onchange="jump(this.value)">` with 第1页 to 第N页: pages 2 to N by what the function does with the number."""
    if "onchange" not in layout.source:
        return ()
    for select in layout.root.iter("select"):
        onchange = select.get("onchange") or ""
        call, goes = _CHOSEN.search(onchange), _CHOSEN_ADDRESS.search(onchange)
        if call is None and goes is None:
            continue
        options = list(select.iter("option"))
        shown = [_CHOICE.fullmatch(caption(option)) for option in options]
        numbers = [one[1] for one in shown if one]
        if len(numbers) > 1 and numbers == [option.get("value") for option in options] == [
            str(n) for n in range(1, len(options) + 1)
        ]:
            further = range(2, min(len(numbers), MOST_PAGES) + 1)
            if call:
                return tuple(_pages(layout, call[1], "", further))
            hrefs = [f"{goes[1]}{number}{goes[2] or ''}" for number in further] if goes else []
            return tuple(url for href in hrefs if (url := layout.resolver.absolute(href)))
    return ()


def script_of(element: Element) -> str:
    """What a click on the element runs."""
    href = element.get("href") or ""
    script = href if href.lower().lstrip().startswith("javascript:") else ""
    return f"{script};{element.get('onclick') or ''}"


def number_called(element: Element) -> int | None:
    """The page number a click on the element calls for."""
    called = _called(_EMPTY_CALL.sub(" ", script_of(element)))
    return called[2] if called else None


def _named(layout: Layout, script: str) -> str | None:
    """Another page of this very address, its query apart, that the call names outright."""
    found = _ADDRESS.search(script)
    page = layout.resolver.absolute(found[1].replace("\\u0026", "&")) if found else None
    return page if page and page.partition("?")[0] == layout.url.partition("?")[0] else None


def _called(script: str) -> tuple[str, str, int] | None:
    """The function's name, what the number's argument begins with, and the number."""
    event = _POST_BACK.search(script)
    if event:
        return (f"__doPostBack {event[1]}", event[2], int(event[3])) if event[3] else None
    for name, arguments in _CALL.findall(script):
        for argument in arguments.split(","):
            number = _NUMBER.fullmatch(argument)
            if number:
                return name, "", int(number[1])
    return None


def _pages(layout: Layout, name: str, prefix: str, numbers: Iterable[int]) -> Iterable[str]:
    own = parts(layout.url)[0]
    if name.startswith("__doPostBack "):
        target = name.partition(" ")[2]
        form = next(
            (form for form in layout.root.iter("form") if _fields(form).keys() & {"__VIEWSTATE", "__EVENTTARGET"}), None
        )
        action = (layout.resolver.absolute(form.get("action")) if form is not None else None) or own
        for number in numbers:
            yield posted(action, (("__EVENTTARGET", target), ("__EVENTARGUMENT", f"{prefix}{number}")))
        return
    body = body_of(layout.scripts, name)[1]
    pattern = address_pattern(body) if "location" in body or "open(" in body or "href" in body else None
    if pattern:
        head, tail, first = pattern
        for number in numbers:
            address = layout.resolver.absolute(f"{head}{number - 1 + first}{tail}")
            if address:
                yield address
        return
    if body and not _SENT.search(body):
        return
    found = _form_of(layout, body)
    if found is None:
        return
    form, field = found
    action = layout.resolver.absolute(form.get("action")) or own
    fields = {key: value for key, value in _fields(form).items() if not key.startswith("__")}
    for number in numbers:
        sent = {**fields, field: str(number)}
        if (form.get("method") or "get").strip().lower() == "post":
            yield posted(action, sent.items())
        else:
            yield f"{action.partition('?')[0]}?{parts(posted(action, sent.items()))[1]}"


def _form_of(layout: Layout, body: str) -> tuple[Element, str] | None:
    """The form a pager sends, and its field for the page's number."""
    forms = list(layout.root.iter("form"))
    sent = _FORM.search(body)
    if sent:
        named = [form for form in forms if sent[1] in (form.get("name"), form.get("id"))]
        forms = named or forms
    for field, _ in _FIELD.findall(body):
        for form in forms:
            name = _name_of_field(form, field)
            if name:
                return form, name
    for form in forms:
        for name in _fields(form):
            if PAGE_PARAMETER.fullmatch(name.rpartition(".")[2]):
                return form, name
    return None


def _name_of_field(form: Element, key: str) -> str | None:
    return next(
        (
            field.get("name")
            for field in form.iter("input")
            if key in (field.get("name"), field.get("id")) and field.get("name")
        ),
        None,
    )


def _fields(form: Element) -> dict[str, str]:
    """What a browser would send of the form, buttons apart."""
    sent: dict[str, str] = {}
    for field in form.iter("input", "select"):
        name = field.get("name")
        if not name or (field.get("type") or "").lower() in _UNSENT:
            continue
        if field.tag == "select":
            options = list(field.iter("option"))
            chosen = next(
                (option for option in options if option.get("selected") is not None), options[0] if options else None
            )
            sent[name] = (chosen.get("value") or "") if chosen is not None else ""
        elif (field.get("type") or "").lower() not in ("checkbox", "radio") or field.get("checked") is not None:
            sent[name] = field.get("value") or ""
    return sent
