"""The two sides of a comparison, from whatever the user names: a catalogue file, a criteria file, a built-in pack."""

from pathlib import Path

from criteria.catalogue.build import source_pack
from criteria.catalogue.files import PdfReader, read_catalogue
from criteria.comparing import Listing, listing_of


def read_listing(source: str, read_pdf: PdfReader | None = None) -> Listing:
    """A catalogue file, a criteria file or a built-in pack's id. Raises `CriteriaError`."""
    if pack := source_pack(source):
        return listing_of(pack, Path(source).name)
    return Listing(Path(source).name, read_catalogue(Path(source), read_pdf).items)
