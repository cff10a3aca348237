"""Operations on a guild's own list of events (documentation, "Guild Scheduled Event")."""

from typing import Any

from .oracle import Call, RefusedError, refused_form
from .permissions import Permission
from .places import Guild
from .scene import Act, Scene, own_guild
from .schema import Payload

EXTERNAL = 3
SCHEDULED, ACTIVE = 1, 2
MOST = 100
"""Events of one guild that are still to come or going on."""


def list_guild_scheduled_events(scene: Scene, call: Call) -> tuple[int, Any]:
    return 200, list(own_guild(scene, call).events.values())


def create_guild_scheduled_event(scene: Scene, call: Call) -> tuple[int, Any]:
    guild = own_guild(scene, call, Permission.CREATE_EVENTS)
    body = call.body
    if len(guild.events) >= MOST:
        raise RefusedError(400, 30038, "Maximum number of guild scheduled events reached (100)")
    number, bot = scene.world.snowflake(), scene.world.application_id
    event: Payload = {
        "id": str(number),
        "guild_id": str(guild.id),
        "name": "",
        "description": None,
        "channel_id": None,
        "creator_id": str(bot),
        "creator": scene.world.users[bot],
        "image": None,
        "scheduled_end_time": None,
        "status": SCHEDULED,
        "entity_type": EXTERNAL,
        "entity_id": None,
        "recurrence_rule": None,
        "guild_scheduled_event_exceptions": [],
        **body,
    }
    _check(scene, event, begins=True)
    guild.events[number] = event
    scene.world.touch()
    return 200, event


def update_guild_scheduled_event(scene: Scene, call: Call) -> tuple[int, Any]:
    guild, number = _ours(scene, call)
    event = guild.events[number]
    if event["status"] not in (SCHEDULED, ACTIVE):
        raise RefusedError(400, 180000, "Cannot update a finished event")
    changed = event | call.body
    _check(scene, changed, begins="scheduled_start_time" in call.body)
    guild.events[number] = changed
    scene.world.touch()
    return 200, changed


def delete_guild_scheduled_event(scene: Scene, call: Call) -> tuple[int, Any]:
    guild, number = _ours(scene, call)
    del guild.events[number]
    scene.world.touch()
    return 204, None


def _ours(scene: Scene, call: Call) -> tuple[Guild, int]:
    """The guild, and an event of it that the bot may change: what it made itself needs less. Raises `RefusedError`."""
    guild, number = own_guild(scene, call), call.id("guild_scheduled_event_id")
    event = guild.events.get(number)
    if event is None:
        raise RefusedError(404, 10070, "Unknown Guild Scheduled Event")
    allowed = guild.permissions(scene.world.application_id)
    mine = event["creator_id"] == str(scene.world.application_id)
    if not (Permission.MANAGE_EVENTS in allowed or (mine and Permission.CREATE_EVENTS in allowed)):
        raise RefusedError(403, 50013, "Missing Permissions")
    return guild, number


def _check(scene: Scene, event: Payload, *, begins: bool) -> None:
    """What the specification does not say. Raises `RefusedError`."""
    if event["entity_type"] != EXTERNAL or event["privacy_level"] != 2:
        raise refused_form(("entity_type",), "the fake knows events outside of Discord, for members", "agenda")
    for name in ("name", "description"):
        if event[name] is not None and not event[name].strip():
            raise refused_form((name,), "This field is required", "agenda")
    if not event["entity_metadata"]["location"].strip():
        raise refused_form(("entity_metadata", "location"), "This field is required", "agenda")
    if event["scheduled_end_time"] is None:
        raise refused_form(("scheduled_end_time",), "This field is required", "agenda")
    try:
        starts = scene.world.seconds_until(event["scheduled_start_time"])
        ends = scene.world.seconds_until(event["scheduled_end_time"])
    except ValueError:
        raise refused_form(("scheduled_start_time",), "no moment in ISO 8601", "agenda") from None
    if begins and starts <= 0:
        words = "Cannot schedule event in the past."
        raise refused_form(("scheduled_start_time",), words, "agenda")
    if ends <= max(starts, 0):
        raise refused_form(("scheduled_end_time",), "Cannot end before it starts, or in the past.", "agenda")


AGENDA_ACTS: dict[str, Act] = {
    act.__name__: act
    for act in (
        list_guild_scheduled_events,
        create_guild_scheduled_event,
        update_guild_scheduled_event,
        delete_guild_scheduled_event,
    )
}
