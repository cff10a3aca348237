"""Documents are sent as the files that they are, to who may have them and to nobody else."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from adapters.telegram import documents
from adapters.telegram.platform import TelegramPlatform
from bot.chat.events import Address
from bot.chat.fit import fit
from bot.chat.replies import Document, OpenTopic, Reply
from bot.ports import NoRights, Refused
from tests.adapters.telegram.pretend import WORDS, failure, to
from tests.fakes.telegram.groups import Group
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.rooms import Seen
from tests.fakes.telegram.server import FakeTelegram

PDF = Document("dossier.pdf", "application/pdf", "packet", "12", b"%PDF-1.7")
NEVER_MADE = Document("dossier.pdf", "application/pdf", "packet", "13")


async def sends(bot: TelegramPlatform, address: Address, reply: Reply) -> None:
    for number, part in enumerate(fit(reply, bot.capabilities)):
        await bot.send(address, part, f"1.{number}")


def ours(seen: Sequence[Seen]) -> list[tuple[str, str | None, bool]]:
    return [(one.text, one.file_name, one.protected) for one in seen if one.from_bot and one.service is None]


async def test_a_private_document_stays_in_the_chat(anna: Person, bot: TelegramPlatform) -> None:
    await sends(bot, to(anna), Reply("", "nl", documents=(PDF,)))
    await sends(bot, to(anna), Reply(WORDS, "nl", documents=(PDF, NEVER_MADE), private=True))
    assert ours(anna.sees()) == [("", "dossier.pdf", False), (WORDS, None, True), ("", "dossier.pdf", True)]


async def test_words_and_document_that_come_as_one_are_both_sent(anna: Person, bot: TelegramPlatform) -> None:
    await bot.send(to(anna), Reply(WORDS, "nl", documents=(PDF,)), "1.0")
    assert ours(anna.sees()) == [(WORDS, None, False), ("", "dossier.pdf", False)]


async def test_a_document_for_a_topic_stands_in_it(telegram: FakeTelegram, anna: Person, bot: TelegramPlatform) -> None:
    forum = telegram.group("Team", anna, forum=True, bot=("can_manage_topics",))
    made = await bot.groups.act(to(forum), OpenTopic("Zaak 1"))
    assert made is not None
    await sends(bot, made, Reply("", "nl", documents=(PDF,)))
    assert (anna.sees(forum)[-1].file_name, str(anna.sees(forum)[-1].thread)) == ("dossier.pdf", made.thread)


async def test_what_is_too_big_is_refused_before_it_is_sent(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents, "LIMIT", 7)
    before = telegram.requests
    refused = await failure(bot.send(to(anna), Reply("", "nl", documents=(PDF,)), "1.0"))
    assert (type(refused), str(refused), telegram.requests) == (Refused, "file is too big", before)


async def test_a_group_that_takes_nothing_from_the_bot_lets_it_send_no_document(
    telegram: FakeTelegram, anna: Person, bot: TelegramPlatform
) -> None:
    group = telegram.group("Stil", anna)
    anna.silences_bot(group)
    assert isinstance(await failure(bot.send(to(group), Reply("", "nl", documents=(PDF,)), "1.0")), NoRights)


@pytest.fixture
def ben(telegram: FakeTelegram) -> Person:
    return telegram.person("Ben", "fr")


@pytest.fixture
def group(telegram: FakeTelegram, anna: Person, ben: Person) -> Group:
    return telegram.group("Team", anna, ben)


async def test_a_whispered_document_is_seen_by_one_member_only(
    anna: Person, ben: Person, group: Group, bot: TelegramPlatform
) -> None:
    await sends(bot, to(group), Reply(WORDS, "nl", only_for=str(anna.id), documents=(PDF, NEVER_MADE)))
    assert ours(anna.sees(group)) == [(WORDS, None, False), ("", "dossier.pdf", False)]
    assert ours(ben.sees(group)) == []


async def test_a_document_that_an_older_server_shows_to_all_is_taken_back(
    telegram: FakeTelegram, anna: Person, ben: Person, group: Group, bot: TelegramPlatform
) -> None:
    await sends(bot, to(group), Reply(WORDS, "nl", only_for=str(anna.id)))
    telegram.world.switches.ephemerals = "ignored"  # it was asked before
    refused = await failure(sends(bot, to(group), Reply("", "nl", only_for=str(anna.id), documents=(PDF,))))
    assert (type(refused), str(refused)) == (Refused, "whispers")
    assert ours(ben.sees(group)) == []
