"""When a chat moves, its subscriptions have other keys: what is on its way there, or was sent, goes by these too."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, and_, exists, select, update

from storage.year_tables import deliveries, mailings


def rekey(connection: Connection, keys: Mapping[bytes, bytes]) -> None:
    """Deliveries under the old keys are under the new ones from now on."""
    known = connection.execute(select(mailings.c.id).where(mailings.c.cursor.is_not(None))).scalars().all()
    for before, after in keys.items():
        there = select(deliveries.c.mailing).where(deliveries.c.mailing.in_(known), deliveries.c.key == before)
        for mailing in connection.execute(there).scalars().all():
            here = and_(deliveries.c.mailing == mailing, deliveries.c.key == before)
            taken = exists(select(deliveries.c.key).where(deliveries.c.mailing == mailing, deliveries.c.key == after))
            connection.execute(update(deliveries).where(here, ~taken.correlate(None)).values(key=after))
