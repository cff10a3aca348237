"""What Discord's refusals mean for a reply; its own words may quote the reply, so they go no further than here."""

from __future__ import annotations

from typing import Final

from discord import HTTPException, RateLimited

from bot.ports import Gone, NoRights, Refused, SendError, SlowDown, Unreachable

UNKNOWN_CHANNEL, UNKNOWN_GUILD, UNKNOWN_MEMBER, UNKNOWN_MESSAGE = 10003, 10004, 10007, 10008
UNKNOWN_USER, UNKNOWN_WEBHOOK, UNKNOWN_BAN, UNKNOWN_INTERACTION = 10013, 10015, 10026, 10062
ALREADY_ACKNOWLEDGED, TOO_MANY_FOLLOWUPS = 40060, 40094
MISSING_ACCESS, CLOSED_DMS, MISSING_PERMISSIONS, INVALID_TOKEN, INVALID_RECIPIENT = 50001, 50007, 50013, 50027, 50033
SYSTEM_MESSAGE, THREAD_ARCHIVED = 50021, 50083
UNKNOWN_EVENT, FINISHED_EVENT = 10070, 180000
"""Discord's JSON error codes (documentation, "Opcodes and Status Codes")."""

DEAD: Final = frozenset({UNKNOWN_WEBHOOK, UNKNOWN_INTERACTION, INVALID_TOKEN, TOO_MANY_FOLLOWUPS})
"""The interaction cannot be answered any more."""

_GONE = frozenset({UNKNOWN_CHANNEL, UNKNOWN_GUILD, UNKNOWN_USER, CLOSED_DMS, INVALID_RECIPIENT})

LONG: Final = 60.0
"""Seconds to wait where Discord's outer wall refuses us and names no time."""


class Code(Refused):
    """A refusal with Discord's own number for it."""

    def __init__(self, code: int) -> None:
        super().__init__(f"Discord's code {code}")
        self.code = code


class Denied(NoRights):
    """A refusal for want of a permission."""

    def __init__(self, code: int) -> None:
        super().__init__(f"Discord's code {code}")
        self.code = code


def send_error(error: HTTPException | RateLimited) -> SendError:
    """Ours for theirs."""
    if isinstance(error, RateLimited):
        return SlowDown(error.retry_after)
    return trouble(error.status, error.code)


def trouble(status: int, code: object) -> SendError:
    """What an answer with this HTTP status and this code of Discord's means."""
    if status == 429:
        return SlowDown(LONG)
    if status == 401:
        return Unreachable("Discord refuses the token")  # the gateway says so to the operator; nothing is dropped
    if status >= 500:
        return Unreachable(f"status {status}")
    known = code if isinstance(code, int) else 0
    if known in _GONE:
        return Gone("Discord does not let us write there any more")
    return Denied(known) if status == 403 else Code(known)
