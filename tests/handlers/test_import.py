"""A member sends a file of events, sees what would come of it, and brings it in or not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.calendar import Saved, ToldOf
from bot.chat.events import FileKind, FileRef, FileSent
from bot.ports import Unreachable
from bot.rules.staff import Role
from tests.chat import START, Person, Room
from tests.handlers.proposing import agenda, store
from tests.team import joins, writes

HEAD = "uid;name;start;end;place;town;postcode;status"
DAY = datetime.fromtimestamp(START + 20 * 24 * 3600, UTC).strftime("%Y-%m-%d")


def table(*lines: str) -> bytes:
    return "\n".join((HEAD, *lines)).encode()


def line(uid: str, name: str = "Soup", place: str = "De Brug", state: str = "") -> str:
    return f"{uid};{name} {uid};{DAY} 19:30;{DAY} 22:00;{place};Gent;9000;{state}"


async def sends(person: Person, data: bytes, name: str | None = "agenda.csv") -> str:
    """A file in the chat."""
    handle = f"file-{next(person.room.updates)}"
    person.room.platform.files[handle] = data
    return await person.does(FileSent(FileRef(FileKind.DOCUMENT, handle, len(data), "text/csv", name), ""))


async def until_read(person: Person, *languages: str) -> str:
    """Ask until the bytes are there."""
    while person.room.label("import-moment", "again", *languages) in person.labels:
        await person.chooses("import-moment", "again", *languages)
    return person.text


async def reads(person: Person, data: bytes, source: str | None = None, name: str | None = "agenda.csv") -> str:
    """Up to what would come of it; the source is the file's name unless told."""
    await person.commands("import_events")
    await sends(person, data, name)
    if source is None:
        await person.presses("agenda.csv")
    else:
        await person.says(source)
    return await until_read(person)


def result(room: Room, *numbers: int, language: str = "en") -> str:
    saved = Saved(*numbers)
    values = {"new": saved.new, "changed": saved.changed, "cancelled": saved.cancelled, "same": saved.same}
    return room.text("import-result", language, **values)


async def test_a_file_is_read_shown_and_brought_in(concordia: Room) -> None:
    pia = await joins(concordia, "pia", Role.PUBLISHER)
    said = await reads(pia, table(line("1"), line("2")))
    assert said.startswith("agenda.csv")
    assert result(concordia, 2, 0, 0, 0) in said
    assert concordia.text("import-no-problems") in said
    assert await agenda(concordia) == []
    done = await pia.chooses("import-confirm", "bring")
    assert result(concordia, 2, 0, 0, 0) in done
    assert {one.event.source for one in await agenda(concordia)} == {"agenda.csv"}
    assert await concordia.rows("files") == 0
    trail = await store(concordia).trail(None, 5)
    assert trail[0].what == "import_events"


async def test_the_same_source_again_brings_its_events_up_to_date(concordia: Room) -> None:
    pia = await joins(concordia, "pia", Role.PUBLISHER)
    await reads(pia, table(line("1"), line("2"), line("3")), "town")
    await pia.chooses("import-confirm", "bring")
    known = tuple((one.key, one.news) for one in await agenda(concordia))
    await writes(concordia, ToldOf(known))  # from now on a cancellation is news
    again = table(line("1"), line("2", place="Het Park"), line("3", state="cancelled"), line("4"))
    assert result(concordia, 1, 1, 1, 1) in await reads(pia, again, "town")
    await pia.chooses("import-confirm", "bring")
    assert await reads(pia, again, "town") == concordia.text("import-same")
    assert len(await agenda(concordia)) == 4


async def test_who_says_no_brings_nothing_in_and_the_file_is_gone(concordia: Room) -> None:
    pia = await joins(concordia, "pia", Role.PUBLISHER)
    await reads(pia, table(line("1")))
    assert await pia.chooses("import-confirm", "stop") == concordia.text("import-stopped")
    assert (await agenda(concordia), await concordia.rows("files")) == ([], 0)


async def test_who_stops_halfway_leaves_no_file_behind(concordia: Room) -> None:
    pia = await joins(concordia, "pia", Role.PUBLISHER)
    await pia.commands("import_events")
    await sends(pia, table(line("1")))
    await pia.commands("cancel")
    assert await concordia.rows("files") == 0


async def test_entries_that_cannot_be_read_are_told_with_their_reason_and_the_rest_goes_in(concordia: Room) -> None:
    pia = await joins(concordia, "pia", Role.PUBLISHER)
    broken = [f"{number};;{DAY} 19:30;;;;;" for number in range(2, 19)]
    said = await reads(pia, table(*broken, line("99")))
    assert "17 entries could not be read:" in said
    assert "2: it has no name\n3: it has no name" in said
    assert said.count("it has no name") == 5
    assert "and 12 more" in said
    await pia.chooses("import-confirm", "bring")
    assert [one.event.uid for one in await agenda(concordia)] == ["99"]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b" ", "no-events"),
        (b"\x00\xff\x00 nothing", "unknown"),
        (b"a;b\n1;2", "no-header"),
        (b'{"@type": "Event"', "broken"),
        (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n", None),
    ],
)
async def test_a_file_without_an_event_is_said_to_be_one(concordia: Room, data: bytes, why: str | None) -> None:
    pia = await joins(concordia, "pia", Role.PUBLISHER)
    said = await reads(pia, data)
    assert said.startswith("I found no event in that file.")
    assert why is None or concordia.text("import-why", why=why) in said
    assert await concordia.rows("files") == 0


async def test_the_file_itself_is_wanted_and_not_its_words(concordia: Room) -> None:
    pia = await joins(concordia, "pia", Role.PUBLISHER)
    await pia.commands("import_events")
    assert concordia.text("import-no-file") in await pia.says("uid;name;start")
    assert concordia.text("import-source") in await sends(pia, table(line("1")))


async def test_a_file_without_a_name_gets_one_from_the_member(concordia: Room) -> None:
    pia = await joins(concordia, "pia", Role.PUBLISHER)
    await pia.commands("import_events")
    await sends(pia, table(line("1")), None)
    assert pia.labels == [concordia.label("answer", "back")]
    assert "too long" in await pia.says("x" * 61)
    await pia.says("https://example.be/agenda")
    assert (await until_read(pia)).startswith("hxxps://example[.]be/agenda")


async def test_a_file_that_is_still_on_its_way_can_be_asked_for_again(
    concordia: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    pia = await joins(concordia, "pia", Role.PUBLISHER)
    fetch = concordia.platform.fetch
    there: list[bool] = []

    async def slowly(handle: str) -> bytes:
        if not there:
            raise Unreachable("later")
        return await fetch(handle)

    monkeypatch.setattr(concordia.platform, "fetch", slowly)
    await pia.commands("import_events")
    await sends(pia, table(line("1")))
    moment = concordia.text("import-moment")
    assert await pia.presses("agenda.csv") == moment
    assert await pia.chooses("import-moment", "again") == moment
    there.append(True)
    assert result(concordia, 1, 0, 0, 0) in await until_read(pia)


async def test_a_file_that_never_comes_is_asked_for_anew(concordia: Room) -> None:
    pia = await joins(concordia, "pia", Role.PUBLISHER)
    await pia.commands("import_events")
    await pia.does(FileSent(FileRef(FileKind.DOCUMENT, "nowhere", 10, "text/csv", "agenda.csv"), ""))
    await pia.presses("agenda.csv")
    assert await until_read(pia) == concordia.text("import-lost")


async def test_in_dutch_and_in_french(concordia: Room) -> None:
    for name, language, found in (("pia", "nl", "Nieuw: 1"), ("pol", "fr", "Déjà dans l’agenda\u00a0: 1")):
        person = await joins(concordia, name, Role.PUBLISHER, language)
        await person.commands("import_events")
        await sends(person, table(line("1"), f"2;;{DAY} 19:30;;;;;"))
        await person.says("town")
        assert found in await until_read(person, language)
        assert concordia.text("import-why", language, why="no-name") in person.text
        await person.chooses("import-confirm", "bring", language)


async def test_who_may_not_publish_brings_nothing_in(concordia: Room) -> None:
    cas = await joins(concordia, "cas", Role.CASE_WORKER)
    assert await cas.commands("import_events") == concordia.text("staff-may-not")
    assert await concordia.person("eve").commands("import_events") == concordia.text("command-unknown")
