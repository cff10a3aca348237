"""`make shots`: the README's pictures, made by walking through the demo; look at them before you commit them."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Collection
from pathlib import Path
from typing import Any

from playwright.async_api import Page

from bot.wording import load_words
from tests import walk_community, walk_team, walk_year
from tests.process.demo import demo
from tests.walk import CHROMIUM, Shoot, browser, visit, walk

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "pictures"

DESKTOP = {"width": 1100, "height": 760}
SQUARE = {"width": 1280, "height": 800}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 800}, "is_mobile": True, "has_touch": True}


def shooter(page: Page, name: str, moments: Collection[str], folder: Path) -> Shoot:
    """Takes the page as it is at these moments, once its animations ended."""

    async def shoot(moment: str) -> None:
        if moment not in moments:
            return
        await page.wait_for_timeout(600)
        await page.screenshot(path=folder / f"{name}-{moment}.png", animations="disabled")

    return shoot


async def main(folder: Path) -> int:
    """A desktop in Dutch, a phone in French, another in German and dark; all other pages in English."""
    if CHROMIUM is None:
        print("No Chromium here: apt-get install chromium", file=sys.stderr)
        return 1
    words = load_words()
    async with demo() as (address, _), browser() as chromium:
        for name, language, moments, options in (
            ("desktop-nl", "nl", {"welcome"}, {"viewport": DESKTOP}),
            ("phone-fr", "fr", {"place", "preview"}, PHONE),
            ("phone-de", "de", {"referral"}, {**PHONE, "color_scheme": "dark"}),
        ):
            page = await visit(chromium, address, language, **options)
            await walk(page, words, language, shooter(page, name, moments, folder))
        page = await visit(chromium, f"{address}community", "en", viewport=SQUARE)
        await walk_community.walk(page, words, "en", shooter(page, "desktop-en-community", {"covered"}, folder))
        page = await visit(chromium, f"{address}team", "en", viewport=SQUARE)
        floor = walk_team.Floor(page, words, "en")
        await walk_team.walk(floor, shooter(page, "desktop-en-team", {"answered"}, folder))
        page = await visit(chromium, f"{address}year", "en", viewport=SQUARE, timezone_id="Europe/Brussels")
        hall = walk_year.Hall(page, words, "en")
        await walk_year.walk(hall, shooter(page, "desktop-en-year", {"underway"}, folder))
    return 0


if __name__ == "__main__":
    pictures = Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURES
    pictures.mkdir(parents=True, exist_ok=True)
    sys.exit(asyncio.run(main(pictures)))
