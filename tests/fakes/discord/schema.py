"""Discord's own OpenAPI description of its API: the judge of our fake, which we did not write."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from jsonschema.exceptions import ValidationError  # type: ignore[import-untyped]
from jsonschema.validators import extend  # type: ignore[import-untyped]
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

Payload = dict[str, Any]

SPEC = Path("shared", "specs", "discord-openapi.json")
"""Stands beside the project's root, or beside one of the folders above it (a worktree lies deeper)."""
DOCUMENT = "urn:discord"


class UntrueError(Exception):
    """A payload is not what Discord would send; the message says where it differs."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One place where a value is not what the specification asks for."""

    path: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One method on one path of the API; `name` is its operationId."""

    name: str
    method: str
    segments: tuple[str, ...]
    query: dict[str, Payload]
    needs_body: bool
    pointer: str

    def __hash__(self) -> int:
        return hash(self.name)


class Published:
    """The specification, ready to judge. Validators are built once for each place in the document."""

    def __init__(self, document: Payload) -> None:
        self._document = document
        self._by_shape: dict[tuple[str, int], list[Operation]] = {}
        self._validators: dict[str, Any] = {}
        self._kinds: dict[str, frozenset[Any] | None] = {}
        self._targets: dict[str, Any] = {}
        contents = {**document, "$schema": "https://json-schema.org/draft/2020-12/schema"}
        resource = Resource.from_contents(contents, default_specification=DRAFT202012)
        self._registry: Registry[Any] = Registry().with_resource(DOCUMENT, resource)
        self._judge = extend(
            Draft202012Validator,
            {
                "oneOf": self._only_fitting(Draft202012Validator.VALIDATORS["oneOf"]),
                "anyOf": self._only_fitting(Draft202012Validator.VALIDATORS["anyOf"]),
                "allOf": _all_of,
                "properties": _properties,
                "items": _items,
                "$ref": self._refer,
            },
        )
        for path, item in document["paths"].items():
            for method in item.keys() & {"get", "put", "post", "patch", "delete"}:
                self._add(path, method, item)

    def match(self, method: str, path: str) -> tuple[Operation, dict[str, str]] | None:
        """The operation behind a path, without query, and the values in its places; None when there is none."""
        parts = tuple(path.strip("/").split("/"))
        for operation in self._by_shape.get((method, len(parts)), ()):
            places = _places(operation.segments, parts)
            if places is not None:
                return operation, places
        return None

    def problems(self, operation: Operation, body: Any) -> list[Problem]:
        """What is wrong with the body of a request, the most telling first."""
        content = self._at(f"{operation.pointer}/requestBody").get("content", {})
        kind = "application/json"
        if kind not in content:
            return [] if not content else [Problem((), "this operation takes no JSON")]
        return self._judged(f"{operation.pointer}/requestBody/content/application~1json/schema", body)

    def true_answer(self, operation: Operation, status: int, body: Any) -> Any:
        """The answer again, once it reads as this operation's. Raises `UntrueError` otherwise: the fake is wrong."""
        responses = self._at(f"{operation.pointer}/responses")
        if str(status) not in responses:
            raise UntrueError(f"{operation.name} never answers {status}")
        content = responses[str(status)].get("content")
        if content is None:
            if body is not None:
                raise UntrueError(f"{operation.name} answers {status} without a body")
            return None
        pointer = f"{operation.pointer}/responses/{status}/content/application~1json/schema"
        found = self._judged(pointer, body)
        if found:
            raise UntrueError(f"{operation.name}: {'.'.join(found[0].path)}: {found[0].words}")
        return body

    def true_object(self, name: str, body: Any) -> Any:
        """The value again, once it reads as this component. Raises `UntrueError` otherwise."""
        found = self._judged(f"/components/schemas/{name}", body)
        if found:
            raise UntrueError(f"{name}: {'.'.join(found[0].path)}: {found[0].words}")
        return body

    def _judged(self, pointer: str, body: Any) -> list[Problem]:
        validator = self._validators.get(pointer)
        if validator is None:
            schema = {"$ref": f"{DOCUMENT}#{pointer.replace('{', '%7B').replace('}', '%7D')}"}
            validator = self._validators[pointer] = self._judge(schema, registry=self._registry)
        # One that passes is by far the most common, and then there is nothing to collect.
        errors = [_deepest(error) for error in validator.iter_errors(body)]
        return [Problem(tuple(str(part) for part in error.absolute_path), _words(error)) for error in errors]

    def _at(self, pointer: str) -> Payload:
        value: Any = self._document
        for part in pointer.strip("/").split("/"):
            value = value.get(part.replace("~1", "/").replace("~0", "~"), {})
        found: Payload = value
        return found

    def _add(self, path: str, method: str, item: Payload) -> None:
        description = item[method]
        parameters = [*item.get("parameters", ()), *description.get("parameters", ())]
        segments = tuple(path.strip("/").split("/"))
        operation = Operation(
            name=description["operationId"],
            method=method.upper(),
            segments=segments,
            query={one["name"]: one["schema"] for one in parameters if one["in"] == "query"},
            needs_body=bool(description.get("requestBody", {}).get("required")),
            pointer=f"/paths/{path.replace('~', '~0').replace('/', '~1')}/{method}",
        )
        alike = self._by_shape.setdefault((method.upper(), len(segments)), [])
        alike.append(operation)
        # `/members/@me` must be found before `/members/{user_id}`.
        alike.sort(key=lambda one: sum(segment.startswith("{") for segment in one.segments))

    def _refer(self, validator: Any, reference: str, instance: Any, _: Payload) -> Iterator[ValidationError]:
        target = self._targets.get(reference)
        if target is None:
            resolver = self._registry.resolver(DOCUMENT)
            target = self._targets[reference] = resolver.lookup(reference).contents
        yield from validator.descend(instance, target, resolver=validator._resolver)

    def _only_fitting(self, ordinary: Any) -> Any:
        """A union of which only one branch can fit is judged by that branch: quicker, and its errors say more."""

        def judge(
            validator: Any, branches: Sequence[Payload], instance: Any, schema: Payload
        ) -> Iterator[ValidationError]:
            fitting = [branch for branch in branches if self._may_be(branch, instance)]
            if len(fitting) == 1:
                yield from validator.descend(instance, fitting[0], resolver=validator._resolver)
            else:
                yield from ordinary(validator, branches, instance, schema)

        return judge

    def _may_be(self, branch: Payload, instance: Any) -> bool:
        if branch.get("type") == "null":
            return instance is None
        if "const" in branch:
            return bool(branch["const"] == instance)
        reference = branch.get("$ref")
        if reference is None:
            return True
        if instance is None:
            return not self._is_plain(reference)
        kinds = self._kinds_of(reference)
        if kinds is None or not isinstance(instance, dict):
            return True
        kind = instance.get("type")
        return kind is None or kind in kinds

    def _is_plain(self, reference: str) -> bool:
        """Whether null can never be this component."""
        return self._at(reference.removeprefix("#")).get("type") in {"object", "string", "integer", "array"}

    def _kinds_of(self, reference: str) -> frozenset[Any] | None:
        """The values that `type` can have in a component; None where it does not tell components apart."""
        if reference not in self._kinds:
            target = self._at(reference.removeprefix("#"))
            values = target.get("properties", {}).get("type", {}).get("enum")
            tells = values is not None and "type" in target.get("required", ())
            self._kinds[reference] = frozenset(values) if tells else None
        return self._kinds[reference]


@cache
def published() -> Published:
    """The specification, read once. Raises `FileNotFoundError` when it stands nowhere."""
    for folder in Path(__file__).resolve().parents[4:]:
        if (folder / SPEC).is_file():
            return Published(json.loads((folder / SPEC).read_text()))
    raise FileNotFoundError(f"no {SPEC} beside the project or above it")


def query_problem(schema: Payload, value: str) -> str:
    """What is wrong with one value in the query, or an empty text."""
    if schema.get("type") == "boolean":
        return "" if value.lower() in {"true", "false", "1", "0"} else f"{value!r} is not a boolean"
    if schema.get("type") == "integer":
        if not value.lstrip("-").isdecimal():
            return f"{value!r} is not a number"
        low, high = schema.get("minimum"), schema.get("maximum")
        wrong = (low is not None and int(value) < low) or (high is not None and int(value) > high)
        return f"{value} is not between {low} and {high}" if wrong else ""
    snowflake = str(schema.get("$ref", "")).endswith("/SnowflakeType")
    return f"{value!r} is not a snowflake" if snowflake and not re.fullmatch(r"0|[1-9]\d*", value) else ""


# One document has one base address. Handing the resolver on, which jsonschema makes anew for each part of a schema,
# takes a message with fifteen buttons from 4 ms to below 1.


def _properties(validator: Any, properties: Payload, instance: Any, _: Payload) -> Iterator[ValidationError]:
    if isinstance(instance, dict):
        for name, schema in properties.items():
            if name in instance:
                yield from validator.descend(instance[name], schema, path=name, resolver=validator._resolver)


def _items(validator: Any, items: Payload, instance: Any, _: Payload) -> Iterator[ValidationError]:
    if isinstance(instance, list):
        for index, one in enumerate(instance):
            yield from validator.descend(one, items, path=index, resolver=validator._resolver)


def _all_of(validator: Any, branches: Sequence[Payload], instance: Any, _: Payload) -> Iterator[ValidationError]:
    for branch in branches:
        yield from validator.descend(instance, branch, resolver=validator._resolver)


def _places(segments: Sequence[str], parts: Sequence[str]) -> dict[str, str] | None:
    places = {}
    for segment, part in zip(segments, parts, strict=True):
        if segment.startswith("{"):
            places[segment[1:-1]] = part
        elif segment != part:
            return None
    for name, value in places.items():
        # Every id in a path is a snowflake; only codes, tokens and emoji are not.
        if name.endswith("_id") and not re.fullmatch(r"0|[1-9]\d*", value):
            return None
    return places


def _deepest(error: ValidationError) -> ValidationError:
    while error.context:
        error = max(error.context, key=lambda inner: len(inner.absolute_path))
    return error


def _words(error: ValidationError) -> str:
    text = str(error.message)
    return text if len(text) <= 200 else f"{text[:200]}…"
