"""The .ftl files of a language as values that can be compared: each text with its labels, variables and comment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.proofreading.prose import VALUE


@dataclass(frozen=True, slots=True)
class Wording:
    """One pattern. `variants` are all the ways it can read; `variables` and `references` without their sign."""

    variants: tuple[str, ...]
    variables: frozenset[str]
    references: frozenset[str]
    quoted: bool  # it holds text in quotes, as in { "" }


@dataclass(frozen=True, slots=True)
class Text:
    """One message. `value` None: it has labels only. `file` is the name of the .ftl file."""

    file: str
    key: str
    value: Wording | None
    labels: Mapping[str, Wording]
    comment: str

    @property
    def variables(self) -> frozenset[str]:
        return self.value.variables if self.value is not None else frozenset()

    def wordings(self) -> Iterator[tuple[str, Wording]]:
        """Each pattern with its name: the key, or the key and the option."""
        if self.value is not None:
            yield self.key, self.value
        for option, wording in self.labels.items():
            yield f"{self.key}.{option}", wording


@dataclass(frozen=True, slots=True)
class Source:
    """All texts of one language in the order they stand, and the (file, line) of what could not be read."""

    texts: tuple[Text, ...]
    junk: tuple[tuple[str, int], ...]


def read_source(folder: Path) -> Source:
    """The .ftl files of a folder. Raises OSError or UnicodeDecodeError."""
    texts: list[Text] = []
    junk: list[tuple[str, int]] = []
    parser = FluentParser(with_spans=True)
    for path in sorted(folder.glob("*.ftl")):
        content = path.read_text(encoding="utf-8")
        for entry in parser.parse(content).body:
            if isinstance(entry, ast.Junk):
                start = entry.span.start if entry.span is not None else 0
                junk.append((path.name, content.count("\n", 0, start) + 1))
            elif isinstance(entry, ast.Message | ast.Term):
                texts.append(_text(path.name, entry))
    return Source(tuple(texts), tuple(junk))


def _text(file: str, entry: ast.Message | ast.Term) -> Text:
    sign = "-" if isinstance(entry, ast.Term) else ""
    return Text(
        file=file,
        key=sign + entry.id.name,
        value=_wording(entry.value) if entry.value is not None else None,
        labels={attribute.id.name: _wording(attribute.value) for attribute in entry.attributes},
        comment=(entry.comment.content or "") if entry.comment is not None else "",
    )


def _wording(pattern: ast.Pattern) -> Wording:
    found = _Found()
    found.visit(pattern)
    variants = tuple(dict.fromkeys(_variants(pattern)))
    return Wording(variants, frozenset(found.variables), frozenset(found.references), found.quoted)


def _variants(pattern: ast.Pattern) -> Iterator[str]:
    parts = [_part(element) for element in pattern.elements]
    return ("".join(chosen) for chosen in product(*parts))


def _part(element: ast.TextElement | ast.Placeable) -> list[str]:
    if isinstance(element, ast.TextElement):
        return [element.value]
    if isinstance(element.expression, ast.SelectExpression):
        return [words for variant in element.expression.variants for words in _variants(variant.value)]
    return [VALUE]


class _Found(Visitor):
    """Collects what a pattern refers to."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.references: set[str] = set()
        self.quoted = False

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the visitor's own names
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.references.add(node.id.name if node.attribute is None else f"{node.id.name}.{node.attribute.name}")

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self.references.add(f"-{node.id.name}")
        self.generic_visit(node)

    def visit_Placeable(self, node: ast.Placeable) -> None:  # noqa: N802
        self.quoted = self.quoted or isinstance(node.expression, ast.Literal)
        self.generic_visit(node)
