"""The shape of the YAML files under content/facts: what may stand there, and nothing else.

An entry is what was collected, doubtful parts included. What a person may see of it is decided in facts.py.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from bot.agenda.event import Area, Theme
from bot.rules.situation import Ground, Region

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Language = Literal["nl", "fr", "de", "en"]
Link = Annotated[str, StringConstraints(pattern=r"^https://[^\s]+$")]
Line = Annotated[str, StringConstraints(min_length=1, pattern=r"^\S.*\S$|^\S$")]
YesNo = Literal["yes", "no", "partly"]


class Sure(StrEnum):
    """How much is known about an entry."""

    STORED = "stored"  # the core fact was seen in the source
    KNOWN = "known"  # general knowledge, not checked
    VERIFY = "verify"  # doubtful


class Shape(BaseModel):
    """Anything in a facts file: an unknown field is a mistake, and nothing changes after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Names(Shape):
    """One official name, or one citation, in each language."""

    nl: Line
    fr: Line
    de: Line
    en: Line


class Entry(Shape):
    """A fact with where it comes from. `verify_fields` are doubtful; `common` is what everybody in the field knows."""

    source: tuple[Line, ...] = Field(min_length=1)
    checked: date | None
    sure: Sure
    verify_fields: tuple[str, ...] = ()
    common: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _honest(self) -> "Entry":
        if (self.sure is Sure.STORED) != (self.checked is not None):
            raise ValueError("a date in `checked` belongs to a stored entry, and to no other")
        if self.common and self.sure is not Sure.KNOWN:
            raise ValueError("`common` belongs to a known entry only")
        for path in (*self.verify_fields, *self.common):
            self._must_name_a_field(path)
        return self

    def _must_name_a_field(self, path: str) -> None:
        field, _, part = path.partition(".")
        if field not in type(self).model_fields or field in Entry.model_fields:
            raise ValueError(f"{path} names no field")
        value = getattr(self, field)
        if part and not (isinstance(value, Mapping) and part in value):
            raise ValueError(f"{path} names nothing in the field {field}")


class PhoneEntry(Shape):
    """A number as one dials it; `menu` the key to press when the menu asks, `abroad` for calls from another country."""

    number: Annotated[str, StringConstraints(pattern=r"^\+?[0-9][0-9 ]{1,18}$")]
    menu: int | None = Field(default=None, ge=0, le=9)
    abroad: bool = False


BodyText = Literal["does", "cannot", "anonymous", "witness"]
Kind = Literal[
    "emergency",
    "police",
    "victim_support",
    "equality_body",
    "human_rights_body",
    "ombuds",
    "language_body",
    "oversight",
    "regulator",
    "press_council",
    "self_regulation",
    "helpline",
    "helpline_minors",
    "online_help_minors",
    "info_point",
    "ngo",
    "inspection",
    "support",
    "public_service",
]


class BodyEntry(Entry):
    """An organisation that helps. `regions` empty: the whole country. `texts`: the messages it has in facts.ftl."""

    id: Id
    kind: Kind
    names: Names
    regions: tuple[Region, ...] = ()
    languages: tuple[Language, ...] = ()
    phones: tuple[PhoneEntry, ...] = ()
    emails: tuple[Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[a-z]+$")], ...] = ()
    chat: Link | None = None
    links: dict[Language | Literal["any"], Link] = {}
    forms: dict[Language | Literal["any"], Link] = {}
    site: Line | None = None
    address: Line | None = None
    walk_in: bool = False
    hours: Literal["always", "own"] | None = None
    anonymous: YesNo | None = None
    witness: YesNo | None = None
    free: bool | None = None
    texts: tuple[BodyText, ...] = ()


class PlatformEntry(Entry):
    """Where hate appears online, and where it takes notices. `ui` and `appeal`: it has such a text in facts.ftl."""

    id: Id
    name: Line | Names
    ui: bool = False
    link: Link | None = None
    search: Line | None = None
    bot: Link | None = None
    email: Line | None = None
    appeal: bool = False
    form_languages: tuple[Language, ...] = Field(default=("en",), min_length=1)
    dsc: Literal["be", "ie", "nl", "lu"] | None = None


class DisputeEntry(Entry):
    """A certified out-of-court dispute body. `platforms` are those it is known to take, empty if that is doubtful."""

    id: Id
    name: Line
    link: Link | None = None
    platforms: tuple[Id, ...] = ()
    languages: tuple[Language, ...] = ()


class ActEntry(Entry):
    """A law as one cites it in a notice, and the grounds that it protects."""

    id: Id
    citation: Names
    grounds: tuple[Ground, ...] = ()


MonthDay = Annotated[str, StringConstraints(pattern=r"^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$")]


class DayEntry(Entry):
    """A day of each year, or the days from `day` to `last`, as MM-DD. `areas` empty: in the whole country."""

    id: Id
    names: Names
    day: MonthDay | None = None
    last: MonthDay | None = None
    rule: Literal["second_tuesday_of_february"] | None = None
    themes: tuple[Theme, ...] = ()
    areas: tuple[Area, ...] = ()

    @model_validator(mode="after")
    def _is_on_a_day(self) -> "DayEntry":
        if (self.day is None) == (self.rule is None):
            raise ValueError("a day has a `day` or a `rule`")
        if self.last is not None and (self.day is None or self.last <= self.day):
            raise ValueError("`last` is a day after `day`, in the same year")
        return self


class BodiesFile(Shape):
    """content/facts/bodies.yaml."""

    bodies: tuple[BodyEntry, ...]


class PlatformsFile(Shape):
    """content/facts/platforms.yaml."""

    platforms: tuple[PlatformEntry, ...]
    dispute_bodies: tuple[DisputeEntry, ...]


class LawFile(Shape):
    """content/facts/law.yaml."""

    acts: tuple[ActEntry, ...]


class DangerFile(Shape):
    """content/facts/danger.yaml: phrases by language."""

    danger: Mapping[str, tuple[Line, ...]]


class DaysFile(Shape):
    """content/facts/days.yaml."""

    days: tuple[DayEntry, ...]


class ThemesFile(Shape):
    """content/facts/themes.yaml: by theme, the words of sources by language."""

    source: tuple[Line, ...] = Field(min_length=1)
    checked: date
    themes: Mapping[Theme, Mapping[Language, tuple[Line, ...]]]
