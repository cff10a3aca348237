"""What looks like somebody's number, address or account in a text that goes to many."""

from __future__ import annotations

import pytest

from bot.content import ROOT
from bot.facts import load_facts
from bot.rules.personal import Found, Personal, each, known_numbers, personal, plain_number


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Bel Jan op 0470 12 34 56.", Personal.PHONE, "0470 12 34 56"),
        ("Bel +32 (0)470/12.34.56!", Personal.PHONE, "+32 (0)470/12.34.56"),
        ("Appelez le 02/549.67.00, merci", Personal.PHONE, "02/549.67.00"),
        ("Ruf an: 0049 30 1234567", Personal.PHONE, "0049 30 1234567"),
        ("Mail jan.peeters+feest@example.be voor meer", Personal.EMAIL, "jan.peeters+feest@example.be"),
        ("Stort op BE68 5390 0754 7034 voor zondag", Personal.IBAN, "BE68 5390 0754 7034"),
        ("be68539007547034", Personal.IBAN, "be68539007547034"),
        ("FR14 2004 1010 0505 0001 3M02 606 merci", Personal.IBAN, "FR14 2004 1010 0505 0001 3M02 606"),
        ("kaart 4111 1111 1111 1111 aub", Personal.CARD, "4111 1111 1111 1111"),
        ("Rijksregister 85.07.30-033.28", Personal.REGISTER, "85.07.30-033.28"),
        ("NISS 17073003384", Personal.REGISTER, "17073003384"),
        ("Vraag het @jan_peeters", Personal.HANDLE, "@jan_peeters"),
    ],
)
def test_it_is_found_with_its_kind_and_its_words(text: str, kind: Personal, words: str) -> None:
    assert personal(text) == (Found(kind, words),)


@pytest.mark.parametrize(
    "text",
    [
        "Op 25/11/2026 om 20.00, van 09.00-17.00 of 08-12-2026",
        "Call 112 or 101, or 1712 by chat",
        "BE68 5390 0754 7035 is no account number",
        "4111 1111 1111 1112 is no card",
        "85.07.30-033.29 is no register number",
        "https://www.example.be/@name and t.me/name",
        "In 2026 kwamen 1 200 000 mensen",
        "1000 Brussel, Wetstraat 16",
    ],
)
def test_what_is_none_is_let_pass(text: str) -> None:
    assert personal(text) == ()


def test_the_numbers_of_the_bodies_that_we_name_ourselves_are_fine() -> None:
    bodies = load_facts(ROOT / "facts").bodies.values()
    phones = [phone.number for body in bodies for phone in body.phones]
    known = known_numbers(phones, [mail for body in bodies for mail in body.emails])
    assert phones
    for number in phones:
        assert personal(f"Bel {number}.", known) == (), number
    assert personal("Bel +32 800 12 800 of 0800 12 800", known) == ()
    assert personal("Bel 0800 12 801", known) == (Found(Personal.PHONE, "0800 12 801"),)


def test_a_number_is_the_same_however_it_is_written() -> None:
    assert {plain_number(one) for one in ("0470 12 34 56", "+32 470 12.34.56", "0032(0)470/123456")} == {"0470123456"}


def test_each_thing_is_named_once_for_all_texts() -> None:
    texts = ["Bel 0470 12 34 56", "Appelez le 0470 12 34 56 ou @jan"]
    assert list(each(texts)) == [Found(Personal.PHONE, "0470 12 34 56"), Found(Personal.HANDLE, "@jan")]
