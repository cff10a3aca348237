"""What of an account stands in drafts and incidents, for the person that it is about: to see, and to take out."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select

from bot.chat.dialogue import Progress
from bot.communities import LeaveIncidents
from storage.parts import parts
from storage.seals import Seals
from storage.tables import conversations, incident_reporters, incidents


def draft(connection: Connection, seals: Seals, key: bytes, now: int) -> tuple[Progress, int] | None:
    """What runs in a conversation, and when it expires (unix seconds)."""
    row = connection.execute(select(conversations).where(conversations.c.key == key)).one_or_none()
    if row is None or row.sealed is None or row.expires <= now:
        return None
    stored = seals.open_own(row.wrapped, row.sealed, conversations.name, key)
    return None if stored is None else (Progress.from_json(stored), row.expires)


def incidents_until(connection: Connection, seals: Seals, platform: str, user: str) -> int | None:
    """When the last incident that this person took part in is gone at the latest; None for none."""
    mine = _mine(connection, seals, platform, user)
    latest: int | None = None
    for ids in parts([id_ for id_, _ in mine]):
        gone = connection.execute(select(incidents.c.expires).where(incidents.c.id.in_(ids))).scalars()
        latest = max([*gone, latest or 0])
    return latest


def leave(connection: Connection, seals: Seals, effect: LeaveIncidents) -> None:
    """Their tags and where they can be written to go; how many people reported it stays a number."""
    for tags in parts([tag for _, tag in _mine(connection, seals, effect.platform, effect.user)]):
        connection.execute(delete(incident_reporters).where(incident_reporters.c.reporter.in_(tags)))


def _mine(connection: Connection, seals: Seals, platform: str, user: str) -> list[tuple[bytes, bytes]]:
    """(incident, tag) of this person: each incident is asked, since nothing links them."""
    ids = connection.execute(select(incidents.c.id)).scalars()
    tags = {seals.index.reporter(id_, platform, user): id_ for id_ in ids}
    found: list[tuple[bytes, bytes]] = []
    for part in parts(list(tags)):
        there = select(incident_reporters.c.reporter).where(incident_reporters.c.reporter.in_(part))
        found += [(tags[tag], tag) for tag in connection.execute(there).scalars()]
    return found
