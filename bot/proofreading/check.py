"""Whether what people read is complete and readable, in every language: `concordia content check`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.chat.texts import fold
from bot.errors import WrongSetting
from bot.languages import read_languages
from bot.proofreading.charter import charter_problems
from bot.proofreading.prose import label_faults, text_faults
from bot.proofreading.source import Source, Text, read_source
from bot.proofreading.use import Use, read_use

ORIGINAL = "en"
"""The language that explains the variables to translators."""

TABLE = "content/languages.yaml"
LOCALES = "content/locales"

Sources = Mapping[str, Source]


def check(root: Path) -> list[str]:
    """All problems of the content below `root`, the folder that holds content/ and the code; each is one line.

    Raises OSError or UnicodeDecodeError when a file cannot be read.
    """
    folders = sorted(path for path in (root / LOCALES).iterdir() if any(path.glob("*.ftl")))
    sources = {folder.name: read_source(folder) for folder in folders}
    use = read_use(root)
    problems = [f"{place}: this is not Python, so its texts are not known" for place in use.unreadable]
    try:
        spoken = {language.code for language in read_languages(root / TABLE).speak}
    except WrongSetting as wrong:
        problems.append(str(wrong).replace(f"{root}/", ""))
    else:
        problems += _languages(spoken, sources)
        problems += charter_problems(root, spoken)
    for language, source in sources.items():
        problems += _unreadable(language, source)
        problems += _incomplete(language, source, sources)
        problems += _badly_said(language, source)
        problems += _badly_labelled(language, source, use)
    if ORIGINAL in sources:
        problems += _unexplained(sources[ORIGINAL])
    problems += _unused(sources, use)
    problems += _unsaid(sources, use)
    return list(dict.fromkeys(problems))


# -- the languages side by side


def _languages(spoken: set[str], sources: Sources) -> Iterator[str]:
    for code in sorted(spoken - set(sources)):
        yield f"{TABLE}: {code} has no texts in {LOCALES}/{code}"
    for code in sorted(set(sources) - spoken):
        yield f"{TABLE}: {code} has texts, but is not under speak"


def _unreadable(language: str, source: Source) -> Iterator[str]:
    for file, line in source.junk:
        yield f"{LOCALES}/{language}/{file}:{line}: this is not a Fluent message"
    for key, count in Counter(text.key for text in source.texts).items():
        if count > 1:
            file = next(text.file for text in reversed(source.texts) if text.key == key)
            yield _line(language, file, key, f"stands {count} times")


def _incomplete(language: str, source: Source, sources: Sources) -> Iterator[str]:
    """What another language has and this one lacks: a text in the same file, its value, a label, a variable."""
    own = {(text.file, text.key): text for text in source.texts}
    for other, theirs in sources.items():
        for text in theirs.texts if other != language else ():
            here = own.get((text.file, text.key))
            if here is None:
                yield _line(language, text.file, text.key, "is missing")
                continue
            if text.value is not None and here.value is None:
                yield _line(language, text.file, text.key, "has labels but no text")
            for option in text.labels.keys() - here.labels.keys():
                yield _line(language, text.file, f"{text.key}.{option}", "is missing")
            for variable in sorted(text.variables - here.variables) if here.value is not None else ():
                yield _line(language, text.file, text.key, f"does not use ${variable}, another language does")


def _badly_said(language: str, source: Source) -> Iterator[str]:
    labels = {text.key: text.labels for text in source.texts}
    values = {text.key for text in source.texts if text.value is not None}
    for text in source.texts:
        if text.value is None and not text.labels:
            yield _line(language, text.file, text.key, "is empty")
        for name, wording in text.wordings():
            if wording.quoted:
                yield _line(language, text.file, name, "has quoted text in braces; write the text itself")
            for reference in sorted(wording.references):
                key, _, option = reference.partition(".")
                if option not in labels.get(key, {}) if option else key not in values:
                    yield _line(language, text.file, name, f"refers to {reference}, which does not exist")
            faults = label_faults if "." in name else text_faults
            for fault in dict.fromkeys(fault for words in wording.variants for fault in faults(words, language)):
                yield _line(language, text.file, name, fault)


def _badly_labelled(language: str, source: Source, use: Use) -> Iterator[str]:
    """Labels of one question that a person who types them could not tell apart."""
    reserved = {option: words for text in source.texts if text.key == "answer" for option, words in _labels(text)}
    asked = {place.key for place, _ in use.options}
    for text in source.texts:
        taken = {fold(words): f"answer.{option}" for option, words in reserved.items()} if text.key in asked else {}
        for option, words in _labels(text):
            if (same := taken.setdefault(fold(words), option)) != option:
                yield _line(language, text.file, f"{text.key}.{option}", f"reads like {same}")


def _labels(text: Text) -> Iterator[tuple[str, str]]:
    return ((option, wording.variants[0]) for option, wording in text.labels.items())


def _unexplained(source: Source) -> Iterator[str]:
    for text in source.texts:
        explained = set(re.findall(r"\$(\w+):", text.comment))
        for variable in sorted(text.variables - explained):
            yield _line(ORIGINAL, text.file, text.key, f"has no comment that explains ${variable}")
        for variable in sorted(explained - text.variables):
            yield _line(ORIGINAL, text.file, text.key, f"explains ${variable}, which it does not use")


# -- the languages and the code


def _unused(sources: Sources, use: Use) -> Iterator[str]:
    """Texts that nobody asks for, labels of a question that no option has."""
    listed = {asked.key for asked in use.listed}
    options: dict[str, set[str]] = {}
    for asked, values in use.options:
        options.setdefault(asked.key, set()).update(values)
    for language, source in sources.items():
        referred = {reference.partition(".")[0] for text in source.texts for reference in _references(text)}
        for text in source.texts:
            if not use.uses(text.key) and text.key not in referred:
                yield _line(language, text.file, text.key, "is used nowhere")
            elif listed and text.key.startswith("command-") and text.key not in listed | use.literals:
                yield _line(language, text.file, text.key, "describes no command that menus show")
            for option in text.labels if text.key in options else ():
                if option not in options[text.key]:
                    yield _line(language, text.file, f"{text.key}.{option}", "is a button that no answer has")


def _references(text: Text) -> Iterator[str]:
    return (reference for _, wording in text.wordings() for reference in wording.references)


def _unsaid(sources: Sources, use: Use) -> Iterator[str]:
    """What the code asks for and a language does not have."""
    for language, source in sources.items():
        texts = {text.key: text for text in source.texts}
        for asked in (*use.texts, *use.listed):
            text = texts.get(asked.key.partition(".")[0])
            if text is None or text.value is None:
                yield f"{asked.where}: {asked.key}: {language} has no such text"
            elif asked.given is not None and (lacking := text.variables - asked.given):
                variables = ", ".join(f"${variable}" for variable in sorted(lacking))
                yield f"{asked.where}: {asked.key}: {language} needs {variables}, which is not given here"
        wanted = [*use.labels, *((asked, option) for asked, options in use.options for option in options)]
        for asked, option in wanted:
            if asked.key not in texts or option not in texts[asked.key].labels:
                yield f"{asked.where}: {asked.key}.{option}: {language} has no such label"


def _line(language: str, file: str, name: str, fault: str) -> str:
    return f"{LOCALES}/{language}/{file}: {name}: {fault}"
