"""Files, forwards and commands in a real browser."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from bot.chat.events import (
    CommandGiven,
    FileSent,
    MessageForwarded,
    Origin,
    OriginKind,
)
from bot.chat.replies import Document, Reply, WipeChat
from tests.adapters.web.browser.actions import (
    PIXEL,
    bot,
    button,
    events,
    say,
)
from tests.adapters.web.stub import Core

MEGABYTE = 1024 * 1024

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


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


async def test_a_document_is_saved_once_and_a_wiped_chat_is_empty_at_once(core: Core, page: Page) -> None:
    await say(page, "my dossier")
    await expect(bot(page).last).to_have_text("You said: my dossier")
    address = core.arrivals[-1].address
    document = Document("dossier.pdf", "application/pdf", "packet", "12", b"%PDF-1.7")
    await core.platform.send(address, Reply("", "en", documents=(document,)), "9.1")
    link = page.locator(".documents a")
    async with page.expect_download() as saving:
        await link.click()
    saved = await saving.value
    assert saved.suggested_filename == "dossier.pdf"
    assert await asyncio.to_thread(Path(await saved.path()).read_bytes) == b"%PDF-1.7"
    await expect(page.locator(".documents a[href]")).to_have_count(0)

    await core.platform.groups.act(address, WipeChat())
    await expect(page.locator("#log .row")).to_have_count(0)
    await core.platform.send(address, Reply("It is gone", "en"), "9.2")
    await expect(bot(page)).to_have_text(["It is gone"])
    await page.reload()
    await expect(bot(page)).to_have_text(["It is gone"])
