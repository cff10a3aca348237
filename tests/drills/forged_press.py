"""forged-press: 10,000 forged, stale and foreign presses and commands have no effect, and tell nobody what there is.

Three towns, two with a moderators' room apart, one with a room that its members can read. Honest presses in between
work, each of them. Then the database holds no other decision, version or wish than the honest ones, the group has lost
nothing but what honest moderators removed, and nobody got a letter but who honestly asked. Pairs of strangers ask for
a thing of others and for one that is not there: their answers are the same, letter by letter.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.communities import incident_of
from bot.rules.moderation import Verdict
from tests.drills import quick
from tests.drills.forgers import KINDS, Scene
from tests.drills.probes import told_apart
from tests.drills.quick import Pace
from tests.drills.service import Service, quiet
from tests.drills.three_towns import Places, places
from tests.drills.town import buttons, incident
from tests.drills.views import copied
from tests.fakes.telegram.ledger import read_ledger
from tests.fakes.telegram.people import Person
from tests.fakes.telegram.server import FakeTelegram

FORGED = 10_000
SHOWN, SPEED = 1_795_000_120.0, 30.0
WAITING = 200
"""Updates that may wait for the bot."""
VERDICTS = (Verdict.REMOVE, Verdict.KEEP, Verdict.MUTE_DAY, Verdict.WARN) * 3
"""What honest moderators decide in between."""
ACTS: Mapping[str, tuple[Verdict, ...]] = {
    "deleteMessage": (Verdict.REMOVE, Verdict.MUTE_DAY, Verdict.WARN),
    "restrictChatMember": (Verdict.MUTE_DAY,),
    "banChatMember": (),
    "unbanChatMember": (),
    "leaveChat": (),
}
"""What the bot does in groups, and after which of these verdicts."""
STILL = 0.4


async def forged_press(folder: Path, command: Sequence[str] = quick.RUN, forged: int = FORGED) -> dict[str, Any]:
    """The figures; `effects` are those of forged presses."""
    rng, pace, ledger = random.Random(19), Pace.from_now(SHOWN, SPEED), folder / "ledger.jsonl"
    async with FakeTelegram(clock=pace.clock, seed=19, ledger=ledger) as telegram:
        service = Service(folder, telegram, command=command, extra={quick.VARIABLE: str(pace)})
        try:
            await service.start()
            scene = await places(telegram, rng)
            await quiet(telegram, STILL)
            before, acts = _books(service, folder / "before"), len(read_ledger(ledger))
            letters = _letters(telegram)
            storm = _Storm(scene)
            await storm.rages(forged)
            await quiet(telegram, STILL)
            after = _books(service, folder / "after")
            done = read_ledger(ledger)[acts:]
            told = _letters(telegram) - letters
            pairs, answered, apart = await told_apart(scene.scene)
            resumed = await _goes_on(scene.scene)
            crashed = int(await service.stop() != 0)
        finally:
            await service.kill()
    figures: dict[str, Any] = {
        "forged": storm.kinds.total(),
        "kinds": dict(storm.kinds),
        "honest": storm.honest,
        "honest_worked": storm.worked,
        "effects": _effects(before, after, storm, done),
        "letters": told.total(),
        "letters_wanted": storm.wishes.total(),
        "letters_to_others": (told - storm.wishes).total(),
        "pairs": pairs,
        "pairs_answered": answered,
        "told_apart": apart,
        "dialogue_goes_on": resumed,
        "crashed": crashed,
        "turns_failed": (service.loot / "stderr.log").read_bytes().count(b'"turn failed"'),
    }
    return {"ok": _ok(figures, forged), **figures}


def _ok(figures: dict[str, Any], forged: int) -> bool:
    none = ("effects", "letters_to_others", "told_apart", "crashed", "turns_failed")
    return (
        figures["forged"] == forged
        and len(figures["kinds"]) == len(KINDS)
        and figures["honest"] == figures["honest_worked"] == 3 * len(VERDICTS)
        and figures["letters"] == figures["letters_wanted"]
        and figures["pairs_answered"] > figures["pairs"] // 2
        and figures["dialogue_goes_on"]
        and not any(figures[name] for name in none)
    )


class _Storm:
    """Forged presses without a pause, and honest ones in between."""

    def __init__(self, places: Places) -> None:
        self.kinds: Counter[str] = Counter()
        self.honest = self.worked = 0
        self.decided: dict[str, Verdict] = {}
        self.wishes: Counter[int] = Counter()
        self._places, self._scene = places, places.scene
        self._todo = list(self._scene.tokens["here"])[: len(VERDICTS)]

    async def rages(self, forged: int) -> None:
        """So many forged ones."""
        scene, updates = self._scene, self._scene.here.telegram.world.updates
        weights = [weight for _, weight in KINDS.values()]
        moments = {forged * (number + 1) // (len(VERDICTS) + 1): number for number in range(len(VERDICTS))}
        for number, name in enumerate(scene.rng.choices(list(KINDS), weights, k=forged)):
            KINDS[name][0](scene)
            self.kinds[name] += 1
            if number in moments:
                await self._honest(self._todo[moments[number]], VERDICTS[moments[number]])
            if updates.pending > WAITING:
                await scene.here.telegram.world.until(lambda: updates.pending < WAITING // 2, 60)

    async def _honest(self, id_: str, verdict: Verdict) -> None:
        """A reporter wants to hear, and a moderator looks closer and decides."""
        scene, town = self._scene, self._scene.here
        tokens, (reporter, thanks) = scene.tokens["here"][id_], self._places.reporters[id_]
        self.honest += 3
        if self.worked < self.honest - 3:
            return  # one that failed is enough to know
        with suppress(TimeoutError):
            before = len(town.group.ephemerals)
            update = reporter.presses_data(town.group, thanks, buttons(thanks)["outcome"])
            await town.whispered(reporter, before)
            self.worked += 1
            mo = town.moderators[0]
            mo.writes(town.room, "/queue")
            card = await town.shown(mo, town.room, lambda one: "judge keep" in buttons(one))
            asked = await town.pressed(mo, card, tokens["judge ask"])
            if incident(buttons(asked).get("judge keep")) != id_:
                return  # somebody else has decided it
            self.worked += 1
            decides = mo.presses_data(town.room, asked, tokens[f"judge {verdict}"])
            await town.changed(mo, asked)
            self.worked += 1
            scene.honest += [one for one in (update, decides) if one is not None]
        self.decided[id_] = verdict
        self.wishes[reporter.id] += 1
        scene.tokens["here"] = {other: of for other, of in scene.tokens["here"].items() if other != id_}
        scene.decided = {**scene.decided, id_: tokens}

    def deleted(self) -> Counter[int]:
        """The messages in the group that the honest decisions remove."""
        removing = [id_ for id_, verdict in self.decided.items() if verdict in ACTS["deleteMessage"]]
        return Counter(self._places.messages[id_] for id_ in removing)


@dataclass(frozen=True, slots=True)
class _Books:
    """What the database holds in clear of incidents and communities, and the sealed rows of who reported."""

    incidents: Mapping[bytes, tuple[int, str | None]]
    communities: Mapping[bytes, int]
    reporters: Mapping[bytes, Sequence[bytes]]
    cases: int


def _books(service: Service, copy: Path) -> _Books:
    with copied(service.data, copy) as database:
        reporters: defaultdict[bytes, list[bytes]] = defaultdict(list)
        for id_, sealed in database.execute("SELECT incident_id, sealed FROM incident_reporters ORDER BY sealed"):
            reporters[id_].append(sealed)
        return _Books(
            {id_: (version, verdict) for id_, version, verdict in database.execute(_INCIDENTS)},
            dict(database.execute("SELECT key, version FROM communities")),
            reporters,
            database.execute("SELECT count(*) FROM cases").fetchone()[0],
        )


_INCIDENTS = "SELECT id, version, verdict FROM incidents"


def _effects(before: _Books, after: _Books, storm: _Storm, done: Sequence[Mapping[str, Any]]) -> list[str]:
    """What is other than the honest presses alone would have left it."""
    honest = {incident_of(id_): verdict for id_, verdict in storm.decided.items()}
    wanted = {
        id_: (version + 1, honest[id_].value) if id_ in honest else (version, verdict)
        for id_, (version, verdict) in before.incidents.items()
    }
    found = [f"incident {after.incidents.get(id_)}" for id_ in wanted if after.incidents.get(id_) != wanted[id_]]
    found += ["more incidents"] * (len(after.incidents) - len(wanted))
    found += ["communities"] * (after.communities != before.communities)
    found += ["cases"] * (after.cases != before.cases)
    others = [id_ for id_ in before.reporters if id_ not in honest]
    found += [f"wish: {id_.hex()[:6]}" for id_ in others if after.reporters[id_] != before.reporters[id_]]
    for method, verdicts in ACTS.items():
        acts = sum(one["method"] == method for one in done)
        due = sum(verdict in verdicts for verdict in storm.decided.values())
        found += [f"{method}: {acts} instead of {due}"] * (acts != due)
    deleted = Counter(one["params"]["message_id"] for one in done if one["method"] == "deleteMessage")
    found += ["another message was deleted"] * (deleted != storm.deleted())
    return found


def _letters(telegram: FakeTelegram) -> Counter[int]:
    """How often each person was told the outcome of a report."""
    told = {id_: sum(set(buttons(one)) == {"who_helps"} for one in who.from_bot()) for id_, who in _people(telegram)}
    return Counter({id_: count for id_, count in told.items() if count})


def _people(telegram: FakeTelegram) -> Sequence[tuple[int, Person]]:
    return list(telegram.people.items())


async def _goes_on(scene: Scene) -> bool:
    """Whether the dialogue that others tried to answer still waits for the answer of whom it asked."""
    mayor = scene.there.mayor
    asked = mayor.last()
    mayor.presses(data=buttons(asked)["en"], message_id=asked.message_id)
    with suppress(TimeoutError):
        await scene.there.shown(mayor, None, lambda one: "-skip" in buttons(one))
        return True
    return False
