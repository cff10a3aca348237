"""Discord's short-lived way to answer one interaction, as the one opaque word that travels with a reply."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from adapters.discord.fields import is_snowflake, moment
from adapters.payloads import Json

BOT_DM = 1
"""Interaction context: the direct messages with the bot itself (documentation, "Interaction Contexts")."""

EPHEMERAL = 1 << 6
"""Message flag: only one person sees it."""

LIVES = 14 * 60
"""Seconds for which we use a token; Discord takes it for fifteen minutes."""


class Kind(StrEnum):
    """What the person did: it decides how that can be answered."""

    COMMAND = "c"
    PRESS = "p"
    FORM = "f"


_KINDS = {2: Kind.COMMAND, 3: Kind.PRESS, 5: Kind.FORM}


@dataclass(frozen=True, slots=True)
class Via:
    """One interaction. `message` is the one that stands behind a press or form.

    `direct`: it happened in the direct messages with the bot, where answers stay; elsewhere they are ephemeral.
    `open`: everyone there sees that message. `elsewhere`: the bot itself is not there, only the person uses it.
    """

    interaction: str
    kind: Kind
    token: str
    message: str | None = None
    direct: bool = False
    open: bool = False
    elsewhere: bool = False

    def __str__(self) -> str:
        place = "d" if self.direct else "o" if self.open else "x" if self.elsewhere else "e"
        return f"{self.interaction}:{self.kind}{place}:{self.message or ''}:{self.token}"

    def alive(self, now: float) -> bool:
        """Whether the token can still be used at this unix second."""
        return now - moment(self.interaction) < LIVES


def parsed(word: str) -> Via | None:
    """The reverse of `str`; None for anything else."""
    interaction, _, rest = word.partition(":")
    how, _, rest = rest.partition(":")
    message, _, token = rest.partition(":")
    if not (is_snowflake(interaction) and token and len(how) == 2 and how[0] in set(Kind) and how[1] in "doxe"):
        return None
    return Via(interaction, Kind(how[0]), token, message or None, how[1] == "d", how[1] == "o", how[1] == "x")


def way(interaction: Json) -> Via | None:
    """How to answer this interaction; None where it cannot be, or is none that we read."""
    id_, token, kind = interaction.get("id"), interaction.get("token"), interaction.get("type")
    if not (is_snowflake(id_) and type(token) is str and token and type(kind) is int and kind in _KINDS):
        return None
    message = interaction.get("message")
    number = flags = None
    if type(message) is dict:
        number, flags = message.get("id"), message.get("flags")
    hidden = type(flags) is int and bool(flags & EPHEMERAL)
    direct = interaction.get("context") == BOT_DM and "guild_id" not in interaction
    known = is_snowflake(number)
    guild = is_snowflake(interaction.get("guild_id"))
    owners = interaction.get("authorizing_integration_owners")
    here = type(owners) is not dict or "0" in owners
    return Via(
        interaction=id_,
        kind=_KINDS[kind],
        token=token,
        message=number if known else None,
        direct=direct,
        open=known and guild and not hidden,
        elsewhere=not here,
    )
