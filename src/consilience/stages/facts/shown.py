"""Whether a report shows where it has a claim from; what it does not show is never counted as independent."""

from __future__ import annotations

import re
from functools import lru_cache

from consilience.stages.facts.bodies import SORTS, body_key
from consilience.stages.facts.relays import is_media

UNNAMED = "its source is not named"
OWN_VOICE = "the report does not say where it has it from"
RELAYED = "it is told by an outlet that does not say where it has it from"
DISOWNED = "the source says that it told no such thing"

_NOBODY = """
    official officials authority authorities source sources person persons people witness witnesses eyewitness
    eyewitnesses resident residents survivor survivors villager villagers local locals neighbour neighbours neighbor
    neighbors listener listeners user users reader readers rumour rumours rumor rumors circle circles observer
    observers analyst analysts expert experts activist activists doctor doctors medic medics nurse nurses rescuer
    rescuers spokesman spokeswoman spokesperson group groups report reports account accounts post posts figure figures
    opposition rebel rebels insider insiders diplomat diplomats man woman men women member members leader leaders
    worker workers employee employees relative relatives father mother family families security intelligence
    traveller travellers passer passers fisherman fishermen trader traders student students mother father survivor
    stallholder guard guards driver drivers civilian civilians caller callers eyewitness pilgrim pilgrims
"""
NOBODY = frozenset(_NOBODY.split())
ANONYMOUS = re.compile(
    r"\b(?:anonymity|not (?:to be )?(?:named|identified)|unnamed|declined to be named|not authori[sz]ed to|"
    r"who asked not|familiar with|with knowledge of|close to the)\b",
    re.IGNORECASE,
)
_WORKERS = (
    r"(?:reporters?|correspondents?|journalists?|photographers?|researchers?|monitors?|volunteers?|observers?|crews?|teams?|"
    r"staff|investigators?|counters?|surgeons?|medics|doctors|nurses|man|woman|people)"
)
_COUNTED = (
    r"(?:saw|seen|sees|count(?:s|ed)?|found|finds|visited|visits|examined|established|register(?:s|ed)|record(?:s|ed)|"
    r"observed|treat(?:s|ed)|received|admitted|walked|went|rang|interviewed|documented|verified|spoke with|handed out|"
    r"says|said|tall(?:y|ied)|add(?:s|ed) up|identified|recovered|surveyed|mapped|calculates?|calculated)"
)
# A report whose own people were there, or an organisation that tells what it counted itself.
OWN_COUNT = re.compile(
    rf"\b(?:our|this (?:newspaper|station|paper|magazine|agency|site)['’]s)\s+(?:own\s+)?(?:\w+\s+)?{_WORKERS}\b"
    rf"[^.!?]{{0,60}}?\b{_COUNTED}\b"
    rf"|\b(?:I|we)\s+(?:\w+\s+){{0,6}}?{_COUNTED}\b"
    r"|\b(?:our|by its|by their)\s+(?:own\s+)?(?:registers?|logs?|records|lists?|books|tally|count|head count|census)\b"
    r"|\btold\s+(?:us|our (?:correspondent|reporter|newsroom)|this (?:newspaper|station|paper|magazine|reporter))\b",
    re.IGNORECASE,
)
NAMED_WORKERS = re.compile(
    rf"\b(?P<who>(?:[A-Z][\w'’-]+\s+){{1,4}})(?:own\s+)?{_WORKERS}\b[^.!?]{{0,60}}?\b{_COUNTED}\b"
    r"|\btold\s+(?:the\s+)?(?P<told>(?:[A-Z][\w'’-]+\s?){1,4})"
)
# What is counted beside the claim must be the people that the claim counts.
COUNTED_THEM = re.compile(
    r"\bcount(?:s|ed)\s+(?:out\s+)?(?:the|each|their|every|all|\w+\s+new)?\s*"
    r"(?:bod(?:y|ies)|dead|names?|coffins?|graves?|victims?|crosses|wounded|injured|shrouds)\b",
    re.IGNORECASE,
)
# "the group", "the company": which one, only the sentences before can tell.
UNSPECIFIC = frozenset(
    "group organisation organization company firm agency charity office department committee body team".split()
)
_EVENTS = """
    flood floods flooding storm earthquake quake attack attacks blast explosion fire raid strike shelling accident
    crash collapse outbreak fighting war cyclone hurricane typhoon landslide bombing outage disaster
"""
EVENTS = frozenset(_EVENTS.split())
UNCERTAIN = re.compile(r"(?:an?|one|some|several|two|three|other|another)\b", re.IGNORECASE)
SENTENCE = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[A-Z\"“‘'])")


@lru_cache(maxsize=1 << 14)
def is_nobody(speaker: str, credit: str = "") -> bool:
    """Return whether a credit names no one who could be asked: officials, sources, a resident.

    `credit` are the words of the text, which may say "a" or "some".

    >>> is_nobody("local officials"), is_nobody("city fire brigade"), is_nobody("Ana Ruel")
    (True, False, False)
    >>> is_nobody("security official"), is_nobody("tailor", "a tailor"), is_nobody("navy spokesman", "a navy spokesman")
    (True, True, False)
    """
    if ANONYMOUS.search(speaker) or {word.casefold() for word in speaker.split()} <= UNSPECIFIC | {"the"}:
        return True
    words = re.findall(r"[^\W_]+", speaker)
    if not words or (_head([word.casefold() for word in words]) in NOBODY and not _named(words)):
        return not (body_key(speaker) & SORTS)
    indefinite = UNCERTAIN.match(credit) is not None
    return indefinite and not any(word[:1].isupper() for word in words) and not (body_key(speaker) & SORTS)


def is_event(speaker: str) -> bool:
    """Return whether what was taken for a speaker is what the report tells of: "flood at Old Quay"."""
    words = re.findall(r"[^\W_]+", speaker)
    return bool(words) and words[0].islower() and _head([word.casefold() for word in words]) in EVENTS


def _head(words: list[str]) -> str:
    """Return the noun that a credit is built on: "sources" of "sources close to the operation"."""
    for at, word in enumerate(words):
        if word in ("of", "in", "at", "for", "from", "with", "on", "close", "who", "to", "near", "inside"):
            return words[at - 1] if at else word
    return words[-1]


def _named(words: list[str]) -> bool:
    """Return whether a credit that ends in a common word names a body before it: "Harbour Workers Group"."""
    return len(words) > 1 and words[-1][:1].isupper() and sum(word[:1].isupper() for word in words) > 1


def is_first_hand(sentence: str, beside: str = "", outlet: frozenset[str] = frozenset()) -> bool:
    """Return whether a sentence tells that the report's own people counted or were told.

    `beside` is the text around it, `outlet` the words of the publisher's name.

    >>> is_first_hand("Our correspondent saw nine coffins."), is_first_hand("Nine people died.")
    (True, False)
    >>> is_first_hand("A Gazette reporter counted nine coffins.", outlet=frozenset({"sel", "gazette"}))
    True
    """
    if OWN_COUNT.search(sentence):
        return True
    for match in NAMED_WORKERS.finditer(sentence):
        if outlet & {word.casefold() for word in re.findall(r"[^\W_]+", match["who"] or match["told"])}:
            return True
    return COUNTED_THEM.search(beside) is not None and is_first_hand(_sentence_with(COUNTED_THEM, beside), "", outlet)


def _sentence_with(pattern: re.Pattern[str], text: str) -> str:
    return next((told for told in SENTENCE.split(text) if pattern.search(told)), "")


def speaks_for_itself(publisher: str) -> bool:
    """Return whether a publisher is a body that tells its own findings, not an outlet that gathers those of others.

    >>> speaks_for_itself("Selmark Relief Council"), speaks_for_itself("Selmark Herald")
    (True, False)
    """
    return bool(body_key(publisher) & SORTS) and not is_media(publisher)
