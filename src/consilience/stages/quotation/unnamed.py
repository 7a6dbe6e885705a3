"""What to call a speaker without a name: "residents and activists", "Sarvel police"."""

from __future__ import annotations

import re

from consilience.model.reading import Sentence
from consilience.stages.quotation.holders import LONGEST_SPEAKER
from consilience.text.names.offices import can_speak
from consilience.text.names.states import is_nationality, state_of

_LEADING = re.compile(
    r"^(?:(?:the|a|an|one|some|two|three|several|many|other|another|its|his|her|their|these|those) )+", re.I
)
_TRAILING = re.compile(r"(?<=\w) (?:there|here|elsewhere|alike)$", re.I)
_INTRODUCED = re.compile(  # a noun that only tells what sort of body is named: "aid group Lakes in Need"
    r"^(?:[A-Za-z][\w-]+ ){0,2}(?:group|charity|organi[sz]ation|agency|watchdog|monitor|newspaper|daily) (?=[A-Z])"
)
_LONGEST_PIECE = 4  # words of one of several speakers
_PROPER = re.compile(r"\b[A-Z]|^[^ ]*'s\b")  # other capitals, or a name before "'s"
_OUTLET_NAMED = re.compile(
    r"(?:[Tt]he |[Aa] )?(?:[\w-]+ ){0,3}(?:newspaper|agency|broadcaster|channel|station|network|daily|magazine), "
    r"(?P<name>[A-Z][\w-]+(?: [A-Z][\w-]+){0,3}),"
)
_SEATED = frozenset("police authorities firefighters officials government military prosecutors investigators".split())
_IN_PLACE = re.compile(r"(?P<noun>[A-Za-z]+) in (?P<place>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})$")


def together_of(phrase: str) -> str | None:
    """Return a phrase of several unnamed speakers in full: "residents, activists and medical staff"."""
    plain = _LEADING.sub("", " ".join(phrase.split()).rstrip(" ,"))
    pieces = re.split(r",? and |, ", plain)
    lasts = [piece.split()[-1] if piece.split() else "" for piece in pieces]
    if len(pieces) < 2 or len(plain) > LONGEST_SPEAKER or any(len(piece.split()) > _LONGEST_PIECE for piece in pieces):
        return None
    opened = [lasts[0].casefold() if lasts[0] == pieces[0] else lasts[0], *lasts[1:]]  # "Residents" opens a sentence
    generic = all(last.islower() and can_speak(last) for last in opened)
    return (plain if _kept_case(plain) else plain[0].lower() + plain[1:]) if generic else None


def introduced(text: str, start: int) -> str | None:
    """Return the name that a comma puts behind an outlet: "the Ugandan news agency, Lakes Press, reported"."""
    match = _OUTLET_NAMED.match(text, start, start + LONGEST_SPEAKER)
    return match["name"] if match else None


def _kept_case(phrase: str) -> bool:
    first = phrase.split()[0].rstrip(",")
    return is_nationality(first) or state_of(first) is not None or not can_speak(first.casefold())


def lowered(sentence: Sentence, span: tuple[int, int], phrase: str) -> str:
    """Return the phrase without the capital that only opens the sentence."""
    first = next((t for t in sentence.tokens if t.start >= span[0]), None)
    opens = first is not None and first.start == sentence.tokens[0].start and first.pos in ("NOUN", "ADJ", "ADV")
    common = (
        opens and phrase[:1].isupper() and phrase[1:2].islower() and not _PROPER.search(phrase[1:].replace("’", "'"))
    )
    return phrase[0].lower() + phrase[1:] if common and not is_nationality(phrase.split()[0]) else phrase


def seated(phrase: str, noun: str) -> str:
    """Return "Sarvel police" for "police in Sarvel"."""
    match = _IN_PLACE.match(phrase)
    return f"{match['place']} {noun}" if match and noun in _SEATED else phrase


def plain_phrase(phrase: str) -> str:
    """Return the phrase without article, number and clauses after it."""
    plain = " ".join(phrase.replace("’", "'").split())
    plain = re.split(r",| who | which | that | whose | one of |\s[-–—]\s|\(|[“”\"]", plain)[0].strip(" ,.;:'-–—")
    cut = _INTRODUCED.sub("", _TRAILING.sub("", _LEADING.sub("", plain)))
    if len(cut) > LONGEST_SPEAKER:
        cut = cut[:LONGEST_SPEAKER].rsplit(" ", 1)[0]
    return cut or plain
