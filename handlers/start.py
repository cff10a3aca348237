"""The first words, help, language, privacy and cancel: what answers at any moment, also inside a dialogue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.chat.asking import rows
from bot.chat.language import Languages
from bot.chat.people import FLAGS_WINDOW, TRIES_WINDOW
from bot.chat.texts import Markup, Value
from bot.chat.turn import DRAFT_LASTS, Button, Outcome, Turn
from bot.following import Speak
from bot.rules.moderation import LASTS
from bot.rules.retention import DAY, DEDUPE_HOURS, HOUR, PROPOSAL_DAYS, PROPOSAL_DAYS_AFTER, Retention
from bot.sealing import parse_receipt

FROM_LINKS = ("setup", "flags", "join", "open", "note", "event")
"""Commands that a link leads to, with what they are about behind an underscore: a group, an event, a case."""


def start(turn: Turn, argument: str, *, languages: Languages, commands: Sequence[str]) -> Outcome:
    """Who we are, what we keep, who else sees it; the languages in their own names. `argument` may name a command."""
    met = replace(turn.person, met=True)
    if argument in commands:
        return Outcome(person=met, go=(argument, ""))
    command, _, about = argument.partition("_")
    if command in FROM_LINKS and about:
        return Outcome(person=met, go=(command, about))
    menu = _menu(turn)
    welcome = turn.say("welcome", *_choices(languages), *menu, platform=_platform(turn))
    names = {language.code: language.name for language in (*languages.hear, *languages.know)}
    missing = (turn.say("language-missing", language=names[turn.wanted]),) if turn.wanted in names else ()
    return Outcome((*missing, welcome), person=None if turn.person.met else met)


def language(turn: Turn, argument: str, *, languages: Languages) -> Outcome:
    """Choose a language: by button, or `/language fr`. The choice wins over all that we could guess."""
    code = argument.strip().casefold()
    if code in languages.available:
        chosen = replace(turn, languages=(code,))
        menu = [] if turn.busy else [chosen.go("report"), chosen.go("who_helps")]
        effects = (Speak(turn.arrival.address, (code,)),)  # alerts too
        return Outcome(
            (chosen.say("language-chosen", menu),), person=replace(turn.person, language=code), effects=effects
        )
    return Outcome((turn.say("language", *_choices(languages)),))


def help_(turn: Turn, _argument: str, *, commands: Sequence[str]) -> Outcome:
    """All commands, with what each does."""

    def listed(one: Turn) -> Markup:
        return Markup("\n".join(f"/{command} – {one.text(command_text(command))}" for command in commands))

    return Outcome((turn.say("help", [turn.go("report"), turn.go("who_helps")], commands=turn.each(listed)),))


def privacy(turn: Turn, _argument: str, *, operator: str | None, retention: Retention) -> Outcome:
    """What is kept, by whom, for how long: every number is the one that the service runs with."""
    kept = turn.say(
        "privacy",
        operator=operator or turn.text("operator-unnamed"),
        draft=_span(turn, "hours", DRAFT_LASTS // HOUR),
        cases=_span(turn, "days", retention.case_days),
        tries=_span(turn, "hours", TRIES_WINDOW // HOUR),
        proposals=_span(turn, "days", PROPOSAL_DAYS),
        after=_span(turn, "days", PROPOSAL_DAYS_AFTER),
    )
    more = turn.say(
        "privacy-more",
        platform=_platform(turn),
        incidents=_span(turn, "days", LASTS // DAY),
        flags=_span(turn, "hours", FLAGS_WINDOW // HOUR),
        audit=_span(turn, "days", retention.audit_days),
        odd=_span(turn, "days", retention.dead_letter_days),
        dedupe=_span(turn, "hours", DEDUPE_HOURS),
        backups=_span(turn, "days", retention.backup_days),
    )
    rights = turn.say("privacy-rights", [turn.go("mydata")])
    return Outcome((kept, more, rights))


def _span(turn: Turn, unit: str, count: int) -> Value:
    return turn.each(lambda one: one.text("days" if unit == "days" else "hours", count=count))


def cancel(turn: Turn, _argument: str) -> Outcome:
    """Stop; the draft is gone."""
    menu = [turn.go("report"), turn.go("who_helps")]
    return Outcome((turn.say("cancelled", menu),), progress=None)


def saved(turn: Turn, _argument: str) -> Outcome:
    """The person saved the receipt: it goes out of the chat."""
    return Outcome((turn.say("receipt-saved", [turn.go("case"), turn.go("who_helps")]),))


def idle(turn: Turn, text: str) -> Outcome:
    """Words while nothing runs: a receipt opens its case, all else gets the way on."""
    digits = parse_receipt(text)
    if digits is not None:
        return Outcome(go=("case", digits))
    if not turn.person.met:
        return Outcome(go=("start", ""))
    menu = _menu(turn)
    return Outcome((turn.say("not-understood", *menu),))


def command_text(command: str) -> str:
    """The key of the words that describe a command."""
    return f"command-{command.replace('_', '-')}"


def _platform(turn: Turn) -> Value:
    return turn.each(lambda one: one.label("platform", turn.arrival.address.platform))


def _menu(turn: Turn) -> list[list[Button]]:
    """What most people come for, two in a row."""
    pairs = ("report", "who_helps"), ("case", "events"), ("follow", "help")
    return [[turn.go(command) for command in pair] for pair in pairs]


def _choices(languages: Languages) -> list[tuple[Button, ...]]:
    return rows([Button(language.name, f"go:language {language.code}") for language in languages.speak])
