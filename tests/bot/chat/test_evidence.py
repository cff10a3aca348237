"""Only a person's own words are evidence of their language, and letters that one language uses decide alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.evidence import by_script, evidence, is_guessable


@pytest.mark.parametrize(
    ("text", "own_words"),
    [
        ("Kijk eens: https://voorbeeld.be/une-page-en-francais?x=1", "Kijk eens"),
        ("zie www.voorbeeld.be of voorbeeld.com/la-page-ici", "zie of"),
        ("schrijf naar jean.dupont@exemple.be alstublieft", "schrijf naar alstublieft"),
        ("@jeandupont heeft dit gezegd", "heeft dit gezegd"),
        ("<@!80351110224678912> heeft dit gezegd <:bonjour:1234>", "heeft dit gezegd"),
        ("dank je 🙏🏽👨‍👩‍👧 :heart_eyes:", "dank je"),
        ("/report ik werd uitgescholden", "ik werd uitgescholden"),
        ("/help@concordia_bot", None),
        ("#jesuischarlie zei hij", "zei hij"),
        ("> retourne dans ton pays\ndat schreef hij", "dat schreef hij"),
        ('hij riep "sale arabe, dégage" naar mij', "hij riep naar mij"),
        ("hij riep « dégage d'ici » en „hau ab“ en “go home”", "hij riep en en"),
        ("op 12/05 om 14u30 in lijn 71!!!", "op om u in lijn"),
        ("'s morgens, zo'n 20 foto's", "s morgens zo'n foto's"),
        ("ok merci, tot morgen", "tot morgen"),
        ("\u2068Ik\u2069 wil\u200b iets melden", "Ik wil iets melden"),
        ("𝗜𝗸 𝘄𝗶𝗹 𝗶𝗲𝘁𝘀", "Ik wil iets"),
    ],
)
def test_only_the_persons_own_words_are_left(text: str, own_words: str | None) -> None:
    assert evidence(text) == own_words


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ja",
        "👍👍👍",
        "12345",
        "https://exemple.be",
        "@jean @marie",
        "/start",
        '"sale type"',
        "> citation",
        "\ud800",
    ],
)
def test_fewer_than_three_letters_of_their_own_are_no_evidence(text: str) -> None:
    assert evidence(text) is None


@pytest.mark.parametrize(
    "text", ["hallo", "merci", "ciao", "salut", "ok", "info", "taxi", "OK merci!", "Hallo, taxi?", "ça va ?"]
)
def test_words_that_belgium_shares_are_no_evidence(text: str) -> None:
    assert evidence(text) is None


def test_two_scripts_side_by_side_are_no_evidence() -> None:
    assert evidence("goeiedag здравейте") is None
    assert evidence("мой сосед Jan кричит на нас") == "мой сосед Jan кричит на нас"


def test_shouting_is_read_in_lower_case() -> None:
    assert evidence("IK WIL IETS MELDEN") == "ik wil iets melden"
    assert evidence("JE SUIS à LIÈGE") == "je suis à liège"
    assert evidence("Ik woon in Brussel") == "Ik woon in Brussel"


def test_a_very_long_text_is_judged_by_its_beginning() -> None:
    clean = evidence("woord " * 5_000)
    assert clean is not None
    assert len(clean) <= 1_000


@given(st.text(max_size=300))
def test_any_text_at_all_is_cleaned_or_refused(text: str) -> None:
    clean = evidence(text)
    if clean is not None:
        by_script(clean)
        assert clean == clean.strip()
        assert sum(map(str.isalpha, clean)) >= 3


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Мене образили на вулиці через мою мову"),
        ("ru", "Меня вчера оскорбили, и я хочу сообщить об этом"),
        ("sr", "Комшија нас вређа сваки дан, шта могу да учиним? Ђаци то понављају"),
        ("mk", "Сакам да пријавам навреда, ќе ми помогнете ли?"),
        ("be", "Мяне ўчора абразілі на вуліцы"),
        ("el", "Θέλω να καταγγείλω ένα μήνυμα"),
        ("hy", "Ուզում եմ հաղորդել մի բան"),
        ("ka", "მინდა შეტყობინება"),
        ("he", "אני רוצה לדווח על הודעה"),
        ("yi", "איך װיל עפּעס מעלדן"),
        ("ti", "ሰላም፣ ኣብ ብራስልስ እየ ዝነብር፣ ሓገዝ የድልየኒ ኣሎ።"),
        ("ti", "የቐንየለይ"),
        ("am", "ሰላም፣ እኔ በብራስልስ እኖራለሁ እና እርዳታ እፈልጋለሁ።"),
        ("am", "የሰው ልጅ ሁሉ ሲወለድ ነጻና በክብርና በመብትም እኩልነት ያለው ነው።"),
        ("ar", "أريد الإبلاغ عن رسالة عنصرية"),
        ("fa", "می‌خواهم یک پیام نژادپرستانه را گزارش کنم"),
        ("ps", "زه غواړم چې یو پیغام راپور کړم"),
        ("ur", "میں ایک پیغام کی شکایت کرنا چاہتا ہوں، یہ ٹھیک نہیں ہے"),
        ("ckb", "دەمەوێت پەیامێکی ڕەگەزپەرستانە ڕاپۆرت بکەم"),
        ("zh", "我想举报一条信息"),
        ("ja", "差別的なメッセージを報告したいです"),
        ("ko", "메시지를 신고하고 싶습니다"),
        ("bo", "ང་ལ་རོགས་རམ་དགོས།"),
        ("pa", "ਮੈਨੂੰ ਮਦਦ ਚਾਹੀਦੀ ਹੈ"),
    ],
)
def test_letters_decide(language: str, text: str) -> None:
    assert by_script(text) == language
    clean = evidence(text)
    assert clean is not None
    assert by_script(clean) == language


@pytest.mark.parametrize(
    "text",
    [
        "Ik wil iets melden",
        "Искам да съобщя за расистко съобщение",
        "Би мэдээлэл өгөхийг хүсэж байна",  # Mongolian, which has the Russian ы and э too
        "ሰላም",  # hello in both Tigrinya and Amharic
        "سلام",  # hello in Arabic, Persian and more
        "मुझे मदद चाहिए",
    ],
)
def test_letters_that_several_languages_share_decide_nothing(text: str) -> None:
    assert by_script(text) is None


def test_a_guesser_is_asked_about_latin_and_cyrillic_only() -> None:
    assert is_guessable("Ik wil iets melden")
    assert is_guessable("Искам да съобщя")
    assert not is_guessable("سلام")
    assert not is_guessable("मुझे मदद चाहिए")
