"""The settings: environment variables or a .env file, checked at start, each with one line that says how to fix it."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import WrongSetting
from bot.rules.retention import Retention

PREFIX = "CONCORDIA_"

DATABASES = ("sqlite:///", "sqlite+aiosqlite:///", "postgresql://", "postgresql+asyncpg://")
"""How the URL of a database begins; which driver speaks to it is storage's choice."""


class Settings(BaseSettings):
    """All settings, with what a small town needs as defaults. Names in the environment carry the prefix CONCORDIA_."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_file=".env", extra="ignore", hide_input_in_errors=True)

    telegram_token: SecretStr | None = None
    telegram_api_url: str = "https://api.telegram.org"
    telegram_a_second: float = Field(default=30, ge=1, le=1_000)
    discord_token: SecretStr | None = None
    discord_api_url: str = "https://discord.com/api/v10"
    discord_gateway_url: str = "wss://gateway.discord.gg/"
    database_url: str | None = None
    data_dir: Path = Path("data")
    keyring: Path = Path("keys/keyring.json")
    events_dir: Path | None = None
    web_page: bool = False
    web_host: str = "127.0.0.1"
    web_port: int = Field(default=8080, ge=0, le=65535)
    health_host: str = "127.0.0.1"
    health_port: int | None = Field(default=None, ge=0, le=65535)
    language_guesser: Literal["py3langid", "langdetect"] = "py3langid"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    operator: str | None = Field(default=None, min_length=1, max_length=80)
    case_days: int = Field(default=90, ge=1, le=3650)
    audit_days: int = Field(default=365, ge=30, le=3650)
    dead_letter_days: int = Field(default=7, ge=1, le=90)
    backup_days: int = Field(default=35, ge=1, le=365)

    @field_validator("telegram_token", "discord_token", "events_dir", "health_port", mode="before")
    @classmethod
    def _blank_is_unset(cls, value: object) -> object:
        return None if isinstance(value, str) and not value.strip() else value

    @field_validator("telegram_token")
    @classmethod
    def _looks_like_a_token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            number, colon, secret = value.get_secret_value().partition(":")
            if not (number.isdecimal() and colon and secret):
                raise ValueError("it looks like 123456:AAbbCC…; ask @BotFather on Telegram for one (/newbot)")
        return value

    @field_validator("discord_token")
    @classmethod
    def _looks_like_discord_s(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None:
            parts = value.get_secret_value().split(".")
            if len(parts) != 3 or not all(parts):
                raise ValueError("it has three parts with dots between; see discord.com/developers, Bot, Reset Token")
        return value

    @field_validator("discord_gateway_url")
    @classmethod
    def _is_a_gateway(cls, value: str) -> str:
        if not value.startswith(("wss://", "ws://")):
            raise ValueError("it starts with wss:// (or ws:// for a server of your own)")
        return value

    @field_validator("telegram_api_url", "discord_api_url")
    @classmethod
    def _is_an_address(cls, value: str) -> str:
        if not value.startswith(("https://", "http://")):
            raise ValueError("it starts with https:// (or http:// for a server of your own)")
        return value.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _is_a_database(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(DATABASES):
            raise ValueError("write sqlite:///data/concordia.db or postgresql://user:password@host/name, or nothing")
        return value

    @property
    def database(self) -> str:
        """The URL of the database; a SQLite file in the data folder unless one is set."""
        return self.database_url or f"sqlite:///{self.data_dir / 'concordia.db'}"

    @property
    def database_file(self) -> Path | None:
        """The SQLite file; None where the database is a server."""
        return Path(self.database.partition("///")[2]) if self.database.startswith("sqlite") else None

    @property
    def retention(self) -> Retention:
        """How long things are kept: the same value for the purge and for the privacy text."""
        return Retention(self.case_days, self.audit_days, self.dead_letter_days, self.backup_days)

    def check_keyring_place(self) -> None:
        """Raises WrongSetting if the keyring lies in the data folder: who has the data must not have the keys."""
        if self.keyring.resolve().is_relative_to(self.data_dir.resolve()):
            raise WrongSetting(
                f"{PREFIX}KEYRING lies inside {PREFIX}DATA_DIR; move it, for example {PREFIX}KEYRING=keys/keyring.json"
            )


def load(**given: object) -> Settings:
    """The settings; raises WrongSetting with one line a mistake and its fix, never with the value."""
    try:
        settings = Settings(**given)  # type: ignore[arg-type]
    except ValidationError as wrong:
        raise WrongSetting("; ".join(_line(error["loc"], error["msg"]) for error in wrong.errors())) from None
    settings.check_keyring_place()
    return settings


def check(name: str, value: object) -> None:
    """Whether one setting takes this value, whatever the others are. Raises WrongSetting with its line."""
    try:
        Settings(**{"_env_file": None, name: value})  # type: ignore[arg-type]
    except ValidationError as wrong:
        for error in wrong.errors():
            if error["loc"] and error["loc"][0] == name:
                raise WrongSetting(_line(error["loc"], error["msg"])) from None


def _line(place: tuple[int | str, ...], message: str) -> str:
    name = PREFIX + "_".join(str(part) for part in place).upper()
    return f"{name}: {message.removeprefix('Value error, ').replace('Input should be', 'it must be')}"
