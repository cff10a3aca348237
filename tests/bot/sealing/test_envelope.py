"""What is sealed opens in its own place under its own key, nowhere else, and tells nothing on the way."""

import traceback
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sealing import DataKey, Keyring, KeyringError, Sealer, Unsealable, header_of

NOVEMBER = 1_794_000_000.0
DECEMBER = NOVEMBER + 30 * 24 * 3600
CANARY = b"a hateful sentence that nobody may see"
ROW = b"row 1"

names = st.text(st.characters(codec="utf-8"), max_size=20)
places = st.tuples(names, st.binary(max_size=20), names)


@pytest.fixture(scope="module")
def ring(tmp_path_factory: pytest.TempPathFactory) -> Keyring:
    ring = Keyring.create(tmp_path_factory.mktemp("keys") / "keyring.json")
    ring.ensure_epoch(DECEMBER)
    ring.ensure_epoch(NOVEMBER)
    return ring


@pytest.fixture(scope="module")
def sealer(ring: Keyring) -> Sealer:
    return Sealer(ring)


@pytest.fixture(scope="module")
def data_key(sealer: Sealer) -> DataKey:
    return sealer.new_data_key()


def in_inbox(sealer: Sealer, plain: bytes, epoch: str = "2026-11") -> bytes:
    return sealer.seal(plain, table="inbox", row=ROW, column="payload", now_epoch=epoch)


def from_inbox(sealer: Sealer, sealed: bytes) -> bytes:
    return sealer.open(sealed, table="inbox", row=ROW, column="payload")


@given(st.binary(max_size=2_000), places)
def test_a_short_lived_value_comes_back(sealer: Sealer, plain: bytes, place: tuple[str, bytes, str]) -> None:
    table, row, column = place
    sealed = sealer.seal(plain, table=table, row=row, column=column, now_epoch="2026-11")
    assert sealer.open(sealed, table=table, row=row, column=column) == plain


@given(st.binary(max_size=2_000), places)
def test_a_field_comes_back(data_key: DataKey, plain: bytes, place: tuple[str, bytes, str]) -> None:
    assert data_key.open(data_key.seal(plain, *place), *place) == plain


@given(places, places)
def test_a_field_opens_in_no_other_place(
    data_key: DataKey, here: tuple[str, bytes, str], there: tuple[str, bytes, str]
) -> None:
    sealed = data_key.seal(b"words", *here)
    if here == there:
        assert data_key.open(sealed, *there) == b"words"
    else:
        with pytest.raises(Unsealable):
            data_key.open(sealed, *there)


@pytest.mark.parametrize("there", [("cas", b"e1", "text"), ("case", b"1t", "ext"), ("case", b"1", "texts")])
def test_moving_letters_between_table_row_and_column_is_another_place(
    data_key: DataKey, there: tuple[str, bytes, str]
) -> None:
    with pytest.raises(Unsealable):
        data_key.open(data_key.seal(b"words", "case", b"1", "text"), *there)


@given(st.data())
def test_one_flipped_bit_anywhere_is_noticed(sealer: Sealer, data_key: DataKey, data: st.DataObject) -> None:
    whole = {
        "row": in_inbox(sealer, b"words"),
        "field": data_key.seal(b"words", "case", ROW, "text"),
        "key": sealer.wrap(data_key, ROW),
    }
    for kind, sealed in whole.items():
        bit = data.draw(st.integers(0, 8 * len(sealed) - 1), label=f"bit of {kind}")
        damaged = bytearray(sealed)
        damaged[bit // 8] ^= 1 << bit % 8
        with pytest.raises(Unsealable):
            opened(kind, sealer, data_key, bytes(damaged))


@given(st.data())
def test_a_value_that_was_cut_or_made_longer_is_noticed(sealer: Sealer, data_key: DataKey, data: st.DataObject) -> None:
    for kind, sealed in {
        "row": in_inbox(sealer, b"words"),
        "field": data_key.seal(b"words", "case", ROW, "text"),
        "key": sealer.wrap(data_key, ROW),
    }.items():
        cut = sealed[: data.draw(st.integers(0, len(sealed) - 1), label=f"bytes of {kind}")]
        for damaged in (cut, sealed + b"\0"):
            with pytest.raises(Unsealable):
                opened(kind, sealer, data_key, damaged)


@given(st.binary(max_size=300))
def test_any_bytes_at_all_are_unsealable_and_nothing_worse(sealer: Sealer, data_key: DataKey, noise: bytes) -> None:
    for kind in ("row", "field", "key"):
        with pytest.raises(Unsealable):
            opened(kind, sealer, data_key, noise)


def opened(kind: str, sealer: Sealer, data_key: DataKey, sealed: bytes) -> object:
    if kind == "row":
        return from_inbox(sealer, sealed)
    return sealer.unwrap(sealed, ROW) if kind == "key" else data_key.open(sealed, "case", ROW, "text")


@given(st.binary(max_size=1_100), st.binary(max_size=1_100))
def test_the_length_tells_only_the_number_of_256_byte_blocks(data_key: DataKey, one: bytes, other: bytes) -> None:
    def blocks(plain: bytes) -> int:
        return (len(plain) + 4 + 255) // 256

    lengths = [len(data_key.seal(plain, "case", ROW, "text")) for plain in (one, other)]
    assert lengths == [1 + 12 + 256 * blocks(plain) + 16 for plain in (one, other)]


def test_the_same_words_are_never_sealed_alike(sealer: Sealer) -> None:
    assert len({in_inbox(sealer, b"words") for _ in range(100)}) == 100


def test_a_row_of_last_month_still_opens(ring: Keyring, sealer: Sealer) -> None:
    sealed = in_inbox(sealer, b"words", "2026-11")
    ring.ensure_epoch(DECEMBER)
    assert from_inbox(sealer, sealed) == b"words"


def test_a_row_opens_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "keyring.json"
    ring = Keyring.create(path)
    sealed = in_inbox(Sealer(ring), b"words", ring.ensure_epoch(NOVEMBER))
    assert from_inbox(Sealer(Keyring.open(path)), sealed) == b"words"


def test_another_keyring_opens_nothing(tmp_path: Path, sealer: Sealer, data_key: DataKey) -> None:
    other = Keyring.create(tmp_path / "other.json")
    other.ensure_epoch(NOVEMBER)
    for kind, sealed in {"row": in_inbox(sealer, b"words"), "key": sealer.wrap(data_key, ROW)}.items():
        with pytest.raises(Unsealable):
            opened(kind, Sealer(other), data_key, sealed)
    with pytest.raises(Unsealable):
        opened("field", sealer, sealer.new_data_key(), data_key.seal(b"words", "case", ROW, "text"))


def test_a_month_without_a_key_seals_nothing(sealer: Sealer) -> None:
    with pytest.raises(KeyringError, match="no key for 2030-01"):
        in_inbox(sealer, b"words", "2030-01")


def test_a_keyring_without_any_month_wraps_nothing(tmp_path: Path) -> None:
    sealer = Sealer(Keyring.create(tmp_path / "keyring.json"))
    with pytest.raises(KeyringError, match="call ensure_epoch first"):
        sealer.wrap(sealer.new_data_key(), ROW)


def test_a_wrapped_key_opens_what_it_sealed_in_its_own_row_only(sealer: Sealer, data_key: DataKey) -> None:
    wrapped = sealer.wrap(data_key, ROW)
    sealed = data_key.seal(b"words", "case", ROW, "text")
    assert sealer.unwrap(wrapped, ROW).open(sealed, "case", ROW, "text") == b"words"
    with pytest.raises(Unsealable):
        sealer.unwrap(wrapped, b"row 2")


def test_a_key_wrapped_again_is_the_same_key_under_another_month(tmp_path: Path) -> None:
    ring = Keyring.create(tmp_path / "keyring.json")
    ring.ensure_epoch(NOVEMBER)
    sealer = Sealer(ring)
    data_key = sealer.new_data_key()
    old = sealer.wrap(data_key, ROW)
    new = sealer.rewrap(old, ROW, ring.ensure_epoch(DECEMBER))
    assert (old[1:8], new[1:8]) == (b"2026-11", b"2026-12")
    sealed = data_key.seal(b"words", "case", ROW, "text")
    assert sealer.unwrap(new, ROW).open(sealed, "case", ROW, "text") == b"words"


def test_a_wrapped_key_and_a_row_never_open_as_each_other(sealer: Sealer, data_key: DataKey) -> None:
    with pytest.raises(Unsealable):
        sealer.open(sealer.wrap(data_key, ROW), table="", row=ROW, column="")
    with pytest.raises(Unsealable):
        sealer.unwrap(sealer.seal(bytes(32), table="", row=ROW, column="", now_epoch="2026-11"), ROW)


# -- canaries


def failures(sealer: Sealer, data_key: DataKey) -> Iterator[Exception]:
    row, field = in_inbox(sealer, CANARY), data_key.seal(CANARY, "case", ROW, "text")
    for kind, sealed in {"row": row, "field": field, "key": sealer.wrap(data_key, ROW)}.items():
        for damaged in (sealed[:-1], sealed[:5], b"\x02" + sealed[1:], sealed[:1] + b"2030-01" + sealed[8:]):
            with pytest.raises(Unsealable) as caught:
                opened(kind, sealer, data_key, damaged)
            yield caught.value


def test_a_failure_carries_neither_words_nor_keys_not_even_in_its_stack(tmp_path: Path) -> None:
    numbers = count()
    drawn: list[bytes] = []

    def random(size: int) -> bytes:
        drawn.append(b"canary %d " % next(numbers) + b"k" * size)
        return drawn[-1][:size]

    ring = Keyring.create(tmp_path / "keyring.json", random)
    ring.ensure_epoch(NOVEMBER)
    sealer = Sealer(ring, random)
    told = ""
    for error in failures(sealer, sealer.new_data_key()):
        assert str(error) == "cannot be unsealed: wrong key, wrong place, or damaged"
        assert vars(error) == {}
        stack = traceback.TracebackException.from_exception(error, capture_locals=True)
        ours = [frame for frame in stack.stack if "/bot/sealing/" in frame.filename.replace("\\", "/")]
        assert ours
        told += "".join(str(frame.locals) for frame in ours)
    secrets = [CANARY, ring.key("index"), ring.seal_key("2026-11") or b"-", b"kkkkkkkk"]
    for secret in secrets:
        assert repr(secret)[2:-1] not in told
        assert secret.hex() not in told


def test_nothing_that_holds_a_key_shows_it(sealer: Sealer, data_key: DataKey) -> None:
    assert (repr(sealer), repr(data_key)) == ("<Sealer>", "<DataKey>")


# -- several keys in one month


def test_what_an_older_key_of_the_month_sealed_still_opens_after_a_change(tmp_path: Path) -> None:
    ring = Keyring.create(tmp_path / "keyring.json")
    ring.ensure_epoch(NOVEMBER)
    sealer = Sealer(ring)
    old = in_inbox(sealer, b"before")
    ring.turn(NOVEMBER)
    new = in_inbox(sealer, b"after", ring.current)
    assert (from_inbox(sealer, old), from_inbox(sealer, new)) == (b"before", b"after")
    assert old.startswith(header_of("2026-11"))
    assert new.startswith(header_of("2026-11.1"))


@pytest.mark.parametrize("epoch", ["2026-11", "2026-11.1", "2026-11.99"])
def test_a_value_says_which_key_it_needs_in_its_first_bytes(epoch: str) -> None:
    others = {"2026-11", "2026-11.1", "2026-11.9", "2026-11.99", "2026-12"} - {epoch}
    assert not [other for other in others if header_of(other).startswith(header_of(epoch))]


def test_a_value_that_is_sealed_anew_is_the_same_under_the_new_key_and_gone_with_it(tmp_path: Path) -> None:
    ring = Keyring.create(tmp_path / "keyring.json")
    ring.ensure_epoch(NOVEMBER)
    sealer = Sealer(ring)
    anew = sealer.reseal(
        in_inbox(sealer, b"words"), table="inbox", row=ROW, column="payload", epoch=ring.turn(NOVEMBER)
    )
    assert from_inbox(sealer, anew) == b"words"
    ring.ensure_epoch(DECEMBER)
    ring.retire("2026-12-06")
    ring.destroy("2026-11.1")
    with pytest.raises(Unsealable):  # neither the keyring nor the sealer remembers the key
        from_inbox(sealer, anew)


def test_a_value_is_not_sealed_anew_for_another_place(tmp_path: Path) -> None:
    ring = Keyring.create(tmp_path / "keyring.json")
    ring.ensure_epoch(NOVEMBER)
    sealer = Sealer(ring)
    with pytest.raises(Unsealable):
        sealer.reseal(in_inbox(sealer, b"words"), table="outbox", row=ROW, column="payload", epoch="2026-11")


@given(st.binary(max_size=64))
def test_bytes_that_nobody_sealed_do_not_open(sealer: Sealer, noise: bytes) -> None:
    with pytest.raises(Unsealable):
        from_inbox(sealer, b"\x02" + noise)
