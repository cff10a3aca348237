"""What the last turns left of people and conversations, so that the next turn of the same person reads nothing."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

from bot.chat.people import Conversation, Person
from bot.ports import Tick, Written

V = TypeVar("V")

SIZE = 5_000
"""People, and conversations, that are remembered: some 10 MB, and more than answer within a minute in a large town."""


class Recent:
    """Only for an engine that is alone on its database: another process's writes would not be seen.

    `size` 0 remembers nothing. A conversation is forgotten when its draft expires.
    """

    def __init__(self, size: int = SIZE) -> None:
        self._people: _Newest[Person] = _Newest(size)
        self._conversations: _Newest[tuple[Conversation, int]] = _Newest(size)

    async def people(self, tick: Tick, keys: Sequence[bytes]) -> Mapping[bytes, Person]:
        """Those that exist, from memory or from the tick."""
        known = {key: person for key in keys if (person := self._people.get(key)) is not None}
        missing = [key for key in keys if key not in known]
        if missing:
            known.update(await tick.people(missing))
        return known

    async def conversations(self, tick: Tick, keys: Sequence[bytes], now: int) -> Mapping[bytes, Conversation]:
        """Those that exist, from memory or from the tick."""
        known = {}
        for key in keys:
            remembered = self._conversations.get(key)
            if remembered is not None and (remembered[0].progress is None or remembered[1] > now):
                known[key] = remembered[0]
        missing = [key for key in keys if key not in known]
        if missing:
            known.update(await tick.conversations(missing, now))
        return known

    def keep(self, turns: Sequence[Written]) -> None:
        """Remember what was written."""
        for turn in turns:
            if turn.forget:
                self.forget([turn.conversation_key], [turn.person_key])
                continue
            if turn.person is not None:
                self._people.put(turn.person_key, turn.person)
            if turn.conversation is not None:
                self._conversations.put(turn.conversation_key, (turn.conversation, turn.expires))

    def forget(self, conversations: Sequence[bytes], people: Sequence[bytes] = ()) -> None:
        """Read these anew: somebody else wrote them."""
        for key in conversations:
            self._conversations.pop(key)
        for key in people:
            self._people.pop(key)


class _Newest(Generic[V]):
    """A mapping of bounded size; the least lately used goes first."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._values: OrderedDict[bytes, V] = OrderedDict()

    def get(self, key: bytes) -> V | None:
        value = self._values.get(key)
        if value is not None:
            self._values.move_to_end(key)
        return value

    def put(self, key: bytes, value: V) -> None:
        self._values[key] = value
        self._values.move_to_end(key)
        if len(self._values) > self._size:
            self._values.popitem(last=False)

    def pop(self, key: bytes) -> None:
        self._values.pop(key, None)
