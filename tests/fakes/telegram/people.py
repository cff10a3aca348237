"""People on the pretend Telegram: each act yields the update that Telegram would send."""

from collections.abc import Sequence
from typing import Literal

from .entities import found_entities
from .schema import Payload
from .world import Button, Chat, Press, Seen, StoredFile, World, screen, seen

Origin = Literal["user", "hidden", "channel", "chat"]

JPEG = bytes.fromhex(
    "ffd8ffe000104a46494600010100000100010000ffdb004300" + "01" * 64 + "ffc0000b080001000101011100"
    "ffc4001400010000000000000000000000000000000affda0008010100003f00d2cfff00ffd9"
)
"""A small file that begins and ends as a JPEG does; enough where nobody decodes it."""
ORIGIN_DATE = 1_760_000_000
"""When a forwarded message was first sent: October 2025, seconds since 1970."""


class Person:
    """One account. Acts return the update that was queued, or None when the bot did not ask for its kind."""

    def __init__(
        self, world: World, user_id: int, first_name: str, language: str | None = "nl", username: str | None = None
    ) -> None:
        user: Payload = {"id": user_id, "is_bot": False, "first_name": first_name}
        if username:
            user["username"] = username
        if language:
            user["language_code"] = language
        self.id = user_id
        self.chat: Chat = world.join(user)
        self._world = world

    # Acts

    def says(self, text: str, reply_to: int | None = None) -> Payload | None:
        """Write a text, a command included."""
        return self.sends(reply_to=reply_to, **_words(text))

    def sends(self, reply_to: int | None = None, **fields: object) -> Payload | None:
        """Send a message with any fields of a Bot API Message."""
        if reply_to is not None:
            quoted = dict(self.chat.posts[reply_to].payload)
            quoted.pop("reply_to_message", None)
            fields["reply_to_message"] = quoted
        return self._world.tell("message", self._world.arrive(self.chat, fields))

    def presses(
        self, label: str | None = None, *, data: str | None = None, message_id: int | None = None
    ) -> Payload | None:
        """Press a button by words of its label, or send any data, as a changed client can."""
        shown = self.last() if message_id is None else self.message(message_id)
        if data is None:
            data = shown.label(label or "").data
        query_id = str(self._world.rng.getrandbits(62))
        self._world.presses[query_id] = Press(self.chat)
        query = {
            "id": query_id,
            "from": self.chat.user,
            "message": self.chat.posts[shown.message_id].payload,
            "chat_instance": str(self.id * 7919),
            "data": data,
        }
        return self._world.tell("callback_query", query)

    def sends_photo(self, caption: str = "", content: bytes = JPEG) -> Payload | None:
        """Send one photo."""
        return self.sends(photo=self._photo(content), **_caption(caption))

    def sends_album(self, photos: Sequence[bytes], caption: str = "") -> list[Payload | None]:
        """Send photos together: one update each, tied by a media group, the caption on the first."""
        group = str(self._world.rng.getrandbits(60))
        return [
            self.sends(media_group_id=group, photo=self._photo(content), **_caption(caption if first else ""))
            for first, content in zip([True] + [False] * len(photos), photos, strict=False)
        ]

    def sends_document(
        self,
        name: str,
        content: bytes = b"",
        size: int | None = None,
        mime: str = "application/pdf",
        caption: str = "",
    ) -> Payload | None:
        """Send a file; `size` in bytes may be claimed without so much content."""
        stored = self._world.store("documents", f".{name.rpartition('.')[2]}", content, size)
        return self.sends(document={**_file(stored), "file_name": name, "mime_type": mime}, **_caption(caption))

    def sends_voice(self, seconds: int = 3, content: bytes = b"OggS") -> Payload | None:
        """Send a voice message."""
        stored = self._world.store("voice", ".oga", content)
        return self.sends(voice={**_file(stored), "duration": seconds, "mime_type": "audio/ogg"})

    def sends_sticker(self, emoji: str = "🙂") -> Payload | None:
        """Send a sticker."""
        stored = self._world.store("stickers", ".webp", b"RIFF")
        return self.sends(
            sticker={
                **_file(stored),
                "type": "regular",
                "width": 512,
                "height": 512,
                "is_animated": False,
                "is_video": False,
                "emoji": emoji,
            }
        )

    def forwards(
        self, origin: Origin = "user", text: str = "", photo: bytes | None = None, name: str = "Somebody Else"
    ) -> Payload | None:
        """Forward what a user, a user who hides the account, a channel or a group wrote."""
        content = _words(text) if photo is None else {"photo": self._photo(photo), **_caption(text)}
        return self.sends(forward_origin=_origin(origin, name), **content)

    def edits(self, message_id: int, text: str) -> Payload | None:
        """Change one's own message."""
        post = self.chat.posts[message_id]
        post.payload = {**post.payload, **_words(text), "edit_date": self._world.now()}
        post.edits += 1
        return self._world.tell("edited_message", post.payload)

    def blocks(self) -> Payload | None:
        """Stop the bot: from now on it gets 403."""
        self.chat.blocked = True
        return self._membership("member", "kicked")

    def unblocks(self) -> Payload | None:
        """Let the bot write again."""
        self.chat.blocked = False
        return self._membership("kicked", "member")

    # What they see

    def sees(self) -> list[Seen]:
        """Everything on the screen, oldest first."""
        return screen(self.chat)

    def from_bot(self) -> list[Seen]:
        """What the bot has shown and not deleted, oldest first."""
        return [message for message in self.sees() if message.from_bot]

    def last(self) -> Seen:
        """The bot's newest message. Raises `LookupError` when there is none."""
        shown = self.from_bot()
        if not shown:
            raise LookupError(f"the bot wrote nothing to {self.id}")
        return shown[-1]

    def message(self, message_id: int) -> Seen:
        """One message, even a deleted one that an old screen still shows."""
        return seen(self.chat.posts[message_id])

    @property
    def keys(self) -> tuple[tuple[Button, ...], ...]:
        """The keyboard below the input field."""
        return self.chat.keys

    @property
    def toasts(self) -> list[str]:
        """What answered presses said, oldest first; silent answers are empty texts."""
        return self.chat.toasts

    async def hears(self, acts: int, seconds: float = 10) -> list[Seen]:
        """Wait until the bot has acted so often in this chat since the account was made, then look.

        Sends, edits, deletions and answered presses count. Raises `TimeoutError`.
        """
        await self._world.until(lambda: self.chat.activity >= acts, seconds)
        return self.from_bot()

    def _photo(self, content: bytes) -> list[Payload]:
        sizes = ((90, 67), (320, 240), (1280, 960))
        files = [self._world.store("photos", ".jpg", content) for _ in sizes]
        return [
            {**_file(stored), "width": width, "height": height}
            for stored, (width, height) in zip(files, sizes, strict=True)
        ]

    def _membership(self, old: str, new: str) -> Payload | None:
        return self._world.tell(
            "my_chat_member",
            {
                "chat": self.chat.payload,
                "from": self.chat.user,
                "date": self._world.now(),
                "old_chat_member": self._member(old),
                "new_chat_member": self._member(new),
            },
        )

    def _member(self, status: str) -> Payload:
        member: Payload = {"user": self._world.bot, "status": status}
        return member | {"until_date": 0} if status == "kicked" else member


def _words(text: str) -> Payload:
    found = found_entities(text)
    return {"text": text, "entities": found} if found else {"text": text}


def _caption(text: str) -> Payload:
    if not text:
        return {}
    found = found_entities(text)
    return {"caption": text, "caption_entities": found} if found else {"caption": text}


def _file(stored: StoredFile) -> Payload:
    return {"file_id": stored.file_id, "file_unique_id": stored.unique_id, "file_size": stored.size}


def _origin(origin: Origin, name: str) -> Payload:
    common: Payload = {"date": ORIGIN_DATE}
    if origin == "user":
        author = {"id": 700_000_001, "is_bot": False, "first_name": name}
        return {"type": "user", "sender_user": author, **common}
    if origin == "hidden":
        return {"type": "hidden_user", "sender_user_name": name, **common}
    if origin == "channel":
        channel = {"id": -1_001_111_111_111, "type": "channel", "title": name, "username": "some_channel"}
        return {"type": "channel", "chat": channel, "message_id": 77, **common}
    group = {"id": -1_002_222_222_222, "type": "supergroup", "title": name}
    return {"type": "chat", "sender_chat": group, **common}
