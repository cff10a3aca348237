"""What is held about one account as they read it: lines in words, a page, and the same as data."""

from __future__ import annotations

import html
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from bot import followwords
from bot.calendar import Proposal
from bot.cases import Case, Entry, EntryKind
from bot.chat.answers import item_to_json
from bot.chat.people import FLAGS_WINDOW, TRIES_WINDOW
from bot.chat.texts import Markup
from bot.chat.turn import Turn
from bot.mydata import Held
from bot.rules.agenda import lapses
from bot.rules.display import shown
from bot.rules.retention import Retention
from bot.rules.staff import IDLE_AFTER

# -- in words


def lines(turn: Turn, held: Held, retention: Retention) -> Markup:
    """A paragraph for each purpose: what is kept for it, and until when."""
    return Markup("\n\n".join(_paragraphs(turn, held, retention)))


def _paragraphs(turn: Turn, held: Held, retention: Retention) -> Iterator[str]:
    person = held.person
    language = person.language or person.heard
    if language is not None or person.met:
        known = turn.text("mydata-language-none") if language is None else turn.language_name(language)
        yield turn.text("mydata-settings", language=known)
    if held.draft is not None:
        yield turn.text("mydata-draft", until=turn.moment(held.draft_until))
    if held.reports:
        head = turn.text("mydata-reports", days=turn.text("days", count=retention.case_days))
        yield "\n".join([head, *(report_line(turn, case) for case in held.reports)])
    else:
        yield turn.text("mydata-no-reports")
    yield from _year(turn, held)
    if held.incidents_until is not None:
        yield turn.text("mydata-incidents", until=day(turn, held.incidents_until))
    if flags := person.recent_flags(turn.now):
        yield turn.text("mydata-flags", count=len(flags), until=turn.moment(max(flags) + FLAGS_WINDOW))
    if tries := person.recent_tries(turn.now):
        yield turn.text("mydata-tries", count=len(tries), until=turn.moment(max(tries) + TRIES_WINDOW))
    if held.communities:
        titles = [one.title or turn.text("group-unnamed") for one in held.communities]
        yield turn.text("mydata-communities", titles=turn.listed(titles))
    if held.member is not None:
        yield turn.text("mydata-member", until=day(turn, held.member.seen + IDLE_AFTER))
    if held.restraint is not None:
        yield turn.text("mydata-restraint", until=day(turn, held.restraint.until))


def _year(turn: Turn, held: Held) -> Iterator[str]:
    agenda = next((one.segment for one in held.follows if one.segment.event is None), None)
    singles = sum(one.segment.event is not None for one in held.follows)
    if agenda is not None:
        yield "\n".join([turn.text("mydata-follows"), followwords.lines(turn, agenda)])
    if singles:
        yield turn.text("mydata-follows-events", count=singles)
    if held.proposals:
        yield "\n".join([turn.text("mydata-proposals"), *(_proposed(turn, one) for one in held.proposals)])


def _proposed(turn: Turn, one: Proposal) -> str:
    return turn.text("mydata-proposal", name=_name(one), until=day(turn, lapses(one)))


def _name(one: Proposal) -> str:
    return shown(next(iter(one.event.names.values())))


def report_line(turn: Turn, case: Case) -> str:
    status = turn.label("case-status", case.status.value)
    return turn.text("mydata-report", reference=case.reference, status=status, filed=day(turn, case.filed_at))


def day(turn: Turn, at: int) -> str:
    """The day of a moment, in words."""
    return turn.date(datetime.fromtimestamp(at, UTC).date())


# -- as a page


def as_page(turn: Turn, held: Held, retention: Retention) -> str:
    """A page of HTML that needs nothing else, with all the words of linked reports."""
    language = turn.languages[0]
    title = html.escape(turn.label("export", "title"))
    paragraphs = "".join(f"<p>{part}</p>" for part in _paragraphs(turn, held, retention)).replace("\n", "<br>")
    reports = "".join(_report(turn, case) for case in held.reports)
    reports += "".join(_event(turn, one) for one in held.proposals)
    made = turn.text("export-made", date=day(turn, turn.now))
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width"><style>body{font-family:sans-serif;max-width:42em;'
        "margin:2em auto;padding:0 1em;line-height:1.5}blockquote{border-left:.25em solid #888;margin:1em 0;"
        "padding:0 1em;white-space:pre-wrap;unicode-bidi:plaintext}</style></head>"
        f"<body><h1>{title}</h1><p>{made}</p>{paragraphs}{reports}</body></html>"
    )


def _report(turn: Turn, case: Case) -> str:
    parts = [f"<h2>{report_line(turn, case)}</h2>", f"<h3>{turn.label('export', 'evidence')}</h3>"]
    for item in case.evidence:
        file = "" if item.file is None else turn.text("export-file", name=item.file.name or item.file.kind.value)
        parts.append(f"<blockquote>{'<br>'.join(filter(None, (html.escape(item.text), file)))}</blockquote>")
    for entry in _theirs(case):
        who = turn.label("export", entry.kind.value)
        parts.append(f"<h3>{who}, {day(turn, entry.at)}</h3><blockquote>{html.escape(entry.text)}</blockquote>")
    return "".join(parts)


def _event(turn: Turn, one: Proposal) -> str:
    """A proposed event with all that was told of it."""
    event, venue = one.event, one.event.venue
    told = {
        "when": ", ".join(turn.moment(int(time.start.timestamp())) for time in event.times),
        "where": ", ".join(
            filter(None, (*venue.name.values(), venue.street, venue.postcode, venue.town, venue.online))
        ),
        "themes": turn.listed([turn.label("theme", theme) for theme in event.themes]),
        "spoken": turn.listed([followwords.language(turn, code) for code in event.spoken]),
        "price": "" if event.price is None else turn.price(event.price),
        "organiser": event.organiser or "",
        "link": event.link or "",
    }
    lines = [f"{turn.label('proposal-names', key)}: {html.escape(words)}" for key, words in told.items() if words]
    texts = "".join(f"<blockquote>{html.escape(text)}</blockquote>" for text in event.texts.values())
    return f"<h2>{html.escape(_name(one))}</h2><p>{'<br>'.join(lines)}</p>{texts}"


def _theirs(case: Case) -> list[Entry]:
    """What was written between the reporter and the team; what colleagues note for each other is not about them."""
    return [entry for entry in case.entries if entry.kind is not EntryKind.NOTE]


# -- as data


def as_json(held: Held, retention: Retention, now: int) -> dict[str, Any]:
    """The same by purpose, for a program. Moments are unix seconds; what has none is kept until it is erased."""
    person = held.person
    return {
        "made": now,
        "kept_in_backups_days": retention.backup_days,
        "settings": {
            "language": person.language,
            "heard": person.heard,
            "locale": person.locale,
            "hints": person.hints.to_json(),
            "met": person.met,
        },
        "draft": None if held.draft is None else {"until": held.draft_until, **held.draft.to_json()},
        "reports": [{"kept_days_after_closing": retention.case_days, **_case_data(case)} for case in held.reports],
        "follows": [{"since": one.since, **one.segment.to_json()} for one in held.follows],
        "proposed_events": [_proposal_data(one) for one in held.proposals],
        "groups": {
            "takes_part_until": held.incidents_until,
            "reported_in_the_last_hour": list(person.recent_flags(now)),
            "set_up": [one.title for one in held.communities],
        },
        "wrong_receipts_in_the_last_hour": list(person.recent_tries(now)),
        "team": None if held.member is None else {"name": held.member.name, "role": held.member.role.value},
        "restraint": None if held.restraint is None else {"until": held.restraint.until},
    }


def _proposal_data(one: Proposal) -> dict[str, Any]:
    return {"at": one.at, "kept_until": lapses(one), "language": one.language, "event": one.event.to_json()}


def _case_data(case: Case) -> dict[str, Any]:
    return {
        "reference": case.reference,
        "status": case.status.value,
        "filed": case.filed_at,
        "language": case.language,
        "answers": dict(case.situation),
        "messages": [item_to_json(item) for item in case.evidence],
        "conversation": [
            {"who": "team" if entry.kind is EntryKind.ANSWER else "you", "at": entry.at, "text": entry.text}
            for entry in _theirs(case)
        ],
    }
