"""Pictures in a Word document that are large enough to be what is published: a scanned list, a photographed notice."""

import re
from typing import Final

from lxml import etree

_EMU_PER_CM: Final = 360_000
_POINTS_PER_CM: Final = 72 / 2.54
_WIDTH, _HEIGHT = 7.0, 4.0  # cm; an official seal is 4.2 to 5 cm across (国发〔1999〕25号), a letterhead's emblem less
_STYLE_SIZE: Final = re.compile(r"(?:^|;)\s*(width|height):\s*([\d.]{1,9})pt")


def has_large_picture(root: etree._Element) -> bool:
    return any(map(_is_large_drawing, root.iter("{*}inline", "{*}anchor"))) or any(
        map(_is_large_shape, root.iter("{*}shape"))
    )


def _is_large_drawing(drawing: etree._Element) -> bool:
    """DrawingML, Word 2007 and later; text boxes and diagrams are drawings too, but hold no blip."""
    extent = drawing.find("{*}extent")
    if extent is None or next(drawing.iter("{*}blip"), None) is None:
        return False
    sizes = [extent.get(name, "") for name in ("cx", "cy")]
    if not all(size.isascii() and size.isdigit() for size in sizes):
        return False
    width, height = (int(size[:12]) / _EMU_PER_CM for size in sizes)
    return width >= _WIDTH and height >= _HEIGHT


def _is_large_shape(shape: etree._Element) -> bool:
    """VML, as converted from older documents."""
    if shape.find("{*}imagedata") is None:
        return False
    sizes = dict(_STYLE_SIZE.findall(shape.get("style", "")))
    try:
        width, height = (float(sizes[name]) / _POINTS_PER_CM for name in ("width", "height"))
    except (KeyError, ValueError):
        return False
    return width >= _WIDTH and height >= _HEIGHT
