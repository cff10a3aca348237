"""What a person does and sees among others: in groups, forums and channels."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .content import JPEG, captioned, file_fields, photo_sizes, words
from .ephemerals import is_ephemeral, whisper
from .gatherings import NotAllowed, author, command, in_thread, present, share, tell
from .groups import Group
from .rooms import Chat, Post, Seen, seen
from .schema import Payload
from .world import Press, World


@dataclass(frozen=True, slots=True)
class Written:
    """A message in a group as its writer holds it; `update` is None when the bot was not told of it.

    `forwarded` is the update about a channel's post in the discussion group.
    """

    message_id: int
    ephemeral_id: int | None
    payload: Payload
    update: Payload | None
    forwarded: Payload | None = None


Pointed = Written | Seen | int
"""A message somebody points at: as written, as seen, or by its id."""


class Company:
    """The part of a person that lives in groups. Deeds that the app would not allow raise `NotAllowed`."""

    id: int
    chat: Chat
    _world: World

    def writes(
        self,
        group: Group,
        text: str = "",
        *,
        photo: bytes | None = None,
        document: str | None = None,
        content: bytes = b"",
        thread: int | None = None,
        **fields: Any,
    ) -> Written:
        """Write into a group or channel: a text, or a photo or a document of this name with the text as caption.

        `thread` is a forum's topic. Other `fields` are those of a Bot API Message. A command that the bot declared
        ephemeral is seen only by its writer and the bot.
        """
        return self._send(group, self._content(text, photo, document, content) | fields, thread, None)

    def replies(
        self,
        group: Group,
        message: Pointed,
        text: str = "",
        *,
        photo: bytes | None = None,
        document: str | None = None,
        content: bytes = b"",
        **fields: Any,
    ) -> Written:
        """Answer a message in a group, with `/report` for instance; the update holds the whole message answered."""
        target = post_of(group, message)
        if target.deleted:
            raise NotAllowed("who answers a message still sees it")
        return self._send(group, self._content(text, photo, document, content) | fields, None, target)

    def writes_album(
        self, group: Group, photos: Sequence[bytes] = (JPEG,) * 3, text: str = "", *, thread: int | None = None
    ) -> list[Written]:
        """Send photos together: one message each, tied by a media group, the caption on the first."""
        album = str(self._world.rng.getrandbits(60))
        return [
            self.writes(group, "" if index else text, photo=photo, thread=thread, media_group_id=album)
            for index, photo in enumerate(photos)
        ]

    def corrects(self, group: Group, message: Pointed, text: str) -> Payload | None:
        """Change one's own message in a group."""
        post = self._own(group, message)
        changed = captioned(text) if "caption" in post.payload else words(text)
        post.payload = {**post.payload, **changed, "edit_date": self._world.now()}
        post.edits += 1
        return tell(self._world, group, post, "edited_message")

    def deletes(self, group: Group, message: Pointed) -> None:
        """Take away one's own message, or as an administrator anybody's. Telegram tells a bot nothing of it."""
        member = present(self._world, group, self.chat.user)
        post = post_of(group, message)
        if post.sender != self.id and not member.may("can_delete_messages"):
            raise NotAllowed("only who may delete messages deletes those of others")
        post.deleted = True

    def press_in(self, group: Group, label: str, message: Pointed | None = None) -> Payload | None:
        """Press a button in a group by words of its label: on this message, or on the newest that has it."""
        present(self._world, group, self.chat.user)
        shown = self._showing(group, label, message)
        data = shown.label(label).data
        if data is None:
            raise LookupError(f"the button {label!r} leads to an address: follow it")
        return self.presses_data(group, shown, data)

    def presses_data(self, group: Group, message: Pointed, data: str) -> Payload | None:
        """Press with any data, on any message, as a changed client can; others' ephemeral messages included."""
        query_id = str(self._world.rng.getrandbits(62))
        self._world.presses[query_id] = Press(group, self.chat.toasts, self.id)
        query = {
            "id": query_id,
            "from": self.chat.user,
            "message": post_of(group, message).payload,
            "chat_instance": str(group.id * 7919),
            "data": data,
        }
        return self._world.tell("callback_query", query)

    def look_in(self, group: Group) -> list[Seen]:
        """What stands on one's screen in a group, oldest first: ephemeral messages only of and for oneself."""
        group.member(self.chat.user, self._world.clock())
        return group.shown_to(self.id)

    async def hears_in(self, group: Group, acts: int, seconds: float = 10) -> list[Seen]:
        """Wait until the bot has acted so often in this group since it was made, then look.

        Sends, edits, deletions, answered presses and acts of moderation count. Raises `TimeoutError`.
        """
        await self._world.until(lambda: group.activity >= acts, seconds)
        return self.look_in(group)

    def _showing(self, group: Group, label: str, message: Pointed | None) -> Seen:
        if message is not None:
            return seen(post_of(group, message))
        for shown in reversed(self.look_in(group)):
            if any(label in button.label for row in shown.buttons for button in row):
                return shown
        raise LookupError(f"{self.id} sees no button {label!r} in {group.payload['title']}")

    def _content(self, text: str, photo: bytes | None, document: str | None, content: bytes) -> Payload:
        if photo is not None:
            return {"photo": photo_sizes(self._world, photo), **captioned(text)}
        if document is not None:
            return {"document": file_fields(self._world, document, content), **captioned(text)}
        return words(text) if text else {}

    def _send(self, group: Group, fields: Payload, thread: int | None, target: Post | None) -> Written:
        user, world = self.chat.user, self._world
        member = present(world, group, user)
        topic = thread if thread is not None or target is None else target.payload.get("message_thread_id")
        if group.forum and topic is not None and topic not in group.topics:
            raise LookupError(f"no topic {topic}")
        if group.kind == "channel" and not member.may("can_post_messages"):
            raise NotAllowed("only who may post writes in a channel")
        if not member.can("can_send_messages") or (_needs(fields) and not member.can(_needs(fields))):
            raise NotAllowed(f"{user['first_name']} is restricted")
        if topic in group.topics and group.topics[topic].closed and not member.leads:
            raise NotAllowed("the topic is closed")
        tie = in_thread(group, topic, target)
        name = command(world, fields)
        declared = name and not member.anonymous and is_ephemeral(world, group, user, name)
        if declared or (target is not None and target.receiver is not None):
            post = whisper(world, group, user, world.bot, fields | tie)
        else:
            post = world.put(group, author(world, group, user), fields | tie)
            post.sender = self.id
        update = tell(world, group, post)
        forwarded = share(world, group, post) if group.kind == "channel" else None
        return Written(post.payload["message_id"], seen(post).ephemeral_id, post.payload, update, forwarded)

    def _own(self, group: Group, message: Pointed) -> Post:
        present(self._world, group, self.chat.user)
        post = post_of(group, message)
        if post.sender != self.id:
            raise NotAllowed("it is not their message")
        return post


def _needs(fields: Payload) -> str:
    """The permission to send this, beside that to send at all."""
    kinds = {"photo": "can_send_photos", "document": "can_send_documents", "voice": "can_send_voice_notes"}
    return next((permission for kind, permission in kinds.items() if kind in fields), "")


def post_of(group: Group, message: Pointed) -> Post:
    """The message pointed at, even a deleted one. Raises `LookupError`."""
    if isinstance(message, int):
        return group.posts[message]
    return group.posts[message.message_id] if message.ephemeral_id is None else group.ephemerals[message.ephemeral_id]
