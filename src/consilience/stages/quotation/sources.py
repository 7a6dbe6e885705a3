"""Whom a source phrase means: names, pronouns, offices and bodies traced back through a report."""

from __future__ import annotations

import re

from consilience.model.reading import Name, Sentence, Token
from consilience.stages.quotation.documents import author_of, document_source, told_before
from consilience.stages.quotation.holders import SPEAKS_FOR_BODY, body_of, holder_of
from consilience.stages.quotation.memory import Memory, Source
from consilience.stages.quotation.spoken_for import body_behind, inner_body, is_one_of_ministry
from consilience.stages.quotation.subjects import source_span
from consilience.stages.quotation.unnamed import introduced, lowered, plain_phrase, seated, together_of
from consilience.text.names.offices import (
    ADDRESS,
    can_speak,
    is_body,
    is_office,
)
from consilience.text.names.states import is_nationality, of_state, state_of
from consilience.text.speech.reporting import DOCUMENT_NOUNS, PART_NOUNS, PICTURE_NOUNS

_SINGULAR = frozenset(("he", "she", "him", "her", "his"))
_PLURAL = frozenset(("they", "them", "their", "we", "us", "our"))
_THING = frozenset(("it", "its"))
_REACHED = frozenset("reach contact interview speak quote cite ask see work".split())  # no part of who somebody is
_TITLE_WORDS = 3  # between a name and the office behind it: "Anna Rao the chief spokeswoman"
_COMMA = 3  # characters between "a spokesman for the clinic" and the name that follows
_LETTERS = re.compile(r"[^\W\d_]{2}")
_AMOUNTS = frozenset("much most part parts some all half".split())
DOCUMENT = "document"  # the kind of a source that is a document of nobody named


def source_of(memory: Memory, sentence: Sentence, head: int, span: tuple[int, int]) -> Source:
    """Return whom the phrase `span` with head token `head` means."""
    token = sentence.tokens[head]
    lower = token.text.casefold()
    if token.pos == "PRON" or lower in _SINGULAR | _PLURAL | _THING:
        return _pronoun(memory, sentence, head)
    text = memory.reading.document.text
    if {lower, lower.removesuffix("s")} & (DOCUMENT_NOUNS | PICTURE_NOUNS | PART_NOUNS):
        author = author_of(sentence, head)
        named = document_source(memory, sentence, head, span)
        if named is None and author is not None:
            named = source_of(memory, sentence, author, source_span(sentence, author, sentence.tokens[author].head))
        named = named or told_before(memory, sentence, head)
        if named or not (lower in PART_NOUNS and is_body(lower)):
            return named or Source(None, DOCUMENT)
    if _of_places(sentence, head):
        return Source(None)
    whole = text[span[0] : _before_clauses(sentence, head, span[1])]
    together = together_of(whole)
    if together:
        return Source(together, "group")
    outlet = introduced(text, span[0])
    if outlet:
        return Source(outlet, "organisation")
    named = _named(memory, sentence, head, span)
    if named:
        return named
    phrase = lowered(sentence, span, seated(plain_phrase(whole), lower))
    owner = _owner(memory, sentence, head, span)
    if owner:
        return owner
    if is_office(token.text) or lower in SPEAKS_FOR_BODY:
        return holder_of(memory, sentence, head, phrase)
    state = _state(memory, token, phrase)
    if state:
        return Source(of_state("Government", state), "state")
    if not _LETTERS.search(phrase):
        return Source(None)
    if token.pos == "PROPN" and not is_body(token.text):
        return Source(phrase, "person" if " " in phrase else "organisation")
    return body_of(memory, sentence, head, phrase)


def _of_places(sentence: Sentence, head: int) -> bool:
    """Tell whether the phrase measures a place: "Much of the north is reporting snow"."""
    tokens = sentence.tokens
    if tokens[head].text.casefold() not in _AMOUNTS:
        return False
    after = [c for of in sentence.children[head] if tokens[of].text.casefold() == "of" for c in sentence.children[of]]
    return any(not can_speak(tokens[c].text.casefold()) and tokens[c].pos != "PRON" for c in after)


def _before_clauses(sentence: Sentence, head: int, end: int) -> int:
    """Return where the phrase ends without clauses: "residents" of "residents reached by phone"."""
    tokens = sentence.tokens
    clauses = [
        c
        for c in sentence.children[head]
        if tokens[c].dep == "relcl"
        or (tokens[c].dep == "acl" and (tokens[c].lemma in _REACHED or _has_clause(sentence, c)))
    ]
    starts = [tokens[sentence.subtree(c)[0]].start for c in clauses if c > head]
    return min([end, *starts])


def _has_clause(sentence: Sentence, verb: int) -> bool:
    """Tell whether the participle is a verb of its own: "rebels offered to leave", not "a panel led by Rao"."""
    return any(sentence.tokens[c].dep in ("xcomp", "ccomp") for c in sentence.children[verb])


def _owner(memory: Memory, sentence: Sentence, head: int, span: tuple[int, int]) -> Source | None:
    """Return the body in "its spokesman" and "the agency's tracking matrix": what cannot speak speaks for its owner."""
    token = sentence.tokens[head]
    lower = token.text.casefold()
    for child in sentence.children[head]:
        owner = sentence.tokens[child]
        if owner.dep != "poss":
            continue
        if owner.text.casefold() in ("its", "their") and lower in SPEAKS_FOR_BODY:
            found = _pronoun(memory, sentence, child)
            return found if found.name else None
        names = memory.names_in(owner.start, owner.end)
        if names and token.pos == "NOUN" and not can_speak(lower):
            return Source(names[0].canonical, names[0].kind)
    return None


def _pronoun(memory: Memory, sentence: Sentence, head: int) -> Source:
    token = sentence.tokens[head]
    lower = token.text.casefold()
    if lower in ("who", "which", "that"):
        return _antecedent(memory, sentence, head)
    if lower in _SINGULAR:
        return _last_person(memory, sentence, head) or Source(None, "person")
    if lower in _PLURAL:
        return (
            memory.last_speaker(("organisation", "group", "state")) or _last_body(memory, token.start) or Source(None)
        )
    if lower in _THING:
        subject = _root_subject(memory, sentence, head)
        if subject and subject.kind in ("organisation", "state", "group"):
            return subject
        return memory.last_speaker(("organisation", "state")) or _last_body(memory, token.start) or Source(None)
    return Source(None)


def _root_subject(memory: Memory, sentence: Sentence, head: int) -> Source | None:
    """Return the subject of the sentence that a later "it" takes up."""
    verb = sentence.tokens[head].head
    for index, token in enumerate(sentence.tokens[:head]):
        above = sentence.tokens[token.head]
        told = above.head == verb and is_body(token.text)  # "the army lost 12 men, it said"
        governs = above.head == token.head or told
        if token.dep in ("nsubj", "nsubjpass") and governs and token.pos != "PRON":
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
        return (
            memory.person(names[0].canonical)
            if names[0].kind == "person"
            else Source(names[0].canonical, names[0].kind)
        )
    return Source(None)


def _last_person(memory: Memory, sentence: Sentence, head: int) -> Source | None:
    """Return the person whom "he" or "she" means: a subject of this sentence, the last speaker, the last one named."""
    at = sentence.tokens[head].start
    here = [n for n in memory.persons if sentence.start <= n.start and n.end <= at and _is_subject(sentence, n)]
    if here:
        return memory.person(here[-1].canonical)
    heard = ((when, s) for when, s in reversed(memory.spoken) if s.kind == "person" or when in memory.lone)
    spoke = next(((when, s) for when, s in heard if when < at), None)
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
    """Tell whether the name is a subject, or stands beside one: "the mayor, Anna Rao, gave"."""
    tokens = sentence.tokens
    held = [tokens[i] for i in sentence.at(name.start, name.end)]
    return any(tokens[t.head].dep == "nsubj" if t.dep == "appos" else t.dep in ("nsubj", "nsubjpass") for t in held)


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
    apposed = [n for n in persons if _apposed(sentence, head, n) or _leads(memory, sentence, head, n, span[0])]
    if apposed:
        return memory.person(apposed[0].canonical)
    if at_head:
        return Source(at_head[0].canonical, at_head[0].kind)
    if token.text.casefold() in SPEAKS_FOR_BODY:
        near = [n for n in memory.names_in(span[0], span[1] + _COMMA) if n.kind == "person" and n.role]
        titled = [n for n in near if n.start > token.start and token.text in (n.role or "").split()]
        if titled:
            return memory.person(titled[0].canonical)
        inner = inner_body(memory, token, span) or body_behind(memory, sentence, head)
        if inner:
            return inner
    bodies = [n for n in names if n.kind != "person" and (n.end <= token.end or _belongs(sentence, head, n))]
    if bodies and token.text.casefold() in SPEAKS_FOR_BODY and not is_one_of_ministry(token, bodies[0]):
        return Source(bodies[0].canonical, "organisation")
    apposed_body = [
        n
        for n in names
        if n.kind != "person" and (_apposed(sentence, head, n) or (n.end == span[1] and n.start == token.end + 1))
    ]
    return Source(apposed_body[0].canonical, apposed_body[0].kind) if apposed_body else None


def _apposed(sentence: Sentence, head: int, name: Name) -> bool:
    tokens = sentence.tokens
    for index in sentence.at(name.start, name.end):
        if tokens[index].dep in ("appos", "compound", "nmod", "nsubj", "conj") and (tokens[index].head == head):
            return tokens[index].dep != "compound" or is_office(tokens[head].text) is False
        if tokens[head].dep in ("compound", "nmod", "appos") and tokens[head].head == index:
            return True
    return False


def _leads(memory: Memory, sentence: Sentence, head: int, name: Name, start: int) -> bool:
    """Tell whether the person's name opens the phrase and the office follows at once: "Anna Rao head of the clinic"."""
    token = sentence.tokens[head]
    text = memory.reading.document.text
    between, titles = text[name.end : token.start], text[start : name.start].split()
    titled = all(is_office(word) or word.rstrip(".").casefold() in ADDRESS for word in titles)
    return (
        titled
        and name.start >= start
        and is_office(token.text)
        and between.count(" ") <= _TITLE_WORDS
        and "'" not in between
    )


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
    return (state_of(phrase) if len(phrase.split()) <= 5 else None) or (
        state_of(token.text) if token.pos == "PROPN" else None
    )
