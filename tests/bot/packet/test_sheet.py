"""The PDF, read with two libraries that are not ours."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from PIL import Image
from pypdf import PdfReader

from bot.errors import WrongSetting
from bot.packet import fonts, to_pdf
from tests.bot.packet import sample

A4 = (595, 842)
"""Points."""

MARGIN = 50
"""Points at each side on which nothing may stand: the margin is 56."""


@cache
def usual(language: str = "nl") -> bytes:
    return to_pdf(sample.packet(language))


def words(pdf: bytes) -> str:
    """The text as somebody copies it out of a reader."""
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def flat(text: str) -> str:
    return " ".join(re.sub("[\u200b\u200e\u200f\ufffe\x02]", "", text).split())


def font_files(pdf: bytes) -> Iterator[tuple[str, bool]]:
    """The fonts of all pages, and whether the file holds their letters."""
    for page in PdfReader(BytesIO(pdf)).pages:
        resources: Any = page["/Resources"]
        for reference in resources["/Font"].values():
            font = reference.get_object()
            below = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
            descriptor = below["/FontDescriptor"].get_object()
            yield str(font["/BaseFont"]), bool({"/FontFile2", "/FontFile3"} & set(descriptor))


@pytest.mark.parametrize("language", ["nl", "fr", "de", "en"])
def test_every_font_is_embedded_as_a_part(language: str) -> None:
    found = dict(font_files(usual(language)))
    assert all(found.values())
    assert all(re.match(r"/[A-Z]{6}\+", name) for name in found)
    assert {name.partition("+")[2].partition("-")[0] for name in found} >= {"NotoSans", "Amiri", "NotoSansHebrew"}


def test_text_in_every_script_can_be_copied_in_the_order_in_which_one_reads_it() -> None:
    told = flat(words(usual()))
    for text in (sample.ARABIC, sample.PERSIAN, sample.HEBREW, sample.OTHERS):
        for word in text.split():
            assert word.replace("\u200c", "") in told.replace("\u200c", ""), word
    assert "هذا المنشور يقول إن المهاجرين يجب أن يخرجوا من البلاد كلهم" in told


def test_the_lines_of_arabic_follow_each_other_downwards() -> None:
    pages = [page.get_textpage() for page in pypdfium2.PdfDocument(usual())]
    page = next(page for page in pages if "المنشور" in page.get_text_range())
    tops = []
    for word in ("المنشور", "Telegram"):
        at, count = page.search(word).get_next()
        tops.append(max(page.get_charbox(place)[3] for place in range(at, at + count)))
    assert tops[0] >= tops[1]


def test_pictures_in_it_have_no_exif_and_are_those_of_the_packet() -> None:
    packet = sample.packet()
    kept = [item.file.picture.data for item in packet.evidence if item.file and item.file.picture]
    found = [image.data for page in PdfReader(BytesIO(usual())).pages for image in page.images]
    assert len(found) == len(kept) == 2
    for data in found:
        with Image.open(BytesIO(data)) as image:
            assert not image.getexif()
    assert all(data in usual() for data in kept)
    assert b"Exif" not in usual()


def test_its_hashes_are_those_of_the_list() -> None:
    packet, told = sample.packet(), words(usual()).split()
    hashes = [item.text_sha256 for item in packet.evidence] + [
        item.file and item.file.sha256 for item in packet.evidence
    ]
    assert all(one in told for one in hashes if one)


def test_the_same_packet_gives_the_same_bytes_in_another_process() -> None:
    code = "import sys; from tests.bot.packet import sample, test_sheet; sys.stdout.buffer.write(test_sheet.usual())"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == usual()


def test_it_has_a_title_a_language_and_page_numbers_and_names_no_machine() -> None:
    reader = PdfReader(BytesIO(usual("fr")))
    catalog: Any = reader.trailer["/Root"]
    assert catalog["/Lang"] == "fr"
    assert catalog["/MarkInfo"]["/Marked"]
    metadata = reader.metadata
    assert metadata is not None
    assert metadata.title == "Dossier de transmission C-2026-0042"
    assert metadata.creation_date is not None
    assert metadata.creation_date.timestamp() == sample.NOW
    assert set(metadata) <= {"/Title", "/Creator", "/CreationDate", "/ModDate", "/Producer"}
    last = len(reader.pages)
    assert all(f"{at} / {last}" in words_of for at, words_of in enumerate(_pages(usual("fr")), 1))
    assert all((round(page.mediabox.width), round(page.mediabox.height)) == A4 for page in reader.pages)


def _pages(pdf: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


HOSTILE = {
    "one long word": "x" * 3000,
    "long words of other scripts": "ش" * 500
    + " "
    + "ሰ" * 500
    + " "
    + "👩\u200d👩\u200d👧" * 200
    + " "
    + "e\u0301" * 400,
    "an address": "https://example.be/" + "a%20" * 400,
    "emoji": "😀👍🏽🏳️\u200d🌈👩\u200d👩\u200d👧🇧🇪",
    "half signs and controls": "a\ud800b\udfff\x00\x01\x1b[31m\x7f\x85\u2028\u2029\ufffe\uffff\U0010ffff",
    "turned around": "\u202e\u202d\u2066\u2067\u2069\u200f" * 50 + "abc \u202e שלום \u202e def",
    "markup": "#panic() $x^2$ *b* _i_ `c` @ref <label> = title \\ // /* ~ -- --- \"' #let a = sys.inputs <b>&amp;</b>",
    "json": '"}]}, {"is": "page"}, \\u0000 \\',
    "scripts that we have no letters for": "中文字 한국어 日本語 ᚠᚢᚦ 𓀀 \U000f0000",
    "zalgo": "e" + "\u0301\u0323\u0330" * 300,
    "many lines": "line\n" * 300,
    "nothing to see": "\u200b\u200b \n \n",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_text_breaks_the_page(text: str) -> None:
    pdf = pypdfium2.PdfDocument(to_pdf(sample.saying(text)))
    for page in pdf:
        grey = page.render(scale=1).to_pil().convert("L")
        for side in ((0, 0, MARGIN, grey.height), (grey.width - MARGIN, 0, grey.width, grey.height)):
            assert grey.crop(side).getextrema() == (255, 255), "something stands in the margin"


def test_markup_of_the_typesetter_is_printed_as_it_came() -> None:
    assert HOSTILE["markup"].partition(" @ref")[0] in flat(words(to_pdf(sample.saying(HOSTILE["markup"]))))


def test_a_packet_with_signs_that_we_have_no_letters_for_says_so_and_no_other_does() -> None:
    note = sample.packet().words["packet-unprintable"]
    note = note.partition(".")[0]  # the next sentence breaks at a hyphen, which the reader takes away
    assert note in flat(words(to_pdf(sample.saying("中文字"))))
    assert note not in flat(words(usual()))


def test_a_hundred_messages_as_long_as_they_may_be_are_set() -> None:
    item = sample.evidence()[1]
    long = " ".join([sample.ARABIC, sample.OTHERS] * 10)
    packet = sample.packet(items=[type(item)(item.at, long, origin=item.origin)] * 100)
    assert len(pypdfium2.PdfDocument(to_pdf(packet))) > 20


def test_an_idle_bot_does_not_load_the_typesetter() -> None:
    code = "import sys, bot.packet, bot.wiring; sys.exit('typst' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_missing_fonts_are_said_with_the_fix(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "PACKAGES", ("no_such_fonts",))
    with pytest.raises(WrongSetting, match="Fix:"):
        fonts.font_folders()
