"""Judges every request: Discord's OpenAPI description for its shape, and remembers what a good bot does not do."""

from dataclasses import dataclass, field
from typing import Any

from .schema import Payload, Problem, published, query_problem

INVALID_FORM = 50035
"""JSON error code of a request whose body is wrong."""
NOT_FOUND = 0
"""JSON error code of a path that does not exist."""

UNPUBLISHED_QUERY = {
    "ban_user_from_guild": frozenset({"delete_message_seconds"}),
    "create_thread": frozenset({"use_nested_fields"}),
}
"""What discord.py sends in the query and Discord takes, though the specification has it in a body or not at all."""
BODY_MAY_LACK = frozenset({"ban_user_from_guild", "unban_user_from_guild"})
"""Operations for which the specification wants a body that Discord does not need."""


class RefusedError(Exception):
    """The request fails as it would at Discord; `rule` names why, or is empty where the bot is not to blame."""

    def __init__(self, status: int, code: int, message: str, rule: str = "", errors: Payload | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.rule = rule
        self.errors = errors

    @property
    def detail(self) -> str:
        """What stands in the list of violations."""
        return f"{self.message} {self.errors}" if self.errors else self.message


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing a good bot does not do. `method` is the operation's name in the specification."""

    number: int
    method: str
    rule: str
    detail: str


@dataclass(frozen=True, slots=True)
class Upload:
    """A file in a multipart request, by its number in `files[n]`."""

    name: str
    content: bytes
    content_type: str = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Call:
    """One request that the specification could read; `places` are the values in its path."""

    number: int
    method: str
    places: dict[str, str]
    query: dict[str, str] = field(default_factory=dict)
    body: Any = None
    files: dict[int, Upload] = field(default_factory=dict)

    def id(self, name: str) -> int:
        """One id of the path."""
        return int(self.places[name])


class Oracle:
    """Reads requests and remembers what was wrong with them."""

    def __init__(self) -> None:
        self.violations: list[Violation] = []

    def note(self, number: int, method: str, rule: str, detail: str) -> None:
        """Remember something a good bot does not do."""
        self.violations.append(Violation(number, method, rule, detail))

    def read(
        self, number: int, method: str, path: str, query: dict[str, str], body: Any, files: dict[int, Upload]
    ) -> Call:
        """The request as Discord understands it. Raises `RefusedError`."""
        found = published().match(method, path)
        if found is None:
            raise RefusedError(404, NOT_FOUND, f"404: Not Found {method} {path}", "unknown-path")
        operation, places = found
        for name, value in query.items():
            if name not in operation.query:
                if name not in UNPUBLISHED_QUERY.get(operation.name, ()):
                    self.note(number, operation.name, "unknown-parameter", name)
            elif words := query_problem(operation.query[name], value):
                raise refused_form((name,), words, "schema")
        if body is None:
            if operation.needs_body and operation.name not in BODY_MAY_LACK:
                raise RefusedError(400, 50109, "The request body contains invalid JSON.", "schema")
        else:
            body = _as_specified(body)
            problems = published().problems(operation, body)
            if problems:
                raise _shapeless(problems)
        return Call(number, operation.name, places, query, body, files)


def refused_form(path: tuple[str, ...], words: str, rule: str) -> RefusedError:
    """The answer to a body that is wrong at this place."""
    return RefusedError(400, INVALID_FORM, "Invalid Form Body", rule, _tree([Problem(path, words)]))


def _shapeless(problems: list[Problem]) -> RefusedError:
    return RefusedError(400, INVALID_FORM, "Invalid Form Body", "schema", _tree(problems))


def _tree(problems: list[Problem]) -> Payload:
    """Discord's nest of keys with a list `_errors` at each wrong place."""
    errors: Payload = {}
    for problem in problems:
        place = errors
        for part in problem.path:
            place = place.setdefault(part, {})
        place.setdefault("_errors", []).append({"code": "BASE_TYPE_INVALID", "message": problem.words})
    return errors


def _as_specified(body: Any) -> Any:
    """The body with what we tolerate put right: ids that discord.py writes as numbers in two places.

    Discord takes both; the specification knows only texts. Nothing else is forgiven.
    """
    if not isinstance(body, dict):
        return body
    if type(body.get("recipient_id")) is int:
        body = body | {"recipient_id": str(body["recipient_id"])}
    reference = body.get("message_reference")
    if isinstance(reference, dict):
        ids = {key: str(value) for key, value in reference.items() if key.endswith("_id") and type(value) is int}
        body = body | {"message_reference": reference | ids}
    return body
