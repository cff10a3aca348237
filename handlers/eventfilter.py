"""The sides of a filter on events: their buttons, the words that people may type for them, and the filter in words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.agenda.event import REGIONS, Area, Theme
from bot.chat.asking import rows
from bot.chat.texts import Markup, fold
from bot.chat.turn import Button, Say, Turn
from bot.communities import token_of
from bot.followwords import language as spoken_name
from bot.rules.browsing import Change, Filter, When, to_argument

ROOM_ON_CARDS = 18
"""Letters of a filter in a button that names an event besides."""


def press(turn: Turn, option: str, chosen: Filter, key: str = "events-menu") -> Button:
    """A button that shows what this filter lets through."""
    return Button(turn.label(key, option), f"go:events {to_argument(chosen)}")


def opens(event: bytes, chosen: Filter) -> str:
    """What the button of an event carries: its key, and the way back."""
    return f"go:event {token_of(event)} {to_argument(chosen, ROOM_ON_CARDS)}"


# -- choosing one side


def where(turn: Turn, chosen: Filter, key: str) -> Say:
    """The regions, and the way to the provinces; `key` is the text above."""
    options = [_option(turn.label("area", area), replace(chosen, area=area, near=False)) for area in REGIONS]
    near = [] if key == "events-no-place" else [press(turn, "near", replace(chosen, near=True, area=None))]
    more = Button(turn.label("events-menu", "provinces"), f"go:filter p{to_argument(chosen)}")
    anywhere = press(turn, "anywhere", replace(chosen, area=None, near=False))
    return turn.say(key, *rows([*near, *options, more, anywhere]))


def provinces(turn: Turn, chosen: Filter) -> Say:
    options = [
        _option(turn.label("area", area), replace(chosen, area=area, near=False))
        for area in Area
        if area not in REGIONS
    ]
    return turn.say("events-where", *rows(options))


def times(turn: Turn, chosen: Filter) -> Say:
    return turn.say(
        "events-when", *rows([press(turn, when, replace(chosen, when=when), "events-when") for when in When])
    )


def themes(turn: Turn, chosen: Filter) -> Say:
    options = [_option(turn.label("theme", theme), replace(chosen, theme=theme)) for theme in Theme]
    return turn.say("events-theme", *rows([*options, press(turn, "any-theme", replace(chosen, theme=None))]))


def languages(turn: Turn, chosen: Filter, spoken: Sequence[str]) -> Say:
    """Those that are spoken somewhere, the most frequent first, then our own."""
    codes = dict.fromkeys((*spoken, *turn.texts.languages))
    options = [_option(spoken_name(turn, code), replace(chosen, spoken=code)) for code in codes]
    return turn.say("events-spoken", *rows([*options, press(turn, "any-spoken", replace(chosen, spoken=None))]))


def _option(label: str, chosen: Filter) -> Button:
    return Button(label[:1].upper() + label[1:], f"go:events {to_argument(chosen)}")


# -- words


def names(turn: Turn, spoken: Sequence[str]) -> Mapping[str, Change]:
    """What people may type: the names of areas, themes, languages and times in all our languages, folded."""
    known: dict[str, Change] = {}
    for language in reversed((*turn.languages, *turn.texts.languages)):  # the person's own come last, and count
        one = turn.alone(language)
        for area in Area:
            label = one.label("area", area)
            known |= {fold(called): {"area": area} for called in (label, label.partition(" (")[0])}
        for theme in Theme:
            known |= {called: {"theme": theme} for called in _called(one.label("theme", theme))}
        known |= {fold(one.label("events-when", when)): {"when": when} for when in When if when is not When.ANY}
        known |= {fold(spoken_name(one, code)): {"spoken": code} for code in (*turn.texts.languages, *spoken)}
        known |= {fold(one.label("events-typed", flag)): {flag: True} for flag in ("free", "accessible", "near")}
    return known


def _called(label: str) -> Sequence[str]:
    """A theme is typed as it is called, or by one of two things that it is: "arts", "culture"."""
    parts = [fold(part) for part in _AND.split(label)]
    return [fold(label), *parts] if len(parts) > 1 else [fold(label), fold(label).rpartition(" ")[2]]


_AND = re.compile(r" (?:and|en|et|und) ")


def in_words(turn: Turn, chosen: Filter) -> Markup:
    """A filter in the words of its buttons, in one language."""
    words = [turn.label("events-typed", "near")] if chosen.near else []
    words += [turn.label("area", chosen.area)] if chosen.area else []
    words += [turn.label("events-when", chosen.when)] if chosen.when is not When.ANY else []
    words += [turn.label("theme", chosen.theme)] if chosen.theme else []
    words += [spoken_name(turn, chosen.spoken)] if chosen.spoken else []
    words += [turn.label("events-typed", flag) for flag in ("free", "accessible") if getattr(chosen, flag)]
    words += [turn.text("events-words", words=chosen.words)] if chosen.words else []
    return Markup(", ".join(words))
