"""Modality: whether a report asserts, plans, asks, fears, doubts or denies."""

from __future__ import annotations

from consilience.model.reading import Sentence, Token

REACH = 8  # tokens before the trigger in which a modal counts
PLANNED = frozenset(
    "will shall plan plans planned planning intends intend prepares preparing 'll scheduled due set".split()
)
POSSIBLE = frozenset(
    "could may might feared fears fear risk risks threatens threatened likely possible possibly potentially".split()
)
REQUESTED = frozenset(
    """
    ask asked asks asking appeal appealed appealing appeals request requested requests call calls urge urged urges
    urging demand demands demanded
    """.split()
)
ALLEGED = frozenset(
    "allegedly alleged purported purportedly purporting supposedly unconfirmed suggesting claimed-to".split()
)
DENIED = frozenset(
    """
    not n't never no denied denies deny denying neither nor
    """.split()
)
AFTER_MODAL = frozenset({"may", "might", "could"})


def modality(sentence: Sentence, first: int, last: int, *, zero: bool = False) -> str:
    """Return the modality of what tokens first..last claim; `zero` where the figure itself is none."""
    words = [_word(t) for t in sentence.tokens]
    low = max(0, first - REACH)
    stops = [i for i in range(low, first) if words[i] in (";", ".", ":", "but")]
    ahead = words[(stops[-1] + 1 if stops else low) : last + 1]
    ahead += [word for word in words[last + 1 : last + 3] if word in AFTER_MODAL]
    if any(word in ALLEGED for word in ahead):
        return "alleged"
    asked = next((i for i, word in enumerate(ahead) if word in REQUESTED), None)
    if asked is not None and _asks(ahead[asked:]):
        return "planned" if ahead[max(0, asked - 1)] in ("will", "shall", "'ll") else "requested"
    if any(word in POSSIBLE for word in ahead):
        return "possible"
    if any(word in PLANNED for word in ahead) and _ahead(ahead):
        return "planned"
    if not zero and any(word in DENIED for word in ahead) and not {"only", "yet"} & set(ahead):
        return "denied"
    return "asserted"


def _word(token: Token) -> str:
    """Return the word in lower case, the month of May told apart from the modal."""
    return token.text if token.text == "May" and token.tag != "MD" else token.text.lower()


def _asks(words: list[str]) -> bool:
    return "to" in words or "for" in words


def _ahead(words: list[str]) -> bool:
    """Say whether a planning word governs: "due" and "set" plan only before "to"."""
    for at, word in enumerate(words):
        if word in PLANNED and (word not in ("due", "set", "planned") or words[at + 1 : at + 2] == ["to"]):
            return word != "due" or words[at + 1 : at + 2] == ["to"]
    return False


LEVELS = (
    ("international", frozenset({"international", "worldwide", "global"})),
    ("national", frozenset({"federal", "national", "nationwide", "countrywide", "country"})),
    ("regional", frozenset({"regional", "region", "provincial", "province", "oblast", "statewide", "governor"})),
    ("local", frozenset({"local", "municipal", "city", "district", "county", "mayor", "town"})),
)


def level(sentence: Sentence) -> str | None:
    """Return the level at which an emergency is declared, None where no word tells."""
    words = {t.text.lower() for t in sentence.tokens}
    return next((name for name, telling in LEVELS if telling & words), None)
