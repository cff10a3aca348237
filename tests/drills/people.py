"""Simulated people: each files a whole report on the pretend Telegram, looking only at what stands in the chat.

A person acts on the newest message of the bot that asks something, whatever came before it: so a bot that is killed,
says a thing twice or asks again confuses nobody, and a bot that forgets an answer keeps somebody waiting, which counts.
Nobody has a timer, and nobody repeats what was not answered: an update that the bot loses is never made up for.
"""

from __future__ import annotations

import asyncio
import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tests.drills.evidence import Sent
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.server import FakeTelegram
from tests.fakes.telegram.world import Button, Seen

LANGUAGES = ("nl", "fr", "de", "en")
RECEIPT = re.compile(r"(?<!\d)\d{4} \d{4} \d{4} \d{4}(?!\d)")
COUNTED = re.compile(r"(\d+) \([^()\d]+(\d+)\)")
"""How every language says how many messages there are, and how many files among them."""
_ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


class Street:
    """All people of one drill, and the one watcher that tells each of them when the bot did something in their chat."""

    def __init__(self, telegram: FakeTelegram) -> None:
        self.telegram = telegram
        self._waiting: dict[int, tuple[int, asyncio.Event]] = {}

    async def watch(self) -> None:
        """Run beside the people. One watcher, because the world wakes whoever waits at every act in every chat."""
        while True:
            await self.telegram.world.until(self._look, seconds=3600)

    def _look(self) -> bool:
        for user, (activity, woken) in list(self._waiting.items()):
            if self.telegram.people[user].chat.activity > activity:
                woken.set()
        return False

    async def news(self, who: Person, since: int) -> None:
        """Wait until the bot did something in this person's chat after its `since`-th act there."""
        if who.chat.activity > since:
            return
        woken = asyncio.Event()
        self._waiting[who.id] = since, woken
        try:
            await woken.wait()
        finally:
            del self._waiting[who.id]

    @property
    def activity(self) -> int:
        """How often the bot did something in any chat."""
        return sum(person.chat.activity for person in self.telegram.people.values())


@dataclass
class Citizen:
    """Somebody who reports. `plan` are handfuls of evidence; `stops_at` ends before the answer to that question."""

    street: Street
    account: Person
    language: str
    rng: random.Random
    plan: Sequence[Sequence[Sent]]
    forwards_first: bool = False
    goes_back: bool = False
    stops_at: str | None = None
    receipts: list[str] = field(default_factory=list)
    acts: int = 0
    done: bool = False
    _sent: int = 0
    _wanted: int = 0
    _order: dict[int, tuple[int, int]] = field(default_factory=dict)
    _answered: set[tuple[int, int]] = field(default_factory=set)
    _changes: int = 0

    @property
    def texts(self) -> list[str]:
        """The words of every message of the report, in alphabetical order: an album may be shuffled on its way."""
        return sorted(text for handful in self.plan for sent in handful for text in sent.texts)

    @property
    def messages(self) -> int:
        return len(self.texts)

    @property
    def files(self) -> int:
        return sum(sent.files for handful in self.plan for sent in handful)

    async def report(self) -> None:
        """File the whole report, from the first word until the receipt is saved."""
        if self.acts:
            pass  # it has begun already
        elif self.forwards_first:
            await self._acts(self._send_next)
        else:
            await self._acts(lambda: self.account.says("/report"))
        while not self.done:
            await self._answer()

    def goes_on(self) -> None:
        """Not to stop after all: `report` again then carries on where this one stopped."""
        self.stops_at, self.done = None, False

    async def opens(self, receipt: str) -> str:
        """Open a case by its receipt, from this account; the words of what came, and close it again."""
        await self._acts(lambda: self.account.says(f"/case {receipt}"))
        while (asked := self._asked()) is None or "add" not in _options(asked):
            await self._heard(self.account.chat.activity)
        text = asked.text
        await self._presses(asked, "close")
        return text

    # -- one step

    async def _answer(self) -> None:
        asked = self._asked()
        if self.receipts and not any("saved" in _options(message) for message in self.account.from_bot()):
            self.done = True
            return
        if asked is None:
            await self._heard(self.account.chat.activity)
            return
        options = _options(asked)
        question = _question(options)
        if question == self.stops_at:
            self.done = True
        elif question == "saved":
            self._read_receipt(asked)
            await self._presses(asked, "saved")
        elif question == "more":
            await self._more(asked)
        elif question == "evidence":
            await self._acts(self._send_next, asked)
        elif question == "choice" and self.goes_back:
            self.goes_back = False
            await self._presses(asked, "-back")
        elif question == "choice":
            own = [option for option in options if not option.startswith("-")]
            await self._presses(asked, self.rng.choice([*own, "-skip"]) if "-skip" in options else self.rng.choice(own))
        else:
            await self._presses(asked, "no" if question == "danger" else "file")

    async def _more(self, asked: Seen) -> None:
        """Go on with the next handful once all sent before has been counted; then that is all."""
        counted = counts(asked.text)
        if counted is None or counted[0] < self._wanted:
            await self._heard(self.account.chat.activity)
        elif self._sent < len(self.plan):
            await self._acts(self._send_next)
        else:
            await self._presses(asked, "-done")

    def _send_next(self) -> None:
        if self._sent < len(self.plan):
            handful = self.plan[self._sent]
            self._sent += 1
            self._wanted += sum(len(sent.texts) for sent in handful)
            for sent in handful:
                sent.act(self.account)

    async def _presses(self, asked: Seen, option: str) -> None:
        data = _options(asked)[option].data
        await self._acts(lambda: self.account.presses(data=data, message_id=asked.message_id), asked)

    async def _acts(self, act: Callable[[], object], answers: Seen | None = None) -> None:
        """Do something, and wait until the chat shows something else."""
        before = self.account.chat.activity
        self._look()
        if answers is not None:
            self._answered.add((answers.message_id, answers.edits))
        act()
        self.acts += 1
        await self._heard(before)

    async def _heard(self, since: int) -> None:
        """Wait until a message of the bot is new or changed."""
        changes = self._changes
        while changes == self._changes:
            await self.street.news(self.account, since)
            since = self.account.chat.activity
            self._look()

    # -- what stands in the chat

    def _asked(self) -> Seen | None:
        """The message that asks something and was written or changed last; None while its answer is under way."""
        asking = [message for message in self._look() if _question(_options(message)) is not None]
        newest = max(asking, key=lambda message: self._order[message.message_id][1], default=None)
        return None if newest is None or (newest.message_id, newest.edits) in self._answered else newest

    def _look(self) -> list[Seen]:
        """Note which messages are new or changed. The answer to a press alone (the button stops turning) is neither."""
        shown = self.account.from_bot()
        for message in shown:
            known = self._order.get(message.message_id)
            if known is None or known[0] != message.edits:
                self._changes += 1
                self._order[message.message_id] = message.edits, self._changes
        return shown

    def _read_receipt(self, shown: Seen) -> None:
        for receipt in RECEIPT.findall(shown.text.translate(_ISOLATES)):
            if receipt not in self.receipts:
                self.receipts.append(receipt)


def counts(text: str) -> tuple[int, int] | None:
    """How many messages and files a text of the bot speaks of."""
    found = COUNTED.search(text.translate(_ISOLATES).replace("\u202f", " ").replace("\xa0", " "))
    return None if found is None else (int(found[1]), int(found[2]))


def _options(message: Seen) -> dict[str, Button]:
    """The buttons by what they mean, which is the same in every language: the last word of what they carry."""
    found: dict[str, Button] = {}
    for row in message.buttons:
        for button in row:
            value = (button.data or "").rpartition(".")[0]
            found[value.rpartition(":")[2]] = button
    return found


def _question(options: dict[str, Button]) -> str | None:
    """Which kind of question these buttons belong to; None where nothing needs an answer."""
    if "saved" in options:
        return "saved"
    if "file" in options and "stop" in options:
        return "confirm"
    if "add" in options and "close" in options:
        return "case"
    if "-done" in options:
        return "more"
    if "no" in options and "-skip" not in options:
        return "danger"
    own = [option for option in options if not option.startswith("-")]
    if "-back" in options or "-cancel" in options:
        return "choice" if own else "evidence"
    return None
