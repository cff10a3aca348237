"""The pretend Discord in front of the real discord.py, from login to a report with files."""

import asyncio
import io
from collections.abc import AsyncIterator
from datetime import timedelta

import discord
import pytest
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.fakes.discord.caller import rules
from tests.fakes.discord.people import FILE, PNG
from tests.fakes.discord.permissions import EVERYONE, Permission
from tests.fakes.discord.places import Kind
from tests.fakes.discord.server import FakeDiscord

Label = discord.ui.Label[discord.ui.Modal]
INTENTS = discord.Intents(guilds=True, guild_messages=True, dm_messages=True, moderation=True)


class Form(discord.ui.Modal, title="Meld"):
    """A form with one question of each kind."""

    words: Label = discord.ui.Label(text="Wat gebeurde er?", component=discord.ui.TextInput(max_length=100))
    ground: Label = discord.ui.Label(
        text="Waarom?",
        component=discord.ui.Select(options=[discord.SelectOption(label="Taal", value="language")]),
    )
    photo: Label = discord.ui.Label(text="Foto", component=discord.ui.FileUpload(required=False))

    def __init__(self, message: discord.Message) -> None:
        super().__init__(custom_id="form")
        self._message = message

    async def on_submit(self, interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        assert isinstance(self.words.component, discord.ui.TextInput)
        assert isinstance(self.ground.component, discord.ui.Select)
        assert isinstance(self.photo.component, discord.ui.FileUpload)
        sizes = [len(await file.read()) for file in (*self._message.attachments, *self.photo.component.values)]
        text = f"{self._message.content}|{self.words.component.value}|{self.ground.component.values[0]}|{sizes}"
        view = discord.ui.View(timeout=None)
        view.add_item(discord.ui.Button(label="Ja", custom_id="yes"))
        await interaction.followup.send(text, view=view)


class Bot(discord.Client):
    """A small bot that does one thing of each kind."""

    def __init__(self) -> None:
        super().__init__(intents=INTENTS, allowed_mentions=discord.AllowedMentions.none(), guild_ready_timeout=0.05)
        self.tree = app_commands.CommandTree(self)
        self.is_up = asyncio.Event()
        self.heard: list[str] = []
        self.came: list[str] = []

        @self.tree.context_menu(name="Report")
        async def report(interaction: discord.Interaction, message: discord.Message) -> None:
            await interaction.response.send_modal(Form(message))

        @self.tree.command(name="help", description="What I can do")
        async def help_(interaction: discord.Interaction, topic: str = "all") -> None:
            await interaction.response.send_message(f"{topic} {interaction.locale}", ephemeral=True)

        @help_.autocomplete("topic")
        async def topics(interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
            return [app_commands.Choice(name=f"{typed}!", value=typed)]

    async def on_ready(self) -> None:
        await self.tree.sync()
        self.is_up.set()

    async def on_resumed(self) -> None:
        self.came.append("resumed")

    async def on_guild_join(self, guild: discord.Guild) -> None:
        self.came.append(f"joined {guild.name}")

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        self.came.append(f"left {guild.name}")

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        if interaction.type == discord.InteractionType.component:
            await interaction.response.edit_message(content="Gedaan", view=None)

    async def on_message(self, message: discord.Message) -> None:
        if message.author != self.user:
            self.heard.append(message.content)
            if message.guild is None:
                await message.channel.send(f"dag {message.content}", reference=message, nonce="7")


@pytest.fixture
async def fake() -> AsyncIterator[FakeDiscord]:
    async with FakeDiscord() as fake:
        yield fake


@pytest.fixture
async def bot(fake: FakeDiscord, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bot]:
    monkeypatch.setattr(Route, "BASE", fake.rest_url)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", fake.gateway_url)
    bot = Bot()
    async with bot:
        running = asyncio.create_task(bot.start(fake.token))
        async with asyncio.timeout(10):
            await bot.is_up.wait()
        yield bot
    await running


async def test_a_report_from_the_menu_on_a_message_goes_through_a_form_to_an_ephemeral_answer(
    fake: FakeDiscord, bot: Bot
) -> None:
    anna, ben = fake.person("Anna"), fake.person("Ben")
    community = fake.community("Gent", owner=ben)
    square = community.text("plein")
    community.joins(anna)
    hateful = ben.writes(square, "hatelijk", files=[FILE])

    anna.context_menu("Report", hateful)
    form = await anna.gets_modal()
    assert [field.label for field in form.fields] == ["Wat gebeurde er?", "Waarom?", "Foto"]
    anna.submits_modal({"Wat gebeurde er?": "iets", "Waarom?": "Taal", "Foto": FILE})
    await anna.hears(1)

    assert anna.ephemerals[0].text == f"hatelijk|iets|language|[{len(PNG)}, {len(PNG)}]"
    assert [message.text for message in ben.sees(square)] == ["hatelijk"]
    anna.presses("Ja")
    await fake.until(lambda: anna.ephemerals[0].text == "Gedaan")
    assert anna.ephemerals[0].labels == []
    assert fake.violations == []
    assert bot.heard == [""]


async def test_a_direct_message_is_answered_and_a_nonce_makes_a_second_answer_the_first(
    fake: FakeDiscord, bot: Bot
) -> None:
    anna = fake.person("Anna")

    anna.dm("Anna")
    await anna.hears(1)
    user = await bot.fetch_user(anna.id)
    again = await user.send("dag", nonce="7")

    assert [message.text for message in anna.dms] == ["Anna", "dag Anna"]
    assert again.content == "dag Anna"
    assert fake.violations == []


async def test_a_command_speaks_the_persons_locale_and_completes_itself(fake: FakeDiscord, bot: Bot) -> None:
    anna = fake.person("Anna", "fr")

    typing = anna.types("help", "topic", "rac")
    await fake.until(lambda: typing.acknowledged)
    anna.slash("help", topic="racisme")
    await anna.hears(1)

    assert typing.choices == [{"name": "rac!", "value": "rac"}]
    assert anna.ephemerals[0].text == "racisme fr"
    assert fake.violations == []


async def test_after_a_broken_connection_the_bot_resumes_and_hears_what_it_missed(fake: FakeDiscord, bot: Bot) -> None:
    anna = fake.person("Anna")

    fake.gateway.drop()
    await fake.until(lambda: not fake.gateway.connected)
    anna.dm("gemist")
    await fake.until(lambda: fake.gateway.resumes == 1)
    await anna.hears(1)

    assert bot.heard == ["gemist"]
    assert len(fake.gateway.identifies) == 1


async def test_a_bot_asked_to_reconnect_resumes(fake: FakeDiscord, bot: Bot) -> None:
    fake.gateway.reconnect()
    await fake.until(lambda: fake.gateway.resumes == 1)

    anna = fake.person("Anna")
    anna.dm("terug")
    await anna.hears(1)

    assert fake.violations == []


async def test_a_wrong_token_and_refused_intents_end_the_bot(
    fake: FakeDiscord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Route, "BASE", fake.rest_url)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", fake.gateway_url)
    async with Bot() as bot:
        with pytest.raises(discord.LoginFailure):
            await bot.start("wrong")
    fake.gateway.refuse = 4014
    async with Bot() as bot:
        with pytest.raises(discord.PrivilegedIntentsRequired):
            await bot.start(fake.token)


async def test_the_bot_hears_that_it_came_into_a_guild_and_out_of_it(fake: FakeDiscord, bot: Bot) -> None:
    ben = fake.person("Ben")
    community = fake.community("Gent", owner=ben)
    community.kicks_bot()
    ben.dm("x")
    await ben.hears(1)

    assert bot.came == ["joined Gent", "left Gent"]


async def test_moderation_works_within_the_bots_rights(fake: FakeDiscord, bot: Bot) -> None:
    anna, ben = fake.person("Anna"), fake.person("Ben")
    community = fake.community("Gent", owner=anna)
    square = community.text("plein")
    community.joins(ben)
    post = ben.writes(square, "hatelijk")
    ben.dm("x")
    await ben.hears(1)

    guild = await bot.fetch_guild(community.id)
    member = await guild.fetch_member(ben.id)
    await member.timeout(timedelta(hours=1))
    channel = bot.get_channel(square.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.get_partial_message(post.id).delete()
    with pytest.raises(LookupError, match="silenced"):
        ben.writes(square, "nog iets")
    await member.ban(delete_message_seconds=0)

    assert anna.sees(square) == []
    assert ben.id in community.guild.bans
    community.permits_bot(EVERYONE)
    with pytest.raises(discord.Forbidden) as caught:
        await guild.unban(member)
    assert caught.value.code == 50013
    assert fake.violations == []


async def test_a_case_is_a_thread_in_a_forum_that_only_staff_see(fake: FakeDiscord, bot: Bot) -> None:
    anna, ben = fake.person("Anna"), fake.person("Ben")
    community = fake.community("Gent", owner=anna)
    community.joins(ben)
    staff = community.role("staff", Permission.MANAGE_MESSAGES)
    cases = community.forum("zaken", only=staff)
    anna.dm("x")
    await anna.hears(1)

    forum = bot.get_channel(cases.id)
    assert isinstance(forum, discord.ForumChannel)
    made = await forum.create_thread(name="zaak 1", content="nieuw", file=discord.File(io.BytesIO(b"x"), "a.txt"))
    await made.message.pin()
    await made.thread.send("meer")
    await made.thread.edit(archived=True)

    (thread,) = community.threads(cases)
    assert thread.kind is Kind.THREAD
    assert thread.archived
    first, more = anna.sees(thread)
    assert (first.text, first.files[0][0], first.pinned, more.text) == ("nieuw", "a.txt", True, "meer")
    with pytest.raises(LookupError):
        ben.sees(thread)
    assert fake.violations == []


async def test_closed_direct_messages_are_forbidden_and_no_fault_of_the_bot(fake: FakeDiscord, bot: Bot) -> None:
    anna = fake.person("Anna")
    anna.closes_dms()

    user = await bot.fetch_user(anna.id)
    with pytest.raises(discord.Forbidden) as caught:
        await user.send("x")

    assert caught.value.code == 50007
    assert rules(fake) == []


async def test_who_installed_the_app_uses_it_where_the_bot_is_not(fake: FakeDiscord, bot: Bot) -> None:
    anna, ben = fake.person("Anna"), fake.person("Ben")
    private = fake.world.private([anna.id, ben.id])
    next(iter(fake.world.commands[None].values()))["integration_types"] = [0, 1]
    for command in fake.world.commands[None].values():
        command["integration_types"] = [0, 1]
    with pytest.raises(LookupError):
        anna.slash("help", private)

    anna.installs()
    interaction = anna.slash("help", private)
    await anna.hears(1)

    assert interaction.payload["context"] == 2
    assert interaction.payload["authorizing_integration_owners"] == {"1": str(anna.id)}
    assert anna.ephemerals[0].text == "all nl"
    assert fake.violations == []
