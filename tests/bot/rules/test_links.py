"""One page has one address, and two pages have two."""

import pytest

from bot.rules.links import LINK, one_link


@pytest.mark.parametrize(
    "address",
    [
        "https://www.site.example/A/b",
        "http://site.example/A/b/",
        "HTTPS://Site.Example/A/b?utm_source=x&utm_medium=y",
        "https://m.site.example/A/b?fbclid=1&gclid=2&igsh=3&si=4&ref=5",
        "www.site.example/A/b",
        "site.example/A/b",
        "https://user:secret@site.example:443/A/b",
        "https://site.example/%41/b",
        "https://site.example/A/b#:~:text=hello",
        "https://site.example/A/b#xtor=RSS-1",
        "https://site.example/A/b).",
        "https://site.example/A/b…",
        'https://site.example/A/b",',
    ],
)
def test_what_an_app_or_a_sentence_adds_makes_no_other_page(address: str) -> None:
    assert one_link(address) == "site.example/A/b"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://site.example/A", "https://site.example/a"),
        ("https://site.example/?p=1", "https://site.example/?p=2"),
        ("https://site.example/?s=cats", "https://site.example/?s=dogs"),
        ("https://site.example/a#c1", "https://site.example/a#c2"),
        ("https://a.example/x", "https://b.example/x"),
        ("https://en.wiki.example/Rat_(animal)", "https://en.wiki.example/Rat_(animal"),
        ("https://youtu.be/a", "https://youtu.be/b"),
        ("https://facebook.com/story.php?id=1&story_fbid=2", "https://facebook.com/story.php?id=1&story_fbid=3"),
    ],
)
def test_what_chooses_the_page_stays(one: str, other: str) -> None:
    assert one_link(one) != one_link(other)


def test_the_order_of_the_queries_does_not_matter() -> None:
    assert one_link("https://site.example/?b=2&a=1") == one_link("https://site.example/?a=1&b=2")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://youtu.be/AbC?si=1&t=30", "https://www.youtube.com/watch?v=AbC"),
        ("https://twitter.com/u/status/1?s=20&t=q", "https://x.com/u/status/1"),
        ("https://telegram.me/canal/5", "https://t.me/canal/5"),
    ],
)
def test_two_names_of_one_host_are_one(one: str, other: str) -> None:
    assert one_link(one) == one_link(other)


@pytest.mark.parametrize(
    "address", ["http://[", "http://", "https://localhost/x", "www.", "http://[::1", "https://..../"]
)
def test_what_is_no_address_is_none(address: str) -> None:
    assert one_link(address) is None


@pytest.mark.parametrize("text", ["stop.Nu", "je t.aime", "mail me@site.example", "3.5/4", "en/of"])
def test_words_with_a_dot_are_not_taken_for_a_link(text: str) -> None:
    assert LINK.search(text) is None
