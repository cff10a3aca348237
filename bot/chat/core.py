"""What every decision of a turn is made with: the routes, the texts, the limits; and outcomes put together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from bot.cases import Effect
from bot.chat import asking
from bot.chat.answers import InvalidAnswer
from bot.chat.dialogue import Lookup, Needs, Progress
from bot.chat.language import Languages
from bot.chat.texts import Texts
from bot.chat.turn import At, Happening, Keep, Outcome, Route, Say, Signer, Talk, Turn, Work

Memo = Mapping[Lookup[Any], object]


@dataclass(frozen=True, slots=True)
class Core:
    """What does not change between turns.

    `routes` are the commands between a person and the bot, `together` those that work where others read along.
    `happenings` answer events that are no commands, by the name of their class, and of a timer or a failure by its own.
    `idle` answers words when no dialogue runs. `tipline` is the talk that begins when a forward or a file arrives out
    of the blue, `flag` the one about somebody's message that a person points at. `file_limits` is in bytes, by
    platform. `new_id` makes the random id of a file.
    """

    routes: Mapping[str, Route]
    texts: Texts
    signer: Signer
    languages: Languages
    idle: Callable[[Turn, str], Outcome]
    tipline: str
    file_limits: Mapping[str, int]
    new_id: Callable[[], str]
    flag: str = ""
    together: Mapping[str, At | Work] = field(default_factory=dict)
    happenings: Mapping[str, Happening] = field(default_factory=dict)

    def talks(self, command: str) -> Talk:
        """The dialogue that a command opens. Raises TypeError where it opens none."""
        route = self.routes[command]
        if not isinstance(route, Talk):
            raise TypeError(f"{command} must be a dialogue")
        return route

    def talk(self, progress: Progress | None) -> Talk | None:
        """The talk of a running dialogue; None where none runs, or a deploy took it away."""
        route = self.routes.get(progress.dialogue) if progress is not None else None
        return route if isinstance(route, Talk) else None


def problem(turn: Turn, invalid: InvalidAnswer) -> Outcome:
    menu = [turn.go("report"), turn.go("who_helps")]
    return Outcome((Say(asking.problem(turn, invalid), turn.languages, (tuple(menu), (turn.go("help"),))),))


def then(first: Outcome, second: Outcome | Needs) -> Outcome | Needs:
    if isinstance(second, Needs):
        return second
    return Outcome(
        go=second.go,
        says=(*first.says, *second.says),
        person=first.person if second.person is None else second.person,
        progress=first.progress if isinstance(second.progress, Keep) else second.progress,
        effects=(*first.effects, *second.effects),
        letters=(*first.letters, *second.letters),
        forget=first.forget or second.forget,
    )


def also(outcome: Outcome | Needs, effects: tuple[Effect, ...]) -> Outcome | Needs:
    return outcome if isinstance(outcome, Needs) else replace(outcome, effects=(*effects, *outcome.effects))
