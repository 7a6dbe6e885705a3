"""Credits that close a sentence in a text that has lost its commas: "12 were killed the lake ministry said"."""

from __future__ import annotations

from consilience.model.reading import Sentence
from consilience.text.names.offices import COLLECTIVES, OFFICE_MODIFIERS, can_speak, is_body, is_office
from consilience.text.names.runs import is_date_word
from consilience.text.names.states import is_nationality

_LONGEST = 12  # tokens of a source phrase
_LONGEST_CLAUSE = 20  # tokens of a phrase with a clause that tells of who speaks
_OCCASIONS = frozenset(("as", "after", "when", "while", "amid", "adding"))
_SHORT = 5  # tokens back to an article that opens the phrase, whatever stands between
_MARKS = frozenset((",", "“", "”", '"', "’", ";", ":", "—", "–"))
_ARTICLES = frozenset(("the", "a", "an", "another", "one", "some", "its", "several", "two", "three"))
_LINKS = frozenset(("of", "in", "for", "at", "from", "with"))
_CLAUSES = frozenset(
    ("that", "which", "who", "what", "as", "than", "because", "if", "when", "and", "but", "where", "while", "after")
)


def is_unmarked(sentence: Sentence, stop: int) -> bool:
    """Tell whether no comma or quotation mark stands before the token at `stop`."""
    return not any(token.text in _MARKS for token in sentence.tokens[:stop])


def ends_with(sentence: Sentence, verb: int) -> bool:
    """Tell whether nothing but a day, a channel or an occasion follows the verb: "said on Friday"."""
    behind = sentence.tokens[verb + 1 :]
    behind = behind[: next((i for i, t in enumerate(behind) if t.text.casefold() in _OCCASIONS), len(behind))]
    if len(behind) > _LONGEST or any(t.pos in ("VERB", "AUX") for t in behind):
        return False
    named = bool(behind) and (behind[0].pos == "PROPN" or behind[0].text.casefold() in _ARTICLES)
    return not named or is_date_word(behind[0].text) or sentence.tokens[verb].lemma == "tell"  # not "said Rao"


def phrase_start(sentence: Sentence, stop: int) -> int | None:
    """Return where the phrase that ends before `stop` begins, None where nobody who speaks stands there.

    It opens with its article, else with the name, the body or the office that tells who speaks.
    """
    tokens = sentence.tokens
    last = tokens[stop - 1]
    if last.pos not in ("NOUN", "PROPN") or is_date_word(last.text):
        return None
    lower = last.text.casefold()
    first = _behind_article(sentence, stop) if lower not in COLLECTIVES else None
    first = reach(sentence, stop) if first is None else first
    if tokens[first].pos == "ADP" or (first and tokens[first - 1].text.casefold() in _CLAUSES):
        return None
    opened = tokens[first].text.casefold() in _ARTICLES
    named = last.pos == "PROPN" and (opened or stop - first > 1 or is_body(lower))
    speaks = last.pos == "NOUN" and (opened or lower in COLLECTIVES) and can_speak(lower)
    linked = opened and any(tokens[i].text.casefold() in _LINKS for i in range(first, stop))
    return first if named or speaks or linked else None


def described_start(sentence: Sentence, stop: int) -> int | None:
    """Return where the phrase with a clause before `stop` begins: "a mayor who toured the camp said"."""
    back = range(stop - 2, max(0, stop - _LONGEST_CLAUSE), -1)
    who = next((i for i in back if sentence.tokens[i].text.casefold() == "who"), None)
    return phrase_start(sentence, who) if who else None


def _behind_article(sentence: Sentence, stop: int) -> int | None:
    """Return the article that opens a short phrase: "a war monitor"."""
    tokens = sentence.tokens
    for index in range(stop - 2, max(-1, stop - _SHORT), -1):
        if tokens[index].text.casefold() in _ARTICLES:
            return None if hangs_on(sentence, index - 1) else index
        if tokens[index].pos not in ("NOUN", "PROPN", "ADJ") or tokens[index].tag == "NNS":
            return None
    return None


def reach(sentence: Sentence, stop: int) -> int:
    """Return how far the phrase reaches back over its name, office and body."""
    tokens = sentence.tokens
    first = stop - 1
    while first > 0 and stop - first < _LONGEST:
        before = first - 1
        if tokens[before].text.casefold() in _ARTICLES:
            if not hangs_on(sentence, before - 1):
                return before
            first = before - 1
        elif _joins(sentence, before, first):
            first = before - 1
        elif hangs_on(sentence, before) or _belongs(sentence, before, first):
            first = before
        else:
            break
    return first


def hangs_on(sentence: Sentence, at: int) -> bool:
    """Tell whether the token ties what follows to an office or body: "head of the service", "police in Sarvel"."""
    tokens = sentence.tokens
    if at < 1 or tokens[at].text.casefold() not in _LINKS:
        return False
    noun = tokens[at - 1].text.casefold()
    return tokens[at - 1].pos in ("NOUN", "PROPN") and (is_office(noun) or (is_body(noun) and tokens[at].text == "of"))


def _belongs(sentence: Sentence, at: int, first: int) -> bool:
    """Tell whether the token is part of the name, body or office that begins at `first`: "Lake police", "senior"."""
    token, following = sentence.tokens[at], sentence.tokens[first]
    lower = token.text.casefold()
    if token.text in ("'s", "’s"):
        return True
    if token.pos == "PROPN" or (token.text[:1].isupper() and at and token.pos in ("NOUN", "ADJ")):
        return not is_date_word(token.text) and following.text.casefold() not in _ARTICLES
    if token.pos == "ADJ":
        return is_nationality(token.text) or lower in OFFICE_MODIFIERS or _joins(sentence, at - 1, at)
    office = is_office(lower) or lower in OFFICE_MODIFIERS or is_body(lower)
    return token.pos == "NOUN" and token.tag == "NN" and office


def _joins(sentence: Sentence, at: int, first: int) -> bool:
    """Tell whether "and" joins two who speak: "police and medical sources"."""
    tokens = sentence.tokens
    if tokens[at].text.casefold() != "and" or at < 1:
        return False
    before, head = tokens[at - 1], next((t for t in tokens[first : first + 2] if t.pos in ("NOUN", "PROPN")), None)
    return before.text.casefold() in COLLECTIVES and head is not None and head.pos == "NOUN"
