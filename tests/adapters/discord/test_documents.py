"""Documents are attached to a message, for who may see it; and the bot takes back what it wrote to somebody alone."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from adapters.discord import encode, wiping
from bot.chat.events import Address, Arrival
from bot.chat.fit import fit
from bot.chat.replies import Choice, Document, Reply, WipeChat
from bot.ports import Gone, Refused, Unreachable
from tests.adapters.discord.pretend import WORDS, Town, failure
from tests.adapters.discord.reading import plain
from tests.fakes.discord.faults import Fault
from tests.fakes.discord.screens import Seen

PDF = Document("dossier.pdf", "application/pdf", "packet", "12", b"%PDF-1.7")
NEVER_MADE = Document("dossier.pdf", "application/pdf", "packet", "13")
YES = ((Choice("Ja", "t.yes"),),)


def to(town: Town) -> Address:
    return Address("discord", f"u{town.anna.id}")


async def answers(town: Town, arrival: Arrival, reply: Reply) -> None:
    for number, part in enumerate(fit(reply, town.bot.capabilities)):
        await town.bot.send(arrival.address, part, f"1.{number}")


def outline(town: Town, messages: list[Seen]) -> list[tuple[str, list[bytes]]]:
    files = town.discord.world.files
    return [(plain(one.text), [files[urlsplit(url).path].content for _, url in one.files]) for one in messages]


async def test_an_answer_to_a_command_brings_its_document_along_for_the_person_alone(town: Town) -> None:
    town.anna.slash("report", town.square)
    arrival = await town.arrives()
    await answers(town, arrival, Reply(WORDS, "en", YES, via=arrival.via, documents=(PDF, NEVER_MADE)))
    assert outline(town, town.anna.ephemerals) == [(WORDS, []), ("", [b"%PDF-1.7"])]
    assert town.ben.sees(town.square) == []


async def test_a_document_alone_is_an_answer_too_also_after_the_bot_was_thinking(hurried: Town) -> None:
    hurried.anna.slash("report", hurried.square)
    arrival = await hurried.arrives()
    await answers(hurried, arrival, Reply("", "en", via=arrival.via, documents=(PDF,)))
    assert outline(hurried, hurried.anna.ephemerals) == [("", [b"%PDF-1.7"])]


async def test_a_document_whose_confirmation_was_lost_stands_there_once(town: Town) -> None:
    town.discord.faults.set(Fault("lost_answer", every=1, times=1, methods=("create_message",)))
    for _ in range(2):
        try:
            await town.bot.send(to(town), Reply("", "en", documents=(PDF,)), "1.0")
        except Unreachable:
            continue
    assert outline(town, town.anna.from_bot) == [("", [b"%PDF-1.7"])]


async def test_what_is_too_big_is_refused_before_it_is_sent(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encode, "UPLOAD_LIMIT", 7)
    before = town.discord.requests
    refused = await failure(town.bot.send(to(town), Reply("", "en", documents=(PDF,)), "1.0"))
    assert (type(refused), str(refused), town.discord.requests) == (Refused, "file is too big", before)


def test_a_document_is_named_and_pings_nobody() -> None:
    (message,) = encode.messages(Reply("", "en", documents=(PDF,)))
    assert message.files == (("dossier.pdf", "application/pdf", b"%PDF-1.7"),)
    assert message.payload["attachments"] == [{"id": "0", "filename": "dossier.pdf"}]
    assert message.payload["allowed_mentions"] == {"parse": []}
    assert encode.messages(Reply("", "en", documents=(NEVER_MADE,))) == []


# -- taking away


async def test_only_the_bot_s_own_words_are_taken_away_page_by_page(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wiping, "A_PAGE", 3)
    monkeypatch.setattr(wiping, "AS_FAR_BACK", 9)
    for number in range(4):
        await town.bot.send(to(town), Reply(f"Number {number}", "en"), f"{number}.0")
        town.anna.dm(f"Words {number}")
    await town.bot.groups.act(to(town), WipeChat())
    assert [one.text for one in town.anna.dms] == [f"Words {number}" for number in range(4)]


async def test_it_goes_back_so_far_and_no_further(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wiping, "A_PAGE", 2)
    monkeypatch.setattr(wiping, "AS_FAR_BACK", 4)
    for number in range(6):
        await town.bot.send(to(town), Reply(f"Number {number}", "en"), f"{number}.0")
    await town.bot.groups.act(to(town), WipeChat("1"))
    assert [plain(one.text) for one in town.anna.from_bot] == ["Number 0", "Number 1"]


async def test_after_a_fault_the_next_try_takes_the_rest_away(town: Town) -> None:
    for number in range(3):
        await town.bot.send(to(town), Reply(f"Number {number}", "en"), f"{number}.0")
    town.discord.faults.set(Fault("too_many", every=2, times=1, retry_after=40, methods=("delete_message",)))
    await failure(town.bot.groups.act(to(town), WipeChat()))
    assert len(town.anna.from_bot) == 2
    town.now.ahead += 60
    town.discord.faults.set()
    await town.bot.groups.act(to(town), WipeChat())
    assert town.anna.from_bot == []


async def test_a_channel_is_never_wiped_and_who_is_no_more_is_gone(town: Town) -> None:
    await town.bot.send(Address("discord", f"c{town.square.id}"), Reply(WORDS, "en"), "1.0")
    for chat in (f"c{town.square.id}", f"g{town.community.id}"):
        assert type(await failure(town.bot.groups.act(Address("discord", chat), WipeChat()))) is Refused
    assert len(town.ben.sees(town.square)) == 1
    with pytest.raises(Gone):
        await town.bot.groups.act(Address("discord", "u1574833649352709999"), WipeChat())
    town.discord.oracle.violations.clear()
