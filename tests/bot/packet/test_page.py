"""The HTML stands alone, runs nothing, and takes nobody's text for markup."""

from __future__ import annotations

import itertools
import re
from html.parser import HTMLParser

import pytest

from bot.packet import to_html
from tests.bot.packet import sample

HOSTILE = '<script>alert(1)</script><img src="https://tracker.example/x.png" onerror=alert(1)> "\'&amp; </blockquote>'


class Elements(HTMLParser):
    """All elements of a page with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("page", [to_html(sample.packet()), to_html(sample.saying(HOSTILE))], ids=["usual", "hostile"])
def test_it_loads_and_runs_nothing(page: str) -> None:
    elements = Elements(page).found
    assert not {"script", "iframe", "link", "a", "object", "form"} & {tag for tag, _ in elements}
    for _, attributes in elements:
        assert not any(name.startswith("on") for name in attributes)
        assert (attributes.get("src") or "data:").startswith("data:image/") or "src" not in attributes
    assert "url(" not in page
    assert "@import" not in page


def test_what_a_stranger_wrote_is_text() -> None:
    page = to_html(sample.saying(HOSTILE))
    assert "&lt;script&gt;" in page
    assert not [tag for tag, _ in Elements(page).found if tag == "img"]


def test_a_screen_reader_finds_language_headings_headers_and_words_for_pictures() -> None:
    elements = Elements(to_html(sample.packet("fr"))).found
    assert ("html", {"lang": "fr", "dir": "ltr"}) in elements
    levels = [int(tag[1]) for tag, _ in elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    assert all(attributes.get("scope") in {"row", "col"} for tag, attributes in elements if tag == "th")
    assert all(attributes.get("alt") for tag, attributes in elements if tag == "img")


def test_lines_from_the_right_say_so() -> None:
    page = to_html(sample.packet())
    assert re.search(f'<p dir="rtl"( lang="ar")?>{sample.ARABIC}', page)
    assert f'<p dir="rtl" lang="he">{sample.HEBREW}' in page
    assert '<p dir="ltr">Ğüçlü' in page


def test_what_turns_a_line_around_is_not_on_the_page() -> None:
    page = to_html(sample.saying("a\u202eb\u2066c\u200bd\x00"))
    assert not set("\u202e\u2066\u200b\x00") & set(page)


def test_half_a_sign_does_not_stop_the_page() -> None:
    to_html(sample.saying("x\ud83dy")).encode()
