"""What the grammar of its sentence makes of a place name."""

from __future__ import annotations

import re

from consilience.model.claim import Slot
from consilience.model.reading import Reading, Sentence, Toponym
from consilience.text.names.states import state_of
from consilience.text.places.words import PLACE_NOUNS

IN = frozenset("in at inside within throughout across on around".split())

NEAR = frozenset("near off along over by beyond outside".split())

OF = frozenset("of".split())

TO = frozenset("to into toward towards onto through for between".split())

FROM = frozenset("from".split())

BORDERING = re.compile(
    r"\b(?:border(?:s|ed)|neighbou?r(?:s|ed)|adjoin\w*|next to|adjacent to|abut\w*)\s+(?:with |on )?"
    r"(?:the |\w+[’']s )?$",
    re.I,
)

RELATIVE = re.compile(  # "west of Kalo", not "the west of Kalo"
    r"(?<!\bthe )(?<!\bthe far )\b(?:north|south)?[ -]?(?:east|west|north|south)(?:wards?)? of (?:the |\w+[’']s )?$",
    re.I,
)

DATELINE = re.compile(r"^\s*(?:,[^—–()]{1,30})?(?:\([A-Z][\w ./]{1,25}\)|\s[—–]|\s-\s|\s--)")

OFFICERS = frozenset(  # speak for their own place
    "governor mayor prefect police authority official administration sheriff commissioner council hospital department "
    "spokesman spokeswoman spokesperson chief head resident office service government fire brigade".split()
)

ZONES = frozenset("front axis frontline sector direction line".split())  # "the Kalo front"

WHOLES = frozenset("part most all rest whole population people capital much half third citizen coast".split())


def _top(sentence: Sentence, toponym: Toponym) -> int | None:
    """Return the token that heads the name, climbed out of lists, appositions and "the town of"."""
    inside = sentence.at(toponym.start, toponym.end)
    if not inside:
        return None
    tokens = sentence.tokens
    head = next((i for i in reversed(inside) if tokens[i].head not in inside or tokens[i].head == i), inside[-1])
    for _ in range(8):
        above = tokens[head].head
        if above == head:
            break
        if tokens[head].dep in ("conj", "appos") or (
            tokens[head].dep in ("compound", "nmod", "poss", "amod")
            and tokens[above].lemma.casefold() in PLACE_NOUNS | ZONES
        ):
            head = above
        elif tokens[head].dep == "pobj" and tokens[above].lemma.casefold() == "of":
            noun = tokens[above].head
            if tokens[noun].lemma.casefold() not in PLACE_NOUNS or noun == above:
                break
            head = noun
        else:
            break
    return head


def role_of(reading: Reading, index: int, toponym: Toponym) -> str:
    """Return what the grammar makes of a name: where something happened, or who did, said or owns it."""
    sentence = reading.sentences[index]
    text = reading.document.text
    before = max(sentence.start, toponym.start - 40)
    if BORDERING.search(text, before, toponym.start):
        return "border"
    if RELATIVE.search(text, before, toponym.start):
        return "near" if toponym.place.kind == "settlement" else "border"
    if toponym.start - sentence.start < 3 and DATELINE.match(text[toponym.end : toponym.end + 60]):
        return "dateline"
    if text[toponym.end : toponym.end + 1] == "-":
        return "holder"  # "Kalo-based", "Kalo-led"
    head = _top(sentence, toponym)
    if head is None:
        return ""
    token = sentence.tokens[head]
    above = sentence.tokens[token.head]
    if token.dep == "pobj":
        word = above.lemma.casefold()
        holder = sentence.tokens[above.head]
        if word == "of" and holder.lemma.casefold() in OFFICERS and toponym.place.kind != "country":
            return "office"
        above_noun = holder
        if word == "of" and toponym.place.kind == "country" and holder.lemma.casefold() not in WHOLES:
            return "holder"  # "the control of", "the armed forces of"
        if (
            word in IN | OF
            and above_noun.dep == "pobj"
            and sentence.tokens[above_noun.head].lemma.casefold() in ("to", "into")
        ):
            return "to"
        if word in FROM and holder.pos in ("NOUN", "PROPN", "NUM") and holder.start < above.start:
            return "origin"  # "a family from Kalo": where somebody lives
        for name, words in (("in", IN), ("near", NEAR), ("of", OF), ("to", TO), ("from", FROM)):
            if word in words:
                return name
        return ""
    if token.dep == "nsubj":
        return "subject" if _is_local(toponym) else "agent"
    if token.dep in ("dobj", "nsubjpass"):
        return "object"
    if token.dep in ("poss", "compound", "amod", "nmod") and above.start >= toponym.end:
        local = above.lemma.casefold() in OFFICERS and toponym.place.kind != "country"
        return "office" if local else "holder"
    return ""


def _is_local(toponym: Toponym) -> bool:
    """Tell whether a name stands for the place itself: countries and their capitals often stand for governments."""
    place = toponym.place
    return place.kind != "country" and not (place.kind == "settlement" and state_of(place.name))


def governs(sentence: Sentence, toponym: Toponym, figure: Slot) -> bool:
    """Tell whether the name's phrase hangs on the figure, on what it counts, or on the verb above them."""
    head = _top(sentence, toponym)
    if head is None or sentence.tokens[head].dep != "pobj":
        return False
    tokens = sentence.tokens
    wanted = tokens[tokens[head].head].head
    found = sentence.at(figure.start, figure.end)
    here = found[0] if found else None
    for _ in range(len(tokens)):
        if here is None or here == wanted:
            break
        here = tokens[here].head if tokens[here].head != here else None
    return here is not None
