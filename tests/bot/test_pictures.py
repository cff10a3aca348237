"""Pictures are known again after what chat apps do to them, and no bytes at all make the reader fail."""

from __future__ import annotations

import random
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from functools import cache
from io import BytesIO
from itertools import combinations
from typing import Any

import pytest
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, PngImagePlugin

from bot.pictures import MOST_PIXELS, MOST_PIXELS_WHOLE, MOST_SCANS, dhash, reencoded
from bot.rules.similar import is_flat, near_pictures

ORIENTATION = 0x0112
ARTIST = 0x013B


def scene(seed: int, size: tuple[int, int] = (320, 240)) -> Image.Image:
    """Coloured shapes, a little blurred: as many edges as a photo has."""
    chance = random.Random(seed)
    width, height = size

    def colour() -> tuple[int, int, int]:
        return chance.randrange(256), chance.randrange(256), chance.randrange(256)

    image = Image.new("RGB", size, colour())
    draw = ImageDraw.Draw(image)
    for _ in range(chance.randrange(8, 30)):
        x, y = chance.randrange(-40, width), chance.randrange(-40, height)
        right, bottom = x + chance.randrange(15, width // 2), y + chance.randrange(15, height // 2)
        if chance.random() < 0.5:
            draw.ellipse((x, y, right, bottom), fill=colour())
        else:
            draw.polygon([(x, y), (right, chance.randrange(y, bottom)), (chance.randrange(x, right), bottom)], colour())
    return image.filter(ImageFilter.GaussianBlur(chance.randrange(4)))


def saved(image: Image.Image, kind: str = "JPEG", **how: Any) -> bytes:
    out = BytesIO()
    image.save(out, kind, **how)
    return out.getvalue()


def hashed(data: bytes) -> int:
    found = dhash(data)
    assert found is not None
    return found


def opened(copy: tuple[bytes, str] | None) -> Image.Image:
    assert copy is not None
    return Image.open(BytesIO(copy[0]))


def near_edges(image: Image.Image) -> Image.Image:
    """Without one per cent at each edge."""
    width, height = image.size
    return image.crop((width // 100, height // 100, width - width // 100, height - height // 100))


@cache
def originals() -> tuple[Image.Image, ...]:
    return tuple(scene(seed) for seed in range(60))


CHANGES: dict[str, tuple[Callable[[Image.Image], bytes], float]] = {
    "half": (lambda image: saved(image.resize((160, 120))), 0.95),
    "double": (lambda image: saved(image.resize((640, 480))), 0.95),
    "quality 30": (lambda image: saved(image, quality=30), 0.95),
    "webp": (lambda image: saved(image, "WEBP", quality=60), 0.95),
    "png": (lambda image: saved(image, "PNG"), 0.95),
    "gif": (lambda image: saved(image, "GIF"), 0.9),
    "grey": (lambda image: saved(image.convert("L")), 0.95),
    "brighter": (lambda image: saved(ImageEnhance.Brightness(image).enhance(1.15)), 0.85),
    "darker": (lambda image: saved(ImageEnhance.Brightness(image).enhance(0.85)), 0.95),
    "cropped": (lambda image: saved(near_edges(image)), 0.85),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_picture_is_known_again_after(change: str) -> None:
    make, least = CHANGES[change]
    known = [near_pictures(hashed(saved(image)), hashed(make(image))) for image in originals()]
    assert sum(known) >= least * len(known), sum(known) / len(known)


def test_three_hundred_other_pictures_are_other_pictures() -> None:
    hashes = [hashed(saved(scene(seed, (160, 120)))) for seed in range(1_000, 1_300)]
    assert not [pair for pair in combinations(hashes, 2) if near_pictures(*pair)]


def test_a_picture_turned_by_its_exif_is_the_upright_one() -> None:
    image = scene(1)
    for orientation, turn in {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }.items():
        exif = Image.Exif()
        exif[ORIENTATION] = orientation
        data = saved(image.transpose(turn), exif=exif)
        assert near_pictures(hashed(data), hashed(saved(image))), orientation
        assert opened(reencoded(data)).size == image.size


def test_damaged_exif_does_not_lose_the_picture() -> None:
    data = saved(scene(1), exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + b"\xff" * 40)
    assert near_pictures(hashed(data), hashed(saved(scene(1))))


def test_what_shines_through_lies_on_white() -> None:
    image = scene(2).convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 160, 240))
    on_white = Image.new("RGBA", image.size, "white")
    on_white.alpha_composite(image)
    assert near_pictures(hashed(saved(image, "PNG")), hashed(saved(on_white.convert("RGB"), "PNG")))


def test_an_animation_is_its_first_frame() -> None:
    frames = [scene(3), scene(4)]
    for kind in ("GIF", "WEBP", "PNG"):
        data = saved(frames[0], kind, save_all=True, append_images=frames[1:])
        assert near_pictures(hashed(data), hashed(saved(frames[0]))), kind
        assert getattr(opened(reencoded(data)), "n_frames", 1) == 1


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_every_kind_of_png_is_read(mode: str) -> None:
    grey = scene(5).convert("L")
    image = (
        Image.frombytes("I;16", grey.size, bytes(b for v in grey.tobytes() for b in (0, v))) if mode == "I;16" else None
    )
    data = saved(image or scene(5).convert(mode), "PNG")
    assert (hashed(data) ^ hashed(saved(grey, "PNG"))).bit_count() <= (12 if mode in "1P" else 3)
    assert opened(reencoded(data)).size == grey.size


def test_a_printer_s_jpeg_is_read() -> None:
    data = saved(scene(6).convert("CMYK"))
    assert near_pictures(hashed(data), hashed(saved(scene(6))))
    assert opened(reencoded(data)).mode == "RGB"


@pytest.mark.parametrize("colour", ["white", "black", "red"])
def test_one_colour_is_flat(colour: str) -> None:
    assert is_flat(hashed(saved(Image.new("RGB", (50, 50), colour))))


def test_a_plain_shade_from_left_to_right_is_flat() -> None:
    shade = Image.linear_gradient("L").rotate(90)
    assert is_flat(hashed(saved(shade, "PNG")))
    assert is_flat(hashed(saved(shade.rotate(180), "PNG")))


@pytest.mark.parametrize("size", [(1, 1), (1, 5_000), (5_000, 1), (3, 7)])
def test_the_oddest_sizes_are_read(size: tuple[int, int]) -> None:
    data = saved(Image.new("RGB", size, "white"), "PNG")
    assert dhash(data) is not None
    assert max(opened(reencoded(data, 100)).size) <= 100


def png_of(width: int, height: int) -> bytes:
    """A PNG that says how large it is, and holds a megabyte of nothing for it."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = zlib.compress(bytes(1 << 20))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def resized_in_name_only(data: bytes, width: int, height: int) -> bytes:
    """A baseline JPEG whose frame header claims another size."""
    at = data.index(b"\xff\xc0")
    return data[: at + 5] + struct.pack(">HH", height, width) + data[at + 9 :]


@pytest.mark.parametrize(
    "data",
    [
        png_of(MOST_PIXELS_WHOLE // 1_000, 1_001),
        png_of(2**31 - 1, 2**31 - 1),
        png_of(0, 10),
        resized_in_name_only(saved(scene(7)), MOST_PIXELS // 5_000, 5_001),
        resized_in_name_only(saved(scene(7)), 65_500, 65_500),
        b"RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\xff\xff\xff\x0f" + bytes(8),
        b"GIF89a\xff\xff\xff\xff\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\x02\x02D\x01\0;",
    ],
)
def test_a_picture_that_is_too_large_is_not_decoded(data: bytes) -> None:
    assert dhash(data) is None
    assert reencoded(data) is None


def test_a_jpeg_of_a_thousand_passes_is_not_decoded() -> None:
    data = saved(scene(7), progressive=True)
    last = data.rindex(b"\xff\xda")
    assert dhash(data) is not None
    assert dhash(data[:last] + data[last:-2] * (MOST_SCANS + 1) + data[-2:]) is None


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_that_was_cut_off_is_none(kind: str) -> None:
    data = saved(scene(8), kind)
    for length in (0, 1, 10, 30, len(data) // 2, len(data) * 9 // 10):
        assert dhash(data[:length]) is None, length
        assert reencoded(data[:length]) is None, length


@pytest.mark.parametrize("kind", ["BMP", "TIFF", "PPM", "ICO", "TGA", "PDF", "EPS"])
def test_another_format_is_none(kind: str) -> None:
    assert dhash(saved(scene(8), kind)) is None
    assert reencoded(saved(scene(8), kind)) is None


@pytest.mark.parametrize(
    "data", [b"", b"\0", b"hello", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%!PS", b"\xff\xd8\xff"]
)
def test_what_is_no_picture_is_none(data: bytes) -> None:
    assert dhash(data) is None
    assert reencoded(data) is None


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_no_bytes_make_it_raise(kind: str) -> None:
    chance = random.Random(kind)
    whole = saved(scene(9, (64, 48)), kind)
    for _ in range(250):
        data = bytearray(whole)
        for _ in range(chance.randrange(1, 8)):
            at = chance.randrange(min(len(data), chance.choice((40, 400, len(data)))))
            match chance.randrange(4):
                case 0:
                    data[at] = chance.randrange(256)
                case 1:
                    data[at : at + chance.randrange(1, 9)] = b""
                case 2:
                    data[at:at] = chance.randbytes(chance.randrange(1, 9))
                case _:
                    data[at : at + 4] = chance.choice((b"\xff\xff\xff\xff", bytes(4), b"\x7f\xff\xff\xff"))
        found = dhash(bytes(data))
        assert found is None or 0 <= found < 2**64
        copy = reencoded(bytes(data), 32)
        assert copy is None or copy[1] in {"image/jpeg", "image/png"}


def test_the_copy_holds_nothing_but_the_picture() -> None:
    exif = Image.Exif()
    exif[ARTIST] = "Somebody Secret"
    exif[ORIENTATION] = 6
    told = PngImagePlugin.PngInfo()
    told.add_text("Comment", "Somebody Secret")
    told.add_itxt("XML:com.adobe.xmp", "Somebody Secret")
    image = scene(10)
    files = (
        saved(image, exif=exif, comment=b"Somebody Secret", icc_profile=b"Somebody Secret", xmp=b"Somebody Secret"),
        saved(image, "PNG", exif=exif, pnginfo=told),
        saved(Image.merge("RGBA", (*image.split(), image.getchannel(0))), "PNG", exif=exif, pnginfo=told),
        saved(image, "WEBP", exif=exif.tobytes(), xmp=b"Somebody Secret"),
        saved(image, "GIF", comment=b"Somebody Secret"),
    )
    for data in (*files, *(data + b"Somebody Secret" for data in files)):
        assert b"Secret" in data
        copy = reencoded(data)
        assert copy is not None
        assert not any(word in copy[0] for word in (b"Secret", b"Exif", b"ICC", b"adobe", b"tEXt", b"eXIf"))
        assert not Image.open(BytesIO(copy[0])).getexif()


def test_the_copy_is_no_larger_than_asked_and_looks_the_same() -> None:
    image = scene(11, (900, 400))
    copy = reencoded(saved(image), 300)
    assert copy is not None
    assert copy[1] == "image/jpeg"
    assert opened(copy).size == (300, 133)
    assert near_pictures(hashed(copy[0]), hashed(saved(image)))
    assert opened(reencoded(saved(image))).size == (900, 400)


def test_only_what_shines_through_becomes_a_png() -> None:
    solid = scene(12).convert("RGBA")
    assert reencoded(saved(solid, "PNG"))[1:] == ("image/jpeg",)  # type: ignore[index]
    solid.putpixel((0, 0), (0, 0, 0, 0))
    copy = reencoded(saved(solid, "PNG"))
    assert copy is not None
    assert copy[1] == "image/png"
    assert opened(copy).getpixel((0, 0))[3] == 0  # type: ignore[index]


def test_pillow_and_rapidfuzz_are_not_loaded_at_the_start() -> None:
    code = "import sys, bot.pictures, bot.rules.earlier; print({'PIL', 'rapidfuzz', 'numpy'} & sys.modules.keys())"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "set()\n"
