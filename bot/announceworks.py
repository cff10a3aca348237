"""What an operator may do with announcements: bring one in, and see how far they are; a part of the wiring."""

from __future__ import annotations

from collections.abc import Iterator

from bot.announcements import Announcement, Audience, LinkButton, SaveAnnouncement, Stage, To
from bot.audit import OPERATOR, Audited, Trace
from bot.cases import Effect, reference
from bot.communities import SetTimer, token_of
from bot.content import ROOT
from bot.control import Request
from bot.facts import load_facts
from bot.keychange import Say
from bot.languages import read_languages
from bot.mailings import Fate
from bot.ports import Random
from bot.rules.announcing import counted, gaps, instead
from bot.rules.personal import each, known_numbers
from bot.rules.staff import Deed, is_idle, may
from storage.store import SqlStore

LISTED = 20


async def brought(store: SqlStore, request: Request, now: int, random: Random, say: Say) -> tuple[Effect, ...]:
    """What keeps it and asks those who may approve; whom it reaches, and what to look at, is said first."""
    chosen = request["audience"]
    lists = {name: tuple(chosen[name]) for name in ("languages", "areas", "themes", "platforms")}
    one = Announcement(
        random(16),
        OPERATOR.encode(),
        dict(request["texts"]),
        now,
        Stage.ASKED,
        Audience(**lists, to=To(chosen["to"])),
        buttons=tuple(LinkButton(dict(button["labels"]), button["address"]) for button in request["buttons"]),
        at=request["at"],
    )
    segments = await store.following.segments()
    count = counted(one.audience, segments)
    say(f"{reference(one.id)}: {count.total - count.communities} people and {count.communities} communities")
    for (platform, language), people in count.people.items():
        say(f"  {platform:<9} {language}  {people}")
    languages = read_languages(ROOT / "languages.yaml")
    seen = gaps(one.texts, languages.available)
    for (wanted, other), people in instead(one.audience, one.texts, languages.near, segments).items():
        say(f"look: no text in {wanted}; {people} would read {other}")
    for code in seen.uneven:
        say(f"look: the text in {code} is much longer or shorter than the others")
    for line in _personal(one):
        say(line)
    able = [each for each in await store.team() if may(each.role, Deed.APPROVE) and not is_idle(each.seen, now)]
    say(
        f"it waits for one of {len(able)} who may approve it"
        if able
        else "nobody may approve it yet. Fix: invite an approver"
    )
    return (
        SaveAnnouncement(one),
        SetTimer("announcement-asked", token_of(one.id), now, now),
        Audited(Trace(now, OPERATOR, "announce", one.id)),
    )


def _personal(one: Announcement) -> Iterator[str]:
    bodies = load_facts(ROOT / "facts").bodies.values()
    phones = [phone.number for body in bodies for phone in body.phones]
    known = known_numbers(phones, [email for body in bodies for email in body.emails])
    labels = [label for button in one.buttons for label in button.labels.values()]
    for found in each([*one.texts.values(), *labels], known):
        yield f"look: {found.kind.value}: {found.words}"


async def status(store: SqlStore, say: Say) -> None:
    """A line for each of the newest."""
    newest = await store.announcements.newest(LISTED)
    for one in newest:
        mailing = await store.mailings.named(one.mailing) if one.stage is Stage.APPROVED else None
        sent = "" if mailing is None else f"  {mailing.state.value} {mailing.fates.get(Fate.SENT, 0)}/{mailing.total}"
        say(f"{reference(one.id)}  {one.stage.value:<9}{sent}")
    if not newest:
        say("nothing was announced yet")
