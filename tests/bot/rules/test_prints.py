"""A print is the same however a message is dressed up, and another one when it says something else."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rules.prints import LONGEST, Print, TextPrint, text_print


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("  Ga   WEG,\n hier!! ", "ga weg hier"),
        ("Straße ÉCOLE naïef Łódź œuvre", "strasse ecole naief lodz oeuvre"),
        ("h̵̢̛a̴͠t̶e̸", "hate"),
        ("ha\u200bte \u202eyou\u202c so\u00adft", "hate you soft"),
        ("ｈａｔｅ 𝓱𝓪𝓽𝓮 ⓗⓐⓣⓔ 🅷🅰🆃🅴", "hate hate hate hate"),
        ("haaaaate waaaat", "haate waat"),
        ("Don't dont don’t", "dont dont dont"),
        ("f*ck k*nker", "fck knker"),
        ("**weg** met _hen_ ||nu||", "weg met hen nu"),
        ("ga weg 😡🐒", "ga weg"),
        ("ga weg <:pepe:123456789>", "ga weg"),
        ("@jan #weg", "jan weg"),
    ],
)
def test_decoration_is_taken_off(text: str, words: str) -> None:
    assert text_print(text).words == words


@pytest.mark.parametrize("text", ["h a t e", "h.a.t.e", "h-a-t-e", "H_A_T_E", "h*a*t*e", "h·a·t·e"])
def test_letters_that_stand_apart_are_joined(text: str) -> None:
    assert text_print(text).words == "hate"


def test_two_spaces_end_a_word_of_letters_that_stand_apart() -> None:
    assert text_print("h a t e  y o u").words == "hate you"
    assert text_print("il y a").words == "il y a"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("sаlе Аrаbе", "sale arabe"),  # Cyrillic letters within
        ("yοu ρeople", "you people"),  # Greek ones
        ("je suis une сосо", "je suis une coco"),  # a word of lookalikes only, in a Latin sentence
        ("Привет всем, я из Бельгии", "привет всем, я из бельгии".replace(",", "")),
        ("Пpивeт всем", "привет всем"),  # Latin letters in a Russian word
        ("Καλημέρα σας", "καλημερα σασ"),
    ],
)
def test_a_word_of_two_alphabets_is_written_in_one(text: str, words: str) -> None:
    assert text_print(text).words == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("h4te 1diot m0sl1ms", "hate idiot moslims"),
        ("f4gg0t5 h@te $hit i$lam id!ot", "faggots hate shit islam idiot"),
        ("m00rd", "moord"),
    ],
)
def test_digits_and_signs_within_words_are_letters(text: str, words: str) -> None:
    assert text_print(text).words == words


@pytest.mark.parametrize(
    "text", ["88", "1488", "covid19", "24u", "18h30", "4de", "1ste", "3jarige", "b52", "groep5", "2024", "1000", "112"]
)
def test_a_number_stays_a_number(text: str) -> None:
    assert text_print(text).words == text


def test_arabic_is_the_same_with_and_without_its_signs() -> None:
    assert text_print("أَكْرَهُكُمْ إلى المدينـــة").words == text_print("اكرهكم الي المدينه").words
    assert text_print("ﻛﻠﺐ").words == text_print("كلب").words
    assert text_print("٢٠٢٤").words == "2024"


@pytest.mark.parametrize("text", ["हिन्दी में बात", "がぎぐ", "ไทยพูด"])
def test_signs_that_are_letters_of_their_script_stay(text: str) -> None:
    assert len(text_print(text).words) >= len(text) - 2
    assert text_print("が").words != text_print("か").words
    assert text_print("कि").words != text_print("की").words


@pytest.mark.parametrize("prefix", ["FW: ", "fwd: RE: ", "TR : ", "WG:", "Doorgestuurd: ", "Transféré : "])
def test_that_it_was_forwarded_is_not_part_of_it(prefix: str) -> None:
    assert text_print(f"{prefix}ga weg").words == "ga weg"


def test_a_message_of_emoji_keeps_them_without_the_repetition() -> None:
    assert text_print("🐒🐒🐒🐒 🐒") == text_print("🐒 🐒🐒")
    assert text_print("🐒").words
    assert text_print("🐒") != text_print("🐖")
    assert text_print("👍🏻") != text_print("👍🏿")


def test_links_are_kept_apart_from_the_words() -> None:
    text = "Kijk https://www.site.example/a?utm_source=x, en https://youtu.be/AbC!"
    assert text_print(text) == TextPrint("kijk en", frozenset({"site.example/a", "youtube.com/watch?v=AbC"}))


def test_a_message_that_says_nothing_is_empty() -> None:
    assert not text_print(" ?!… \u200b")
    assert text_print("🐒")
    assert text_print("https://site.example/a")


def test_only_the_beginning_of_a_long_message_counts() -> None:
    text = "ab " * (LONGEST // 3 + 1)
    assert text_print(text) == text_print(text + "en nog iets")
    assert len(text_print("\ufdfa" * 10_000).words) <= 2 * LONGEST


@given(st.text())
def test_no_text_breaks_it_and_the_same_text_has_the_same_print(text: str) -> None:
    print_ = text_print(text)
    assert print_ == text_print(text)
    assert print_.words == " ".join(print_.words.split())


@given(st.text(), st.lists(st.integers(0, 2**64 - 1), max_size=3))
def test_a_print_comes_back_from_plain_json(text: str, pictures: list[int]) -> None:
    print_ = Print(text_print(text), tuple(pictures))
    assert Print.from_json(json.loads(json.dumps(print_.to_json()))) == print_


@pytest.mark.parametrize("stored", [{}, {"words": "a"}, {"words": "a", "links": [], "pictures": ["x"]}])
def test_what_is_no_print_is_refused(stored: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        Print.from_json(stored)
