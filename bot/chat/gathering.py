"""Messages and files as they become evidence: within our limits, and fetched while they can be had."""

from __future__ import annotations

from bot.cases import Effect, FetchFile
from bot.chat.answers import TEXT_LIMIT, InvalidAnswer, Item, Kept
from bot.chat.core import Core
from bot.chat.events import FileRef, FileSent, MessageForwarded, Origin, OriginKind, Quoted
from bot.chat.turn import DRAFT_LASTS, Turn


def item_of(core: Core, turn: Turn, event: FileSent | MessageForwarded) -> tuple[Item, tuple[Effect, ...]]:
    text = event.caption if isinstance(event, FileSent) else event.text
    origin = event.origin if isinstance(event, MessageForwarded) else None
    kept: Kept | None = None
    effects: tuple[Effect, ...] = ()
    if event.file is not None:
        kept, effects = kept_file(core, turn, event.file)
    return Item(at=turn.arrival.at, text=kept_text(text, empty=True), file=kept, origin=origin), effects


def kept_file(core: Core, turn: Turn, file: FileRef) -> tuple[Kept, tuple[Effect, ...]]:
    platform = turn.arrival.address.platform
    limit = core.file_limits[platform]
    if file.size is not None and file.size > limit:
        raise InvalidAnswer("file-big", limit=limit // 1_000_000, size=file.size // 1_000_000)
    id_ = file.kept or core.new_id()
    kept = Kept(id_, file.kind, file.size, file.media_type, file.name)
    if file.kept:
        return kept, ()
    # As long as a draft; the store prolongs it with each answer, so that a report filed late still finds its bytes.
    return kept, (FetchFile(id_, platform, file.handle, turn.now + DRAFT_LASTS),)


def kept_text(text: str, *, empty: bool = False) -> str:
    text = text.strip()
    if not text and not empty:
        raise InvalidAnswer("answer-empty")
    if len(text) > TEXT_LIMIT:
        raise InvalidAnswer("answer-long", limit=TEXT_LIMIT, length=len(text))
    return text


def burst(event: FileSent | MessageForwarded) -> bool:
    return event.album is not None or isinstance(event, MessageForwarded)


def kept_files(core: Core, turn: Turn, quoted: Quoted) -> tuple[tuple[Kept, ...], tuple[Effect, ...]]:
    """The files of somebody's message that are not too big for us, and their fetching."""
    kept: list[Kept] = []
    effects: list[Effect] = []
    for file in quoted.files:
        try:
            one, fetch = kept_file(core, turn, file)
        except InvalidAnswer:  # too big: the rest of the message is kept
            continue
        kept.append(one)
        effects += fetch
    return tuple(kept), tuple(effects)


def items_of(quoted: Quoted, files: tuple[Kept, ...]) -> tuple[Item, ...]:
    """Somebody's message as evidence of a report: its words with the first file, then one item a further file."""
    origin = Origin(OriginKind.GROUP, quoted.author_name, quoted.link, quoted.at)
    first, *more = files or (None,)
    items = (Item(quoted.at, quoted.text, first, origin), *(Item(quoted.at, "", file, origin) for file in more))
    return items if quoted.text or files else (Item(quoted.at, quoted.link or quoted.author_name or "?", None, origin),)
