"""The terminal: lines in, arrivals; replies, lines out."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.console.decode import decode
from adapters.console.encode import lines
from adapters.console.platform import ConsolePlatform, lines_of
from bot.chat.events import (
    Address,
    Arrival,
    CommandGiven,
    FileKind,
    FileRef,
    FileSent,
    Joined,
    MessageForwarded,
    Origin,
    OriginKind,
    TextSent,
    Undecodable,
)
from bot.chat.fit import fit
from bot.chat.replies import Choice, Reply
from bot.ports import Gone, Platform, Raw

RECEIPT = Reply("<b>Filed.</b> &lt;b&gt;\n<code>1234</code>", "en")
MEGABYTE = 1024 * 1024


class Terminal:
    """A terminal with typed lines; what came in, and what was written."""

    def __init__(self, *typed: str) -> None:
        self.raws: list[Raw] = []
        self.written: list[str] = []
        read, write = self._typed(typed), self.written.append
        self.platform: Platform = ConsolePlatform(read, write, lambda: 7.9, bytes, locale="nl")

    async def _typed(self, typed: Sequence[str]) -> AsyncIterator[str]:
        for line in typed:
            yield line + "\n"

    async def intake(self, platform: str, raws: Sequence[Raw]) -> None:
        assert platform == "console"
        self.raws += raws

    async def heard(self) -> list[Arrival]:
        await self.platform.run(self.intake)
        arrivals = [self.platform.decode(raw.payload) for raw in self.raws]
        return [arrival for arrival in arrivals if arrival is not None]


async def test_who_opens_the_terminal_has_joined_before_the_first_line() -> None:
    joined, said = await Terminal("hallo").heard()
    assert (joined.event, said.event) == (Joined(), TextSent("hallo"))
    assert (said.address, said.user, said.locale, said.at) == (Address("console", "terminal"), "terminal", "nl", 7)


async def test_every_line_is_an_update_of_its_own() -> None:
    terminal = Terminal("ja", "ja", "", "  ")
    assert len({arrival.update for arrival in await terminal.heard()}) == 3  # joined, ja, ja
    assert [raw.update for raw in terminal.raws] == [a.update for a in map(decode, (r.payload for r in terminal.raws))]


@pytest.mark.parametrize(
    ("line", "event"),
    [
        ("/case 1234 5678", CommandGiven("case", "1234 5678")),
        ("/HELP", CommandGiven("help")),
        ("/forward go home", MessageForwarded(Origin(OriginKind.HIDDEN), "go home")),
        ("3", TextSent("3")),
        ("/ what", TextSent("/ what")),
    ],
)
async def test_a_line_is_read_as_what_it_is(line: str, event: object) -> None:
    assert (await Terminal(line).heard())[-1].event == event


async def test_a_file_comes_with_its_bytes(tmp_path: Path) -> None:
    photo = tmp_path / "post on the wall.png"
    photo.write_bytes(b"pixels")
    terminal = Terminal(f"/file {photo}")
    event = (await terminal.heard())[-1].event
    assert isinstance(event, FileSent)
    assert (event.file.kind, event.file.name, event.file.size) == (FileKind.PHOTO, "post on the wall.png", 6)
    assert terminal.raws[-1].files == {event.file.kept: b"pixels"}


async def test_a_file_that_is_too_large_comes_without_bytes_so_that_the_core_can_say_so(tmp_path: Path) -> None:
    film = tmp_path / "film.mp4"
    with film.open("wb") as file:
        file.truncate(30 * MEGABYTE)
    terminal = Terminal(f"/file {film}")
    assert (await terminal.heard())[-1].event == FileSent(FileRef(FileKind.VIDEO, "", 30 * MEGABYTE, None, "film.mp4"))
    assert terminal.raws[-1].files is None


async def test_a_file_that_is_not_there_sends_nothing_and_says_what_the_system_says(tmp_path: Path) -> None:
    terminal = Terminal(f"/file {tmp_path}/nowhere.png", "next")
    assert [a.event for a in await terminal.heard()] == [Joined(), TextSent("next")]
    assert terminal.written == [f"{tmp_path}/nowhere.png: No such file or directory"]


async def test_a_reply_is_written_without_its_tags_and_numbered() -> None:
    terminal = Terminal()
    question = Reply("In danger?", "en", ((Choice("Yes", "a"), Choice("No <3", "b")),))
    for part in (RECEIPT, *fit(question, terminal.platform.capabilities)):
        await terminal.platform.send(Address("console", "terminal"), part, "1")
    assert terminal.written == ["Filed. <b>", "1234", "", "In danger?", "", "1. Yes", "2. No <3", ""]


async def test_another_chat_than_the_terminal_s_is_gone() -> None:
    with pytest.raises(Gone):
        await Terminal().platform.send(Address("console", "other"), RECEIPT, "1")


def test_a_real_terminal_gets_bold() -> None:
    assert lines(RECEIPT, ansi=True) == ["\x1b[1mFiled.\x1b[0m <b>", "\x1b[36m1234\x1b[0m"]


def test_nobody_s_words_can_steer_the_terminal() -> None:
    hostile = Reply("a\x1b[2Jb\x9b5m\x07 &#27;", "en", ((Choice("\x1b]0;title\x07", "t"),),))
    assert not any(c in line for line in lines(hostile, ansi=False) for c in "\x1b\x9b\x07")


async def test_standard_input_is_read_to_its_end_beside_the_loop() -> None:
    assert [line async for line in lines_of(io.StringIO("één\ntwee"))] == ["één\n", "twee"]


@given(st.binary() | st.recursive(st.none() | st.integers() | st.text(), lambda x: st.lists(x) | st.dictionaries(
    st.sampled_from(["update", "at", "locale", "line", "file", "joined", "name", "size", "kept"]), x)).map(
        lambda value: json.dumps(value).encode()))  # fmt: skip
def test_whatever_the_payload_decode_gives_an_arrival_or_says_that_it_cannot(payload: bytes) -> None:
    with contextlib.suppress(Undecodable):
        assert isinstance(decode(payload), Arrival)
