"""Bodies of states and bodies known by an acronym: "Kenyan army", "UN refugee agency"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consilience.text.names.offices import (
    COLLECTIVES,
    OFFICE_MODIFIERS,
    is_body,
    is_office,
)
from consilience.text.names.organisations import known_organisation
from consilience.text.names.runs import Word, is_common
from consilience.text.names.states import is_nationality, state_of

_LONGEST_BODY = 4  # lower-case words between a state and the head of its body


_STAFF = re.compile(r"(?:['’]s)? (?:Joint Chiefs of Staff|General Staff)\b")
_LONGEST_STATE = 3  # words
_OUTLETS = frozenset("newspaper agency television tv radio media news".split())


@dataclass(frozen=True, slots=True)
class Candidate:
    start: int
    end: int
    text: str
    kind: str
    role: str | None = None
    sure: bool = True  # a lone word that may be a surname is not
    toponym: bool = False  # the same words are marked as a place
    placed: bool = False  # stands after "in", "at", "near": more likely a place


def state_bodies(row: list[Word], text: str) -> list[Candidate]:
    """Return bodies named by state and common noun: "Kenyan army", "Kenya's defence ministry"."""
    found = []
    for index, word in enumerate(row):
        if word.acronym:
            found.extend(_known_by_acronym(row, index, text))
        seat = _state_words(row, index, text)
        if seat is None:
            continue
        after = text[row[seat].end : row[seat].end + 2]
        possessive = after in ("'s", "’s") or after[:1] in ("'", "’")
        spelled = text[word.start : row[seat].end]
        if not possessive and not is_nationality(spelled) and spelled not in ("US", "UK"):
            continue
        staff = _STAFF.match(text, row[seat].end)
        if staff:
            found.append(Candidate(word.start, staff.end(), text[word.start : staff.end()], "organisation"))
            continue
        last = _body_after(row, seat, text)
        if last is not None and not _only_introduces(row, last, text):
            end = row[_with_field(row, last, text) if possessive else last].end
            found.append(Candidate(word.start, end, text[word.start : end], "organisation"))
    return found


def _with_field(row: list[Word], last: int, text: str) -> int:
    """Return the index of the last word of a body's field: of "Health" in "Kenya's Ministry of Health"."""
    at = last + 2
    linked = at < len(row) and row[last].capital and row[last + 1].lower in ("of", "for")
    if not linked or not row[at].capital or text[row[last].end : row[at].start] != f" {row[last + 1].text} ":
        return last
    while at + 1 < len(row) and row[at + 1].capital and text[row[at].end : row[at + 1].start] == " ":
        at += 1
    return at


def _state_words(row: list[Word], index: int, text: str) -> int | None:
    """Return the index of the last word of the state or nationality that begins at `index`: "Sri Lankan"."""
    if not row[index].capital:
        return None
    before = row[index - 1] if index else None
    if before and before.capital and not is_common(before.text) and state_of(_between(row, index - 1, index, text)):
        return None
    for last in range(min(index + _LONGEST_STATE, len(row)) - 1, index - 1, -1):
        if state_of(_between(row, index, last, text)):
            return last
    return None


def _between(row: list[Word], first: int, last: int, text: str) -> str:
    return text[row[first].start : row[last].end]


def _only_introduces(row: list[Word], last: int, text: str) -> bool:
    """Tell whether the noun only introduces the name behind it: "the Kenyan newspaper The Lakes"."""
    following = row[last + 1] if last + 1 < len(row) else None
    return (
        row[last].lower in _OUTLETS
        and following is not None
        and following.capital
        and text[row[last].end : following.start] == " "
    )


def _known_by_acronym(row: list[Word], index: int, text: str) -> list[Candidate]:
    """Return the well-known body that an acronym with common nouns names: "UN refugee agency"."""
    for last in range(min(index + _LONGEST_BODY, len(row)) - 1, index, -1):
        spelled = text[row[index].start : row[last].end]
        if is_body(row[last].text) and known_organisation(spelled):
            return [Candidate(row[index].start, row[last].end, spelled, "organisation")]
    return []


def _body_after(row: list[Word], index: int, text: str) -> int | None:
    """Return the index of the head noun of the body that begins with the state at `index`."""
    best = None
    for at in range(index + 1, min(index + 1 + _LONGEST_BODY, len(row))):
        gap = (
            text[row[at - 1].end : row[at].start]
            .removeprefix("'s")
            .removeprefix("’s")
            .removeprefix("'")
            .removeprefix("’")
        )
        word = row[at]
        if gap.strip(" -") or (is_common(word.text) and word.lower != "the"):
            break
        if is_body(word.text):
            best = at
        elif is_office(word.text):
            if best is not None and row[best].lower in OFFICE_MODIFIERS:
                return None  # "the top military commander" is a person
            if not (at + 1 < len(row) and is_body(row[at + 1].text)):
                break
        elif best is not None and word.lower not in ("of", "command"):
            break
        if word.lower == "command" and best is not None:
            best = at
        if not (
            word.lower in OFFICE_MODIFIERS or is_body(word.text) or word.capital or word.lower in ("armed", "mass")
        ):
            break
    return best


def bodies_in(text: str, run: list[Word]) -> list[Candidate]:
    """Return the body inside a title: "Kenyan Foreign Ministry" of "Kenyan Foreign Ministry Spokesman"."""
    ends = [i for i, w in enumerate(run) if is_body(w.text) and not is_office(w.text)]
    if not ends:
        return []
    body = run[: ends[-1] + 1]
    if len(body) == 1 and not body[0].acronym:
        return []
    return [Candidate(body[0].start, body[-1].end, text[body[0].start : body[-1].end], "organisation")]


def run_body(text: str, run: list[Word], places: set[tuple[int, int]]) -> list[Candidate]:
    if (run[0].start, run[-1].end) in places:
        return []
    if len(run) == 1 and (state_of(run[0].text) or run[0].lower in COLLECTIVES):
        return []
    if len(run) == 1 and not run[0].acronym and not _stands_for_name(text, run[0]):
        return []
    sure = len(run) > 1 or run[0].acronym
    return [Candidate(run[0].start, run[-1].end, text[run[0].start : run[-1].end], "organisation", None, sure)]


def _stands_for_name(text: str, word: Word) -> bool:
    """Tell whether a lone "Observatory" or "Agency" is used as a name: after "the", inside a sentence."""
    return (
        text[max(0, word.start - 4) : word.start].casefold() == "the "
        and not text[word.end : word.end + 2].strip().islower()
    )
