"""The turn that the benches measure: one answer in the middle of a report, from the wire to the wire.

The person sits at "under 18?" and answers "yes", then goes back, again and again. Each of these is a whole turn: sealed
inbox, commit, replayed dialogue, commit of the new state with the reply in the outbox, and a reply with four buttons.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType

from tests.bench.peers.process import BotCommand
from tests.fakes.telegram.process import telegram_process

WARM_UP = ("/start", "/language en", "/report", "2", "something was said", "1", "2", "1", "1", "1")
"""Up to the question "under 18?", by the numbers of the options; "1" after the evidence means "that's all"."""

TEXTS = ("1", "4")
"""Yes; and, at the next question, its fourth button: back."""

FORTH, BACK = "Question 8 of 9", "Question 7 of 9"


TELEGRAM = {"CONCORDIA_TELEGRAM_TOKEN": "{token}", "CONCORDIA_TELEGRAM_API_URL": "{url}"}
DISCORD = {
    "CONCORDIA_DISCORD_TOKEN": "{token}",
    "CONCORDIA_DISCORD_API_URL": "{rest_url}",
    "CONCORDIA_DISCORD_GATEWAY_URL": "{gateway_url}",
}
"""Settings of a platform; what stands in braces is filled in with what the fake says of itself."""

TALKATIVE = {"CONCORDIA_LOG_LEVEL": "INFO"}
"""So that its log says when it runs, and when a mailing is filled and done."""

RUN = "import sys; sys.modules['rich'] = None; from bot.__main__ import main; sys.exit(main())"
"""As it runs where it is installed to run: rich comes with import-linter alone, and structlog loads it if it is there
(5 MiB)."""


@contextmanager
def concordia(
    guesser: str = "py3langid",
    platforms: Mapping[str, str] = TELEGRAM,
    settings: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[BotCommand]:
    """The real `concordia run` on a folder of its own, with these settings of platforms, and further ones."""
    with tempfile.TemporaryDirectory(prefix="concordia-bench-") as folder:
        root = Path(folder)
        yield BotCommand(
            "concordia",
            (sys.executable, "-c", RUN, "run"),
            {
                **platforms,
                "CONCORDIA_DATA_DIR": str(root / "data"),
                "CONCORDIA_KEYRING": str(root / "keys" / "keyring.json"),
                "CONCORDIA_LANGUAGE_GUESSER": guesser,
                "CONCORDIA_LOG_LEVEL": "WARNING",
                **settings,
            },
        )


def check_the_turn() -> None:
    """Walk the warm-up and two turns on the judged fake. Raises AssertionError where another turn would be measured."""
    from tests.bench.peers.load import running  # noqa: PLC0415 - the load imports nothing of ours

    with concordia() as bot, telegram_process() as telegram, running(bot, telegram):
        person = telegram.do("person", language="en")
        screen = {}
        for number, text in enumerate((*WARM_UP, *TEXTS, *TEXTS), 1):
            telegram.do("says", user=person, text=text)
            screen = telegram.do("hears", user=person, acts=number, seconds=20)
            expected = {len(WARM_UP) + 1: FORTH, len(WARM_UP) + 2: BACK}.get(number)
            said = screen["messages"][-1]["text"]
            assert expected is None or expected in said, f"after {text!r}: {said[:80]!r}"
        assert BACK in screen["messages"][-1]["text"]
        assert telegram.do("violations") == []
