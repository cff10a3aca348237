"""Which texts the code, the page and the facts ask for, read from their sources without running them.

It sees keys that are written out, and f-strings by their beginning (`f"command-{…}"` uses every `command-…`). A key
that is only put together from variables is not seen.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import yaml

FOLDERS = ("bot", "handlers", "adapters")
"""Where sentences are said; storage says none."""

_KEY = re.compile(r"[a-z][a-z0-9_]*(?:-[a-z0-9_]+)*(?:\.[0-9]+)?")
_BEGINNING = re.compile(r"[a-z][a-z0-9]*-(?:[a-z0-9_]+-)*")
_PAGE_WORD = re.compile(r"""["'`]((?:[a-z0-9]+-)+[a-z0-9]*)(?:["'`]|\$\{)""")
_PAGE_ASKS = re.compile(r"""(?:\bdata-(?:text|label|title|placeholder)=|\bsay\()["']([a-z0-9-]+)["']""")

LISTS = (
    "LISTED",
    "LISTED_IN_GROUPS",
    "LISTED_FOR_ADMINS",
    "LISTED_WITH_MIRRORS",
    "LISTED_FOR_TEAM",
    "LISTED_IN_STAFFROOMS",
)
"""Tables of commands that menus show."""

_SAYS = ("say", "text")
_NAMES_A_TEXT = ("Ask", "Tell", "InvalidAnswer", "Words", "Reason")
_VALUES_AT = {"Ask": (2, "params"), "Tell": (1, "params"), "Words": (1, "values"), "Reason": (1, "values")}
"""Which argument of these holds the variables of the text; the others take them as keywords."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One place that asks for a text. `given`: the variables it hands over, None where that cannot be read."""

    key: str
    where: str  # file:line
    given: frozenset[str] | None = None


@dataclass(slots=True)
class Use:
    """What is asked for. `literals` are all words in quotes, `beginnings` end with a dash.

    `labels` and `options` are by place; `options` gives a question all the values that its buttons can have.
    """

    literals: set[str] = field(default_factory=set)
    beginnings: set[str] = field(default_factory=set)
    texts: list[Asked] = field(default_factory=list)
    labels: list[tuple[Asked, str]] = field(default_factory=list)
    options: list[tuple[Asked, tuple[str, ...]]] = field(default_factory=list)
    listed: list[Asked] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)  # file:line that is not Python

    def uses(self, key: str) -> bool:
        return key in self.literals or any(key.startswith(beginning) for beginning in self.beginnings)


def read_use(root: Path) -> Use:
    """What the project below `root` asks for: its Python, its web page and its facts."""
    use = Use()
    modules: dict[str, ast.Module] = {}
    for path in sorted(path for folder in FOLDERS for path in (root / folder).rglob("*.py")):
        file = path.relative_to(root).as_posix()
        try:
            modules[file] = ast.parse(path.read_text(encoding="utf-8"))
        except SyntaxError as error:
            use.unreadable.append(f"{file}:{error.lineno}")
    names = _Names.of(modules)
    for file, module in modules.items():
        _read_module(file, module, names.seen_from(module), use)
    for path in sorted((root / "adapters").rglob("*")):
        if path.suffix in (".js", ".html"):
            _read_page(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"), use)
    for path in sorted((root / "content" / "facts").glob("*.yaml")):
        _read_facts(path.relative_to(root).as_posix(), yaml.safe_load(path.read_text(encoding="utf-8")), use)
    return use


# -- Python


def _read_module(file: str, module: ast.Module, names: _Names, use: Use) -> None:
    prose = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
    for node in ast.walk(module):
        match node:
            case ast.Constant(value=str(words)) if id(node) not in prose:
                (use.beginnings if _BEGINNING.fullmatch(words) else use.literals).add(words)
            case ast.JoinedStr(values=[ast.Constant(value=str(words)), *_]) if _BEGINNING.fullmatch(words):
                use.beginnings.add(words)
            case ast.Assign(targets=[ast.Name(id=table)]) if table in LISTS:
                use.listed += [
                    Asked(f"command-{command.replace('_', '-')}", f"{file}:{node.lineno}")
                    for command in _words(node.value)
                ]
    for function in (module, *(n for n in ast.walk(module) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))):
        local = _assigned(function)
        for node in _own_nodes(function):
            match node:
                case ast.Call():
                    _read_call(f"{file}:{node.lineno}", node, use, names, local)
                case ast.JoinedStr(
                    values=[ast.FormattedValue(value=ast.Name(id=name)), ast.Constant(value=str(rest)), *_]
                ):
                    starts = (word for known in local.get(name, ()) for word in _words(known))
                    use.beginnings |= {start + rest for start in starts if _BEGINNING.fullmatch(start + rest)}


def _read_call(where: str, call: ast.Call, use: Use, names: _Names, local: Mapping[str, list[ast.expr]]) -> None:
    name = _last_name(call.func)
    if name in _NAMES_A_TEXT:
        use.texts += [Asked(key, where, _given(name, call)) for key in _words(call.args[0] if call.args else None)]
        if name == "Ask" and (options := _options(call, names, local)):
            use.options += [(Asked(key.partition(".")[0], where), options) for key in _words(call.args[0])]
    elif name in _SAYS and isinstance(call.func, ast.Attribute) and call.args:
        of_texts = _last_name(call.func.value) in ("turn", "texts", "_texts", "offered", "chosen")
        first, *more = call.args
        after_languages = bool(more) and (isinstance(first, ast.List | ast.Tuple) or not _words(first))
        keys = _words(more[0] if after_languages else first)
        use.texts += [Asked(key, where, _given(name, call)) for key in keys if of_texts or "-" in key]
    elif name == "label" and len(call.args) >= 2:
        key, option = call.args[-2:]
        use.labels += [(Asked(k, where), o) for k in _words(key) for o in _words(option)]
    elif name == "go" and call.args:
        rest = [keyword.value for keyword in call.keywords if keyword.arg == "key"] or call.args[1:2]
        keys = _words(rest[0]) if rest else ["menu"]
        use.labels += [(Asked(key, where), option) for key in keys for option in _words(call.args[0])]


def _options(ask: ast.Call, names: _Names, local: Mapping[str, list[ast.expr]]) -> tuple[str, ...]:
    named_by_data = any(keyword.arg == "labels" for keyword in ask.keywords)
    return () if named_by_data or len(ask.args) < 2 else names.options(ask.args[1], local)


def _given(name: str, call: ast.Call) -> frozenset[str] | None:
    """The variables that a call hands over, as far as they are written out in it."""
    if any(keyword.arg is None for keyword in call.keywords):
        return None
    if name in _VALUES_AT:
        at, called = _VALUES_AT[name]
        values = [keyword.value for keyword in call.keywords if keyword.arg == called] or call.args[at : at + 1]
        if not values:
            return frozenset()
        return frozenset(_words_of_keys(values[0])) if isinstance(values[0], ast.Dict) else None
    return frozenset(keyword.arg for keyword in call.keywords if keyword.arg is not None)


def _words_of_keys(values: ast.Dict) -> Iterator[str]:
    return (word for key in values.keys for word in _words(key))


@dataclass(frozen=True, slots=True)
class _Names:
    """What names of the code stand for: enums and their values, parsers and their options, functions and their type.

    Two enums may have one name: `homes` has them by the module that they stand in, too.
    """

    enums: Mapping[str, tuple[str, ...]]
    homes: Mapping[tuple[str, str], tuple[str, ...]]
    parsers: Mapping[str, tuple[str, ...]]
    returns: Mapping[str, ast.expr]

    @classmethod
    def of(cls, modules: Mapping[str, ast.Module]) -> _Names:
        homes: dict[tuple[str, str], tuple[str, ...]] = {}
        enums: dict[str, tuple[str, ...]] = {}
        parsers: dict[str, tuple[str, ...]] = {}
        returns: dict[str, ast.expr] = {}
        instances: dict[str, str] = {}
        for file, module in modules.items():
            home = file.removesuffix(".py").replace("/", ".")
            for node in ast.walk(module):
                match node:
                    case ast.ClassDef(name=name, bases=bases) if "StrEnum" in map(_last_name, bases):
                        values = (s.value for s in node.body if isinstance(s, ast.Assign))
                        enums[name] = homes[home, name] = tuple(word for value in values for word in _words(value))
                    case ast.ClassDef(name=name):
                        for statement in node.body:
                            if isinstance(statement, ast.AnnAssign) and _last_name(statement.target) == "options":
                                parsers[name] = tuple(_words(statement.value))
                    case ast.FunctionDef(name=name, returns=ast.expr() as type_):
                        returns[name] = type_
                    case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call(func=ast.Name(id=made))):
                        instances[name] = made
        parsers |= {name: parsers[made] for name, made in instances.items() if made in parsers}
        return cls(enums, homes, parsers, returns)

    def seen_from(self, module: ast.Module) -> _Names:
        """What the names stand for in this module, which imports one of two enums with the same name."""
        imports = [node for node in ast.walk(module) if isinstance(node, ast.ImportFrom)]
        named = {
            alias.asname or alias.name: self.homes[node.module or "", alias.name]
            for node in imports
            for alias in node.names
            if (node.module or "", alias.name) in self.homes
        }
        return replace(self, enums={**self.enums, **named})

    def options(self, parser: ast.expr, local: Mapping[str, list[ast.expr]]) -> tuple[str, ...]:
        """All the options that a parser in the code can have; empty where they are data or there are none."""
        if isinstance(parser, ast.Name):
            return self.parsers.get(parser.id, ())
        if not isinstance(parser, ast.Call) or not parser.args:
            return ()
        if _last_name(parser.func) == "OneName":
            return tuple(_words(parser.args[0]))
        enums = self._enums(parser.args[0], local, set())
        return tuple(value for enum in sorted(enums) for value in self.enums[enum])

    def _enums(self, found: ast.expr, local: Mapping[str, list[ast.expr]], seen: set[str]) -> set[str]:
        reached: set[str] = set()
        for name in set(self._mentioned(found)) - seen:
            seen.add(name)
            if name in self.enums:
                reached.add(name)
            for expression in (*local.get(name, ()), *([self.returns[name]] if name in self.returns else ())):
                reached |= self._enums(expression, local, seen)
        return reached

    def _mentioned(self, found: ast.AST) -> Iterator[str]:
        """The names in an expression; of a call to a function of ours only the function, since its type says more."""
        if isinstance(found, ast.Name):
            yield found.id
        known = isinstance(found, ast.Call) and _last_name(found.func) in self.returns
        for child in [found.func] if isinstance(found, ast.Call) and known else ast.iter_child_nodes(found):
            yield from self._mentioned(child)


def _assigned(function: ast.AST) -> dict[str, list[ast.expr]]:
    """What the names of a function are: the expressions assigned to them, and their parameters' types."""
    known: dict[str, list[ast.expr]] = {}
    for node in _own_nodes(function):
        match node:
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=value)
                | ast.NamedExpr(target=ast.Name(id=name), value=value)
                | ast.For(target=ast.Name(id=name), iter=value)
            ):
                known.setdefault(name, []).append(value)
            case ast.arg(arg=name, annotation=ast.expr() as annotation):
                known.setdefault(name, []).append(annotation)
    return known


def _own_nodes(function: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a function or module without those of the functions inside it."""
    for child in ast.iter_child_nodes(function):
        yield child
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _own_nodes(child)


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _words(node: ast.expr | None) -> list[str]:
    """The words that an expression may be, where they are written out: "a", ("a", "b"), "a" if … else "b"."""
    match node:
        case ast.Constant(value=str(word)):
            return [word] if _KEY.fullmatch(word) else []
        case ast.Tuple(elts=parts) | ast.List(elts=parts):
            return [word for part in parts for word in _words(part)]
        case ast.IfExp(body=yes, orelse=no):
            return _words(yes) + _words(no)
    return []


# -- the page, the facts


def _read_page(file: str, source: str, use: Use) -> None:
    for found in _PAGE_WORD.finditer(source):
        (use.beginnings if found[1].endswith("-") else use.literals).add(found[1])
    use.texts += [
        Asked(found[1], f"{file}:{source.count(chr(10), 0, found.start()) + 1}", frozenset())
        for found in _PAGE_ASKS.finditer(source)
    ]


def _read_facts(file: str, data: object, use: Use) -> None:
    def reason(name: str, value: object) -> None:
        if name == "reason" and isinstance(value, str):
            use.texts.append(Asked(value, file))
            use.literals.add(value)

    _walk(data, reason)


def _walk(data: object, visit: Callable[[str, object], None]) -> None:
    if isinstance(data, dict):
        for name, value in data.items():
            visit(str(name), value)
            _walk(value, visit)
    elif isinstance(data, list):
        for value in data:
            _walk(value, visit)
