"""Reads content/facts: the only place where the facts touch the file system."""

from pathlib import Path
from typing import TypeVar

import yaml
from pydantic import ValidationError

from bot.rules.entries import BodiesFile, DangerFile, DaysFile, LawFile, PlatformsFile, Shape, ThemesFile
from bot.rules.facts import Facts
from bot.rules.publishing import FactsError, facts_from
from bot.rules.routing import RoutingFile

File = TypeVar("File", bound=Shape)

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml where it is there: 0.25 s less at every start."""


def load_facts(folder: Path) -> Facts:
    """The facts under `folder` (content/facts) as they may be shown.

    Raises FactsError, which names the file and the place, if a file is missing, malformed or contradicts another.
    """
    return facts_from(
        bodies=read(folder / "bodies.yaml", BodiesFile),
        routing=read(folder / "routing.yaml", RoutingFile),
        platforms=read(folder / "platforms.yaml", PlatformsFile),
        law=read(folder / "law.yaml", LawFile),
        danger=read(folder / "danger.yaml", DangerFile),
        themes=read(folder / "themes.yaml", ThemesFile),
        days=read(folder / "days.yaml", DaysFile),
    )


def read(path: Path, shape: type[File]) -> File:
    """One facts file in its shape. Raises FactsError."""
    try:
        return shape.model_validate(yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER))  # noqa: S506 - both are safe loaders
    except (OSError, yaml.YAMLError) as problem:
        raise FactsError(f"{path.name}: {problem}") from problem
    except ValidationError as wrong:
        first = wrong.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise FactsError(f"{path.name}: {where}: {first['msg']} ({wrong.error_count()} problems)") from wrong
