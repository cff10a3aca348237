"""The keyring file is private, never half written, never overwritten, and says in one line what is wrong with it."""

import json
import os
import stat
import traceback
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from bot.sealing import Keyring, KeyringError, KeyringMissing, epoch_of

NOVEMBER = 1_794_000_000.0  # 6 November 2026
DECEMBER = NOVEMBER + 30 * 24 * 3600
CANARY = b"canary-key-that-nobody-may-see.."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "keys" / "keyring.json"


def content(path: Path) -> dict[str, dict[str, str]]:
    data: dict[str, dict[str, str]] = json.loads(path.read_text())
    return data


def test_only_its_owner_can_read_a_new_keyring_and_its_folder(path: Path) -> None:
    Keyring.create(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_month_that_is_added_leaves_the_file_private_and_nothing_beside_it(path: Path) -> None:
    Keyring.create(path).ensure_epoch(NOVEMBER)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [entry.name for entry in path.parent.iterdir()] == ["keyring.json"]


def test_what_was_made_is_what_is_opened(path: Path) -> None:
    made = Keyring.create(path)
    made.ensure_epoch(NOVEMBER)
    opened = Keyring.open(path)
    assert opened.key("index") == made.key("index")
    assert opened.seal_key("2026-11") == made.seal_key("2026-11")
    assert opened.epochs == ("2026-11",)


def test_every_purpose_and_month_has_another_key(path: Path) -> None:
    ring = Keyring.create(path)
    months = [ring.ensure_epoch(NOVEMBER), ring.ensure_epoch(DECEMBER)]
    keys = {ring.key("index"), ring.key("press"), ring.key("audit"), ring.key("receipt"), ring.key("receipt-salt")}
    keys |= {ring.seal_key(month) or b"" for month in months}
    assert len(keys) == 7
    assert {len(key) for key in keys} == {32}


def test_a_new_month_changes_the_sealing_key_and_nothing_else(path: Path) -> None:
    ring = Keyring.create(path)
    ring.ensure_epoch(NOVEMBER)
    november, index = ring.seal_key("2026-11"), ring.key("index")
    ring.ensure_epoch(DECEMBER)
    assert ring.current == "2026-12"
    assert ring.seal_key("2026-12") != november
    assert ring.seal_key("2026-11") == november
    assert Keyring.open(path).key("index") == index


def test_a_clock_that_was_wrong_for_a_moment_does_not_keep_the_month_wrong(path: Path) -> None:
    ring = Keyring.create(path)
    ring.ensure_epoch(DECEMBER)
    ring.ensure_epoch(NOVEMBER)
    assert ring.current == "2026-11"


@pytest.mark.parametrize(("now", "month"), [(1_793_491_199.0, "2026-10"), (1_793_491_200.0, "2026-11")])
def test_a_month_begins_at_midnight_in_utc(now: float, month: str) -> None:
    assert epoch_of(now) == month


def test_a_keyring_is_never_overwritten(path: Path) -> None:
    Keyring.create(path)
    before = path.read_bytes()
    with pytest.raises(KeyringError, match="exists already"):
        Keyring.create(path)
    assert path.read_bytes() == before


def test_many_who_turn_the_month_at_once_agree_on_one_key(path: Path) -> None:
    Keyring.create(path)
    rings = [Keyring.open(path) for _ in range(16)]
    with ThreadPoolExecutor(16) as pool:
        list(pool.map(lambda ring: ring.ensure_epoch(NOVEMBER), rings))
    assert len({ring.seal_key("2026-11") for ring in rings}) == 1


def test_a_month_that_another_process_added_is_found(path: Path) -> None:
    ring = Keyring.create(path)
    other = Keyring.open(path)
    other.ensure_epoch(NOVEMBER)
    assert ring.seal_key("2026-11") == other.seal_key("2026-11") is not None


def test_a_month_whose_key_was_destroyed_has_none(path: Path) -> None:
    ring = Keyring.create(path)
    assert ring.seal_key("2026-11") is None
    assert ring.seal_key("../etc") is None


def test_what_a_crash_left_behind_does_not_stop_the_next_month(path: Path) -> None:
    ring = Keyring.create(path)
    path.with_name(".keyring.json.new").write_text("half a")
    ring.ensure_epoch(NOVEMBER)
    assert Keyring.open(path).epochs == ("2026-11",)


def test_a_crash_before_the_last_step_leaves_the_old_keyring(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ring = Keyring.create(path)
    ring.ensure_epoch(NOVEMBER)
    before = path.read_bytes()

    def dies(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", dies)
    with pytest.raises(KeyringError, match=r"No space left on device. Fix: make the file"):
        ring.ensure_epoch(DECEMBER)
    assert path.read_bytes() == before
    assert ring.epochs == ("2026-11",)


def test_a_keyring_behind_a_link_stays_behind_the_link(path: Path, tmp_path: Path) -> None:
    Keyring.create(path)
    link = tmp_path / "link.json"
    link.symlink_to(path)
    Keyring.open(link).ensure_epoch(NOVEMBER)
    assert link.is_symlink()
    assert Keyring.open(path).epochs == ("2026-11",)


def test_a_missing_keyring_says_how_to_make_one(path: Path) -> None:
    with pytest.raises(KeyringMissing, match="Fix: concordia keys new"):
        Keyring.open(path)


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o777])
def test_a_keyring_that_others_can_read_is_refused_with_the_command_that_helps(path: Path, mode: int) -> None:
    Keyring.create(path)
    path.chmod(mode)
    with pytest.raises(KeyringError, match=f"mode {mode:04o}.*Fix: chmod 600"):
        Keyring.open(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_keyring_of_somebody_else_is_refused_with_the_fix(path: Path) -> None:
    Keyring.create(path)
    path.chmod(0)
    with pytest.raises(KeyringError, match="Fix: run the bot as the user who owns it"):
        Keyring.open(path)


def test_a_folder_in_place_of_a_keyring_is_refused(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(KeyringError, match="Is a directory"):
        Keyring.open(path)


def test_a_keyring_that_was_swapped_while_the_bot_runs_is_refused(path: Path) -> None:
    ring = Keyring.create(path)
    path.unlink()
    Keyring.create(path)
    with pytest.raises(KeyringError, match="was replaced"):
        ring.ensure_epoch(NOVEMBER)


def damaged() -> dict[str, bytes]:
    sound = {"format": 1, "root": "QUJD" * 10 + "QUI=", "epochs": {}}
    return {
        "not JSON": b'{"format": 1, "root": "' + CANARY,
        "not UTF-8": b'"\xff' + CANARY,
        "a list": b"[]",
        "another format": json.dumps(sound | {"format": 2}).encode(),
        "a short root": json.dumps(sound | {"root": "QUJD"}).encode(),
        "a root that is not base64": json.dumps(sound | {"root": CANARY.decode()}).encode(),
        "a month that is none": json.dumps(sound | {"epochs": {"2026-13": sound["root"]}}).encode(),
        "a retired key that is not there": json.dumps(sound | {"retired": {"2026-11": ["2026-12-01", 1]}}).encode(),
        "a change to a key that is not there": json.dumps(sound | {"turning": "2026-11"}).encode(),
        "no months": b'{"format": 1, "root": "QUJD"}',
        "nothing": b"",
    }


@pytest.mark.parametrize("kind", damaged())
def test_a_damaged_keyring_is_refused_in_one_line_without_a_byte_of_it(path: Path, kind: str) -> None:
    path.parent.mkdir()
    path.write_bytes(damaged()[kind])
    path.chmod(0o600)
    with pytest.raises(KeyringError, match="is not a keyring") as caught:
        Keyring.open(path)
    assert "\n" not in str(caught.value)
    told = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    assert CANARY.decode() not in "".join(told.format())
    assert caught.value.__context__ is None


def test_a_keyring_shows_no_key(path: Path) -> None:
    ring = Keyring.create(path, random=lambda size: CANARY[:size])
    ring.ensure_epoch(NOVEMBER)
    assert repr(ring) == str(ring) == "<Keyring with 1 months>"


def test_the_file_holds_a_root_and_a_key_for_each_month(path: Path) -> None:
    ring = Keyring.create(path)
    ring.ensure_epoch(DECEMBER)
    ring.ensure_epoch(NOVEMBER)
    assert list(content(path)["epochs"]) == ["2026-11", "2026-12"]


# -- a change of keys


def test_an_operator_gets_another_key_in_the_same_month_and_it_is_the_current_one(path: Path) -> None:
    ring = Keyring.create(path)
    ring.ensure_epoch(NOVEMBER)
    assert ring.turn(NOVEMBER) == ring.current == ring.ensure_epoch(NOVEMBER) == "2026-11.1"
    assert ring.seal_key("2026-11.1") != ring.seal_key("2026-11")
    assert Keyring.open(path).current == "2026-11.1"


def test_a_change_that_was_cut_short_goes_on_with_the_key_that_it_made(path: Path) -> None:
    Keyring.create(path).turn(NOVEMBER)
    again = Keyring.open(path)
    assert again.turn(NOVEMBER) == "2026-11"
    again.retire("2026-11-06")
    assert again.turn(NOVEMBER) == "2026-11.1"


def test_keys_of_a_month_are_ordered_by_number(path: Path) -> None:
    ring = Keyring.create(path)
    for _ in range(11):
        ring.turn(NOVEMBER)
        ring.retire("2026-11-06")
    assert ring.epochs[-2:] == ("2026-11.9", "2026-11.10")
    assert Keyring.open(path).current == "2026-11.10"


def test_a_month_can_run_out_of_numbers_and_says_so(path: Path) -> None:
    ring = Keyring.create(path)
    for _ in range(100):
        ring.turn(NOVEMBER)
        ring.retire("2026-11-06")
    with pytest.raises(KeyringError, match="wait for the next month"):
        ring.turn(NOVEMBER)
    assert len(ring.epochs) == 100


def test_another_process_writes_under_a_new_key_at_its_next_write(path: Path) -> None:
    Keyring.create(path)
    other = Keyring.open(path)
    other.ensure_epoch(NOVEMBER)
    Keyring.open(path).turn(NOVEMBER)
    assert other.ensure_epoch(NOVEMBER) == "2026-11.1"


def test_what_is_neither_current_nor_retired_is_stale(path: Path) -> None:
    ring = Keyring.create(path)
    ring.ensure_epoch(NOVEMBER)
    ring.ensure_epoch(DECEMBER)
    assert (ring.stale, ring.retired) == (("2026-11",), ())
    assert ring.retire("2026-12-06") == ("2026-11",)
    assert (ring.stale, ring.retired) == ((), ("2026-11",))
    assert Keyring.open(path).retired == ("2026-11",)


def test_a_retired_key_grows_old_by_days_that_were_lived_through(path: Path) -> None:
    ring = Keyring.create(path)
    ring.ensure_epoch(NOVEMBER)
    ring.ensure_epoch(DECEMBER)
    ring.retire("2026-12-06")
    assert ring.grow_old("2026-12-06", 3) == ()
    assert ring.grow_old("2027-03-06", 3) == ()  # a clock that jumped counts for one day
    assert ring.grow_old("2027-03-06", 3) == ()
    assert Keyring.open(path).grow_old("2027-03-07", 3) == ()
    assert Keyring.open(path).grow_old("2027-03-08", 3) == ("2026-11",)


def test_a_retired_key_that_becomes_the_current_one_again_is_not_retired(path: Path) -> None:
    ring = Keyring.create(path)
    ring.ensure_epoch(NOVEMBER)
    ring.ensure_epoch(DECEMBER)
    ring.retire("2026-12-06")
    assert ring.ensure_epoch(NOVEMBER) == "2026-11"
    assert (ring.retired, ring.stale) == ((), ("2026-12",))


def test_only_a_retired_key_can_be_destroyed_and_then_it_is_nowhere(path: Path) -> None:
    ring = Keyring.create(path)
    ring.ensure_epoch(NOVEMBER)
    ring.ensure_epoch(DECEMBER)
    held = content(path)["epochs"]["2026-11"]
    ring.destroy("2026-11")
    assert ring.seal_key("2026-11") is not None
    ring.retire("2026-12-06")
    ring.destroy("2026-11")
    assert ring.seal_key("2026-11") is None
    assert held not in path.read_text()
    assert ring.epochs == ("2026-12",)
