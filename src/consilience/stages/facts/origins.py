"""Origins: the one source that each claim goes back to, through outlet, agency, post and official."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from consilience.model.claim import Claim
from consilience.model.document import Document
from consilience.model.fact import DuplicateGroup
from consilience.stages.facts.likeness import same_figure
from consilience.stages.facts.questions import Answer
from consilience.stages.facts.relate import meet
from consilience.text.pages.credits import credited_agency

# A body that anybody may mean by the word: in one report it is likely the named body that gives the same figure.
_VAGUE = """
    authority authorities official officials police media source sources activist activists witness witnesses
    eyewitness eyewitnesses resident residents rescuer rescuers medic medics doctor doctors firefighter
    firefighters hospital hospitals spokesman spokeswoman spokesperson local government state emergency services
    service report reports army military rebels opposition security villagers survivors survivor news agency
    monitor monitors
"""
VAGUE = frozenset(_VAGUE.split())
_SEVERAL = """
    witness witnesses eyewitness eyewitnesses resident residents source sources survivor survivors
"""
SEVERAL = frozenset(_SEVERAL.split())
WINDOW = 90  # characters before a family name: body, office and given names
OFFICE = re.compile(
    r"(?P<before>[\w'’ -]*?) (?:head|chief|director|chair\w*|president|founder|boss|leader|spokes\w+|official|officer|"
    r"representative|member|coordinator)(?: [\w'’-]+){0,4} ?$",
    re.IGNORECASE,
)
MEMBER = re.compile(r"[a-z][\w' -]*? (?:at|of|for|from|with) (?:the )?(?P<body>[A-Z].*)")  # "a surveyor at the ..."
OWN_VOICE = re.compile(r"(?:our|we|us)\b", re.IGNORECASE)  # a report that cites itself
LONG_WORD = 7  # letters: "Observatory", "Federation"; a shorter one is more often a place
NO_BODY = re.compile(r"^(?:Government|Ministry|Armed Forces|Parliament|General Staff|President)\b")


def trace_origins(
    aligned: Iterable[Sequence[Answer]],
    claims: Sequence[Claim],
    documents: Iterable[Document],
    groups: Sequence[DuplicateGroup] = (),
) -> dict[str, str]:
    """Return the origin of each claim by its id.

    It is the speaker where one is named (a body for the head who speaks for it); for a claim in the report's own
    voice the named speaker to whom the same report credits the same figure; else the agency that the report credits;
    else "doc:NAME" of the report, or of the lead of its copies.
    """
    reports = {document.id: document for document in documents}
    lead = {member: group.lead for group in groups for member in group.members}
    body_of = affiliations(claims, reports)
    told_in = {claim.id: claim for claim in claims}
    speaker = {id: _canonical(claim, body_of) for id, claim in told_in.items()}
    voice = _lent_voices(aligned, speaker, lead)
    own = {document: _outlet(reports, lead.get(document, document)) for document in sorted(reports)}
    origin = {}
    for id, claim in told_in.items():
        told = speaker[id]
        if told is None or is_vague(told):
            told = voice.get(id) or _vague(told, claim, reports) or own[claim.document]
        origin[id] = told
    return origin


def is_vague(speaker: str) -> bool:
    """Return whether a speaker is named by a common word only.

    >>> is_vague("local officials"), is_vague("Harbour Police of Port Sel")
    (True, False)
    """
    return all(word in VAGUE for word in speaker.lower().split())


def affiliations(claims: Iterable[Claim], reports: Mapping[str, Document]) -> dict[str, str]:
    """Return the body for which a person speaks, where a report says so and credits the body itself as well.

    Offices of a state stand for themselves: a governor, a minister and their government are three sources.
    """
    people: dict[str, set[str]] = defaultdict(set)
    bodies: set[str] = set()
    for claim in claims:
        said = claim.attribution
        if said.speaker and not is_vague(said.speaker):
            people[said.speaker].add(claim.document)
            if len(said.speaker.split()) > 1 and not NO_BODY.match(said.speaker):
                bodies.add(said.speaker)
    forms = {form.casefold(): body for body in sorted(bodies, reverse=True) for form in _short_forms(body)}
    found: dict[str, str] = {}
    for person, where in sorted(people.items()):
        member = MEMBER.fullmatch(person)
        if member and member["body"] in bodies:
            found[person] = member["body"]
        for name in sorted(where & reports.keys()):
            body = _body_before(person.split()[-1], reports[name].text, forms)
            if body and body.split()[-1] != person.split()[-1]:
                found.setdefault(person, body)
    return found


def _body_before(family: str, text: str, forms: Mapping[str, str]) -> str | None:
    """Return the body named before an office and a person's family name: "Observatory head Ana Ruel"."""
    if family not in text:
        return None
    for match in re.finditer(rf"\b{re.escape(family)}\b", text):
        office = OFFICE.search(text[max(0, match.start() - WINDOW) : match.start()])
        words = re.split(r"\s+", office["before"].replace("'s", "").replace("’s", "").casefold()) if office else []
        for end in (len(words), len(words) - 1):
            for start in range(max(0, end)):
                if " ".join(words[start:end]) in forms:
                    return forms[" ".join(words[start:end])]
    return None


def _short_forms(body: str) -> list[str]:
    """Return the forms by which a text may name a body a second time: its acronym, and its longer capital words."""
    words = [word for word in body.split() if word[0].isupper()]
    acronym = ["".join(word[0] for word in words)] if len(words) > 2 else []
    return [body, *acronym, *(word for word in words if len(word) > LONG_WORD)]


def _canonical(claim: Claim, body_of: Mapping[str, str]) -> str | None:
    speaker = claim.attribution.speaker
    if not speaker or OWN_VOICE.match(speaker):
        return None
    return body_of.get(speaker, speaker)


def _lent_voices(
    aligned: Iterable[Sequence[Answer]], speaker: Mapping[str, str | None], lead: Mapping[str, str]
) -> dict[str, str]:
    """Return for each counted claim without a named speaker the one to whom its report credits the figure.

    That is another claim of the same question, or else of the same measure and group with the very same figure: a
    headline says "8 killed" of the town, the text by whose account of one quarter.
    """
    named: dict[tuple[str, str, str], list[tuple[int, Answer]]] = defaultdict(list)
    silent: list[tuple[int, Answer]] = []
    for fact, rows in enumerate(aligned):
        for row in rows:
            told = speaker.get(row.claim)
            if told and not is_vague(told):
                named[_told_of(row, lead)].append((fact, row))
            elif row.counted:
                silent.append((fact, row))
    lent: dict[str, str] = {}
    for fact, row in silent:
        near = [
            (other_fact != fact, other.document != row.document, abs(other.start - row.start), other.claim)
            for other_fact, other in named.get(_told_of(row, lead), ())
            if (meet(row, other) if other_fact == fact else same_figure(row, other))
        ]
        if near:
            lent[row.claim] = speaker[min(near)[-1]] or ""
    return lent


def _told_of(row: Answer, lead: Mapping[str, str]) -> tuple[str, str, str]:
    return lead.get(row.document, row.document), row.family, row.group


def _vague(told: str | None, claim: Claim, reports: Mapping[str, Document]) -> str | None:
    if told and any(word in SEVERAL for word in told.lower().split()):
        return f"{told.lower()}, {reports[claim.document].name}"
    return told.lower() if told else None


def _outlet(reports: Mapping[str, Document], document: str) -> str:
    report = reports[document]
    return credited_agency(report) or f"doc:{report.name}"
