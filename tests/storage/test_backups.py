"""A backup is whole or is not there; a restored one is erased again, sends nothing twice, and lets nobody back in."""

from __future__ import annotations

import asyncio
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Connection, delete

from bot import backups
from bot.backups import Backup
from bot.cases import EraseCase, FileCase
from bot.chat.answers import Item
from bot.chat.events import Address
from bot.chat.people import Conversation, Person
from bot.errors import StorageTrouble, WrongSetting
from bot.ports import Written
from bot.premises import erasure_log
from bot.reporters import LinkReporter, Reporter
from bot.restoring import restore
from bot.sealing import Keyring
from bot.settings import Settings
from bot.staff import RemoveMember, SaveMember
from storage.copies import look_into
from storage.store import SqlStore, open_store
from storage.tables import erased
from tests.storage.test_rotation import MEMBER
from tests.storage.turns import ANNA, DAY, NOW, act, arrive, case, outgoing, turn

CASE = b"id of the case.."
LOOKUP = b"hash of a receipt, 32 bytes long"


@pytest.fixture
def settings(tmp_path: Path, keyring: Keyring) -> Settings:
    return Settings(_env_file=None, data_dir=tmp_path / "data", keyring=keyring._path)  # type: ignore[call-arg]


@pytest.fixture
async def store(settings: Settings, keyring: Keyring) -> SqlStore:
    return await open_store(settings.database, keyring)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


async def made(store: SqlStore, folder: Path, now: float = NOW) -> Backup:
    def look(file: Path) -> tuple[str, bytes]:
        seen = look_into(file)
        return seen.schema, seen.keyring

    return await backups.make(folder, now, store.copy, look)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def suffixes(folder: Path) -> list[str]:
    return sorted(one.suffix for one in folder.iterdir())


async def files(store: SqlStore) -> None:
    await act(store, FileCase(LOOKUP, replace(case(Item(NOW, "evidence")), id=CASE), ("telegram", "7")))


async def again(settings: Settings, keyring: Keyring, backup: Backup) -> tuple[SqlStore, list[str]]:
    """The store as it is once this backup was restored, and what was said."""
    said: list[str] = []
    assert await restore(settings, backup.file, said.append, clock=lambda: NOW) == 0
    return await open_store(settings.database, keyring), said


# -- making


async def test_a_backup_holds_what_was_committed_before_it_began(
    settings: Settings, store: SqlStore, keyring: Keyring, folder: Path
) -> None:
    await files(store)
    backup = await made(store, folder)
    await act(store, EraseCase(CASE))
    await store.close()
    copy = await open_store(f"sqlite:///{backup.file}", keyring)
    assert await copy.case_by_id(CASE) is not None
    await copy.close()


async def test_a_copy_that_is_made_while_others_write_is_whole(store: SqlStore, folder: Path) -> None:
    async def write() -> None:
        for number in range(50):
            await act(store, FileCase(number.to_bytes(32), case(Item(NOW, "evidence" * 500))))

    writing = asyncio.create_task(write())
    made_ = [await made(store, folder) for _ in range(5)]
    await writing
    await store.close()
    assert [backups.whole(one.file).is_ for one in made_] == [one.is_ for one in made_]
    assert len({one.file for one in made_}) == 5


async def test_only_its_owner_reads_a_backup_and_it_is_one_file_with_its_description(
    store: SqlStore, folder: Path
) -> None:
    backup = await made(store, folder)
    assert mode(backup.file) == 0o600
    assert mode(folder) == 0o700
    assert suffixes(folder) == [".db", ".json"]
    await store.close()


async def test_a_backup_that_was_cut_short_is_not_listed_and_the_next_one_clears_it_away(
    store: SqlStore, folder: Path
) -> None:
    whole = await made(store, folder)
    half = folder / "concordia-20261201T000000Z.db.part"
    half.write_bytes(b"half")
    half.with_name("concordia-20261201T000000Z.json").write_text(whole.file.with_suffix(".json").read_text())
    assert backups.listed(folder) == [whole]
    newer = await made(store, folder, NOW + 1)
    assert backups.listed(folder) == [whole, newer]
    assert suffixes(folder) == [".db", ".db", ".json", ".json"]
    await store.close()


async def test_old_backups_are_removed_and_no_others(store: SqlStore, folder: Path) -> None:
    old, kept = await made(store, folder, NOW - 35 * DAY - 1), await made(store, folder, NOW - 35 * DAY + 1)
    (folder / "holiday.jpg").write_bytes(b"not ours")
    assert backups.remove_old(folder, NOW, 35) == 1
    assert backups.listed(folder) == [kept]
    assert not old.file.exists()
    assert (folder / "holiday.jpg").exists()
    await store.close()


async def test_a_folder_that_cannot_be_made_is_one_line(store: SqlStore, tmp_path: Path) -> None:
    (tmp_path / "note").write_text("a file")
    with pytest.raises(StorageTrouble, match="Not a directory"):
        await made(store, tmp_path / "note" / "backups")
    await store.close()


async def test_a_server_says_how_it_makes_backups(postgres_url: str, keyring: Keyring, folder: Path) -> None:
    server = await open_store(postgres_url, keyring)
    with pytest.raises(WrongSetting, match="Fix: pg_dump") as told:
        await made(server, folder)
    assert "concordia_" not in str(told.value)  # no name or password of the real one
    await server.close()


# -- restoring


async def test_what_was_erased_since_is_erased_again(
    settings: Settings, store: SqlStore, keyring: Keyring, folder: Path
) -> None:
    await files(store)
    await act(store, FileCase(b"x" * 32, replace(case(), id=b"id of a second..")))
    reporter = Reporter(Address("telegram", "7"), "7", "nl")
    await act(store, SaveMember(MEMBER))
    await act(store, LinkReporter(b"id of a second..", reporter))
    update = await arrive(store, 1)
    async with store.tick() as tick:
        await tick.write([turn(update, person=Person(language="nl"))], [], NOW)
    backup = await made(store, folder)
    await act(store, EraseCase(CASE), LinkReporter(b"id of a second..", None), RemoveMember(MEMBER.id))
    update = await arrive(store, 2)
    async with store.tick() as tick:
        await tick.write([Written(update.id, ANNA, 1, Conversation(), ANNA, forget=True)], [], NOW)
    await store.close()

    restored, said = await again(settings, keyring, backup)
    assert await restored.case_by_id(CASE) is None
    assert await restored.case_by_id(b"id of a second..") is not None
    assert await restored.reporter_of(b"id of a second..") is None
    assert list(await restored.team()) == []
    async with restored.tick() as tick:
        assert await tick.people([ANNA]) == {}
    assert "erased again: 1 of cases" in said
    await restored.close()


async def test_what_was_erased_is_known_although_the_database_is_lost(
    settings: Settings, store: SqlStore, keyring: Keyring, folder: Path
) -> None:
    await files(store)
    backup = await made(store, folder)
    await act(store, EraseCase(CASE))
    assert await erasure_log(settings).follow(store) == 1  # the house does so every minute
    await store.close()
    assert settings.database_file is not None
    settings.database_file.write_bytes(b"a disk that broke")

    restored, said = await again(settings, keyring, backup)
    assert await restored.case_by_id(CASE) is None
    assert any("does not open" in line for line in said)
    await restored.close()


async def test_a_copy_that_somebody_put_there_by_hand_is_erased_again_at_the_next_start(
    settings: Settings, store: SqlStore, keyring: Keyring, folder: Path
) -> None:
    await files(store)
    backup = await made(store, folder)
    await act(store, EraseCase(CASE))
    await erasure_log(settings).follow(store)
    await store.close()
    by_hand = await open_store(f"sqlite:///{backup.file}", keyring)
    assert await erasure_log(settings).again(by_hand) == {"cases": 1}
    assert await by_hand.case_by_id(CASE) is None
    assert await erasure_log(settings).again(by_hand) == {}
    await by_hand.close()


async def test_what_came_back_before_the_backup_is_not_erased(
    settings: Settings, store: SqlStore, keyring: Keyring, folder: Path
) -> None:
    await act(store, SaveMember(MEMBER))
    await act(store, RemoveMember(MEMBER.id))
    await act(store, SaveMember(MEMBER))
    backup = await made(store, folder)
    await store.close()
    restored, _ = await again(settings, keyring, backup)
    assert [one.name for one in await restored.team()] == ["Ada"]
    await restored.close()


async def test_erasures_are_remembered_as_long_as_backups_are_and_their_count_goes_on(
    settings: Settings, store: SqlStore
) -> None:
    await files(store)
    await act(store, EraseCase(CASE))
    await files(store)
    await act(store, EraseCase(CASE))
    await store.purge(NOW)
    await store.purge(NOW + 36 * DAY)
    assert [one.number for one in await store.erased_since(0)] == [2]
    await store.close()


async def test_half_a_line_that_a_crash_left_hides_no_other(settings: Settings, store: SqlStore) -> None:
    log = settings.data_dir / "erased.log"
    log.write_text('[1, "cases", "' + CASE.hex())
    await files(store)
    await act(store, EraseCase(CASE))
    assert await erasure_log(settings).follow(store) == 1
    assert CASE.hex() + '"]' in log.read_text().splitlines()[-1]
    await store.close()


async def test_replies_that_waited_when_the_copy_was_made_are_not_sent_again(
    settings: Settings, store: SqlStore, keyring: Keyring, folder: Path
) -> None:
    update = await arrive(store, 1)
    async with store.tick() as tick:
        await tick.write([turn(update, says=[outgoing("hello")])], [], NOW)
    await arrive(store, 2)
    backup = await made(store, folder)
    await store.close()
    restored, said = await again(settings, keyring, backup)
    assert await restored.unsent() == []
    assert len(await restored.unfinished("telegram")) == 1  # what people said is never dropped
    assert any(line.startswith("1 replies waited") for line in said)
    await restored.close()


async def test_what_was_there_is_kept_aside(
    settings: Settings, store: SqlStore, keyring: Keyring, folder: Path
) -> None:
    backup = await made(store, folder)
    await files(store)
    await store.close()
    restored, said = await again(settings, keyring, backup)
    assert await restored.case_by_id(CASE) is None
    await restored.close()
    [aside] = settings.data_dir.glob("concordia.db.before-*")
    assert any(str(aside) in line for line in said)
    before = await open_store(f"sqlite:///{aside}", keyring)
    assert await before.case_by_id(CASE) is not None
    await before.close()


async def test_the_trail_says_that_it_was_restored(
    settings: Settings, store: SqlStore, keyring: Keyring, folder: Path
) -> None:
    backup = await made(store, folder)
    await store.close()
    restored, _ = await again(settings, keyring, backup)
    assert [one.what for one in await restored.trail(None, 5)] == ["restore"]
    assert not (await restored.audit_report()).faults
    await restored.close()


@pytest.mark.parametrize("damage", ["a bit", "shorter", "another length", "no description", "a description of another"])
async def test_a_copy_that_is_not_what_was_written_is_refused_and_nothing_changes(
    settings: Settings, store: SqlStore, folder: Path, damage: str
) -> None:
    backup = await made(store, folder)
    await files(store)
    other = await made(store, folder, NOW + 1)
    await store.close()
    assert settings.database_file is not None
    before = settings.database_file.read_bytes()
    raw, beside = bytearray(backup.file.read_bytes()), backup.file.with_suffix(".json")
    if damage == "a bit":
        raw[len(raw) // 2] ^= 1
    elif damage == "shorter":
        raw = raw[:-4096]
    elif damage == "another length":
        raw += b"\0"
    elif damage == "no description":
        beside.unlink()
    else:
        beside.write_text(other.file.with_suffix(".json").read_text())
    backup.file.write_bytes(raw)
    with pytest.raises(WrongSetting, match=r"Fix: "):
        await restore(settings, backup.file, print)
    assert settings.database_file.read_bytes() == before


async def test_a_copy_of_another_installation_is_refused(
    settings: Settings, store: SqlStore, folder: Path, tmp_path: Path
) -> None:
    await store.close()
    other = await open_store(f"sqlite:///{tmp_path / 'other' / 'c.db'}", Keyring.create(tmp_path / "k" / "k.json"))
    backup = await made(other, folder)
    await other.close()
    with pytest.raises(WrongSetting, match="another keyring"):
        await restore(settings, backup.file, print)
    assert list(settings.data_dir.glob("concordia.db.before-*")) == []


async def test_a_copy_that_the_keyring_cannot_open_is_refused_unless_one_insists(
    settings: Settings, store: SqlStore, keyring: Keyring, folder: Path
) -> None:
    older = keyring._path.read_bytes()
    await files(store)
    backup = await made(store, folder)
    await store.close()
    keyring._path.write_bytes(older)
    with pytest.raises(WrongSetting, match="put back the newest keyring"):
        await restore(settings, backup.file, print)
    assert await restore(settings, backup.file, print, anyway=True) == 0


async def test_erasures_have_no_gap_and_no_double_number_on_both_databases(database_url: str, keyring: Keyring) -> None:
    one, other = await open_store(database_url, keyring), await open_store(database_url, keyring)
    for number in range(12):
        await act(one, FileCase(number.to_bytes(32), replace(case(), id=number.to_bytes(16))))
    await asyncio.gather(*(act(one if number % 2 else other, EraseCase(number.to_bytes(16))) for number in range(12)))
    found = await one.erased_since(0)
    assert [each.number for each in found] == list(range(1, 13))
    await one._database.write(_forget_all)
    assert await one.erase_again(found) == {"cases": 0}
    await one.close()
    await other.close()


def _forget_all(connection: Connection) -> None:
    connection.execute(delete(erased))
