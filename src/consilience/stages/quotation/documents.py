"""Whose a document is: the body or person behind "a report", "the statement", "police figures"."""

from __future__ import annotations

import re

from consilience.model.reading import Name, Sentence
from consilience.stages.quotation.memory import Memory, Source
from consilience.text.names.offices import COLLECTIVES, can_speak, is_body
from consilience.text.speech.reporting import PICTURE_NOUNS

_RELEASED = re.compile(r"\b(?:released|posted|published|shared|issued|provided)\b[^,.;]{0,40}\bby\b")
_LATELY = 3  # sentences within which "the statement" is the one told of before


def document_source(memory: Memory, sentence: Sentence, head: int, span: tuple[int, int]) -> Source | None:
    """Return the body or person whose report, figures or desk speaks, None where none is named with it."""
    text = memory.reading.document.text
    names = [n for n in memory.names_in(*span) if not _apart(memory, sentence, head, n)]
    picture = sentence.tokens[head].text.casefold().removesuffix("s") in PICTURE_NOUNS
    if picture:
        names = [n for n in names if _RELEASED.search(text[span[0] : n.start])]
    if names:
        first = names[0]
        return memory.person(first.canonical) if first.kind == "person" else Source(first.canonical, first.kind)
    return None if picture else _issuer(sentence, head)


def author_of(sentence: Sentence, head: int) -> int | None:
    """Return the head of the unnamed body that issued a document: "figures released by the statistics office"."""
    for index in sentence.subtree(head):
        token = sentence.tokens[index]
        above = sentence.tokens[token.head]
        if token.dep != "pobj" or index <= head or above.text.casefold() not in ("by", "from"):
            continue
        if token.pos == "NOUN" and can_speak(token.text.casefold()):
            return index
    return None


def _issuer(sentence: Sentence, head: int) -> Source | None:
    """Return the body in "government figures", "media reports", "the Lakenet website"."""
    for child in reversed(sentence.children[head]):
        token = sentence.tokens[child]
        lower = token.text.casefold()
        if token.dep not in ("compound", "poss", "amod") or child != head - 1:
            continue
        if is_body(lower) or lower in COLLECTIVES:
            return Source(lower, "organisation")
        if token.pos == "PROPN" and sentence.tokens[head].text.casefold() in ("website", "site", "portal", "channel"):
            return Source(token.text, "organisation")
    return None


def told_before(memory: Memory, sentence: Sentence, head: int) -> Source | None:
    """Return who issued the statement or report that "the statement" takes up."""
    token = sentence.tokens[head]
    if not any(sentence.tokens[c].text.casefold() in ("the", "this", "that") for c in sentence.children[head]):
        return None
    noun = re.compile(rf"\b{re.escape(token.text)}\b", re.I)
    for when, source in reversed(memory.spoken):
        earlier = memory.reading.sentence_at(when)
        if earlier is None or sentence.index - earlier.index > _LATELY:
            break
        until = min(earlier.end, token.start)
        if source.name and noun.search(memory.reading.document.text, earlier.start, until):
            return source
    return _put_out(memory, sentence, noun)


def _put_out(memory: Memory, sentence: Sentence, noun: re.Pattern[str]) -> Source | None:
    """Return who issued it in the sentence before: "The clinic issued a statement." "The statement said ..."."""
    if not sentence.index:
        return None
    before = memory.reading.sentences[sentence.index - 1]
    match = noun.search(memory.reading.document.text, before.start, before.end)
    names = memory.names_in(before.start, match.start()) if match else []
    acting = [n for n in names if any(before.tokens[i].dep == "nsubj" for i in before.at(n.start, n.end))]
    return Source(acting[-1].canonical, acting[-1].kind) if acting else None


def _apart(memory: Memory, sentence: Sentence, head: int, name: Name) -> bool:
    """Tell whether the name only tells what the document is about: "a report on the Rivers Agency"."""
    before = memory.reading.document.text[sentence.tokens[head].end : name.start]
    return bool(re.match(r"\s(?:on|about|into|that|which)\s", before)) and name.start > sentence.tokens[head].end
