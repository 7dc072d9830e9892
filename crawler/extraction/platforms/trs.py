"""拓尔思 TRS WCM. The page count stands in a script only, in functions of like name and unlike meaning."""

import re

from crawler.extraction.platforms.platform import ListPages, Marks

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
_CALL = re.compile(r"(//[^\n]*)?\b(?:createPageHTML|createPage|createpage)\s*\(([^()]*)\)")
_OBJECT = re.compile(r"\bPager\s*\(\s*\{([^{}]*)\}")
_COUNT = re.compile(r"\b(?:var\s+)?countPage\s*=\s*(\d+)")
_CONFIG_TOTAL = re.compile(r"pagination_script_config\s*=\s*\{[^{}]*?\btotal\s*:\s*[\"']?(\d+)")
_ARGUMENT = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([^,]*))\s*(?:,|$)""")
_FILE = re.compile(r"([^/?]*?)(?:_(\d+))?\.(s?html?)$")


def recognises(url: str, marks: Marks) -> bool:
    return bool(_ARTICLE.search(url)) or any(mark in marks() for mark in _MARKS)


def pages(url: str, scripts: str, printed: int | None) -> ListPages | None:
    """The argument list decides, not the function's name."""
    del printed
    if "createPage" in scripts or "createpage" in scripts:
        for commented, arguments in _CALL.findall(scripts):
            told = None if commented else _from_call(_split(arguments))
            if told:
                return told
    if "Pager(" in scripts:
        told = _from_object(scripts)
        if told:
            return told
    if "countPage" not in scripts and "pagination_script_config" not in scripts:
        return None
    count = _COUNT.search(scripts) or _CONFIG_TOTAL.search(scripts)
    return _zero_based(int(count[1]), _prefix(url), _extension(url)) if count else None


def _from_call(arguments: list[str]) -> ListPages | None:
    match arguments:
        case [total, current, prefix, extension, *_] if total.isdigit() and current.isdigit() and not prefix.isdigit():
            return _zero_based(int(total), prefix, extension)
        case [box, total, current, prefix, extension, *_] if (
            not box.isdigit() and total.isdigit() and current.isdigit()
        ):
            return _one_based(int(total), prefix, extension)
        case _:
            return None


def _from_object(scripts: str) -> ListPages | None:
    found = _OBJECT.search(scripts)
    if not found:
        return None
    options = dict(re.findall(r"(\w+)\s*:\s*[\"']?([\w./-]+)", found[1]))
    size = options.get("size", "")
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
