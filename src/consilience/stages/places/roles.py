"""What the grammar of its sentence makes of a place name."""

from __future__ import annotations

import re

from consilience.model.claim import Slot
from consilience.model.reading import Reading, Sentence, Toponym
from consilience.text.names.states import state_of
from consilience.text.places.words import HAPPENING, PLACE_NOUNS

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

ONE = re.compile(r",? and (?:[\w-]+ ){0,3}others? [a-z]+s\b")  # "Kalo and eleven other provinces of Tarsia"

RELATIVE = re.compile(  # "west of Kalo", not "the west of Kalo"
    r"(?<!\bthe )(?<!\bthe far )\b(?:north|south)?[ -]?(?:east|west|north|south)(?:wards?)? of (?:the |\w+[’']s )?"
    r"(?:(?:capital|city|town|village)(?: city)?(?: of|,)? )?$",
    re.I,
)

AROUND = re.compile(r"\bnearby (?:[a-z]+ ){0,2}(?:communities|villages|towns|hamlets|settlements|districts) of $")

TOPIC = re.compile(r"\bas for (?:the )?(?:[a-z]+ ){0,3}$", re.I)  # "As for the neighbouring province of Kalo, ..."

DATELINE = re.compile(r"^\s*(?:,[^—–()]{1,30})?(?:\([A-Z][\w ./]{1,25}\)|\s[—–]|\s-\s|\s--)")

OFFICERS = frozenset(  # speak for their own place
    "governor mayor prefect police authority official administration sheriff commissioner council hospital department "
    "spokesman spokeswoman spokesperson chief head resident office service government fire brigade".split()
)

JOURNEYS = frozenset("flight train road route highway evacuation withdrawal flight ferry bus convoy exodus".split())

RUSHING = frozenset("barrel slam crash smash plough plow plunge sweep rip tear tore roar run ram".split())

SENDING = frozenset("bring send dispatch despatch deploy draft recruit import supply borrow hail".split())

SPEAKING = frozenset("say tell announce speak add warn state declare brief".split())  # "said in Kalo on Monday"

BLAMING = frozenset("blame pin impose".split())

PLEADING = frozenset("appeal complain protest report write turn plead apologise apologize call".split())

CARING = frozenset("hospital clinic infirmary jail court courthouse".split())  # "in a Kalo hospital": no scene

ZONES = frozenset("front axis frontline sector direction line".split())  # "the Kalo front"

# Those who live or work in a place where they are told of: no scene.
DWELLERS = frozenset(
    "rabbi priest pastor imam teacher professor doctor lawyer analyst expert source relative friend neighbor neighbour "
    "correspondent reporter journalist diplomat ambassador congregant member student employee graduate native resident "
    "citizen tourist traveler traveller visitor businessman colleague classmate coach manager temple synagogue".split()
)

HOME = re.compile(  # "Rell, 58, of Kalo", "all of Kalo", "grew up in Kalo"
    r"(?:\b\d{1,3},? (?:also |all )?(?:of|from)|(?:\b(?:all|both|also|formerly|originally)|,) (?:of|from)"
    r"|\b(?:native|citizen|member|graduate|alumnus)s? (?:of|from)|\bresident (?:of|from)"
    r"|\b(?:home ?town|home) (?:of|in)"
    r"|\b(?:grew up|raised|born|educated|liv(?:es?|ed|ing)|resid\w+|stud(?:ies|ied|ying)|works?|based|buried|trial) "
    r"(?:in|at|near)|\b(?:visiting|hail(?:s|ed|ing)|vacationing|travell?ing|on (?:holiday|vacation)) from)"
    r" (?:the |nearby |\w+[’']s )?(?:\w+ (?:suburb|town|city|village) of )?$",
    re.I,
)

FURTHEST = 25  # characters between a person and the home
OF_PERSON = re.compile(r"^,?(?: \d{1,3},)? (?:of|from) (?:the |nearby )?$")

TOLLS = frozenset(  # what befalls a whole country as well: "Kalo's road toll", "the Kalo earthquake"
    "toll tolls outbreak epidemic pandemic earthquake quake flood floods flooding drought famine wildfires hurricane "
    "cyclone typhoon tsunami landslides".split()
)

INHABITANTS = frozenset("residents villagers schoolgirls schoolchildren refugees families miners inhabitants".split())

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
            if tokens[noun].lemma.casefold() not in PLACE_NOUNS - OFFICERS or noun == above:
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
    if AROUND.search(text, before, toponym.start):
        return "near"
    if TOPIC.search(text, sentence.start, toponym.start):
        return "in"
    if text[toponym.end : toponym.end + 1] == "-":
        return "holder"  # "Kalo-based", "Kalo-led"
    if ONE.match(text[toponym.end : toponym.end + 40]):
        return "one"
    if HOME.search(text, before, toponym.start) or _is_of_person(reading, toponym):
        return "home"
    head = _top(sentence, toponym)
    if head is None:
        return ""
    token = sentence.tokens[head]
    if token.start >= toponym.end and token.lemma.casefold() in CARING:
        return "care"
    above = sentence.tokens[token.head]
    if token.dep == "pobj" and not _acts(sentence, toponym):
        word = above.lemma.casefold()
        holder = sentence.tokens[above.head]
        if word == "of" and holder.lemma.casefold() in OFFICERS and toponym.place.kind != "country":
            counted = any(t.dep == "nummod" and sentence.tokens[t.head] is holder for t in sentence.tokens)
            return "of" if counted else "office"  # "200 residents of Kalo" are no officers
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
            return "from" if holder.lemma.casefold() in JOURNEYS else "origin"  # "a family from Kalo" lives there
        if word == "into" and holder.lemma.casefold() in RUSHING:
            return "object"  # "a storm barrelled into Kalo"
        if word in FROM and holder.lemma.casefold() in SENDING:
            return "origin"  # "crews were brought in from Kalo"
        if word == "on" and holder.lemma.casefold() in BLAMING:
            return "agent"  # "blames it on Kalo"
        if word in IN and holder.lemma.casefold() in SPEAKING:
            return "spoken"
        if word in TO and holder.lemma.casefold() in PLEADING and not _is_local(toponym):
            return "agent"
        if word in IN and holder.lemma.casefold() in DWELLERS and holder.start < above.start:
            return "home"
        for name, words in (("in", IN), ("near", NEAR), ("of", OF), ("to", TO), ("from", FROM)):
            if word in words:
                return name
        return ""
    if token.dep == "nsubj" or (token.dep == "pobj" and _acts(sentence, toponym)):
        return "subject" if _is_local(toponym) else "agent"
    if token.dep in ("dobj", "nsubjpass"):
        return "object"
    if token.dep in ("poss", "compound", "amod", "nmod") and above.start >= toponym.end:
        happening = above.text.casefold() in (TOLLS if toponym.place.kind == "country" else HAPPENING | TOLLS)
        if happening and not toponym.demonym:
            return "in"
        if above.text.casefold() in INHABITANTS and toponym.place.kind != "country":
            return "of"  # "the Kalo villagers": what befalls them befalls the place
        local = above.lemma.casefold() in OFFICERS and toponym.place.kind != "country"
        return "office" if local else "holder"
    return ""


def _is_of_person(reading: Reading, toponym: Toponym) -> bool:
    """Tell whether a name says where somebody lives: "Anna Rell of Kalo", "Rell, 58, from Kalo"."""
    text = reading.document.text
    return any(
        name.kind == "person"
        and 0 < toponym.start - name.end < FURTHEST
        and OF_PERSON.match(text[name.end : toponym.start])
        for name in reading.names
    )


def _acts(sentence: Sentence, toponym: Toponym) -> bool:
    """Tell whether a capital's name stands for its government: "with Kalo claiming victory"."""
    after = next((t for t in sentence.tokens if t.start >= toponym.end), None)
    return not _is_local(toponym) and after is not None and after.tag == "VBG" and after.start <= toponym.end + 1


def _is_local(toponym: Toponym) -> bool:
    """Tell whether a name stands for the place itself: countries and their capitals often stand for governments."""
    place = toponym.place
    return place.kind != "country" and not (place.kind == "settlement" and state_of(place.name))


def governs(sentence: Sentence, toponym: Toponym, figure: Slot) -> bool:
    """Tell whether the name's phrase hangs on the figure, on what it counts, or on the verb above them."""
    head = _top(sentence, toponym)
    if head is None or sentence.tokens[head].dep not in ("pobj", "dobj"):
        return False
    tokens = sentence.tokens
    above = tokens[head].head
    inner = tokens[head].dep == "dobj"  # "after lashing Kalo with rains that left nine dead"
    if inner and tokens[above].dep == "ROOT":
        return False
    wanted = above if inner else tokens[above].head
    found = sentence.at(figure.start, figure.end)
    here = found[0] if found else None
    for _ in range(len(tokens)):
        if here is None or here == wanted:
            break
        here = tokens[here].head if tokens[here].head != here else None
    return here is not None
