"""Discord's permissions: what somebody is in a server, what the bot may do there, and what it asks for."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntFlag
from typing import Final

from adapters.discord.fields import bits, several, snowflake
from adapters.payloads import Json
from bot.chat.events import Right, Standing


class May(IntFlag):
    """The permissions that matter to us (documentation, "Bitwise Permission Flags")."""

    BAN_MEMBERS = 1 << 2
    ADMINISTRATOR = 1 << 3
    MANAGE_GUILD = 1 << 5
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    MANAGE_MESSAGES = 1 << 13
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    SEND_MESSAGES_IN_THREADS = 1 << 38
    MODERATE_MEMBERS = 1 << 40
    CREATE_EVENTS = 1 << 44
    PIN_MESSAGES = 1 << 51


ADMIN: Final = May.ADMINISTRATOR | May.MANAGE_GUILD
MODERATOR: Final = May.MANAGE_MESSAGES | May.MODERATE_MEMBERS | May.BAN_MEMBERS

NEEDED: Final[dict[May, str]] = {
    May.VIEW_CHANNEL: "View Channels",
    May.SEND_MESSAGES: "Send Messages",
    May.SEND_MESSAGES_IN_THREADS: "Send Messages in Threads",
    May.ATTACH_FILES: "Attach Files",
    May.READ_MESSAGE_HISTORY: "Read Message History",
    May.MANAGE_MESSAGES: "Manage Messages",
    May.PIN_MESSAGES: "Pin Messages",
    May.MODERATE_MEMBERS: "Timeout Members",
    May.BAN_MEMBERS: "Ban Members",
}
"""What the bot cannot do without, by the names that Discord shows: talk to all in the moderators' room and where the
charter stands, show them pictures, and do what moderators decide."""

WELCOME: Final = May.CREATE_EVENTS
"""What it asks for besides when it is invited, and does without where it is not given: to show events in the server's
own list, where the server wants that. With it a bot changes and removes what it made itself, and nothing else."""


def invite(application: str) -> str:
    """The address that adds the bot to a server, with exactly what it needs."""
    permissions = sum(NEEDED) | WELCOME
    return (
        f"https://discord.com/oauth2/authorize?client_id={application}&permissions={permissions}"
        "&scope=bot+applications.commands"
    )


def lacking(permissions: int) -> list[str]:
    """The names of what the bot needs and does not have."""
    if permissions & May.ADMINISTRATOR:
        return []
    return [name for bit, name in NEEDED.items() if not permissions & bit]


def standing(permissions: int) -> Standing:
    """What a member with these permissions is."""
    if permissions & ADMIN:
        return Standing.ADMIN
    return Standing.MODERATOR if permissions & MODERATOR else Standing.MEMBER


def rights(permissions: int) -> frozenset[Right]:
    """What these permissions let the bot do."""
    if permissions & May.ADMINISTRATOR:
        return frozenset(Right)
    restrict = May.MODERATE_MEMBERS | May.BAN_MEMBERS
    held = {
        Right.DELETE: permissions & May.MANAGE_MESSAGES,
        Right.RESTRICT: permissions & restrict == restrict,
        Right.PIN: permissions & (May.PIN_MESSAGES | May.MANAGE_MESSAGES),
    }
    return frozenset(right for right, has in held.items() if has)


def granted(guild: Json, roles: Iterable[str]) -> int:
    """What a member with these roles may do in the server as a whole. Raises Undecodable."""
    mine = {snowflake(guild, "id", "guild.id"), *roles}
    permissions = 0
    for role in several(guild, "roles", "guild.roles"):
        if snowflake(role, "id", "guild.roles.id") in mine:
            permissions |= bits(role, "permissions", "guild.roles.permissions")
    return permissions
