"""A receipt is 16 even-handed digits, is read however a person writes it, and is looked up without being kept."""

import hmac
import random
from collections import Counter
from pathlib import Path

import pytest
from argon2.low_level import Type, hash_secret_raw
from hypothesis import given
from hypothesis import strategies as st

from bot.sealing import Cost, Keyring, Receipts, grouped, new_receipt, parse_receipt

RECEIPT = "1234567890123456"
CHEAP = Cost(memory_kib=8, passes=1)
digits = st.text("0123456789", min_size=16, max_size=16)


@pytest.fixture
def ring(tmp_path: Path) -> Keyring:
    return Keyring.create(tmp_path / "keyring.json")


def test_a_receipt_is_shown_in_groups_of_four() -> None:
    assert grouped(RECEIPT) == "1234 5678 9012 3456"


def test_small_numbers_keep_their_zeros() -> None:
    assert new_receipt(bytes) == "0" * 16


def test_a_draw_that_would_make_some_receipts_likelier_is_made_again() -> None:
    highest_fair = 7 * 10**16 - 1
    draws = iter([b"\xff" * 7, (highest_fair + 1).to_bytes(7), highest_fair.to_bytes(7)])
    assert new_receipt(lambda _: next(draws)) == "9" * 16


def test_every_digit_is_as_likely_as_any_other_in_every_place() -> None:
    source = random.Random(2026)
    receipts = [new_receipt(source.randbytes) for _ in range(10_000)]
    for place in range(16):
        counts = Counter(receipt[place] for receipt in receipts)
        chi_squared = sum((counts[digit] - 1_000) ** 2 / 1_000 for digit in "0123456789")
        assert chi_squared < 33.7  # 9 degrees of freedom, p = 0.0001


@given(digits)
def test_what_is_shown_can_be_typed_back(receipt: str) -> None:
    assert parse_receipt(grouped(receipt)) == receipt


@pytest.mark.parametrize(
    "text",
    [
        "1234567890123456",
        " 1234-5678-9012-3456\n",
        "1234 – 5678 – 9012 – 3456",
        "1234\u00a05678\u202f9012\u20113456",
        "Mijn nummer is 1234 5678 9012 3456.",
        "/case 1234 5678 9012 3456, merci !",
        "\u20681234 5678 9012 3456\u2069",
        "12345678\n90123456",
        "1234 5678 9012\u200b 3456",
        "١٢٣٤ ٥٦٧٨ ٩٠١٢ ٣٤٥٦",
        "۱۲۳۴۵۶۷۸۹۰۱۲۳۴۵۶",
        "१२३४ ५६७८ ९०१२ ३४५६",
        "１２３４５６７８９０１２３４５６",
        "Call 112. Receipt: 1234 5678 9012 3456. Kept until 5/12/2026.",
        "1234 5678 9012 3456, again: 1234567890123456",
    ],
)
def test_a_receipt_is_read_however_it_is_written(text: str) -> None:
    assert parse_receipt(text) == RECEIPT


@pytest.mark.parametrize(
    "text",
    [
        "",
        "where is my case?",
        "123456789012345",
        "12345678901234567",
        "1234 5678 9012 3456 7",
        "1234 5678 9012 3456 and 6543 2109 8765 4321",
        "²²²²²²²²²²²²²²²²",
    ],
)
def test_what_is_not_exactly_one_receipt_is_none(text: str) -> None:
    assert parse_receipt(text) is None


@given(st.text(max_size=200))
def test_any_text_at_all_is_a_receipt_or_none(text: str) -> None:
    found = parse_receipt(text)
    assert found is None or (len(found) == 16 and found.isascii() and found.isdigit())


def test_the_same_receipt_finds_the_same_case_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "keyring.json"
    lookup = Receipts(Keyring.create(path), CHEAP).lookup(RECEIPT)
    assert len(lookup) == 32
    assert Receipts(Keyring.open(path), CHEAP).lookup(RECEIPT) == lookup


def test_another_receipt_keyring_or_cost_finds_another_case(ring: Keyring, tmp_path: Path) -> None:
    other = Keyring.create(tmp_path / "other.json")
    lookups = {
        Receipts(ring, CHEAP).lookup(RECEIPT),
        Receipts(ring, CHEAP).lookup("6543210987654321"),
        Receipts(other, CHEAP).lookup(RECEIPT),
        Receipts(ring, Cost(memory_kib=16, passes=1)).lookup(RECEIPT),
    }
    assert len(lookups) == 4


def test_without_the_receipt_key_the_slow_hash_alone_finds_nothing(ring: Keyring) -> None:
    slow = hash_secret_raw(RECEIPT.encode(), ring.key("receipt-salt")[:16], 1, 8, 1, 32, Type.ID)
    lookup = Receipts(ring, CHEAP).lookup(RECEIPT)
    assert lookup != slow
    assert lookup == hmac.digest(ring.key("receipt"), slow, "sha256")


def test_the_default_cost_is_what_owasp_asks_at_least() -> None:
    assert Cost() == Cost(memory_kib=19 * 1024, passes=2, lanes=1)


@pytest.mark.parametrize("wrong", ["1234 5678 9012 3456", "١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦", "123", ""])
def test_what_was_not_parsed_is_refused_without_repeating_it(ring: Keyring, wrong: str) -> None:
    with pytest.raises(ValueError, match="16 ASCII digits") as caught:
        Receipts(ring, CHEAP).lookup(wrong)
    assert not wrong or wrong not in str(caught.value)


def test_the_desk_shows_no_key(ring: Keyring) -> None:
    assert repr(Receipts(ring, CHEAP)) == "<Receipts>"
