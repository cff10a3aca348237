"""Groups, supergroups, forums and channels: who is in them, what each may do, and what each is shown."""

from collections import deque
from dataclasses import dataclass, field, replace
from typing import Literal

from aiogram.types import ChatMemberAdministrator, ChatPermissions

from .rooms import Post, Room, Seen, screen
from .schema import Payload

Kind = Literal["group", "supergroup", "channel"]
Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]

ANONYMOUS: Payload = {
    "id": 1_087_968_824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
"""In whose name an administrator writes who remains anonymous (Bot API, Message.from)."""
SERVICE: Payload = {"id": 777_000, "is_bot": False, "first_name": "Telegram"}
"""In whose name a channel's post comes into its discussion group."""
ALWAYS_TOLD = tuple(
    name
    for name, about in ChatMemberAdministrator.model_fields.items()
    if about.is_required() and name.startswith("can_") and name != "can_be_edited"
)
"""Rights that every administrator's record holds, true or not."""
GROUP_RIGHTS = ("can_pin_messages",)
SUPERGROUP_RIGHTS = ("can_pin_messages", "can_manage_topics")
CHANNEL_RIGHTS = ("can_post_messages", "can_edit_messages")
"""Rights that are told only where they mean something."""
RIGHTS = frozenset({*ALWAYS_TOLD, *SUPERGROUP_RIGHTS, *CHANNEL_RIGHTS})
PERMISSIONS = tuple(ChatPermissions.model_fields)
"""What a member may do unless restricted."""
FOREVER = (30, 366 * 24 * 3600)
"""A restriction for fewer or more seconds than these lasts for ever (Bot API, restrictChatMember)."""


@dataclass(frozen=True, slots=True)
class Member:
    """What somebody is in a group.

    `rights` are an administrator's. `permissions` are what a restricted member may still do, `until` (seconds
    since 1970, 0 for ever) is when a restriction or a ban ends. `inside` is false for the restricted who left.
    """

    user: Payload
    status: Status = "left"
    rights: frozenset[str] = frozenset()
    permissions: frozenset[str] = frozenset(PERMISSIONS)
    until: int = 0
    anonymous: bool = False
    inside: bool = True

    @property
    def present(self) -> bool:
        """Whether they are in the group now."""
        return self.status not in ("left", "kicked") and self.inside

    @property
    def leads(self) -> bool:
        """Whether they are the owner or an administrator."""
        return self.status in ("creator", "administrator")

    def may(self, right: str) -> bool:
        """Whether they hold an administrator's right; the owner holds all."""
        return self.status == "creator" or (self.status == "administrator" and right in self.rights)

    def can(self, permission: str) -> bool:
        """Whether they may do what members do, such as `can_send_messages`."""
        return self.present and (self.status != "restricted" or permission in self.permissions)


@dataclass(slots=True)
class Topic:
    """A thread of a forum; its id is that of the message that opened it."""

    thread: int
    name: str
    closed: bool = False


@dataclass(slots=True)
class Group(Room):
    """A group, a supergroup (perhaps a forum) or a channel."""

    members: dict[int, Member] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    shown: list[Post] = field(default_factory=list)
    ephemerals: dict[int, Post] = field(default_factory=dict)
    linked: "Group | None" = None
    migrated_to: int | None = None
    sent_at: deque[float] = field(default_factory=deque)
    full_since: float | None = None
    _last_id: int = 0

    @property
    def kind(self) -> Kind:
        """`group`, `supergroup` or `channel`."""
        kind: Kind = self.payload["type"]
        return kind

    @property
    def forum(self) -> bool:
        """Whether it has topics."""
        return bool(self.payload.get("is_forum"))

    @property
    def numbered(self) -> bool:
        """Whether it counts its messages itself: then its ids are also used in other chats."""
        return self.kind != "group"

    def next_id(self) -> int:
        """The next of its own message ids."""
        self._last_id += 1
        return self._last_id

    def member(self, user: Payload, now: float) -> Member:
        """What this account is here now; a restriction that has ended is over."""
        member = self.members.get(user["id"], Member(user))
        if member.status in ("restricted", "kicked") and 0 < member.until <= now:
            over: Status = "member" if member.status == "restricted" and member.inside else "left"
            member = self.members[user["id"]] = Member(user, over)
        return member

    def shown_to(self, user_id: int) -> list[Seen]:
        """What stands on this account's screen, oldest first; nothing for who is not in the group."""
        member = self.members.get(user_id)
        if member is None or not member.present:
            return []
        return screen(
            post
            for post in self.shown
            if post.receiver is None or post.sender == user_id or (post.receiver == user_id and post.delivered)
        )


def ends(until: int, now: int) -> int:
    """When a restriction asked for until then really ends; 0 is for ever."""
    return until if FOREVER[0] <= until - now <= FOREVER[1] else 0


def promoted(member: Member, *rights: str, anonymous: bool = False) -> Member:
    """An administrator with these rights. Raises `ValueError` for a right that is none."""
    unknown = set(rights) - RIGHTS
    if unknown:
        raise ValueError(f"no rights of an administrator: {', '.join(sorted(unknown))}")
    return replace(
        member,
        status="administrator",
        rights=frozenset({"can_manage_chat", *rights}),
        anonymous=anonymous,
        permissions=frozenset(PERMISSIONS),
        until=0,
        inside=True,
    )


def record(group: Group, member: Member) -> Payload:
    """The Bot API's ChatMember of somebody in this group."""
    known: Payload = {"user": member.user, "status": member.status}
    match member.status:
        case "creator":
            return known | {"is_anonymous": member.anonymous}
        case "administrator":
            local = {"group": GROUP_RIGHTS, "supergroup": SUPERGROUP_RIGHTS, "channel": CHANNEL_RIGHTS}[group.kind]
            rights = {right: right in member.rights for right in (*ALWAYS_TOLD, *local)}
            return known | rights | {"can_be_edited": False, "is_anonymous": member.anonymous}
        case "restricted":
            allowed = {name: name in member.permissions for name in PERMISSIONS}
            return known | allowed | {"is_member": member.inside, "until_date": member.until}
        case "kicked":
            return known | {"until_date": member.until}
        case _:
            return known
