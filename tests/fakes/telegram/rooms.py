"""Where messages stand: the rooms of the pretend Telegram, what is kept of a message and what a person sees of it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from .schema import Payload

FILE_KINDS = ("document", "photo", "voice", "sticker", "video")
SERVICE_KINDS = (
    "new_chat_members",
    "left_chat_member",
    "pinned_message",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
    "forum_topic_created",
    "forum_topic_closed",
    "forum_topic_reopened",
)
"""The fields that make a message a service message."""


@dataclass(frozen=True, slots=True)
class Button:
    """A button below a message, or one of the keys below the input field (then without data)."""

    label: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """One message as it stands on a person's screen now; `text` is a caption where there is a file.

    `author` is the id of the account, or of the group or channel in whose name it was written. `service` names
    what a service message tells. An ephemeral message has `message_id` 0.
    """

    message_id: int
    from_bot: bool
    text: str
    buttons: tuple[tuple[Button, ...], ...] = ()
    file_name: str | None = None
    file_id: str | None = None
    entities: tuple[str, ...] = ()
    edits: int = 0
    protected: bool = False
    author: int = 0
    thread: int | None = None
    reply_to: int | None = None
    ephemeral_id: int | None = None
    spoiler: bool = False
    service: str | None = None
    venue: tuple[float, float, str, str] | None = None

    def label(self, words: str) -> Button:
        """The button whose label holds these words. Raises `LookupError` when none or several do."""
        fitting = [button for row in self.buttons for button in row if words in button.label]
        if len(fitting) != 1:
            raise LookupError(f"{len(fitting)} buttons hold {words!r} in message {self.message_id}")
        return fitting[0]


@dataclass(slots=True)
class Post:
    """A message as Telegram keeps it; `receiver` is the only one beside the sender who is shown it."""

    payload: Payload
    from_bot: bool
    edits: int = 0
    deleted: bool = False
    sender: int = 0
    receiver: int | None = None
    delivered: bool = True


@dataclass(slots=True)
class Room:
    """What every chat has."""

    payload: Payload
    posts: dict[int, Post] = field(default_factory=dict)
    pins: list[int] = field(default_factory=list)
    keys: tuple[tuple[Button, ...], ...] = ()
    actions: list[str] = field(default_factory=list)
    activity: int = 0
    spoke_at: float = 0
    """When the bot was last taken here, and when that began to be too early, unix seconds (`Switches.chat_gap`)."""
    hasty_at: float | None = None

    @property
    def id(self) -> int:
        """The chat's id, as in every payload."""
        number: int = self.payload["id"]
        return number

    @property
    def pinned(self) -> list[Seen]:
        """What is pinned and not deleted, in the order it was pinned."""
        return screen(self.posts[pin] for pin in self.pins)


@dataclass(slots=True)
class Chat(Room):
    """A private chat between one person and the bot."""

    user: Payload = field(default_factory=dict)
    started: bool = False
    blocked: bool = False
    toasts: list[str] = field(default_factory=list)


def screen(posts: Iterable[Post]) -> list[Seen]:
    """Of these messages what is not deleted."""
    return [seen(post) for post in posts if not post.deleted]


def seen(post: Post) -> Seen:
    """One message as it is shown."""
    payload = post.payload
    rows = payload.get("reply_markup", {}).get("inline_keyboard", [])
    kind = next((name for name in FILE_KINDS if name in payload), None)
    file: Payload = payload.get(kind or "", {})
    if isinstance(file, list):
        file = file[-1]
    return Seen(
        message_id=payload["message_id"],
        from_bot=post.from_bot,
        text=str(payload.get("text") or payload.get("caption", "")),
        buttons=tuple(
            tuple(Button(key["text"], key.get("callback_data"), key.get("url")) for key in row) for row in rows
        ),
        file_name=file.get("file_name", kind),
        file_id=file.get("file_id"),
        entities=tuple(entity["type"] for entity in (payload.get("entities") or payload.get("caption_entities", ()))),
        edits=post.edits,
        protected=payload.get("has_protected_content", False),
        author=(payload.get("sender_chat") or payload.get("from") or {}).get("id", 0),
        thread=payload.get("message_thread_id"),
        reply_to=payload.get("reply_to_message", {}).get("message_id"),
        ephemeral_id=payload.get("ephemeral_message_id"),
        spoiler=payload.get("has_media_spoiler", False),
        service=next((name for name in SERVICE_KINDS if name in payload), None),
        venue=_venue(payload["venue"]) if "venue" in payload else None,
    )


def _venue(venue: Payload) -> tuple[float, float, str, str]:
    where = venue["location"]
    return where["latitude"], where["longitude"], venue["title"], venue["address"]
