"""Runs of capitals cut in two where a body's name ends and a person's begins."""

from __future__ import annotations

import re

from consilience.text.names.offices import is_body, is_office
from consilience.text.names.organisations import known_organisation
from consilience.text.names.runs import LONGEST_PERSON, Word
from consilience.text.speech.reporting import agency_of

_FIELDS = frozenset(  # last words of the names of bodies: what follows is another name
    "rights affairs studies research health relief development security peace justice policy defence defense war "
    "refugees migration children women nations statistics management".split()
)
_SHORT_BODIES = frozenset("observatory ministry agency committee council commission authority directorate".split())
TITLE_BACK = 30  # characters before a body to "spokesman for"
_FEWEST = 3  # words of a body and a name
_SPEAKS_FOR = re.compile(r"\b(?:spokes(?:man|woman|person)|head|chief|director|chairman) (?:for|of|at|with) (?:the )?$")
_SMALL = frozenset(("of", "for", "and", "the"))


def cut(run: list[Word], bodies: frozenset[str], alone: frozenset[str], lead: str) -> list[list[Word]]:
    """Cut "Lake Observatory for Fish Anna Rao" in two where the body is known to end before the person's name.

    `lead` is what stands before the run: "a spokesman for the".
    """
    if len(run) < _FEWEST:
        return [run]
    if len(run) > 2 and agency_of(run[0].text) and not is_body(run[1].text) and not known_organisation(joined(run)):
        return [run[:1], run[1:]]
    if len(run) in (3, 4) and run[0].lower in _SHORT_BODIES and _are_names(run[1:]):
        return [run[:1], run[1:]]  # "the head of the Observatory Anna Rao", the comma lost
    size = next((i for i in range(len(run) - 1, 0, -1) if is_body(run[i - 1].text)), 0)
    named = size and 2 <= len(run) - size <= LONGEST_PERSON - 1 and _are_names(run[size:])
    if named and _SPEAKS_FOR.search(lead):
        return [run[:size], run[size:]]  # "a spokesman for the Lake Administration Anna Rao", the comma lost
    for size in range(len(run) - 1, 1, -1):
        if " ".join(w.lower for w in run[:size]) in bodies and not any(is_body(w.text) for w in run[size:]):
            return [run[:size], run[size:]] if len(run) - size >= 2 else [run]
    for size in range(2, len(run) - 1):
        if is_body(run[size - 1].text) and joined(run[size:]) in alone and not any(is_body(w.text) for w in run[size:]):
            return [run[:size], run[size:]]  # a credit and a name: "Lakes Media Anna Rao"
    for size in range(len(run) - 2, 2, -1):
        tail = run[size:]
        if (
            run[size - 1].lower in _FIELDS
            and len(tail) <= 3
            and not any(is_body(w.text) or w.lower in _SMALL for w in tail)
        ):
            return [run[:size], tail]
    return [run]


def _are_names(run: list[Word]) -> bool:
    return not any(is_body(w.text) or is_office(w.text) or w.lower in _SMALL or w.acronym for w in run)


def joined(run: list[Word]) -> str:
    return " ".join(w.text for w in run)
