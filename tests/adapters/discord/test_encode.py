"""Replies become messages that Discord takes: within its limits, with every choice, and pinging nobody."""

from __future__ import annotations

import html
from typing import Any

import pytest

from adapters.discord.encode import CAPABILITIES, CONTENT_LIMIT, components, messages
from adapters.discord.forms import Labels, asking, writing
from bot.chat.fit import fit
from bot.chat.replies import Choice, Field, Form, Picture, Reply
from tests.adapters.discord.reading import plain


def rows(*counts: int) -> tuple[tuple[Choice, ...], ...]:
    """Rows with so many buttons."""
    return tuple(tuple(Choice(f"{row}.{n}", f"t.{row}.{n}") for n in range(count)) for row, count in enumerate(counts))


def shape(reply: Reply) -> list[list[str]]:
    """The labels, and what stands beside them."""
    return [
        [one.get("label") or f"menu of {len(one['options'])}" for one in row["components"]] for row in components(reply)
    ]


def test_a_message_pings_nobody_and_previews_nothing() -> None:
    (message,) = messages(Reply("@everyone https://example.org", "en"))
    assert message.payload["allowed_mentions"] == {"parse": []}
    assert message.payload["flags"] == 4  # SUPPRESS_EMBEDS


def test_rows_of_choices_stay_rows() -> None:
    assert shape(Reply("?", "en", rows(2, 1))) == [["0.0", "0.1"], ["1.0"]]


def test_a_row_that_is_too_long_is_broken() -> None:
    assert [len(row) for row in shape(Reply("?", "en", rows(7)))] == [5, 2]


def test_rows_that_are_too_many_stand_close_together() -> None:
    assert [len(row) for row in shape(Reply("?", "en", rows(*[1] * 12)))] == [5, 5, 2]


def test_twenty_five_choices_are_twenty_five_buttons() -> None:
    assert [len(row) for row in shape(Reply("?", "en", rows(*[5] * 5)))] == [5] * 5


def test_choices_for_which_there_is_no_room_beside_the_rest_become_a_menu() -> None:
    reply = Reply("?", "en", rows(*[5] * 5), input="Write", links=(("More", "https://example.org"),))
    assert shape(reply) == [["menu of 25"], ["Write"], ["More"]]
    (menu,) = components(reply)[0]["components"]
    assert [option["value"] for option in menu["options"]] == [c.token for row in reply.choices for c in row]


def test_the_button_for_words_names_the_language_and_holds_no_dot_as_a_signed_one_does() -> None:
    ((button,),) = [row["components"] for row in components(Reply("?", "nl", input="Schrijven"))]
    assert (button["label"], button["custom_id"]) == ("Schrijven", "write/nl")


def test_a_link_opens_its_address() -> None:
    ((button,),) = [row["components"] for row in components(Reply("?", "en", links=(("L" * 90, "https://e.org"),)))]
    assert (len(button["label"]), button["url"], "custom_id" in button) == (80, "https://e.org", False)


def test_pictures_are_covered_until_somebody_wants_to_see_them() -> None:
    pictures = (Picture("1", b"jpg"), Picture("2", b"png", "image/png"), Picture("3"))
    (message,) = messages(Reply("Look", "en", pictures=pictures))
    assert message.files == (("SPOILER_1.jpg", "image/jpeg", b"jpg"), ("SPOILER_2.png", "image/png", b"png"))
    assert [one["filename"] for one in message.payload["attachments"]] == ["SPOILER_1.jpg", "SPOILER_2.png"]


def test_a_picture_that_may_be_seen_has_no_cover() -> None:
    (message,) = messages(Reply("Look", "en", pictures=(Picture("1", b"jpg", covered=False), Picture("2", b"jpg"))))
    assert [name for name, _, _ in message.files] == ["1.jpg", "SPOILER_2.jpg"]


@pytest.mark.parametrize("words", ["<" * 5_000, "*a" * 3_000, "word " * 1_500, "🙂" * 3_000, "1.\n" * 2_000])
def test_no_message_is_longer_than_discord_takes_and_no_letter_is_lost(words: str) -> None:
    reply = Reply(f"<b>{html.escape(words)}</b>", "en", rows(1))
    sent = [message for part in fit(reply, CAPABILITIES) for message in messages(part)]
    contents = [message.payload["content"] for message in sent]
    assert max(len(content.encode("utf-16-le")) // 2 for content in contents) <= CONTENT_LIMIT
    assert "".join("".join(plain(content) for content in contents).split()) == "".join(words.split())
    assert [bool(message.payload["components"]) for message in sent] == [False] * (len(sent) - 1) + [True]


def test_a_text_without_ink_is_still_a_message() -> None:
    assert messages(Reply("<b> </b>", "en"))[0].payload["content"] == "…"


# -- forms


def labelled(modal: dict[str, Any]) -> list[tuple[str, int, bool]]:
    return [(one["label"], one["component"]["type"], one["component"]["required"]) for one in modal["components"]]


def test_the_form_for_words_takes_words_or_files_in_the_language_of_its_button() -> None:
    labels = {"en": Labels("Words", "Files"), "nl": Labels("Woorden", "Bestanden")}
    assert labelled(writing("write/nl", "Schrijven", labels)) == [("Woorden", 4, False), ("Bestanden", 19, False)]
    assert labelled(writing("write/tr", "Yaz", labels)) == [("Words", 4, False), ("Files", 19, False)]
    assert writing("write/nl", "S" * 90, labels)["title"] == "S" * 44 + "…"


def test_a_form_asks_with_menus_and_lines_as_required() -> None:
    fields = (
        Field("ground", "Why?", (("race", "Origin"), ("age", "Age"))),
        Field("words", "W" * 60, (), False, 2_000),
        Field("name", "Who?", (), True, 80),
    )
    modal = asking(Form("Report", fields))
    assert modal is not None
    assert labelled(modal) == [("Why?", 3, True), ("W" * 44 + "…", 4, False), ("Who?", 4, True)]
    assert [one["component"].get("style") for one in modal["components"]] == [None, 2, 1]


def test_a_form_that_discord_cannot_show_is_none() -> None:
    assert asking(Form("Report", tuple(Field(str(n), "?") for n in range(6)))) is None
    assert asking(Form("Report", (Field("x", "?", tuple((str(n), str(n)) for n in range(26))),))) is None
