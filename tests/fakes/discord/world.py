"""A pretend Discord: its guilds, channels, messages and files, and the telling of what happens there."""

import asyncio
import mimetypes
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from .gateway import Gateway
from .limits import EPHEMERAL
from .oracle import Oracle, Upload
from .permissions import Permission
from .places import Channel, Guild, Kind, Post
from .schema import Payload

EPOCH = 1_420_070_400
"""Discord's first second, since 1970."""
APPLICATION_NAME = "Concordia"
NONCE_WINDOW = 300
"""Seconds for which Discord remembers a nonce that it must enforce ("the past few minutes")."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that Discord keeps, and the part of its address after the host."""

    path: str
    name: str
    content: bytes
    content_type: str


class World:
    """All state of the fake. `clock` gives seconds since 1970."""

    def __init__(self, token: str, oracle: Oracle, clock: Callable[[], float], rng: random.Random) -> None:
        self.clock = clock
        self.rng = rng
        self.address = ""
        """The fake's own http address, for the links to attachments."""
        self.application_id = 1_400_000_000_000_000_001
        self.bot = user_payload(self.application_id, APPLICATION_NAME, bot=True)
        self.users: dict[int, Payload] = {self.application_id: self.bot}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.directs: dict[int, Channel] = {}
        self.closed: set[int] = set()
        """People who take no direct messages from the bot."""
        self.files: dict[str, StoredFile] = {}
        self.commands: dict[int | None, dict[int, Payload]] = {None: {}}
        """Registered commands by id, for everywhere (None) and for each guild."""
        self.acts = 0
        """What the bot has done so far that somebody can see."""
        self.gateway = Gateway(token, oracle, self._ready, self.wake)
        self._nonces: dict[tuple[int, str], tuple[float, Post]] = {}
        self._count = 0
        self._changed = asyncio.Event()

    # Places

    def in_guild(self, guild: Guild) -> bool:
        """Whether the bot is in a guild."""
        return self.application_id in guild.members

    def direct(self, user: int) -> Channel:
        """The direct messages between the bot and one person, opened if need be."""
        if user not in self.directs:
            channel = Channel(self.snowflake(), Kind.DIRECT, recipients={user: self.users[user]})
            channel.recipients[self.application_id] = self.bot
            self.directs[user] = self.channels[channel.id] = channel
        return self.directs[user]

    def private(self, users: Sequence[int]) -> Channel:
        """A conversation between people to which the bot does not belong."""
        people = {user: self.users[user] for user in users}
        channel = Channel(self.snowflake(), Kind.GROUP if len(users) > 2 else Kind.DIRECT, recipients=people)
        self.channels[channel.id] = channel
        return channel

    def channel_payload(self, channel: Channel) -> Payload:
        """As Discord writes it to the bot, which is no recipient of its own direct messages."""
        payload = channel.payload
        if channel.guild is None:
            others = [user for one, user in channel.recipients.items() if one != self.application_id]
            payload["recipients"] = others
        return payload

    # Messages

    def post(
        self,
        channel: Channel,
        author: int,
        fields: Payload,
        *,
        visible_to: int | None = None,
        nonce: Any = None,
    ) -> Post:
        """A message stands in the channel; `fields` overrule what every message has."""
        payload: Payload = {
            "id": str(self.snowflake()),
            "channel_id": str(channel.id),
            "author": self.users[author],
            "type": 0,
            "content": "",
            "mentions": [],
            "mention_roles": [],
            "mention_everyone": False,
            "attachments": [],
            "embeds": [],
            "components": [],
            "timestamp": self.stamp(),
            "edited_timestamp": None,
            "flags": 0,
            "pinned": False,
            "tts": False,
            **fields,
        }
        if nonce is not None:
            payload["nonce"] = nonce
        post = Post(payload, channel, author, visible_to)
        channel.posts[post.id] = post
        if visible_to is None:
            self.tell_message("MESSAGE_CREATE", post)
        if author == self.application_id:
            self.touch()
        return post

    def once(self, channel: Channel, nonce: Any) -> Post | None:
        """The message that was sent here with this nonce some minutes ago."""
        at, post = self._nonces.get((channel.id, str(nonce)), (0.0, None))
        return post if self.clock() - at < NONCE_WINDOW else None

    def remember(self, channel: Channel, nonce: Any, post: Post) -> None:
        """Keep a nonce that must be enforced."""
        self._nonces[channel.id, str(nonce)] = (self.clock(), post)

    def edit(self, post: Post, fields: Payload) -> None:
        """Some fields of a message change."""
        post.payload = {**post.payload, **fields, "edited_timestamp": self.stamp()}
        post.edits += 1
        if post.visible_to is None:
            self.tell_message("MESSAGE_UPDATE", post)
        if post.author == self.application_id:
            self.touch()

    def delete(self, post: Post) -> None:
        """A message disappears."""
        post.deleted = True
        if post.visible_to is None:
            self.tell("MESSAGE_DELETE", post.channel, {"id": str(post.id), "channel_id": str(post.channel.id)})
        self.touch()

    def store(self, channel: Channel, upload: Upload) -> Payload:
        """Keep a file; returns the attachment that leads to it."""
        number = self.snowflake()
        kind = mimetypes.guess_type(upload.name)[0] or upload.content_type
        path = f"/attachments/{channel.id}/{number}/{upload.name}"
        self.files[path] = StoredFile(path, upload.name, upload.content, kind)
        url = f"{self.address}{path}"
        attachment: Payload = {
            "id": str(number),
            "filename": upload.name,
            "size": len(upload.content),
            "url": url,
            "proxy_url": url,
            "content_type": kind,
        }
        return attachment | ({"width": 640, "height": 480} if kind.startswith("image/") else {})

    # What the bot hears

    def tell(self, event: str, channel: Channel, data: Payload) -> bool:
        """Dispatch what happens in a channel, if the bot can see the channel; whether it will hear of it."""
        if channel.guild is not None:
            data = {**data, "guild_id": str(channel.guild.id)}
        if Permission.VIEW_CHANNEL not in channel.permissions(self.application_id):
            return False
        return self.gateway.dispatch(event, data)

    def tell_message(self, event: str, post: Post) -> bool:
        """Dispatch a message as a bot without the intent MESSAGE_CONTENT gets it."""
        data = dict(post.payload)
        if post.channel.guild is not None:
            member = post.channel.guild.members.get(post.author)
            if member is not None:
                data["member"] = member.bare
            mentioned = any(user["id"] == self.bot["id"] for user in data["mentions"])
            if post.author != self.application_id and not mentioned:
                data |= {"content": "", "attachments": [], "embeds": [], "components": []}
                data.pop("poll", None)
        return self.tell(event, post.channel, data)

    # Time and waiting

    def touch(self) -> None:
        """Count one act of the bot and wake who waits for it."""
        self.acts += 1
        self.wake()

    def wake(self) -> None:
        """Let everyone who waits in `until` look again."""
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()

    async def until(self, happened: Callable[[], bool], seconds: float) -> None:
        """Wait until the bot's acts make this true. Raises `TimeoutError` after so many seconds."""
        async with asyncio.timeout(seconds):
            while not happened():
                await self._changed.wait()

    def snowflake(self) -> int:
        """A new id: the time in milliseconds, then a count."""
        self._count += 1
        return (int((self.clock() - EPOCH) * 1000) << 22) + (self._count & 0x3FFFFF)

    def first_id(self, seconds: float) -> int:
        """The lowest id that something can have which is not older than so many seconds."""
        return int((self.clock() - seconds - EPOCH) * 1000) << 22

    def stamp(self, after: float = 0) -> str:
        """Now, or so many seconds later, as Discord writes it."""
        return datetime.fromtimestamp(self.clock() + after, UTC).isoformat()

    def seconds_until(self, stamp: str) -> float:
        """How far off a moment as Discord writes it is; below 0 when it is past. Raises `ValueError`."""
        return datetime.fromisoformat(stamp).timestamp() - self.clock()

    def _ready(self, session: str) -> Iterator[tuple[str, Payload]]:
        ours: Iterable[Guild] = [guild for guild in self.guilds.values() if self.in_guild(guild)]
        yield (
            "READY",
            {
                "v": 10,
                "user": {**self.bot, "verified": True, "mfa_enabled": True, "email": None},
                "guilds": [{"id": str(guild.id), "unavailable": True} for guild in ours],
                "private_channels": [],
                "session_id": session,
                "session_type": "normal",
                "resume_gateway_url": f"{self.address.replace('http', 'ws', 1)}/",
                "application": {"id": str(self.application_id), "flags": 0},
                "shard": [0, 1],
            },
        )
        for guild in ours:
            yield "GUILD_CREATE", {**guild.created(self.application_id, self.stamp()), "unavailable": False}


def user_payload(user: int, name: str, *, bot: bool = False) -> Payload:
    """An account as Discord writes it."""
    payload: Payload = {
        "id": str(user),
        "username": name.lower().replace(" ", "_"),
        "global_name": None if bot else name,
        "avatar": None,
        "discriminator": "0042" if bot else "0",
        "public_flags": 0,
        "flags": 0,
        "primary_guild": None,
        "banner": None,
        "accent_color": None,
    }
    return payload | ({"bot": True} if bot else {})


def is_ephemeral(fields: Payload) -> bool:
    """Whether a new message is for one person's eyes."""
    return bool((fields.get("flags") or 0) & EPHEMERAL)
