"""Mailings: what is sent to many, how far it is, and who steers it; in storage/deliveries.py, who gets it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Insert, Row, case, select, update
from sqlalchemy import insert as plain_insert

from bot.communities import SetTimer
from bot.mailings import Filled, Kind, Mail, Mailing, Marks, StartMailing, State, SteerMailing
from storage import deliveries, subscriptions, timers
from storage.database import Database
from storage.deliveries import COUNTS, FULL
from storage.dialects import Upsert, insert
from storage.seals import Seals, tell_lost
from storage.year_tables import mailing_segments, mailings

RANKS = tuple(Kind)
"""Kinds by their rank: the first goes first."""

ACTIVE = (State.FILLING.value, State.SENDING.value, State.PAUSED.value)

ENDED = "mailing-ended"
"""The timer that runs out when a mailing is over; it is about the mailing's name."""


class SqlMailings:
    """Implements `bot.chat.mailer.Mailings` on both databases."""

    def __init__(self, database: Database, seals: Seals) -> None:
        self._database = database
        self._seals = seals

    async def named(self, name: str) -> Mailing | None:
        """The mailing of this name as it stands now."""
        return await self._database.read(named, self._seals, name)

    async def active(self) -> Sequence[Mailing]:
        """Those that have not ended, paused ones too, in the order in which they go."""
        return await self._database.read(active, self._seals)

    async def fill(self, mailing: int, look: int, now: int) -> Filled:
        """Make the next page of deliveries, out of `look` subscriptions, in one transaction."""
        return await self._database.write(deliveries.fill, mailing, look, now)

    async def claim(self, mailing: int, platform: str, now: int, limit: int) -> Sequence[Mail]:
        """The first `limit` deliveries of a platform that wait and are due. They stay as they are until marked."""
        return await self._database.read(deliveries.claim, self._seals, mailing, platform, now, limit)

    async def mark(self, mailing: int, marks: Marks) -> None:
        """Note what became of deliveries, in one transaction. What is decided already stays as it is."""
        await self._database.write(deliveries.mark, self._seals, mailing, marks)

    async def finish(self, mailing: int, now: int) -> bool:
        """End it if nothing waits any more; whether that was so. Then a timer says so, once."""
        return await self._database.write(finish, self._seals, mailing, now)

    async def hold(self, now: int) -> int:
        """Send nothing of what was under way in an older copy of the database; how many mailings these were."""
        return await self._database.write(hold, now)

    async def purge(self, now: int) -> Mapping[str, int]:
        """Forget a part of what has expired; how many rows each table lost."""
        return await self._database.write(deliveries.forget, now)


# -- what a turn may write


def start(connection: Connection, seals: Seals, effect: StartMailing) -> None:
    """Start one, unless one of this name was started before."""
    key = seals.index.mailing(effect.name)
    stored = {"name": effect.name, "kind": effect.kind.value, "about": dict(effect.about)}
    wrapped, sealed = seals.seal_own(stored, mailings.name, key)
    row = {
        "key": key,
        "rank": RANKS.index(effect.kind),
        "state": State.FILLING.value,
        "at": effect.at,
        "source": None if effect.after is None else _source(connection, seals, effect.after),
        **{count.name: 0 for count in COUNTS.values()},
        "wrapped": wrapped,
        "sealed": sealed,
    }
    id_ = connection.execute(insert(connection, mailings, _unless_started), row).scalar_one_or_none()
    if id_ is None or not effect.segments:
        return
    platforms = {
        tag: one.platform
        for tag, one in subscriptions.meanings(connection, seals, [tag for tag, _ in effect.segments]).items()
    }
    rows = [
        {"mailing": id_, "segment": tag, "platform": platforms[tag], "due": max(due, effect.at)}
        for tag, due in dict(effect.segments).items()
        if tag in platforms
    ]
    if rows:
        connection.execute(plain_insert(mailing_segments), rows)


def steer(connection: Connection, seals: Seals, effect: SteerMailing) -> None:
    """Pause, go on, or stop for good; nothing for one that has ended."""
    this = update(mailings).where(mailings.c.key == seals.index.mailing(effect.name))
    match effect.state:
        case State.PAUSED:
            running = mailings.c.state.in_([State.FILLING.value, State.SENDING.value])
            connection.execute(this.where(running).values(state=State.PAUSED.value))
        case State.SENDING:
            onward = case((mailings.c.cursor == FULL, State.SENDING.value), else_=State.FILLING.value)
            connection.execute(this.where(mailings.c.state == State.PAUSED.value).values(state=onward))
        case State.STOPPED:
            stopped = {"stopped": mailings.c.stopped + mailings.c.waiting, "waiting": 0}
            ended = this.where(mailings.c.state.in_(ACTIVE)).values(
                state=State.STOPPED.value, ended=effect.at, **stopped
            )
            if connection.execute(ended).rowcount:
                # What was on its way at this moment is marked within a second.
                timers.set_(connection, seals, SetTimer(ENDED, effect.name, effect.at + 1, effect.at))
        case _:
            raise ValueError(effect.state)


def hold(connection: Connection, now: int) -> int:
    """Announcements that had begun wait until somebody lets them go on; the rest is stopped, its moment has gone."""
    begun = update(mailings).where(mailings.c.state.in_(ACTIVE), mailings.c.at <= now)
    announced = mailings.c.rank == RANKS.index(Kind.ANNOUNCEMENT)
    paused = connection.execute(begun.where(announced).values(state=State.PAUSED.value)).rowcount
    stopped = {"stopped": mailings.c.stopped + mailings.c.waiting, "waiting": 0}
    return (
        paused
        + connection.execute(begun.where(~announced).values(state=State.STOPPED.value, ended=now, **stopped)).rowcount
    )


# -- what is asked


def named(connection: Connection, seals: Seals, name: str) -> Mailing | None:
    found = _opened(
        seals, connection.execute(select(mailings).where(mailings.c.key == seals.index.mailing(name))).all()
    )
    return found[0] if found else None


def active(connection: Connection, seals: Seals) -> Sequence[Mailing]:
    query = select(mailings).where(mailings.c.state.in_(ACTIVE)).order_by(mailings.c.rank, mailings.c.id)
    return _opened(seals, connection.execute(query).all())


def finish(connection: Connection, seals: Seals, mailing: int, now: int) -> bool:
    this = mailings.c.id == mailing, mailings.c.state == State.SENDING.value, mailings.c.waiting == 0
    if not connection.execute(update(mailings).where(*this).values(state=State.DONE.value, ended=now)).rowcount:
        return False
    for one in _opened(seals, connection.execute(select(mailings).where(mailings.c.id == mailing)).all()):
        timers.set_(connection, seals, SetTimer(ENDED, one.name, now, now))
    return True


# -- rows


def _source(connection: Connection, seals: Seals, name: str) -> int:
    return connection.scalar(select(mailings.c.id).where(mailings.c.key == seals.index.mailing(name))) or 0


def _opened(seals: Seals, rows: Sequence[Row[Any]]) -> list[Mailing]:
    found = []
    for row in rows:
        stored = seals.open_own(row.wrapped, row.sealed, mailings.name, row.key)
        if stored is not None:
            fates = {fate: getattr(row, count.name) for fate, count in COUNTS.items() if getattr(row, count.name)}
            fields = {"at": row.at, "state": State(row.state), "fates": fates, "began": row.began, "ended": row.ended}
            found.append(Mailing(row.id, stored["name"], Kind(stored["kind"]), stored["about"], **fields))
    tell_lost(mailings.name, len(rows) - len(found))
    return found


def _unless_started(statement: Upsert) -> Insert:
    return statement.on_conflict_do_nothing(index_elements=[mailings.c.key]).returning(mailings.c.id)
