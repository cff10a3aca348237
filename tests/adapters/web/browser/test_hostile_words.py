"""Words of others on the page: hostile ones stay words, addresses and numbers can be followed."""

from __future__ import annotations

import html
import re

import pytest
from playwright.async_api import Page, expect

from bot.chat.events import (
    CommandGiven,
)
from bot.chat.replies import Choice, Reply
from tests.adapters.web.browser.actions import (
    bot,
    button,
    events,
    mine,
    say,
)
from tests.adapters.web.stub import Core

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

HOSTILE = [
    "<img src=x onerror=hacked()>",
    "<script>hacked()</script>",
    "<b onclick=hacked()>bold</b>",
    "<a href=javascript:hacked()>go</a>",
    "<svg/onload=hacked()><iframe src=//evil.example>",
    "&lt;img src=x onerror=hacked()&gt;",
    "&amp;lt;img src=x onerror=hacked()&amp;gt;",
    "</div></article></body><h1>ours</h1>",
    "javascript:hacked() data:text/html,<script>hacked()</script>",
    '"><style>*{display:none}</style>',
    "<b><i></b></i></pre></code>",
    'https://example.org/?q=<img src=x onerror=hacked()>"onmouseover=hacked()',
]


async def test_hostile_words_of_a_reply_stay_words(core: Core, page: Page) -> None:
    for place, words in enumerate(HOSTILE):
        reply = Reply(words, "en", ((Choice(words, "t"),),))
        core.answer = lambda arrival, reply=reply: [reply]  # type: ignore[misc]
        await say(page, "go")
        await expect(bot(page)).to_have_count(place + 2)
        await show_only_words(page, words)


async def show_only_words(page: Page, words: str) -> None:
    tags = await bot(page).last.evaluate("e => [...e.querySelectorAll('*')].map(x => x.localName)")
    assert set(tags) <= {"b", "i", "code", "pre", "a"}
    links = await bot(page).last.evaluate("e => [...e.querySelectorAll('a')].map(x => x.protocol)")
    assert set(links) <= {"https:", "http:"}
    shown = await bot(page).last.text_content()
    assert shown == html.unescape(re.sub(r"</?(b|i|code|pre)>", "", words))
    await expect(page.locator(".choice").last).to_have_text(words)
    assert await page.locator("h1").count() == 1


async def test_hostile_words_of_the_person_come_back_as_words(page: Page) -> None:
    for words in HOSTILE:
        await say(page, words)
        await expect(bot(page).last).to_have_text(f"You said: {words}")
    await page.reload()
    await expect(mine(page)).to_have_text(HOSTILE)


async def test_a_hostile_file_name_stays_a_name(page: Page) -> None:
    name = "<img src=x onerror=hacked()>.png"
    await page.locator("#files").set_input_files({"name": name, "mimeType": "text/html", "buffer": b"x"})
    await say(page, "")
    await expect(bot(page)).to_have_count(2)
    await expect(page.locator(".me .file-name")).to_have_text(name)
    await page.reload()
    await expect(page.locator(".me .file-name")).to_have_text(name)


async def test_addresses_and_phone_numbers_can_be_followed_and_other_numbers_not(core: Core, page: Page) -> None:
    text = (
        "Unia, 0800 12 800 or 02 212 30 00, +32 2 212 30 00, in danger <b>112</b>; see www.unia.be/nl. "
        "Write to info@unia.be or https://www.unia.be/en/a_(b)?x=1&amp;y=2. From 09.30 to 17.00 on 01/02/2026 or "
        "01.02.2026 09.00, room 112a, <b>2026 or 7</b>, 1800 euro, 12-0800 12 800, 5,112 people, receipt: 4821.\n"
        "Phone: 106\nCall 101. At: 0930 or so. "
        "<code>0800 12 800</code> /help /nothing"
    )
    core.answer = lambda arrival: [Reply(text, "en")]
    await say(page, "who")
    await expect(bot(page)).to_have_count(2)
    links = await bot(page).last.evaluate("e => [...e.querySelectorAll('a')].map(x => [x.getAttribute('href'), x.rel])")
    away = "noopener noreferrer nofollow"
    assert links == [
        ["tel:080012800", ""],
        ["tel:022123000", ""],
        ["tel:+3222123000", ""],
        ["tel:112", ""],
        ["https://www.unia.be/nl", away],
        ["mailto:info@unia.be", ""],
        ["https://www.unia.be/en/a_(b)?x=1&y=2", away],
        ["tel:106", ""],
        ["tel:101", ""],
    ]
    await button(page, "/help").click()
    await expect(mine(page).last).to_have_text("/help")
    assert events(core)[-1] == CommandGiven("help")
