"""What only happens to communities on Telegram: a group becomes a supergroup, whispers are not known."""

from __future__ import annotations

import pytest

from tests.towns.telegram import RIGHTS, telegram_town
from tests.towns.town import Hall

HATE = "go away all of you with your freckles, zzhatezz"


async def test_a_group_that_becomes_a_supergroup_goes_on_as_if_nothing_had_happened(hall: Hall) -> None:
    async with telegram_town(hall, "group") as town:
        await town.set_up()
        mayor = town.person("mayor")
        town.town = mayor.upgrades(town.town)
        await town.done()
        mayor.promotes_bot(town.town, *RIGHTS)
        message = await town.writes("eve", HATE)
        await town.reports("ann", message)
        await town.passes()
        assert HATE in town.room()[-1].text
        await town.presses("mo", hall.label("decide", "mute1h"))
        assert HATE not in town.group("bob")
        assert not town.can_write("eve")
        assert "They decided" in town.private("ann")[-1].text


@pytest.mark.parametrize("ephemerals", ["refused", "ignored"])
async def test_where_telegram_cannot_whisper_a_report_leaves_no_trace_in_the_group(hall: Hall, ephemerals: str) -> None:
    async with telegram_town(hall) as town:
        town.telegram.world.switches.ephemerals = ephemerals  # type: ignore[assignment]
        await town.set_up()
        message = await town.writes("eve", HATE)
        before = town.group("bob")
        ann = town.person("ann")
        ann.replies(town.town, int(message), "/report")
        await town.done()
        assert town.group("bob") == before
        assert "The moderators will look at this message" in town.private("ann")[-1].text
