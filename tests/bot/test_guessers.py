"""Both real guessers, on short messages as people write them: right where they speak, and never a wrong offer."""

import random
from collections.abc import Iterator
from itertools import permutations
from statistics import median

import pytest

from bot.chat.language import Hints, LanguageGuesser, heard, written_in
from bot.errors import WrongSetting
from bot.guessers import Langdetect, Py3langid, guesser

CANDIDATES = ("nl", "fr", "de", "en", "ar", "tr", "es", "it", "pt", "pl", "ro", "bg", "ru", "uk")
A_MINUTE = 60.0

# Written for these tests: what a person might type to Concordia.
SAID = {
    "nl": [
        "goeiemorgen",
        "ik wil iets melden",
        "hoe gaat dat hier?",
        "het was op de bus",
        "gisteren op mijn werk",
        "mijn buurman roept altijd dingen naar ons",
        "Wie kan mij helpen?",
        "dat weet ik niet zeker",
        "nee, liever niet",
        "ik heb een foto van het bericht",
        "Mag ik anoniem blijven?",
        "hij noemde mij een aap en lachte erbij",
        "De huisbaas zei dat hij niet aan buitenlanders verhuurt.",
        "wat gebeurt er nu met mijn klacht?",
        "ze hebben mijn dochter op school uitgescholden",
        "ik was er zelf niet bij, een vriendin vertelde het",
        "kan ik dit later nog aanpassen?",
        "bedankt voor de hulp",
        "In de winkel werd ik gevolgd door de bewaker omdat ik een hoofddoek draag.",
        "oké dan, tot morgen",
    ],
    "fr": [
        "bonjour madame",
        "je veux signaler quelque chose",
        "comment ça marche ?",
        "c'était dans le bus",
        "hier au travail",
        "mon voisin nous crie toujours des insultes",
        "Qui peut m'aider ?",
        "je n'en suis pas sûr",
        "non, je préfère pas",
        "j'ai une photo du message",
        "Est-ce que je peux rester anonyme ?",
        "il m'a traité de singe en rigolant",
        "Le propriétaire a dit qu'il ne loue pas à des étrangers.",
        "que devient ma plainte maintenant ?",
        "ils ont insulté ma fille à l'école",
        "je n'étais pas là, c'est une amie qui me l'a raconté",
        "puis-je encore changer ça plus tard ?",
        "un grand merci pour votre aide",
        "Dans le magasin le vigile m'a suivie parce que je porte un foulard.",
        "d'accord, à demain alors",
    ],
    "de": [
        "guten Morgen",
        "ich möchte etwas melden",
        "wie funktioniert das hier?",
        "es war im Bus",
        "gestern bei der Arbeit",
        "mein Nachbar ruft uns immer Beleidigungen zu",
        "Wer kann mir helfen?",
        "das weiß ich nicht genau",
        "nein, lieber nicht",
        "ich habe ein Foto von der Nachricht",
        "Kann ich anonym bleiben?",
        "er hat mich einen Affen genannt und dabei gelacht",
        "Der Vermieter hat gesagt, dass er nicht an Ausländer vermietet.",
        "was passiert jetzt mit meiner Beschwerde?",
        "sie haben meine Tochter in der Schule beschimpft",
        "ich war nicht dabei, eine Freundin hat es mir erzählt",
        "kann ich das später noch ändern?",
        "vielen Dank für die Hilfe",
        "Im Laden ist mir der Wachmann gefolgt, weil ich ein Kopftuch trage.",
        "in Ordnung, bis morgen",
    ],
    "en": [
        "good morning",
        "I want to report something",
        "how does this work?",
        "it was on the bus",
        "yesterday at work",
        "my neighbour always shouts insults at us",
        "Who can help me?",
        "I'm not sure about that",
        "no, I'd rather not",
        "I have a picture of the message",
        "Can I stay anonymous?",
        "he called me a monkey and laughed about it",
        "The landlord said that he does not rent to foreigners.",
        "what happens with my complaint now?",
        "they called my daughter names at school",
        "I was not there myself, a friend told me about it",
        "can I still change this later?",
        "thank you for your help",
        "In the shop the guard followed me because I wear a headscarf.",
        "all right, see you tomorrow",
    ],
}

# What people in Belgium borrow from each other.
BORROWED = {
    "nl": ["merci", "allez, salut", "ça va", "bonjour", "voilà", "pardon", "c'est bon", "santé", "sorry hé", "amai"],
    "fr": ["ok merci", "allez", "hallo", "dank u", "smakelijk", "sorry", "een pintje", "bye bye", "goeiedag", "top"],
    "de": ["merci", "ciao", "bonjour", "okay", "sorry", "salut", "pardon", "see you", "dank u", "au revoir"],
    "en": ["merci", "ciao", "hallo", "dank je", "ça va", "bonjour", "gezellig", "santé", "voilà", "schadenfreude"],
}

ELSEWHERE = {
    "es": "Quiero denunciar un mensaje racista que vi ayer en un grupo de mi barrio.",
    "it": "Vorrei segnalare un messaggio razzista che ho visto ieri in un gruppo.",
    "pt": "Quero denunciar uma mensagem racista que vi ontem num grupo do bairro.",
    "pl": "Chcę zgłosić rasistowską wiadomość, którą wczoraj zobaczyłem w grupie.",
    "ro": "Vreau să raportez un mesaj rasist pe care l-am văzut ieri într-un grup.",
    "tr": "Dün bir grupta gördüğüm ırkçı bir mesajı bildirmek istiyorum.",
    "bg": "Искам да съобщя за расистко съобщение, което видях вчера в групата.",
    "ru": "Я хочу сообщить о расистском сообщении, которое вчера увидел в группе.",
    "uk": "Я хочу повідомити про расистське повідомлення, яке вчора побачив у групі.",
    "ar": "أريد الإبلاغ عن رسالة عنصرية رأيتها أمس في مجموعة الحي.",
}


@pytest.fixture(scope="module", params=["py3langid", "langdetect"])
def either(request: pytest.FixtureRequest) -> LanguageGuesser:
    return guesser(request.param, CANDIDATES)


@pytest.fixture(scope="module")
def py3langid() -> LanguageGuesser:
    return Py3langid(CANDIDATES)


def answers(asked: LanguageGuesser) -> list[tuple[str, str | None]]:
    return [(language, written_in(text, asked)[0]) for language, texts in SAID.items() for text in texts]


def test_the_default_guesser_is_right_where_it_speaks_and_speaks_of_most(py3langid: LanguageGuesser) -> None:
    given = [(language, guess) for language, guess in answers(py3langid) if guess is not None]
    wrong = [pair for pair in given if pair[0] != pair[1]]
    assert wrong == []
    assert len(given) >= 60  # of 80


def test_langdetect_is_right_where_it_speaks_and_mostly_keeps_silent() -> None:
    given = [(language, guess) for language, guess in answers(Langdetect(CANDIDATES)) if guess is not None]
    assert [pair for pair in given if pair[0] != pair[1]] == []
    assert 15 <= len(given) < 60


@pytest.mark.parametrize("language", ELSEWHERE)
def test_a_language_that_we_do_not_speak_is_not_taken_for_one_that_we_do(
    either: LanguageGuesser, language: str
) -> None:
    assert written_in(ELSEWHERE[language], either)[0] in {language, None}


def test_the_default_guesser_knows_most_of_them(py3langid: LanguageGuesser) -> None:
    known = [language for language, text in ELSEWHERE.items() if written_in(text, py3langid)[0] == language]
    assert len(known) >= 9


def test_the_same_text_gets_the_same_answer_every_time(either: LanguageGuesser) -> None:
    for texts in SAID.values():
        for text in texts:
            assert len({either.guess(text) for _ in range(5)}) == 1


def test_langdetect_does_not_answer_to_a_word() -> None:
    small = Langdetect(CANDIDATES)
    assert [small.guess(word) for word in ("hallo", "merci", "bonjour madame")] == [None] * 3
    assert not small.ready


def test_langdetect_does_not_settle_a_sentence_in_two_languages() -> None:
    mixed = "mon voisin roept elke dag naar ons et je ne veux plus"
    assert Langdetect(CANDIDATES, sure=0.5).guess(mixed) == "nl"
    assert Langdetect(CANDIDATES).guess(mixed) is None


def test_text_without_a_single_known_letter_gets_no_answer(either: LanguageGuesser) -> None:
    assert either.guess("ᚠᚢᚦᚨᚱᚲᚷᚹᚺᚾᛁᛃᛇᛈᛉᛊᛏᛒᛖᛗᛚᛜᛞᛟ") is None


@pytest.mark.parametrize("build", [Py3langid, Langdetect])
def test_nothing_is_loaded_before_the_first_guess(build: type[Py3langid] | type[Langdetect]) -> None:
    fresh = build(CANDIDATES)
    assert not fresh.ready
    fresh.guess("Ik wil graag iets melden over mijn werk")
    assert fresh.ready


@pytest.mark.parametrize("build", [Py3langid, Langdetect])
def test_a_language_that_the_model_does_not_know_is_left_out(build: type[Py3langid] | type[Langdetect]) -> None:
    assert build((*CANDIDATES, "vls", "xx")).guess("Je voudrais signaler un message raciste sur Facebook") == "fr"


def test_an_unknown_guesser_is_refused_with_the_names_that_there_are() -> None:
    with pytest.raises(WrongSetting, match="choose one of py3langid, langdetect"):
        guesser("lingua", CANDIDATES)


# -- with the hysteresis: a person who writes for a while


def offers(asked: LanguageGuesser, current: str, messages: list[str]) -> Iterator[tuple[int, str]]:
    hints = Hints()
    for number, text in enumerate(messages, 1):
        guess, words = written_in(text, asked)
        hints, offer = heard(hints, current, guess, words, number * A_MINUTE)
        if offer is not None:
            yield number, offer


def talk(language: str, seed: int) -> list[str]:
    source = random.Random(seed)
    return [source.choice(BORROWED[language] if source.random() < 0.2 else SAID[language]) for _ in range(100)]


@pytest.mark.parametrize("language", SAID)
def test_100_messages_with_borrowed_words_lead_to_no_offer(either: LanguageGuesser, language: str) -> None:
    for seed in range(10):
        assert list(offers(either, language, talk(language, seed))) == []


def test_the_same_100_messages_would_flip_if_every_message_decided() -> None:
    careless = Py3langid(CANDIDATES, sure=0)
    guesses = [careless.guess(text) for language in SAID for text in talk(language, seed=0)]
    languages = [language for language in SAID for _ in range(100)]
    assert sum(guess != language for guess, language in zip(guesses, languages, strict=True)) >= 20  # of 400


def messages_until_offered(asked: LanguageGuesser) -> list[int]:
    source = random.Random(0)
    needed = []
    for (before, here), (after, there) in permutations(SAID.items(), 2):
        for _ in range(10):
            said = source.sample(here, 10) + source.choices(there, k=100)
            number, offer = next(offers(asked, before, said))
            assert offer == after
            needed.append(number - 10)
    return needed


def test_a_real_switch_is_offered_after_three_messages(py3langid: LanguageGuesser) -> None:
    assert median(messages_until_offered(py3langid)) <= 3


def test_langdetect_needs_longer_but_follows_too() -> None:
    assert median(messages_until_offered(Langdetect(CANDIDATES))) <= 4
