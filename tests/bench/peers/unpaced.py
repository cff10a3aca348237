"""`concordia run` on a Telegram that takes as much as it is given: no message of an announcement waits for its slot."""

import sys
from dataclasses import replace
from typing import Any

from adapters.telegram import platform
from bot.__main__ import main
from bot.chat.replies import Limits


class Unpaced(platform.TelegramPlatform):
    """The real one, without limits."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._plain = replace(self._plain, limits=Limits())
        self._whispering_too = replace(self._whispering_too, limits=Limits())


if __name__ == "__main__":
    platform.TelegramPlatform = Unpaced  # type: ignore[misc]
    sys.modules["rich"] = None  # type: ignore[assignment]  # as where it is installed to run: see tests/bench/turn.py
    sys.exit(main())
