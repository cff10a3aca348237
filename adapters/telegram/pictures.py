"""Pictures that come along with a text: below it or with it as their caption, many covered until one uncovers them."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from typing import Any, Final

import structlog
from telegram.error import TelegramError

from adapters.payloads import Json
from adapters.telegram import encode, refusals
from adapters.telegram.api import Api
from adapters.telegram.request import Upload
from bot.chat.replies import Picture, Reply
from bot.ports import Refused

log = structlog.get_logger(__name__)

CAPTION: Final = 1024
"""UTF-16 units after tags are taken out (Bot API, sendPhoto)."""
ALBUM: Final = 10
"""Pictures in one sendMediaGroup at most; one alone is no album."""

_TAG = re.compile(r"</?[a-z-]+>")


def captioned(reply: Reply) -> bool:
    """Whether the whole reply fits one picture with a caption."""
    if len(reply.pictures) != 1 or reply.pictures[0].data is None:
        return False
    words = html.unescape(_TAG.sub("", reply.text))
    return len(words.encode("utf-16-le", "surrogatepass")) // 2 <= CAPTION


async def send_captioned(api: Api, where: Json, reply: Reply) -> Any:
    """The only picture with the text as its caption; the answer or the TelegramError."""
    caption = {"caption": encode.html(reply.text), **encode.dressed(reply)}
    return await _photo(api, where | caption, reply.pictures[0])


async def send(api: Api, where: Json, pictures: Sequence[Picture], *, albums: bool = True) -> None:
    """Pictures without words. What Telegram refuses to show is logged: the words before them have arrived.

    Raises SlowDown, Unreachable, Gone.
    """
    kept = [picture for picture in pictures if picture.data is not None]
    if len(kept) < len(pictures):
        log.warning("pictures are not kept any more", count=len(pictures) - len(kept))
    size = ALBUM if albums else 1
    for start in range(0, len(kept), size):
        few = kept[start : start + size]
        answer = await (_album(api, where, few) if len(few) > 1 else _photo(api, where, few[0]))
        if isinstance(answer, TelegramError):
            trouble = refusals.send_error(answer)
            if not isinstance(trouble, Refused):
                raise trouble
            log.warning("pictures refused", reason=str(trouble), count=len(few))


async def _photo(api: Api, params: Json, picture: Picture) -> Any:
    upload = _upload(picture, 1)
    return await api.told("sendPhoto", params | {"photo": f"attach://{upload.name}"} | _cover(picture), [upload])


async def _album(api: Api, where: Json, pictures: Sequence[Picture]) -> Any:
    uploads = [_upload(picture, number) for number, picture in enumerate(pictures, 1)]
    media = [
        {"type": "photo", "media": f"attach://{one.name}"} | _cover(picture)
        for one, picture in zip(uploads, pictures, strict=True)
    ]
    return await api.told("sendMediaGroup", where | {"media": media}, uploads)


def _cover(picture: Picture) -> Json:
    return {"has_spoiler": True} if picture.covered else {}


def _upload(picture: Picture, number: int) -> Upload:
    return Upload(f"{number}.{picture.media_type.rpartition('/')[2]}", picture.data or b"", picture.media_type)
