"""The addresses of a list's pages (分页地址), given its column's folder, the page's number counted from 1 and how many there are."""


def in_folder(slug: str, number: int, total: int) -> str:
    return f"/{slug}/" + (f"index_{number}.html" if number > 1 else "")


def from_nought(slug: str, number: int, total: int) -> str:
    return f"/{slug}/" + (f"index_{number - 1}.html" if number > 1 else "")


def list_file(slug: str, number: int, total: int) -> str:
    return f"/html/{slug}/list_{number}.html"


def by_parameter(slug: str, number: int, total: int) -> str:
    return f"/{slug}/" + (f"?page={number}" if number > 1 else "")


def by_query(slug: str, number: int, total: int) -> str:
    return f"/list.aspx?cid={slug}" + (f"&pageNo={number}" if number > 1 else "")


def by_path(slug: str, number: int, total: int) -> str:
    return f"/category/{slug}/" + (f"page/{number}/" if number > 1 else "")


def falling(slug: str, number: int, total: int) -> str:
    """博达: the last page is 1.htm."""
    return f"/{slug}.htm" if number == 1 else f"/{slug}/{total - number + 1}.htm"


def counted_from_nought(slug: str, number: int, total: int) -> str:
    return f"/{slug}/" + (f"?p={number - 1}" if number > 1 else "")


def posted(slug: str, number: int, total: int) -> str:
    return f"/{slug}/Default.aspx"
