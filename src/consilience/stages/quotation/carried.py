"""Speech without a cue of its own: what goes on about the same people, and cues glued to a name."""

from __future__ import annotations

import re
from dataclasses import replace

from consilience.model.reading import Quotation, Reading, Sentence
from consilience.text.names.offices import COLLECTIVES, GROUP_WORDS, canonical_body
from consilience.text.names.organisations import known_organisation

_PART = r"(?:them|those|these|the (?:dead|victims|injured|wounded|casualties|missing|evacuees|bodies|survivors))\b"
_NUMBER = (
    r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|some|most"
    r"|many|half|several|dozens)"
)
_GOES_ON = re.compile(  # tells of a part or the rest of those whom the sentence before counts
    rf"(?:the (?:[\w-]+ )?others?\b|the (?:remaining|rest|other)\b|(?:an)?other {_NUMBER}\b|a further {_NUMBER}\b"
    rf"|(?:at least |about |around )?{_NUMBER} of {_PART}"
    rf"|(?:among|of) {_PART}|they include|the (?:dead|victims|casualties|injured) includ)",
    re.I,
)
_HEADED = re.compile(r"(?P<who>[A-Z][\w.'’-]*(?: [\w.'’-]+){0,4})(?P<mark>:) (?P<said>[A-Z\d“\"][^:]+)$")
_OPENERS = ("“", '"')
_TAILED = re.compile(r"(?P<said>[A-Z\d][^:–—]{8,})(?P<mark>:|\s[-–—])\s(?P<who>[\w.'’ -]{2,40}?)\.?$")
_VOICES = COLLECTIVES | frozenset(
    "official ministry spokesman spokeswoman spokesperson minister governor mayor monitor watchdog un".split()
)
_LONGEST_VOICE = 5  # words
_GLUED = re.compile(
    r"(?<![A-Za-z])(?P<who>[A-Z]{2,8})(?P<cue>estimates?|estimated|reports|reported|says|said|recorded|registered)"
    r"(?=\s)"
)


def carried_on(reading: Reading, found: list[Quotation]) -> list[Quotation]:
    """Return what the last speaker goes on to say: "Police said six were hurt. Two of them were children."

    Only a sentence of the same paragraph that has no speaker of its own and tells of a part or the rest of those
    counted before goes on; any other may as well be the report's own voice.
    """
    text = reading.document.text
    more: list[Quotation] = []
    for before, sentence in zip(reading.sentences, reading.sentences[1:], strict=False):
        if before.paragraph != sentence.paragraph or not _GOES_ON.match(text, sentence.start):
            continue
        if any(q.content[0] <= sentence.start < q.content[1] for q in found):
            continue
        own = [q.cue[0] for q in found if q.cue and _cued_in(q, sentence)]
        end = min(own, default=sentence.end)
        last = [q for q in (*found, *more) if q.speaker and _reaches_end(text, q, before)]
        if last:
            more.append(replace(last[-1], content=(sentence.start, end), direct=False))
    return more


def _cued_in(quotation: Quotation, sentence: Sentence) -> bool:
    return quotation.cue is not None and sentence.start <= quotation.cue[0] < sentence.end


def _reaches_end(text: str, quotation: Quotation, sentence: Sentence) -> bool:
    """Tell whether content or cue close the sentence: nothing that somebody else may say stands behind them."""
    ends = [quotation.content[1], *(at[1] for at in (quotation.cue, quotation.source) if at)]
    last = max((end for end in ends if end <= sentence.end), default=sentence.start)
    return last > sentence.start and len(text[last : sentence.end].split()) <= 2


def headed(reading: Reading, said: list[Quotation]) -> list[Quotation]:
    """Return what a headline credits before or behind a colon: "Sarvel officials: Flood kills 12".

    `said` are the quotations of the text below it, which may name "monitor".
    """
    text, found = reading.document.text, []
    for sentence in reading.sentences:
        for pattern in (_HEADED, _TAILED):
            match = pattern.match(text, sentence.start, sentence.end)
            person = _person_heading(reading, match) if match else None
            if match and person:
                found.append(
                    Quotation(
                        match.span("said"), match.span("mark"), match.span("who"), person, "person", None, None,
                        "asserts", True, (person,),
                    )
                )  # fmt: skip
                continue
            if match is None or not _is_voice(match["who"]):
                continue
            name = canonical_body(known_organisation(match["who"]) or match["who"])
            name = name if known_organisation(name) else _named_below(text, name, said) or _uncapitalised(name)
            found.append(
                Quotation(
                    match.span("said"), match.span("mark"), match.span("who"), name, "organisation", None, None,
                    "asserts", False, (name,),
                )
            )  # fmt: skip
    return found


def _person_heading(reading: Reading, match: re.Match[str]) -> str | None:
    """Return the person whose name and office a colon and speech in quotation marks follow: 'Mayor Rao: "Leave!"'."""
    if match["said"][0] not in _OPENERS:
        return None
    first, last = match.span("who")
    return next((n.canonical for n in reading.names if n.kind == "person" and first <= n.start and n.end == last), None)


def _is_voice(phrase: str) -> bool:
    words = phrase.split()
    return known_organisation(phrase) is not None or (words[-1].casefold() in _VOICES and len(words) <= _LONGEST_VOICE)


def _named_below(text: str, voice: str, said: list[Quotation]) -> str | None:
    """Return the body that the text below calls by the word of its headline: "a war monitor said"."""
    if voice.casefold() not in GROUP_WORDS:
        return None
    told = (
        q.speaker for q in said if q.source and text[q.source[0] : q.source[1]].casefold().endswith(voice.casefold())
    )
    return next((speaker for speaker in told if speaker), None)


def _uncapitalised(name: str) -> str:
    """Return "Sarvel officials" for the "Sarvel Officials" of a headline."""
    words = name.split()
    if words[-1].casefold() not in COLLECTIVES:
        return name
    return " ".join((*words[:-1], words[-1].casefold()))


def glued(reading: Reading) -> list[Quotation]:
    """Return what is credited by a cue that a conversion glued to an acronym: "OCHAestimates that"."""
    text, found = reading.document.text, []
    for match in _GLUED.finditer(text):
        sentence = reading.sentence_at(match.start())
        name = known_organisation(match["who"])
        if sentence is None or name is None:
            continue
        found.append(
            Quotation(
                (match.end(), sentence.end), match.span("cue"), match.span("who"), name, "organisation", None, None,
                "asserts", False, (name,),
            )
        )  # fmt: skip
    return found
