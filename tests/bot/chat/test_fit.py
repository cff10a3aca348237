"""A reply fits what a platform can show, and nothing of it is lost on the way."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.chat.fit import NOTHING, fit
from bot.chat.replies import Capabilities, Choice, Document, Picture, Reply, Unit, Venue

SMALL = Capabilities(text_limit=20, unit=Unit.UTF16, buttons=4, label_limit=8, edits=True, file_limit=1)
TELEGRAM = replace(SMALL, text_limit=4096, buttons=100, label_limit=64)


def texts(text: str, capabilities: Capabilities = SMALL) -> list[str]:
    return [part.text for part in fit(Reply(text, "nl"), capabilities)]


def shown(text: str) -> str:
    return html.unescape(re.sub(r"</?(?:b|i|code|pre|spoiler)>", "", text))


def units(text: str) -> int:
    return len(shown(text).encode("utf-16-le")) // 2


def test_a_reply_that_fits_is_the_same_reply() -> None:
    reply = Reply("<b>Hallo</b>", "nl", ((Choice("Ja", "t"),),), replaces="7", private=True)
    assert fit(reply, TELEGRAM)[0] is reply


def test_tags_and_escapes_do_not_count() -> None:
    assert texts("<b>&lt;&lt;&lt;&lt;&lt;&amp;&amp;&amp;&amp;&amp;</b><i>0123456789</i>") == [
        "<b>&lt;&lt;&lt;&lt;&lt;&amp;&amp;&amp;&amp;&amp;</b><i>0123456789</i>"
    ]


def test_a_long_text_is_cut_at_the_last_blank_line_that_fits() -> None:
    assert texts("One.\n\nTwo two.\n\nThree three three.") == ["One.\n\nTwo two.", "Three three three."]


def test_without_a_blank_line_it_is_cut_at_the_end_of_a_line() -> None:
    assert texts("First. Second\nthird fourth fifth") == ["First. Second", "third fourth fifth"]


def test_without_a_line_end_it_is_cut_at_the_end_of_a_sentence() -> None:
    assert texts("First one. Second two three") == ["First one.", "Second two three"]


def test_without_a_sentence_end_it_is_cut_between_words() -> None:
    assert texts("alpha beta gamma delta epsilon") == ["alpha beta gamma", "delta epsilon"]


def test_white_space_at_the_cut_does_not_count() -> None:
    assert texts("alpha beta gamma del\n\n\nnext") == ["alpha beta gamma del", "next"]
    assert texts("alpha beta gamma del epsilon") == ["alpha beta gamma del", "epsilon"]


def test_one_endless_word_is_cut_at_the_limit() -> None:
    assert texts("x" * 45) == ["x" * 20, "x" * 20, "x" * 5]


def test_an_open_tag_is_closed_and_opened_again() -> None:
    assert texts("<b>alpha <i>beta gamma delta epsilon</i></b>") == [
        "<b>alpha <i>beta gamma</i></b>",
        "<b><i>delta epsilon</i></b>",
    ]


def test_a_block_of_code_that_fits_alone_is_never_cut() -> None:
    assert texts("Copy this:\n<pre>one\n\ntwo three</pre>\nand that") == [
        "Copy this:",
        "<pre>one\n\ntwo three</pre>",
        "and that",
    ]


def test_a_block_of_code_that_is_too_long_is_cut_between_lines_and_keeps_its_indent() -> None:
    assert texts("<pre>first line here\n  second line too</pre>") == [
        "<pre>first line here</pre>",
        "<pre>  second line too</pre>",
    ]


def test_an_escape_is_never_cut() -> None:
    parts = texts("&amp;" * 45)
    assert parts == ["&amp;" * 20, "&amp;" * 20, "&amp;" * 5]


def test_an_emoji_counts_two_on_telegram_and_one_where_letters_are_counted() -> None:
    assert [units(part) for part in texts("🙂" * 15)] == [20, 10]
    assert len(texts("🙂" * 15, replace(SMALL, unit=Unit.CODE_POINTS))) == 1


@pytest.mark.parametrize("cluster", ["👩🏽‍🚀", "🇧🇪", "e\u0301\u0323", "한", "👍🏿", "🏴\U000e0067\U000e0062\U000e007f"])
def test_what_people_see_as_one_letter_is_not_cut(cluster: str) -> None:
    for part in texts("x" + cluster * 12):
        assert part.removeprefix("x").replace(cluster, "") == ""


def test_marks_without_end_are_cut_all_the_same() -> None:
    parts = texts("e" + "\u0301" * 50)
    assert "".join(parts) == "e" + "\u0301" * 50
    assert max(map(units, parts)) <= 20


def test_buttons_stay_with_the_last_part_and_the_place_with_the_first() -> None:
    choices = ((Choice("Ja", "yes"),),)
    first, last = fit(Reply("alpha beta gamma delta epsilon", "nl", choices, "7", private=True), SMALL)
    assert (first.choices, first.replaces, first.private) == ((), "7", True)
    assert (last.choices, last.replaces, last.private) == (choices, None, True)


def test_a_place_on_the_map_is_a_part_of_its_own_before_the_files_and_left_out_where_there_are_no_maps() -> None:
    venue = Venue(50.85, 4.35, "Bozar", "Brussel")
    pdf = Document("a.pdf", "application/pdf", "packet", "1")
    said = Reply("Daar", "nl", ((Choice("Ja", "yes"),),), "7", slot="bar", venue=venue, documents=(pdf,))
    words, place, file = fit(said, replace(SMALL, venues=True, documents=True))
    assert (words.text, words.slot, words.replaces, words.venue, words.documents) == ("Daar", "bar", "7", None, ())
    assert (place.text, place.venue, place.choices, place.slot, place.documents) == ("", venue, (), None, ())
    assert (file.text, file.venue, file.documents) == ("", None, (pdf,))
    assert fit(replace(said, documents=()), SMALL) == [replace(said, documents=(), venue=None)]


def test_too_many_buttons_become_numbered_lines() -> None:
    choices = ((Choice("A", "1"), Choice("B", "2")), (Choice("<C>", "3"),), (Choice("D", "4"), Choice("E", "5")))
    (reply,) = fit(Reply("Which?", "en", choices), replace(SMALL, text_limit=100))
    assert reply.text == "Which?\n\n1. A\n2. B\n3. &lt;C&gt;\n4. D\n5. E"
    assert reply.choices == ()


def test_without_buttons_every_choice_is_a_numbered_line_with_its_whole_label() -> None:
    (reply,) = fit(Reply("", "en", ((Choice("In the street", "1"),),)), replace(SMALL, buttons=0))
    assert (reply.text, reply.choices) == ("1. In the street", ())


def test_a_long_label_ends_with_dots_and_keeps_its_token() -> None:
    (reply,) = fit(Reply("Where?", "en", ((Choice("In the street", "1"), Choice("Work", "2")),)), SMALL)
    assert reply.choices == ((Choice("In the…", "1"), Choice("Work", "2")),)


@pytest.mark.parametrize("text", ["", " \n", "<b></b>", "<i> \n </i>", " " * 50])
def test_an_empty_text_is_never_sent(text: str) -> None:
    assert texts(text) == [NOTHING]


TAG = st.sampled_from(["b", "i", "code", "pre"])
PLAIN = st.text(st.sampled_from("ab .\n&<>é\u0301🙂🇧🇪\u200d\u0642 ")).map(lambda s: html.escape(s, quote=False))
MARKED = st.recursive(
    PLAIN,
    lambda inner: st.one_of(
        st.lists(inner, max_size=6).map("".join),
        st.tuples(TAG, inner).map(lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0]}>"),
    ),
    max_leaves=12,
)


@given(MARKED, st.integers(2, 40), st.sampled_from(Unit))
@settings(max_examples=400, deadline=None)
def test_every_part_fits_stands_alone_and_nothing_but_white_space_is_lost(text: str, limit: int, unit: Unit) -> None:
    parts = texts(text, replace(SMALL, text_limit=limit, unit=unit))
    for part in parts:
        assert (units(part) if unit is Unit.UTF16 else len(shown(part))) <= limit
        assert shown(part).strip()
        assert balanced(part)
    kept = "".join(shown(part) for part in parts)
    lost = "".join(shown(text).split())
    assert "".join(kept.split()) == (lost or NOTHING)


def balanced(part: str) -> bool:
    opened: list[str] = []
    for tag in re.findall(r"</?\w+>", part):
        if tag.startswith("</"):
            if not opened or opened.pop() != tag[2:-1]:
                return False
        else:
            opened.append(tag[1:-1])
    return not opened


def test_what_stands_below_a_long_text_stands_below_its_last_part_only() -> None:
    whole = Reply(
        "word " * 40, "nl", ((Choice("Ja", "t"),),), links=(("Open", "https://example.org"),), input="Write",
        pictures=(Picture("file"),), pinned=True,
    )  # fmt: skip
    first, *_, last = fit(whole, Capabilities(50, Unit.CODE_POINTS, 10, 20, edits=False, file_limit=1))
    assert (first.links, first.input, first.pictures, first.choices, first.pinned) == ((), None, (), (), True)
    assert (last.links, last.input, last.pictures) == (whole.links, whole.input, whole.pictures)
    assert (len(last.choices), last.pinned) == (1, False)
