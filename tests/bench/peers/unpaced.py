"""`concordia run` on a Telegram that takes as much as it is given: no message of an announcement waits for its slot."""

import sys
from dataclasses import replace

from adapters.telegram import platform
from bot.__main__ import main
from bot.chat.replies import Capabilities, Limits


class Unpaced(platform.TelegramPlatform):
    """The real one, without limits."""

    @property
    def capabilities(self) -> Capabilities:
        return replace(super().capabilities, limits=Limits())


if __name__ == "__main__":
    platform.TelegramPlatform = Unpaced  # type: ignore[misc]
    sys.modules["rich"] = None  # type: ignore[assignment]  # as where it is installed to run: see tests/bench/turn.py
    sys.exit(main())
