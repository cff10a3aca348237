"""The letters of the packet: Noto fonts and Amiri, which come as dependencies, so that every machine prints alike."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from bot.errors import WrongSetting

PACKAGES = ("manimgx_fonts", "fontpkg_amiri")
"""Packages that are nothing but fonts under the SIL Open Font License; they are found, never imported."""

FAMILIES = (
    "Noto Sans",  # Latin, Greek, Cyrillic
    "Amiri",  # Arabic script: with it, unlike with Noto Sans Arabic, text that is copied out of the PDF reads right
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Ethiopic",
    "Noto Sans Armenian",
    "Noto Sans Georgian",
    "Noto Sans Devanagari",
    "Noto Sans Bengali",
    "Noto Sans Gurmukhi",
    "Noto Sans Gujarati",
    "Noto Sans Tamil",
    "Noto Sans Telugu",
    "Noto Sans Sinhala",
    "Noto Sans Thai",
    "Noto Sans Khmer",
    "Noto Sans Symbols",
    "Noto Emoji",
)
"""In the order in which a sign is looked for."""


def font_folders() -> list[Path]:
    """Where the fonts of this installation lie. Raises WrongSetting, with the fix, when a package is missing."""
    folders = []
    for name in PACKAGES:
        found = find_spec(name)
        if found is None or not found.submodule_search_locations:
            raise WrongSetting(f"the fonts of {name} are missing. Fix: install Concordia's dependencies again.")
        folders += [Path(place) for place in found.submodule_search_locations]
    return folders
