"""The index finds what a comparison with every message would find."""

import random
from itertools import count

from bot.rules.earlier import Prints
from bot.rules.prints import Print, text_print
from bot.rules.similar import alike

SENTENCE = "ga terug naar je eigen land want jullie horen hier helemaal niet thuis"


def words(text: str) -> Print:
    return Print(text_print(text))


def picture(bits: int) -> Print:
    return Print(pictures=(bits,))


def made_up(chance: random.Random) -> str:
    vocabulary = ["".join(chance.choices("aeionrstklmd", k=chance.randrange(2, 11))) for _ in range(400)]
    return " ".join(chance.choices(vocabulary, k=chance.randrange(4, 20)))


def mistyped(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) - 1)
    return text[:at] + chance.choice((text[at] * 2, text[at + 1], "")) + text[at + 1 :]


def test_a_message_is_found_by_its_copy_with_a_typing_mistake() -> None:
    prints = Prints()
    prints.add(b"a", words(SENTENCE))
    prints.add(b"b", words("een heel ander bericht over het weer van morgen"))
    assert prints.find(words(SENTENCE.upper())) == [b"a"]
    assert prints.find(words(SENTENCE.replace("helemaal", "helemal") + " lol")) == [b"a"]
    assert prints.find(words("iets anders")) == []


def test_the_newest_comes_first() -> None:
    prints = Prints()
    for id_ in (b"a", b"b", b"c"):
        prints.add(id_, words("vuile hond"))
    assert prints.find(words("VUILE HOND")) == [b"c", b"b", b"a"]


def test_a_message_that_is_added_again_is_there_once_and_as_it_is_now() -> None:
    prints = Prints()
    prints.add(b"a", words("vuile hond"))
    prints.add(b"a", words("vuile kat"))
    assert len(prints) == 1
    assert prints.find(words("vuile hond")) == []
    assert prints.find(words("vuile kat")) == [b"a"]


def test_what_was_dropped_is_not_found_and_leaves_nothing_behind() -> None:
    prints = Prints()
    prints.add(b"a", words(SENTENCE))
    prints.add(b"p", picture(0xF0F0_A5A5_3C3C_9696))
    for id_ in (b"a", b"p", b"never added"):
        prints.drop(id_)
    assert prints.find(words(SENTENCE)) == []
    assert len(prints) == 0
    assert not prints._files
    assert not prints._numbers


def test_the_oldest_go_first() -> None:
    prints = Prints(size=2)
    for id_ in (b"a", b"b", b"c"):
        prints.add(id_, words("vuile hond"))
    assert len(prints) == 2
    assert prints.find(words("vuile hond")) == [b"c", b"b"]


def test_every_near_text_that_a_full_comparison_finds_is_found() -> None:
    chance = random.Random(7)
    kept = [words(made_up(chance)) for _ in range(400)]
    prints, numbers = Prints(), count()
    for print_ in kept:
        prints.add(next(numbers).to_bytes(2, "big"), print_)
    found = expected = 0
    for print_ in kept[:150]:
        asked = words(mistyped(mistyped(print_.text.words, chance), chance) + chance.choice(("", " nou", " echt waar")))
        near = {at.to_bytes(2, "big") for at, other in enumerate(kept) if alike(other, asked)}
        found += len(near & set(prints.find(asked)))
        expected += len(near)
    assert expected > 60
    assert found == expected


def test_every_near_picture_that_a_full_comparison_finds_is_found() -> None:
    chance = random.Random(8)
    kept = [picture(chance.getrandbits(64)) for _ in range(2_000)]
    prints = Prints()
    for at, print_ in enumerate(kept):
        prints.add(at.to_bytes(2, "big"), print_)
    for at in range(300):
        bits = kept[at].pictures[0]
        for bit in chance.sample(range(64), chance.randrange(6)):
            bits ^= 1 << bit
        near = {n.to_bytes(2, "big") for n, other in enumerate(kept) if alike(other, picture(bits))}
        assert set(prints.find(picture(bits))) == near


def test_in_a_flood_of_one_template_the_one_that_fits_is_found() -> None:
    prints = Prints()
    for at in range(1_500):
        prints.add(at.to_bytes(2, "big"), words(f"ga terug naar {at}stad want jullie horen hier helemaal niet thuis"))
    assert prints.find(words("Ga terug naar 7stad want jullie horen hier heelemaal niet thuis")) == [b"\x00\x07"]


def test_an_empty_message_and_a_flat_picture_are_never_found() -> None:
    prints = Prints()
    prints.add(b"a", words(""))
    prints.add(b"b", picture(0))
    assert prints.find(words("")) == []
    assert prints.find(picture(0)) == []
