"""A person's words are shown as they are, whatever Discord would make of them; our own marks are what they mean."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord.markdown import markdown
from tests.adapters.discord.reading import plain

SHOWN = {
    "<b>In danger</b> &amp; <i>now</i>?": "**In danger** & *now*?",
    "<b>a <i>b</i> c</b>": "**a** ***b*** **c**",
    "<b> x </b>y": " **x** y",
    "<b>a</b><i>b</i>": "**a**\u200b*b*",
    "<b>one\n\ntwo</b>": "**one\n\ntwo**",
    "<code>1234 5678</code>": "`1234 5678`",
    "<code>a`b</code>": "`` a`b ``",
    "<code>a``b</code>": "a\\`\\`b",
    "<pre>a\n  b</pre>": "```\na\n  b\n```",
    "<pre>```</pre>": "\\`\\`\\`",
    "<spoiler>bad | words</spoiler>": "||bad \\| words||",
    "<spoiler><code>x</code></spoiler>": "||`x`||",
    "https://example.org/a_b?c=d*e": "https://example.org/a_b?c=d\\*e",
    "<b></b>": "",
    "1. one\n2) two\n- three\n# four\n&gt; five": "1\\. one\n2\\) two\n\\- three\n\\# four\n\\> five",
    "a 1. b - c # d": "a 1. b - c # d",
}


@pytest.mark.parametrize("text", sorted(SHOWN))
def test_chat_html_becomes_markdown(text: str) -> None:
    assert markdown(text) == SHOWN[text]


HOSTILE = [
    "**bold** __under__ ~~gone~~ ||hidden|| *i* _i_ `code` ```block```",
    "<@123456789012345678> <@&1> <#1> <t:1:R> </report:1> <:x:1> @everyone @here",
    "[Belgium.be](https://evil.example) <https://evil.example>",
    "# head\n## two\n-# small\n> quote\n>>> all\n* a\n+ b\n10. c",
    "\\*escaped already\\*",
    "a_b_c snake_case __init__ 2*3*4",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(words: str) -> None:
    assert plain(markdown(html.escape(words))) == words
    assert plain(markdown(f"<b>{html.escape(words)}</b>")) == words


LETTERS = st.text(st.sampled_from("ab 1.\n*_~`|\\<>@#-+()[]:/!é😡"), min_size=1, max_size=30)


@given(LETTERS, st.sampled_from(["", "b", "i", "spoiler"]))
def test_no_words_become_markup(words: str, style: str) -> None:
    text = html.escape(words)
    assert plain(markdown(f"<{style}>{text}</{style}>" if style else text)) == words
