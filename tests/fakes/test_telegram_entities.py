"""Formatted text as Telegram reads it."""

import pytest

from tests.fakes.telegram.entities import EntityError, parse_html


def test_html_becomes_text_and_entities_counted_in_utf16() -> None:
    text, entities = parse_html('  🙂 <b>a &lt; b</b> <a href="https://x.be/?a=1&amp;b=2">hier</a> &copy; &#233; ')

    assert text == "🙂 a < b hier &copy; é"
    assert entities == [
        {"type": "bold", "offset": 3, "length": 5},
        {"type": "text_link", "offset": 9, "length": 4, "url": "https://x.be/?a=1&b=2"},
    ]


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("é </b>", "Unexpected end tag at byte offset 3"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("1 <3", "Unclosed start tag at byte offset 2"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a href>x</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
        ('<a href="x>y</a>', "Unclosed start tag at byte offset 0"),
    ],
)
def test_html_that_telegram_cannot_parse_is_named_with_its_place(source: str, complaint: str) -> None:
    with pytest.raises(EntityError) as caught:
        parse_html(source)

    assert str(caught.value) == complaint
