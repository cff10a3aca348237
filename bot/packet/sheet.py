"""The packet as a PDF: A4, fonts embedded, tagged for screen readers (PDF/UA-1), the same packet the same bytes.

Typst sets it, from `sheet.typ` and the blocks of the packet as JSON: it shapes every script, turns lines of Arabic and
Hebrew around, and needs nothing of the system. Nothing is written to a disk: a picture travels inside an SVG.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import structlog

from bot.packet.fonts import FAMILIES, font_folders
from bot.packet.layout import (
    Blanks,
    Block,
    Boxes,
    Figure,
    Framed,
    Heading,
    NewPage,
    Paragraph,
    Quote,
    Rows,
    Table,
    laid_out,
)
from bot.packet.packet import Packet, Picture
from bot.packet.quoting import Line, breakable, line, safe

if TYPE_CHECKING:
    import typst

log = structlog.get_logger(__name__)

TEMPLATE = Path(__file__).with_name("sheet.typ")

MEASURE = 170.0
"""Millimetres of a line: A4 less two margins of 20 mm."""

WIDEST, HIGHEST = 120.0, 130.0
"""Millimetres of a picture on the page: what is read on it stays readable, and two stand on a page."""

DOTS = 96 / 25.4
"""Pixels a millimetre below which a picture is not blown up (CSS's 96 an inch)."""


def to_pdf(packet: Packet) -> bytes:
    """The packet as a PDF file. Raises WrongSetting when the fonts are missing.

    A sign that no font of ours has, Chinese for one, is shown as a box. Such a file says so at its top, and does not
    claim to be PDF/UA.
    """
    import typst  # noqa: PLC0415 - 30 MB that an idle bot does without

    compiler = typst.Compiler(font_paths=_fonts())
    blocks = laid_out(packet)
    try:
        return _compiled(compiler, packet, blocks, ["ua-1"])
    except typst.TypstError as refused:
        log.info("packet is no PDF/UA", reason=type(refused).__name__)  # its message quotes the text
        title, *others = blocks
        return _compiled(compiler, packet, [title, Paragraph(packet.words["packet-unprintable"]), *others], [])


def _compiled(
    compiler: typst.Compiler, packet: Packet, blocks: Sequence[Block], standards: list[typst.PDFStandard]
) -> bytes:
    made = compiler.compile(
        TEMPLATE.read_bytes(),
        format="pdf",
        sys_inputs={"packet": json.dumps(_document(packet, blocks))},
        timestamp=packet.made_at,
        pdf_standards=standards,
    )
    return made if isinstance(made, bytes) else b"".join(made or [])


@cache
def _fonts() -> typst.Fonts:
    """Only ours: with the fonts of the machine the same packet would look different elsewhere."""
    import typst  # noqa: PLC0415

    return typst.Fonts(include_system_fonts=False, font_paths=[str(folder) for folder in font_folders()])


def _document(packet: Packet, blocks: Sequence[Block]) -> dict[str, Any]:
    reference = line(packet.reference).text
    return {
        "title": f"{packet.words['packet-title']} {reference}",
        "reference": breakable(reference),
        "language": packet.language,
        "fonts": list(FAMILIES),
        "blocks": [_block(block) for block in blocks],
    }


def _block(block: Block) -> dict[str, Any]:  # noqa: C901 - one case a kind of block
    match block:
        case Heading(text, level):
            return {"is": "heading", "text": text, "level": level}
        case Paragraph(text, weak):
            return {"is": "paragraph", "text": breakable(text), "weak": weak}
        case Rows(rows, code, together):
            said_rows = [[name, _line(value), at in code] for at, (name, value) in enumerate(rows)]
            return {"is": "rows", "rows": said_rows, "together": together}
        case Table(header, rows):
            return {"is": "table", "header": header, "rows": rows}
        case Quote(label, said):
            return {"is": "quote", "label": label, "lines": [_line(one) for one in said]}
        case Figure(picture, alt):
            return {"is": "figure", "svg": _svg(picture), "width": _width(picture), "alt": alt}
        case Boxes(items):
            return {"is": "boxes", "items": items}
        case Framed(language, paragraphs):
            texts = [[breakable(one) for one in safe(words)] for words in paragraphs]
            return {"is": "framed", "language": language, "paragraphs": texts}
        case Blanks(who, names):
            return {"is": "blanks", "who": who, "names": names}
        case NewPage():
            return {"is": "page"}


def _line(one: Line) -> dict[str, Any]:
    return {"text": breakable(one.text), "rtl": one.rtl, "language": one.language}


def _svg(picture: Picture) -> str:
    data = base64.b64encode(picture.data).decode("ascii")
    size = f'width="{picture.width}" height="{picture.height}"'
    image = f'<image {size} href="data:{picture.media_type};base64,{data}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{image}</svg>'


def _width(picture: Picture) -> float:
    """Millimetres across, so that it fits and is not blown up."""
    natural = picture.width / DOTS
    return round(min(natural, WIDEST, HIGHEST * picture.width / picture.height), 2)
