"""Whom a source phrase means: names, pronouns, offices and bodies traced back through a report."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from consilience.model.reading import Name, Reading, Sentence, Token
from consilience.stages.cues import source_span
from consilience.text.offices import (
    COLLECTIVES,
    GROUP_WORDS,
    OFFICE_MODIFIERS,
    can_speak,
    canonical_body,
    is_body,
    is_office,
)
from consilience.text.organisations import known_organisation
from consilience.text.reporting import DOCUMENT_NOUNS, PART_NOUNS, PICTURE_NOUNS, stance_of
from consilience.text.states import is_nationality, of_state, state_of, state_of_code

_SINGULAR = frozenset(("he", "she", "him", "her", "his"))
_PLURAL = frozenset(("they", "them", "their", "we", "us", "our"))
_THING = frozenset(("it", "its"))
_OF_BODY = frozenset(  # persons who speak for the body that they belong to, when they have no name
    "official officials source sources spokesman spokeswoman spokesperson spokespeople representative representatives "
    "spokesmen officer officers statement statements bulletin correspondent journalist reporter photographer".split()
)
_LEADERS = frozenset("leader chief head boss commander director".split())
_LEADING = re.compile(r"^(?:(?:the|a|an|one|some|two|three|several|many|other|another|its|his|her|their|these|those) )+", re.I)
DOCUMENT = "document"  # the kind of a source that is a document of nobody named
_HOME_SHARE = 0.6  # of the places named; below it a report tells of several countries
_ANNOUNCED = 800  # characters within which a body announced as "a monitor" is named
LONGEST_SPEAKER = 80  # characters; a longer description is cut to its head noun


@dataclass(frozen=True, slots=True)
class Source:
    """The one a source phrase means; `name` is None where the report does not tell."""

    name: str | None
    kind: str | None = None
    role: str | None = None


@dataclass(slots=True)
class Memory:
    """Who has been named and who has spoken, in order of the text."""

    reading: Reading
    spoken: list[tuple[int, Source]] = field(default_factory=list)
    persons: list[Name] = field(init=False)
    bodies: list[Name] = field(init=False)
    roles: dict[str, str] = field(init=False)
    home: str | None = field(init=False)

    def __post_init__(self) -> None:
        self.persons = [n for n in self.reading.names if n.kind == "person"]
        self.bodies = [n for n in self.reading.names if n.kind != "person"]
        self.home = _home(self.reading)
        self.roles = {n.canonical: n.role for n in reversed(self.persons) if n.role}

    def say(self, at: int, source: Source) -> None:
        """Remember that `source` spoke at offset `at`."""
        self.spoken.append((at, source))

    def names_in(self, start: int, end: int) -> list[Name]:
        """Return the names that overlap [start, end)."""
        return [n for n in self.reading.names if n.start < end and n.end > start]

    def last_speaker(self, kinds: tuple[str, ...]) -> Source | None:
        """Return who spoke last among those of `kinds`."""
        return next((s for _, s in reversed(self.spoken) if s.name and s.kind in kinds), None)

    def person(self, canonical: str) -> Source:
        """Return the person `canonical` with the role given anywhere in the report."""
        return Source(canonical, "person", self.roles.get(canonical))


def _home(reading: Reading) -> str | None:
    """Return the state that most of the report's places lie in: the one that "the interior ministry" is of."""
    counted = Counter(t.place.country for t in reading.toponyms if t.place.country)
    if not counted:
        return None
    code, times = counted.most_common(1)[0]
    return state_of_code(code) if times >= _HOME_SHARE * sum(counted.values()) else None


def source_of(memory: Memory, sentence: Sentence, head: int, span: tuple[int, int]) -> Source:
    """Return whom the phrase `span` with head token `head` means."""
    token = sentence.tokens[head]
    lower = token.text.casefold()
    if token.pos == "PRON" or lower in _SINGULAR | _PLURAL | _THING:
        return _pronoun(memory, sentence, head)
    text = memory.reading.document.text
    if {lower, lower.removesuffix("s")} & (DOCUMENT_NOUNS | PICTURE_NOUNS | PART_NOUNS):
        return _document(memory, sentence, head, span)
    named = _named(memory, sentence, head, span)
    if named:
        return named
    phrase = _plain(text[span[0] : _before_clauses(sentence, head, span[1])])
    owner = _owner(memory, sentence, head, span)
    if owner:
        return owner
    if is_office(token.text) or lower in _OF_BODY:
        return _office(memory, sentence, head, phrase)
    state = _state(memory, token, phrase)
    if state:
        return Source(of_state("Government", state), "state")
    if token.pos == "PROPN" and not is_body(token.text):
        return Source(phrase, "person" if " " in phrase else "organisation")
    return _body(memory, sentence, head, phrase)


def _before_clauses(sentence: Sentence, head: int, end: int) -> int:
    """Return where the phrase ends without clauses: "residents" of "residents reached by phone"."""
    clauses = [sentence.subtree(c)[0] for c in sentence.children[head] if sentence.tokens[c].dep in ("acl", "relcl")]
    starts = [sentence.tokens[i].start for i in clauses if i > head]
    return min([end, *starts])


def _owner(memory: Memory, sentence: Sentence, head: int, span: tuple[int, int]) -> Source | None:
    """Return the body in "its spokesman" and "the agency's tracking matrix": what cannot speak speaks for its owner."""
    token = sentence.tokens[head]
    lower = token.text.casefold()
    for child in sentence.children[head]:
        owner = sentence.tokens[child]
        if owner.dep != "poss":
            continue
        if owner.text.casefold() in ("its", "their") and lower in _OF_BODY:
            found = _pronoun(memory, sentence, child)
            return found if found.name else None
        names = memory.names_in(owner.start, owner.end)
        if names and token.pos == "NOUN" and not can_speak(lower):
            return Source(names[0].canonical, names[0].kind)
    return None


def _document(memory: Memory, sentence: Sentence, head: int, span: tuple[int, int]) -> Source:
    """Return the body or person whose report, figures or desk speaks; nobody where none is named with it."""
    text = memory.reading.document.text
    names = [n for n in memory.names_in(*span) if not _apart(memory, sentence, head, n)]
    if sentence.tokens[head].text.casefold().removesuffix("s") in PICTURE_NOUNS:
        names = [n for n in names if re.search(r"\b(?:released|posted|published|shared|issued|provided)\b[^,.;]{0,40}\bby\b", text[span[0] : n.start])]
    if not names:
        return _author(memory, sentence, head) or _issuer(sentence, head) or Source(None, DOCUMENT)
    first = names[0]
    return memory.person(first.canonical) if first.kind == "person" else Source(first.canonical, first.kind)


def _author(memory: Memory, sentence: Sentence, head: int) -> Source | None:
    """Return the unnamed body that issued a document: "figures released by the statistics office"."""
    for index in sentence.subtree(head):
        token = sentence.tokens[index]
        above = sentence.tokens[token.head]
        if token.dep != "pobj" or index <= head or above.text.casefold() not in ("by", "from"):
            continue
        if token.pos == "NOUN" and can_speak(token.text.casefold()):
            return source_of(memory, sentence, index, source_span(sentence, index, token.head))
    return None


def _issuer(sentence: Sentence, head: int) -> Source | None:
    """Return the body in "government figures", "media reports", "hospital records"."""
    for child in reversed(sentence.children[head]):
        token = sentence.tokens[child]
        lower = token.text.casefold()
        if token.dep in ("compound", "poss", "amod") and child == head - 1 and (is_body(lower) or lower in COLLECTIVES):
            return Source(lower, "organisation")
    return None


def _apart(memory: Memory, sentence: Sentence, head: int, name: Name) -> bool:
    """Tell whether the name only tells what the document is about: "a report on the Rivers Agency"."""
    before = memory.reading.document.text[sentence.tokens[head].end : name.start]
    return bool(re.match(r"\s(?:on|about|into|that|which)\s", before)) and name.start > sentence.tokens[head].end


def _plain(phrase: str) -> str:
    """Return the phrase without article, number and clauses after it."""
    plain = " ".join(phrase.replace("’", "'").split())
    plain = re.split(r",| who | which | that |\s[-–—]\s|\(|[“”\"]", plain)[0].strip(" ,.;:'-–—")
    cut = _LEADING.sub("", plain)
    if len(cut) > LONGEST_SPEAKER:
        cut = cut[:LONGEST_SPEAKER].rsplit(" ", 1)[0]
    return cut or plain


def _pronoun(memory: Memory, sentence: Sentence, head: int) -> Source:
    token = sentence.tokens[head]
    lower = token.text.casefold()
    if lower in ("who", "which", "that"):
        return _antecedent(memory, sentence, head)
    if lower in _SINGULAR:
        return _last_person(memory, sentence, head) or Source(None, "person")
    if lower in _PLURAL:
        return memory.last_speaker(("organisation", "group", "state")) or _last_body(memory, token.start) or Source(None)
    if lower in _THING:
        subject = _root_subject(memory, sentence, head)
        if subject and subject.kind in ("organisation", "state", "group"):
            return subject
        return memory.last_speaker(("organisation", "state")) or _last_body(memory, token.start) or Source(None)
    return Source(None)


def _root_subject(memory: Memory, sentence: Sentence, head: int) -> Source | None:
    """Return the subject of the sentence that a later "it" takes up."""
    for index, token in enumerate(sentence.tokens[:head]):
        above = sentence.tokens[token.head]
        if token.dep in ("nsubj", "nsubjpass") and above.head == token.head and token.pos != "PRON":
            return source_of(memory, sentence, index, source_span(sentence, index, token.head))
    return None


def _antecedent(memory: Memory, sentence: Sentence, head: int) -> Source:
    """Return what a relative "who" or "which" stands for: the noun that its clause hangs on."""
    verb = sentence.tokens[head].head
    noun = sentence.tokens[verb].head if sentence.tokens[verb].dep == "relcl" else None
    if noun is None or noun == head:
        return Source(None)
    token = sentence.tokens[noun]
    names = memory.names_in(token.start, token.end)
    if names:
        return memory.person(names[0].canonical) if names[0].kind == "person" else Source(names[0].canonical, names[0].kind)
    return Source(None)


def _last_person(memory: Memory, sentence: Sentence, head: int) -> Source | None:
    """Return the person whom "he" or "she" means: a subject of this sentence, the last speaker, the last one named."""
    at = sentence.tokens[head].start
    here = [n for n in memory.persons if sentence.start <= n.start and n.end <= at and _is_subject(sentence, n)]
    if here:
        return memory.person(here[-1].canonical)
    spoke = next(((when, s) for when, s in reversed(memory.spoken) if s.kind == "person" and when < at), None)
    before = [n for n in memory.persons if n.end <= at]
    if spoke and spoke[1].name:
        later = [n for n in before if n.start > spoke[0] and n.end <= sentence.start and _opens_sentence(memory, n)]
        if not later:
            return spoke[1]
        return memory.person(later[-1].canonical)
    subject = [n for n in before if _opens_sentence(memory, n)]
    if subject:
        return memory.person(subject[-1].canonical)
    return memory.person(before[-1].canonical) if before else None


def _is_subject(sentence: Sentence, name: Name) -> bool:
    return any(sentence.tokens[i].dep in ("nsubj", "nsubjpass") for i in sentence.at(name.start, name.end))


def _opens_sentence(memory: Memory, name: Name) -> bool:
    """Tell whether the name is the subject of its sentence."""
    sentence = memory.reading.sentence_at(name.start)
    return sentence is not None and bool(sentence.tokens) and _is_subject(sentence, name)


def _last_body(memory: Memory, at: int) -> Source | None:
    before = [n for n in memory.bodies if n.end <= at]
    return Source(before[-1].canonical, "organisation") if before else None


def _named(memory: Memory, sentence: Sentence, head: int, span: tuple[int, int]) -> Source | None:
    """Return the person or body named in the phrase: by its head, beside it, or as the body that someone speaks for."""
    token = sentence.tokens[head]
    names = memory.names_in(*span)
    persons = [n for n in names if n.kind == "person"]
    at_head = [n for n in names if n.start <= token.start < n.end]
    if at_head and at_head[0].kind == "person":
        return memory.person(at_head[0].canonical)
    apposed = [n for n in persons if _apposed(sentence, head, n)]
    if apposed:
        return memory.person(apposed[0].canonical)
    if at_head:
        return Source(at_head[0].canonical, at_head[0].kind)
    if token.text.casefold() in _OF_BODY:
        inner = _inner_body(memory, token, span)
        if inner:
            return inner
    bodies = [n for n in names if n.kind != "person" and (n.end <= token.end or _belongs(sentence, head, n))]
    if bodies and token.text.casefold() in _OF_BODY and not _specific(token, bodies[0]):
        return Source(bodies[0].canonical, "organisation")
    apposed_body = [n for n in names if n.kind != "person" and (_apposed(sentence, head, n) or n.end == span[1] and n.start == token.end + 1)]
    return Source(apposed_body[0].canonical, apposed_body[0].kind) if apposed_body else None


def _inner_body(memory: Memory, token: Token, span: tuple[int, int]) -> Source | None:
    """Return the unnamed body that officials are of: "fire department officials"."""
    words = memory.reading.document.text[span[0] : token.start].split()
    words = [w for w in words if w.casefold() not in ("the", "a", "an", "some", "two", "three", "several")]
    if len(words) < 2 or not is_body(words[-1]) or words[-1].casefold() in OFFICE_MODIFIERS or len(words) > 4:
        return None
    body = " ".join(words)
    if memory.names_in(span[0], token.start):
        return None
    found = _same_body(memory, token, words[-1].casefold(), body)
    return found or Source(body, "organisation")


def _specific(token: Token, body: Name) -> bool:
    """Tell whether the phrase means one unnamed person of a ministry, whom another report may name."""
    return token.text.casefold().startswith("spokes") and body.canonical.startswith("Ministry of ")


def _apposed(sentence: Sentence, head: int, name: Name) -> bool:
    tokens = sentence.tokens
    for index in sentence.at(name.start, name.end):
        if tokens[index].dep in ("appos", "compound", "nmod", "nsubj", "conj") and (tokens[index].head == head):
            return tokens[index].dep != "compound" or is_office(tokens[head].text) is False
        if tokens[head].dep in ("compound", "nmod", "appos") and tokens[head].head == index:
            return True
    return False


def _belongs(sentence: Sentence, head: int, name: Name) -> bool:
    """Tell whether the name hangs on `head` by "of", "at", "from", "for", "with"."""
    for index in sentence.at(name.start, name.end):
        above = sentence.tokens[index].head
        if sentence.tokens[above].dep == "prep" and sentence.tokens[above].head == head:
            return True
    return False


def _state(memory: Memory, token: Token, phrase: str) -> str | None:
    """Return the state that the phrase names: by its own name, or by its seat of government."""
    if is_nationality(token.text) and token.text not in ("US", "U.S.", "UK", "U.K."):
        return None
    return (state_of(phrase) if len(phrase.split()) <= 5 else None) or (state_of(token.text) if token.pos == "PROPN" else None)


def _office(memory: Memory, sentence: Sentence, head: int, phrase: str) -> Source:
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
    if token.text.casefold() in _OF_BODY:
        spoke = _same_words(memory, phrase) if definite else None
        if spoke:
            return spoke
    state = next((state_of(w) for w in phrase.split() if is_nationality(w)), None)
    if state and not definite:
        holder = _holder(memory, token, phrase)
        if holder:
            return holder
    if token.tag not in ("NNS", "NNPS") and not definite:
        later = _named_next(memory, sentence, token)
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


def _named_next(memory: Memory, sentence: Sentence, token: Token) -> Source | None:
    """Return the holder of the office whom the next sentences name after "a local official"."""
    limit = sentence.end + 400  # characters: the lead and what follows it
    if sentence.start > 600:
        return None
    for name in memory.persons:
        if sentence.end <= name.start <= limit and name.role and _fits(name.role, token.text.casefold(), None):
            return memory.person(name.canonical)
    return None


def _body(memory: Memory, sentence: Sentence, head: int, phrase: str) -> Source:
    """Return the body that a common noun means: "the ministry", "a monitoring group"."""
    token = sentence.tokens[head]
    lower = token.text.casefold()
    known = known_organisation(phrase)
    if known:
        return Source(known, "organisation")
    plural = token.tag in ("NNS", "NNPS")
    full = canonical_body(phrase)
    if full.startswith("Ministry of ") or phrase.casefold() == "government":
        return Source(_ministry(memory, token, phrase, full), "organisation")
    if full != phrase:
        return Source(full, "organisation")
    if (is_body(lower) or lower in GROUP_WORDS) and not plural:
        found = _same_body(memory, token, lower, phrase)
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


def _same_body(memory: Memory, token: Token, lower: str, phrase: str) -> Source | None:
    """Return the named body that "the agency" means: one with that noun, else (for "the group") the last to speak."""
    modifiers = [w for w in phrase.casefold().split()[:-1] if w not in OFFICE_MODIFIERS or is_body(w)]
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
    after = [n for n in memory.bodies if sentence and sentence.end <= n.start <= sentence.end + 3 * _ANNOUNCED]
    called = [n for n in after if re.match(rf",? (?:a|an|the) (?:[\w-]+ ){{0,3}}{token.text}\b", text[n.end : n.end + 60])]
    if indefinite and called:
        return Source(called[0].canonical, "organisation")
    after = [n for n in after if sentence and n.start <= sentence.end + _ANNOUNCED]
    after = [n for n in after if not n.canonical.startswith(("Armed Forces", "Government")) and _speaking(memory, n)]
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
