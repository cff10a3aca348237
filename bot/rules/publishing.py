"""The rule of what may be published: facts files in, facts that a person may see out, and nothing doubtful among them.

An entry that is `stored` is shown without its `verify_fields`; one that is `known` with its `common` fields only, as
"not checked yet" (`checked` None); one that must be verified is not shown at all.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from bot.agenda.days import Day
from bot.agenda.event import Theme
from bot.rules.entries import (
    ActEntry,
    BodiesFile,
    BodyEntry,
    DangerFile,
    DayEntry,
    DaysFile,
    DisputeEntry,
    Entry,
    LawFile,
    Names,
    PlatformEntry,
    PlatformsFile,
    Sure,
    ThemesFile,
)
from bot.rules.facts import Act, Body, DisputeBody, Facts, Phone, Platform, Target, kebab
from bot.rules.routing import RoutingFile, routing_from
from bot.rules.words import Words


class FactsError(ValueError):
    """The facts files do not fit together; the message names the entry."""


def facts_from(
    bodies: BodiesFile,
    routing: RoutingFile,
    platforms: PlatformsFile,
    law: LawFile,
    danger: DangerFile | None = None,
    themes: ThemesFile | None = None,
    days: DaysFile | None = None,
) -> Facts:
    """The facts as they may be shown. Raises FactsError if an id stands twice or leads nowhere."""
    known = _unique(bodies.bodies) | _unique(routing.targets)
    if len(known) != len(bodies.bodies) + len(routing.targets):
        raise FactsError("an id is both a body and a target")
    _unique(routing.rules)
    try:
        rules = routing_from(routing)
    except KeyError as unknown:
        raise FactsError(f"no condition is called {unknown}") from None
    _must_be_known(routing, known)
    return Facts(
        bodies={entry.id: body for entry in bodies.bodies if (body := shown(entry)) is not None},
        targets={entry.id: Target(entry.id, entry.walk_in) for entry in routing.targets},
        routing=rules,
        platforms={entry.id: shown_platform(entry) for entry in platforms.platforms},
        dispute_bodies=tuple(d for entry in platforms.dispute_bodies if (d := _shown_dispute(entry)) is not None),
        acts={entry.id: act for entry in law.acts if (act := _shown_act(entry)) is not None},
        danger=tuple(phrase for phrases in danger.danger.values() for phrase in phrases) if danger else (),
        themes=_words_of_themes(themes) if themes else MappingProxyType({}),
        days=_days(days.days) if days else (),
    )


def may_show(entry: Entry) -> Mapping[str, Any] | None:
    """The values of an entry that a person may see, the others emptied; None if none of it may be shown."""
    if entry.sure is Sure.VERIFY or (entry.sure is Sure.KNOWN and not entry.common):
        return None
    values = {name: getattr(entry, name) for name in type(entry).model_fields}
    if entry.sure is Sure.KNOWN:
        for name, field in type(entry).model_fields.items():
            if not field.is_required() and name not in (*entry.common, *_WHAT_IT_IS):
                values[name] = field.get_default(call_default_factory=True)
    for path in entry.verify_fields:
        name, _, part = path.partition(".")
        if part:
            values[name] = {key: value for key, value in values[name].items() if key != part}
        elif type(entry).model_fields[name].is_required():
            return None  # what it is at all is doubtful
        else:
            values[name] = type(entry).model_fields[name].get_default(call_default_factory=True)
    return values


_WHAT_IT_IS = ("regions", "languages")
"""Fields that say whom a body is for: routing needs them, and a known entry keeps them."""


def shown(entry: BodyEntry) -> Body | None:
    """The body as a person may see it, or None."""
    values = may_show(entry)
    if values is None:
        return None
    pages = {**values["links"], **values["forms"]}
    return Body(
        id=entry.id,
        kind=entry.kind,
        names=entry.names,
        regions=values["regions"],
        languages=values["languages"] or tuple(sorted(pages.keys() - {"any"})),
        phones=tuple(Phone(p.number, _phone_note(p.menu, p.abroad)) for p in values["phones"]),
        emails=values["emails"],
        chat=values["chat"],
        links=MappingProxyType(values["links"]),
        forms=MappingProxyType(values["forms"]),
        site=values["site"],
        address=values["address"],
        walk_in=values["walk_in"],
        anonymous=values["anonymous"],
        witness=values["witness"],
        free=values["free"],
        source=entry.source,
        checked=entry.checked,
        texts=MappingProxyType(dict(_texts(entry.id, values))),
    )


def shown_platform(entry: PlatformEntry) -> Platform:
    """The platform as a person may see it; of a doubtful one only the name is left."""
    values = may_show(entry) or {}
    key = f"platform-{kebab(entry.id)}"
    name = entry.name
    return Platform(
        id=entry.id,
        names=name if isinstance(name, Names) else Names(nl=name, fr=name, de=name, en=name),
        ui=Words(f"{key}-ui") if values.get("ui") else Words("platform-ui"),
        link=values.get("link"),
        search=values.get("search"),
        bot=values.get("bot"),
        email=values.get("email"),
        appeal=Words(f"{key}-appeal") if values.get("appeal") else Words("platform-appeal"),
        form_languages=values.get("form_languages", ("en",)),
        dsc=values.get("dsc"),
        source=entry.source if values else (),
        checked=entry.checked if values else None,
    )


def _phone_note(menu: int | None, abroad: bool) -> Words | None:
    if menu is not None:
        return Words("phone-menu", {"choice": menu})
    return Words("phone-abroad") if abroad else None


def _texts(body: str, values: Mapping[str, Any]) -> Iterable[tuple[str, str]]:
    own = f"body-{kebab(body)}"
    for what in ("anonymous", "witness"):
        if values[what] is not None:
            yield what, f"{own}-{what}" if what in values["texts"] else f"{what}-{values[what]}"
    for what in ("does", "cannot"):
        if what in values["texts"]:
            yield what, f"{own}-{what}"
    if values["hours"] is not None:
        yield "hours", f"{own}-hours" if values["hours"] == "own" else "hours-always"
    if values["free"]:
        yield "cost", "cost-free"


def _shown_dispute(entry: DisputeEntry) -> DisputeBody | None:
    values = may_show(entry)
    if values is None:
        return None
    return DisputeBody(
        id=entry.id,
        name=entry.name,
        link=values["link"],
        platforms=values["platforms"],
        languages=values["languages"],
        source=entry.source,
        checked=entry.checked,
    )


def _shown_act(entry: ActEntry) -> Act | None:
    values = may_show(entry)
    if values is None:
        return None
    return Act(entry.id, entry.citation, values["grounds"], entry.source, entry.checked)


def _days(entries: Sequence[DayEntry]) -> tuple[Day, ...]:
    _unique(entries)
    return tuple(day for entry in entries if (day := _shown_day(entry)) is not None)


def _shown_day(entry: DayEntry) -> Day | None:
    values = may_show(entry)
    if values is None:
        return None
    first, last = _month_day(values["day"]), _month_day(values["last"])
    return Day(entry.id, entry.names.model_dump(), first, last, values["rule"], values["themes"], values["areas"])


def _month_day(words: str | None) -> tuple[int, int] | None:
    return None if words is None else (int(words[:2]), int(words[3:]))


def _words_of_themes(file: ThemesFile) -> Mapping[Theme, tuple[str, ...]]:
    return MappingProxyType(
        {theme: tuple(word for words in given.values() for word in words) for theme, given in file.themes.items()}
    )


def _unique(entries: Iterable[Any]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for entry in entries:
        if entry.id in found:
            raise FactsError(f"{entry.id} stands twice")
        found[entry.id] = entry
    return found


def _must_be_known(routing: RoutingFile, known: Mapping[str, Entry]) -> None:
    ways = [go.to for rule in routing.rules for go in (*rule.first, *rule.then, *rule.support)]
    ways += [routing.minors.to, *(go.to for go in routing.bridge)]
    ways += [*routing.listening.adult.values(), *routing.listening.child.values()]
    ways += [body for community in routing.community for body in community.bodies]
    for to in ways:
        if to not in known:
            raise FactsError(f"routing leads to {to}, which nobody knows")
