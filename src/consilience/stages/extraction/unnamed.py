"""Those who act and are told only by a noun: "a former pupil", "two robbers", "aid workers", "the utility"."""

from __future__ import annotations

from consilience.model.reading import Sentence, Token
from consilience.model.values import Actor
from consilience.stages.quotation.unnamed import plain_phrase
from consilience.text.names.forces import COLLECTIVE, is_assailant
from consilience.text.names.offices import can_speak

_MODIFIES = frozenset(("amod", "compound", "nmod", "poss", "case", "nummod"))
_LOWER_LEVEL = frozenset(("NOUN", "ADJ", "VERB"))
_BLANK = frozenset(  # words that tell nothing of who somebody is
    "unknown unidentified suspected alleged several many more other another some armed-with apparent lone same single "
    "young old elderly male female angry".split()
)
_ANYBODY = frozenset("person persons people individual individuals passenger passengers villagers".split())
_TEAMS = frozenset("partner partners personnel crews teams".split())
_ALONE = frozenset(("men", "forces", "militia", "militias"))  # tell who it was without another word
GROUPS = frozenset("group gang band mob squad team cell column party unit handful number crowd pair".split())
MEMBERS = frozenset("member members fighters men gunmen militants forces troops soldiers rebels elements".split())


def called(sentence: Sentence, index: int, *, wide: bool) -> Actor | None:
    """Return the one whom the noun at `index` means, under the plain words of the report; None where it is nobody.

    Of harm only people who may do it; `wide` takes in all who can speak or are named, as those who help or decree.
    """
    token = sentence.tokens[index]
    lower = token.text.lower()
    if any(sentence.tokens[c].dep == "poss" and sentence.tokens[c].pos == "PRON" for c in sentence.children[index]):
        return None  # "his forces": whose they are is not told here
    if token.pos == "PROPN":
        fits = wide
    elif token.pos == "NOUN":
        fits = (can_speak(lower) or lower in _TEAMS) if wide else is_assailant(lower)
    else:
        fits = False
    phrase = _phrase(sentence, index) if fits else ""
    return Actor(phrase, "group" if not wide else "organisation") if phrase else None


def _phrase(sentence: Sentence, index: int) -> str:
    """Return the noun with what stands before it in small letters: "former pupil"; "police" of "police marksman"."""
    tokens = sentence.tokens
    first = index
    while first > 0 and tokens[first - 1].dep in _MODIFIES and tokens[first - 1].head in range(first, index + 1):
        first -= 1
    kept = [i for i in range(first, index + 1) if tokens[i].dep != "nummod" and tokens[i].text.lower() not in _BLANK]
    if "police" in (tokens[i].text.lower() for i in kept):
        return "police"
    words = [_cased(tokens[i]) for i in kept]
    if tokens[index].text.lower() in _ANYBODY and any(tokens[c].dep == "nummod" for c in sentence.children[index]):
        return ""  # "8 people killed, 50 hurt": they suffered it
    if len(words) < 2 and tokens[index].text.lower() in COLLECTIVE - _ALONE | {"members"}:
        return ""
    return plain_phrase(" ".join(words).replace(" 's", "'s"))


def _cased(token: Token) -> str:
    acronym = len(token.text) > 1 and token.text.isupper() and token.pos == "NOUN" and not token.lemma.islower()
    return token.text.lower() if token.pos in _LOWER_LEVEL and not acronym else token.text


def within(sentence: Sentence, index: int) -> int | None:
    """Return who makes up the group at `index`: "terrorists" in "a group of terrorists"."""
    if sentence.tokens[index].text.lower() not in GROUPS | {"dozens", "scores", "hundreds"}:
        return None
    return _held(sentence, index, ("of",))


def band_of(sentence: Sentence, index: int) -> int | None:
    """Return the band that fighters are of: "the Lake Front" in "gunmen from the Lake Front"."""
    if sentence.tokens[index].text.lower() not in MEMBERS:
        return None
    found = _held(sentence, index, ("of", "from"))
    if found is not None and sentence.tokens[found].text.lower() in GROUPS | {"movement", "sect"}:
        inner = [c for c in sentence.children[found] if sentence.tokens[c].dep == "compound"]
        found = next((c for c in reversed(inner) if sentence.tokens[c].pos == "PROPN"), found)  # "the Lake Front group"
    for child in sentence.children[index]:
        token = sentence.tokens[child]
        if found is None and token.dep == "acl" and token.lemma in ("call", "belong", "know"):
            named = [i for i in sentence.subtree(child) if sentence.tokens[i].dep in ("oprd", "pobj", "dobj", "appos")]
            found = next((i for i in reversed(named) if sentence.tokens[i].pos == "PROPN"), None)
    return found if found is not None and sentence.tokens[found].pos == "PROPN" else None


def proper_phrase(sentence: Sentence, index: int) -> str:
    """Return the name that ends at the token: "Lake Avengers"."""
    first = index
    while first > 0 and sentence.tokens[first - 1].pos == "PROPN":
        first -= 1
    return " ".join(token.text for token in sentence.tokens[first : index + 1])


def _held(sentence: Sentence, index: int, links: tuple[str, ...]) -> int | None:
    tokens = sentence.tokens
    prepositions = (c for c in sentence.children[index] if c > index and tokens[c].text.lower() in links)
    return next((c for of in prepositions for c in sentence.children[of] if tokens[c].dep == "pobj"), None)
