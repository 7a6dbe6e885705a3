"""Figures that stand behind their trigger: totals, tolls that rise, and labels."""

from __future__ import annotations

from consilience.model.reading import Sentence
from consilience.stages.extraction.distance import STRONG_BREAK
from consilience.stages.extraction.lexicon import Mark
from consilience.stages.extraction.phrases import Phrase

TALLIES = frozenset({"number", "total", "tally", "count"})
TALLY_VERBS = frozenset(
    "fell fallen dropped declined eased dipped "
    "is was are were stands stood rose risen reached reaches climbed passed exceeded exceeds to at grew topped".split()
)
TOLLS = TALLIES | {"toll"}
MOVES = frozenset("put puts putting increased increases jumped soared swelled raised updated revised placed".split())
FAR = 22  # tokens between a toll and what it has risen to
REACH = 7  # tokens before a trigger in which "the number of" is sought
LABEL = 6  # tokens between a trigger in a label and its figure


def tallied(sentence: Sentence, phrase: Phrase, mark: Mark) -> bool:
    """Say whether the trigger stands in "the number of people displaced ... rose to N"."""
    ahead = [t.text.lower() for t in sentence.tokens[max(0, mark.first - REACH) : mark.first]]
    if not TALLIES & set(ahead) or "of" not in ahead:
        return False
    between = [t.text.lower() for t in sentence.tokens[mark.last + 1 : phrase.first]]
    return bool(TALLY_VERBS & set(between)) and not STRONG_BREAK & set(between)


def risen(sentence: Sentence, phrase: Phrase, mark: Mark) -> bool:
    """Say whether the trigger is a toll that moves to the phrase: "the toll of the floods in Or rose to 36"."""
    if sentence.tokens[phrase.first - 1].text not in ("to", "at", "past"):
        return False
    named = {t.text.lower() for t in sentence.tokens[mark.first : mark.last + 1]}
    between = [t.text.lower() for t in sentence.tokens[mark.last + 1 : phrase.first]]
    if not named & TOLLS or len(between) > FAR or STRONG_BREAK & set(between):
        return False
    return bool((TALLY_VERBS | MOVES) & set(between))


def labels(sentence: Sentence, phrase: Phrase, mark: Mark) -> bool:
    """Say whether the trigger stands in a label right before the phrase: "Homes destroyed in Or: at least 40"."""
    if sentence.tokens[phrase.first - 1].text != ":" or phrase.first - mark.last - 1 > LABEL:
        return False
    words = [t.text.lower() for t in sentence.tokens[mark.last + 1 : phrase.first]]
    return words.index(":") == len(words) - 1 and not {",", ";", "."} & set(words)


def told_of(sentence: Sentence, mark: Mark) -> set[str]:
    """Return the words between "the number of" and the trigger."""
    ahead = [t.text.lower() for t in sentence.tokens[max(0, mark.first - REACH) : mark.first]]
    return set(ahead[len(ahead) - ahead[::-1].index("of") :]) if "of" in ahead else set()
