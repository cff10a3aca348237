"""Words of strangers, made safe to show."""

from __future__ import annotations

import pytest

from bot.rules.display import shown


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("plain words, é and مرحبا", "plain words, é and مرحبا"),
        ("turn \u202earound\u202c", "turn around"),
        ("hid\u200bden\ufeff", "hidden"),
        ("see https://evil.example.org/x?y=1 now", "see hxxps://evil[.]example[.]org/x?y=1 now"),
        ("HTTP://Evil.org", "HTTP://Evil.org".replace("HTTP", "HTTP")),
        ("a\x07b\x1b[31mc", "ab[31mc"),
        ("e\u0301", "é"),
        ("👩‍👩‍👧 family", "👩‍👩‍👧 family"),
    ],
)
def test_what_steers_or_hides_goes_and_links_cannot_be_opened_by_a_slip(words: str, seen: str) -> None:
    if words == "HTTP://Evil.org":
        assert "Evil.org" not in shown(words)
    else:
        assert shown(words) == seen


def test_a_pile_of_marks_is_cut_to_what_a_language_may_need() -> None:
    assert len(shown("h" + "\u0316" * 40 + "ello")) < 12


def test_a_long_text_ends_with_a_sign_that_it_goes_on() -> None:
    assert shown("x" * 50, 10) == "xxxxxxxxx…"
