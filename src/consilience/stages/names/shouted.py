"""Sentences all in capitals, spelled so that names stand out of them."""

from __future__ import annotations

import re
from dataclasses import replace

from consilience.model.reading import Reading, Sentence
from consilience.text.names.offices import ADDRESS, COLLECTIVES, is_body, is_office
from consilience.text.names.organisations import known_organisation
from consilience.text.names.runs import is_date_word
from consilience.text.names.states import state_of

_ACRONYM = re.compile(r"\(([A-Z]{2,10})\)")
_MAY = re.compile(r"(?<=\d\s)may\b|\bmay(?=\s\d)")  # the month, which in small letters is the verb
_NAMING = frozenset("national royal central federal united general international supreme civil popular".split())
_FEWEST = 5  # words of a sentence; a shorter one may be an acronym or a title


def lowered(sentence: str) -> str:
    """Return a shouted sentence in small letters, which parsers read far better, any other as it is.

    >>> lowered("A FERRY HAS CAPSIZED OFF ORVELIN"), lowered("A ferry has capsized")
    ('a ferry has capsized off orvelin', 'A ferry has capsized')
    """
    if not sentence.isupper() or sentence.count(" ") < _FEWEST - 1:
        return sentence
    small = _MAY.sub("May", sentence.lower())
    return small if len(small) == len(sentence) else sentence


def softened(reading: Reading) -> Reading:
    """Return `reading` with only the names of its shouted sentences in capitals, every character in its place."""
    text = reading.document.text
    loud = [s for s in reading.sentences if len(s.tokens) >= _FEWEST and text[s.start : s.end].isupper()]
    if not loud:
        return reading
    acronyms = frozenset(_ACRONYM.findall(text))
    pieces, at = [], 0
    for sentence in loud:
        pieces += [text[at : sentence.start], _spelled(text, sentence, acronyms)]
        at = sentence.end
    return replace(reading, document=replace(reading.document, text="".join([*pieces, text[at:]])))


def _spelled(text: str, sentence: Sentence, acronyms: frozenset[str]) -> str:
    spelled, at = [], sentence.start
    for index, token in enumerate(sentence.tokens):
        word = text[token.start : token.end]
        kept = word if word in acronyms else _word(word, sentence, index)
        spelled += [text[at : token.start], kept]
        at = token.end
    return "".join([*spelled, text[at : sentence.end]])


def _word(word: str, sentence: Sentence, index: int) -> str:
    """Return the word in small letters where it is none of a name, else with a capital, an acronym as it is."""
    lower, token = word.lower(), sentence.tokens[index]
    noun = token.pos in ("NOUN", "PROPN")
    if noun and known_organisation(word):
        return word
    softer = word.capitalize() if _is_of_name(sentence, index, lower) else lower
    return softer if len(softer) == len(word) else word


def _is_of_name(sentence: Sentence, index: int, lower: str) -> bool:
    token = sentence.tokens[index]
    if index == 0 or state_of(lower) or is_date_word(lower) or lower in ADDRESS:
        return True
    if (is_body(lower) and _has_field(sentence, index)) or _in_field(sentence, index):
        return True
    if is_body(lower) or is_office(lower):  # part of a name where a name stands before or behind it
        after = sentence.tokens[index + 1].pos == "PROPN" if index + 1 < len(sentence.tokens) else False
        led = any(sentence.tokens[c].dep == "compound" for c in sentence.children[index])
        return lower not in COLLECTIVES and (after or led or token.dep == "compound")
    return token.pos == "PROPN" or _in_body_name(sentence, index, lower)


def _in_body_name(sentence: Sentence, index: int, lower: str) -> bool:
    """Tell whether a common word stands inside a body's name: NATIONAL water board, lake LIBERATION front."""
    token = sentence.tokens[index]
    if token.dep not in ("compound", "amod") or not is_body(sentence.tokens[token.head].text):
        return False
    beside = [sentence.tokens[c] for c in sentence.children[token.head] if sentence.tokens[c].dep == "compound"]
    proper = any(other.pos == "PROPN" and other.start < token.start for other in beside)
    return (lower in _NAMING and bool(beside)) or (token.pos == "NOUN" and proper and lower not in COLLECTIVES)


def _has_field(sentence: Sentence, body: int) -> bool:
    """Tell whether a body with a name or a people before it has a field behind it: "LAKE observatory for PEACE"."""
    tokens, children = sentence.tokens, sentence.children[body]
    led = any(tokens[c].dep == "compound" or (tokens[c].dep == "amod" and state_of(tokens[c].text)) for c in children)
    links = [c for c in children if c > body and tokens[c].text.lower() in ("of", "for")]
    held = [h for c in links for h in sentence.children[c] if tokens[h].dep == "pobj"]
    plain = all(tokens[c].dep in ("compound", "amod", "cc", "conj") for h in held for c in sentence.children[h])
    return led and bool(held) and plain and tokens[body].text.lower() not in COLLECTIVES


def _in_field(sentence: Sentence, index: int) -> bool:
    """Tell whether the word is in the field of a body: "human rights" of "LAKE OBSERVATORY FOR human rights"."""
    tokens, at = sentence.tokens, index
    if tokens[at].pos not in ("NOUN", "ADJ"):
        return False
    while tokens[at].dep in ("compound", "amod", "conj") and tokens[at].head != at:
        at = tokens[at].head
    link = tokens[at].head
    body = tokens[link].head
    inside = tokens[at].dep == "pobj" and tokens[link].text.lower() in ("of", "for") and body < link
    return inside and is_body(tokens[body].text) and _has_field(sentence, body)
