"""/announcements: what was announced and what waits; the card of each, with whom it reaches and what to look at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.announcements import Announcement, AnnouncementById, Announcements, Audience, Served, Stage, To
from bot.audit import OPERATOR
from bot.cases import reference
from bot.chat.answers import Answer, InvalidAnswer, Said
from bot.chat.texts import Markup
from bot.chat.turn import Button, Outcome, Say, Turn
from bot.communities import incident_of, is_token, token_of
from bot.following import Segment, Segments
from bot.mailings import Fate, Mailing, MailingNamed
from bot.mailings import State as MailingState
from bot.rules.announcing import Count, account, counted, gaps, instead, may_approve, may_change
from bot.rules.display import shown
from bot.rules.personal import each
from bot.rules.staff import Deed, may
from bot.staff import Member, Team
from handlers.announced import Near

LISTED = 10
"""Announcements that the list shows: older ones are told of by the trail."""

TITLE = 40
"""Letters of a text by which it is known in the list."""

STEERABLE = (MailingState.FILLING, MailingState.SENDING, MailingState.PAUSED)

Followed = Sequence[tuple[bytes, Segment, int]]
"""Segments: tag, segment, how many subscriptions."""


@dataclass(frozen=True, slots=True)
class Books:
    """What a card is made of besides its announcement. `first` is the mailing of what it corrects."""

    segments: Followed
    team: Sequence[Member]
    mailing: Mailing | None = None
    first: Mailing | None = None

    def count(self, one: Announcement) -> Count:
        """Who would get it now; a correction goes to who got, or is about to get, the first."""
        if one.corrects is None:
            return counted(one.audience, self.segments)
        fates = {} if self.first is None else self.first.fates
        return Count({("", ""): fates.get(Fate.SENT, 0)} if fates.get(Fate.SENT) else {})

    def named(self, turn: Turn, id_: bytes | None) -> str:
        """A member's name; who runs the service, or who has left, by what they are."""
        if id_ == OPERATOR.encode():
            return turn.label("audit-who", OPERATOR)
        name = next((one.name for one in self.team if one.id == id_), None)
        return turn.label("audit-who", "gone") if name is None else shown(name)


async def look(one: Announcement) -> Books:
    """All that is known of it."""
    mailing = None if one.stage is not Stage.APPROVED else await MailingNamed(one.mailing)
    corrected = None if one.corrects is None else await AnnouncementById(one.corrects)
    first = None if corrected is None else await MailingNamed(corrected.mailing)
    return Books(await Segments(), await Team(), mailing, first)


async def found(token: str) -> Announcement | None:
    return await AnnouncementById(incident_of(token))


async def reachable(turn: Turn) -> Mapping[str, str]:
    """The platforms that are served, with their names."""
    return {name: turn.label("platform", name) for name, _ in await Served()}


@dataclass(frozen=True, slots=True)
class AnnouncementToken:
    """The token of an announcement, as a button of ours brought it."""

    options: Sequence[str] = ()
    collects: bool = False

    def parse(self, answer: Answer) -> str:
        token = answer.text.strip() if isinstance(answer, Said) else ""
        if not is_token(token):
            raise InvalidAnswer("announcement-not-here")
        return token


def not_there(turn: Turn, key: str = "announcement-not-here") -> Say:
    return turn.say(key, [turn.go("announcements", "announcement-menu")])


# -- the list


async def announcements(turn: Turn, _argument: str) -> Outcome:
    """/announcements: the newest, each opens its card."""
    newest = await Announcements(LISTED)
    rows = [[Button(_title(turn, one), f"go:announcement {token_of(one.id)}")] for one in newest]
    write = [turn.go("announce", "announcement-menu")] if _may(turn, Deed.PUBLISH) else []
    return Outcome((turn.say("announcements", *rows, write, count=len(newest)),))


def _title(turn: Turn, one: Announcement) -> str:
    first = next((one.texts[code] for code in turn.languages if code in one.texts), next(iter(one.texts.values()), ""))
    return f"{turn.label('announcement-stage', one.stage)}: {shown(' '.join(first.split()), TITLE)}"


# -- the card


async def announcement(turn: Turn, argument: str, *, near: Near, known: frozenset[str]) -> Outcome:
    """/announcement with its token: how far it is, whom it reaches, what to look at, and what one can do."""
    one = await found(argument.strip().partition(" ")[0])
    if one is None:
        return Outcome((not_there(turn),))
    return Outcome((card(turn, one, await look(one), near=near, known=known),))


def card(turn: Turn, one: Announcement, books: Books, *, near: Near, known: frozenset[str]) -> Say:
    """The card as this member may use it."""
    parts = [
        turn.text(
            "announcement-card",
            reference=reference(one.id),
            stage=turn.each(lambda there: there.label("announcement-stage", one.stage)),
            name=books.named(turn, one.author),
            when=turn.moment(one.at) if one.at is not None else turn.label("announcement-when", "now"),
        ),
        "\n".join(_reach(turn, one, books)),
        "\n\n".join(_texts(turn, one)),
    ]
    if warnings := "\n".join(_warnings(turn, one, books, near, known)):
        parts.append(turn.text("announcement-look", lines=Markup(warnings)))
    if one.reason is not None and one.stage is Stage.REFUSED:
        parts.append(turn.text("announcement-reason", name=books.named(turn, one.approver), reason=shown(one.reason)))
    if one.stage is Stage.APPROVED:
        parts.append(turn.text("announcement-approver", name=books.named(turn, one.approver)))
    if books.mailing is not None:
        parts.append(_sent(turn, books.mailing))
    return Say("\n\n".join(parts), turn.languages, tuple(tuple(row) for row in _buttons(turn, one, books) if row))


def _texts(turn: Turn, one: Announcement) -> Iterator[str]:
    for code in turn.texts.languages:
        if words := one.texts.get(code):
            yield turn.text("reply-in", language=turn.language_name(code), words=shown(words, 300))
    if one.picture is not None:
        yield turn.text("announcement-picture")
    for button in one.buttons:
        labels = " / ".join(dict.fromkeys(button.labels.values()))
        yield turn.text("announcement-link", label=labels, address=button.address)


def _reach(turn: Turn, one: Announcement, books: Books) -> Iterator[str]:
    """Whom it is for, and how many that is now."""
    count = books.count(one)
    if one.corrects is not None:
        yield turn.text("announcement-corrects", count=count.total)
        return
    yield from _audience(turn, one.audience)
    yield turn.text("announcement-count", count=count.total - count.communities)
    for (platform, language), people in count.people.items():
        yield turn.text(
            "announcement-count-line",
            platform=turn.label("platform", platform),
            language=turn.language_name(language),
            count=people,
        )
    if count.communities or one.audience.to is not To.PEOPLE:
        yield turn.text("announcement-communities", count=count.communities)


def _audience(turn: Turn, audience: Audience) -> Iterator[str]:
    named = {
        "languages": [turn.language_name(code) for code in audience.languages],
        "areas": [turn.label("area", area) for area in audience.areas],
        "themes": [turn.label("theme", theme) for theme in audience.themes],
        "platforms": [turn.label("platform", name) for name in audience.platforms],
    }
    chosen = [turn.listed(words) for words in named.values() if words]
    if audience.to is not To.BOTH:
        chosen.append(turn.label("announce-to", audience.to))
    words = "; ".join(chosen) if chosen else turn.label("announce-audience", "all")
    yield turn.text("announcement-audience", audience=words)


def _warnings(turn: Turn, one: Announcement, books: Books, near: Near, known: frozenset[str]) -> Iterator[str]:
    """What somebody should look at before it goes out."""
    if not books.count(one).total:
        yield turn.text("announcement-nobody")
    yield from gap_lines(turn, one.texts, near, one.audience, books.segments)
    for personal in each(
        [*one.texts.values(), *(label for button in one.buttons for label in button.labels.values())], known
    ):
        kind = turn.label("announcement-personal", personal.kind)
        yield turn.text("announcement-personal-line", kind=kind, words=personal.words)


def gap_lines(
    turn: Turn, texts: Mapping[str, str], near: Near, audience: Audience, segments: Followed
) -> Iterator[str]:
    """What is missing, and how many would read what instead, a line each."""
    seen = gaps(texts, turn.texts.languages)
    others = instead(audience, texts, near, segments)
    for code in seen.missing:
        language = turn.language_name(code)
        readers = [(other, people) for (wanted, other), people in others.items() if wanted == code]
        for other, people in readers:
            yield turn.text("announce-gap", language=language, count=people, other=turn.language_name(other))
        if not readers:
            yield turn.text("announce-gap-nobody", language=language)
    for code in seen.uneven:
        yield turn.text("announce-uneven", language=turn.language_name(code))


def _sent(turn: Turn, mailing: Mailing) -> Markup:
    state = turn.each(lambda one: one.label("mailing-state", mailing.state))
    return turn.text("announcement-mailing", state=state, sent=mailing.fates.get(Fate.SENT, 0), total=mailing.total)


# -- what one can do


def _buttons(turn: Turn, one: Announcement, books: Books) -> list[list[Button]]:
    token, key = token_of(one.id), "announcement-menu"
    rows = [[turn.go("preview", key, token)]]
    if _may(turn, Deed.PUBLISH) and may_change(one, turn.now):
        ask = one.stage in (Stage.DRAFT, Stage.REFUSED)
        rows.append([turn.go("rewrite", key, token)])
        rows += [[turn.go("askapproval", key, f"{token} {one.version}")]] if ask else []
        rows.append([turn.go("withdraw", key, f"{token} {one.version}")])
    if one.stage is Stage.APPROVED and books.mailing is not None:
        if books.mailing.state in STEERABLE and not may_change(one, turn.now):
            rows.append(steering(turn, one, books.mailing))
        if _may(turn, Deed.PUBLISH) and not may_change(one, turn.now):
            rows.append([turn.go("correct", key, token)])
    return [*rows, [turn.go("announcements", key)]]


def steering(turn: Turn, one: Announcement, mailing: Mailing) -> list[Button]:
    """Pause or go on, and stop."""
    token = token_of(one.id)
    steps = ("sending", "stop") if mailing.state is MailingState.PAUSED else ("paused", "stop")
    return [Button(turn.label("announcement-steer", step), f"go:steer {token} {step}") for step in steps]


def can_decide(turn: Turn, one: Announcement) -> bool:
    """Whether this member may approve or refuse it."""
    me = turn.member
    return (
        me is not None
        and one.stage is Stage.ASKED
        and may(me.role, Deed.APPROVE)
        and may_approve(one, me.id, account(me.platform, me.user))
    )


def _may(turn: Turn, deed: Deed) -> bool:
    return turn.member is not None and may(turn.member.role, deed)


def changed(one: Announcement) -> Announcement:
    """As it will stand once it is kept."""
    return replace(one, version=one.version + 1)
