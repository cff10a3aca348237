"""What people read: the real content has no fault, and each kind of fault is found in a house that has it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

from bot.content import load_texts
from bot.proofreading.charter import CHARTERS
from bot.proofreading.check import LOCALES, check
from bot.proofreading.prose import VALUE
from bot.proofreading.source import read_source

ROOT = Path(__file__).resolve().parents[3]

Edit = Callable[[Path], None]

SMALL = {
    "content/languages.yaml": """
        speak:
          - {code: en, name: English, direction: ltr, near: []}
          - {code: fr, name: Français, direction: ltr}
        hear: []
        know: []
        """,
    "content/locales/en/tea.ftl": """
        answer =
            .back = Back
            .done = That’s all

        # $name: who is greeted.
        hello = <b>Hello, { $name }.</b>

            Would you like tea? Say “{ answer.done }” to stop.

        ask-tea = Which tea?
            .green = Green
            .black = Black

        # $count: cups.
        cups = { $count ->
                [one] One cup.
               *[other] { $count } cups.
            }

        command-tea = drink tea
        reason-thirst = because you are thirsty
        web-send = Send
        """,
    "content/locales/fr/tea.ftl": """
        answer =
            .back = Retour
            .done = C’est tout

        hello = <b>Bonjour, { $name }.</b>

            Voulez-vous du thé\u00a0? Dites «\u00a0{ answer.done }\u00a0» pour arrêter.

        ask-tea = Quel thé\u00a0?
            .green = Vert
            .black = Noir

        cups = { $count ->
                [one] Une tasse.
               *[other] { $count } tasses.
            }

        command-tea = boire du thé
        reason-thirst = parce que vous avez soif
        web-send = Envoyer
        """,
    "content/charter/en.md": """
        # How we drink tea

        1. **Share it.** Tea is for everybody.

        2. **Say what you think.** You may dislike it.
        """,
    "content/charter/fr.md": """
        # Notre charte\u00a0: boire du thé

        1. **Partager.** Le thé est pour tous.

        2. **Parler.** Vous pouvez ne pas l’aimer.
        """,
    "content/facts/why.yaml": """
        rules:
          - {to: kitchen, reason: reason-thirst}
        """,
    "bot/chat/answers.py": """
        class Messages:
            options: tuple[str, ...] = ()
        """,
    "handlers/tea.py": '''
        """Tea."""
        from enum import StrEnum

        LISTED = ("tea",)

        class Tea(StrEnum):
            """The kinds of tea."""

            GREEN = "green"
            BLACK = "black"

        async def tea(turn):
            kind = await Ask("ask-tea", one_of(Tea))
            turn.label("answer", "back")
            turn.text(f"command-{kind}")
            turn.text("cups", count=2)
            return turn.say("hello", name="Ada")
        ''',
    "adapters/web/page.js": """
        button.textContent = say("web-send");
        """,
}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A small house in two languages without any fault."""
    for name, content in SMALL.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(content).lstrip("\n"), encoding="utf-8")
    return tmp_path


def edited(root: Path, file: str, old: str, new: str) -> list[str]:
    """What the check says after one change in one file."""
    path = root / (file if "/" in file else f"{LOCALES}/{file[:2]}/tea.ftl")
    content = path.read_text(encoding="utf-8")
    assert content.count(old) == 1, f"{old!r} must stand once in {file}"
    path.write_text(content.replace(old, new), encoding="utf-8")
    return check(root)


def test_our_content_has_no_fault() -> None:
    assert check(ROOT) == []


def test_every_text_of_every_language_renders_with_its_variables() -> None:
    languages, texts = load_texts(strict=True)
    for language in languages.available:
        for text in read_source(ROOT / LOCALES / language).texts:
            values = dict.fromkeys(text.variables, "7")
            if text.value is not None:
                assert texts.text([language], text.key, **values).strip()
            for option in text.labels:
                assert texts.label([language], text.key, option).strip()


def test_the_words_for_more_evidence_name_the_button_that_ends_it() -> None:
    languages, texts = load_texts(strict=True)
    for language in languages.available:
        button = texts.label([language], "answer", "done")
        assert button in texts.text([language], "evidence-more", count=2, files=1)


def test_a_house_without_fault_has_no_problem(small: Path) -> None:
    assert check(small) == []


def test_a_key_taken_out_of_our_own_dutch_is_missed_by_its_file_and_by_the_code(tmp_path: Path) -> None:
    for folder in ("content", "bot", "handlers", "adapters"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    before = set(check(tmp_path))
    path = tmp_path / LOCALES / "nl" / "chat.ftl"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("press-stale =")), encoding="utf-8")

    new = [problem for problem in check(tmp_path) if problem not in before]

    assert f"{LOCALES}/nl/chat.ftl: press-stale: is missing" in new
    assert any(p.startswith("bot/chat/decide.py:") and p.endswith("press-stale: nl has no such text") for p in new)
    assert len(new) == 2


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        # the languages side by side
        ("fr", "web-send = Envoyer\n", "", "content/locales/fr/tea.ftl: web-send: is missing"),
        ("fr", "    .black = Noir\n", "", "content/locales/fr/tea.ftl: ask-tea.black: is missing"),
        (
            "fr",
            "hello = <b>Bonjour, { $name }.</b>",
            "hello = <b>Bonjour.</b>",
            "fr/tea.ftl: hello: does not use $name",
        ),
        ("en", "Which tea?", "Which tea, { $name }?", "fr/tea.ftl: ask-tea: does not use $name"),
        ("fr", "ask-tea = Quel thé\u00a0?", "ask-tea =", "fr/tea.ftl: ask-tea: has labels but no text"),
        ("fr", "web-send = Envoyer", "web-send = Envoyer\nweb-send = Encore", "fr/tea.ftl: web-send: stands 2 times"),
        ("fr", "web-send = Envoyer", "web-send Envoyer", "content/locales/fr/tea.ftl:20: this is not a Fluent message"),
        ("content/languages.yaml", "code: fr", "code: nl", "nl has no texts in content/locales/nl"),
        ("content/languages.yaml", "code: fr", "code: nl", "fr has texts, but is not under speak"),
        ("content/languages.yaml", "near: []", "near: [xx]", "content/languages.yaml is not a table of languages"),
        ("content/charter/fr.md", "2. **Parler", "3. **Parler", "content/charter/fr.md:5: does not begin with “2. ”"),
        ("content/languages.yaml", "code: fr", "code: nl", "content/charter/nl.md: is missing"),
        # for translators
        ("en", "# $count: cups.\n", "", "en/tea.ftl: cups: has no comment that explains $count"),
        ("en", "# $count: cups.", "# $count: cups. $pot: one.", "cups: explains $pot, which it does not use"),
        # what Fluent would say at run time
        ("fr", "{ answer.done }", "{ answer.gone }", "hello: refers to answer.gone, which does not exist"),
        ("en", "Send\n", 'Send{ "" }\n', "web-send: has quoted text in braces"),
        ("en", ".green = Green", ".green = { $name } tea", "ask-tea.green: has a variable"),
        # markup
        ("en", "Send\n", "<a>Send</a>\n", "web-send: has the tag <a>"),
        ("en", "{ $name }.</b>\n", "{ $name }.\n", "hello: does not close <b> in its paragraph"),
        ("en", "to stop.", "to stop.</b>", "hello: closes <b> where it is not open"),
        ("en", "Send\n", "Send & go\n", "web-send: has a bare <, > or &"),
        ("en", ".green = Green", ".green = <b>Green</b>", "ask-tea.green: has markup"),
        # how it is set
        ("en", "web-send = Send\n", "web-send = Send  it\n", "web-send: has two spaces in a row"),
        ("en", "That’s all", "That's all", "answer.done: has a straight quote"),
        ("en", "Send\n", "„Send“\n", "web-send: has „; this language writes"),
        ("en", "Send\n", "“Send\n", "web-send: has “ without ”"),
        ("en", "Send\n", "Send 🎉\n", "web-send: has an emoji"),
        ("en", "Send\n", "Send...\n", "web-send: has three dots"),
        ("en", "Which tea?", "Which tea ?", "ask-tea: has a space before"),
        ("fr", "Quel thé\u00a0?", "Quel thé ?", "ask-tea: lacks a no-break space"),
        ("fr", "«\u00a0{", "«{", "hello: lacks a no-break space"),
        ("fr", "thé\u00a0? Dites", "thé\u202f? Dites", "hello: has wide and narrow no-break spaces"),
        # how it reads
        ("en", "Send\n", f"{'word ' * 25}word.\n", "web-send: has a sentence of 26 words"),
        ("en", "Send\n", f"{'Word ' * 15}word. {'Word ' * 15}word.\n", "web-send: has 16.0 words a sentence"),
        ("en", "Send\n", f"{'Long ago. ' * 160}\n", "web-send: has 1599 characters"),
        ("en", ".green = Green", f".green = {'Green' * 9}", "ask-tea.green: has 45 characters"),
        ("en", ".green = Green", ".green = black!", "ask-tea.black: reads like green"),
        ("en", ".green = Green", ".green = Back", "ask-tea.green: reads like answer.back"),
        # the code
        ("en", "web-send = Send", "web-send = Send\nweb-sent = Sent", "en/tea.ftl: web-sent: is used nowhere"),
        (
            "en",
            "command-tea = drink tea",
            "command-tea = drink tea\ncommand-milk = drink milk",
            "command-milk: describes",
        ),
        ("handlers/tea.py", '"tea",', '"tea", "hot_milk"', "handlers/tea.py:4: command-hot-milk: en has no such text"),
        ("handlers/tea.py", '"cups"', '"mugs"', "handlers/tea.py:16: mugs: fr has no such text"),
        ("handlers/tea.py", ', name="Ada"', "", "hello: en needs $name, which is not given here"),
        ("handlers/tea.py", '"back"', '"forth"', "handlers/tea.py:14: answer.forth: fr has no such label"),
        ("handlers/tea.py", 'BLACK = "black"', 'RED = "red"', "handlers/tea.py:13: ask-tea.red: fr has no such label"),
        (
            "handlers/tea.py",
            'BLACK = "black"',
            'RED = "red"',
            "en/tea.ftl: ask-tea.black: is a button that no answer has",
        ),
        ("handlers/tea.py", "LISTED = (", "LISTED = = (", "handlers/tea.py:4: this is not Python"),
        ("adapters/web/page.js", "web-send", "web-post", "adapters/web/page.js:1: web-post: en has no such text"),
        (
            "content/facts/why.yaml",
            "reason-thirst",
            "reason-heat",
            "content/facts/why.yaml: reason-heat: en has no such",
        ),
    ],
)
def test_each_kind_of_fault_is_found(small: Path, file: str, old: str, new: str, problem: str) -> None:
    found = edited(small, file, old, new)
    assert any(problem in line for line in found), "\n".join(found) or "nothing was found"
    assert all("\n" not in line for line in found)


@pytest.mark.parametrize(
    ("asked", "missing"),
    [
        ('Ask("ask-tea", one_of([Tea.GREEN]))', []),
        ('Ask("ask-tea", OneName(("green", "red")))', ["ask-tea.red"]),
        ('Ask("ask-tea", OneName(list(names)), labels=names)', []),
        ('Ask("ask-tea", one_of(kinds() if turn else some))', []),
        ('Ask("ask-milk.2", one_of(Tea)).or_skip()', ["ask-milk", "ask-milk.green", "ask-milk.black"]),
        ('Tell("gone" if turn else "hello", {"name": 1})', ["gone"]),
        ('InvalidAnswer("too-hot", degrees=90)', ["too-hot"]),
        ('Words("cups", {"cups": 1})', ["cups: en needs $count, which is not given here"]),
        ('turn.go("tea")', ["menu.tea"]),
        ('turn.go("done", key="answer")', []),
        ('texts.text(["en"], "too-cold")', ["too-cold"]),
        ('body.text("hours")', []),
    ],
)
def test_what_the_code_asks_for_is_read_from_its_source(small: Path, asked: str, missing: list[str]) -> None:
    more = f"def kinds() -> list[Tea]: ...\n\n\ndef more(turn, some: list[Tea]):\n    {asked}\n"
    (small / "handlers" / "more.py").write_text(more, encoding="utf-8")
    found = [line for line in check(small) if line.startswith("handlers/more.py:5: ") and ": fr " not in line]
    assert len(found) == len(missing), "\n".join(found)
    for name in missing:
        assert any(line.startswith(f"handlers/more.py:5: {name}") for line in found), "\n".join(found)


def test_a_text_of_a_language_that_we_do_not_know_is_not_judged_by_our_quotes(small: Path) -> None:
    (small / LOCALES / "fr").rename(small / LOCALES / "sv")
    (small / CHARTERS / "fr.md").rename(small / CHARTERS / "sv.md")
    table = small / "content" / "languages.yaml"
    table.write_text(table.read_text(encoding="utf-8").replace("fr", "sv"), encoding="utf-8")
    assert edited(small, f"{LOCALES}/sv/tea.ftl", "web-send = Envoyer", "web-send = ”Skicka”") == []


def test_a_variable_stands_for_one_word_in_what_is_measured(small: Path) -> None:
    source = read_source(small / LOCALES / "en")
    cups = next(text for text in source.texts if text.key == "cups")
    assert cups.value is not None
    assert cups.value.variants == ("One cup.", f"{VALUE} cups.")
