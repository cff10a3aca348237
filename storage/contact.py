"""Who filed a case: a tag that is another for each case, and, only where they want to hear from us, their address."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Insert, select

from bot.chat.events import Address
from bot.ports import Stale
from bot.reporters import LinkReporter, Reporter
from bot.sealing import DataKey
from storage import erased
from storage.dialects import Upsert, insert
from storage.seals import SEALED, Seals, dumped
from storage.tables import case_reporters, cases

SIZE = 1_020
"""Bytes to which every row is filled up before it is sealed, above the longest address of any platform: whether one is
kept cannot be measured. The sealer adds four, and fills up to a multiple of 256."""


def begin(connection: Connection, seals: Seals, key: DataKey, case: bytes, filer: tuple[str, str] | None) -> None:
    """The row of a new case; nothing for one whose filer is not to be found again."""
    if filer is not None:
        tag = seals.index.filer(case, *filer)
        row = {"case_id": case, "tag": tag, "sealed": _sealed(key, case, None)}
        connection.execute(insert(connection, case_reporters, _replace), row)


def link(connection: Connection, seals: Seals, effect: LinkReporter) -> None:
    """Keep where to write to a reporter, or forget it. Raises Stale if the case is gone."""
    wrapped = connection.scalar(select(cases.c.wrapped).where(cases.c.id == effect.case).with_for_update())
    key = None if wrapped is None else seals.unwrap(wrapped, effect.case)
    if key is None:
        raise Stale
    row = {"case_id": effect.case, "tag": None, "sealed": _sealed(key, effect.case, effect.reporter)}
    connection.execute(insert(connection, case_reporters, _replace), row)
    if effect.reporter is None:
        erased.note(connection, case_reporters.name, [effect.case])


def of(connection: Connection, seals: Seals, case: bytes) -> Reporter | None:
    """Where a reporter is written to; None where no address is kept."""
    row = connection.execute(
        select(cases.c.wrapped, case_reporters.c.sealed).join(case_reporters).where(cases.c.id == case)
    ).one_or_none()
    key = None if row is None else seals.unwrap(row.wrapped, case)
    return None if row is None or key is None else opened(seals, key, row.sealed, case)


def opened(seals: Seals, key: DataKey, sealed: bytes | None, case: bytes) -> Reporter | None:
    """The reporter of a row's sealed value; None where no address is kept, or there is no row."""
    stored: Any = sealed and seals.open_with(key, sealed, case_reporters.name, case, SEALED)
    return Reporter(**{**stored, "at": Address(**stored["at"])}) if stored else None


def tag_of(connection: Connection, case: bytes) -> bytes | None:
    """The tag of who filed a case; None where nobody is to be found again."""
    return connection.scalar(select(case_reporters.c.tag).where(case_reporters.c.case_id == case))


def _sealed(key: DataKey, case: bytes, reporter: Reporter | None) -> bytes:
    plain = dumped(None if reporter is None else asdict(reporter))
    return key.seal(plain.ljust(SIZE), case_reporters.name, case, SEALED)


def _replace(statement: Upsert) -> Insert:
    # The tag stays as it was filed: who is not to be found again stays so.
    return statement.on_conflict_do_update(
        index_elements=[case_reporters.c.case_id], set_={"sealed": statement.excluded.sealed}
    )
