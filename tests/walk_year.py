"""The way through the demo's Year in one language: followed, told of, announced, approved, read, unfollowed."""

from __future__ import annotations

import re

from playwright.async_api import Locator, Page, expect

from bot.chat.turn import belgian
from bot.wording import Words
from tests.desk import Desk
from tests.walk import Shoot, nothing

TEXTS = {
    "nl": "De soep verhuist naar de grote zaal.",
    "fr": "La soupe déménage dans la grande salle.",
    "de": "Die Suppe zieht in den großen Saal um.",
    "en": "The soup moves to the big hall.",
}
"""What is announced."""

SOUP = {"de": "Suppe aus aller Welt", "fr": "La soupe du monde"}
"""An event of content/demo that each first overview has, as a follower reads it."""

BAR_PATIENCE = 45_000
"""Milliseconds until a bar moves: it is looked at each few seconds, on a machine that does other things too."""

PERCENT = re.compile(r"(\d+)\s*%")


class Hall(Desk):
    """The Year's page in one language: its three places, and its clock."""

    def __init__(self, page: Page, words: Words, language: str, *, by_keys: bool = False) -> None:
        super().__init__("year", page, words, language, by_keys=by_keys)
        self.theirs = "fr" if language == "de" else "de"  # what the follower reads, whatever the page's language
        self.follower = self.place("follower", self.theirs)
        self.publisher, self.approver = self.place("publisher"), self.place("approver")

    async def opened(self) -> None:
        """Everybody's first words are there."""
        for place in (self.publisher, self.approver):
            await expect(self.newest(place)).to_contain_text(self.first("announcements", count=0))
        await self.goes_to(self.follower)
        await expect(self.button(self.follower, "menu", "report")).to_be_visible()

    def first(self, key: str, **values: str | int) -> str:
        """The first line of a text, as it stands on the page."""
        return re.sub("<[^>]*>", "", self.words.texts.text([self.language], key, **values)).partition("\n")[0]

    def told(self, key: str, **values: str | int) -> str:
        """The first line of a text that the follower reads."""
        return re.sub("<[^>]*>", "", self.words.texts.text([self.theirs], key, **values)).partition("\n")[0]

    async def jumps(self, to: str) -> None:
        """Put the clock forward."""
        before = await self.page.locator("#moved").text_content()
        await self.does(self.page.locator(f"#clock [data-to={to}]"))
        await expect(self.page.locator("#moved")).not_to_have_text(before or "nothing yet")
        await expect(self.page.locator("#moved")).not_to_be_empty()

    async def asked(self, place: Locator, key: str, **values: str | int) -> None:
        """Wait until this is the newest question there."""
        await expect(self.newest(place)).to_contain_text(self.first(key, **values))


async def follows(hall: Hall) -> None:
    """One press, and the next event is there at once."""
    await hall.goes_to(hall.follower)
    await hall.says(hall.follower, "/follow")
    await hall.press(hall.follower, "ask-follow", "everywhere")
    next_one = hall.words.texts.text([hall.theirs], "followed-next", event="X").partition("\n")[0]
    await expect(hall.newest(hall.follower)).to_contain_text(next_one)


async def writes(hall: Hall) -> None:
    """An announcement in four languages, to everybody who follows; its writer sees it as all will."""
    place = hall.publisher
    await hall.goes_to(place)
    await hall.press(place, "announcement-menu", "announce")
    for language, text in TEXTS.items():
        await expect(hall.newest(place)).to_contain_text(belgian(hall.language).languages[language])
        await hall.says(place, text)
    await hall.asked(place, "announce-picture")
    await hall.press(place, "answer", "skip")
    await hall.asked(place, "announce-address", count=0)
    await hall.press(place, "answer", "skip")
    await hall.press(place, "announce-audience", "all")
    await hall.press(place, "announce-when", "now")
    await expect(hall.newest(place)).to_contain_text(TEXTS["en"])


async def is_refused_a_decision(hall: Hall) -> None:
    """Who wrote it sees it as all will, and is not asked whether it may go out."""
    place = hall.publisher
    await hall.press(place, "announcement-menu", "preview")
    await hall.asked(place, "preview-seen")
    await expect(hall.button(place, "announcement-decide", "approve")).to_have_count(0)
    await hall.says(place, "/approve")
    await hall.asked(place, "staff-may-not")


async def asks(hall: Hall) -> None:
    place = hall.publisher
    await hall.press(place, "announcement-decide", "card")
    await hall.press(place, "announcement-menu", "askapproval")
    await expect(hall.newest(place)).to_contain_text(hall.label(place, "announcement-stage", "asked"))


async def approves(hall: Hall) -> None:
    """A second person reads it in every language, and lets it go out."""
    place = hall.approver
    await hall.goes_to(place)
    await hall.press(place, "announcement-request", "preview")
    for text in TEXTS.values():
        await expect(place.locator(".bot").filter(has_text=text)).not_to_have_count(0)
    await hall.press(place, "announcement-decide", "approve")


async def watches(hall: Hall, shoot: Shoot) -> list[int]:
    """See the bar move until all is sent; the shares that it showed, in per cent."""
    await hall.goes_to(hall.publisher)
    bar = hall.publisher.locator(".bot").filter(has_text=PERCENT).last
    seen: list[int] = []
    while not seen or seen[-1] < 100:
        if seen:
            await expect(bar).not_to_contain_text(re.compile(rf"(?<!\d){seen[-1]}\s*%"), timeout=BAR_PATIENCE)
        found = PERCENT.search(await bar.inner_text())
        assert found
        seen.append(int(found[1]))
        if 40 <= seen[-1] < 100:
            await shoot("underway")
    return seen


async def walk(hall: Hall, shoot: Shoot = nothing) -> None:
    """Raises AssertionError where stuck."""
    await hall.opened()
    await follows(hall)
    await shoot("followed")
    await hall.jumps("digest")
    await expect(hall.newest(hall.follower)).to_contain_text(SOUP[hall.theirs])
    await shoot("digest")
    await writes(hall)
    await is_refused_a_decision(hall)
    await asks(hall)
    await approves(hall)
    seen = await watches(hall, shoot)
    assert len(seen) >= 3, seen
    assert seen == sorted(seen)
    await hall.goes_to(hall.follower)
    await expect(hall.newest(hall.follower)).to_contain_text(TEXTS[hall.theirs])
    await expect(hall.follower).not_to_contain_text(TEXTS["en"])
    await shoot("arrived")
    await hall.press(hall.follower, "announced-menu", "unfollow")
    await expect(hall.newest(hall.follower)).to_contain_text(hall.told("unfollowed", count=0))
    await hall.jumps("digest")
    await hall.says(hall.follower, "/unfollow")  # nothing came in between
    await expect(hall.newest(hall.follower)).to_contain_text(hall.told("unfollow-nothing"))
    await expect(hall.follower.locator(".bot").filter(has_text=SOUP[hall.theirs])).to_have_count(1)
