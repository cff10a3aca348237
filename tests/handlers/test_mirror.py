"""/mirror: a server's own list of events shows the next ones of the Year, day by day, until it is switched off."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from bot.agenda.event import Event, State, Time
from bot.calendar import KeepMirror
from bot.chat.events import Address, Group, Joined, Left, Standing
from bot.chat.replies import Act, LeaveGroup, MirrorEvent, UnmirrorEvent
from bot.communities import Community, SaveCommunity
from bot.following import Follow, Segment, Subscription
from bot.ports import NoRights
from bot.wording import Words
from tests.agenda import LEUVEN, LIEGE, at, event, happens, once, whole
from tests.chat import PaperGroups, PaperPlatform, Person, Room, room
from tests.team import writes

DAY = 24 * 3600
HALL = Address("web", "-7")

CONCERT = event(
    "Concert", once("2026-10-04", "19:30", "22:00"), venue=LEUVEN, texts={"nl": "Kom."}, link="https://x.be"
)
TABLE = event("Table", once("2026-10-03", "12:00"), venue=LIEGE, names={"fr": "À table", "nl": "Aan tafel"})
PEACE = event("Vredesdag", whole("2026-10-02"), source="days")


class Lists(PaperGroups):
    """A server with a list of events of its own; what stands there by its id."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: dict[str, MirrorEvent] = {}

    async def act(self, address: Address, act: Act) -> Address | None:
        if type(act) in self.refusing:
            raise NoRights("not enough rights")
        self.done.append((address, act))
        match act:
            case MirrorEvent():
                id_ = act.mirrored or f"e{len(self.done)}"
                self.shown[id_] = act
                return replace(address, thread=id_)
            case UnmirrorEvent(id_):
                self.shown.pop(id_, None)
        return None

    @property
    def names(self) -> list[str]:
        return [act.name for act in sorted(self.shown.values(), key=lambda one: one.starts)]


@dataclass
class Server:
    """A server whose admin is Mo."""

    room: Room
    lists: Lists
    mo: Person


@pytest.fixture
async def server(tmp_path: Path, words: Words) -> AsyncIterator[Server]:
    platform = PaperPlatform()
    platform.capabilities = replace(platform.capabilities, mirrors=True)
    lists = platform.groups = Lists()
    async with room(tmp_path, words, platform=platform) as opened:
        opened.now = at("2026-10-01", "12:00").timestamp()
        lists.members["-7"] = {"mo": Standing.ADMIN}
        await writes(opened, SaveCommunity(community()))
        await happens(opened, CONCERT, TABLE, PEACE)
        yield Server(opened, lists, opened.person("mo", group=Group("-7", "Buren")))


def community(*languages: str) -> Community:
    return Community("web", "-7", "Buren", languages or ("nl",), room=Address("web", "room"))


async def switched_on(server: Server) -> None:
    await server.mo.commands("mirror")
    await server.mo.chooses("mirror-menu", "on")


async def a_day_later(server: Server) -> None:
    server.room.now += DAY
    assert server.room.services is not None
    await server.room.passes(5)


async def test_an_admin_is_told_what_it_is_and_switches_it_on(server: Server) -> None:
    assert await server.mo.commands("mirror") == server.room.text("mirror-is-off")
    assert server.lists.shown == {}
    assert await server.mo.chooses("mirror-menu", "on") == server.room.text("mirror-on")
    assert server.lists.names == ["Aan tafel", "Concert"]
    table, concert = sorted(server.lists.shown.values(), key=lambda one: one.starts)
    assert (concert.starts, concert.ends) == (
        int(at("2026-10-04", "19:30").timestamp()),
        int(at("2026-10-04", "22:00").timestamp()),
    )
    assert concert.where == "De Brug, Brugstraat 1, 3000 Leuven, Vlaams-Brabant"
    assert concert.text == "Kom.\n\nhttps://x.be"
    assert table.ends == table.starts + 2 * 3600
    assert await server.mo.commands("mirror") == server.room.text("mirror-is-on")


async def test_a_member_cannot_switch_it(server: Server) -> None:
    eve = server.room.person("eve", group=Group("-7", "Buren"))
    assert await eve.commands("mirror", "on") == server.room.text("setup-admins-only")
    assert server.lists.shown == {}


async def test_where_there_is_no_such_list_it_is_said(server: Server) -> None:
    platform = server.room.platform
    platform.capabilities = replace(platform.capabilities, mirrors=False)
    assert await server.mo.commands("mirror", "on") == server.room.text("mirror-cannot")


async def test_a_server_of_two_languages_sees_both_names(server: Server) -> None:
    await writes(server.room, SaveCommunity(replace(community("nl", "fr"), version=1)))
    await switched_on(server)
    assert server.lists.names[0] == "Aan tafel / À table"


async def test_what_its_channel_follows_decides(server: Server) -> None:
    segment = Segment("web", ("nl",), areas=("flanders",), community=True)
    await writes(server.room, Follow(Subscription(HALL, segment, 0)))
    await switched_on(server)
    assert server.lists.names == ["Concert"]


async def test_each_day_it_is_brought_up_to_date_under_the_same_ids(server: Server) -> None:
    await switched_on(server)
    before = {act.name: id_ for id_, act in server.lists.shown.items()}
    await happens(
        server.room, replace(CONCERT, times=(once("2026-10-04", "20:00"),)), event("New", once("2026-10-05", "9:00"))
    )
    await a_day_later(server)
    after = {act.name: id_ for id_, act in server.lists.shown.items()}
    assert before.items() <= after.items()
    assert server.lists.names == ["Aan tafel", "Concert", "New"]
    assert server.lists.shown[after["Concert"]].starts == int(at("2026-10-04", "20:00").timestamp())
    await happens(server.room, event("Newer", once("2026-10-06", "9:00")))
    await a_day_later(server)
    assert "Newer" in server.lists.names


async def test_news_of_the_agenda_is_in_the_list_within_minutes_and_nothing_else_is_written(server: Server) -> None:
    await switched_on(server)
    acts = len(server.lists.done)
    await happens(server.room, replace(CONCERT, times=(once("2026-10-04", "20:00"),)))
    await server.room.passes(90)
    await happens(server.room, event("New", once("2026-10-05", "9:00")))
    await server.room.passes(90)
    assert server.lists.names == ["Aan tafel", "Concert", "New"]
    written = [act for _, act in server.lists.done[acts:]]
    assert [(type(act), act.name) for act in written if isinstance(act, MirrorEvent)] == [
        (MirrorEvent, "Concert"),
        (MirrorEvent, "New"),
    ]
    await happens(server.room, replace(CONCERT, state=State.CANCELLED))
    await server.room.passes(90)
    assert server.lists.names == ["Aan tafel", "New"]


async def test_news_writes_nothing_into_the_list_of_a_server_that_does_not_want_it(server: Server) -> None:
    await writes(server.room, SaveCommunity(replace(community(), chat="-9", room=None)))
    await switched_on(server)
    await server.mo.commands("mirror", "off")
    acts = len(server.lists.done)
    await happens(server.room, event("New", once("2026-10-05", "9:00")))
    await server.room.passes(90)
    assert len(server.lists.done) == acts


@pytest.mark.parametrize(
    "gone", [replace(CONCERT, state=State.CANCELLED), replace(CONCERT, times=(whole("2026-09-01"),))]
)
async def test_what_is_cancelled_leaves_the_list(server: Server, gone: Event) -> None:
    await switched_on(server)
    await happens(server.room, gone)
    await a_day_later(server)
    assert server.lists.names == ["Aan tafel"]


async def test_what_has_begun_stays_as_it_is_and_a_later_time_is_shown_anew(server: Server) -> None:
    fair = event("Fair", Time(at("2026-10-02", "10:00"), at("2026-10-04", "18:00")), once("2026-10-09", "10:00"))
    await happens(server.room, fair)
    await switched_on(server)
    (first,) = [id_ for id_, act in server.lists.shown.items() if act.name == "Fair"]
    acts = len(server.lists.done)
    await a_day_later(server)
    await a_day_later(server)
    assert first in server.lists.shown
    assert not [act for _, act in server.lists.done[acts:] if isinstance(act, MirrorEvent) and act.name == "Fair"]
    await a_day_later(server)
    await a_day_later(server)
    (anew,) = [act for _, act in server.lists.done[acts:] if isinstance(act, MirrorEvent) and act.name == "Fair"]
    assert anew.mirrored is None
    assert anew.starts == int(at("2026-10-09", "10:00").timestamp())


async def test_no_more_than_twenty_are_shown(server: Server) -> None:
    await happens(server.room, *(event(f"Walk {n:02}", once("2026-10-05", f"{n}:00")) for n in range(23)))
    await switched_on(server)
    assert len(server.lists.shown) == 20


async def test_switched_off_the_list_is_empty_and_stays_so(server: Server) -> None:
    await switched_on(server)
    assert await server.mo.commands("mirror", "off") == server.room.text("mirror-off")
    assert server.lists.shown == {}
    await a_day_later(server)
    assert server.lists.shown == {}
    await server.mo.commands("mirror", "on")
    assert server.lists.names == ["Aan tafel", "Concert"]


async def test_when_the_bot_leaves_it_takes_its_events_along_and_remembers_none(server: Server) -> None:
    await switched_on(server)
    assert await server.room.rows("mirrors") == 2
    assert await server.mo.commands("bye") == server.room.text("group-bye", "nl")
    assert server.lists.shown == {}
    assert isinstance(server.lists.done[-1][1], LeaveGroup)
    assert await server.room.rows("mirrors") == 0


async def test_what_arrives_in_the_list_after_the_bot_left_is_not_remembered(server: Server) -> None:
    await writes(server.room, KeepMirror("web", "-8", b"key of an event.", "e1 1"))
    await switched_on(server)
    assert server.room.services is not None
    await server.room.services.purge()
    assert await server.room.rows("mirrors") == 2


async def test_thrown_out_and_taken_back_it_goes_on_under_the_same_ids_and_after_a_month_nothing_is_left(
    server: Server,
) -> None:
    await switched_on(server)
    ids = set(server.lists.shown)
    await server.mo.does(Left())
    await a_day_later(server)
    assert await server.room.rows("mirrors") == 2
    await happens(server.room, event("New", once("2026-10-05", "9:00")))
    await server.mo.does(Joined())
    await server.room.passes(5)
    assert server.lists.names == ["Aan tafel", "Concert", "New"]
    assert ids < set(server.lists.shown)
    await server.mo.does(Left())
    server.room.now += 31 * DAY
    await server.room.passes(5)
    assert await server.room.rows("mirrors") == 0


async def test_an_event_that_is_forgotten_leaves_no_row(server: Server) -> None:
    await switched_on(server)
    server.room.now += 40 * DAY
    assert server.room.services is not None
    await server.room.services.purge()
    await server.room.passes(5)
    assert await server.room.rows("mirrors") == 0


async def test_without_the_right_it_stops_and_the_moderators_hear_of_it_once(server: Server) -> None:
    server.lists.refusing = {MirrorEvent}
    await switched_on(server)
    told = [reply.text for address, reply in server.room.platform.sent if address.chat == "room"]
    assert told == [server.room.text("mirror-no-rights", "nl", title="Buren")]
    assert await server.mo.commands("mirror") == server.room.text("mirror-is-off")
