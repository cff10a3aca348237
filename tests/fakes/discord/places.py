"""Where people and the bot meet: guilds, their channels and threads, direct messages."""

from dataclasses import dataclass, field
from enum import IntEnum

from .permissions import DIRECT, Member, Overwrite, Permission, Role, granted, narrowed
from .schema import Payload


class Kind(IntEnum):
    """Types of channels."""

    TEXT = 0
    DIRECT = 1
    GROUP = 3
    ANNOUNCEMENT = 5
    THREAD = 11
    FORUM = 15


REQUIRE_TAG = 1 << 4
"""Flag of a forum in which each post needs a tag."""


@dataclass(slots=True)
class Post:
    """A message as Discord keeps it. `visible_to` is the one person who sees an ephemeral message."""

    payload: Payload
    channel: "Channel"
    author: int
    visible_to: int | None = None
    thinking: bool = False
    edits: int = 0
    deleted: bool = False
    pinned_at: str | None = None

    @property
    def id(self) -> int:
        """The message's id."""
        return int(self.payload["id"])


@dataclass(slots=True)
class Channel:
    """A place with messages. Outside a guild `recipients` are the people who see it."""

    id: int
    kind: Kind
    name: str = ""
    guild: "Guild | None" = None
    position: int = 0
    overwrites: dict[int, Overwrite] = field(default_factory=dict)
    recipients: dict[int, Payload] = field(default_factory=dict)
    parent: "Channel | None" = None
    owner: int = 0
    opened_at: str = ""
    archived: bool = False
    locked: bool = False
    tags: list[str] = field(default_factory=list)
    offered: list[Payload] = field(default_factory=list)
    """The tags that a post in a forum can have."""
    needs_tag: bool = False
    posts: dict[int, Post] = field(default_factory=dict)

    @property
    def shown(self) -> list[Post]:
        """The messages that everyone in the channel sees, oldest first."""
        return [post for post in self.posts.values() if not post.deleted and post.visible_to is None]

    def permissions(self, user: int) -> Permission:
        """What somebody may do here; nothing for who is not here."""
        if self.guild is not None:
            return self.guild.permissions(user, self)
        return DIRECT if user in self.recipients else Permission(0)

    @property
    def payload(self) -> Payload:
        """As Discord writes it."""
        last = next(reversed(self.posts), None)
        payload: Payload = {
            "id": str(self.id),
            "type": int(self.kind),
            "flags": 0,
            "last_message_id": str(last) if last else None,
        }
        if self.guild is None:
            return payload | {"recipients": list(self.recipients.values())}
        payload |= {"guild_id": str(self.guild.id), "name": self.name, "rate_limit_per_user": 0}
        payload["parent_id"] = str(self.parent.id) if self.parent else None
        if self.kind == Kind.THREAD:
            return payload | self._thread()
        payload |= {
            "position": self.position,
            "permission_overwrites": [overwrite.payload for overwrite in self.overwrites.values()],
            "topic": None,
            "nsfw": False,
        }
        if self.kind == Kind.FORUM:
            payload |= {"available_tags": self.offered, "default_reaction_emoji": None, "default_sort_order": None}
            payload |= {"default_forum_layout": 0, "flags": REQUIRE_TAG if self.needs_tag else 0}
        return payload

    def _thread(self) -> Payload:
        count = max(0, len(self.shown) - 1)
        return {
            "owner_id": str(self.owner),
            "thread_metadata": {
                "archived": self.archived,
                "archive_timestamp": self.opened_at,
                "auto_archive_duration": 4320,
                "locked": self.locked,
                "create_timestamp": self.opened_at,
            },
            "message_count": count,
            "member_count": 1,
            "total_message_sent": count,
            "applied_tags": self.tags,
        }


@dataclass(slots=True)
class Guild:
    """A server. It exists whether or not the bot is in it."""

    id: int
    name: str
    owner: int
    locale: str
    roles: dict[int, Role] = field(default_factory=dict)
    channels: dict[int, Channel] = field(default_factory=dict)
    members: dict[int, Member] = field(default_factory=dict)
    bans: dict[int, str | None] = field(default_factory=dict)
    events: dict[int, Payload] = field(default_factory=dict)

    def permissions(self, user: int, channel: Channel | None = None) -> Permission:
        """What somebody may do in the guild, or in one of its channels; nothing for who is not a member."""
        member = self.members.get(user)
        if member is None:
            return Permission(0)
        whole = granted(member, self.roles, self.id, self.owner)
        if channel is None:
            return whole
        # A thread has the overwrites of the channel it hangs on.
        overwrites = (channel.parent or channel).overwrites
        return narrowed(whole, member, overwrites, self.id)

    def rank(self, user: int) -> int:
        """Position of somebody's highest role; an owner stands above all."""
        if user == self.owner:
            return 1 << 30
        member = self.members.get(user)
        return max((self.roles[role].position for role in member.roles), default=0) if member else 0

    @property
    def threads(self) -> list[Channel]:
        """Its threads that are not archived."""
        return [one for one in self.channels.values() if one.kind == Kind.THREAD and not one.archived]

    @property
    def rooms(self) -> list[Channel]:
        """Its channels without the threads."""
        return [one for one in self.channels.values() if one.kind != Kind.THREAD]

    @property
    def payload(self) -> Payload:
        """As Discord writes it in an answer."""
        absent = (
            "icon description home_header splash discovery_splash banner application_id afk_channel_id "
            "system_channel_id widget_channel_id max_presences vanity_url_code rules_channel_id "
            "safety_alerts_channel_id public_updates_channel_id incidents_data"
        )
        zero = (
            "system_channel_flags verification_level default_message_notifications mfa_level explicit_content_filter "
            "premium_tier premium_subscription_count nsfw_level"
        )
        return {
            "id": str(self.id),
            "name": self.name,
            "owner_id": str(self.owner),
            **dict.fromkeys(absent.split()),
            **dict.fromkeys(zero.split(), 0),
            "features": [],
            "region": "europe",
            "afk_timeout": 300,
            "widget_enabled": False,
            "roles": [role.payload for role in self.roles.values()],
            "max_members": 500000,
            "max_stage_video_channel_users": 50,
            "max_video_channel_users": 25,
            "preferred_locale": self.locale,
            "premium_progress_bar_enabled": False,
            "nsfw": False,
            "emojis": [],
            "stickers": [],
        }

    def created(self, bot: int, joined_at: str) -> Payload:
        """As GUILD_CREATE brings it to a bot without the privileged intents: of the members only the bot.

        A guild that becomes available after READY or an outage has `unavailable` too; one that is joined has not.
        """
        return {
            **self.payload,
            "joined_at": joined_at,
            "large": False,
            "member_count": len(self.members),
            "voice_states": [],
            "members": [self.members[bot].payload],
            "channels": [room.payload for room in self.rooms],
            "threads": [thread.payload for thread in self.threads if thread.permissions(bot)],
            "presences": [],
            "stage_instances": [],
            "guild_scheduled_events": [],
            "soundboard_sounds": [],
        }
