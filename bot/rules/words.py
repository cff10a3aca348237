"""A text that a rule asks for: a key of content/locales and the values of its variables, not yet in any language."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Words:
    """`key` names a Fluent message; `values` fill its variables."""

    key: str
    values: Mapping[str, str | int] = field(default_factory=dict)
