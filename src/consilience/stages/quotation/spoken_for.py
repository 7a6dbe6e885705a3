"""Bodies for which an unnamed person speaks: "a police spokesman", "officials from the interior ministry"."""

from __future__ import annotations

from consilience.model.reading import Name, Sentence, Token
from consilience.stages.quotation.holders import body_called
from consilience.stages.quotation.memory import Memory, Source
from consilience.stages.quotation.subjects import source_span
from consilience.stages.quotation.unnamed import plain_phrase
from consilience.text.names.offices import OFFICE_MODIFIERS, canonical_body, is_body

_OF_BODY = frozenset(("from", "at", "of", "for", "with"))
_SPOKEN_FOR = frozenset("police coastguard gendarmerie".split())  # bodies known by the noun alone
_OF_STATE = frozenset("army military government".split())  # whose spokesman speaks for the state's own


def inner_body(memory: Memory, token: Token, span: tuple[int, int]) -> Source | None:
    """Return the unnamed body that officials are of: "fire department officials"."""
    words = memory.reading.document.text[span[0] : token.start].split()
    words = [w for w in words if w.casefold() not in ("the", "a", "an", "some", "two", "three", "several")]
    if words and token.text.casefold().startswith("spokes") and words[-1].casefold() in _SPOKEN_FOR:
        force = " ".join([*(w for w in words[:-1] if w[0].isupper()), words[-1].casefold()])
        return Source(force, "organisation") if not memory.names_in(span[0], token.start) else None
    if words and token.text.casefold().startswith("spokes") and words[-1].casefold() in _OF_STATE:
        told = " ".join([*(w for w in words[:-1] if w[0].isupper()), words[-1]])
        return Source(canonical_body(told, memory.home), "organisation")
    if len(words) < 2 or not is_body(words[-1]) or words[-1].casefold() in OFFICE_MODIFIERS or len(words) > 4:
        return None
    body = " ".join(words)
    if memory.names_in(span[0], token.start):
        return None
    found = body_called(memory, token, words[-1].casefold(), body)
    return found or Source(canonical_body(body, memory.home), "organisation")


def body_behind(memory: Memory, sentence: Sentence, head: int) -> Source | None:
    """Return the ministry or the body named before that officials are of: "officials from the interior ministry"."""
    tokens = sentence.tokens
    behind = [c for c in sentence.children[head] if c > head and tokens[c].text.casefold() in _OF_BODY]
    for noun in (n for c in behind for n in sentence.children[c] if tokens[n].pos == "NOUN"):
        start, end = source_span(sentence, noun, head)
        phrase = plain_phrase(memory.reading.document.text[start:end])
        if not is_body(tokens[noun].text) or memory.names_in(start, end):
            continue
        found = body_called(memory, tokens[noun], tokens[noun].text.casefold(), phrase)
        full = canonical_body(phrase, memory.home)
        return found or (Source(full, "organisation") if full != phrase else None)
    return None


def is_one_of_ministry(token: Token, body: Name) -> bool:
    """Tell whether the phrase means one unnamed person of a ministry, whom another report may name."""
    return token.text.casefold().startswith("spokes") and body.canonical.startswith("Ministry of ")
