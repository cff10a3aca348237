"""Incidents: reported messages, how many people reported them, and what was decided; who reported stands nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Insert, Row, func, select, update
from sqlalchemy import insert as plain_insert

from bot.chat import answers
from bot.chat.answers import Pointed
from bot.chat.events import Address, Quoted
from bot.communities import Appeal, Incident, Judge, KeepFlag, KeepWish, MarkTold, Member, MoveChat
from bot.ports import Stale
from bot.rules.moderation import LASTS, MESSAGES_LIMIT, SPREE, SPREE_LASTS, Queued, Verdict
from bot.sealing import DataKey
from storage.conversations import rounded_up
from storage.dialects import Upsert, insert
from storage.files import prolong_to
from storage.seals import SEALED, Seals, dumped, tell_lost
from storage.tables import incident_messages, incident_reporters, incidents

HOUR = 3600

QUEUE_LIMIT = 20_000
"""Open incidents of one community that are looked at; a raid of an hour brings a quarter of that."""

_UNKNOWN = {"wish": False}


# -- reading


def spot(
    connection: Connection, seals: Seals, platform: str, chat: str, quoted: Quoted, now: int, slow: bool
) -> bytes | None:
    """The incident that holds this message, or to which it belongs because its author is on a spree.

    Each lane has its own: who reports everything that somebody wrote cannot bury what others report of it.
    """
    key = seals.index.message(platform, quoted.address.chat, quoted.message)
    holding: bytes | None = connection.scalar(
        select(incident_messages.c.incident_id).where(incident_messages.c.key == key)
    )
    if holding is not None or quoted.author is None:
        return holding
    author = seals.index.author(platform, chat, quoted.author)
    mine = incidents.c.author == author, incidents.c.verdict.is_(None), incidents.c.slow.is_(slow)
    recent = (now - SPREE_LASTS) // HOUR
    open_ones = connection.execute(
        select(incidents.c.id, func.count(incident_messages.c.key))
        .join(incident_messages)
        .where(*mine, incidents.c.hour >= recent)
        .group_by(incidents.c.id)
        .order_by(incidents.c.hour.desc(), incidents.c.id)
    ).all()
    if sum(count for _, count in open_ones) < SPREE:
        return None
    return next((id_ for id_, count in open_ones if count < MESSAGES_LIMIT), None)


def verdict(connection: Connection, id_: bytes) -> Verdict | None:
    decided = connection.scalar(select(incidents.c.verdict).where(incidents.c.id == id_))
    return None if decided is None else Verdict(decided)


def load(connection: Connection, seals: Seals, id_: bytes) -> Incident | None:
    """One incident with its messages and with who wants to hear of it."""
    row = connection.execute(select(incidents).where(incidents.c.id == id_)).one_or_none()
    key = None if row is None else seals.unwrap(row.wrapped, row.id)
    if row is None or key is None:
        return None
    head = seals.open_with(key, row.sealed, incidents.name, row.id, SEALED)
    if head is None:
        tell_lost(incidents.name, 1)
        return None
    rows = connection.execute(
        select(incident_messages)
        .where(incident_messages.c.incident_id == id_)
        .order_by(incident_messages.c.position, incident_messages.c.key)
    ).all()
    opened = [seals.open_with(key, one.sealed, incident_messages.name, one.key, SEALED) for one in rows]
    messages = tuple(_pointed(one) for one in opened if one is not None)
    tell_lost(incident_messages.name, len(rows) - len(messages))
    return Incident(
        id=row.id,
        messages=messages,
        people=row.people,
        slow=row.slow,
        told=row.told,
        verdict=None if row.verdict is None else Verdict(row.verdict),
        version=row.version,
        wishes=_wishes(connection, seals, key, head["platform"], id_),
        notes=tuple(head["notes"]),
        like=(verdict(connection, bytes.fromhex(head["like"])),) if head["like"] else None,
        **{name: head[name] for name in ("platform", "chat", "until", "appeals", "grounds")},
    )


def queue(connection: Connection, seals: Seals, platform: str, chat: str) -> Sequence[Queued]:
    """The open incidents of a community: fast before slow, more people before fewer, older before newer."""
    key = seals.index.community(platform, chat)
    rows = connection.execute(
        select(incidents.c.id, incidents.c.people, incidents.c.told, incidents.c.slow)
        .where(incidents.c.community == key, incidents.c.verdict.is_(None))
        .order_by(incidents.c.slow, incidents.c.people.desc(), incidents.c.hour, incidents.c.id)
        .limit(QUEUE_LIMIT)
    )
    return [Queued(id_, people, told, slow) for id_, people, told, slow in rows]


def fast_waiting(connection: Connection, seals: Seals, platform: str, chat: str) -> int:
    """How many open incidents of a community are in the fast lane."""
    key = seals.index.community(platform, chat)
    counted = select(func.count()).where(
        incidents.c.community == key, incidents.c.verdict.is_(None), incidents.c.slow.is_(False)
    )
    return int(connection.scalar(counted) or 0)


def reported_by(connection: Connection, seals: Seals, id_: bytes, platform: str, user: str) -> bool:
    """Whether this person is one of those who reported what is in this incident."""
    there = select(incident_reporters.c.incident_id).where(
        incident_reporters.c.incident_id == id_,
        incident_reporters.c.reporter == seals.index.reporter(id_, platform, user),
    )
    return connection.execute(there).first() is not None


def flagged_by(connection: Connection, seals: Seals, platform: str, chat: str, user: str) -> Sequence[bytes]:
    """The open incidents of a community that this person reported: each is asked, since nothing links them."""
    ids = [one.id for one in queue(connection, seals, platform, chat)]
    tags = {seals.index.reporter(id_, platform, user): id_ for id_ in ids}
    found = connection.execute(
        select(incident_reporters.c.reporter).where(incident_reporters.c.reporter.in_(list(tags)[:QUEUE_LIMIT]))
    ).scalars()
    return [tags[tag] for tag in found]


def messages(connection: Connection, seals: Seals) -> Sequence[tuple[tuple[str, str], bytes, str]]:
    """(community, incident id, words) of every open incident's messages without files."""
    rows = connection.execute(
        select(incidents.c.id).where(incidents.c.verdict.is_(None)).order_by(incidents.c.hour).limit(QUEUE_LIMIT)
    ).scalars()
    opened = [one for id_ in rows.all() if (one := load(connection, seals, id_)) is not None]
    return [
        ((one.platform, one.chat), one.id, message.quoted.text)
        for one in opened
        for message in one.messages
        if not message.files
    ]


def is_open(connection: Connection, id_: bytes) -> bool:
    """Whether there is such an incident and nobody has decided it."""
    known = select(incidents.c.id).where(incidents.c.id == id_, incidents.c.verdict.is_(None))
    return connection.execute(known).first() is not None


# -- writing


def keep(connection: Connection, seals: Seals, effect: KeepFlag) -> None:
    """Keep a report: the message once, the person once. Raises Stale."""
    row = connection.execute(
        select(incidents.c.wrapped, incidents.c.slow, incidents.c.sealed)
        .where(incidents.c.id == effect.incident)
        .with_for_update()
    ).one_or_none()
    if (row is None) != effect.fresh:
        raise Stale
    key = _begin(connection, seals, effect) if row is None else seals.unwrap(row.wrapped, effect.incident)
    if key is None:
        raise Stale
    _keep_message(connection, seals, key, effect)
    member = effect.reporter
    reporter = {
        "incident_id": effect.incident,
        "reporter": seals.index.reporter(effect.incident, member.platform, member.user),
        "sealed": _reporter(key, effect.incident, member if effect.wish else None),
    }
    connection.execute(insert(connection, incident_reporters, _once), reporter)
    if effect.wish:
        _wish(connection, seals, key, member, effect.incident)
    values: dict[str, Any] = {"people": _people(effect.incident), "version": incidents.c.version + 1}
    if row is not None and row.slow and not effect.slow:
        values["slow"] = False
    if effect.note or effect.ground:
        values["sealed"] = _with_note(connection, seals, key, effect)
    connection.execute(update(incidents).where(incidents.c.id == effect.incident).values(values))


def keep_wish(connection: Connection, seals: Seals, effect: KeepWish) -> None:
    """Somebody who reported wants to hear; of all others nothing is kept."""
    wrapped = connection.scalar(select(incidents.c.wrapped).where(incidents.c.id == effect.incident))
    key = None if wrapped is None else seals.unwrap(wrapped, effect.incident)
    if key is not None:
        _wish(connection, seals, key, effect.member, effect.incident)


def judge(connection: Connection, seals: Seals, effect: Judge) -> None:
    """Write the decision, and forget where to write to who reported: they are told now. Raises Stale."""

    def decided(head: dict[str, Any]) -> dict[str, Any]:
        return {**head, "until": effect.until}

    expires = rounded_up(effect.at + LASTS)
    _change(connection, seals, effect.incident, effect.seen, decided, verdict=effect.verdict.value, expires=expires)
    incident = load(connection, seals, effect.incident)
    if incident is None:
        return
    prolong_to(connection, incident.files, expires)
    key = seals.unwrap(_wrapped(connection, effect.incident), effect.incident)
    if key is not None and incident.wishes:
        for member in incident.wishes:
            _wish(connection, seals, key, member, effect.incident, wish=False)


def _wrapped(connection: Connection, id_: bytes) -> bytes:
    return bytes(connection.execute(select(incidents.c.wrapped).where(incidents.c.id == id_)).scalar_one())


def appeal(connection: Connection, seals: Seals, effect: Appeal) -> None:
    """Keep what the author answers. Raises Stale."""

    def answered(head: dict[str, Any]) -> dict[str, Any]:
        return {**head, "appeals": {**head["appeals"], effect.author: effect.words}}

    _change(connection, seals, effect.incident, effect.seen, answered)


def mark_told(connection: Connection, effect: MarkTold) -> None:
    """Remember of how many people the moderators were told."""
    for id_, people in effect.told:
        connection.execute(update(incidents).where(incidents.c.id == id_).values(told=people))


def move(connection: Connection, seals: Seals, effect: MoveChat) -> None:
    """The incidents of a community that lives on under another id."""
    old = seals.index.community(effect.platform, effect.old)
    new = seals.index.community(effect.platform, effect.new)
    for row in connection.execute(
        select(incidents.c.id, incidents.c.version).where(incidents.c.community == old)
    ).all():
        _change(connection, seals, row.id, row.version, lambda head: {**head, "chat": effect.new}, community=new)


# -- rows


def _begin(connection: Connection, seals: Seals, effect: KeepFlag) -> DataKey:
    platform, chat = effect.community
    key, author = seals.sealer.new_data_key(), effect.message.quoted.author
    head: dict[str, Any] = {
        "platform": platform,
        "chat": chat,
        "until": None,
        "appeals": {},
        "grounds": {},
        "notes": [],
        "like": effect.like and effect.like.hex(),
    }
    row = {
        "id": effect.incident,
        "community": seals.index.community(platform, chat),
        "author": author and seals.index.author(platform, chat, author),
        "verdict": None,
        "slow": effect.slow,
        "people": 0,
        "told": 0,
        "hour": effect.at // HOUR,
        "expires": rounded_up(effect.at + LASTS),
        "version": 0,
        "wrapped": seals.sealer.wrap(key, effect.incident),
        "sealed": key.seal(dumped(head), incidents.name, effect.incident, SEALED),
    }
    connection.execute(plain_insert(incidents), row)
    return key


def _keep_message(connection: Connection, seals: Seals, key: DataKey, effect: KeepFlag) -> None:
    quoted = effect.message.quoted
    tag = seals.index.message(effect.community[0], quoted.address.chat, quoted.message)
    position = connection.scalar(
        select(func.count()).select_from(incident_messages).where(incident_messages.c.incident_id == effect.incident)
    )
    row = {
        "key": tag,
        "incident_id": effect.incident,
        "position": position or 0,
        "sealed": key.seal(dumped(answers.to_json(effect.message)), incident_messages.name, tag, SEALED),
    }
    if connection.execute(insert(connection, incident_messages, _one_place), row).one_or_none() is None:
        there = connection.scalar(select(incident_messages.c.incident_id).where(incident_messages.c.key == tag))
        if there != effect.incident:
            raise Stale
    prolong_to(connection, [file.id for file in effect.message.files], rounded_up(effect.at + LASTS))


def _with_note(connection: Connection, seals: Seals, key: DataKey, effect: KeepFlag) -> bytes:
    sealed = connection.scalar(select(incidents.c.sealed).where(incidents.c.id == effect.incident))
    head = None if sealed is None else seals.open_with(key, sealed, incidents.name, effect.incident, SEALED)
    if head is None:
        raise Stale
    if effect.ground:
        head["grounds"][effect.ground] = head["grounds"].get(effect.ground, 0) + 1
    if effect.note and effect.note not in head["notes"]:
        head["notes"] = sorted([*head["notes"], effect.note])  # by their words: not in the order they came
    return key.seal(dumped(head), incidents.name, effect.incident, SEALED)


def _change(connection: Connection, seals: Seals, id_: bytes, seen: int, change: Any, **values: Any) -> None:
    row = connection.execute(
        select(incidents.c.wrapped, incidents.c.sealed).where(incidents.c.id == id_, incidents.c.version == seen)
    ).one_or_none()
    key = None if row is None else seals.unwrap(row.wrapped, id_)
    head = None if row is None or key is None else seals.open_with(key, row.sealed, incidents.name, id_, SEALED)
    if key is None or head is None:
        raise Stale
    sealed = key.seal(dumped(change(head)), incidents.name, id_, SEALED)
    changed = connection.execute(
        update(incidents)
        .where(incidents.c.id == id_, incidents.c.version == seen)
        .values(sealed=sealed, version=seen + 1, **values)
    )
    if changed.rowcount != 1:
        raise Stale


def _people(id_: bytes) -> Any:
    return select(func.count()).where(incident_reporters.c.incident_id == id_).scalar_subquery()


def _reporter(key: DataKey, id_: bytes, member: Member | None) -> bytes:
    told: dict[str, Any] = dict(_UNKNOWN)
    if member is not None:
        at = member.at
        told = {"wish": True, "user": member.user, "at": [at.chat, at.thread], "language": member.language}
    return key.seal(dumped(told), incident_reporters.name, id_, SEALED)


def _wish(connection: Connection, seals: Seals, key: DataKey, member: Member, id_: bytes, *, wish: bool = True) -> None:
    tag = seals.index.reporter(id_, member.platform, member.user)
    connection.execute(
        update(incident_reporters)
        .where(incident_reporters.c.incident_id == id_, incident_reporters.c.reporter == tag)
        .values(sealed=_reporter(key, id_, member if wish else None))
    )


def _wishes(connection: Connection, seals: Seals, key: DataKey, platform: str, id_: bytes) -> tuple[Member, ...]:
    rows: Sequence[Row[Any]] = connection.execute(
        select(incident_reporters.c.sealed).where(incident_reporters.c.incident_id == id_)
    ).all()
    opened = [seals.open_with(key, row.sealed, incident_reporters.name, id_, SEALED) for row in rows]
    return tuple(
        Member(platform, one["user"], Address(platform, *one["at"]), one["language"])
        for one in opened
        if one is not None and one["wish"]
    )


def _pointed(stored: Any) -> Pointed:
    read = answers.from_json(stored)
    if not isinstance(read, Pointed):
        raise TypeError("a message of an incident is somebody's message")
    return read


def _once(statement: Upsert) -> Insert:
    return statement.on_conflict_do_nothing(
        index_elements=[incident_reporters.c.incident_id, incident_reporters.c.reporter]
    )


def _one_place(statement: Upsert) -> Insert:
    return statement.on_conflict_do_nothing(index_elements=[incident_messages.c.key]).returning(incident_messages.c.key)
