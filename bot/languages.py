"""The file content/languages.yaml, read once at start."""

from pathlib import Path

import yaml

from bot.chat.language import Languages, parse_languages
from bot.errors import WrongSetting


def read_languages(path: Path) -> Languages:
    """The table of languages. Raises `WrongSetting` with the file and what is wrong in it."""
    try:
        return parse_languages(yaml.safe_load(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise WrongSetting(f"{path}: {error.strerror}. Fix: put back this file of the release.") from None
    except (ValueError, KeyError, TypeError, AttributeError, yaml.YAMLError) as error:
        reason = " ".join(str(error).split())
        raise WrongSetting(f"{path} is not a table of languages ({reason}). Fix: correct that line.") from None
