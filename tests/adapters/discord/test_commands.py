"""Discord shows each command in every language that it has, and is asked to only where something differs."""

from __future__ import annotations

from typing import Any

from adapters.discord.commands import LOCALES, Command, Menu, Words, payloads, sync
from bot import menus
from bot.wording import load_words
from tests.adapters.discord.pretend import COMMANDS, Town
from tests.fakes.discord.limits import LOCALES as KNOWN
from tests.fakes.discord.limits import check_commands


def by_name(commands: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {command["name"]: command for command in commands}


def test_a_language_is_shown_in_each_of_its_locales() -> None:
    (report, *_) = payloads(COMMANDS)
    assert report["name_localizations"] == {"en-GB": "report", "en-US": "report", "nl": "melden"}
    assert report["description"] == "report hate"
    assert set(LOCALES) == KNOWN


def test_who_can_give_a_command_where() -> None:
    commands = by_name(payloads(COMMANDS))
    where = {name: (one["integration_types"], one["contexts"]) for name, one in commands.items()}
    assert where["report"] == where["Report this message"] == ([0, 1], [0, 1, 2])
    assert where["room"] == ([0], [0])
    assert commands["room"]["default_member_permissions"] == 1 << 5
    assert commands["report"]["default_member_permissions"] is None


def test_only_a_command_that_takes_words_has_an_option() -> None:
    commands = by_name(payloads(COMMANDS))
    assert "options" not in commands["report"]
    assert [(one["type"], one["required"]) for one in commands["case"]["options"]] == [(3, False)]


async def test_commands_are_set_once_and_again_only_where_they_differ(town: Town) -> None:
    ids = [command["id"] for command in town.discord.commands]
    other = town.another()
    await other.open()
    try:
        await other.introduced()
        wanted = payloads(COMMANDS)
        application = str(town.discord.world.application_id)
        assert not await sync(other._calls, application, wanted)
        wanted[0]["description_localizations"]["nl"] = "iets anders"
        assert await sync(other._calls, application, wanted)
        assert not await sync(other._calls, application, wanted)
    finally:
        await other.close()
    assert [command["id"] for command in town.discord.commands] == ids


def test_the_real_commands_are_what_discord_takes_in_every_language() -> None:
    texts = load_words(strict=True).texts
    real = menus.commands(texts)
    check_commands(payloads(real))
    for command in real:
        if isinstance(command, Command):
            assert set(command.words) == set(texts.languages)
    for language in texts.languages:
        names = [command.words[language].name for command in real if isinstance(command, Command)]
        assert len(set(names)) == len(names), language


def test_the_real_forms_fit_their_labels() -> None:
    labels = menus.labels(load_words(strict=True).texts)
    assert {"nl", "fr", "de", "en"} <= set(labels)
    assert all(1 <= len(words) <= 45 for one in labels.values() for words in (one.words, one.files))


def test_a_long_description_is_cut_where_discord_would_refuse_it() -> None:
    (command,) = payloads([Command("x", {"en": Words("x", "d" * 120)})])
    assert len(command["description"]) == 100
    (menu,) = payloads([Menu({"en": "Report"})])
    assert menu["description"] == ""
