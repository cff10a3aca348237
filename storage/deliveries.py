"""Deliveries: what one mailing is for one subscription; made in pages by a cursor, claimed, and marked with its fate.

A million of them stand here and never in memory. Pages are small, so that nobody who writes at that moment waits.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import (
    Connection,
    Delete,
    Insert,
    Select,
    Subquery,
    bindparam,
    delete,
    func,
    literal,
    select,
    update,
)

from bot.following import Unfollow
from bot.mailings import Fate, Filled, Mail, Marks, State
from bot.rules.retention import DAY
from storage import subscriptions as following
from storage.columns import KEY_BYTES
from storage.dialects import Upsert, insert
from storage.parts import parts
from storage.seals import Seals
from storage.year_tables import deliveries, mailing_segments, mailings, subscriptions

FEW = 1_000
"""Deliveries that are made in one go, segment by segment: some 10 ms."""

KEPT = 30 * DAY
"""Seconds after the end of a mailing in which it can be corrected: till then it is known who got it."""

KNOWN = 365 * DAY
"""Seconds after the end of a mailing until nothing is known of it any more."""

DROPPED_AT_ONCE = 5_000
"""Deliveries that one purge forgets: some 30 ms, and a million in three hours."""

FULL = b"\xff" * KEY_BYTES
"""The cursor behind every key."""

COUNTS = {
    Fate.WAITING: mailings.c.waiting,
    Fate.SENT: mailings.c.sent,
    Fate.GONE: mailings.c.gone,
    Fate.FAILED: mailings.c.failed,
    Fate.LEFT: mailings.c.left,
    Fate.STOPPED: mailings.c.stopped,
}


# -- made


def fill(connection: Connection, mailing: int, look: int, now: int) -> Filled:
    """Make the next page of deliveries, out of the next `look` keys. Nothing for a mailing that waits for none."""
    # Held until this page is there: of two processes one makes it.
    state = mailings.c.id == mailing, mailings.c.state == State.FILLING.value
    row = connection.execute(select(mailings.c.cursor, mailings.c.source).where(*state).with_for_update()).one_or_none()
    if row is None:
        return Filled()
    cursor, upto = row.cursor or b"", FULL
    if row.source is not None:
        look_at = select(deliveries).where(deliveries.c.mailing == row.source, deliveries.c.key > cursor)
        page = look_at.order_by(deliveries.c.key).limit(look).subquery()
        chosen = _readers(mailing, page)
    elif row.cursor is None and _few(connection, mailing):
        page, chosen = None, _followers(mailing)
    else:
        look_at = select(subscriptions.c.key, subscriptions.c.segment).where(subscriptions.c.key > cursor)
        page = look_at.order_by(subscriptions.c.key).limit(look).subquery()
        chosen = _followers(mailing, page)
    if page is not None:
        upto = connection.scalar(select(page.c.key).order_by(page.c.key).offset(look - 1).limit(1)) or FULL
    made = connection.execute(insert(connection, deliveries, _unless_there).from_select(list(_MADE), chosen)).rowcount
    changed: dict[str, Any] = {"cursor": upto, "waiting": mailings.c.waiting + made}
    if row.cursor is None:
        changed["began"] = now
    if upto == FULL:
        changed["state"] = State.SENDING.value
    connection.execute(update(mailings).where(mailings.c.id == mailing).values(changed))
    return Filled(0 if page is None else look, made, full=upto == FULL)


_MADE = ("mailing", "key", "platform", "due", "fate")


def _few(connection: Connection, mailing: int) -> bool:
    some = _followers(mailing).limit(FEW + 1).subquery()
    return (connection.scalar(select(func.count()).select_from(some)) or 0) <= FEW


def _followers(mailing: int, look: Subquery | None = None) -> Select[Any]:
    """The deliveries that come of all subscriptions, or of these."""
    found, here = subscriptions.c if look is None else look.c, mailing_segments.c
    # No column, so that the few that are looked at come first, and for each its segment, however many of these are.
    segment = found.segment if look is None else func.coalesce(found.segment, found.segment)
    chosen = select(literal(mailing), found.key, here.platform, here.due, literal(Fate.WAITING.value))
    return chosen.where(here.mailing == mailing, here.segment == segment)


def _readers(mailing: int, look: Subquery) -> Select[Any]:
    """The deliveries that come of these of the mailing before."""
    at = select(mailings.c.at).where(mailings.c.id == mailing).scalar_subquery()
    chosen = select(literal(mailing), look.c.key, look.c.platform, at, literal(Fate.WAITING.value))
    return chosen.where(look.c.fate == Fate.SENT.value)


def _unless_there(statement: Upsert) -> Insert:
    # Somebody whose chat has moved meanwhile may be there under the new key.
    return statement.on_conflict_do_nothing(index_elements=[deliveries.c.mailing, deliveries.c.key])


# -- claimed


def claim(connection: Connection, seals: Seals, mailing: int, platform: str, now: int, limit: int) -> Sequence[Mail]:
    """The first `limit` that wait and are due; those who unfollowed come without an address."""
    bound = {"mailing": mailing, "platform": platform, "now": now, "limit": limit}
    keys = connection.execute(_DUE, bound).scalars().all()
    places = following.addresses(connection, seals, keys) if keys else {}
    return [Mail(key, *places.get(key, (None, None))) for key in keys]


_DUE = (
    select(deliveries.c.key)
    .where(
        deliveries.c.mailing == bindparam("mailing"),
        deliveries.c.platform == bindparam("platform"),
        deliveries.c.fate == literal(0, literal_execute=True),  # spelled out, for the index of those that wait
        deliveries.c.due <= bindparam("now"),
    )
    .order_by(deliveries.c.due, deliveries.c.key)
    .limit(bindparam("limit"))
)


# -- marked


def mark(connection: Connection, seals: Seals, mailing: int, marks: Marks) -> None:
    """Note the fates of those that wait, and drop the subscriptions of who is gone."""
    row = connection.execute(select(mailings.c.state).where(mailings.c.id == mailing).with_for_update()).one_or_none()
    if row is None:
        return
    by_fate: dict[Fate, list[bytes]] = {}
    for key, fate in marks.fates.items():
        by_fate.setdefault(fate, []).append(key)
    counted: dict[Fate, int] = {}
    for fate, keys in by_fate.items():
        counted[fate] = sum(
            connection.execute(_DECIDED, {"which": mailing, "keys": some, "new": fate.value}).rowcount
            for some in parts(keys)
        )
    waited = Fate.STOPPED if row.state == State.STOPPED.value else Fate.WAITING
    changed = {COUNTS[fate].name: COUNTS[fate] + count for fate, count in counted.items() if count}
    if changed:
        changed[COUNTS[waited].name] = COUNTS[waited] - sum(counted.values())
        connection.execute(update(mailings).where(mailings.c.id == mailing).values(changed))
    by_due: dict[int, list[bytes]] = {}
    for key, due in marks.later.items():
        by_due.setdefault(due, []).append(key)
    for due, keys in by_due.items():
        for some in parts(keys):
            connection.execute(_LATER, {"which": mailing, "keys": some, "new": due})
    for address in marks.gone:
        following.unfollow(connection, seals, Unfollow(address, all=True))


_THESE = (
    deliveries.c.mailing == bindparam("which"),
    deliveries.c.key.in_(bindparam("keys", expanding=True)),
    deliveries.c.fate == bindparam("waiting", Fate.WAITING.value),
)
_DECIDED = update(deliveries).where(*_THESE).values(fate=bindparam("new"))
_LATER = update(deliveries).where(*_THESE).values(due=bindparam("new"))


# -- forgotten


def forget(connection: Connection, now: int) -> Mapping[str, int]:
    """Forget who got what, once it cannot be corrected any more, a part at a time; and mailings of a year ago."""
    old = select(mailings.c.id).where(mailings.c.ended <= now - KEPT).order_by(mailings.c.id)
    lost = 0
    for mailing in connection.execute(old).scalars().all():
        keys = select(deliveries.c.key).where(deliveries.c.mailing == mailing).limit(DROPPED_AT_ONCE - lost)
        these: Delete = delete(deliveries).where(deliveries.c.mailing == mailing, deliveries.c.key.in_(keys))
        lost += connection.execute(these).rowcount
        if lost >= DROPPED_AT_ONCE:
            break
    gone = connection.execute(delete(mailings).where(mailings.c.ended <= now - KNOWN)).rowcount
    return {deliveries.name: lost, mailings.name: gone}
