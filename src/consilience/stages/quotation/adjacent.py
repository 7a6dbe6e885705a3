"""Names beside a source phrase: "state news agency" "Lakes Press", "the Lake Observatory, a monitor"."""

from __future__ import annotations

import re

from consilience.model.reading import Sentence
from consilience.stages.quotation.cue import Cue
from consilience.stages.quotation.memory import Memory, Source
from consilience.text.names.offices import GROUP_WORDS, is_office

_APPOSED = re.compile(r"(?:an?|the|another) ")
_ASIDE = re.compile(r", (?:[A-Z][\w-]*\.? )?")  # what stands between an office and its holder: a comma, an address


def with_name_after(memory: Memory, span: tuple[int, int], cue: int) -> tuple[int, int]:
    """Let the phrase take in a name right behind it: "state news agency" "Lakes Press"."""
    name = next((n for n in memory.names_in(span[1], span[1] + 2) if n.start == span[1] + 1 and n.end <= cue), None)
    return (span[0], name.end) if name and not memory.names_in(*span) else span


def named_before(memory: Memory, sentence: Sentence, head: int, span: tuple[int, int]) -> Source | None:
    """Return whose name stands before the phrase, the comma lost: "the Lake Observatory a war monitor said"."""
    name = next((n for n in memory.names_in(span[0] - 2, span[0]) if n.end == span[0] - 1), None)
    word = sentence.tokens[head].text
    if name is None or not _APPOSED.match(memory.reading.document.text, *span):
        return None
    fits = is_office(word) if name.kind == "person" else word.casefold() in GROUP_WORDS
    return Source(name.canonical, name.kind, memory.roles.get(name.canonical)) if fits else None


def office_holder(memory: Memory, sentence: Sentence, cue: Cue, span: tuple[int, int]) -> Source | None:
    """Return who is named between commas right before the cue: "The head of the service, Mr Rao, said"."""
    at = sentence.tokens[cue.token].start
    if cue.source is None or span[1] > at or not is_office(sentence.tokens[cue.source].text):
        return None
    last = next((n for n in reversed(memory.names_in(span[1], at)) if n.kind == "person"), None)
    if last is None or last.end + 2 != at or not _ASIDE.fullmatch(memory.reading.document.text, span[1], last.start):
        return None
    return memory.person(last.canonical)
