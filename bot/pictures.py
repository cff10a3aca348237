"""Reads pictures that strangers sent: a hash to know them again, and a copy without metadata to show to staff.

Nothing is decoded but JPEG, PNG, WEBP and GIF, and nothing before its size is known. No bytes make these raise.
Pillow is imported at the first call. Call them in a thread, one at a time: the largest that are read take up to 1 s
and 190 MiB (a WEBP of 12 million pixels), a telephone's JPEG 0.2 s and 80 MiB.
"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import TYPE_CHECKING, TypeVar

import structlog

if TYPE_CHECKING:
    from PIL.Image import Image, Transpose

T = TypeVar("T")

log = structlog.get_logger(__name__)

MOST_PIXELS = 40_000_000
"""Of a JPEG, which is decoded smaller than it is; more than nearly every telephone takes (12 million, or 50 asked)."""

MOST_PIXELS_WHOLE = 12_000_000
"""Of the others, which are decoded whole, at 4 bytes a pixel and up to 4 times: a screenshot of four screens."""

MOST_SCANS = 40
"""Passes over a progressive JPEG, each of which costs as much as the whole picture; real ones have about ten."""

ACROSS, DOWN = 9, 8
"""The hash compares each cell of a row with the next: 8 bits in each of 8 rows."""

STEP = 1
"""Levels of grey (of 255) by which a cell must be darker than the next for its bit: less is rounding."""

QUALITY = 85
"""Of the JPEG copy, of 100."""

_FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
_ORIENTATION = 0x0112
_CLOSE = 16 * ACROSS
"""Pixels a side of the square that is looked at closely before it becomes cells: enough to weigh every cell alike."""


def dhash(data: bytes) -> int | None:
    """The 64-bit difference hash of a picture as one sees it, on white; None: no picture, broken, or too large.

    Of an animation it is the first frame. A picture without differences has few bits, or none.
    """
    return _reading(data, _dhash)


def reencoded(data: bytes, limit_px: int = 2048) -> tuple[bytes, str] | None:
    """The picture as new bytes and their media type, no side longer than `limit_px`; None as for `dhash`.

    JPEG, or PNG where something shines through. Upright, one frame, and nothing else of the file: no EXIF, no place,
    no colour profile (colours of a wide one look paler), no comment, nothing behind the end.
    """
    return _reading(data, lambda image: _encoded(image, limit_px))


def _reading(data: bytes, use: Callable[[Image], T]) -> T | None:
    try:
        image = _opened(data)
        if image is None:
            return None
        with image:
            return use(image)
    except Exception as broken:  # noqa: BLE001 - hostile bytes raise anything, MemoryError and SyntaxError included
        log.info("picture not read", reason=type(broken).__name__)
        return None


def _opened(data: bytes) -> Image | None:
    from PIL import Image, WebPImagePlugin  # noqa: PLC0415

    _ = WebPImagePlugin  # named, or `open` loads all forty formats to find it
    image = Image.open(BytesIO(data), formats=_FORMATS)
    jpeg = image.format in {"JPEG", "MPO"}
    if image.width * image.height > (MOST_PIXELS if jpeg else MOST_PIXELS_WHOLE):
        return None
    if jpeg and data.count(b"\xff\xda") > MOST_SCANS:
        return None
    return image


def _dhash(image: Image) -> int:
    from PIL import Image as Pillow  # noqa: PLC0415

    turn = _turn(image)
    image.draft("L", (_CLOSE, _CLOSE))
    near = _plain(image).resize((_CLOSE, _CLOSE), Pillow.Resampling.BOX, reducing_gap=2.0)
    if near.mode == "RGBA":
        near = Pillow.alpha_composite(Pillow.new("RGBA", near.size, "white"), near)
    grey = near.convert("L")
    if turn is not None:
        grey = grey.transpose(turn)
    levels = grey.resize((ACROSS, DOWN), Pillow.Resampling.BOX).tobytes()
    bits = 0
    for at in range(len(levels) - 1):
        if (at + 1) % ACROSS:
            bits = bits << 1 | (levels[at + 1] - levels[at] >= STEP)
    return bits


def _encoded(image: Image, limit_px: int) -> tuple[bytes, str]:
    from PIL import Image as Pillow  # noqa: PLC0415

    turn = _turn(image)
    image.draft("RGB", (limit_px, limit_px))
    seen = _plain(image)
    seen.thumbnail((limit_px, limit_px), Pillow.Resampling.LANCZOS)
    if turn is not None:
        seen = seen.transpose(turn)
    shines = seen.mode == "RGBA" and seen.getchannel("A").getextrema() != (255, 255)
    clean = Pillow.new("RGBA" if shines else "RGB", seen.size)  # a new picture: Pillow would write what `info` holds
    clean.paste(seen)
    out = BytesIO()
    if shines:
        clean.save(out, "PNG")
        return out.getvalue(), "image/png"
    clean.save(out, "JPEG", quality=QUALITY)
    return out.getvalue(), "image/jpeg"


def _plain(image: Image) -> Image:
    """RGB, or RGBA where something may shine through, or L: the kinds that can be shrunk without loss."""
    if image.has_transparency_data:
        return image.convert("RGBA")
    if image.mode.startswith("I"):  # 16 bits of grey, which `convert` would cut off at 255
        return image.point(lambda level: level / 256).convert("L")
    return image if image.mode in {"L", "RGB"} else image.convert("RGB")


def _turn(image: Image) -> Transpose | None:
    """What brings the picture upright, as its EXIF says. Damaged EXIF does not lose the picture."""
    from PIL.Image import Transpose  # noqa: PLC0415

    try:
        orientation = int(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # noqa: BLE001 - the parser raises anything on hostile EXIF
        return None
    return {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }.get(orientation)
