"""Who may do what: permission bits, roles, overwrites of a channel, and what they come to."""

from dataclasses import dataclass, field
from enum import IntFlag

from .schema import Payload


class Permission(IntFlag):
    """The bits that this fake asks for."""

    KICK_MEMBERS = 1 << 1
    BAN_MEMBERS = 1 << 2
    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MANAGE_ROLES = 1 << 28
    USE_APPLICATION_COMMANDS = 1 << 31
    MANAGE_EVENTS = 1 << 33
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    SEND_MESSAGES_IN_THREADS = 1 << 38
    MODERATE_MEMBERS = 1 << 40
    CREATE_EVENTS = 1 << 44
    PIN_MESSAGES = 1 << 51


ALL = Permission((1 << 53) - 1)
"""What an owner or an administrator may do."""
EVERYONE = (
    Permission.ADD_REACTIONS
    | Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.USE_APPLICATION_COMMANDS
    | Permission.CREATE_PUBLIC_THREADS
    | Permission.SEND_MESSAGES_IN_THREADS
)
"""What every member of a new guild may do."""
MODERATOR = (
    Permission.KICK_MEMBERS
    | Permission.BAN_MEMBERS
    | Permission.MANAGE_MESSAGES
    | Permission.MANAGE_THREADS
    | Permission.MODERATE_MEMBERS
    | Permission.PIN_MESSAGES
)
"""What a moderator may do beyond that, and what a bot that moderates asks for."""
DIRECT = EVERYONE | Permission.PIN_MESSAGES
"""What both sides may do in a direct message."""


@dataclass(slots=True)
class Role:
    """A role of a guild; the one that has the guild's own id is everyone's."""

    id: int
    name: str
    permissions: Permission
    position: int
    managed_by: int | None = None

    @property
    def payload(self) -> Payload:
        """As Discord writes it."""
        payload: Payload = {
            "id": str(self.id),
            "name": self.name,
            "description": None,
            "permissions": str(int(self.permissions)),
            "position": self.position,
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "managed": self.managed_by is not None,
            "mentionable": False,
            "icon": None,
            "unicode_emoji": None,
            "flags": 0,
        }
        return payload | ({"tags": {"bot_id": str(self.managed_by)}} if self.managed_by else {})


@dataclass(slots=True)
class Overwrite:
    """What a channel gives to and takes from a role or one member."""

    target: int
    is_member: bool = False
    allow: Permission = Permission(0)
    deny: Permission = Permission(0)

    @property
    def payload(self) -> Payload:
        """As Discord writes it."""
        return {
            "id": str(self.target),
            "type": int(self.is_member),
            "allow": str(int(self.allow)),
            "deny": str(int(self.deny)),
        }


@dataclass(slots=True)
class Member:
    """One account in one guild. `silenced_until` is a moment as Discord writes it, or None."""

    user: Payload
    joined_at: str
    roles: list[int] = field(default_factory=list)
    nick: str | None = None
    silenced_until: str | None = None

    @property
    def id(self) -> int:
        """The account's id."""
        return int(self.user["id"])

    @property
    def bare(self) -> Payload:
        """As Discord writes it beside a message, where the user stands elsewhere."""
        return {
            "avatar": None,
            "banner": None,
            "communication_disabled_until": self.silenced_until,
            "flags": 0,
            "joined_at": self.joined_at,
            "nick": self.nick,
            "pending": False,
            "premium_since": None,
            "roles": [str(role) for role in self.roles],
            "mute": False,
            "deaf": False,
        }

    @property
    def payload(self) -> Payload:
        """As Discord writes it."""
        return {**self.bare, "user": self.user}


def granted(member: Member, roles: dict[int, Role], everyone: int, owner: int) -> Permission:
    """What a member may do in the guild as a whole."""
    if member.id == owner:
        return ALL
    permissions = roles[everyone].permissions
    for role in member.roles:
        permissions |= roles[role].permissions
    return ALL if Permission.ADMINISTRATOR in permissions else permissions


def narrowed(permissions: Permission, member: Member, overwrites: dict[int, Overwrite], everyone: int) -> Permission:
    """What is left of it in a channel with these overwrites; nothing when the channel is hidden."""
    if Permission.ADMINISTRATOR in permissions:
        return permissions
    steps = [[everyone], member.roles, [member.id]]
    for targets in steps:
        found = [overwrites[target] for target in targets if target in overwrites]
        for overwrite in found:
            permissions &= ~overwrite.deny
        for overwrite in found:
            permissions |= overwrite.allow
    return permissions if Permission.VIEW_CHANNEL in permissions else Permission(0)
