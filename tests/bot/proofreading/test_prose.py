"""How a text reads: what is counted, and what is let through."""

from __future__ import annotations

import pytest

from bot.proofreading.prose import VALUE, label_faults, reading_faults, sentences, text_faults, words_of


@pytest.mark.parametrize(
    ("plain", "count"),
    [
        ("One. Two! Three? Four…", 4),
        ("A heading\nA sentence.", 2),
        ("See art. 16 of the law, e.g. the first part.", 1),
        ("I know it. /help shows all.", 2),
        ("Say “Stop.” Then go.", 2),
        ("Vraiment\u00a0? Oui.", 2),
        (f"Hello. {VALUE} is here.", 2),
        ("Call 112. I cannot send help.", 2),
        ("—", 0),
    ],
)
def test_a_sentence_ends_where_a_reader_pauses(plain: str, count: int) -> None:
    assert len(sentences(plain)) == count


def test_a_sign_alone_is_no_word_and_a_variable_is_one() -> None:
    assert words_of(f"– {VALUE}\u00a0: l’eau · 112") == [VALUE, "l’eau", "112"]


def test_headings_do_not_make_long_sentences_look_short() -> None:
    long = " ".join(["word"] * 20) + "."
    assert any("20.0 words a sentence" in fault for fault in reading_faults(f"Title\nTitle\nTitle\n{long}"))


def test_a_sentence_of_the_limit_passes_and_one_word_more_does_not() -> None:
    short = "Yes. No. Why? "
    assert list(reading_faults(short + " ".join(["Word"] * 25) + ".")) == []
    assert len(list(reading_faults(short + " ".join(["Word"] * 26) + "."))) == 1


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("See https://112.be/fr at 12:30.", "fr"),
        ("Quoi\u00a0?! Oui\u00a0: «\u00a0non\u00a0».", "fr"),
        ("<b>Fish &amp; chips</b>\n\n<i>3 &lt; 4</i>", "en"),
        ("Il a dit\u202f: «\u202foui\u202f».", "fr"),
        ("„Gut“, sagte sie. Ihr Hund heißt ‚Max‘.", "de"),
        ("Foto’s – of “iets” anders.", "nl"),
        ("مرحبا. هل أنت بخير؟", "ar"),
    ],
)
def test_what_is_set_as_its_language_asks_has_no_fault(words: str, language: str) -> None:
    assert list(text_faults(words, language)) == []


@pytest.mark.parametrize(
    ("words", "language", "fault"),
    [
        ("<b>one\n\ntwo</b>", "en", "does not close <b> in its paragraph"),
        ("<b><i>one</b></i>", "en", "closes <b>"),
        ("<b class=x>one</b>", "en", "has the tag"),
        ("3 < 4", "en", "has a bare"),
        ("Quoi?", "fr", "lacks a no-break space"),
        ("«oui»", "fr", "lacks a no-break space"),
        ("“Gut”", "de", "has ”"),
        ("What :", "en", "has a space before"),
        ("What .", "sv", "has a space before a full stop"),
        ("a - b", "sv", "has a hyphen for a dash"),
        (" \n ", "en", "is empty"),
    ],
)
def test_what_is_not_has_one(words: str, language: str, fault: str) -> None:
    assert any(fault in found for found in text_faults(words, language))


def test_a_label_may_hold_a_bare_ampersand_but_no_line_break() -> None:
    assert list(label_faults("Fish & chips", "en")) == []
    assert list(label_faults("Fish\nand chips", "en")) == ["has more than one line"]
