"""Holders of offices and bodies known by a common noun: "the governor", "the ministry", "a monitor"."""

from __future__ import annotations

import re

from consilience.model.reading import Name, Sentence, Token
from consilience.stages.quotation.memory import Memory, Source
from consilience.text.names.offices import (
    GROUP_WORDS,
    OFFICE_MODIFIERS,
    canonical_body,
    is_body,
)
from consilience.text.names.organisations import known_organisation
from consilience.text.names.states import is_nationality, state_of
from consilience.text.speech.reporting import stance_of

SPEAKS_FOR_BODY = frozenset(  # persons who speak for the body that they belong to, when they have no name
    "official officials source sources spokesman spokeswoman spokesperson spokespeople representative representatives "
    "spokesmen officer officers statement statements bulletin correspondent journalist reporter "
    "photographer forecaster forecasters meteorologist "
    "meteorologists seismologist seismologists".split()
)
_LEADERS = frozenset("leader chief head boss commander director".split())
_LOOSE = frozenset("local senior top regional provincial state federal district city high-ranking".split())
_OF_STATES = ("Armed Forces", "Government")
_SINGLE = frozenset("organisation organization charity company firm airline utility operator carrier ngo".split())
_ANNOUNCED = 800  # characters within which a body announced as "a monitor" is named
LONGEST_SPEAKER = 80  # characters; a longer description is cut to its head noun


def holder_of(memory: Memory, sentence: Sentence, head: int, phrase: str) -> Source:
    """Return the holder of an office: "the governor" is the governor named before, else the nearest after."""
    token = sentence.tokens[head]
    definite = _definite(sentence, head)
    if definite and token.tag not in ("NNS", "NNPS"):
        holder = _holder(memory, token, phrase)
        if holder:
            return holder
        spoke = memory.last_speaker(("person", "group", "organisation", "state"))
        if spoke and spoke.kind == "person" and spoke.name and not spoke.role and _bare(sentence, head):
            return spoke
    if token.text.casefold() in SPEAKS_FOR_BODY:
        spoke = _same_words(memory, phrase) if _determined(sentence, head) else None
        if spoke:
            return spoke
    state = next((state_of(w) for w in phrase.split() if is_nationality(w)), None)
    if state and not definite:
        holder = _holder(memory, token, phrase)
        if holder:
            return holder
    if token.tag not in ("NNS", "NNPS") and not definite:
        later = _named_next(memory, sentence, token, phrase)
        if later:
            return later
    return Source(phrase, "person" if token.tag not in ("NNS", "NNPS") else "group")


def _definite(sentence: Sentence, head: int) -> bool:
    for child in sentence.children[head]:
        token = sentence.tokens[child]
        if token.dep == "det":
            return token.text.casefold() in ("the", "this", "that")
        if token.dep == "poss":
            return True
    return True


def _determined(sentence: Sentence, head: int) -> bool:
    """Tell whether an article or pronoun points back: "the officials", not "officials"."""
    tokens = sentence.tokens
    return any(tokens[c].text.casefold() in ("the", "these", "those", "its") for c in sentence.children[head])


def _bare(sentence: Sentence, head: int) -> bool:
    """Tell whether the office stands alone: "the governor"."""
    return all(sentence.tokens[c].dep == "det" for c in sentence.children[head]) and bool(sentence.children[head])


def _holder(memory: Memory, token: Token, phrase: str) -> Source | None:
    head = token.text.casefold()
    asked = {w.casefold() for w in re.findall(r"[\w-]+", phrase)}
    state = next((state_of(w) for w in phrase.replace("'s", "").split() if state_of(w)), None)
    fit = [n for n in memory.persons if n.role and _fits(n.role, head, state)]
    if not fit:
        return None
    before = [n for n in fit if n.start < token.start]
    chosen = max(before or fit[:1], key=lambda n: (_overlap(n.role, asked), n.start))
    return memory.person(chosen.canonical)


def _overlap(role: str | None, asked: set[str]) -> int:
    return len(asked & {w.casefold() for w in re.findall(r"[\w-]+", role or "")})


def _fits(role: str, head: str, state: str | None) -> bool:
    pieces = re.findall(r"[\w’'-]+", role)
    offices = {part for piece in pieces for part in (piece.casefold(), *piece.casefold().split("-"))}
    if head not in offices and not (head in _LEADERS and offices & _LEADERS):
        return False
    states = {found for found in map(state_of, pieces) if found}
    return state is None or not states or state in states


def _same_words(memory: Memory, phrase: str) -> Source | None:
    """Return the earlier speaker whom "the source" or "the official" takes up."""
    wanted = phrase.casefold().split()[-1].removesuffix("s")
    for when, source in reversed(memory.spoken):
        words = memory.reading.document.text[when : when + LONGEST_SPEAKER].casefold()
        if source.name and wanted in words:
            return source
    return None


def _named_next(memory: Memory, sentence: Sentence, token: Token, phrase: str) -> Source | None:
    """Return the holder of the office whom the next sentences name after "a local official"."""
    words = phrase.casefold().split()
    asked = set(words[: words.index(token.text.casefold())] if token.text.casefold() in words else ()) - _LOOSE
    limit = sentence.end + 400  # characters: the lead and what follows it
    if sentence.start > 600:
        return None
    for name in memory.persons:
        told = sentence.end <= name.start <= limit and name.role and _fits(name.role, token.text.casefold(), None)
        if told and asked <= {w.casefold() for w in re.findall(r"[\w-]+", name.role or "")}:
            return memory.person(name.canonical)
    return None


def body_of(memory: Memory, sentence: Sentence, head: int, phrase: str) -> Source:
    """Return the body that a common noun means: "the ministry", "a monitoring group"."""
    token = sentence.tokens[head]
    lower = token.text.casefold()
    known = known_organisation(phrase) or known_organisation(phrase.replace("'s ", " "))
    if known:
        return Source(known, "organisation")
    plural = token.tag in ("NNS", "NNPS")
    full = canonical_body(phrase)
    if full.startswith("Ministry of ") or phrase.casefold() == "government":
        return Source(_ministry(memory, token, phrase, full), "organisation")
    if full != phrase:
        return Source(full, "organisation")
    if (is_body(lower) or lower in GROUP_WORDS) and not plural:
        found = body_called(memory, token, lower, phrase)
        if found:
            return found
    return Source(phrase or None, "group" if plural else "organisation")


def _ministry(memory: Memory, token: Token, phrase: str, full: str) -> str:
    """Return the ministry with the state that the report names it with, else with the state it tells of."""
    if state_of(full.rsplit(" of ", 1)[-1]) or full.count(" of ") > 1:
        return full
    named = [n for n in memory.bodies if n.canonical.startswith(f"{full} of ")]
    before = [n for n in named if n.end <= token.start]
    if named:
        return (before or named)[-1].canonical
    return canonical_body(phrase, memory.home) if memory.home else full


def body_called(memory: Memory, token: Token, lower: str, phrase: str) -> Source | None:
    """Return the named body that "the agency" means: one with that noun, else (for "the group") the last to speak."""
    told = [w for w in phrase.casefold().split()[:-1] if not w.endswith("-based")]
    modifiers = [w for w in told if w not in OFFICE_MODIFIERS or is_body(w)]
    alike = [n for n in memory.bodies if lower in n.canonical.casefold().split() or lower in _words(memory, n)]
    if modifiers:
        alike = [n for n in alike if any(m in n.canonical.casefold() for m in modifiers)]
    before = [n for n in alike if n.end <= token.start]
    if before:
        return Source(before[-1].canonical, "organisation")
    if lower in GROUP_WORDS:
        return _any_body(memory, token, phrase)
    return Source(alike[0].canonical, "organisation") if alike and not modifiers else None


def _any_body(memory: Memory, token: Token, phrase: str) -> Source | None:
    """Return the body that "a monitor" or "the group" announces or takes up."""
    text = memory.reading.document.text
    sentence = memory.reading.sentence_at(token.start)
    indefinite = text[: token.start].rstrip()[-60:].casefold().split()[-len(phrase.split()) :][:1] in (["a"], ["an"])
    spoke = memory.last_speaker(("organisation",))
    here = [n for n in memory.bodies if sentence and sentence.start <= n.start and n.end <= token.start]
    if here and not indefinite and token.text.casefold() in _SINGLE and not here[-1].canonical.startswith(_OF_STATES):
        return Source(here[-1].canonical, "organisation")  # "two of Lake Aid's staff died, the charity said"
    after = [n for n in memory.bodies if sentence and sentence.end <= n.start <= sentence.end + 3 * _ANNOUNCED]
    called = [
        n for n in after if re.match(rf",? (?:a|an|the) (?:[\w-]+ ){{0,3}}{token.text}\b", text[n.end : n.end + 60])
    ]
    if indefinite and called:
        return Source(called[0].canonical, "organisation")
    after = [n for n in after if sentence and n.start <= sentence.end + _ANNOUNCED]
    after = [n for n in after if not n.canonical.startswith(_OF_STATES) and _speaking(memory, n)]
    if (indefinite or not spoke) and after:
        return Source(after[0].canonical, "organisation")
    return spoke


def _speaking(memory: Memory, name: Name) -> bool:
    """Tell whether the name is the subject of a reporting verb."""
    sentence = memory.reading.sentence_at(name.start)
    if sentence is None or not sentence.tokens:
        return False
    return any(
        sentence.tokens[i].dep == "nsubj" and stance_of(sentence.tokens[sentence.tokens[i].head].lemma)
        for i in sentence.at(name.start, name.end)
    )


def _words(memory: Memory, name: Name) -> list[str]:
    return memory.reading.document.text[name.start : name.end].casefold().split()
