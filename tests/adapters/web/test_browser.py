"""The page in a real Chromium, with a scripted core behind it: what a person sees, does and keeps."""

from __future__ import annotations

import html
import re
import shutil
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from bot.chat.events import (
    Arrival,
    ChoicePressed,
    CommandGiven,
    FileSent,
    Joined,
    MessageForwarded,
    Origin,
    OriginKind,
    TextSent,
)
from bot.chat.replies import Choice, Reply
from tests.adapters.web.stub import DEMO, PLAIN, Core, parrot, served

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
MEGABYTE = 1024 * 1024
PHONE = {"width": 390, "height": 844}
NARROW = {"width": 320, "height": 568}

pytestmark = [
    pytest.mark.browser,
    pytest.mark.asyncio(loop_scope="module"),
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here: apt-get install chromium"),
]

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


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def chromium() -> AsyncIterator[Browser]:
    expect.set_options(timeout=10_000)
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="module")
async def site() -> AsyncIterator[tuple[Core, str]]:
    async with served(PLAIN, clock=time.time) as running:
        running[0].answer = parrot
        yield running


@asynccontextmanager
async def opened(chromium: Browser, address: str, **options: Any) -> AsyncIterator[Page]:
    """The page in a browser of its own. Leaving it shows that nothing was blocked, broken or asked of others."""
    context = await chromium.new_context(**{"locale": "en-GB", **options})
    page = await context.new_page()
    complaints: list[str] = []
    asked: list[str] = []
    page.on("pageerror", lambda fault: complaints.append(str(fault)))
    page.on("console", lambda line: complaints.append(line.text) if "Content Security" in line.text else None)
    page.on("request", lambda request: asked.append(request.url))
    await page.add_init_script("window.hacks = 0; window.hacked = () => { window.hacks += 1 }")
    page.set_default_timeout(10_000)
    await page.goto(address)
    yield page
    assert await page.evaluate("window.hacks") == 0
    assert complaints == []
    assert [url for url in asked if not url.startswith((address, f"blob:{address}"))] == []
    await context.close()


@pytest_asyncio.fixture(loop_scope="module")
async def page(chromium: Browser, site: tuple[Core, str]) -> AsyncIterator[Page]:
    async with opened(chromium, site[1]) as page:
        await expect(button(page, "Report hate")).to_be_visible()
        yield page


@pytest.fixture
def core(site: tuple[Core, str]) -> Core:
    return site[0]


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def bot(page: Page) -> Locator:
    return page.locator(".bot .text")


def mine(page: Page) -> Locator:
    return page.locator(".me .text")


async def say(page: Page, words: str) -> None:
    await page.locator("#text").fill(words)
    await page.locator("#text").press("Enter")


def events(core: Core) -> list[object]:
    return [arrival.event for arrival in core.arrivals]


# -- a conversation --------------------------------------------------------------------------------------------------


async def test_who_opens_the_page_is_greeted_presses_and_writes(core: Core, page: Page) -> None:
    await button(page, "Report hate").click()
    await expect(bot(page).last).to_have_text("You pressed t1.")
    await expect(mine(page)).to_have_text(["Report hate"])
    await expect(button(page, "Help")).to_have_count(0)  # used buttons are gone
    await say(page, "first line\nsecond line")
    await expect(bot(page).last).to_have_text("You said: first line\nsecond line")
    await expect(page.locator('.me[data-state="sent"]')).to_have_count(2)
    joined, pressed, said = events(core)
    assert joined == Joined()
    assert isinstance(pressed, ChoicePressed)
    assert pressed.token == "t1"
    assert said == TextSent("first line\nsecond line")


async def test_the_whole_conversation_can_be_held_with_the_keyboard_alone(page: Page) -> None:
    keys = page.keyboard
    await keys.press("Tab")
    await expect(page.locator(".skip")).to_be_focused()
    for _ in range(9):
        if await button(page, "Report hate").evaluate("element => element === document.activeElement"):
            break
        await keys.press("Tab")
    await keys.press("Enter")
    await expect(button(page, "On")).to_be_focused()  # the first answer to the next question
    await keys.press("Space")
    await expect(bot(page).last).to_have_text("You pressed on.")
    await page.locator("#log").focus()
    for _ in range(9):
        if await page.locator("#text").evaluate("element => element === document.activeElement"):
            break
        await keys.press("Tab")
    await keys.type("one")
    await keys.press("Shift+Enter")
    await keys.type("two")
    await keys.press("Enter")
    await expect(bot(page).last).to_have_text("You said: one\ntwo")
    await expect(page.locator("#text")).to_have_value("")
    await expect(page.locator("#text")).to_be_focused()


async def test_an_answer_on_its_way_is_shown_until_it_comes(core: Core, page: Page) -> None:
    answer = core.answer
    core.answer = lambda arrival: []
    await say(page, "hello?")
    await expect(page.locator("#typing")).to_be_visible()
    core.answer = answer
    await say(page, "hello!")
    await expect(bot(page).last).to_have_text("You said: hello!")
    await expect(page.locator("#typing")).to_be_hidden()


async def test_a_reload_shows_the_same_conversation_and_greets_nobody_twice(core: Core, page: Page) -> None:
    await button(page, "Report hate").click()
    await expect(bot(page)).to_have_count(2)
    await say(page, "it was <b>online</b>")
    await expect(bot(page).last).to_have_text("You said: it was <b>online</b>")
    before = await page.locator(".row .text").all_text_contents()
    await page.reload()
    await expect(page.locator(".row .text")).to_have_text(before)
    await expect(page.locator("#log")).to_have_attribute("aria-busy", "false")
    await expect(button(page, "Report hate")).to_have_count(0)
    assert events(core).count(Joined()) == 1


async def test_two_tabs_of_one_person_show_one_conversation(core: Core, page: Page) -> None:
    other = await page.context.new_page()
    await other.goto(page.url)
    await expect(bot(other)).to_have_count(1)
    await say(page, "from the first tab")
    for tab in (page, other):
        await expect(mine(tab)).to_have_text(["from the first tab"])
        await expect(bot(tab)).to_have_count(2)
    assert events(core).count(Joined()) == 1


async def test_two_browsers_are_two_people(chromium: Browser, site: tuple[Core, str], page: Page) -> None:
    await say(page, "only mine")
    await expect(bot(page)).to_have_count(2)
    async with opened(chromium, site[1]) as other:
        await expect(bot(other)).to_have_count(1)
        await expect(mine(other)).to_have_count(0)
    assert len({arrival.address for arrival in site[0].arrivals}) == 2


async def test_a_receipt_can_be_copied_and_goes_when_it_is_saved(core: Core, page: Page) -> None:
    def receipt(arrival: Arrival) -> Sequence[Reply]:
        match arrival.event:
            case ChoicePressed("saved", message):
                return [Reply("Good. It is gone from this page.", "en", replaces=message)]
            case _:
                saved = ((Choice("I have saved it", "saved"),),)
                return [
                    Reply("Your receipt:\n\n<code>4821 0937 5526 1180</code>\n\nKeep it.", "en", saved, private=True)
                ]

    core.answer = receipt
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await say(page, "file it")
    await button(page, "Copy").click()
    await expect(button(page, "Copied")).to_be_visible()
    assert await page.evaluate("navigator.clipboard.readText()") == "4821 0937 5526 1180"
    assert await page.locator('a[href^="tel:"]').count() == 0
    await button(page, "I have saved it").click()
    await expect(bot(page).last).to_have_text("Good. It is gone from this page.")
    for _ in range(2):
        assert "4821" not in await page.locator("body").inner_text()
        await page.reload()
        await expect(bot(page).last).to_have_text("Good. It is gone from this page.")


# -- hostile words ---------------------------------------------------------------------------------------------------


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


# -- files, forwards, commands ---------------------------------------------------------------------------------------


PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cfc0500f"
    "0003860180a5d8b4c20000000049454e44ae426082"
)


async def test_several_files_are_chosen_looked_over_and_sent_as_one_album(core: Core, page: Page) -> None:
    names = ["one.png", "two.png", "three.pdf"]
    picked = [{"name": name, "mimeType": "image/png", "buffer": PIXEL} for name in names]
    await page.locator("#files").set_input_files(picked)  # type: ignore[arg-type]
    await button(page, "Remove: two.png").click()
    await say(page, "see these")
    await expect(bot(page)).to_have_text([re.compile("Welcome"), "File one.png kept see these", "File three.pdf kept "])
    first, second = (event for event in events(core) if isinstance(event, FileSent))
    assert first.album == second.album
    assert first.album
    assert [data for raw in core.raws for data in (raw.files or {}).values()] == [PIXEL, PIXEL]
    await expect(page.locator(".me progress")).to_have_count(0)


async def test_a_file_that_is_too_large_is_not_sent_but_spoken_about(core: Core, page: Page, tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    with film.open("wb") as file:
        file.truncate(21 * MEGABYTE)
    await page.locator("#files").set_input_files(film)
    await expect(page.locator(".tray")).to_contain_text("Too large")
    await say(page, "")
    await expect(bot(page).last).to_have_text("File film.mp4 too large ")
    assert core.raws[-1].files is None
    await expect(page.locator(".me").last).to_contain_text("Too large")


async def test_a_picture_can_be_pasted_and_a_file_dropped(core: Core, page: Page) -> None:
    give = """([kind, bytes]) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], `${kind}.png`, { type: "image/png" }));
        const target = kind === "paste" ? document.getElementById("text") : document.body;
        const options = { bubbles: true, cancelable: true };
        if (kind === "paste") target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, ...options }));
        else for (const step of ["dragenter", "dragover", "drop"])
            target.dispatchEvent(new DragEvent(step, { dataTransfer: data, ...options }));
    }"""
    for kind in ("paste", "drop"):
        await page.evaluate(give, [kind, list(PIXEL)])
    await expect(page.locator(".tray .file-name")).to_have_text(["paste.png", "drop.png"])
    await expect(page.locator("#drop")).to_be_hidden()
    await button(page, "Send").click()
    await expect(bot(page)).to_have_count(3)
    assert [event.file.name for event in events(core) if isinstance(event, FileSent)] == ["paste.png", "drop.png"]


async def test_a_message_from_elsewhere_is_passed_on_with_its_origin(core: Core, page: Page) -> None:
    await button(page, "Forward a message").click()
    await page.get_by_label("The message").fill("go back to where you came from")
    await page.get_by_label("Who sent it?").select_option("channel")
    await page.get_by_label("Name of the person").fill("Our Town")
    await page.get_by_label("Link, if there is one").fill("https://t.me/ourtown/5")
    await button(page, "Forward").click()
    await expect(bot(page).last).to_have_text("From Our Town: go back to where you came from")
    origin = Origin(OriginKind.CHANNEL, "Our Town", "https://t.me/ourtown/5")
    assert events(core)[-1] == MessageForwarded(origin, "go back to where you came from")
    await expect(page.locator(".me .origin")).to_contain_text("Forwarded from: Our Town")
    await button(page, "Forward a message").click()
    await page.keyboard.press("Escape")
    await expect(page.locator("#forward-dialog")).to_be_hidden()


async def test_the_commands_are_a_list_that_the_keyboard_walks(core: Core, page: Page) -> None:
    await button(page, "Commands").focus()
    await page.keyboard.press("Enter")
    await expect(page.locator(".command-item").first).to_be_focused()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(bot(page).last).to_have_text("Command help")
    assert events(core)[-1] == CommandGiven("help")
    await expect(page.locator("#commands")).to_be_hidden()


# -- when things break -----------------------------------------------------------------------------------------------


async def test_what_was_not_taken_stays_and_can_be_sent_again(core: Core, page: Page) -> None:
    core.broken = True
    await say(page, "important words")
    await expect(page.get_by_role("alert")).to_contain_text("Not sent")
    await expect(mine(page)).to_have_text(["important words"])
    core.broken = False
    await button(page, "Try again").click()
    await expect(bot(page).last).to_have_text("You said: important words")
    await expect(page.get_by_role("alert")).to_have_count(0)
    await expect(mine(page)).to_have_text(["important words"])
    await page.reload()
    await expect(mine(page)).to_have_text(["important words"])


async def test_a_restart_of_the_server_loses_no_word_and_the_bot_asks_again(chromium: Browser) -> None:
    async with served(PLAIN, clock=time.time) as (core, address):
        core.answer = parrot
        port = int(address.rstrip("/").rpartition(":")[2])
        context = await chromium.new_context(locale="en-GB")
        page = await context.new_page()
        await page.goto(address)
        await say(page, "before")
        await expect(bot(page)).to_have_count(2)
        person = core.arrivals[0].address
    await expect(page.locator("#connection")).to_contain_text("No connection", timeout=15_000)
    await say(page, "in between")
    await expect(page.get_by_role("alert")).to_be_visible()
    async with served(PLAIN, port, time.time) as (core, _):
        core.answer = parrot
        await expect(page.locator("#connection")).to_be_empty(timeout=20_000)
        await expect(mine(page)).to_have_text(["before", "in between"])
        await expect(page.locator(".bot .text").filter(has_text="in between")).to_have_count(1)
        await expect(page.locator(".note")).to_contain_text("What you answered is kept")
        await expect(page.get_by_role("alert")).to_have_count(0)
        assert {arrival.address for arrival in core.arrivals} == {person}
        assert sorted(map(type, events(core)), key=str) == sorted([Joined, TextSent], key=str)
        await context.close()


async def test_a_text_that_is_too_long_goes_back_to_where_it_was_written(core: Core, page: Page) -> None:
    long = "é" * 140_000
    await page.locator("#text").fill(long)
    await page.locator("#send").click()
    await expect(page.get_by_role("alert")).to_contain_text("too long")
    await expect(page.locator("#text")).to_have_value(long)
    assert events(core) == [Joined()]


# -- languages and persons -------------------------------------------------------------------------------------------


async def test_a_language_is_chosen_by_its_own_name_and_the_whole_page_speaks_it(core: Core, page: Page) -> None:
    chooser = page.get_by_label("Language")
    assert await chooser.locator("option").all_text_contents() == ["English", "Nederlands", "Français", "العربية"]
    await chooser.select_option(label="Nederlands")
    await expect(button(page, "Versturen")).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("lang", "nl")
    await expect(bot(page).last).to_have_text("Language: nl")
    assert events(core)[-1] == CommandGiven("language", "nl")
    assert core.arrivals[-1].locale == "nl"
    assert await bot(page).last.get_attribute("lang") == "nl"
    assert await bot(page).first.get_attribute("lang") == "en"
    await page.reload()
    await expect(button(page, "Versturen")).to_be_visible()


async def test_a_language_chosen_in_the_chat_is_the_page_s_too(page: Page) -> None:
    await say(page, "/language fr")
    await expect(button(page, "Envoyer")).to_be_visible()


async def test_a_language_from_right_to_left_mirrors_the_page_and_not_the_words_of_others(
    chromium: Browser, site: tuple[Core, str]
) -> None:
    core, address = site
    core.answer = lambda arrival: [Reply("مرحبا، اتصل بـ 0800 12 800", "ar"), Reply("In English.", "en")]
    async with opened(chromium, address, locale="ar", viewport=PHONE) as page:
        await expect(page.locator("html")).to_have_attribute("dir", "rtl")
        await expect(bot(page)).to_have_count(2)
        directions = "es => es.map((e) => getComputedStyle(e).direction)"
        assert await bot(page).evaluate_all(directions) == ["rtl", "ltr"]
        send, attach = await page.locator("#send").bounding_box(), await page.locator("#attach").bounding_box()
        assert send
        assert attach
        assert send["x"] < attach["x"]
        await say(page, "سؤال")
        bubble = await page.locator(".me .bubble").bounding_box()
        answer = await page.locator(".bot .bubble").first.bounding_box()
        assert bubble
        assert answer
        assert bubble["x"] < 40  # the person's words stand on the left, the bot's on the right
        assert answer["x"] + answer["width"] > PHONE["width"] - 40
        assert core.arrivals[0].locale == "ar"


async def test_each_person_of_the_demo_has_their_own_chat_until_one_starts_anew(chromium: Browser) -> None:
    async with served(DEMO, clock=time.time) as (core, address):
        core.answer = parrot
        async with opened(chromium, address, viewport=PHONE) as page:
            await expect(bot(page)).to_have_count(1)
            await say_on_a_phone(page, "I am Amina")
            await expect(bot(page)).to_have_count(2)
            await button(page, "Who do you want to be?").click()
            await page.get_by_role("button", name="Jan").click()
            await expect(mine(page)).to_have_count(0)
            await expect(page.locator("html")).to_have_attribute("lang", "nl")  # Jan's language
            await expect(bot(page)).to_have_count(1)
            await button(page, "Wie wil je zijn?").click()
            await page.get_by_role("button", name="Amina").click()
            await expect(mine(page)).to_have_text(["I am Amina"])
            await button(page, "Wie wil je zijn?").click()
            await button(page, "Opnieuw beginnen als iemand anders").click()
            await button(page, "Opnieuw beginnen").click()
            await expect(mine(page)).to_have_count(0)
            await expect(bot(page)).to_have_count(1)
        assert len({arrival.address for arrival in core.arrivals}) == 3


async def say_on_a_phone(page: Page, words: str) -> None:
    await page.locator("#text").fill(words)
    await page.locator("#send").click()


# -- for every eye and every screen ----------------------------------------------------------------------------------

CONTRASTS = """() => {
    const parse = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
    const linear = (v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    const light = ([r, g, b]) => [r, g, b].map((v) => linear(v / 255))
        .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
    const behind = (element) => {
        for (let e = element; e; e = e.parentElement) {
            const colour = parse(getComputedStyle(e).backgroundColor);
            if (colour.length === 3 || colour[3] === 1) return colour;
        }
    };
    const poor = [];
    for (const element of document.body.querySelectorAll("*")) {
        const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        if (!own || !element.checkVisibility() || element.closest("svg, noscript, option")) continue;
        const style = getComputedStyle(element);
        const [a, b] = [light(parse(style.color)), light(behind(element))].sort((x, y) => y - x);
        const ratio = (a + 0.05) / (b + 0.05);
        if (ratio < 4.5) poor.push(`${element.className || element.localName} ${ratio.toFixed(2)}`);
    }
    return poor;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_every_word_has_the_contrast_that_wcag_aa_asks_for(chromium: Browser, scheme: str) -> None:
    async with served(DEMO, clock=time.time) as (core, address):
        core.answer = parrot
        options: dict[str, Any] = {"color_scheme": scheme, "viewport": {"width": 1280, "height": 800}}
        async with opened(chromium, address, reduced_motion="reduce", **options) as page:
            await page.locator("#files").set_input_files({"name": "a.png", "mimeType": "image/png", "buffer": PIXEL})
            await say(page, "look")
            await expect(bot(page)).to_have_count(2)
            core.answer = lambda arrival: [Reply("<b>112</b> <code>1234 5678 9012 3456</code>", "en")]
            await say(page, "and this")
            await expect(bot(page)).to_have_count(3)
            core.broken = True
            await say(page, "not taken")
            await expect(page.get_by_role("alert")).to_be_visible()
            await button(page, "Forward a message").click()
            assert await page.evaluate(CONTRASTS) == []


async def test_every_control_has_a_name_and_the_log_is_read_out_politely(page: Page) -> None:
    nameless = await page.evaluate(
        """() => [...document.querySelectorAll("button, select, input:not([aria-hidden]), textarea, a, [role=log]")]
            .filter((e) => !(e.textContent.trim() || e.ariaLabel || e.labels?.length)).map((e) => e.outerHTML)"""
    )
    assert nameless == []
    log = page.get_by_role("log", name="Conversation")
    await expect(log).to_have_attribute("aria-busy", "false")  # "log" is polite by itself (WAI-ARIA 1.2)
    await expect(log).to_have_attribute("aria-live", "polite")


async def test_focus_can_be_seen_wherever_it_is(page: Page) -> None:
    seen = set()
    for _ in range(12):
        await page.keyboard.press("Tab")
        outline, inside, where = await page.evaluate(
            """() => {
                const e = document.activeElement === document.body ? null : document.activeElement;
                if (e === null) return [true, true, ""];  // past the end: the browser's own buttons
                const style = getComputedStyle(e);
                const around = getComputedStyle(e.closest("form") ?? e).boxShadow;
                return [style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 2, around !== "none", e.id];
            }"""
        )
        assert outline or (where == "text" and inside), where
        seen.add(where)
    assert {"language", "log", "text", "send"} <= seen


CUT_OFF = """() => {
    const log = document.getElementById("log");
    const cut = [...document.querySelectorAll("body *")]
        .filter((element) => element.checkVisibility() && !element.closest(".unseen"))
        .filter((element) => {
            const box = element.getBoundingClientRect();
            return box.right > innerWidth + 1 || box.left < -1;
        });
    return [...cut.map((e) => e.className || e.localName), ...(log.scrollWidth > log.clientWidth ? ["log"] : [])];
}"""


@pytest.mark.parametrize("viewport", [NARROW, PHONE, {"width": 768, "height": 1024}], ids=["320", "390", "768"])
async def test_nothing_is_cut_off_on_a_small_screen(chromium: Browser, viewport: dict[str, int]) -> None:
    async with served(DEMO, clock=time.time) as (core, address):
        labels = ["Staatsangehörigkeitsdiskriminierung", "Health care", "A longer label that has to find its place"]
        row = tuple(Choice(label, "t") for label in labels)
        text = "Donaudampfschifffahrt" * 9 + " <code>4821 0937 5526 1180</code>"
        core.answer = lambda arrival: [Reply(text, "de", (row,))]
        async with opened(chromium, address, viewport=viewport) as page:
            await expect(bot(page)).to_have_count(1)
            await say_on_a_phone(page, "w" * 300)
            await expect(bot(page)).to_have_count(2)
            assert await page.evaluate(CUT_OFF) == []
            small = await page.evaluate(
                """() => [...document.querySelectorAll("button")].filter((e) => e.checkVisibility())
                    .filter((e) => e.getBoundingClientRect().height < 24).map((e) => e.textContent)"""
            )
            assert small == []  # WCAG 2.2, 2.5.8: a target is 24 pixels at least


async def test_who_asks_for_less_motion_gets_none(chromium: Browser, site: tuple[Core, str]) -> None:
    async with opened(chromium, site[1], reduced_motion="reduce") as page:
        await expect(bot(page)).to_have_count(1)
        assert await page.evaluate("document.getAnimations().length") == 0


async def test_without_scripts_the_page_says_so(chromium: Browser, site: tuple[Core, str]) -> None:
    async with opened(chromium, site[1], java_script_enabled=False) as page:
        await expect(page.locator("noscript p")).to_contain_text("heeft JavaScript nodig")
