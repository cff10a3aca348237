"""A choice wins, a locale counts, what people write is offered once, and nobody is flipped."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.language import Choice, Hints, Languages, choose, heard, parse_languages, primary, written_in

AVAILABLE = ("nl", "fr", "de", "en")
NEAR = {"lb": ("de", "fr"), "vls": ("nl",), "wa": ("fr",), "es": ("fr",), "ca": ("es", "fr"), "tr": (), "de": ("fr",)}
HOUR = 3_600.0
DAY = 24 * HOUR


def chosen(choice: str | None = None, locale: str | None = None, written: str | None = None) -> Choice:
    return choose(choice, locale, written, AVAILABLE, NEAR)


# -- the rule


def test_of_whom_nothing_is_known_both_languages_are_shown() -> None:
    assert chosen() == Choice(("nl", "fr"), weak=True)
    assert chosen().current is None


@pytest.mark.parametrize("locale", [None, "nl", "en", "es", "nonsense"])
@pytest.mark.parametrize("written", [None, "nl", "tr"])
def test_an_explicit_choice_wins_always(locale: str | None, written: str | None) -> None:
    assert chosen("de", locale, written) == Choice(("de",))


@pytest.mark.parametrize("locale", ["fr", "fr-BE", "fr_BE", "FR-be", "fr-Latn-BE"])
def test_the_locale_counts_by_its_first_part(locale: str) -> None:
    assert chosen(locale=locale) == Choice(("fr",))


def test_a_locale_beats_what_is_written() -> None:
    assert chosen(locale="fr", written="nl") == Choice(("fr",))


def test_english_is_kept_while_nothing_else_is_known_and_gives_way_to_what_is_written() -> None:
    assert chosen(locale="en-US") == Choice(("en",), weak=True)
    assert chosen(locale="en-US", written="nl") == Choice(("nl",), weak=True)


def test_english_that_was_chosen_does_not_give_way() -> None:
    assert chosen("en", "en-US", "nl") == Choice(("en",))


def test_what_is_written_counts_where_there_is_no_locale() -> None:
    assert chosen(written="de") == Choice(("de",), weak=True)


@pytest.mark.parametrize("locale", ["", "C", "und", "x-klingon", "*", "1", "ελ"])
def test_a_locale_that_names_no_language_is_none(locale: str) -> None:
    assert primary(locale) is None
    assert chosen(locale=locale) == chosen()


@pytest.mark.parametrize(
    ("locale", "languages"),
    [("lb", ("de",)), ("vls-BE", ("nl",)), ("wa", ("fr",)), ("ca", ("fr",)), ("tr", ("nl", "fr"))],
)
def test_a_language_that_we_do_not_have_falls_back_and_says_so(locale: str, languages: tuple[str, ...]) -> None:
    assert chosen(locale=locale) == Choice(languages, wanted=primary(locale), weak=True)


def test_the_fallback_is_the_first_that_we_have() -> None:
    assert choose(None, "lb", None, ("nl", "fr"), NEAR).languages == ("fr",)
    assert choose(None, "ca", None, (*AVAILABLE, "es"), NEAR).languages == ("es",)


def test_a_language_that_they_write_is_better_than_one_near_their_locale() -> None:
    assert chosen(locale="es", written="nl") == Choice(("nl",), wanted="es", weak=True)


def test_an_english_phone_is_better_than_a_language_near_what_they_write() -> None:
    assert chosen(locale="en", written="es") == Choice(("en",), wanted="es", weak=True)


def test_what_is_written_and_not_spoken_falls_back_too() -> None:
    assert chosen(written="es") == Choice(("fr",), wanted="es", weak=True)


def test_a_choice_that_we_no_longer_have_falls_back_near_it_and_is_not_replaced_by_guesses() -> None:
    assert choose("de", "nl", "nl", ("nl", "fr"), NEAR) == Choice(("fr",), wanted="de")
    assert choose("tr", "nl", "nl", AVAILABLE, NEAR) == Choice(("nl",), wanted="tr")


def test_with_one_language_only_that_one_is_shown() -> None:
    assert choose(None, None, None, ("en",), NEAR).languages == ("en",)


codes = st.none() | st.sampled_from(["nl", "fr", "de", "en", "es", "lb", "tr", "xx", "en-GB", "nl-BE", "?"])


@given(codes, codes, codes, st.sets(st.sampled_from(AVAILABLE), min_size=1).map(sorted))
def test_every_person_is_answered_in_languages_that_we_have(
    choice: str | None, locale: str | None, written: str | None, available: list[str]
) -> None:
    result = choose(choice, locale, written, available, NEAR)
    assert result.languages
    assert set(result.languages) <= set(available)
    assert result.wanted not in available


# -- the hysteresis


@dataclass
class Person:
    """Somebody who writes, and what they are offered."""

    current: str | None = "nl"
    weak: bool = False
    hints: Hints = field(default_factory=Hints)
    now: float = 1_000_000.0

    def writes(self, guess: str | None, words: int = 2, *, after: float = 60) -> str | None:
        self.now += after
        self.hints, offer = heard(self.hints, self.current, guess, words, self.now, weak=self.weak, offerable=AVAILABLE)
        return offer


def test_the_third_short_message_in_another_language_is_answered_by_an_offer() -> None:
    person = Person()
    assert [person.writes("fr") for _ in range(3)] == [None, None, "fr"]


def test_a_message_from_five_words_on_counts_twice() -> None:
    person = Person()
    assert [person.writes("fr", 5), person.writes("fr", 4)] == [None, "fr"]
    person = Person()
    assert [person.writes("fr", 4), person.writes("fr", 4)] == [None, None]


def test_one_message_in_the_present_language_takes_everything_back() -> None:
    person = Person()
    assert [person.writes(guess) for guess in ("fr", "fr", "nl", "fr", "fr", "fr")] == [None] * 5 + ["fr"]


def test_a_message_without_a_clear_language_changes_nothing() -> None:
    person = Person()
    assert [person.writes(guess) for guess in ("fr", None, "fr", None, "fr")] == [None] * 4 + ["fr"]


def test_another_rival_starts_from_nothing() -> None:
    person = Person()
    assert [person.writes(guess) for guess in ("fr", "fr", "de", "fr", "de", "de", "de")] == [None] * 6 + ["de"]


def test_hints_are_gone_after_a_day() -> None:
    person = Person()
    person.writes("fr", 8)
    assert person.writes("fr", after=DAY) is None
    assert person.hints.score == 1
    person = Person()
    person.writes("fr", 8)
    assert person.writes("fr", after=DAY - 1) == "fr"


def test_after_an_offer_it_is_quiet_for_30_days_whatever_is_written() -> None:
    person = Person()
    assert [person.writes("fr") for _ in range(3)][-1] == "fr"
    assert {person.writes("fr", 8, after=6 * HOUR) for _ in range(4 * 30 - 1)} == {None}
    assert {person.writes(guess, 8, after=60) for guess in ("nl", "de", "de", "de")} == {None}
    assert person.writes("de", 8, after=6 * HOUR) == "de"


def test_a_language_that_we_cannot_offer_is_not_offered_and_uses_up_no_offer() -> None:
    person = Person()
    assert {person.writes("es", 8) for _ in range(10)} == {None}
    assert [person.writes("fr", 8), person.writes("fr", 8)] == [None, "fr"]


def test_where_nothing_is_known_one_long_or_two_short_messages_are_enough() -> None:
    assert Person(None, weak=True).writes("fr", 5) == "fr"
    person = Person(None, weak=True)
    assert [person.writes("fr"), person.writes("fr")] == [None, "fr"]


def test_an_english_phone_needs_as_much_as_an_offer() -> None:
    person = Person("en", weak=True)
    assert [person.writes("nl") for _ in range(3)] == [None, None, "nl"]


def test_following_what_is_written_is_no_offer_and_leaves_one_for_later() -> None:
    person = Person(None, weak=True)
    assert person.writes("fr", 8) == "fr"
    person.current, person.weak = "fr", False
    assert [person.writes("nl", 8), person.writes("nl", 8)] == [None, "nl"]


def test_what_is_written_is_kept_even_where_we_do_not_speak_it_so_that_we_can_say_so() -> None:
    assert Person(None, weak=True).writes("es", 8) == "es"


messages = st.tuples(
    st.none() | st.sampled_from(["nl", "fr", "de"]), st.integers(1, 12), st.floats(1, 3 * DAY, allow_nan=False)
)


@given(st.lists(messages, max_size=60))
def test_a_chosen_language_is_never_offered_again_within_30_days_nor_offered_itself(
    said: list[tuple[str | None, int, float]],
) -> None:
    person = Person()
    offered_at = []
    for guess, words, after in said:
        offer = person.writes(guess, words, after=after)
        assert offer != person.current
        if offer is not None:
            offered_at.append(person.now)
    assert all(later - earlier >= 30 * DAY for earlier, later in pairwise(offered_at))


@given(st.lists(messages, max_size=10))
def test_hints_survive_being_stored(said: list[tuple[str | None, int, float]]) -> None:
    person = Person()
    for guess, words, after in said:
        person.writes(guess, words, after=after)
        assert Hints.from_json(person.hints.to_json()) == person.hints


# -- what was written


@dataclass
class Parrot:
    """A guesser that always says the same, and remembers what it was asked."""

    answer: str | None
    asked: list[str] = field(default_factory=list)
    ready: bool = True

    def guess(self, text: str) -> str | None:
        self.asked.append(text)
        return self.answer


def test_the_guesser_sees_only_what_passed_the_gate_and_the_words_are_counted_there() -> None:
    parrot = Parrot("nl")
    assert written_in("Merci, IK WIL dit melden: https://exemple.be/la-page 😡", parrot) == ("nl", 4)
    assert parrot.asked == ["IK WIL dit melden"]


def test_the_guesser_is_not_asked_where_there_is_no_evidence_or_letters_decide() -> None:
    parrot = Parrot("nl")
    assert written_in("merci", parrot) == (None, 0)
    assert written_in("Мене образили на вулиці", parrot) == ("uk", 4)
    assert written_in("سلام", parrot) == (None, 1)
    assert parrot.asked == []


# -- the table


def table(**parts: list[Mapping[str, object]]) -> Languages:
    return parse_languages({"speak": [], "hear": None, "know": []} | parts)


NL = {"code": "nl", "name": "Nederlands", "direction": "ltr"}
LI = {"code": "li", "name": "Limburgs", "direction": "ltr", "near": ["nl"]}


def test_a_table_gives_what_we_speak_what_is_told_apart_and_what_is_near() -> None:
    languages = table(speak=[NL], hear=[NL | {"code": "tr"}], know=[LI])
    assert languages.available == ("nl",)
    assert languages.candidates == ("nl", "tr")
    assert languages.near["li"] == ("nl",)


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({"speak": [NL], "know": [NL]}, "twice: nl"),
        ({"speak": [NL], "know": [LI | {"near": ["nl", "xx"]}]}, "not listed: xx"),
        ({"speak": [{"code": "nl", "name": "Nederlands"}]}, "not a language"),
        ({"speak": [NL | {"direction": "up"}]}, "not a language"),
        ({"speak": [NL | {"colour": "orange"}]}, "not a language"),
    ],
)
def test_a_wrong_table_is_refused_with_the_entry(parts: dict[str, list[Mapping[str, object]]], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        table(**parts)
