"""What Concordia does: ROUTES, the table of contents."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.chat.language import Languages
from bot.chat.turn import ALONE, ANYWHERE, TOGETHER, At, Happening, Outcome, Place, Rendering, Route, Talk, Work
from bot.mailings import Kind
from bot.rules.facts import Facts
from bot.rules.personal import known_numbers
from bot.rules.retention import Retention
from bot.rules.staff import Deed
from handlers import (
    alerts,
    alertwords,
    alike,
    announce,
    announced,
    announcements,
    answer,
    appeal,
    approval,
    case,
    casenotes,
    cases,
    casework,
    community,
    contact,
    control,
    erasing,
    eventcard,
    events,
    flag,
    follow,
    followhere,
    identity,
    importing,
    mirror,
    moderate,
    mydata,
    office,
    packets,
    proposals,
    propose,
    proposed,
    replies,
    report,
    restrain,
    start,
    team,
    underway,
    who_helps,
)
from handlers.caselookup import Deed as CaseDeed
from handlers.caselookup import on_case


@dataclass(frozen=True, slots=True)
class About:
    """What the handlers know of this service: its facts, its languages, who runs it, how long it keeps what."""

    facts: Facts
    languages: Languages
    operator: str | None
    charters: Mapping[str, str]
    retention: Retention = Retention()


LISTED = (
    "report",
    "who_helps",
    "case",
    "events",
    "follow",
    "propose_event",
    "mydata",
    "language",
    "privacy",
    "help",
    "cancel",
)
"""The commands that menus show, in this order."""

LISTED_IN_GROUPS = ("report", "events", "charter")
LISTED_FOR_ADMINS = ("setup", "room", "queue", "follow_here", "bye")
"""The commands that a group's menu shows: to everybody, and to its admins besides."""
LISTED_WITH_MIRRORS = ("mirror",)
"""More for admins, where servers have a list of events of their own."""

LISTED_FOR_TEAM = ("team", "cases", "join")
LISTED_IN_STAFFROOMS = ("staffroom", "note")
"""The team's commands, only where a platform has no other way to type them."""


def routes(about: About) -> tuple[Route, ...]:
    """Every command, what answers it, and what of `bot.rules.staff` it does."""
    return (*_for_people(about), *_agenda(), *_following(), *_in_communities(about), *_for_the_team(about))


def _for_people(about: About) -> tuple[Route, ...]:
    facts = about.facts
    return (
        At("start", partial(start.start, languages=about.languages, commands=LISTED), Deed.ANYBODY),
        Talk(
            "report",
            partial(report.report, facts=facts, operator=about.operator, retention=about.retention),
            partial(report.file, facts=facts),
            Deed.ANYBODY,
            steps=report.STEPS,
            gathers=report.GATHERS,
        ),
        Talk(
            "who_helps",
            partial(who_helps.who_helps, facts=facts),
            partial(who_helps.refer, facts=facts),
            Deed.ANYBODY,
            steps=who_helps.STEPS,
        ),
        Talk(
            "case",
            partial(case.case, facts=facts),
            case.finish,
            Deed.ANYBODY,
            gathers=case.GATHERS,
            lasts=case.LASTS,
        ),
        At("language", partial(start.language, languages=about.languages), Deed.ANYBODY),
        At("privacy", partial(start.privacy, operator=about.operator, retention=about.retention), Deed.ANYBODY),
        Work("mydata", partial(mydata.mydata, retention=about.retention), Deed.ANYBODY),
        Work("erasecase", partial(erasing.erasecase, retention=about.retention), Deed.ANYBODY, listed=False),
        Talk("mypacket", partial(packets.mypacket, facts=facts), packets.made, Deed.ANYBODY, listed=False),
        At("help", partial(start.help_, commands=LISTED), Deed.ANYBODY),
        At("cancel", start.cancel, Deed.ANYBODY),
        At("saved", start.saved, Deed.ANYBODY),
        Work("flags", flag.flags, Deed.ANYBODY),
        Talk("appeal", appeal.appeal, appeal.appealed, Deed.ANYBODY),
        Talk(
            "propose_event",
            partial(propose.propose, operator=about.operator),
            propose.proposed,
            Deed.ANYBODY,
            steps=propose.STEPS,
        ),
        Work("proposed", proposed.proposed, Deed.ANYBODY, listed=False),
        Work("unpropose", proposed.unpropose, Deed.ANYBODY, listed=False),
    )


def _following() -> tuple[Route, ...]:
    return (
        Talk("follow", follow.follow, follow.followed, Deed.ANYBODY),
        Work("following", follow.following, Deed.ANYBODY, listed=False),
        Work("unfollow", follow.unfollow, Deed.ANYBODY, listed=False),
        Work("follow_again", follow.follow_again, Deed.ANYBODY, listed=False),
        Talk("quiet", follow.quiet, follow.quieted, Deed.ANYBODY, listed=False),
        Work("follow", followhere.follow_here, Deed.MODERATE, places=TOGETHER),
        Work("follow_here", followhere.follow_here, Deed.MODERATE, places=TOGETHER),
        Work("unfollow", followhere.unfollow_here, Deed.MODERATE, places=TOGETHER),
        Work("unfollow_here", followhere.unfollow_here, Deed.MODERATE, listed=False, places=TOGETHER),
    )


def _agenda() -> tuple[Route, ...]:
    return (
        Work("events", events.events, Deed.ANYBODY, places=ANYWHERE),
        Work("filter", events.narrowed, Deed.ANYBODY, listed=False),
        Work("event", eventcard.event, Deed.ANYBODY, listed=False),
        Work("map", eventcard.on_map, Deed.ANYBODY, listed=False),
        Work("remindme", eventcard.remind, Deed.ANYBODY, listed=False),
        Work("unremind", eventcard.unremind, Deed.ANYBODY, listed=False),
        Work("ics", eventcard.ics, Deed.ANYBODY, listed=False),
        Work("mirror", mirror.mirror, Deed.MODERATE, listed=False, places=ANYWHERE),
    )


def _in_communities(about: About) -> tuple[Route, ...]:
    facts = about.facts
    return (
        Talk("flag", flag.flag, flag.flagged, Deed.ANYBODY, steps=flag.STEPS, form=flag.FORM, title="flag-title"),
        Work("outcome", flag.outcome, Deed.ANYBODY, places=ANYWHERE),
        Work("setup", community.setup_here, Deed.MODERATE, places=TOGETHER),
        Talk(
            "setup",
            partial(community.setup, languages=about.languages),
            partial(community.set_up, charters=about.charters),
            Deed.MODERATE,
            steps=community.STEPS,
            about_group=True,
        ),
        Work("room", community.room, Deed.MODERATE, places=TOGETHER),
        Work("charter", partial(community.charter_here, charters=about.charters), Deed.MODERATE, places=TOGETHER),
        Work("charter", partial(community.charter, charters=about.charters), Deed.ANYBODY),
        Work("bye", community.bye, Deed.MODERATE, places=TOGETHER),
        Work("queue", moderate.queue, Deed.MODERATE, places=TOGETHER),
        Work("judge", partial(moderate.judge, facts=facts), Deed.MODERATE, places=TOGETHER),
    )


def _for_the_team(about: About) -> tuple[Route, ...]:
    most = (*_team(about), *_cases(about), *_contact(about), *_control(about))
    return (*most, *_announcing(about), *_agenda_team(about))


def _team(about: About) -> tuple[Route, ...]:  # noqa: ARG001
    return (
        Talk("join", team.join, team.joined, Deed.ANYBODY, listed=False),
        Work("team", team.team, Deed.TEAM, listed=False),
        Work("invite", team.invite, Deed.INVITE, listed=False),
        Work("remove", team.remove, Deed.INVITE, listed=False),
        Work("leave_team", team.leave, Deed.TEAM, listed=False),
        Work("staffroom", office.staffroom, Deed.ROOM, listed=False, places=TOGETHER),
    )


def _cases(about: About) -> tuple[Route, ...]:
    facts = about.facts

    def of_case(command: str, deed: CaseDeed, may: Deed, places: frozenset[Place] = ALONE) -> Work:
        return Work(command, on_case(deed), may, listed=False, places=places)

    return (
        Work("cases", cases.queue, Deed.READ, listed=False),
        Work("open", partial(cases.opened, facts=facts), Deed.READ, listed=False),
        of_case("evidence", cases.evidence, Deed.READ),
        of_case("history", cases.history, Deed.READ),
        of_case("desk", partial(cases.desk, facts=facts), Deed.READ, TOGETHER),
        of_case("card", partial(casework.show, facts=facts), Deed.READ, TOGETHER),
        of_case("claim", partial(casework.claim, facts=facts), Deed.WORK, ANYWHERE),
        of_case("unclaim", partial(casework.unclaim, facts=facts), Deed.WORK, ANYWHERE),
        of_case("hand", partial(casework.hand, facts=facts), Deed.WORK),
        of_case("label", partial(casework.label, facts=facts), Deed.WORK),
        of_case("refer", partial(casework.refer, facts=facts), Deed.WORK),
        of_case("close", partial(casework.close, facts=facts, retention=about.retention), Deed.WORK, ANYWHERE),
        of_case("reopen", partial(casework.reopen, facts=facts), Deed.WORK, ANYWHERE),
        of_case("note", casenotes.note_here, Deed.WORK, TOGETHER),
        Talk("note", casenotes.note, casenotes.noted, Deed.WORK, listed=False),
        Talk("ownlabel", casenotes.own_label, casenotes.labelled, Deed.WORK, listed=False),
        Talk("remind", casenotes.remind, casenotes.reminded, Deed.WORK, listed=False),
    )


def _contact(_: About) -> tuple[Route, ...]:
    return (
        Work("news", contact.news, Deed.ANYBODY, listed=False),
        Talk("writeteam", contact.write_team, contact.written, Deed.ANYBODY, listed=False),
        Talk("answer", answer.answer, answer.answered, Deed.WORK, listed=False),
        Talk("replies", replies.replies, replies.kept, Deed.REPLIES, listed=False),
        Work("alike", on_case(alike.alike), Deed.WORK, listed=False, places=ANYWHERE),
    )


def _control(about: About) -> tuple[Route, ...]:
    return (
        Talk("packet", partial(packets.packet, facts=about.facts), packets.made, Deed.WORK, listed=False),
        Talk("restrain", restrain.restrain, restrain.restrained, Deed.RESTRAIN, listed=False),
        Talk("identity", identity.identity, identity.asked, Deed.UNSEAL, listed=False),
        Work("agree", identity.agree, Deed.UNSEAL, listed=False),
        Work("refuse", identity.refuse, Deed.UNSEAL, listed=False),
        At("purge", control.purge, Deed.PURGE, listed=False),
        Work("audit", control.audit, Deed.AUDIT, listed=False),
        Work("numbers", control.numbers, Deed.NUMBERS, listed=False),
    )


def _agenda_team(_: About) -> tuple[Route, ...]:
    return (
        Work("proposals", proposals.proposals, Deed.PUBLISH, listed=False),
        Work("proposal", proposals.proposal, Deed.PUBLISH, listed=False),
        Work("accept_event", proposals.accept, Deed.PUBLISH, listed=False),
        Talk("edit_event", proposals.edit, proposals.edited, Deed.PUBLISH, listed=False),
        Talk("refuse_event", proposals.refuse, proposals.refused, Deed.PUBLISH, listed=False),
        Talk(
            "import_events",
            importing.import_events,
            importing.imported,
            Deed.PUBLISH,
            gathers=importing.GATHERS,
            listed=False,
        ),
    )


def _announcing(about: About) -> tuple[Route, ...]:
    near, operator = about.languages.near, about.operator
    bodies = about.facts.bodies.values()
    known = known_numbers(
        [phone.number for body in bodies for phone in body.phones], [email for body in bodies for email in body.emails]
    )

    def writing(command: str, talk: Callable[..., Coroutine[Any, Any, Any]]) -> Talk:
        begun, kept = partial(talk, near=near), partial(announce.drafted, near=near, known=known)
        return Talk(command, begun, kept, Deed.PUBLISH, gathers=announce.GATHERS, listed=False)

    def deed(command: str, work: Callable[..., Coroutine[Any, Any, Outcome]], may: Deed) -> Work:
        return Work(command, partial(work, near=near, known=known), may, listed=False)

    return (
        writing("announce", announce.announce),
        writing("rewrite", announce.rewrite),
        writing("correct", announce.correct),
        Work("announcements", announcements.announcements, Deed.ANNOUNCED, listed=False),
        deed("announcement", announcements.announcement, Deed.ANNOUNCED),
        Work("preview", partial(approval.preview, near=near, operator=operator), Deed.ANNOUNCED, listed=False),
        deed("askapproval", approval.ask_approval, Deed.PUBLISH),
        deed("withdraw", approval.withdraw, Deed.PUBLISH),
        deed("approve", approval.approve, Deed.APPROVE),
        Talk("disapprove", approval.disapprove, approval.disapproved, Deed.APPROVE, listed=False),
        Work("steer", underway.steer, Deed.ANNOUNCED, listed=False),
    )


def mailings(about: About) -> Mapping[Kind, Rendering]:
    """What writes each kind of mailing for a segment."""
    near, operator = about.languages.near, about.operator
    said = {Kind.ANNOUNCEMENT: partial(announced.announcement, near=near, operator=operator)}
    return {**alertwords.RENDERINGS, **said}


def happenings(about: About) -> Mapping[str, Happening]:
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
        "mirror": mirror.daily,
        "mirrored": mirror.mirrored,
        "unmirrored": mirror.unmirrored,
        "undone": moderate.undone,
        "unwarned": moderate.unwarned,
        "room-unreachable": community.room_unreachable,
        "owner-lost": community.owner_lost,
        "proposal-lapses": proposed.lapsed,
        "agenda-news": alerts.news,
        "agenda-look": alerts.look,
        "agenda-digest": alerts.digest,
        "identity": identity.lapsed,
        "purge-halted": control.halted,
        "case-message": answer.reporter_wrote,
        "case-unreached": answer.unreached,
        "case-new": partial(office.case_new, facts=about.facts),
        "topic-made": partial(office.topic_made, facts=about.facts),
        "topic-lost": partial(office.topic_lost, facts=about.facts),
        "staffroom-lost": office.staffroom_lost,
        "case-unanswered": office.unanswered,
        "case-unclosed": office.unclosed,
        "case-remind": casenotes.remember,
        "announcement-asked": approval.asked,
        "mailing-ended": underway.ended,
    }
