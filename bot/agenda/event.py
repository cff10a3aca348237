"""An event as a value: what it is called in which languages, when and where it takes place, and for whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

HOME = ZoneInfo("Europe/Brussels")
"""Where times without a zone are meant."""

NAME_LIMIT = 200
TEXT_LIMIT = 4_000
"""Code points of a name and of a description that are kept."""

UNDETERMINED = "und"
"""BCP 47 for a text whose language the source does not say."""


class State(StrEnum):
    """Whether it takes place."""

    SCHEDULED = "scheduled"
    MOVED = "moved"  # to another day that the source does not say yet
    CANCELLED = "cancelled"


class Area(StrEnum):
    """Where in Belgium: a region, the German-speaking Community, or a province."""

    FLANDERS = "flanders"
    BRUSSELS = "brussels"
    WALLONIA = "wallonia"
    EAST = "east"
    ANTWERP = "antwerp"
    FLEMISH_BRABANT = "flemish-brabant"
    LIMBURG = "limburg"
    EAST_FLANDERS = "east-flanders"
    WEST_FLANDERS = "west-flanders"
    WALLOON_BRABANT = "walloon-brabant"
    HAINAUT = "hainaut"
    LIEGE = "liege"
    LUXEMBOURG = "luxembourg"
    NAMUR = "namur"


REGIONS = (Area.FLANDERS, Area.BRUSSELS, Area.WALLONIA, Area.EAST)
"""What people choose from first; the provinces come after."""


class Theme(StrEnum):
    """What an event is about, as people choose it."""

    DIALOGUE = "dialogue"
    ARTS = "arts"
    FESTIVE = "festive"
    LANGUAGES = "languages"
    LEARNING = "learning"
    SPORT = "sport"
    FAITH = "faith"
    MEMORY = "memory"
    RACISM = "racism"
    MIGRATION = "migration"
    GENDER = "gender"
    LGBTQI = "lgbtqi"
    DISABILITY = "disability"
    RIGHTS = "rights"


@dataclass(frozen=True, slots=True, order=True)
class Time:
    """When it takes place once. With `days`, whole days in Belgium, the last one included; `end` None: not said."""

    start: datetime
    end: datetime | None = field(default=None, compare=False)
    days: bool = False
    cancelled: bool = False

    @property
    def day(self) -> date:
        """The day in Belgium on which it begins."""
        return self.start.astimezone(HOME).date()


@dataclass(frozen=True, slots=True)
class Venue:
    """Where it takes place; `online` is an address to open instead, or besides."""

    name: Mapping[str, str] = field(default_factory=dict)
    street: str | None = None
    postcode: str | None = None
    town: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    online: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One event of a source. (`source`, `uid`) is what it is known by when the same file comes again.

    Texts are by BCP 47 language, `und` where the source does not say it. `times` are in order and never empty. `price`
    is in euros, 0 for free, None where it is not said. `spoken` are the languages on the spot, `themes` values of
    `Theme`, once a file is read whole. `within` are the parts of Belgium that it is for where no postcode says so.
    """

    source: str
    uid: str
    names: Mapping[str, str]
    times: tuple[Time, ...]
    texts: Mapping[str, str] = field(default_factory=dict)
    state: State = State.SCHEDULED
    venue: Venue = Venue()
    organiser: str | None = None
    link: str | None = None
    price: float | None = None
    spoken: tuple[str, ...] = ()
    accessible: bool = False
    themes: tuple[str, ...] = ()
    within: tuple[Area, ...] = ()

    def __hash__(self) -> int:
        return hash((self.source, self.uid))

    @property
    def areas(self) -> frozenset[Area]:
        """The parts of Belgium that its postcode lies in; empty for everywhere: online, abroad, or not said."""
        return areas_of(self.venue.postcode) or frozenset(self.within)

    def to_json(self) -> dict[str, Any]:
        stored = asdict(self)
        stored["times"] = [
            [one.start.isoformat(), one.end and one.end.isoformat(), one.days, one.cancelled] for one in self.times
        ]
        return stored

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Event:
        """The reverse of `to_json`; raises KeyError, TypeError or ValueError on anything else."""
        times = tuple(
            Time(datetime.fromisoformat(start), end and datetime.fromisoformat(end), days, cancelled)
            for start, end, days, cancelled in stored["times"]
        )
        lists = {name: tuple(stored[name]) for name in ("spoken", "themes")}
        lists["within"] = tuple(Area(one) for one in stored.get("within", ()))
        changed = {"times": times, "state": State(stored["state"]), "venue": Venue(**stored["venue"]), **lists}
        return cls(**{**stored, **changed})


_GERMAN_SPEAKING = frozenset({4700, 4701, 4710, 4711, 4720, 4721, 4728, 4730, 4731, 4750, 4760, 4761, 4770, 4771})
_GERMAN_SPEAKING_TOO = frozenset({4780, 4782, 4783, 4784, 4790, 4791})


def areas_of(postcode: str | None) -> frozenset[Area]:
    """The parts of Belgium of a postcode (bpost's ranges by province); none for no postcode, or one abroad."""
    if postcode is None or len(postcode) != 4 or not postcode.isdecimal():
        return frozenset()
    number = int(postcode)
    province = next((areas for first, last, areas in _PROVINCES if first <= number <= last), frozenset())
    german = number in _GERMAN_SPEAKING or number in _GERMAN_SPEAKING_TOO
    return province | {Area.EAST} if german else province


_PROVINCES = tuple(
    (first, last, frozenset(areas))
    for first, last, areas in (
        (1000, 1299, {Area.BRUSSELS}),
        (1300, 1499, {Area.WALLONIA, Area.WALLOON_BRABANT}),
        (1500, 1999, {Area.FLANDERS, Area.FLEMISH_BRABANT}),
        (2000, 2999, {Area.FLANDERS, Area.ANTWERP}),
        (3000, 3499, {Area.FLANDERS, Area.FLEMISH_BRABANT}),
        (3500, 3999, {Area.FLANDERS, Area.LIMBURG}),
        (4000, 4999, {Area.WALLONIA, Area.LIEGE}),
        (5000, 5999, {Area.WALLONIA, Area.NAMUR}),
        (6000, 6599, {Area.WALLONIA, Area.HAINAUT}),
        (6600, 6999, {Area.WALLONIA, Area.LUXEMBOURG}),
        (7000, 7999, {Area.WALLONIA, Area.HAINAUT}),
        (8000, 8999, {Area.FLANDERS, Area.WEST_FLANDERS}),
        (9000, 9999, {Area.FLANDERS, Area.EAST_FLANDERS}),
    )
)
