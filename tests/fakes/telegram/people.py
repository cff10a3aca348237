"""People on the pretend Telegram: each act yields the update that Telegram would send."""

from collections.abc import Sequence
from typing import Literal

from . import links
from .company import Company, Pointed
from .content import JPEG, captioned, file_fields, photo_sizes, stored_fields, words
from .groups import Group
from .offices import Offices
from .rooms import Button, Chat, Seen, screen, seen
from .schema import Payload
from .world import Press, World

__all__ = ["JPEG", "Origin", "Person"]

Origin = Literal["user", "hidden", "channel", "chat"]

ORIGIN_DATE = 1_760_000_000
"""When a forwarded message was first sent: October 2025, seconds since 1970."""


class Person(Company, Offices):
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
        return self.sends(reply_to=reply_to, **words(text))

    def sends(self, reply_to: int | None = None, **fields: object) -> Payload | None:
        """Send a message with any fields of a Bot API Message."""
        if reply_to is not None:
            quoted = dict(self.chat.posts[reply_to].payload)
            quoted.pop("reply_to_message", None)
            fields["reply_to_message"] = quoted
        return self._world.tell("message", self._world.arrive(self.chat, fields))

    def presses(
        self,
        where: Group | str | None = None,
        label: str | None = None,
        *,
        data: str | None = None,
        message_id: int | None = None,
        message: Pointed | None = None,
    ) -> Payload | None:
        """Press a button by words of its label, or send any data, as a changed client can.

        In a group (`where`) it is the newest button of that label, or that of `message`, whomever it was meant for.
        """
        if isinstance(where, Group):
            return self.press_in(where, label or "", message_id if message is None else message)
        label = label or where
        shown = self.last() if message_id is None else self.message(message_id)
        if data is None:
            data = shown.label(label or "").data
        query_id = str(self._world.rng.getrandbits(62))
        self._world.presses[query_id] = Press(self.chat, self.chat.toasts, self.id)
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
        return self.sends(photo=photo_sizes(self._world, content), **captioned(caption))

    def sends_album(self, photos: Sequence[bytes], caption: str = "") -> list[Payload | None]:
        """Send photos together: one update each, tied by a media group, the caption on the first."""
        group = str(self._world.rng.getrandbits(60))
        return [
            self.sends(
                media_group_id=group, photo=photo_sizes(self._world, content), **captioned(caption if first else "")
            )
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
        return self.sends(document=file_fields(self._world, name, content, size, mime), **captioned(caption))

    def sends_voice(self, seconds: int = 3, content: bytes = b"OggS") -> Payload | None:
        """Send a voice message."""
        stored = self._world.store("voice", ".oga", content)
        return self.sends(voice={**stored_fields(stored), "duration": seconds, "mime_type": "audio/ogg"})

    def sends_sticker(self, emoji: str = "🙂") -> Payload | None:
        """Send a sticker."""
        stored = self._world.store("stickers", ".webp", b"RIFF")
        return self.sends(
            sticker={
                **stored_fields(stored),
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
        content = words(text) if photo is None else {"photo": photo_sizes(self._world, photo), **captioned(text)}
        return self.sends(forward_origin=_origin(origin, name), **content)

    def edits(self, message_id: int, text: str) -> Payload | None:
        """Change one's own message."""
        post = self.chat.posts[message_id]
        post.payload = {**post.payload, **words(text), "edit_date": self._world.now()}
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

    def opens_link(self, url: str) -> Payload | None:
        """Follow a link to the bot: `/start` and its payload arrive in private. Raises as `links.start_payload`."""
        payload = links.start_payload(url, self._world.bot["username"])
        if self.chat.blocked:
            self.unblocks()
        return self.says(f"/start {payload}".rstrip())

    def follows(
        self, where: Group | str | None = None, label: str | None = None, *, message: Pointed | None = None
    ) -> Payload | None:
        """Follow a button that holds a link to the bot, in private or in a group. Raises as `links.start_payload`."""
        if isinstance(where, Group):
            button = self._showing(where, label or "", message).label(label or "")
        else:
            button = self.last().label(label or where or "")
        if button.url is None:
            raise LookupError(f"the button {button.label!r} holds no address")
        return self.opens_link(button.url)

    def sees(self, group: Group | None = None) -> list[Seen]:
        """Everything on the screen, oldest first: in private, or in a group."""
        return screen(self.chat.posts.values()) if group is None else self.look_in(group)

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
