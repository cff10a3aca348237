"""What happens to a channel just before the bot writes there, because a fault says so."""

from dataclasses import replace
from typing import TYPE_CHECKING

from .oracle import Call
from .permissions import Overwrite, Permission
from .places import Channel

if TYPE_CHECKING:
    from .server import FakeDiscord


def befall(fake: "FakeDiscord", kind: str, call: Call) -> None:
    """A person takes no direct messages any more, or a server lets the bot not write there any more (forbidden).

    Nothing for other kinds, and where it has happened already.
    """
    channel = fake.world.channels.get(int(call.places.get("channel_id", 0)))
    if kind != "forbidden" or channel is None or channel.id in fake.struck:
        return
    if channel.guild is None:
        fake.world.closed |= channel.recipients.keys() - {fake.world.application_id}
    else:
        _silence(channel, fake.world.application_id)
    fake.struck.append(channel.id)


def _silence(channel: Channel, bot: int) -> None:
    denied = channel.overwrites.get(bot) or Overwrite(bot, is_member=True)
    channel.overwrites[bot] = replace(
        denied, allow=denied.allow & ~Permission.SEND_MESSAGES, deny=denied.deny | Permission.SEND_MESSAGES
    )
