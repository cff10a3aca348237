"""A page of the demo with private chats side by side, as its walks use it: by mouse, by touch, or by keys alone."""

from __future__ import annotations

from playwright.async_api import Locator, Page, expect

from bot.wording import Words

HERE = "e => document.activeElement === e"


class Desk:
    """The page of this name in one language, and its words by key. `by_keys`: nothing is done with a mouse."""

    def __init__(self, name: str, page: Page, words: Words, language: str, *, by_keys: bool = False) -> None:
        self.name = name
        self.page = page
        self.words = words
        self.language = language
        self.by_keys = by_keys
        self._apart: list[tuple[Locator, str]] = []

    def place(self, name: str, language: str = "") -> Locator:
        """A place on it; `language` is what is spoken there, where that is not the page's."""
        place = self.page.locator(f"#{name}")
        if language:
            self._apart.append((place, language))
        return place

    def language_in(self, place: Locator) -> str:
        return next((language for known, language in self._apart if known is place), self.language)

    def text(self, key: str, **values: str) -> str:
        return self.words.texts.text([self.language], key, **values)

    def label(self, place: Locator, key: str, option: str) -> str:
        return self.words.texts.label([self.language_in(place)], key, option)

    def button(self, place: Locator, key: str, option: str) -> Locator:
        """The newest button of that name in a place."""
        return self.named(place, self.label(place, key, option))

    def named(self, place: Locator, name: str) -> Locator:
        return place.locator(".choices").get_by_role("button", name=name, exact=True).last

    def newest(self, place: Locator) -> Locator:
        return place.locator(".bot").last

    async def press(self, place: Locator, key: str, option: str) -> None:
        await self.does(self.button(place, key, option))

    async def does(self, what: Locator) -> None:
        """Press it, in the way that this person uses."""
        await expect(what).to_be_visible()
        if not self.by_keys:
            await what.click()
            return
        await self.reaches(what)
        await self.page.keyboard.press("Enter")

    async def reaches(self, what: Locator) -> None:
        """Get to it with the Tab key. Raises AssertionError where that is no way."""
        for _ in range(200):
            if await what.evaluate(HERE):
                return
            await self.page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard does not get to {what}")

    async def goes_to(self, place: Locator) -> None:
        """On a small screen: its tab."""
        tab = self.page.locator(f"#tabs [data-place={await place.get_attribute('id')}]")
        if await tab.is_visible():
            await self.does(tab)
        await expect(place).to_be_visible()

    async def says(self, place: Locator, words: str) -> None:
        field = place.locator("textarea")
        if self.by_keys:
            await self.reaches(field)
            await self.page.keyboard.type(words)
            await self.page.keyboard.press("Enter")
            return
        await field.fill(words)
        await place.locator(".send").click()

    async def resets(self) -> None:
        """Start again."""
        await self.does(self.page.locator("#restart"))
        # Until then the page still shows what there was, and what one writes goes to a team that is no more.
        async with self.page.expect_response(f"**/api/{self.name}"):
            await self.does(self.page.locator("#restart-yes"))
        await expect(self.page.locator("#restart-dialog")).to_be_hidden()
