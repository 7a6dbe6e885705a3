"""Words that tell how a figure stands to others: a running count, a past state, a part of a whole, how badly hurt."""

from __future__ import annotations

import re

_TALLY = re.compile(
    r"\b(?:toll|tally|figures?|count(?:s|ed)?|number of|so far|to date|up from|ris(?:es|en|ing)|rose|"
    r"climb(?:s|ed|ing)?|reach(?:es|ed|ing)?|stands? at|stood at|now|confirmed|bodies|deaths|fatalities|"
    r"(?<!of the )dead|still|as of|reports?)\b",
    re.IGNORECASE,
)
_PERFECT = re.compile(r"\b(?:has|have)\s+(?:\w+\s+)?(?:\w+(?:ed|en|t)|burn\w*)\b", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:up from|down from|earlier|previous(?:ly)?|initial(?:ly)?|at first|out of date|outdated|"
    r"had (?:spoken of|said|put|given|reported|counted|announced|estimated)|first (?:said|reported|put|given|gave)|"
    r"the (?:day|evening|morning|night) before)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:of|among) (?:them|whom|those|the (?:dead|deaths|victims|fatalities|killed|injured|wounded|missing|"
    r"casualties))\b|"
    r"\bone of (?:the|his|her|its|their|our|those|these)\b|"
    r"\bamong (?:the )?(?:[\w-]+ ){0,3}?(?:people|persons|victims|passengers|residents|civilians|soldiers|workers|"
    r"children|others)\b[^,;:.]{0,20}?\b(?:died|dead|killed|perished|hurt|injured|wounded|missing)\b",
    re.IGNORECASE,
)

_HARM = r"(?:hurt|injur\w+|wound\w*|hospitali[sz]ed|conditions?)"
_SERIOUS = re.compile(
    r"\b(?:seriously|severely|critically|gravely|badly)\b|"
    rf"\b(?:serious|severe|critical|grave|life-threatening) {_HARM}\b",
    re.IGNORECASE,
)
_SLIGHT = re.compile(
    rf"\b(?:slightly|lightly)\b|\b(?:slight|light|minor|non-life-threatening|superficial) {_HARM}\b", re.IGNORECASE
)


def is_tally(text: str) -> bool:
    """Return whether a toll is told as counted up to the day of telling.

    >>> is_tally("the death toll rose to 44"), is_tally("A shell killed three people")
    (True, False)
    """
    return bool(_TALLY.search(text))


def is_so_far(text: str) -> bool:
    """Return whether a figure is told in the perfect tense: what has happened up to the day of telling.

    >>> is_so_far("310 houses have been destroyed"), is_so_far("310 houses were destroyed")
    (True, False)
    """
    return bool(_PERFECT.search(text))


_COUNTING = re.compile(
    r"\b(?:toll|tally|count|total|number)\b[^,;:.]{0,60}?\b(?:stands? at|stood at|to|reach(?:es|ed)|hit|is|was|now)\s+"
    r"(?:(?:at least|about|more than|over|nearly|some|least)\s+)?$",
    re.IGNORECASE,
)


def follows_tally(before: str) -> bool:
    """Return whether the words right before a figure tell that it is a running count.

    >>> follows_tally("The death toll of the flood stands at "), follows_tally("In total the raid killed ")
    (True, False)
    """
    return bool(_COUNTING.search(before))


def is_past(text: str) -> bool:
    """Return whether a report itself calls a figure past.

    >>> is_past("up from 17 the evening before"), is_past("On Tuesday it had spoken of 18 injured")
    (True, True)
    """
    return bool(_PAST.search(text))


def is_part(text: str) -> bool:
    """Return whether a figure is some of a whole that the report counts as well.

    >>> is_part("Twenty-six of them died in the old town"), is_part("44 people died")
    (True, False)
    >>> is_part("one of the stokers had died"), is_part("two of his aunts were among the nine people killed")
    (True, True)
    """
    return bool(_PART.search(text))


def severity(text: str, sentence: str = "") -> str:
    """Return how badly those whom a figure counts are hurt, "" where it may be told of all who were.

    Slight injuries are some of several where the sentence tells of serious ones as well.

    >>> severity("Eleven were seriously injured"), severity("20 suffered minor injuries")
    ('serious', '')
    >>> severity("20 others were slightly hurt", "Four were seriously wounded and 20 others were slightly hurt")
    'slight'
    """
    serious, slight = _SERIOUS.search(text), _SLIGHT.search(text)
    if serious and not slight:
        return "serious"
    return "slight" if slight and not serious and _SERIOUS.search(sentence) else ""
