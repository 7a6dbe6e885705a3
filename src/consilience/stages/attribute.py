"""Credit each claim to the one who made it."""

from __future__ import annotations

import re
from dataclasses import replace

from consilience.model.claim import Attribution, Claim
from consilience.model.reading import Quotation, Reading
from consilience.model.span import Span
from consilience.stages.names.fullest import abbreviates
from consilience.stages.quotation.presupposed import takes_for_granted
from consilience.stages.quotation.sources import DOCUMENT
from consilience.stages.versions import READ
from consilience.text.names.organisations import known_organisation
from consilience.text.names.runs import is_date_word
from consilience.text.speech.reporting import is_outlet

VERSION = READ["attribute"]
# Stances that credit a fact; wishes and orders tell what somebody wants.
_CREDITS = frozenset("asserts denies accuses doubts warns relays believes promises orders no_comment".split())
_WILLS = frozenset(("orders", "promises"))  # inside an assertion it is the one who asserts that is credited
_BRACKET = re.compile(r"\((?P<who>[^()\d]{2,120}?)(?P<rest>\d[^()]{0,240}|)\)")
_YEAR = re.compile(r"(?:19|20)\d\d|\d\s?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.I)
_CITED_WITHIN = 400  # characters behind a claim: the rest of a long sentence
_CITED = re.compile(
    r"(?P<source>[Ss]ources?: ?|from )?"
    r"(?P<name>[A-Z]{3,}(?=[a-z]{4})|[A-Z][\w&.-]*[A-Z][\w&.-]*|(?:[A-Z][\w-]+ ?){1,6})"
)


def attribute(reading: Reading, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """Return `claims` with their attribution: the innermost quotation that holds the claim and names its source."""
    return tuple(replace(claim, attribution=attribution_of(reading, claim)) for claim in claims)


def attribution_of(reading: Reading, claim: Claim) -> Attribution:
    """Return who is credited with `claim`, the report's own voice where nobody is."""
    around = _around(reading, claim)
    told = [q for q in around if q.stance not in _WILLS and not _thought(q, around)] or around
    credited = next((q for q in told if q.speaker or q.speaker_kind == DOCUMENT), None)
    if credited is None or credited.speaker is None:
        return _bracketed(reading, claim)
    if claim.kind != "statement" and takes_for_granted(reading, credited, _anchor(claim)):
        return Attribution()
    text = reading.document.text
    outer = [q for q in around if q.speaker and q is not credited and q.content != credited.content]
    chain = tuple(dict.fromkeys((*(q.speaker for q in reversed(outer) if q.speaker), *credited.chain)))
    return Attribution(
        credited.speaker,
        credited.speaker_kind,
        credited.role,
        _channel(credited, outer),
        credited.stance,
        _span(text, credited.source),
        _span(text, credited.cue),
        chain,
    )


def _around(reading: Reading, claim: Claim) -> list[Quotation]:
    """Return the quotations that the claim is part of, those that cite another source and the narrowest first."""
    at = _anchor(claim)
    cue = claim.slot("trigger") if claim.kind == "statement" else None
    own = [q for q in reading.quotations if cue and q.cue and q.cue[0] == cue.start and q.speaker]
    around = own or [q for q in reading.quotations if q.content[0] <= at < q.content[1] and q.stance in _CREDITS]
    if claim.kind == "statement" and not any(q.speaker for q in around):
        around = [q for q in reading.quotations if q.cue and q.cue[0] < claim.span.end and q.cue[1] > claim.span.start]
    return sorted(around, key=lambda q: (q.stance != "relays", _passes_on(q, around), q.content[1] - q.content[0]))


def _passes_on(quotation: Quotation, around: list[Quotation]) -> bool:
    """Tell whether an outlet only passes on what somebody says: "police said ..., the Lake Herald reported"."""
    if quotation.speaker is None or quotation.direct or not is_outlet(quotation.speaker):
        return False
    others = (q for q in around if q.speaker and q is not quotation and q.cue != quotation.cue)
    return any(q.stance == "asserts" and not is_outlet(q.speaker or "") for q in others)


def _thought(quotation: Quotation, around: list[Quotation]) -> bool:
    """Tell whether somebody only thinks so in the words of another, who is credited."""
    return quotation.stance == "believes" and any(
        (q.direct or q.stance == "asserts")
        and q.speaker
        and q.content[0] <= quotation.content[0]
        and quotation.content[1] <= q.content[1] + 1
        for q in around
        if q is not quotation and q.cue != quotation.cue
    )


def _channel(credited: Quotation, outer: list[Quotation]) -> str | None:
    """Return the channel, None where the speaker is the channel: "according to NHK"."""
    said_by = [q.channel for q in (credited, *(q for q in outer if q.speaker == credited.speaker)) if q.channel]
    said_by += [q.speaker for q in outer if q.speaker and is_outlet(q.speaker) and not q.direct]
    return said_by[0] if said_by and said_by[0] != credited.speaker else None


def _span(text: str, at: tuple[int, int] | None) -> Span | None:
    return Span.of(text, *at) if at and text[at[0] : at[1]].strip() else None


def _anchor(claim: Claim) -> int:
    """Return the offset that decides whose words the claim is: its figure's, else its trigger's, else its middle."""
    slot = claim.slot("figure") or claim.slot("trigger")
    if slot and claim.kind != "statement":
        return slot.start
    return (claim.span.start + claim.span.end) // 2


def _bracketed(reading: Reading, claim: Claim) -> Attribution:
    """Return the source cited in brackets after the claim: "(OCHA, 14 January 2017)"."""
    text = reading.document.text
    end = claim.span.end
    for match in _BRACKET.finditer(text, end, end + _CITED_WITHIN):
        if re.search(r"[.!?]\s+[A-Z]", text[end : match.start()]):
            break
        cited = _cited(match, text)
        if cited:
            begin, name = cited
            source = Span.of(text, begin, begin + len(name))
            known = known_organisation(name) or name
            return Attribution(known, "organisation", source=source, chain=(known,))
    return Attribution()


def _cited(match: re.Match[str], text: str) -> tuple[int, str] | None:
    """Return offset and name of the source in brackets, None where they hold something else."""
    who = _CITED.match(match["who"])
    if who is None or is_date_word(who["name"].split()[0]):
        return None
    name = who["name"].strip()
    alone = name == match["who"].strip() and not match["rest"]
    bare = alone and known_organisation(name) and text[match.end() : match.end() + 1] in ("", ".", ";", ",", "\n")
    expands = bare and any(abbreviates(name, " ".join(text[: match.start()].split()[-n:])) for n in range(2, 9))
    dated = bool(_YEAR.search(match["rest"])) or bool(who["source"])
    return (match.start("who") + who.start("name"), name) if dated or (bare and not expands) else None
