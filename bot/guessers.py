"""The two real language guessers; which one runs is a setting.

Either imports its library and loads its model at the first guess, so that a bot that needs none stays small.
"""

from collections.abc import Callable, Sequence
from importlib.resources import files
from threading import Lock

from bot.chat.language import LanguageGuesser
from bot.errors import WrongSetting

SURE = 0.7
"""py3langid's share for its best language: measured 99.6 % right where it is reached (2-3 words, 14 languages)."""

SATURATED = 0.9999
FEWEST_LETTERS = 20
"""langdetect is sure of itself on "hallo" too: only its long and saturated answers are believed (97.6 % right)."""

LONGEST = 300
MOST_DRAWS = 200
"""Characters that langdetect reads, and n-grams that it draws in each of its seven tries. Clear text is settled after
far fewer; a mix of languages would cost 7 ms and end unsettled anyway."""

Guess = Callable[[str], str | None]


class Py3langid:
    """Naive Bayes over byte n-grams. `languages` that its model does not know are left out.

    Once `ready`, a guess costs at most 0.1 ms: it may run on the event loop. The first one takes 0.7 s, keeps 66 MiB
    (116 MiB for a moment) and unpacks the model in the temporary folder: make it in a thread.
    """

    def __init__(self, languages: Sequence[str], sure: float = SURE) -> None:
        self._model = _Lazy(lambda: _py3langid(languages, sure))

    @property
    def ready(self) -> bool:
        """Whether the model is in memory."""
        return self._model.loaded is not None

    def guess(self, text: str) -> str | None:
        """The language of `text`, if its share is at least `sure`."""
        return self._model.get()(text)


class Langdetect:
    """Bayes over letter n-grams, in pure Python. `languages` that it has no profile of are left out.

    Once `ready`, a guess costs 0.5 to 2 ms. The first one takes 0.05 s and keeps 8 MiB: make it in a thread.
    """

    def __init__(self, languages: Sequence[str], sure: float = SATURATED, fewest_letters: int = FEWEST_LETTERS) -> None:
        self._model = _Lazy(lambda: _langdetect(languages, sure))
        self._fewest_letters = fewest_letters

    @property
    def ready(self) -> bool:
        """Whether the profiles are in memory."""
        return self._model.loaded is not None

    def guess(self, text: str) -> str | None:
        """The language of `text`, if it is long and the answer is beyond doubt; the same text, the same answer."""
        if sum(map(str.isalpha, text)) < self._fewest_letters:
            return None
        return self._model.get()(text[:LONGEST])


GUESSERS: dict[str, Callable[[Sequence[str]], LanguageGuesser]] = {"py3langid": Py3langid, "langdetect": Langdetect}


def guesser(name: str, languages: Sequence[str]) -> LanguageGuesser:
    """The guesser of that name, nothing loaded yet. Raises `WrongSetting` for a name that there is not."""
    if name not in GUESSERS:
        raise WrongSetting(f"There is no language guesser {name}. Fix: choose one of {', '.join(GUESSERS)}.")
    return GUESSERS[name](languages)


class _Lazy:
    """A model that the first caller loads, once, in whichever thread that happens."""

    def __init__(self, load: Callable[[], Guess]) -> None:
        self.loaded: Guess | None = None
        self._load = load
        self._lock = Lock()

    def get(self) -> Guess:
        if self.loaded is None:
            with self._lock:
                if self.loaded is None:
                    self.loaded = self._load()
        return self.loaded


def _py3langid(languages: Sequence[str], sure: float) -> Guess:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - numpy and the model are heavy

    whole = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    whole.set_languages(set(languages) & set(whole.labels))
    # A second identifier around the restricted tables lets go of the full ones: 27 MiB less.
    identifier = LanguageIdentifier(
        whole.nb_ptc,
        whole.nb_pc,
        whole.nb_classes,
        whole.tk_nextmove,
        whole.tk_output,
        norm_probs=True,
        tk_row=whole.tk_row,
    )

    def guess(text: str) -> str | None:
        language, share = identifier.classify(text)
        return str(language) if share >= sure else None

    return guess


def _langdetect(languages: Sequence[str], sure: float) -> Guess:
    from langdetect.detector_factory import DetectorFactory  # noqa: PLC0415 - only the chosen guesser is loaded
    from langdetect.lang_detect_exception import LangDetectException  # noqa: PLC0415

    profiles = files("langdetect") / "profiles"
    known = [profile for code in languages if (profile := profiles / code).is_file()]
    factory = DetectorFactory()
    factory.load_json_profile([profile.read_text(encoding="utf-8") for profile in known])
    factory.set_seed(0)  # it draws n-grams: without a seed its answer changes from call to call

    def guess(text: str) -> str | None:
        detector = factory.create()
        detector.ITERATION_LIMIT = MOST_DRAWS
        detector.append(text)
        try:
            best = detector.get_probabilities()
        except LangDetectException:  # no n-gram that any profile knows
            return None
        return str(best[0].lang) if best and best[0].prob >= sure else None

    return guess
