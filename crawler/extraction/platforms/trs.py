"""拓尔思 TRS WCM. The page count stands in a script only, in functions of like name and unlike meaning."""

import re

from crawler.extraction.platforms.platform import ListPages, ListSource, Marks
from crawler.extraction.platforms.script_pager import address_pattern, number_of

_MARKS = (
    "TRS_Editor",
    "trs_editor_view",
    "TRS_UEDITOR",
    "_trs_ta_js",
    "CurrChnlCls",
    "createPageHTML",
    "TRS_PreAppend",
)
_ARTICLE = re.compile(r"/20\d{4}/t20\d{6}_\d+\.s?html?$")
_CALL = re.compile(
    r"(//[^\n]*|function\s+)?\b(?:createPageHTML|createPage|createpage)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)"
)
_OBJECT = re.compile(r"\b(?:Pager|createPageHTML|createPage)\s*\(\s*\{([^{}]*)\}")
_COUNT = re.compile(r"\b(?:var\s+)?countPage\s*=\s*[\"']?(\d+)")
_CONFIG_TOTAL = re.compile(r"pagination_script_config\s*=\s*\{[^{}]*?\btotal\s*:\s*[\"']?(\d+)")
_ARGUMENT = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([^,]*))\s*(?:,|$)""")
_FILE = re.compile(r"([^/?]*?)(?:_(\d+))?\.(s?html?)$")
_LEAST_ARGUMENTS = 3


def recognises(url: str, marks: Marks) -> bool:
    return bool(_ARTICLE.search(url)) or any(mark in marks() for mark in _MARKS)


def pages(source: ListSource) -> ListPages | None:
    """The argument list decides, not the function's name."""
    url, scripts = source.url, source.scripts
    unknown = False
    if "createPage" in scripts or "createpage" in scripts:
        for is_no_call, written in _CALL.findall(scripts):
            if is_no_call:
                continue
            arguments = _known(_split(written), scripts)
            told = _from_call(arguments, url)
            if told:
                return told
            unknown = unknown or len(arguments) >= _LEAST_ARGUMENTS
    if "Pager(" in scripts or "createPage" in scripts:
        told = _from_object(scripts)
        if told:
            return told
    if "countPage" in scripts or "pagination_script_config" in scripts:
        count = _COUNT.search(scripts) or _CONFIG_TOTAL.search(scripts)
        if count:
            return _counted(int(count[1]), url, scripts)
    return ListPages(2, ()) if unknown else None


def _counted(total: int, url: str, scripts: str) -> ListPages:
    """Only the count is given: the addresses are as the script writes them, else as TRS names its files."""
    pattern = address_pattern(scripts) if total > 1 else None
    if pattern and pattern[1]:
        return ListPages(total, tuple(f"{pattern[0]}{number}{pattern[1]}" for number in range(1, total)))
    return _zero_based(total, _prefix(url), _extension(url))


def _known(arguments: list[str], scripts: str) -> list[str]:
    """Variables among the arguments replaced by the numbers they were given."""
    return [
        str(number) if argument.isidentifier() and (number := number_of(scripts, argument)) is not None else argument
        for argument in arguments
    ]


def _from_call(arguments: list[str], url: str) -> ListPages | None:
    match arguments:
        case [total, current, prefix, extension, *_] if total.isdigit() and current.isdigit() and not prefix.isdigit():
            is_first = (file := _FILE.search(url.rpartition("/")[2])) is None or file[2] is None
            based = _one_based if current == "1" and is_first else _zero_based
            return based(int(total), prefix, extension)
        case [box, total, current, prefix, extension, *_] if (
            not box.isdigit() and total.isdigit() and current.isdigit()
        ):
            based = _zero_based if current == "0" else _one_based
            return based(int(total), prefix, extension)
        case _:
            return None


def _from_object(scripts: str) -> ListPages | None:
    found = _OBJECT.search(scripts)
    if not found:
        return None
    options = dict(re.findall(r"(\w+)[\"']?\s*:\s*[\"']?([\w./-]+)", found[1]))
    size = next((options[name] for name in ("size", "total", "pageCount", "totalPage") if name in options), "")
    return (
        _zero_based(int(size), options.get("prefix", "index"), options.get("suffix", "html"))
        if size.isdigit()
        else None
    )


def _zero_based(total: int, prefix: str, extension: str) -> ListPages:
    """Page 2 is index_1.html."""
    hrefs = (f"{prefix}.{extension}", *(f"{prefix}_{number}.{extension}" for number in range(1, total)))
    return ListPages(total, hrefs if total > 1 else ())


def _one_based(total: int, prefix: str, extension: str) -> ListPages:
    """Page 2 is xwzx_list_2.shtml."""
    hrefs = (f"{prefix}.{extension}", *(f"{prefix}_{number}.{extension}" for number in range(2, total + 1)))
    return ListPages(total, hrefs if total > 1 else ())


def _split(arguments: str) -> list[str]:
    return [(double or single or bare).strip().lstrip(".") for double, single, bare in _ARGUMENT.findall(arguments)][
        : arguments.count(",") + 1
    ]


def _prefix(url: str) -> str:
    file = _FILE.search(url.rpartition("/")[2])
    return file[1] if file and file[1] else "index"


def _extension(url: str) -> str:
    file = _FILE.search(url)
    return file[3] if file else "html"
