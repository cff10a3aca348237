"""discord.py's bot as its documentation builds it: one slash command that answers ephemerally, nothing tuned."""

import sys

import discord
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL


class Echo(discord.Client):
    """Registers its one command at the start."""

    def __init__(self) -> None:
        super().__init__(intents=discord.Intents.default(), allowed_mentions=discord.AllowedMentions.none())
        self.tree = app_commands.CommandTree(self)

    async def setup_hook(self) -> None:
        await self.tree.sync()


def _main(url: str, gateway: str, token: str) -> None:
    Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = url, URL(gateway)
    client = Echo()

    @client.tree.command(name="echo", description="Say hi")
    async def _echo(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("Hi", ephemeral=True)

    client.run(token, log_handler=None)


if __name__ == "__main__":
    _main(*sys.argv[1:4])
