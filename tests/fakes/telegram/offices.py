"""What people do as owners, administrators and members of a group: who comes, who goes, and who may do what."""

from dataclasses import replace
from typing import TYPE_CHECKING

from . import gatherings
from .company import Pointed, post_of
from .gatherings import NotAllowed, present
from .groups import PERMISSIONS, Group, Member, Topic, promoted
from .rooms import Chat
from .schema import Payload
from .world import World

if TYPE_CHECKING:
    from .people import Person


class Offices:
    """The part of a person that runs groups. Acts return the bot's update, or None when it is told nothing."""

    id: int
    chat: Chat
    _world: World

    # The bot

    def adds_bot(self, group: Group, *rights: str, admin: bool = False) -> Payload | None:
        """Bring the bot in: as a member, or at once as an administrator with these rights."""
        self._present(group)
        bot = Member(self._world.bot, "member")
        member = promoted(bot, *rights) if rights or admin or group.kind == "channel" else bot
        return gatherings.enter(self._world, group, self.chat.user, member)

    def promotes_bot(self, group: Group, *rights: str) -> Payload | None:
        """Make the bot an administrator with exactly these rights."""
        return self._change_bot(group, promoted(self._bot(group), *rights))

    def demotes_bot(self, group: Group) -> Payload | None:
        """Make the bot a member like all others."""
        return self._change_bot(group, Member(self._world.bot, "member"))

    def silences_bot(self, group: Group) -> Payload | None:
        """Restrict the bot, so that it may not write."""
        member = replace(self._bot(group), status="restricted", rights=frozenset(), permissions=frozenset())
        return self._change_bot(group, member)

    def kicks_bot(self, group: Group) -> Payload | None:
        """Throw the bot out: from now on it gets 403."""
        self._lead(group)
        return gatherings.exit_from(self._world, group, self.chat.user, Member(self._world.bot, "kicked"))

    # Members

    def joins(self, group: Group) -> Payload | None:
        """Come in by oneself."""
        old = group.member(self.chat.user, self._world.clock())
        if old.status == "kicked":
            raise NotAllowed(f"{self.chat.user['first_name']} is banned")
        member = replace(old, inside=True) if old.status == "restricted" else Member(self.chat.user, "member")
        return gatherings.enter(self._world, group, self.chat.user, member)

    def leaves(self, group: Group) -> Payload | None:
        """Go by oneself; a restriction stays."""
        old = self._present(group)
        member = replace(old, inside=False) if old.status == "restricted" else Member(self.chat.user, "left")
        return gatherings.exit_from(self._world, group, self.chat.user, member)

    def promotes(self, group: Group, other: "Person", *rights: str, anonymous: bool = False) -> Payload | None:
        """Make somebody an administrator with these rights, perhaps one who writes in the group's name."""
        self._lead(group, "can_promote_members")
        member = promoted(present(self._world, group, other.chat.user), *rights, anonymous=anonymous)
        return gatherings.change(self._world, group, self.chat.user, member)

    def demotes(self, group: Group, other: "Person") -> Payload | None:
        """Make an administrator a member like all others."""
        self._lead(group, "can_promote_members")
        return gatherings.change(self._world, group, self.chat.user, Member(other.chat.user, "member"))

    def restricts(self, group: Group, other: "Person", *allowed: str, until: int = 0) -> Payload | None:
        """Let a member do only what is allowed, until then (seconds since 1970, 0 for ever)."""
        self._lead(group, "can_restrict_members")
        if unknown := set(allowed) - set(PERMISSIONS):
            raise ValueError(f"no permissions of a member: {', '.join(sorted(unknown))}")
        old = present(self._world, group, other.chat.user)
        member = replace(old, status="restricted", permissions=frozenset(allowed), until=until)
        return gatherings.change(self._world, group, self.chat.user, member)

    def bans(self, group: Group, other: "Person") -> Payload | None:
        """Throw somebody out for good."""
        self._lead(group, "can_restrict_members")
        return gatherings.exit_from(self._world, group, self.chat.user, Member(other.chat.user, "kicked"))

    def hides(self, group: Group, anonymous: bool = True) -> None:
        """As owner or administrator, write in the group's name from now on, or no more."""
        group.members[self.id] = replace(self._lead(group), anonymous=anonymous)

    # The group

    def pins(self, group: Group, message: Pointed) -> None:
        """Pin a message."""
        self._lead(group, "can_pin_messages")
        gatherings.pin(self._world, group, self.chat.user, post_of(group, message).payload["message_id"])

    def opens_topic(self, group: Group, name: str) -> Topic:
        """Open a thread in a forum."""
        self._present(group)
        if not group.forum:
            raise NotAllowed("only a forum has topics")
        return gatherings.open_topic(self._world, group, self.chat.user, name)

    def closes_topic(self, group: Group, thread: int) -> Payload | None:
        """Close a thread: from now on only administrators write there."""
        self._lead(group, "can_manage_topics")
        return gatherings.close_topic(self._world, group, self.chat.user, group.topics[thread])

    def upgrades(self, group: Group) -> Group:
        """Make a basic group a supergroup, and have that."""
        self._lead(group)
        return gatherings.migrate(self._world, group, self.chat.user)

    def _present(self, group: Group) -> Member:
        return present(self._world, group, self.chat.user)

    def _lead(self, group: Group, right: str = "can_manage_chat") -> Member:
        member = self._present(group)
        if not member.may(right):
            raise NotAllowed(f"{self.chat.user['first_name']} has no right {right}")
        return member

    def _bot(self, group: Group) -> Member:
        return present(self._world, group, self._world.bot)

    def _change_bot(self, group: Group, member: Member) -> Payload | None:
        self._lead(group, "can_promote_members")
        self._bot(group)
        return gatherings.change(self._world, group, self.chat.user, member)
