"""A place, a link and an amount, as people type them."""

from __future__ import annotations

import pytest

from bot.rules.places import amount_of, link_of, place_of


@pytest.mark.parametrize(
    ("words", "name", "street", "postcode", "town"),
    [
        ("De Centrale, Kraankindersstraat 2, 9000 Gent", "De Centrale", "Kraankindersstraat 2", "9000", "Gent"),
        ("9000 Gent, Kerkstraat 5", None, "Kerkstraat 5", "9000", "Gent"),
        ("Kerkstraat 5 9000 Gent", None, "Kerkstraat 5", "9000", "Gent"),
        ("Kerkstraat 1000, 9000 Gent", None, "Kerkstraat 1000", "9000", "Gent"),
        ("Place Flagey 18, B-1050 Ixelles, Belgique", None, "Place Flagey 18", "1050", "Ixelles"),
        ("Rathaus, Rathausplatz 14, 4700 Eupen", "Rathaus", "Rathausplatz 14", "4700", "Eupen"),
        ("4700 Eupen (Kulturzentrum)", "Kulturzentrum", None, "4700", "Eupen"),
        ("Parc\n4000 Liège", "Parc", None, "4000", "Liège"),
        ("Sint-Niklaas 9100", None, None, "9100", "Sint-Niklaas"),
        ("Gent (9000)", None, None, "9000", "Gent"),
        ("9000, Gent", None, None, "9000", "Gent"),
        ("1000", None, None, "1000", None),
    ],
)
def test_a_place_is_read_as_on_an_envelope(
    words: str, name: str | None, street: str | None, postcode: str, town: str | None
) -> None:
    venue = place_of(words)
    assert venue is not None
    assert (venue.name.get("und"), venue.street, venue.postcode, venue.town) == (name, street, postcode, town)


@pytest.mark.parametrize("words", ["", "Gent", "Kerkstraat 5, Gent", "0999 Nergens", "75001 Paris", "12345", ",,,"])
def test_without_a_postcode_of_belgium_it_is_no_place(words: str) -> None:
    assert place_of(words) is None


@pytest.mark.parametrize(
    ("words", "link"),
    [
        ("https://example.be/year?x=1", "https://example.be/year?x=1"),
        (" www.example.be ", "https://www.example.be"),
        ("example.be/événement", "https://example.be/événement"),
    ],
)
def test_a_link_begins_with_https_or_gets_it(words: str, link: str) -> None:
    assert link_of(words) == link


@pytest.mark.parametrize(
    "words",
    [
        "http://example.be",
        "javascript:alert(1)",
        "ftp://example.be",
        "https://somebody@example.be",
        "https://127.0.0.1/",
        "https://localhost/",
        "https://example.be:8443/",
        "https://exa mple.be/",
        "https://[::1",
        "https://example.be/" + "x" * 500,
        "hello",
        "",
    ],
)
def test_what_hides_where_it_leads_is_no_link(words: str) -> None:
    assert link_of(words) is None


@pytest.mark.parametrize(
    ("words", "amount"),
    [("5", 5), ("5,50", 5.5), ("7.5", 7.5), ("€ 12", 12), ("12 euro", 12), ("5,-", 5), ("0", 0), ("EUR 1000", 1000)],
)
def test_an_amount_is_read_as_people_write_it(words: str, amount: float) -> None:
    assert amount_of(words) == amount


@pytest.mark.parametrize("words", ["", "-5", "five", "1.000", "1001", "99999", "5 or 6"])
def test_anything_else_is_no_amount(words: str) -> None:
    assert amount_of(words) is None
