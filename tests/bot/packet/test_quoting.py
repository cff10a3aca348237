"""Words of strangers are cleaned line by line, and addresses stay exact."""

from __future__ import annotations

import pytest

from bot.packet.quoting import LONGEST_WORD, address, breakable, line, lines


def test_each_line_has_its_own_direction() -> None:
    assert [one.rtl for one in lines("hello\nשלום\n123 مرحبا\n!!!")] == [False, True, True, False]


def test_a_name_is_one_line() -> None:
    assert line("a\nb\r\n c").text == "a b c"


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("https://t.me/a/1?b=c&d=%20#e", "https://t.me/a/1?b=c&d=%20#e"),
        ("https://ex\u202eample.be/\u200bø", "https://ex%E2%80%AEample.be/%E2%80%8B%C3%B8"),
        ('https://a.be/"<x>', "https://a.be/%22%3Cx%3E"),
        ("https://a.be/\ud800", "https://a.be/%EF%BF%BD"),
    ],
)
def test_an_address_is_exact_and_hides_nothing(link: str, shown: str) -> None:
    assert address(link) == shown


def test_a_word_that_fits_is_not_touched() -> None:
    assert breakable("x" * (LONGEST_WORD - 1)) == "x" * (LONGEST_WORD - 1)


def test_a_long_word_may_break_but_not_inside_a_letter() -> None:
    marked = breakable("e\u0301" * 100)
    assert "\u200b" in marked
    assert "\u200b\u0301" not in marked
    assert breakable("👩\u200d👧" * 60).count("\u200d\u200b") == 0
    assert marked.replace("\u200b", "") == "e\u0301" * 100
