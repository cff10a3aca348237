"""The way through the demo's team, the page in one language: reported, taken, answered, read, handed over, reset."""

from __future__ import annotations

import re

from playwright.async_api import Locator, Page, expect

from bot.wording import Words
from tests.desk import Desk
from tests.walk import EVIDENCE, Shoot, nothing

REPORTER = "fr"
"""The language of who reports, whatever that of the page."""

ANSWER = "Merci. Nous avons demandé à la plateforme de retirer ce message."
SEEDED = 6


class Floor(Desk):
    """The team's page in one language: its three places."""

    def __init__(self, page: Page, words: Words, language: str, *, by_keys: bool = False) -> None:
        super().__init__("team", page, words, language, by_keys=by_keys)
        self.citizen = self.place("citizen", REPORTER)
        self.worker, self.lead = self.place("worker"), self.place("lead")

    async def opened(self) -> None:
        """Everybody's first words are there."""
        for place in (self.worker, self.lead):
            await expect(place.locator(".bot").filter(has=self.page.locator(".choices")).first).to_be_attached()
        await self.goes_to(self.citizen)
        await expect(self.button(self.citizen, "menu", "report")).to_be_visible()
        await expect(self.page.locator("#receipt")).to_have_text(re.compile(r"(\d{4} ){3}\d{4}"))

    async def queue(self, place: Locator, *, which: str = "") -> list[str]:
        """Ask for the queue; the references in it."""
        said = await place.locator(".me").count()
        await self.says(place, f"/cases {which}".strip())
        await expect(place.locator(".me")).to_have_count(said + 1)
        answer = place.locator(".me:not(:has(~ .me)) ~ .bot").first
        await expect(answer).to_be_visible()
        buttons = await answer.locator(".choice").all_inner_texts()
        return [name for name in buttons if re.fullmatch(r"[A-Z2-7]{4}-[A-Z2-7]{4}", name)]


async def reports(floor: Floor) -> None:
    """Amina reports something, and wants to hear of it in the chat."""
    place = floor.citizen
    await floor.press(place, "menu", "report")
    await floor.press(place, "ask-danger", "no")
    await expect(floor.newest(place)).to_contain_text(floor.words.texts.text([REPORTER], "ask-evidence")[:20])
    await floor.says(place, EVIDENCE)
    await floor.press(place, "answer", "done")
    await floor.press(place, "ask-place", "online")
    await floor.does(floor.named(place, "Telegram"))
    for key, option in (
        ("ask-matter", "words"),
        ("ask-ground", "origin"),
        ("ask-region", "brussels"),
        ("ask-under-18", "no"),
        ("ask-role", "victim"),
        ("ask-confirm", "file"),
        ("news-offer", "yes"),
    ):
        await floor.press(place, key, option)
    await expect(floor.newest(place)).to_contain_text(floor.words.texts.text([REPORTER], "news-yes")[:20])


async def walk(floor: Floor, shoot: Shoot = nothing) -> None:
    """Raises AssertionError where stuck."""
    await floor.opened()
    await floor.goes_to(floor.worker)
    before = await floor.queue(floor.worker)
    await floor.goes_to(floor.citizen)
    await reports(floor)
    await floor.goes_to(floor.worker)
    (new,) = set(await floor.queue(floor.worker)) - set(before)
    await floor.does(floor.named(floor.worker, new))
    await floor.press(floor.worker, "case-menu", "claim")
    await expect(floor.newest(floor.worker)).to_contain_text(floor.text("web-person-nadia"))
    await floor.press(floor.worker, "case-menu", "evidence")
    covered = floor.worker.locator(".covered").last
    await expect(covered).to_be_hidden()
    await floor.does(floor.worker.locator(".cover").last)
    await expect(covered).to_contain_text("somechannel/17")
    await floor.press(floor.worker, "case-menu", "open")
    await floor.press(floor.worker, "case-menu", "answer")
    asked = floor.text("answer-text", language="X").partition("?")[0].strip()
    await expect(floor.newest(floor.worker)).to_contain_text(asked)
    await floor.says(floor.worker, ANSWER)
    await floor.press(floor.worker, "answer-send", "send")
    await floor.goes_to(floor.citizen)
    await expect(floor.newest(floor.citizen)).to_contain_text(ANSWER)
    await expect(floor.citizen).not_to_contain_text(floor.text("web-person-nadia"))
    await shoot("answered")
    await floor.goes_to(floor.lead)
    await floor.queue(floor.lead, which="all")
    await floor.does(floor.named(floor.lead, new))
    await floor.press(floor.lead, "case-menu", "hand")
    await floor.does(floor.named(floor.lead, floor.text("web-person-bart")))
    await expect(floor.newest(floor.lead)).to_contain_text(floor.text("web-person-bart"))
    await floor.goes_to(floor.worker)
    assert new not in await floor.queue(floor.worker)  # it is the lead's now
    await floor.resets()
    await floor.opened()
    await expect(floor.citizen).not_to_contain_text(ANSWER)
    await floor.goes_to(floor.worker)
    again = await floor.queue(floor.worker)
    assert len(again) == SEEDED
    assert not {new, *before} & set(again)
