"""`concordia doctor` on broken set-ups: each fault is a line that ends with its fix, and the exit code is 1."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
import time
import zoneinfo
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot import surroundings
from bot.__main__ import main
from bot.sealing import Keyring
from bot.settings import PREFIX
from storage.store import open_store
from tests.fakes.telegram.process import RemoteTelegram, telegram_process

KEYRING, DATABASE = Path("keys/keyring.json"), Path("data/concordia.db")

Doctor = Callable[..., list[str]]


@pytest.fixture(scope="module")
def telegram() -> Iterator[RemoteTelegram]:
    with telegram_process() as fake:
        yield fake


@pytest.fixture
def doctor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], telegram: RemoteTelegram
) -> Doctor:
    """A furnished set-up with Telegram, and its doctor: the lines of what is wrong."""
    monkeypatch.chdir(tmp_path)
    for name, value in {"TELEGRAM_TOKEN": telegram.token, "TELEGRAM_API_URL": telegram.url}.items():
        monkeypatch.setenv(PREFIX + name, value)
    telegram.do("switch", privacy=True, groups=True, webhook="")
    keyring = Keyring.create(KEYRING)

    async def furnish() -> None:
        await (await open_store(f"sqlite:///{DATABASE}", keyring)).close()

    asyncio.run(furnish())

    def examine(**settings: str) -> list[str]:
        for name, value in settings.items():
            monkeypatch.setenv(PREFIX + name.upper(), value)
        code = main(["doctor"])
        lines = capsys.readouterr().out.splitlines()
        wrong = [line.removeprefix("WRONG ") for line in lines if line.startswith("WRONG")]
        assert code == (1 if wrong else 0)
        assert all("Fix: " in line for line in wrong), wrong
        assert telegram.token not in "\n".join(lines)
        return wrong

    return examine


def test_a_good_set_up_has_nothing_wrong(doctor: Doctor) -> None:
    assert doctor() == []


def test_a_bot_that_nobody_can_add_to_a_group(doctor: Doctor, telegram: RemoteTelegram) -> None:
    telegram.do("switch", groups=False)
    assert ["/setjoingroups" in line for line in doctor()] == [True]


def test_a_bot_that_is_sent_all_that_is_said_in_groups(doctor: Doctor, telegram: RemoteTelegram) -> None:
    telegram.do("switch", privacy=False)
    assert ["/setprivacy" in line for line in doctor()] == [True]


def test_a_webhook_of_somebody_else_is_named_by_its_host_alone(doctor: Doctor, telegram: RemoteTelegram) -> None:
    telegram.do("switch", webhook="https://other.example:8443/secret-path")
    [line] = doctor()
    assert "other.example" in line
    assert "secret-path" not in line


@pytest.mark.parametrize(("seconds", "words"), [(3_600, "60 minutes ahead"), (-90_000, "25 hours behind")])
def test_a_clock_that_is_far_off(doctor: Doctor, monkeypatch: pytest.MonkeyPatch, seconds: int, words: str) -> None:
    right = time.time
    monkeypatch.setattr(surroundings, "time", SimpleNamespace(time=lambda: right() + seconds))
    assert [words in line for line in doctor()] == [True]


def test_a_data_folder_that_others_can_look_into(doctor: Doctor) -> None:
    DATABASE.parent.chmod(0o755)
    assert doctor() == ["folders: others can look into data. Fix: chmod 700 data"]


def test_a_database_that_others_can_read(doctor: Doctor) -> None:
    DATABASE.chmod(0o640)
    assert doctor() == ["folders: others can read data/concordia.db. Fix: chmod 600 data/concordia.db"]


def test_a_folder_of_keys_that_others_can_write(doctor: Doctor) -> None:
    KEYRING.parent.chmod(0o777)
    assert ["chmod 700 keys" in line for line in doctor()] == [True]


def test_a_keyring_that_others_can_read(doctor: Doctor) -> None:
    KEYRING.chmod(0o644)
    assert [line for line in doctor() if "chmod 600" in line]


@pytest.mark.parametrize("place", ["backups/keys/keyring.json", "copies/keyring.json"])
def test_a_keyring_in_a_folder_of_backups(doctor: Doctor, place: str) -> None:
    Path(place).parent.mkdir(parents=True)
    KEYRING.rename(place)
    Path("copies").mkdir(exist_ok=True)
    Path("copies/concordia-2026-11-24T03-15-00Z.db").touch()
    assert ["with the backups" in line for line in doctor(keyring=place)] == [True]


def test_a_disk_that_is_nearly_full(doctor: Doctor, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = SimpleNamespace(total=2**40, used=2**40 - 2**24, free=2**24)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    assert ["only 16 MiB are left" in line for line in doctor()] == [True]


def test_no_time_zones(doctor: Doctor, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> None:
        raise zoneinfo.ZoneInfoNotFoundError(name)

    monkeypatch.setattr(zoneinfo, "ZoneInfo", unknown)
    assert ["tzdata" in line for line in doctor()] == [True]


def test_a_language_without_dates_and_numbers(doctor: Doctor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("babel.localedata.exists", lambda name: name != "de")
    assert doctor() == ["locales: no dates and numbers for de. Fix: install Babel anew"]


def test_a_sqlite_file_on_another_machine(doctor: Doctor, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(
        "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw\n"
        f"95 22 0:52 / {DATABASE.parent.resolve()} rw,relatime shared:7 - nfs4 host:/export rw\n"
    )
    monkeypatch.setattr(surroundings, "MOUNTS", mounts)
    assert ["is on nfs4" in line for line in doctor()] == [True]


def test_a_database_of_a_newer_version(doctor: Doctor) -> None:
    with sqlite3.connect(DATABASE) as database:
        database.execute("UPDATE alembic_version SET version_num = 'r9999'")
    database.close()
    assert ["newer Concordia" in line for line in doctor()] == [True]


def test_an_old_sqlite(doctor: Doctor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 31, 1))
    assert ["3.35.0 is needed" in line for line in doctor()] == [True]


def test_several_faults_are_a_line_each(doctor: Doctor, telegram: RemoteTelegram) -> None:
    telegram.do("switch", privacy=False, groups=False)
    DATABASE.parent.chmod(0o755)
    assert len(doctor()) == 3
