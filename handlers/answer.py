"""The team answers a reporter: only on purpose, seen first as the reporter will see it, and as the team."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.audit import Audited, Trace
from bot.cases import AddEntry, Case, CaseById, CasesAlike, Effect, Entry, EntryKind, SaveCase, Status
from bot.chat.answers import OneName, Words
from bot.chat.dialogue import Ask, Tell
from bot.chat.events import TimeCame, Undelivered
from bot.chat.replies import Lane
from bot.chat.texts import Markup, Value
from bot.chat.turn import Letter, Outcome, Say, Turn
from bot.communities import incident_of, token_of
from bot.reporters import LinkReporter, Reporter, ReporterOf
from bot.staff import SavedReplies
from handlers.casecard import press
from handlers.caselookup import CaseToken, NotHere, case_for, not_here
from handlers.contact import MESSAGE_LIMIT, language_of
from handlers.office import to_team

DRAFTS = 8
"""How often a draft can be changed; each takes an answer for each language, of which a dialogue keeps 64."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody whom an answer reaches: their case, where to write to them if anywhere, and what they read."""

    case: Case
    reporter: Reporter | None

    @property
    def language(self) -> str:
        return self.case.language if self.reporter is None else self.reporter.language


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer: its words by the language of the reader, the first for all others. `written` is what each is in."""

    words: dict[str, str]
    written: dict[str, str]

    def of(self, language: str) -> tuple[str, str]:
        """The words for a reader of this language, and the language that these are written in."""
        key = language if language in self.words else next(iter(self.words))
        return self.words[key], self.written[key]


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer that somebody looked at and sent."""

    about: Case
    readers: tuple[Reader, ...]
    draft: Draft


@dataclass(frozen=True, slots=True)
class Dropped:
    """Nothing is sent."""


async def answer(turn: Turn) -> NotHere | Answered | Dropped:
    """The conversation."""
    case = await case_for(turn, await Ask("answer-case", CaseToken()))
    if case is None:
        return NotHere()
    readers = await readers_of(case)
    languages = tuple(dict.fromkeys(one.language for one in readers))
    for number in range(1, DRAFTS + 1):
        await _goes_to(turn, case, readers, languages)
        draft = await _draft(turn, languages, number)
        shown = preview(turn, case, languages, draft)
        match await Ask(f"{_SEND}.{number}", OneName(("send", "change", "drop")), {"preview": shown}):
            case "send":
                return Answered(case, readers, draft)
            case "drop":
                return Dropped()
    return Dropped()


_SEND, _HOW, _TEXT, _ALSO = "answer-send", "answer-how", "answer-text", "answer-also"


async def readers_of(case: Case) -> tuple[Reader, ...]:
    """The reporter of this case, and those of the open ones that were joined with it: one answer serves all."""
    joined = () if case.joined is None else await CasesAlike(case.joined)
    others = [
        one for one in joined if one.joined == case.joined and one.id != case.id and one.status is not Status.CLOSED
    ]
    return tuple([Reader(one, await ReporterOf(one.id)) for one in (case, *others)])


async def _goes_to(turn: Turn, case: Case, readers: Sequence[Reader], languages: Sequence[str]) -> None:
    names = turn.each(lambda one: one.listed([one.language_name(code) for code in languages]))
    told = sum(reader.reporter is not None for reader in readers)
    await Tell("answer-goes", {"reference": case.reference, "count": len(readers), "told": told, "languages": names})


async def _draft(turn: Turn, languages: Sequence[str], number: int) -> Draft:
    """A saved reply, which has its languages already, or words for one language after the other."""
    saved = {token_of(one.id): one for one in await SavedReplies() if one.texts}
    if saved:
        labels = {token: one.title for token, one in saved.items()} | {"write": turn.label("answer-how", "write")}
        chosen = await Ask(f"{_HOW}.{number}", OneName(("write", *saved)), labels=labels)
        if chosen != "write":
            texts = saved[chosen].texts
            best = [code for code in (*languages, *texts) if code in texts]
            return Draft({code: texts[code] for code in best}, {code: code for code in best})
    first, *more = languages
    words = {first: await Ask(f"{_TEXT}.{first}.{number}", Words(MESSAGE_LIMIT), {"language": _name(turn, first)})}
    for code in more:
        also = await Ask(f"{_ALSO}.{code}.{number}", Words(MESSAGE_LIMIT), {"language": _name(turn, code)}).or_skip()
        if also is not None:
            words[code] = also
    return Draft(words, {code: await language_of(text) or code for code, text in words.items()})


def _name(turn: Turn, code: str) -> Value:
    return turn.each(lambda one: one.language_name(code))


# -- what a reporter sees


def preview(turn: Turn, case: Case, languages: Sequence[str], draft: Draft) -> Markup:
    """Each version as its readers will see it."""
    return Markup("\n\n".join(letter(turn.to((code,)), case, code, draft) for code in languages))


def letter(there: Turn, case: Case, language: str, draft: Draft) -> Markup:
    """An answer in a frame of the reader's language; the team's words stay as they are, and say what they are in."""
    words, written = draft.of(language)
    if written == language:
        return there.text("news-answer", reference=case.reference, words=words)
    name = there.language_name(written)
    return there.text("news-answer-in", reference=case.reference, words=words, language=name)


def answered(turn: Turn, result: NotHere | Answered | Dropped) -> Outcome:
    """Keep the answer with each case, and write to who asked for it."""
    match result:
        case NotHere():
            return not_here(turn)
        case Dropped():
            return Outcome((turn.say("answer-dropped", [turn.go("cases", "case-menu")]),))
    member = turn.member
    if member is None:
        return not_here(turn)
    effects: list[Effect] = []
    for reader in result.readers:
        words, written = result.draft.of(reader.language)
        entry = Entry(EntryKind.ANSWER, turn.now, words, member.id, written)
        effects += [AddEntry(reader.case.id, entry), SaveCase(_after_answer(reader.case, turn.now))]
        if reader.case.id != result.about.id:  # that of the case it was written in comes from the gate
            effects.append(Audited(Trace(turn.now, member.id.hex(), "answer", case=reader.case.id)))
    letters = tuple(_to(turn, reader, result.draft) for reader in result.readers if reader.reporter is not None)
    back = [press(turn, "open", token_of(result.about.id))]
    said = turn.say("answer-sent", back, count=len(result.readers), told=len(letters))
    return Outcome((said,), effects=tuple(effects), letters=letters)


def _after_answer(case: Case, now: int) -> Case:
    status = Status.OPEN if case.status is Status.RECEIVED else case.status
    return replace(case, status=status, answered_at=case.answered_at or now)


def _to(turn: Turn, reader: Reader, draft: Draft) -> Letter:
    reporter, token = reader.reporter, token_of(reader.case.id)
    if reporter is None:
        raise TypeError("nobody to write to")
    there = turn.to((reporter.language,))
    if reporter.discreet:
        say = there.say("news-quiet", [there.go("case", "news-menu")])
    else:
        menu = [there.go("writeteam", "news-menu", token), there.go("case", "news-menu", token)]
        say = Say(letter(there, reader.case, reporter.language, draft), there.languages, (tuple(menu),))
    return Letter(reporter.at, say, Lane.CASE, else_tell=("case-unreached", token))


# -- what the team hears


async def reporter_wrote(turn: Turn) -> Outcome:
    """A while after a reporter wrote: who has the case is told; what it says stays covered until they open it."""
    event = turn.arrival.event
    case = await CaseById(incident_of(event.about)) if isinstance(event, TimeCame) else None
    return Outcome() if case is None else Outcome(letters=await to_team(turn, case, "reporter-wrote"))


async def unreached(turn: Turn) -> Outcome:
    """A reporter cannot be written to: nobody tries again, and the team knows that only the receipt opens it now."""
    event = turn.arrival.event
    case = await CaseById(incident_of(event.about)) if isinstance(event, Undelivered) else None
    if case is None or not isinstance(event, Undelivered):
        return Outcome()
    gone = (LinkReporter(case.id, None),) if event.reason == "gone" else ()
    return Outcome(effects=gone, letters=await to_team(turn, case, "reporter-unreached"))
