"""What a member decides about a case: claim and give back, hand over, label, refer, close, reopen."""

from __future__ import annotations

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import replace

from bot.cases import Case, Ending, SaveCase, Status
from bot.chat.asking import rows
from bot.chat.replies import Lane
from bot.chat.turn import Button, Letter, Outcome, Say, Turn
from bot.communities import SetTimer, token_of
from bot.rules.facts import Body, Facts
from bot.rules.referral import Reason, Step
from bot.rules.referral import refer as referral_for
from bot.rules.retention import Retention
from bot.rules.situation import told_of
from bot.rules.staff import FEED_BACK, Deed, decides, is_idle, may, sees
from bot.staff import Member, Team
from handlers import referral
from handlers.casecard import card, label_words, press, view
from handlers.office import closing, in_topics

BODIES_PAGE = 8
LABELS = ("police", "legal", "translate", "press", "again", "waiting")
"""The usual labels; the team may add words of its own."""
LABELS_LIMIT = 10


async def _kept(
    turn: Turn, facts: Facts, case: Case, news: Callable[[Turn], str], *, letters: tuple[Letter, ...] = ()
) -> Outcome:
    """The case as it is now, with what is new above; its topics hear of it too."""
    shown_card = card(turn, await view(case), facts, news=news(turn))
    told = await in_topics(turn, case, lambda there: Say(news(there), there.languages))
    return Outcome((shown_card,), effects=(SaveCase(case),), letters=(*told, *letters))


async def _only_told(turn: Turn, facts: Facts, case: Case, key: str) -> Outcome:
    """Nothing changes: the card, and why."""
    return Outcome((card(turn, await view(case), facts, news=turn.text(key)),))


def _me(turn: Turn) -> Member:
    """Who acts. Raises LookupError outside of commands that ask for a role, which would be a mistake of ours."""
    if turn.member is None:
        raise LookupError("a command about a case without a member")
    return turn.member


# -- who has it


async def claim(turn: Turn, case: Case, words: str, *, facts: Facts) -> Outcome:
    """Take a case that nobody has. One that somebody has is taken over only on purpose, by who may assign."""
    me = _me(turn)
    if case.status is Status.CLOSED:
        return await _only_told(turn, facts, case, "case-is-closed")
    if case.worker == me.id:
        return await _only_told(turn, facts, case, "case-yours")
    before = next((one for one in await Team() if one.id == case.worker), None)
    if before is not None and words != "over":
        taken = turn.say("case-taken", [press(turn, "claim", token_of(case.id), "over", "takeover")], name=before.name)
        return Outcome((taken,))
    taken_over = () if before is None else (_told(turn, before, case, "case-taken-over", name=me.name),)
    mine = replace(case, worker=me.id, status=Status.OPEN)
    return await _kept(turn, facts, mine, lambda there: there.text("case-claimed", name=me.name), letters=taken_over)


async def unclaim(turn: Turn, case: Case, _words: str, *, facts: Facts) -> Outcome:
    """Give it back: anybody may claim it again."""
    me = _me(turn)
    if not decides(me.role, me.id, case.worker) or case.worker is None:
        return await _only_told(turn, facts, case, "case-claim-first")
    free = replace(case, worker=None)
    return await _kept(turn, facts, free, lambda there: there.text("case-given-back", name=me.name))


async def hand(turn: Turn, case: Case, words: str, *, facts: Facts) -> Outcome:
    """Hand it to a colleague who works on cases; the colleague is told."""
    me = _me(turn)
    if not decides(me.role, me.id, case.worker):
        return await _only_told(turn, facts, case, "case-claim-first")
    if case.status is Status.CLOSED:
        return await _only_told(turn, facts, case, "case-is-closed")
    able = [one for one in await Team() if may(one.role, Deed.WORK) and not is_idle(one.seen, turn.now)]
    others = {_code(one.id): one for one in able if one.id != case.worker}
    to = others.get(words)
    token = token_of(case.id)
    if to is None:
        choices = rows([Button(one.name, f"go:hand {token} {code}") for code, one in others.items()])
        key = "case-hand" if others else "case-hand-nobody"
        return Outcome((turn.say(key, *choices, [press(turn, "open", token)]),))
    theirs = replace(case, worker=to.id, status=Status.OPEN)
    told = () if to.id == me.id else (_told(turn, to, case, "case-handed-to-you", name=me.name),)

    def news(there: Turn) -> str:
        return there.text("case-handed", name=me.name, to=to.name)

    if not sees(me.role, me.id, to.id):  # it is the colleague's now: it is not shown once more
        heard = await in_topics(turn, theirs, lambda there: Say(news(there), there.languages))
        done = turn.say("case-handed", [turn.go("cases", "case-menu")], name=me.name, to=to.name)
        return Outcome((done,), effects=(SaveCase(theirs),), letters=(*heard, *told))
    return await _kept(turn, facts, theirs, news, letters=told)


def _told(turn: Turn, to: Member, case: Case, key: str, *, name: str) -> Letter:
    """A line to a colleague alone."""
    there = turn.to((to.language,))
    say = there.say(key, [press(there, "open", token_of(case.id))], reference=case.reference, name=name)
    return Letter(to.at, say, Lane.CASE)


# -- what colleagues see at a glance


async def label(turn: Turn, case: Case, words: str, *, facts: Facts) -> Outcome:
    """Put a usual label on, or take one off; words of the team's own are asked for by another command."""
    token = token_of(case.id)
    known = words if words in LABELS else next((one for one in case.labels if _code(one.encode()) == words), None)
    if known is None:
        own = [one for one in case.labels if one not in LABELS]
        on = [
            Button(f"+ {label_words(turn, one)}", f"go:label {token} {one}") for one in LABELS if one not in case.labels
        ]
        off = [Button(f"– {label_words(turn, one)}", f"go:label {token} {one}") for one in LABELS if one in case.labels]
        off += [Button(f"– {label_words(turn, one)}", f"go:label {token} {_code(one.encode())}") for one in own]
        last = [press(turn, "ownlabel", token), press(turn, "open", token)]
        return Outcome((turn.say("case-choose-label", *rows([*on, *off]), last),))
    if known in case.labels:
        labels = tuple(one for one in case.labels if one != known)
    elif len(case.labels) >= LABELS_LIMIT:
        return await _only_told(turn, facts, case, "case-labels-full")
    else:
        labels = (*case.labels, known)
    changed = replace(case, labels=labels)
    return Outcome((card(turn, await view(changed), facts),), effects=(SaveCase(changed),))


# -- somebody else who helps


async def refer(turn: Turn, case: Case, words: str, *, facts: Facts) -> Outcome:
    """Record to whom it was passed on. Nothing is sent: a person does that, the way the body wants it."""
    me, token = _me(turn), token_of(case.id)
    if not decides(me.role, me.id, case.worker):
        return await _only_told(turn, facts, case, "case-claim-first")
    proposed, others = _bodies(case, facts)
    chosen, _, sure = words.partition(" ")
    body = next((one for one in (*proposed, *others) if _code(one.id.encode()) == chosen), None)
    if body is None:
        skip = int(chosen[1:]) if chosen.startswith("+") and chosen[1:].isdecimal() else None
        page = proposed if skip is None else others[skip : skip + BODIES_PAGE]
        following = 0 if skip is None else skip + BODIES_PAGE
        language = turn.languages[0]
        choices = [[Button(one.name(language), f"go:refer {token} {_code(one.id.encode())}")] for one in page]
        more = [press(turn, "refer", token, f"+{following}", "refer_more")] if following < len(others) else []
        return Outcome((turn.say("case-refer", *choices, more, [press(turn, "open", token)]),))
    if sure != "yes":
        step = _step(case, facts, body)
        yes = press(turn, "refer", token, f"{chosen} yes", "refer_yes")
        asked = turn.say("case-refer-sure", [yes], [press(turn, "refer", token), press(turn, "open", token)])
        text = f"{referral.card(turn.alone(turn.languages[0]), step)}\n\n{asked.text}"
        return Outcome((replace(asked, text=text),))
    if body.id in case.referred:
        return await _only_told(turn, facts, case, "case-referred-already")
    passed_on = replace(case, referred=(*case.referred, body.id))
    return await _kept(
        turn, facts, passed_on, lambda there: there.text("case-passed-on", body=body.name(there.languages[0]))
    )


def _bodies(case: Case, facts: Facts) -> tuple[list[Body], list[Body]]:
    """The bodies that the rules propose for this situation, in order, and all others by name."""
    steps = referral_for(told_of(case.situation, case.language), facts).all
    proposed = {step.body.id: step.body for step in steps if isinstance(step.body, Body)}
    moderators = facts.bodies.get(str(case.situation.get("body", "")))
    first = {} if moderators is None else {moderators.id: moderators}
    named = {**first, **proposed}
    others = sorted((one for one in facts.bodies.values() if one.id not in named), key=lambda one: one.name("en"))
    return list(named.values()), others


def _step(case: Case, facts: Facts, body: Body) -> Step:
    """The body with the reason for it, and the languages that it has if the reporter's is not among them."""
    for step in referral_for(told_of(case.situation, case.language), facts).all:
        if step.body.id == body.id:
            return step
    return Step(body, Reason("case-refer-reason"), "team", () if case.language in body.languages else body.languages)


def _code(id_: bytes) -> str:
    """A short name for a button; of some hundred members or bodies no two have the same."""
    return urlsafe_b64encode(hashlib.blake2b(id_, digest_size=6).digest()).decode()


# -- the end


async def close(turn: Turn, case: Case, words: str, *, facts: Facts, retention: Retention) -> Outcome:
    """Close it: choose why, confirm. Its topics close with it."""
    me, token = _me(turn), token_of(case.id)
    if case.status is Status.CLOSED:
        return await _only_told(turn, facts, case, "case-is-closed")
    if not decides(me.role, me.id, case.worker):
        return await _only_told(turn, facts, case, "case-claim-first")
    chosen, _, sure = words.partition(" ")
    back = press(turn, "card" if turn.arrival.seen else "open", token, label="open")
    ending = next((one for one in Ending if one.value == chosen), None)
    if ending is None:
        endings = [Button(turn.label("case-ending", one.value), f"go:close {token} {one.value}") for one in Ending]
        return Outcome((turn.say("case-close", *rows(endings), [back]),))
    if sure != "yes":
        yes = press(turn, "close", token, f"{chosen} yes", "close_yes")
        reason = turn.each(lambda one: one.label("case-ending", ending.value))
        key = "case-close-sure" if case.answered_at is not None else "case-close-unanswered"
        days = turn.each(lambda one: one.text("days", count=retention.case_days))
        return Outcome((turn.say(key, [yes], [back], reason=reason, days=days),))
    closed = case.closed(ending, turn.now)
    return await _kept(
        turn, facts, closed, lambda there: there.text("case-closed-by", name=me.name), letters=closing(closed)
    )


async def reopen(turn: Turn, case: Case, _words: str, *, facts: Facts) -> Outcome:
    """Take it up again: who had it has it again."""
    me = _me(turn)
    if case.status is not Status.CLOSED:
        return await _only_told(turn, facts, case, "case-is-open")
    if not decides(me.role, me.id, case.worker):
        return await _only_told(turn, facts, case, "case-reopen-ask")
    status = Status.RECEIVED if case.worker is None else Status.OPEN
    again = replace(case, status=status, ending=None, closed_at=None)
    done = await _kept(turn, facts, again, lambda there: there.text("case-reopened", name=me.name))
    return replace(
        done, effects=(*done.effects, SetTimer("case-unclosed", token_of(case.id), turn.now + FEED_BACK, turn.now))
    )


async def show(turn: Turn, case: Case, _words: str, *, facts: Facts) -> Outcome:
    """The card once more, where the team's room reads along."""
    return Outcome((card(turn, await view(case), facts),))
