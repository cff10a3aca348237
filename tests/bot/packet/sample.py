"""A report as people send them: own words, forwards in several scripts, photos with a place in them, a recording."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

from PIL import Image

from bot.cases import Case
from bot.chat.answers import Item, Kept
from bot.chat.events import FileKind, Origin, OriginKind
from bot.chat.texts import Texts
from bot.content import ROOT, load_texts
from bot.facts import load_facts
from bot.packet import Disclosure, Packet, make
from bot.rules.facts import Facts

NOW = 1_795_000_000
ARABIC = "هذا المنشور يقول إن المهاجرين يجب أن يخرجوا من البلاد كلهم. شاركه مع الجميع على Telegram قبل 24/11/2026"
PERSIAN = "این متن فارسی است و گچ پژ می‌خواهد"
HEBREW = "זה טקסט בעברית"
OTHERS = "Ğüçlü İstanbul, zażółć gęślą jaźń, țară și, Ελληνικά κόσμε, Привет мир, ґанок їжа, ሰላም ኩሉ ሰብ, አማርኛ"
OWN = "Dit kreeg mijn buurvrouw, zie https://facebook.com/groups/1/posts/2?comment=7."

SECRET_NAME = "canary-real-name Fatima"
SECRET_FILE = "canary-file-name.jpg"
SECRET_CAMERA = "canary-camera-owner"
VOICE = b"canary-voice" * 40

SITUATION: Mapping[str, str | bool] = {
    "place": "online",
    "platform": "facebook",
    "matter": "words",
    "ground": "origin",
    "region": "flanders",
    "under_18": False,
    "role": "witness",
}


@cache
def facts() -> Facts:
    return load_facts(ROOT / "facts")


@cache
def texts() -> Texts:
    return load_texts(strict=True)[1]


@cache
def photo(colour: str, size: tuple[int, int] = (900, 600)) -> bytes:
    """A JPEG with EXIF, as a telephone makes them."""
    image = Image.new("RGB", size, colour)
    exif = image.getexif()
    exif[0x013B] = SECRET_CAMERA
    out = BytesIO()
    image.save(out, "JPEG", exif=exif)
    return out.getvalue()


def files() -> dict[str, bytes]:
    return {"f1": photo("#884422"), "f2": photo("#224488", (600, 900)), "f3": VOICE, "f4": b"%PDF-1.4 nothing"}


def evidence() -> tuple[Item, ...]:
    channel = Origin(OriginKind.CHANNEL, "قناة الأخبار", "https://t.me/some_channel/123", NOW - 9000)
    return (
        Item(NOW - 500, OWN),
        Item(NOW - 490, ARABIC, origin=channel),
        Item(NOW - 480, f"{PERSIAN}\n{HEBREW}", origin=Origin(OriginKind.USER, "Jan Peeters")),
        Item(NOW - 470, OTHERS, origin=Origin(OriginKind.HIDDEN, "Anon 88")),
        Item(NOW - 460, file=Kept("f1", FileKind.PHOTO, 1, "image/jpeg", SECRET_FILE)),
        Item(NOW - 450, file=Kept("f2", FileKind.DOCUMENT, 1, "image/jpeg"), origin=Origin(OriginKind.GROUP, "Wijk")),
        Item(NOW - 440, file=Kept("f3", FileKind.VOICE, len(VOICE), "audio/ogg")),
        Item(NOW - 430, file=Kept("f4", FileKind.DOCUMENT, 1, "application/pdf")),
    )


def packet(
    language: str = "nl",
    *,
    items: Sequence[Item] | None = None,
    disclosed: Collection[Disclosure] = (),
    given: Mapping[str, bytes] | None = None,
    situation: Mapping[str, str | bool] = SITUATION,
    **more: Any,
) -> Packet:
    case = Case(evidence() if items is None else tuple(items), situation, "nl", NOW - 400)
    return make(
        case,
        files() if given is None else given,
        texts(),
        facts(),
        **{
            "reference": "C-2026-0042",
            "language": language,
            "body": facts().bodies["unia"],
            "now": NOW,
            "disclosed": disclosed,
            "identity": (("Naam", SECRET_NAME),),
            "operator": "de stad Voorbeeld",
            **more,
        },
    )


def saying(text: str) -> Packet:
    """A packet of one forwarded message."""
    item = Item(NOW, text, origin=Origin(OriginKind.USER, text[:200]))
    return packet(items=[item, replace(item, origin=None)])
