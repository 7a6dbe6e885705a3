"""Find the persons, bodies and groups that a report names, each with its fullest form."""

from __future__ import annotations

import re
from dataclasses import replace

from consilience.model.reading import Name, Reading, Sentence, Toponym
from consilience.stages.names.bodies import Candidate, bodies_in, run_body, state_bodies
from consilience.stages.names.cutting import TITLE_BACK, cut, joined
from consilience.stages.names.fullest import extends, full_body, fullest_persons, shortened_in_brackets
from consilience.text.names.offices import (
    ADDRESS,
    is_body,
    is_office,
)
from consilience.text.names.organisations import known_organisation
from consilience.text.names.runs import LONGEST_PERSON, Word, is_common, runs, words
from consilience.text.names.states import is_nationality, state_of
from consilience.text.names.titles import portfolio_before, role_after, role_apart, role_before, title_end
from consilience.text.pages.leads import dateline_end
from consilience.text.speech.reporting import stance_of

_QUALIFIER = re.compile(r"-(?:based|backed|held|led|born|controlled|allied|aligned|linked|owned|run|supported|funded)$")
_NO_PERSONS = frozenset(  # words of names of things: events, streets, storms, laws, prizes
    "war day week month year street avenue road square park bridge river lake island mountain valley airport station "
    "hurricane typhoon cyclone storm operation act bill treaty accord agreement cup award prize game games festival "
    "kills kill killed dead dies hits bomb bombing blast fire flood floods quake earthquake says leaves "
    "plan deal crisis attack attacks city town village province region district state states visit related".split()
)
_FIRMS = frozenset(  # last words of the names of firms
    "energy power electric electricity light gas oil petroleum air airways motors holdings systems industries partners "
    "telecom resources logistics shipping lines rail insurance mutual pharmaceuticals telecommunications".split()
)
_ARMED = frozenset(  # first words of the names of armed groups: army, front, brigade, movement, party, host
    "jaish jaysh jabhat liwa kataib kata'ib katibat harakat hizb hezb faylaq failaq ansar jund ahrar asaib saraya "
    "lashkar tehrik jamaat jamaah jemaah quwat fajr".split()
)
_AND_MORE = re.compile(r" & [A-Z][\w]+")  # "Lake Power & Light"
_CALLED = re.compile(  # nouns whose name follows at once: "the rebel group X", "the newspaper X"
    r"\b(?:group|militia|movement|faction|organi[sz]ation|charity|firm|company|airline|operator|newspaper|daily|agency|"
    r"broadcaster|channel|station|website|network|magazine|outlet|party|watchdog|monitor)\s[\"“'‘]?$"
)
_PLACED = re.compile(r"\b(?:in|at|near|from|to|of|on|around|outside|towards?|into|over|across)\s$")
_ACRONYM = re.compile(r" ?\(([A-Z][A-Za-z.&-]{1,11})\)")
_AGED = re.compile(r", \d{1,3},")  # "Anna Rao, 54,"
_OFFICE_BEHIND = re.compile(
    r" (?:(?:a|an|the) )?(?:[a-z]+ ){0,2}(?P<office>[a-z]+) (?:of|for|at|with|from|said|says|told|tells) "
)


def mark_names(reading: Reading) -> tuple[Name, ...]:
    """Return the persons, bodies and groups named in `reading`, in order, without overlap.

    A surname stands for the full name, an acronym for its expansion, wherever in the report that is given.
    """
    text = reading.document.text
    found: list[Candidate] = []
    places = {(t.start, t.end) for t in reading.toponyms if t.place.gid is not None or not is_body(_last(text, t))}
    acronyms: dict[str, str] = {}
    rows = [words(text, dateline_end(text, s.start, s.end), s.end) for s in reading.sentences]
    found_runs = [runs(text, row) for row in rows]
    bodies = _known_bodies(found_runs)
    alone = frozenset(joined(run) for in_row in found_runs for run in in_row if 1 < len(run) <= LONGEST_PERSON)
    for sentence, row, in_row in zip(reading.sentences, rows, found_runs, strict=True):
        found.extend(state_bodies(row, text))
        for run in in_row:
            trimmed = _trimmed(run, sentence)
            lead = text[max(sentence.start, trimmed[0].start - TITLE_BACK) : trimmed[0].start]
            pieces = cut(trimmed, bodies, alone, lead)
            found.extend(_named(text, pieces[0], row, places, sentence))
            for piece in pieces[1:]:
                found.extend(replace(c, sure=True) for c in _named(text, piece, row, places, sentence))
    for name in found:
        match = _ACRONYM.match(text, name.end)
        if match and name.kind == "organisation" and shortened_in_brackets(match[1], name.text):
            acronyms.setdefault(match[1].replace(".", ""), name.text)
    kept = _with_surnames(_without_overlap(found))
    people = fullest_persons([c.text for c in kept if c.kind == "person" and c.sure])
    organisations = [c.text for c in kept if c.kind == "organisation"]
    marked = (_marked(c, people, organisations, acronyms) for c in kept)
    return tuple(name for name in marked if name is not None)


def _last(text: str, toponym: Toponym) -> str:
    return text[toponym.start : toponym.end].split()[-1]


def _known_bodies(rows: list[list[list[Word]]]) -> frozenset[str]:
    """Return the bodies that stand alone somewhere in the report, in lower case, to cut longer runs at."""
    return frozenset(
        " ".join(word.lower for word in run)
        for in_row in rows
        for run in in_row
        if len(run) >= 2 and is_body(_head(run).text)
    )


def _trimmed(run: list[Word], sentence: Sentence) -> list[Word]:
    """Return `run` without a first word that only opens the sentence, and without "UK-based", "rebel-held"."""
    if len(run) > 1 and run[0].start == sentence.start and sentence.tokens:
        opening = sentence.tokens[0]
        if opening.pos in ("ADP", "SCONJ", "CCONJ", "ADV", "VERB", "AUX", "PRON", "DET", "INTJ", "PART"):
            run = run[1:]
    if len(run) > 1 and _QUALIFIER.search(run[0].text) and not known_organisation(joined(run)):
        run = run[1:]
    return run


def _head(run: list[Word]) -> Word:
    """Return the head of a body's name: the word before "of" or "for", else the last."""
    for index, word in enumerate(run):
        if index and word.lower in ("of", "for"):
            return run[index - 1]
    return run[-1]


def _named(
    text: str, run: list[Word], row: list[Word], places: set[tuple[int, int]], sentence: Sentence
) -> list[Candidate]:
    """Return what the run names: a body, a person with the title before it, or nothing."""
    run = [w for i, w in enumerate(run) if not (i == 0 and is_common(w.text) and not w.acronym)]
    if not run:
        return []
    office, name = portfolio_before(text, run)
    if office and 0 < len(name) <= LONGEST_PERSON:
        return [_person(text, name, row, office)]
    split = title_end(run)
    if split is not None:
        before, person = run[:split], run[split:]
        role = text[before[0].start : before[-1].end] if any(is_office(w.text) for w in before) else None
        named = bodies_in(text, before)
        if person and len(person) <= LONGEST_PERSON and (person[0].start, person[-1].end) not in places:
            found = _person(text, person, row, role)
            addressed = before[-1].lower.rstrip(".") in ADDRESS and not found.sure and len(person) == 1
            if not _is_adverb(person, sentence):
                named.append(replace(found, sure=True) if addressed else found)
        return named
    whole = joined(run)
    if known_organisation(whole) or _names_body(text, run):
        more = _AND_MORE.match(text, run[-1].end)
        end = more.end() if more else run[-1].end
        return [Candidate(run[0].start, end, whole + (more.group() if more else ""), "organisation")]
    if any(is_body(w.text) for w in run) or (len(run) == 1 and run[0].acronym):
        return run_body(text, run, places)
    if state_of(whole):
        return []
    toponym = (run[0].start, run[-1].end) in places
    if toponym and len(run) > 1:
        return []
    stripped = run[1:] if is_nationality(run[0].text) or state_of(run[0].text) else run
    if not stripped or len(stripped) > LONGEST_PERSON or any(w.acronym and len(w.text) > 2 for w in stripped):
        return []
    acts = len(stripped) > 1 and (_looks_like_name(stripped, sentence) or _told_of(text, stripped[-1].end))
    return [replace(_person(text, stripped, row, None, acts), toponym=toponym)]


def _is_adverb(run: list[Word], sentence: Sentence) -> bool:
    """Tell whether a lone word behind a title is none of a name: "Governor Earlier", where two headlines meet."""
    held = sentence.at(run[0].start, run[0].end) if len(run) == 1 and sentence.tokens else []
    return any(sentence.tokens[i].pos in ("ADV", "ADP", "SCONJ", "DET", "PRON") for i in held)


def _names_body(text: str, run: list[Word]) -> bool:
    """Tell whether first word, last word or the noun before tell that the run names a firm, an outlet or a group."""
    armed = run[0].lower.split("-")[0] in _ARMED and (len(run) > 1 or "-" in run[0].text)
    firm = len(run) > 1 and run[-1].lower in _FIRMS and not is_nationality(joined(run))
    return armed or firm or bool(_CALLED.search(text, max(0, run[0].start - 20), run[0].start))


def _told_of(text: str, end: int) -> bool:
    """Tell whether an age, or an office without its comma, stands behind the name: "Anna Rao head of the clinic"."""
    match = _OFFICE_BEHIND.match(text, end)
    return bool(match and is_office(match["office"])) or bool(_AGED.match(text, end))


def _looks_like_name(run: list[Word], sentence: Sentence) -> bool:
    """Tell whether the words act as a person does: they say something or hold an office."""
    if len(run) < 2 or not sentence.tokens:
        return False
    for index in sentence.at(run[0].start, run[-1].end):
        token = sentence.tokens[index]
        head = sentence.tokens[token.head]
        if token.dep in ("nsubj", "agent", "appos") and (
            (head.pos == "VERB" and stance_of(head.lemma)) or is_office(head.text)
        ):
            return True
        if token.dep == "pobj" and head.text == "as" and sentence.tokens[head.head].lemma in ("identify", "name"):
            return True
        if any(
            sentence.tokens[child].dep == "appos" and is_office(sentence.tokens[child].text)
            for child in sentence.children[index]
        ):
            return True
    return False


def _ranked(role: str) -> bool:
    """Tell whether the title is one that stands before a surname alone: "Governor Rao", not "Official Visit"."""
    return role.split()[-1].casefold() not in (
        "official",
        "member",
        "worker",
        "guard",
        "volunteer",
        "student",
        "expert",
    )


def _person(text: str, run: list[Word], row: list[Word], role: str | None, sure: bool = True) -> Candidate:
    """Return the person named by `run` with the office that stands before or after the name."""
    role = role or role_before(text, run[0], row) or role_after(text, run[-1], row) or role_apart(text, run, row)
    sure = (sure and len(run) > 1) or (role is not None and (len(run) > 1 or _ranked(role)))
    sure = sure and not any(w.lower in _NO_PERSONS or state_of(w.text) for w in run)
    placed = role is None and bool(_PLACED.search(text, max(0, run[0].start - 9), run[0].start))
    return Candidate(run[0].start, run[-1].end, joined(run), "person", role, sure, placed)


def _without_overlap(found: list[Candidate]) -> list[Candidate]:
    """Keep of overlapping candidates the one that reaches further left and right."""
    kept: list[Candidate] = []
    for candidate in sorted(found, key=lambda c: (c.start, -c.end)):
        if kept and candidate.start < kept[-1].end:
            continue
        kept.append(candidate)
    return kept


def _with_surnames(found: list[Candidate]) -> list[Candidate]:
    """Make sure of full names whose surname also stands alone."""
    lone = {c.text for c in found if c.kind == "person" and " " not in c.text and not c.placed and not c.toponym}
    return [
        replace(c, sure=True) if c.kind == "person" and " " in c.text and c.text.split()[-1] in lone else c
        for c in found
    ]


def _marked(
    candidate: Candidate, people: dict[str, str], organisations: list[str], acronyms: dict[str, str]
) -> Name | None:
    if candidate.kind == "organisation":
        canonical = full_body(candidate.text, organisations, acronyms)
        return Name(candidate.start, candidate.end, canonical, "organisation", candidate.role)
    lead = people.get(candidate.text)
    if lead is None and not candidate.placed:
        exact = (p for p in people if p.split()[-1] == candidate.text.split()[-1] and extends(p, candidate.text))
        alike = (p for p in people if not candidate.toponym and extends(p, candidate.text))
        lead = next(exact, None) or next(alike, None)
    if lead is None and (candidate.toponym or not candidate.sure):
        return None
    canonical = people.get(lead, lead) if lead else candidate.text
    return Name(candidate.start, candidate.end, canonical, "person", candidate.role)
