"""The referral as a person reads it: who helps, in order, each with the reason, what it can do, how to reach it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain
from urllib.parse import urlsplit

from bot.chat.texts import Markup
from bot.chat.turn import Say, Turn
from bot.rules.facts import Body, Facts, Phone
from bot.rules.referral import Referral, Step, refer
from bot.rules.situation import Place, Situation
from handlers import notice

CARD = ("does", "cannot", "anonymous", "witness", "cost")
"""What is said of a body, in this order, where there is something to say."""


def says(turn: Turn, told: Situation, facts: Facts, links: Sequence[str]) -> tuple[Say, ...]:
    """Who helps; for online content also where the platform takes notices, and a text to send there.

    Where two languages stand side by side, all of it comes in the one and then in the other.
    """
    if len(turn.languages) > 1:
        ways = (says(turn.alone(code), replace(told, language=code), facts, links) for code in turn.languages)
        return tuple(chain.from_iterable(ways))
    referral = refer(told, facts)
    parts = [Say(part, turn.languages) for part in _parts(turn, referral)]
    if told.place is Place.ONLINE and not referral.urgent:
        parts += notice.says(turn, told, facts, links)
    return tuple(parts)


def _parts(turn: Turn, referral: Referral) -> Iterable[str]:
    if referral.urgent:
        yield _section(turn, "referral-first", referral.urgent, 0)
    if referral.steps:
        yield _section(turn, "referral-steps", referral.steps, 1)
    helping = [turn.text("referral-support"), *(card(turn, step) for step in referral.support)]
    listening = [turn.text("referral-listening"), card(turn, referral.listening), turn.text("referral-end")]
    yield "\n\n".join([*(helping if referral.support else ()), *listening])


def _section(turn: Turn, key: str, steps: Sequence[Step], first: int) -> str:
    cards = [card(turn, step, first + place if first else None) for place, step in enumerate(steps)]
    return "\n\n".join([turn.text(key), *cards])


def card(turn: Turn, step: Step, number: int | None = None) -> str:
    """One body or kind of place, in a few lines."""
    body, language = step.body, turn.languages[0]
    name = body.name(language) if isinstance(body, Body) else turn.text(body.name_key)
    reason = turn.text(step.reason.key, **step.reason.values)
    if number:
        lines: list[str] = [turn.text("step-name", number=number, name=name, reason=reason)]
    else:
        lines = [turn.text("step-name-alone", name=name, reason=reason)]
    lines += [turn.text(key) for what in CARD if (key := body.text(what)) is not None]  # type: ignore[arg-type]
    if isinstance(body, Body):
        lines += _reach(turn, body, step.other_languages)
    return "\n".join(lines)


def emergency(turn: Turn, facts: Facts) -> tuple[Say, ...]:
    """Someone is in danger: the numbers, and nothing else."""
    return (turn.say("emergency", lines=turn.each(lambda one: _numbers(one, facts))),)


def _numbers(turn: Turn, facts: Facts) -> Markup:
    language = turn.languages[0]
    told = Situation(place=Place.OTHER, danger=True, language=language)
    young = Situation(place=Place.OTHER, under_18=True, language=language)
    danger = refer(told, facts)
    steps = [*danger.urgent, *danger.steps, *danger.support, danger.listening, refer(young, facts).listening]
    bodies = {step.body.id: step.body for step in steps if isinstance(step.body, Body)}
    lines = [
        turn.text("emergency-line", name=body.name(language), phone=body.phones[0].number)
        for body in bodies.values()
        if body.phones
    ]
    return Markup("\n".join(lines))


def _reach(turn: Turn, body: Body, other_languages: Sequence[str]) -> Iterable[str]:
    language = turn.languages[0]
    if body.phones:
        yield turn.text("step-phone", phones=Markup(", ".join(_phone(turn, phone) for phone in body.phones)))
    if (hours := body.text("hours")) is not None:
        yield turn.text("step-hours", hours=turn.text(hours))
    if (link := body.link(language)) is not None:
        yield turn.text("step-link", link=link)
    elif body.site is not None:
        yield turn.text("step-link", link=body.site)
    if other_languages:
        names = [turn.language_name(code) for code in other_languages]
        yield turn.text("step-languages", languages=turn.listed(names))
    if body.checked is not None:
        yield turn.text("step-source", source=_hosts(body.source), date=turn.date(body.checked))
    else:
        yield turn.text("step-unchecked")


def _phone(turn: Turn, phone: Phone) -> str:
    number = turn.text("phone-number", number=phone.number)
    return number if phone.note is None else f"{number} ({turn.text(phone.note.key, **phone.note.values)})"


def _hosts(sources: Sequence[str]) -> str:
    hosts = [urlsplit(source).hostname or source for source in sources]
    return ", ".join(dict.fromkeys(host.removeprefix("www.") for host in hosts))
