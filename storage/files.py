"""Files: wanted, kept or lost; a draft's until a case takes them, and gone with either."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from sqlalchemy import Connection, Insert, bindparam, delete, or_, select, update

from bot.cases import FetchFile
from bot.chat.dialogue import Progress
from bot.sealing import DataKey, Unsealable
from storage.conversations import rounded_up
from storage.dialects import Upsert, insert
from storage.seals import Seals, tell_lost
from storage.tables import files

UNCLAIMED_SECONDS = 24 * 3600
"""How long a file that came with a message is kept if no draft holds it and no case takes it."""

HANDLE, DATA = "handle", "data"


class State(StrEnum):
    WANTED = "wanted"
    KEPT = "kept"
    LOST = "lost"


def bring(connection: Connection, seals: Seals, platform: str, brought: Mapping[str, bytes], now: int) -> None:
    """Keep files whose bytes came with an update."""
    rows = []
    for id_, data in brought.items():
        row, key = _row(seals, id_, platform, State.KEPT, now + UNCLAIMED_SECONDS)
        rows.append({**row, "data": key.seal(data, files.name, id_.encode(), DATA)})
    connection.execute(insert(connection, files, _once), rows)


def want(connection: Connection, seals: Seals, effect: FetchFile) -> None:
    """Note a file that is still to be fetched."""
    row, key = _row(seals, effect.id, effect.platform, State.WANTED, effect.expires)
    row["handle"] = key.seal(effect.handle.encode(errors="surrogatepass"), files.name, effect.id.encode(), HANDLE)
    connection.execute(insert(connection, files, _once), row)


def _row(seals: Seals, id_: str, platform: str, state: State, expires: int) -> tuple[dict[str, object], DataKey]:
    key = seals.sealer.new_data_key()
    row: dict[str, object] = {
        "id": id_,
        "platform": platform,
        "state": state.value,
        "expires": rounded_up(expires),
        "wrapped": seals.sealer.wrap(key, id_.encode()),
    }
    return row, key


def _once(statement: Upsert) -> Insert:
    return statement.on_conflict_do_nothing(index_elements=[files.c.id])


_TAKE = (
    update(files)
    .where(files.c.id.in_(bindparam("ids", expanding=True)), files.c.case_id.is_(None))
    .values(case_id=bindparam("taker"), expires=None)
)


_DROP = delete(files).where(files.c.id.in_(bindparam("ids", expanding=True)), files.c.case_id.is_(None))


def take(connection: Connection, ids: Sequence[str], case_id: bytes) -> None:
    """Make files a case's own; one that another case has stays there."""
    if ids:
        connection.execute(_TAKE, {"ids": ids, "taker": case_id})


_PROLONG = (
    update(files)
    .where(files.c.id.in_(bindparam("ids", expanding=True)), files.c.expires < bindparam("until"))
    .values(expires=bindparam("until"))
)


def prolong(connection: Connection, drafts: Iterable[tuple[Progress, int]]) -> None:
    """Keep the files in these drafts for as long as the draft (Unix seconds): each answer gives a draft another day."""
    hours: dict[int, list[str]] = {}
    for progress, expires in drafts:
        if held := progress.files:
            hours.setdefault(rounded_up(expires), []).extend(held)
    for until, ids in sorted(hours.items()):
        connection.execute(_PROLONG, {"ids": ids, "until": until})


def prolong_to(connection: Connection, ids: Sequence[str], until: int) -> None:
    """Keep these files until then (Unix seconds, a full hour), unless a case has them for good."""
    if ids:
        connection.execute(_PROLONG, {"ids": ids, "until": until})


def drop(connection: Connection, ids: Sequence[str]) -> None:
    """Forget files whose draft is gone; those that a case took stay."""
    connection.execute(_DROP, {"ids": ids})


def wanted(connection: Connection, seals: Seals, platform: str, now: int) -> Sequence[tuple[str, str]]:
    """(id, handle) of what is still to fetch: a case's files first, then by the hour they came in."""
    rows = connection.execute(
        select(files.c.id, files.c.wrapped, files.c.handle)
        .where(
            files.c.platform == platform,
            files.c.state == State.WANTED,
            or_(files.c.expires.is_(None), files.c.expires > now),
        )
        .order_by(files.c.expires.nulls_first(), files.c.id)
    )
    found = []
    lost = 0
    for id_, wrapped, handle in rows:
        try:
            plain = seals.sealer.unwrap(wrapped, id_.encode()).open(handle, files.name, id_.encode(), HANDLE)
        except Unsealable:
            lost += 1
        else:
            found.append((id_, plain.decode(errors="surrogatepass")))
    tell_lost(files.name, lost)
    return found


def under_way(connection: Connection, ids: Sequence[str]) -> bool:
    """Whether one of these is still to be fetched."""
    query = select(files.c.id).where(files.c.id.in_(ids), files.c.state == State.WANTED).limit(1)
    return connection.execute(query).first() is not None


def key_of(connection: Connection, seals: Seals, id_: str) -> DataKey | None:
    """The data key of a file, None if there is no such file any more."""
    wrapped = connection.scalar(select(files.c.wrapped).where(files.c.id == id_))
    return None if wrapped is None else seals.unwrap(wrapped, id_.encode())


def keep(connection: Connection, id_: str, sealed: bytes) -> None:
    """Keep the bytes of a wanted file; the platform's handle is not needed any more."""
    connection.execute(
        update(files)
        .where(files.c.id == id_, files.c.state == State.WANTED)
        .values(state=State.KEPT, handle=None, data=sealed)
    )


def give_up(connection: Connection, id_: str, reason: str) -> None:
    """Say of a wanted file that it cannot be had."""
    connection.execute(
        update(files)
        .where(files.c.id == id_, files.c.state == State.WANTED)
        .values(state=State.LOST, handle=None, reason=reason)
    )


def sealed_bytes(connection: Connection, seals: Seals, id_: str) -> tuple[DataKey, bytes] | None:
    """(data key, sealed bytes) of a kept file."""
    row = connection.execute(
        select(files.c.wrapped, files.c.data).where(files.c.id == id_, files.c.data.is_not(None))
    ).one_or_none()
    key = None if row is None else seals.unwrap(row.wrapped, id_.encode())
    return None if row is None or key is None else (key, row.data)


def seal(key: DataKey, id_: str, data: bytes) -> bytes:
    """The bytes sealed. Slow for a big file: some 30 ms for 20 MB."""
    return key.seal(data, files.name, id_.encode(), DATA)


def open_bytes(key: DataKey, sealed: bytes, id_: str) -> bytes | None:
    """The reverse of `seal`; None if it does not open."""
    try:
        return key.open(sealed, files.name, id_.encode(), DATA)
    except Unsealable:
        return None
