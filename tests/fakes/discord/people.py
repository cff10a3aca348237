"""People on the pretend Discord: each deed yields what Discord would tell the bot."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from .forms import filled
from .interactions import AUTOCOMPLETE, COMMAND, COMPONENT, SUBMIT, Interaction, Interactions, fitting_commands, named
from .limits import BUTTON
from .oracle import Upload
from .permissions import Permission
from .places import Channel, Kind, Post
from .schema import Payload
from .screens import Modal, Seen, seen
from .world import World

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001"
    "5e7b8f1e0000000049454e44ae426082"
)
"""A picture of one point; enough where nobody looks at it."""
FILE = ("photo.png", PNG)
"""A file as people send them: name and content."""
File = tuple[str, bytes]

SLASH, ON_PERSON, ON_MESSAGE = 1, 2, 3
"""Types of commands."""


class Person:
    """One account. Deeds that start an interaction return it; deeds that a client would not allow raise an error."""

    def __init__(self, world: World, interactions: Interactions, user_id: int, name: str, locale: str = "nl") -> None:
        self.id = user_id
        self.name = name
        self.locale = locale
        self.installed = False
        """Whether this person has installed the app for use everywhere."""
        self.interactions: list[Interaction] = []
        self._shown: Modal | None = None
        self._opened_by: Interaction | None = None
        self._world = world
        self._all = interactions

    # Words

    def writes(self, channel: Channel, text: str = "", files: Sequence[File] = (), reply_to: int | None = None) -> Post:
        """Write in a channel. Of a guild's messages the bot gets the words only when it is mentioned."""
        self._needs(channel, Permission.SEND_MESSAGES)
        uploads = [Upload(name, content) for name, content in files]
        fields: Payload = {
            "content": text,
            "attachments": [self._world.store(channel, one) for one in uploads],
            "mentions": [user for one, user in self._world.users.items() if f"<@{one}>" in text],
        }
        if reply_to is not None:
            quoted = channel.posts[reply_to]
            fields |= {
                "type": 19,
                "message_reference": {"type": 0, "message_id": str(reply_to), "channel_id": str(channel.id)},
                "referenced_message": quoted.payload,
            }
        return self._world.post(channel, self.id, fields)

    def dm(self, text: str = "", files: Sequence[File] = ()) -> Post:
        """Write to the bot directly."""
        return self.writes(self._world.direct(self.id), text, files)

    def edits(self, post: Post, text: str) -> None:
        """Change one's own message."""
        self._world.edit(post, {"content": text})

    def deletes(self, post: Post) -> None:
        """Take one's own message away."""
        self._world.delete(post)

    # Deeds that start an interaction

    def slash(self, name: str, channel: Channel | None = None, /, **options: Any) -> Interaction:
        """Give a command, `"case close"` for a nested one, in a channel or, without one, to the bot directly.

        Names of command and options may be the localised ones. A person, role, channel or file (`(name, bytes)`)
        is a value too. Raises `LookupError` when a client would not offer the command here.
        """
        place = channel or self._world.direct(self.id)
        command, path = self._command(name, SLASH, place)
        data, definition = self._command_data(command, path, place)
        resolved: Payload = {}
        given = [self._option(definition, word, value, resolved, place) for word, value in options.items()]
        missing = [
            one["name"]
            for one in definition.get("options") or []
            if one.get("required") and one["name"] not in {option["name"] for option in given}
        ]
        if missing:
            raise ValueError(f"/{name} needs {missing}")
        _innermost(data, len(path))["options"] = given
        return self._begin(COMMAND, place, data | ({"resolved": resolved} if resolved else {}))

    def types(self, name: str, option: str, text: str, channel: Channel | None = None, /, **others: Any) -> Interaction:
        """Begin to fill in an option that completes itself; the answer stands in the interaction's `choices`."""
        place = channel or self._world.direct(self.id)
        command, path = self._command(name, SLASH, place)
        data, definition = self._command_data(command, path, place)
        resolved: Payload = {}
        given = [self._option(definition, word, value, resolved, place) for word, value in others.items()]
        focused = self._named_option(definition, option)
        if not focused.get("autocomplete"):
            raise LookupError(f"{option} of /{name} does not complete itself")
        given.append({"name": focused["name"], "type": focused["type"], "value": text, "focused": True})
        _innermost(data, len(path))["options"] = given
        return self._begin(AUTOCOMPLETE, place, data)

    def context_menu(self, name: str, target: "Post | Seen | Person", channel: Channel | None = None) -> Interaction:
        """Choose a command from the menu on a message or, with a channel, on a person.

        The bot gets the whole message then, words and files included. Raises `LookupError` as `slash` does.
        """
        if isinstance(target, Person):
            place = channel or self._world.direct(self.id)
            command, _ = self._command(name, ON_PERSON, place)
            data = self._context_data(command, place, target.id)
            return self._begin(COMMAND, place, data | {"resolved": target.resolved(place)})
        post = self._post(target)
        self._needs(post.channel, Permission.VIEW_CHANNEL)
        command, _ = self._command(name, ON_MESSAGE, post.channel)
        data = self._context_data(command, post.channel, post.id)
        return self._begin(COMMAND, post.channel, data | {"resolved": {"messages": {str(post.id): post.payload}}})

    def presses(self, label: str, on: "Seen | Post | None" = None) -> Interaction:
        """Press the button whose label holds these words, on the newest message that has one, or on a given one."""
        shown = self._with(on, lambda message: message.button(label))
        button = shown.button(label)
        if button.disabled or button.custom_id is None:
            raise ValueError(f"{button} tells the bot nothing")
        return self._component(shown, {"component_type": BUTTON, "custom_id": button.custom_id, "id": button.id})

    def selects(self, words: str, values: Sequence[str] | str, on: "Seen | Post | None" = None) -> Interaction:
        """Choose labels or values from the menu with this custom id or placeholder. Raises as `presses` does."""
        shown = self._with(on, lambda message: message.select(words))
        menu = shown.select(words)
        chosen = menu.values([values] if isinstance(values, str) else list(values))
        data = {"component_type": menu.kind, "custom_id": menu.custom_id, "id": menu.id, "values": chosen}
        return self._component(shown, data)

    def submits_modal(self, answers: Mapping[str, Any]) -> Interaction:
        """Fill in the open form, by label or custom id, and send it.

        A value is a text, a label or value of a menu or a list of them, or a file or a list of files. Raises
        `ValueError` when a client would not send it so, and `LookupError` without a form or such a field.
        """
        if self._shown is None or self._opened_by is None:
            raise LookupError(f"no form is open on {self.name}'s screen")
        place = self._opened_by.channel
        data = filled(self._shown, answers, lambda file: self._world.store(place, Upload(*file)))
        source = self._opened_by.source
        self._shown = None
        return self._begin(SUBMIT, place, data, source)

    def closes_modal(self) -> None:
        """Close the open form without sending it; the bot hears nothing."""
        self._shown = None

    # Standing

    def installs(self) -> None:
        """Install the app for oneself: its commands are there in every guild and conversation."""
        self.installed = True

    def closes_dms(self) -> None:
        """Take no direct messages any more: the bot gets 403."""
        self._world.closed.add(self.id)

    def opens_dms(self) -> None:
        """Take direct messages again."""
        self._world.closed.discard(self.id)

    # What they see

    def sees(self, channel: Channel) -> list[Seen]:
        """What everyone sees in a channel, oldest first. Raises `LookupError` when it is hidden from this person."""
        self._needs(channel, Permission.VIEW_CHANNEL)
        return [seen(post) for post in channel.shown]

    @property
    def dms(self) -> list[Seen]:
        """The direct messages with the bot, of both, oldest first."""
        return [seen(post) for post in self._world.direct(self.id).shown]

    @property
    def from_bot(self) -> list[Seen]:
        """What the bot wrote directly to this person, oldest first."""
        return [message for message in self.dms if message.author == self._world.application_id]

    @property
    def ephemerals(self) -> list[Seen]:
        """What only this person sees, in all channels, oldest first, as edited since."""
        return [seen(post) for post in self._posts() if post.visible_to == self.id]

    @property
    def modal(self) -> Modal | None:
        """The form that stands open."""
        return self._shown

    def last(self) -> Seen:
        """The newest message of the bot that this person sees anywhere. Raises `LookupError` when there is none."""
        ours = [post for post in self._posts() if post.author == self._world.application_id]
        if not ours:
            raise LookupError(f"{self.name} sees nothing of the bot")
        return seen(ours[-1])

    async def hears(self, count: int, seconds: float = 10) -> list[Seen]:
        """Wait until this person sees so many messages of the bot, thinking ones aside, then look at them all.

        Raises `TimeoutError`.
        """

        def heard() -> list[Seen]:
            ours = [one for one in self._posts() if one.author == self._world.application_id and not one.thinking]
            return [seen(post) for post in ours]

        await self._world.until(lambda: len(heard()) >= count, seconds)
        return heard()

    async def gets_modal(self, seconds: float = 10) -> Modal:
        """Wait until a form stands open, then look at it. Raises `TimeoutError`."""
        await self._world.until(lambda: self._shown is not None, seconds)
        assert self._shown is not None
        return self._shown

    def shows(self, modal: Modal, interaction: Interaction) -> None:
        """The bot has opened a form on the screen."""
        self._shown, self._opened_by = modal, interaction

    def resolved(self, place: Channel) -> Payload:
        """As Discord resolves a person who is the value of an option or the target of a command."""
        people: Payload = {"users": {str(self.id): self._world.users[self.id]}}
        guild = place.guild
        if guild is not None and self.id in guild.members:
            bare = guild.members[self.id].bare | {"permissions": str(int(place.permissions(self.id)))}
            people["members"] = {str(self.id): {key: bare[key] for key in bare if key not in ("mute", "deaf")}}
        return people

    # Within

    def _begin(self, kind: int, place: Channel, data: Payload, source: Post | None = None) -> Interaction:
        guild = place.guild
        here = self._world.in_guild(guild) if guild is not None else self._world.application_id in place.recipients
        interaction = self._all.begin(
            kind, self.id, place, data, locale=self.locale, source=source, everywhere=self.installed and not here
        )
        self.interactions.append(interaction)
        return interaction

    def _component(self, shown: Seen, data: Payload) -> Interaction:
        post = self._world.channels[shown.channel_id].posts[shown.message_id]
        return self._begin(COMPONENT, post.channel, data, post)

    def _command(self, name: str, kind: int, place: Channel) -> tuple[Payload, list[str]]:
        first, *path = name.split() if kind == SLASH else [name]
        self._needs(place, Permission.VIEW_CHANNEL)
        offered = fitting_commands(self._world, place, self.id, everywhere=self.installed)
        fitting = [one for one in offered if one["type"] == kind and named(one, first, self.locale)]
        if not fitting:
            raise LookupError(f"{self.name} is not offered {name!r} here, but {[one['name'] for one in offered]}")
        return fitting[0], path

    def _command_data(self, command: Payload, path: list[str], place: Channel) -> tuple[Payload, Payload]:
        data: Payload = {"id": command["id"], "name": command["name"], "type": SLASH}
        if "guild_id" in command:
            data["guild_id"] = command["guild_id"]
        definition, inner = command, data
        for word in path:
            definition = self._named_option(definition, word)
            inner["options"] = [{"name": definition["name"], "type": definition["type"]}]
            inner = inner["options"][0]
        return data, definition

    def _context_data(self, command: Payload, place: Channel, target: int) -> Payload:
        data = {"id": command["id"], "name": command["name"], "type": command["type"], "target_id": str(target)}
        return data | ({"guild_id": command["guild_id"]} if "guild_id" in command else {})

    def _named_option(self, definition: Payload, word: str) -> Payload:
        for option in definition.get("options") or []:
            if named(option, word, self.locale):
                found: Payload = option
                return found
        raise LookupError(f"{definition['name']} has no option {word!r}")

    def _option(self, definition: Payload, word: str, value: Any, resolved: Payload, place: Channel) -> Payload:
        option = self._named_option(definition, word)
        for choice in option.get("choices") or []:
            if value in (choice["name"], (choice.get("name_localizations") or {}).get(self.locale)):
                value = choice["value"]
        if isinstance(value, Person):
            for key, people in value.resolved(place).items():
                resolved.setdefault(key, {}).update(people)
            value = str(value.id)
        elif isinstance(value, Channel):
            resolved.setdefault("channels", {})[str(value.id)] = self._world.channel_payload(value)
            value = str(value.id)
        elif isinstance(value, tuple):
            attachment = self._world.store(place, Upload(*value)) | {"ephemeral": True}
            resolved.setdefault("attachments", {})[attachment["id"]] = attachment
            value = attachment["id"]
        return {"name": option["name"], "type": option["type"], "value": value}

    def _with(self, on: "Seen | Post | None", part: Callable[[Seen], Any]) -> Seen:
        if on is not None:
            return on if isinstance(on, Seen) else seen(on)
        for post in reversed(self._posts()):
            message = seen(post)
            try:
                part(message)
            except LookupError:
                continue
            return message
        raise LookupError(f"{self.name} sees no such thing in {[seen(post).labels for post in self._posts()]}")

    def _post(self, target: "Post | Seen") -> Post:
        return target if isinstance(target, Post) else self._world.channels[target.channel_id].posts[target.message_id]

    def _posts(self) -> list[Post]:
        """Every message that this person sees, oldest first."""
        visible = [one for one in self._world.channels.values() if Permission.VIEW_CHANNEL in one.permissions(self.id)]
        posts = [post for channel in visible for post in channel.posts.values()]
        return sorted(
            (post for post in posts if not post.deleted and post.visible_to in (None, self.id)),
            key=lambda post: post.id,
        )

    def _needs(self, channel: Channel, permission: Permission) -> None:
        if permission is Permission.SEND_MESSAGES and channel.kind == Kind.THREAD:
            permission = Permission.SEND_MESSAGES_IN_THREADS
        member = channel.guild.members.get(self.id) if channel.guild is not None else None
        silent = member is not None and member.silenced_until and self._world.seconds_until(member.silenced_until) > 0
        if silent and permission is not Permission.VIEW_CHANNEL:
            raise LookupError(f"{self.name} is silenced")
        if permission not in channel.permissions(self.id):
            raise LookupError(f"{self.name} has not {permission.name} in {channel.name or channel.kind.name}")


def _innermost(data: Payload, depth: int) -> Payload:
    for _ in range(depth):
        data = data["options"][0]
    return data
