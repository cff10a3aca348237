"""Tags find a person again without saying who, and a press counts only where we offered it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sealing import BlindIndex, Keyring, Presses, blind_index

HERE = "telegram:4711:"
payloads = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=50)
texts = st.text(max_size=30)


@pytest.fixture(scope="module")
def ring(tmp_path_factory: pytest.TempPathFactory) -> Keyring:
    return Keyring.create(tmp_path_factory.mktemp("keys") / "keyring.json")


@pytest.fixture(scope="module")
def index(ring: Keyring) -> BlindIndex:
    return blind_index(ring)


@pytest.fixture(scope="module")
def presses(ring: Keyring) -> Presses:
    return Presses(ring)


@given(st.tuples(texts, texts, texts), st.tuples(texts, texts, texts))
def test_two_people_have_the_same_tag_only_if_they_are_one(
    index: BlindIndex, one: tuple[str, str, str], other: tuple[str, str, str]
) -> None:
    assert (index.person(*one) == index.person(*other)) == (one == other)


def test_a_tag_has_16_bytes_and_survives_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "keyring.json"
    tag = blind_index(Keyring.create(path)).person("telegram", "1", "42")
    assert len(tag) == 16
    assert blind_index(Keyring.open(path)).person("telegram", "1", "42") == tag


def test_letters_that_move_between_the_parts_make_another_tag(index: BlindIndex) -> None:
    assert index.person("telegram", "12", "3") != index.person("telegram", "1", "23")


def test_a_person_a_conversation_and_an_update_never_share_a_tag(index: BlindIndex) -> None:
    tags = [
        index.person("telegram", "1", "2"),
        index.update("telegram", "1", "2"),
        index.conversation("telegram", "1", "2", None, None),
        index.conversation("telegram", "1", "2", "", None),
        index.conversation("telegram", "1", "2", None, ""),
        index.conversation("telegram", "1", "2", None, "2"),
    ]
    assert len(set(tags)) == len(tags)


def test_a_number_is_its_text(index: BlindIndex) -> None:
    assert index.update("telegram", 1, 99) == index.update("telegram", "1", "99")


def test_an_odd_name_is_no_reason_to_fail(index: BlindIndex) -> None:
    assert index.person("web", "1", "\ud800") != index.person("web", "1", "\ud801")


def test_another_keyring_gives_other_tags(tmp_path: Path, index: BlindIndex) -> None:
    other = blind_index(Keyring.create(tmp_path / "other.json"))
    assert other.person("telegram", "1", "42") != index.person("telegram", "1", "42")


@given(texts, payloads)
def test_a_press_comes_back_where_it_was_offered_and_fits_a_telegram_button(
    presses: Presses, address: str, payload: str
) -> None:
    token = presses.sign(address, payload)
    assert len(token.encode("ascii")) <= 64
    assert presses.verify(address, token) == payload


@given(payloads, texts, texts)
def test_a_press_counts_nowhere_else(presses: Presses, payload: str, here: str, there: str) -> None:
    token = presses.sign(here, payload)
    assert (presses.verify(there, token) == payload) == (here == there)


@given(st.text(max_size=70))
def test_data_that_no_button_carried_is_refused_whatever_it_is(presses: Presses, forged: str) -> None:
    assert presses.verify(HERE, forged) is None


@given(payloads, st.data())
def test_a_token_with_one_other_character_is_refused(presses: Presses, payload: str, data: st.DataObject) -> None:
    token = presses.sign(HERE, payload)
    place = data.draw(st.integers(0, len(token) - 1))
    other = data.draw(st.characters().filter(lambda char: char != token[place]))
    assert presses.verify(HERE, token[:place] + other + token[place + 1 :]) is None


@pytest.mark.parametrize("payload", ["x" * 51, "één"])
def test_a_payload_that_does_not_fit_is_refused_without_repeating_it(presses: Presses, payload: str) -> None:
    with pytest.raises(ValueError, match="at most 50") as caught:
        presses.sign(HERE, payload)
    assert payload not in str(caught.value)


def test_nothing_that_holds_a_key_shows_it(index: BlindIndex, presses: Presses) -> None:
    assert (repr(index), repr(presses)) == ("<BlindIndex>", "<Presses>")
