"""Guilds on the pretend Discord, as their owners and moderators run them; the bot is told what it would be told."""

from collections.abc import Iterable

from .people import Person
from .permissions import EVERYONE, MODERATOR, Member, Overwrite, Permission, Role
from .places import Channel, Guild, Kind
from .schema import Payload
from .world import World

BOT_ROLE = "Concordia"


class Community:
    """One guild and what is done in it."""

    def __init__(self, world: World, name: str, owner: Person, locale: str = "nl") -> None:
        self.guild = Guild(world.snowflake(), name, owner.id, locale)
        self.guild.roles[self.guild.id] = Role(self.guild.id, "@everyone", EVERYONE, 0)
        self._world = world
        world.guilds[self.guild.id] = self.guild
        self.joins(owner)

    @property
    def id(self) -> int:
        """The guild's id."""
        return self.guild.id

    @property
    def bot_is_in(self) -> bool:
        """Whether the bot is a member."""
        return self._world.in_guild(self.guild)

    # Places

    def text(self, name: str, only: Role | None = None) -> Channel:
        """A text channel; with `only`, hidden from everyone without that role (the bot's own role keeps it)."""
        return self._channel(Kind.TEXT, name, only)

    def announcements(self, name: str, only: Role | None = None) -> Channel:
        """A channel whose messages can be published to other guilds."""
        return self._channel(Kind.ANNOUNCEMENT, name, only)

    def forum(self, name: str, only: Role | None = None, tags: Iterable[str] = ()) -> Channel:
        """A channel of posts, each a thread of its own; where there are tags, each post needs one."""
        channel = self._channel(Kind.FORUM, name, only)
        for tag in tags:
            about = {"id": str(self._world.snowflake()), "name": tag, "moderated": False}
            channel.offered.append({**about, "emoji_id": None, "emoji_name": None})
            channel.needs_tag = True
        self._tell("CHANNEL_UPDATE", channel.payload)
        return channel

    def opens_post(self, forum: Channel, person: Person, title: str) -> Channel:
        """Somebody opens a post of their own."""
        post = Channel(self._world.snowflake(), Kind.THREAD, title, guild=self.guild, parent=forum, owner=person.id)
        post.opened_at = self._world.stamp()
        self.guild.channels[post.id] = self._world.channels[post.id] = post
        self._tell("THREAD_CREATE", post.payload)
        return post

    def threads(self, channel: Channel) -> list[Channel]:
        """The posts of a forum, or the threads of a text channel, oldest first, archived ones too."""
        return [one for one in self.guild.channels.values() if one.parent is channel]

    def hides(self, channel: Channel, *roles: int) -> None:
        """From now on everyone but these roles is kept out, the bot too."""
        channel.overwrites = {self.id: Overwrite(self.id, deny=Permission.VIEW_CHANNEL)}
        channel.overwrites |= {role: Overwrite(role, allow=Permission.VIEW_CHANNEL) for role in roles}
        self._tell("CHANNEL_UPDATE", channel.payload)

    def removes(self, channel: Channel) -> None:
        """Delete a channel."""
        del self.guild.channels[channel.id], self._world.channels[channel.id]
        self._tell("CHANNEL_DELETE", channel.payload)

    # People

    def role(self, name: str, permissions: Permission = MODERATOR) -> Role:
        """A new role above the ones there are, the bot's excepted."""
        position = 1 + sum(role.managed_by is None for role in self.guild.roles.values())
        role = Role(self._world.snowflake(), name, permissions, position)
        self.guild.roles[role.id] = role
        self._tell("GUILD_ROLE_CREATE", {"role": role.payload})
        return role

    def joins(self, person: Person, roles: Iterable[Role] = ()) -> None:
        """Somebody becomes a member."""
        self._member(self._world.users[person.id], [role.id for role in roles])

    def leaves(self, person: Person) -> None:
        """Somebody goes away."""
        del self.guild.members[person.id]

    def gives(self, person: Person, role: Role) -> None:
        """Somebody gets a role."""
        self.guild.members[person.id].roles.append(role.id)

    def bans(self, person: Person) -> None:
        """A moderator bans somebody."""
        self.guild.members.pop(person.id, None)
        self.guild.bans[person.id] = None
        self._tell("GUILD_BAN_ADD", {"user": self._world.users[person.id]})

    def silenced(self, person: Person) -> str | None:
        """Until when somebody cannot write, as Discord writes a moment; None for who can."""
        return self.guild.members[person.id].silenced_until

    # The bot

    def adds_bot(self, permissions: Permission = EVERYONE | MODERATOR) -> None:
        """Somebody with the right to do so adds the bot, which gets a role of its own with these permissions."""
        number = self._world.snowflake()
        self.guild.roles[number] = Role(number, BOT_ROLE, permissions, 100, managed_by=self._world.application_id)
        self._member(self._world.bot, [number])
        for channel in self.guild.rooms:
            if self.id in channel.overwrites:
                channel.overwrites[number] = Overwrite(number, allow=Permission.VIEW_CHANNEL)
        stamp = self._world.stamp()
        self._world.gateway.dispatch("GUILD_CREATE", self.guild.created(self._world.application_id, stamp))

    def kicks_bot(self) -> None:
        """The bot is thrown out; its commands are gone here."""
        number = self._bot_role.id
        del self.guild.members[self._world.application_id], self.guild.roles[number]
        for channel in self.guild.channels.values():
            channel.overwrites.pop(number, None)
        self._world.commands.pop(self.id, None)
        self._world.gateway.dispatch("GUILD_DELETE", {"id": str(self.id)})

    def permits_bot(self, permissions: Permission) -> None:
        """From now on the bot may do this and nothing else that not everyone may."""
        self._bot_role.permissions = permissions
        self._tell("GUILD_ROLE_UPDATE", {"role": self._bot_role.payload})

    def goes_away(self) -> None:
        """An outage at Discord: the guild is unavailable, which is no kick."""
        self._world.gateway.dispatch("GUILD_DELETE", {"id": str(self.id), "unavailable": True})

    def comes_back(self) -> None:
        """The outage is over."""
        stamp = self._world.stamp()
        created = self.guild.created(self._world.application_id, stamp)
        self._world.gateway.dispatch("GUILD_CREATE", {**created, "unavailable": False})

    @property
    def _bot_role(self) -> Role:
        return next(role for role in self.guild.roles.values() if role.managed_by == self._world.application_id)

    def _member(self, user: Payload, roles: list[int]) -> None:
        member = self.guild.members[int(user["id"])] = Member(user, self._world.stamp(), roles)
        if member.id != self._world.application_id:
            self._tell("GUILD_MEMBER_ADD", member.payload)

    def _channel(self, kind: Kind, name: str, only: Role | None) -> Channel:
        channel = Channel(self._world.snowflake(), kind, name, guild=self.guild, position=len(self.guild.rooms))
        if only is not None:
            channel.overwrites[self.id] = Overwrite(self.id, deny=Permission.VIEW_CHANNEL)
            let_in = [only.id, *([self._bot_role.id] if self.bot_is_in else [])]
            channel.overwrites |= {role: Overwrite(role, allow=Permission.VIEW_CHANNEL) for role in let_in}
        self.guild.channels[channel.id] = self._world.channels[channel.id] = channel
        self._tell("CHANNEL_CREATE", channel.payload)
        return channel

    def _tell(self, event: str, data: Payload) -> None:
        if self.bot_is_in:
            self._world.gateway.dispatch(event, {**data, "guild_id": str(self.id)})
