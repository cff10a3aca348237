"""The audit trail: sealed lines, numbered without a gap; each has a mac over itself and the mac of the one before.

The chain's own row says where the trail begins and ends, with a mac over that. Who can write to the database but has
not the keyring can change, move or remove nothing that `verify` does not find; only a whole older copy of both tables,
put back in their place, looks whole.
"""

from __future__ import annotations

import hmac
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Insert, Row, delete, func, or_, select
from sqlalchemy import insert as plain_insert

from bot.audit import AuditReport, Fault, Tampering, Trace
from storage.dialects import Upsert, insert
from storage.seals import Seals, dumped, tell_lost
from storage.tables import MAC_BYTES, audit, audit_chain

NOTHING = bytes(MAC_BYTES)
"""What stands for the mac of the line before the very first."""

CHAIN = 1
"""Id of the only row of the chain."""

AT_ONCE = 1_000
"""Lines that are read at a time."""

_ends = struct.Struct(f">q{MAC_BYTES}sq{MAC_BYTES}s")


@dataclass(frozen=True, slots=True)
class Chain:
    """The number of the first line, the mac of the one before it, the number and the mac of the last line."""

    first: int
    before: bytes
    last: int
    mac: bytes


# -- writing


def begin(connection: Connection, seals: Seals) -> None:
    """The trail of a new installation; one that has begun stays."""
    _keep(connection, seals, Chain(1, NOTHING, 0, NOTHING), anew=True)


def append(connection: Connection, seals: Seals, traces: Sequence[Trace]) -> None:
    """Add lines. The chain is locked until the transaction ends, so that two processes cannot fork it."""
    if not traces:
        return
    chain = _held(connection, seals)
    mac, rows = chain.mac, []
    for number, trace in enumerate(traces, chain.last + 1):
        body, key = _body(number, trace), seals.new_id()
        wrapped, sealed = seals.seal_own(body, audit.name, key)
        mac = _mac(seals, mac, body)
        rows.append(
            {"id": number, "key": key, "wrapped": wrapped, "sealed": sealed, "mac": mac, **_in_clear(seals, trace)}
        )
    connection.execute(plain_insert(audit), rows)
    _keep(connection, seals, Chain(chain.first, chain.before, chain.last + len(rows), mac))


def expire(connection: Connection, seals: Seals, day: date) -> int:
    """Forget the lines from before this day, and let the trail begin with the first that is left; how many went."""
    if connection.execute(select(audit.c.id).where(audit.c.day < day).limit(1)).first() is None:
        return 0
    chain = _held(connection, seals)
    kept = connection.scalar(select(func.min(audit.c.id)).where(audit.c.day >= day, audit.c.id >= chain.first))
    end = chain.last if kept is None else kept - 1
    row = connection.execute(select(audit).where(audit.c.id == end)).one_or_none()
    body = None if row is None else _opened(seals, row)
    if row is None or body is None or body[0] != end or end < chain.first or _day(body[1]) >= day:
        return 0  # the days in clear were tampered with: only what is sealed says that a line is old
    _keep(connection, seals, Chain(end + 1, row.mac, chain.last, chain.mac))
    return connection.execute(delete(audit).where(audit.c.id <= end)).rowcount


# -- reading


def trail(connection: Connection, seals: Seals, case: bytes | None, limit: int) -> Sequence[Trace]:
    """The newest lines, newest first: those of one case, or of all."""
    wanted = select(audit).order_by(audit.c.id.desc()).limit(limit)
    if case is not None:
        wanted = wanted.where(audit.c.about == seals.index.audited(case))
    rows = connection.execute(wanted).all()
    found = [_trace(body) for row in rows if (body := _opened(seals, row)) is not None]
    tell_lost(audit.name, len(rows) - len(found))
    return found


def verify(connection: Connection, seals: Seals) -> AuditReport:
    """Walk the whole trail. Costs some 30 µs a line; lines that are added or expire meanwhile do no harm."""
    while True:
        row, chain = _found(connection)
        if row is None:
            there = connection.scalar(select(func.count()).select_from(audit)) or 0
            return AuditReport(there, 0, 0, (Fault(0, Tampering.CUT),))
        faults = [] if row.proof == _proof(seals, chain) else [Fault(0, Tampering.CHANGED)]
        lines, wrong = _walk(connection, seals, chain)
        outside = _outside(connection, chain)
        if _found(connection)[1].first == chain.first:  # else some expired meanwhile
            since, until = connection.execute(select(func.min(audit.c.day), func.max(audit.c.day))).one()
            return AuditReport(
                lines + len(outside),
                chain.first,
                chain.last,
                (*faults, *wrong, *outside),
                since and since.isoformat(),
                until and until.isoformat(),
                chain.mac.hex(),
            )


def _walk(connection: Connection, seals: Seals, chain: Chain) -> tuple[int, list[Fault]]:
    faults: list[Fault] = []
    lines, expected = 0, chain.first
    before = {chain.before}  # what the mac of the line before may be: more than one, or none, after a fault
    for row in _lines(connection, chain):
        lines += 1
        if row.id != expected:
            faults.append(Fault(expected, Tampering.CUT if expected == chain.first else Tampering.MISSING))
            before = set()
        expected = row.id + 1
        body = _opened(seals, row)
        if body is None:
            faults.append(Fault(row.id, Tampering.CHANGED))
            before = {row.mac}
        elif body[0] != row.id:
            faults.append(Fault(row.id, Tampering.MOVED))
            before = set()
        else:
            macs = {_mac(seals, one, body) for one in before}
            beside = {"day": row.day, "about": row.about}
            if (before and row.mac not in macs) or beside != _in_clear(seals, _trace(body)):
                faults.append(Fault(row.id, Tampering.CHANGED))
            before = {row.mac, *macs}
    if expected <= chain.last:
        faults.append(Fault(expected, Tampering.CUT))
    elif before and chain.mac not in before:
        faults.append(Fault(chain.last, Tampering.CHANGED))
    return lines, faults


def _lines(connection: Connection, chain: Chain) -> Iterator[Row[Any]]:
    last = chain.first - 1
    while True:
        rows = connection.execute(
            select(audit).where(audit.c.id > last, audit.c.id <= chain.last).order_by(audit.c.id).limit(AT_ONCE)
        ).all()
        if not rows:
            return
        yield from rows
        last = rows[-1].id


def _outside(connection: Connection, chain: Chain) -> list[Fault]:
    """Lines before the beginning or after the end; not those that were written since the chain was looked at."""
    ids = connection.execute(
        select(audit.c.id).where(or_(audit.c.id < chain.first, audit.c.id > chain.last)).order_by(audit.c.id)
    ).scalars().all()  # fmt: skip
    later = _found(connection)[1].last
    return [Fault(id_, Tampering.MOVED) for id_ in ids if id_ < chain.first or id_ > later]


# -- rows


def _body(number: int, trace: Trace) -> list[Any]:
    return [number, trace.at, trace.who, trace.what, trace.case and trace.case.hex(), trace.about]


def _opened(seals: Seals, row: Row[Any]) -> list[Any] | None:
    body: list[Any] | None = seals.open_own(row.wrapped, row.sealed, audit.name, row.key)
    return body


def _trace(body: list[Any]) -> Trace:
    _, at, who, what, case, about = body
    return Trace(at, who, what, case and bytes.fromhex(case), about)


def _in_clear(seals: Seals, trace: Trace) -> dict[str, Any]:
    return {"day": _day(trace.at), "about": trace.case and seals.index.audited(trace.case)}


def _day(at: int) -> date:
    return datetime.fromtimestamp(at, UTC).date()


def _mac(seals: Seals, before: bytes, body: list[Any]) -> bytes:
    # Over what was written, not over what is stored: new keys at rotation leave the chain whole.
    return hmac.digest(seals.keyring.key("audit"), b"line" + before + dumped(body), "sha256")


def _proof(seals: Seals, chain: Chain) -> bytes:
    ends = _ends.pack(chain.first, chain.before, chain.last, chain.mac)
    return hmac.digest(seals.keyring.key("audit"), b"ends" + ends, "sha256")


def _found(connection: Connection, *, hold: bool = False) -> tuple[Row[Any] | None, Chain]:
    wanted = select(audit_chain).where(audit_chain.c.id == CHAIN)
    row = connection.execute(wanted.with_for_update() if hold else wanted).one_or_none()
    return row, Chain(0, NOTHING, 0, NOTHING) if row is None else Chain(row.first, row.before, row.last, row.mac)


def _held(connection: Connection, seals: Seals) -> Chain:
    row, chain = _found(connection, hold=True)
    if row is None:
        # Somebody removed it. The service goes on; a line that never was keeps `verify` saying so.
        last = connection.scalar(select(func.max(audit.c.id))) or 0
        _keep(connection, seals, Chain(1, NOTHING, last + 1, NOTHING), anew=True)
        _, chain = _found(connection, hold=True)
    return chain


def _keep(connection: Connection, seals: Seals, chain: Chain, *, anew: bool = False) -> None:
    row = {
        "id": CHAIN, "first": chain.first, "before": chain.before, "last": chain.last, "mac": chain.mac,
        "proof": _proof(seals, chain),
    }  # fmt: skip
    connection.execute(insert(connection, audit_chain, _once if anew else _replace), row)


def _once(statement: Upsert) -> Insert:
    return statement.on_conflict_do_nothing(index_elements=[audit_chain.c.id])


def _replace(statement: Upsert) -> Insert:
    new = statement.excluded
    return statement.on_conflict_do_update(
        index_elements=[audit_chain.c.id],
        set_={name: getattr(new, name) for name in ("first", "before", "last", "mac", "proof")},
    )
