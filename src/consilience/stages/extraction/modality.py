"""Modality: whether a report asserts, plans, asks, fears, doubts or denies."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, takewhile

from consilience.model.reading import Sentence, Token

REACH = 9  # tokens before the trigger in which a modal counts
PLANNED = frozenset(
    "will shall would plan plans planned planning intends intend prepares preparing 'll scheduled due set".split()
)
POSSIBLE = frozenset(
    """
    could may might feared fears fear risk risks threatens threatened likely possible possibly potentially expected
    forecast forecasts presumed
    """.split()
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
ASSERTS = frozenset({"only", "yet", "clear", "known", "sure", "certain"})  # "not only", "not clear how many"
BRINGING = frozenset(
    {"lead", "result", "cause", "end", "bring", "contribute", "claim"}
)  # verbs with a claim behind them
TO_VERB = frozenset({"due", "set", "planned", "scheduled"})  # plan only before "to" and a verb
AT_LEAST = frozenset({"fewer", "less", "lower", "more", "longer", "later", "sooner"})  # "no fewer than"
TOLD_OF = frozenset({"expect", "fear", "forecast", "predict"})  # verbs whose object may carry a clause of its own
STEPS = 6  # up the parse from a trigger to the verb of a modal
FORETELLING = frozenset({"forecast", "predict", "project"})
PLEDGING = frozenset("pledge pledges pledged pledging promise promises promised promising".split())
NEEDING = frozenset("require requires required requiring need needs needed seek seeks seeking sought".split())
BE = frozenset({"is", "are", "was", "were"})
CLAUSE_ENDS = frozenset({",", ";", ".", "but", "and", "while", "though", "although"})
FORETOLD_WITHIN = 12  # words behind the word that measures
AFTER_MODAL = frozenset({"may", "might", "could", "possible", "expected", "likely", "forecast"})


def modality(
    sentence: Sentence, first: int, last: int, *, at: int | None = None, zero: bool = False, measured: bool = False
) -> str:
    """Return the modality of what tokens first..last claim, the trigger at `at`.

    `zero` where the figure is none, `measured` where it is a length, a share or money, told by the word at `at`.
    """
    told = last if at is None else at
    words = ["" if _else_governs(sentence, i, told) else _word(t) for i, t in enumerate(sentence.tokens)]
    low = max(0, first - REACH)
    stops = [i for i in range(low, first) if words[i] in (";", ".", ":", "but")]
    ahead = words[(stops[-1] + 1 if stops else low) : last + 1]
    ahead += [word for word in words[last + 1 : last + 3] if word in AFTER_MODAL]
    if any(word in ALLEGED for word in ahead):
        return "alleged"
    if measured and words[told] in PLEDGING:
        return "planned"
    if measured and words[told] in NEEDING:
        return "requested"
    asked = next((i for i, word in enumerate(ahead) if word in REQUESTED), None)
    if asked is not None and _asks(ahead[asked:]):
        return "planned" if ahead[max(0, asked - 1)] in ("will", "shall", "'ll") else "requested"
    if (
        any(word in POSSIBLE for word in ahead)
        or _foretold(sentence, told)
        or (measured and _ahead(sentence.tokens[told:]))
    ):
        return "possible"
    if any(word in PLANNED for word in ahead):
        return "planned"
    if not zero and any(word in DENIED for word in ahead) and not ASSERTS & set(ahead):
        return "denied"
    return "asserted"


def _word(token: Token) -> str:
    """Return the word in lower case, the month of May told apart from the modal."""
    return token.text if token.text in ("May", "MAY") and token.tag != "MD" else token.text.lower()


def _else_governs(sentence: Sentence, index: int, trigger: int) -> bool:
    """Say whether the modal at `index` speaks of another verb: "will look into the deaths", "due to the murder"."""
    tokens = sentence.tokens
    modal = tokens[index]
    if modal.text.lower() == "no" and index + 1 < len(tokens) and tokens[index + 1].text.lower() in AT_LEAST:
        return True  # "no fewer than thirty"
    if modal.dep == "neg" or modal.lemma in TOLD_OF:
        return _set_apart(sentence, modal.head if modal.dep == "neg" else index, trigger)
    if modal.text.lower() in TO_VERB:
        following = tokens[index + 1 : index + 3]
        return len(following) < 2 or following[0].text.lower() != "to" or not following[1].tag.startswith("VB")
    if modal.dep == "amod" and modal.text.lower() in ALLEGED:
        return all(modal.head not in (up, *sentence.children[up]) for up in _above(tokens, trigger))
    if modal.tag != "MD" or modal.head == trigger:
        return False
    if modal.text.lower() == "would":
        return True
    phrased = False
    for up in _above(tokens, trigger):
        if up == modal.head:
            return phrased and tokens[up].lemma not in BRINGING
        if _own_clause(sentence, up):
            return True
        of = tokens[tokens[up].head].text.lower() == "of"
        phrased = phrased or tokens[up].dep == "relcl" or (tokens[up].dep in ("pobj", "pcomp") and not of)
    return False


def _set_apart(sentence: Sentence, verb: int, trigger: int) -> bool:
    """Say whether the trigger stands in a clause of its own below `verb`: "had not expected a blast that killed 3".

    So it does beside a clause of circumstance: "when that did not stop him, they fired five shots".
    """
    tokens = sentence.tokens
    apart = False
    for up in _above(tokens, trigger):
        if up == verb:
            return apart
        apart = apart or tokens[up].dep in ("relcl", "advcl") or _own_clause(sentence, up)
    return tokens[verb].dep in ("advcl", "relcl", "acl") and tokens[verb].lemma not in TOLD_OF


def _own_clause(sentence: Sentence, index: int) -> bool:
    """Say whether the token at `index` is the verb of a clause beside another: ", and 20 people were killed"."""
    if sentence.tokens[index].dep != "conj":
        return False
    return any(sentence.tokens[child].dep in ("nsubj", "nsubjpass") for child in sentence.children[index])


def _ahead(tokens: tuple[Token, ...]) -> bool:
    """Say whether a clause goes on to call what it measures foretold: "rain of 40 mm is forecast"."""
    words = (token.text.lower() for token in tokens[:FORETOLD_WITHIN])
    clause = list(takewhile(lambda word: word not in CLAUSE_ENDS, words))
    return any(a in BE and b in AFTER_MODAL for a, b in pairwise(clause))


def _foretold(sentence: Sentence, trigger: int) -> bool:
    """Say whether a verb above the trigger foretells it: "winds gusting to 70 mph are forecast"."""
    tokens = sentence.tokens
    for up in _above(tokens, trigger):
        token = tokens[up]
        if token.pos in ("VERB", "AUX") and (
            token.lemma in FORETELLING or (token.lemma, token.tag) == ("expect", "VBN")
        ):
            return True
        if token.dep in ("relcl", "advcl"):
            return False
    return False


def _above(tokens: tuple[Token, ...], index: int) -> Iterator[int]:
    """Yield the token at `index`, then its heads up the parse, STEPS of them all told."""
    for _ in range(STEPS):
        yield index
        if tokens[index].head == index:
            return
        index = tokens[index].head


def _asks(words: list[str]) -> bool:
    return "to" in words or "for" in words


LEVELS = (
    ("international", frozenset({"international", "worldwide", "global"})),
    ("national", frozenset({"federal", "national", "nationwide", "countrywide", "country"})),
    ("regional", frozenset({"regional", "region", "provincial", "province", "oblast", "statewide", "governor"})),
    ("local", frozenset({"local", "municipal", "city", "district", "county", "mayor", "town"})),
)


LEVEL_AROUND = 6  # words on either side of the declaration that may tell its level before the sentence does


def level(sentence: Sentence, first: int, last: int) -> str | None:
    """Return the level at which an emergency is declared by words `first` to `last`, None where no word tells.

    Words of the declaration itself come before those beside it, those before the rest of the sentence: one sentence may
    tell of a regional emergency and of a federal one that is asked for.
    """
    words = [token.text.lower() for token in sentence.tokens]
    near = words[max(0, first - LEVEL_AROUND) : last + 1 + LEVEL_AROUND]
    for part in (words[first : last + 1], near, words):
        found = next((name for name, telling in LEVELS if not telling.isdisjoint(part)), None)
        if found:
            return found
    return None
