"""What is followed, as a card with a button for each choice; what a press changes, and the lists to choose from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot import followwords
from bot.agenda.event import REGIONS, Area, Theme
from bot.calendar import Listed
from bot.chat.asking import rows
from bot.chat.texts import Markup
from bot.chat.turn import Button, Say, Turn
from bot.communities import token_of
from bot.following import How, Segment
from handlers.eventwords import cut, name

SPOKEN = ("nl", "fr", "de", "en", "vgt", "sfb", "ar", "tr", "es", "it", "pl", "uk")
"""Languages on the spot that are offered: ours, the two largest sign languages of Belgium, and those that are spoken
most at such events."""

QUIETS: Sequence[tuple[int, int] | None] = (None, (22, 8), (20, 9))
NIGHT = (22, 8)
"""Quiet hours that are offered, and those that everybody has who chose none."""

SIDES = ("where", "themes", "spoken", "how", "quiet", "announcements")
"""What can be chosen, in the order of the buttons."""

LABEL = 40

_HOURS = re.compile(r"(\d{1,2})-(\d{1,2})")


@dataclass(frozen=True, slots=True)
class Card:
    """`command` is what its buttons give, `own`: quiet hours can be typed; `singles` are the events followed beside."""

    command: str
    segment: Segment
    own: bool = False
    singles: tuple[Listed, ...] = ()


# -- what a press changes


def changed(segment: Segment, side: str, change: str) -> Segment:
    """The segment after a press; the same for anything that no button of ours says. A change says what shall be, not
    that something turns: the same button pressed twice does no harm."""
    match side:
        case "where":
            return replace(segment, areas=_with(segment.areas, change, Area))
        case "themes":
            return replace(segment, themes=_with(segment.themes, change, Theme))
        case "spoken":
            return replace(segment, spoken=_with(segment.spoken, change, (*SPOKEN, *segment.spoken)))
        case "how" if change in set(How):
            return replace(segment, how=How(change))
        case "quiet" if change == "none":
            return replace(segment, quiet=None)
        case "quiet" if (hours := hours_of(change)) is not None:
            return replace(segment, quiet=hours)
        case "announcements" if change in ("yes", "no"):
            return replace(segment, announcements=change == "yes")
    return segment


def hours_of(words: str) -> tuple[int, int] | None:
    """Two different hours of the day in "22-8"; 24 is midnight; None for anything else."""
    found = _HOURS.fullmatch(words)
    if found is None:
        return None
    begins, ends = int(found[1]), int(found[2])
    if begins > 24 or ends > 24 or begins % 24 == ends % 24:
        return None
    return begins % 24, ends % 24


def _with(chosen: Sequence[str], change: str, known: Iterable[str]) -> tuple[str, ...]:
    """Those that are chosen after it, in the order in which they are known; none for all."""
    if change == "all":
        return ()
    wanted = set(chosen)
    if change[:1] == "+":
        wanted.add(change[1:])
    elif change[:1] == "-":
        wanted.discard(change[1:])
    return tuple(str(one) for one in dict.fromkeys(known) if one in wanted)


# -- the card, and what one side of it shows


def card(turn: Turn, shown: Card) -> Say:
    """Everything that is chosen, with a button for each side."""
    sides = [Button(turn.label("following", side), f"go:{shown.command} {side}") for side in SIDES]
    singles = [(_opens(turn, one),) for one in shown.singles]
    stop = "unfollow" if not shown.segment.community else "unfollow_here"
    below = [Button(turn.label("following", "stop"), f"go:{stop}")]
    if not shown.segment.community:
        below.insert(0, turn.go("events", "follow-menu"))
    return turn.say(
        "following",
        *rows(sides),
        *singles,
        below,
        chosen=turn.each(lambda one: followwords.lines(one, shown.segment)),
        count=len(shown.singles),
    )


def side(turn: Turn, shown: Card, which: str) -> Say:
    """What one can choose on one side; what is chosen has a mark."""
    segment = shown.segment
    match which:
        case "where":
            small = [area for area in Area if area not in REGIONS]
            options = [(area, turn.label("area", area)) for area in (*REGIONS, *small)]
            return _several(turn, shown, "where", options, segment.areas)
        case "themes":
            return _several(turn, shown, "themes", [(one, turn.label("theme", one)) for one in Theme], segment.themes)
        case "spoken":
            codes = dict.fromkeys((*SPOKEN, *segment.spoken))
            names = [(code, followwords.language(turn, code)) for code in codes]
            return _several(turn, shown, "spoken", names, segment.spoken)
        case "how":
            hows = [(str(how), turn.label("follow-how", how)) for how in How]
            return _one(turn, shown, "how", hows, segment.how)
        case "quiet":
            hours = [(_value(one), followwords.quiet(turn, one)) for one in dict.fromkeys((*QUIETS, segment.quiet))]
            own = [turn.go("quiet", "follow-menu")] if shown.own else []
            return _one(turn, shown, "quiet", hours, _value(segment.quiet), own)
    choices = [(one, turn.label("follow-announcements", one)) for one in ("yes", "no")]
    return _one(turn, shown, "announcements", choices, "yes" if segment.announcements else "no")


def _several(turn: Turn, shown: Card, which: str, options: Iterable[tuple[str, str]], chosen: Sequence[str]) -> Say:
    everything = Button(_marked(turn.label("follow-all", which), not chosen), f"go:{shown.command} {which} all")
    buttons = [
        Button(_marked(label, value in chosen), f"go:{shown.command} {which} {'-' if value in chosen else '+'}{value}")
        for value, label in options
    ]
    return turn.say(f"choose-{which}", [everything], *rows(buttons), [_done(turn, shown)])


def _one(
    turn: Turn, shown: Card, which: str, options: Iterable[tuple[str, str]], chosen: str, more: Sequence[Button] = ()
) -> Say:
    buttons = [
        Button(_marked(label, value == chosen), f"go:{shown.command} {which} {value}") for value, label in options
    ]
    return turn.say(f"choose-{which}", *rows([*buttons, *more]), [_done(turn, shown)])


def _done(turn: Turn, shown: Card) -> Button:
    return Button(turn.label("following", "done"), f"go:{shown.command}")


def _marked(label: str, chosen: bool) -> str:
    label = label[:1].upper() + label[1:]
    return f"✓ {label}" if chosen else label


def _value(hours: tuple[int, int] | None) -> str:
    return "none" if hours is None else f"{hours[0]}-{hours[1]}"


def _opens(turn: Turn, listed: Listed) -> Button:
    return Button(Markup(cut(name(turn, listed.event), LABEL)), f"go:event {token_of(listed.key)}")
