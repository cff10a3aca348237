"""What Concordia does: ROUTES, the table of contents."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from bot.chat.language import Languages
from bot.chat.turn import At, Route, Talk
from bot.rules.facts import Facts
from handlers import case, report, start, who_helps


@dataclass(frozen=True, slots=True)
class About:
    """What the handlers know of this service: its facts, its languages, who runs it."""

    facts: Facts
    languages: Languages
    operator: str | None


LISTED = ("report", "who_helps", "case", "language", "privacy", "help", "cancel")
"""The commands that menus show, in this order."""


def routes(about: About) -> tuple[Route, ...]:
    """Every command, and what answers it."""
    facts = about.facts
    return (
        At("start", partial(start.start, languages=about.languages, commands=LISTED)),
        Talk(
            "report",
            partial(report.report, facts=facts, operator=about.operator),
            partial(report.file, facts=facts),
            steps=report.STEPS,
            gathers=report.GATHERS,
        ),
        Talk(
            "who_helps",
            partial(who_helps.who_helps, facts=facts),
            partial(who_helps.refer, facts=facts),
            steps=who_helps.STEPS,
        ),
        Talk("case", case.case, case.finish, gathers=case.GATHERS, lasts=case.LASTS),
        At("language", partial(start.language, languages=about.languages)),
        At("privacy", partial(start.privacy, operator=about.operator)),
        At("help", partial(start.help_, commands=LISTED)),
        At("cancel", start.cancel),
        At("saved", start.saved),
    )
