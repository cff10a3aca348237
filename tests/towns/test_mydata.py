"""My data on the real adapters: the export arrives as two files, the chat is emptied as far as it may be."""

from __future__ import annotations

from tests.towns.discord import discord_town
from tests.towns.telegram import telegram_town
from tests.towns.town import Hall


async def test_on_telegram_the_export_is_two_files_and_the_chat_is_wiped(hall: Hall) -> None:
    async with telegram_town(hall) as town:
        ann = town.person("ann")
        ann.says("/start")
        await town.done()
        ann.says("/mydata")
        await town.done()
        ann.presses(hall.label("mydata", "export"))
        await town.done()
        files = [seen.file_id for seen in ann.from_bot() if seen.file_id]
        contents = [town.telegram.world.files[id_].content for id_ in files]
        assert [content[:9] for content in contents] == [b"<!doctype", b'{\n  "made']
        ann.says("/mydata")
        await town.done()
        ann.presses(hall.label("mydata", "wipe"))
        await town.done()
        ann.presses(hall.label("mydata-sure-wipe", "yes"))
        await town.done()
        assert [seen.text for seen in ann.from_bot()] == [hall.text("mydata-done-wipe")]


async def test_on_discord_the_export_is_two_files_and_the_chat_is_wiped(hall: Hall) -> None:
    async with discord_town(hall) as town:
        ann = town.person("ann")
        await town.done(ann.slash("mydata"))
        await town.done(ann.presses(hall.label("mydata", "export")))
        names = [name for seen in ann.from_bot for name, _ in seen.files]
        assert names == ["concordia.html", "concordia.json"]
        await town.done(ann.slash("mydata"))
        await town.done(ann.presses(hall.label("mydata", "wipe")))
        await town.done(ann.presses(hall.label("mydata-sure-wipe", "yes")))
        assert [seen.text for seen in ann.from_bot] == [hall.text("mydata-done-wipe")]
