"""What Concordia does: ROUTES, the table of contents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from bot.chat.language import Languages
from bot.chat.turn import ANYWHERE, TOGETHER, At, Happening, Route, Talk, Work
from bot.rules.facts import Facts
from handlers import appeal, case, community, flag, moderate, report, start, who_helps


@dataclass(frozen=True, slots=True)
class About:
    """What the handlers know of this service: its facts, its languages, who runs it."""

    facts: Facts
    languages: Languages
    operator: str | None
    charters: Mapping[str, str]


LISTED = ("report", "who_helps", "case", "language", "privacy", "help", "cancel")
"""The commands that menus show, in this order."""

LISTED_IN_GROUPS = ("report", "charter")
LISTED_FOR_ADMINS = ("setup", "room", "queue", "bye")
"""The commands that a group's menu shows: to everybody, and to its admins besides."""


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
        Talk("flag", flag.flag, flag.flagged, steps=flag.STEPS, form=flag.FORM, title="flag-title"),
        Work("outcome", flag.outcome, places=ANYWHERE),
        Work("flags", flag.flags),
        Work("setup", community.setup_here, places=TOGETHER),
        Talk(
            "setup",
            partial(community.setup, languages=about.languages),
            partial(community.set_up, charters=about.charters),
            steps=community.STEPS,
            about_group=True,
        ),
        Work("room", community.room, places=TOGETHER),
        Work("charter", partial(community.charter_here, charters=about.charters), places=TOGETHER),
        Work("charter", partial(community.charter, charters=about.charters)),
        Work("bye", community.bye, places=TOGETHER),
        Work("queue", moderate.queue, places=TOGETHER),
        Work("judge", partial(moderate.judge, facts=facts), places=TOGETHER),
        Talk("appeal", appeal.appeal, appeal.appealed),
    )


def happenings() -> Mapping[str, Happening]:
    """What answers an event that is no command: by its kind, and timers and failed deliveries by their own name."""
    return {
        "Joined": community.joined,
        "Left": community.left,
        "MovedTo": community.moved,
        "RightsChanged": community.rights_changed,
        "MemberChanged": community.member_changed,
        "MessageReported": flag.reported,
        "hint": flag.hint,
        "unwhispered": flag.unwhispered,
        "unreached": flag.unreached,
        "notice": moderate.told,
        "forget": community.forget,
        "undone": moderate.undone,
        "unwarned": moderate.unwarned,
        "room-unreachable": community.room_unreachable,
        "owner-lost": community.owner_lost,
    }
