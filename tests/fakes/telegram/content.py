"""What people send, as Telegram describes it: texts, captions, photos, files."""

from .entities import found_entities
from .schema import Payload
from .world import StoredFile, World

JPEG = bytes.fromhex(
    "ffd8ffe000104a46494600010100000100010000ffdb004300" + "01" * 64 + "ffc0000b080001000101011100"
    "ffc4001400010000000000000000000000000000000affda0008010100003f00d2cfff00ffd9"
)
"""A small file that begins and ends as a JPEG does; enough where nobody decodes it."""
PHOTO_SIZES = ((90, 67), (320, 240), (1280, 960))


def words(text: str) -> Payload:
    """Fields of a text, with the entities that Telegram finds in it."""
    found = found_entities(text)
    return {"text": text, "entities": found} if found else {"text": text}


def captioned(text: str) -> Payload:
    """Fields of a caption; none of an empty one."""
    if not text:
        return {}
    found = found_entities(text)
    return {"caption": text, "caption_entities": found} if found else {"caption": text}


def stored_fields(stored: StoredFile) -> Payload:
    """What every description of a file holds."""
    return {"file_id": stored.file_id, "file_unique_id": stored.unique_id, "file_size": stored.size}


def photo_sizes(world: World, content: bytes) -> list[Payload]:
    """A photo in the sizes that Telegram makes of it, smallest first."""
    files = [world.store("photos", ".jpg", content) for _ in PHOTO_SIZES]
    return [
        {**stored_fields(stored), "width": width, "height": height}
        for stored, (width, height) in zip(files, PHOTO_SIZES, strict=True)
    ]


def file_fields(
    world: World, name: str, content: bytes, size: int | None = None, mime: str = "application/pdf"
) -> Payload:
    """A document; `size` in bytes may be claimed without so much content."""
    stored = world.store("documents", f".{name.rpartition('.')[2]}", content, size)
    return {**stored_fields(stored), "file_name": name, "mime_type": mime}
