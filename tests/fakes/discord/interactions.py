"""Interactions: what a person starts with a command, a button or a form, and how long the bot may answer."""

from dataclasses import dataclass, field
from typing import Any

from .oracle import RefusedError
from .permissions import DIRECT
from .places import Channel, Post
from .schema import Payload
from .screens import Modal
from .world import World

ACKNOWLEDGE_WITHIN = 3.0
TOKEN_LIVES = 15 * 60.0
"""Seconds from an interaction to its first answer, and to the last (documentation, "Interaction Callback")."""
FOLLOWUPS_ELSEWHERE = 5
"""Followups to one interaction where only the person has installed the app."""
ATTACHMENT_LIMIT = 10 * 1024 * 1024
"""Bytes of one upload without boosts."""

COMMAND, COMPONENT, AUTOCOMPLETE, SUBMIT = 2, 3, 4, 5
"""Types of interactions."""
MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9
"""Types of callbacks."""
ANSWERS = {
    COMMAND: {MESSAGE, DEFERRED_MESSAGE, MODAL},
    COMPONENT: {MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, MODAL},
    AUTOCOMPLETE: {CHOICES},
    SUBMIT: {MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE},
}
"""The callbacks that each type takes; of a form only one that a button opened has a message to update."""


@dataclass(slots=True)
class Interaction:
    """One deed of a person that waits for the bot. Moments are seconds since 1970, of the fake's clock."""

    id: int
    token: str
    kind: int
    user: int
    channel: Channel
    created_at: float
    payload: Payload
    source: Post | None = None
    everywhere: bool = False
    heard: bool = False
    callback: int | None = None
    answered_at: float | None = None
    original: Post | None = None
    followups: list[Post] = field(default_factory=list)
    final_at: float | None = None
    modal: Modal | None = None
    choices: list[Payload] = field(default_factory=list)

    @property
    def acknowledged(self) -> bool:
        """Whether the bot has given its first answer."""
        return self.callback is not None

    def acknowledge(self, callback: int, now: float) -> None:
        """The first answer comes. Raises `RefusedError` when it is late, the second, or not of a fitting type."""
        if self.acknowledged:
            raise RefusedError(400, 40060, "Interaction has already been acknowledged.", "acknowledged-twice")
        if now - self.created_at > ACKNOWLEDGE_WITHIN:
            raise RefusedError(404, 10062, "Unknown interaction", "acknowledged-late")
        fitting = ANSWERS[self.kind]
        updates = callback in (DEFERRED_UPDATE, UPDATE)
        if callback not in fitting or (updates and self.source is None):
            raise RefusedError(400, 50035, f"a callback of type {callback} does not answer this", "callback-type")
        self.callback = callback
        self.answered_at = now

    def usable(self, now: float) -> None:
        """The token still works for more answers. Raises `RefusedError` when it does not, or does not yet."""
        if now - self.created_at > TOKEN_LIVES:
            raise RefusedError(404, 10015, "Unknown Webhook", "token-expired")
        if not self.acknowledged:
            raise RefusedError(404, 10015, "Unknown Webhook", "not-acknowledged")

    def one_more(self) -> None:
        """A followup is about to be written. Raises `RefusedError` when there were too many."""
        if self.everywhere and len(self.followups) >= FOLLOWUPS_ELSEWHERE:
            raise RefusedError(400, 40094, "Maximum number of follow up messages reached", "followups")


class Interactions:
    """All interactions by token, and the making of new ones."""

    def __init__(self, world: World) -> None:
        self.all: dict[str, Interaction] = {}
        self._world = world

    def begin(
        self,
        kind: int,
        user: int,
        channel: Channel,
        data: Payload,
        *,
        locale: str,
        source: Post | None = None,
        everywhere: bool = False,
    ) -> Interaction:
        """Somebody does something in a channel: the bot is told. `everywhere`: only the person installed the app."""
        number = self._world.snowflake()
        token = f"aW50ZXJhY3Rpb24{number}x{self._world.rng.getrandbits(128):032x}"
        payload = self._place(user, channel, everywhere=everywhere)
        payload |= {
            "id": str(number),
            "application_id": str(self._world.application_id),
            "type": kind,
            "data": data,
            "token": token,
            "version": 1,
            "locale": locale,
            "entitlements": [],
            "attachment_size_limit": ATTACHMENT_LIMIT,
        }
        if source is not None:
            payload["message"] = source.payload
        interaction = Interaction(number, token, kind, user, channel, self._world.clock(), payload, source, everywhere)
        self.all[token] = interaction
        interaction.heard = self._world.gateway.dispatch("INTERACTION_CREATE", payload)
        return interaction

    def find(self, interaction_id: int, token: str) -> Interaction:
        """The interaction that a callback answers. Raises `RefusedError`."""
        interaction = self.all.get(token)
        if interaction is None or interaction.id != interaction_id:
            raise RefusedError(404, 10062, "Unknown interaction", "interaction")
        return interaction

    def by_token(self, application_id: int, token: str) -> Interaction:
        """The interaction behind a webhook's address. Raises `RefusedError` when it is unknown or too old."""
        interaction = self.all.get(token)
        if interaction is None or application_id != self._world.application_id:
            raise RefusedError(404, 10015, "Unknown Webhook", "webhook")
        interaction.usable(self._world.clock())
        return interaction

    def _place(self, user: int, channel: Channel, *, everywhere: bool) -> Payload:
        world = self._world
        guild = channel.guild
        bot_is_here = guild is not None and world.in_guild(guild)
        rights = (
            channel.permissions(world.application_id) if guild is None or bot_is_here else channel.permissions(user)
        )
        payload: Payload = {
            "channel_id": str(channel.id),
            "channel": world.channel_payload(channel) | {"permissions": str(int(channel.permissions(user) or DIRECT))},
            "app_permissions": str(int(rights or DIRECT)),
        }
        owners = {"1": str(user)} if everywhere else {}
        if guild is None:
            direct = world.application_id in channel.recipients
            payload |= {"context": 1 if direct else 2, "user": world.users[user]}
            if not everywhere:
                owners["0"] = "0"
        else:
            member = guild.members[user].payload
            payload |= {
                "context": 0,
                "guild_id": str(guild.id),
                "guild_locale": guild.locale,
                "guild": {"id": str(guild.id), "locale": guild.locale, "features": []},
                "member": {**member, "permissions": str(int(channel.permissions(user)))},
            }
            if bot_is_here and not everywhere:
                owners["0"] = str(guild.id)
        return payload | {"authorizing_integration_owners": owners}


def fitting_commands(world: World, channel: Channel, user: int, *, everywhere: bool) -> list[Payload]:
    """The commands that a person's client would offer here."""
    guild = channel.guild
    registered: list[Payload] = []
    if guild is not None:
        registered += world.commands.get(guild.id, {}).values()
    registered += world.commands[None].values()
    return [one for one in registered if _offered(world, one, channel, user, everywhere=everywhere)]


def named(command: Payload, words: str, locale: str) -> bool:
    """Whether a person with this locale knows a command or option by this name; the name in the code works too."""
    return words in (command["name"], (command.get("name_localizations") or {}).get(locale))


def _offered(world: World, command: Payload, channel: Channel, user: int, *, everywhere: bool) -> bool:
    guild = channel.guild
    context = 0 if guild is not None else 1 if world.application_id in channel.recipients else 2
    contexts: Any = command.get("contexts")
    if contexts is not None and context not in contexts:
        return False
    if command.get("dm_permission") is False and guild is None:
        return False
    here = world.in_guild(guild) if guild is not None else context == 1
    installs = command.get("integration_types") or [0]
    if not (here and 0 in installs) and not (everywhere and 1 in installs):
        return False
    needed = command.get("default_member_permissions")
    if needed is None or guild is None:
        return True
    # "0" stands for administrators alone.
    return int(needed) & guild.permissions(user) == int(needed) and (needed != "0" or bool(guild.permissions(user) & 8))
