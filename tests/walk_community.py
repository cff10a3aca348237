"""The way through the demo's group, in one language: report, notice, decision, what each hears of it, one answer."""

from __future__ import annotations

from playwright.async_api import Locator, Page, expect

from bot.wording import Words
from tests.walk import Shoot, nothing

ANSWER = "It was a joke about my own freckles."


class Square:
    """The page in one language: its places, and its words by key."""

    def __init__(self, page: Page, words: Words, language: str) -> None:
        self.page = page
        self.words = words
        self.language = language
        self.town, self.room, self.alone = (page.locator(f"#{place}") for place in ("town", "room", "alone"))
        self.hate = self.text("web-said-hate")

    def text(self, key: str, **values: str) -> str:
        return self.words.texts.text([self.language], key, **values)

    def button(self, place: Locator, key: str, option: str) -> Locator:
        """The newest button of that name in a place."""
        label = self.words.texts.label([self.language], key, option)
        return place.get_by_role("button", name=label, exact=True).last

    def said(self, words: str) -> Locator:
        """What a member said in the group."""
        return self.town.locator(".said").filter(has_text=words)

    def report_of(self, words: str) -> Locator:
        return self.said(words).locator(".report")

    async def opened(self) -> None:
        """The group is there, and its moderators have their room."""
        await expect(self.said(self.hate)).to_be_visible()
        await expect(self.room.locator(".bot")).to_have_count(1)

    async def be(self, person: str) -> None:
        await self.page.locator("#member").select_option(person)
        await expect(self.page.locator("#myself")).to_have_text(self.text(f"web-person-{person}"))

    async def reports(self, words: str, *, wish: bool = True) -> None:
        """Report a message, and ask to hear what is decided."""
        await self.report_of(words).click()
        whisper = self.town.locator(".whisper").last
        await expect(whisper).to_contain_text(self.text("web-only-you"))
        if wish:
            await self.button(self.town, "flag-thanks", "outcome").click()
            await expect(whisper).to_contain_text(self.text("flag-noted"))
            await expect(self.town.locator(".whisper .choice")).to_have_count(0)

    async def time_passes(self) -> None:
        """Let the moderators have their notice."""
        await self.page.locator("#later").click()
        await expect(self.room.locator(".cover")).to_be_visible()


async def walk(page: Page, words: Words, language: str, shoot: Shoot = nothing) -> None:
    """Raises AssertionError where stuck."""
    square = Square(page, words, language)
    await square.opened()
    await square.be("jan")
    await square.reports(square.hate)
    await square.time_passes()
    card = square.room.locator(".bot").last
    await expect(card.locator(".covered")).to_be_hidden()
    await shoot("covered")
    await card.locator(".cover").click()
    await expect(card.locator(".covered")).to_contain_text(square.hate)
    await square.button(square.room, "decide", "warn").click()
    await expect(square.said(square.hate)).to_have_count(0)
    await expect(square.room).not_to_contain_text(square.hate)
    verdict = square.text("verdict-warn")
    await expect(square.alone.locator(".bot").last).to_contain_text(verdict)
    await shoot("decided")
    await square.alone.locator("#letters button").click()  # who wrote it has a private message too
    await expect(page.locator("#myself")).to_have_text(square.text("web-person-tom"))
    await square.button(square.alone, "warning-menu", "appeal").click()
    await expect(square.alone.locator(".bot").last).to_contain_text(square.text("ask-appeal"))
    await square.alone.locator("#text").fill(ANSWER)
    await square.alone.locator("#send").click()
    await expect(square.alone.locator(".bot").last).to_contain_text(square.text("appeal-sent"))
    await expect(square.room.locator(".bot").last).to_contain_text(ANSWER)
    await shoot("answered")
