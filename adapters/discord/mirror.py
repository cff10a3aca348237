"""A server's own list of events (Discord: guild scheduled events), in which it may want ours too."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from adapters.discord.calls import Calls
from adapters.discord.fields import is_snowflake
from adapters.discord.forms import shortened
from adapters.discord.refusals import FINISHED_EVENT, UNKNOWN_EVENT, Code
from adapters.payloads import Json
from bot.chat.replies import MirrorEvent
from bot.ports import Clock, Gone, Refused, Unreachable

ELSEWHERE: Final = 3
"""Entity type EXTERNAL: it takes place outside of Discord (documentation, "Guild Scheduled Event Entity Types")."""
MEMBERS_ONLY: Final = 2
"""Privacy level GUILD_ONLY, the only one there is."""
NAME_LIMIT: Final = 100
TEXT_LIMIT: Final = 1_000
WHERE_LIMIT: Final = 100
"""Characters (documentation, "Create Guild Scheduled Event", "Entity Metadata")."""
SOON: Final = 60
"""Seconds from now at which something begins that has begun: Discord takes no beginning that is past."""

_ALL: Final = "/guilds/{guild_id}/scheduled-events"
_ONE: Final = "/guilds/{guild_id}/scheduled-events/{event_id}"


async def shown(calls: Calls, now: Clock, bot: str, guild: str, event: MirrorEvent) -> str:
    """The id of the event in the server's list. One that somebody removed there, or that is over, stays as it is.

    Raises NoRights, Refused for a new one that is over, or another `SendError`.
    """
    if event.mirrored is not None:
        await _changed(calls, now(), guild, event, event.mirrored)
        return event.mirrored
    if event.ends <= now() + SOON:
        raise Refused("the event is over")
    payload = _payload(event, now())
    # A try whose answer was lost may have made it, and Discord knows no nonce here.
    there = await calls.ask("GET", _ALL, places={"guild_id": guild})
    made = next((one for one in there if _same(one, payload, bot)), None)
    if made is None:
        made = await calls.ask("POST", _ALL, payload, places={"guild_id": guild})
    if not is_snowflake(made.get("id")):
        raise Unreachable("no event in the answer")
    return str(made["id"])


async def taken_down(calls: Calls, guild: str, id_: str) -> None:
    """One that is gone, or whose server is, counts as done. Raises NoRights, or another `SendError`."""
    try:
        await calls.ask("DELETE", _ONE, places={"guild_id": guild, "event_id": _sound(id_)})
    except Code as refused:
        if refused.code != UNKNOWN_EVENT:
            raise
    except Gone:
        return


async def _changed(calls: Calls, now: float, guild: str, event: MirrorEvent, id_: str) -> None:
    if event.ends <= now + SOON:
        return
    payload = _payload(event, now)
    if event.starts <= now + SOON:  # of one that has begun the beginning stays
        del payload["scheduled_start_time"]
    try:
        await calls.ask("PATCH", _ONE, payload, places={"guild_id": guild, "event_id": _sound(id_)})
    except Code as refused:
        if refused.code not in (UNKNOWN_EVENT, FINISHED_EVENT):
            raise


def _payload(event: MirrorEvent, now: float) -> Json:
    starts = max(event.starts, int(now) + SOON)
    return {
        "name": shortened(event.name.strip(), NAME_LIMIT),
        "description": shortened(event.text.strip(), TEXT_LIMIT),
        "privacy_level": MEMBERS_ONLY,
        "entity_type": ELSEWHERE,
        "entity_metadata": {"location": shortened(event.where.strip(), WHERE_LIMIT)},
        "scheduled_start_time": _moment(starts),
        "scheduled_end_time": _moment(max(event.ends, starts + SOON)),
    }


def _same(there: Any, payload: Json, bot: str) -> bool:
    """Whether this is what an earlier try made."""
    ends = there.get("scheduled_end_time")
    return (
        there.get("creator_id") == bot
        and there.get("name") == payload["name"]
        and isinstance(ends, str)
        and datetime.fromisoformat(ends) == datetime.fromisoformat(payload["scheduled_end_time"])
    )


def _moment(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat()


def _sound(id_: str) -> str:
    if not is_snowflake(id_):
        raise Refused("there is no such event on Discord")
    return id_
