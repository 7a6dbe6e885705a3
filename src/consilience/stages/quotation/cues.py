"""Reporting cues in a parsed sentence: the word that reports, who is credited, and what is said."""

from __future__ import annotations

from dataclasses import replace

from consilience.model.reading import Sentence
from consilience.stages.quotation.closing import closing_source, listed_on, told_on, up_to
from consilience.stages.quotation.contents import (
    attending,
    by_position,
    stretch,
    what_is_reported,
    what_is_said,
)
from consilience.stages.quotation.cue import Cue
from consilience.stages.quotation.relayed import citing, clause_before, led_noun, next_noun, told_by_citing
from consilience.stages.quotation.subjects import (
    agent_of,
    named_elsewhere,
    phrase_before,
    source_span,
    subject_of,
)
from consilience.stages.quotation.tallied import by_count, in_the_words, revised, standing
from consilience.text.names.offices import is_office
from consilience.text.speech.reporting import (
    OBJECT_VERBS,
    OTHER_CLAIMS,
    TALLY_VERBS,
    stance_of,
)

_OPENING = 12  # characters: room for no more than "But" or "Also" before "according"
_SPEECH = frozenset("say tell add report write tweet announce state note explain post warn ask reply".split())
_AREAS = frozenset(
    "province region district county country city town village state area island capital north south".split()
)
_LONGEST_PHRASE = 8  # tokens of a source phrase before its cue
_BREAKS = frozenset((":", "“", "”", '"', "'", "‘", "’"))
_FEARED = frozenset("many some others most several dozens scores hundreds thousands".split())
_SILENT = frozenset("comment respond reply answer say confirm".split())


def cues(sentence: Sentence, opening: int = 0) -> list[Cue]:
    """Return the cues of `sentence` in order of the text; before the offset `opening` stands a dateline."""
    found: list[Cue] = []
    for index, token in enumerate(sentence.tokens):
        lower = token.text.casefold()
        if lower == "according" or (lower == "per" and _opens_clause(sentence, index)):
            cue = _according(sentence, index)
        elif token.tag == "VBN" and stance_of(token.lemma) and _as_said_by(sentence, index):
            cue = _as_reported(sentence, index)
        elif lower in ("by", "on", "in") and (tallied := by_count(sentence, index)):
            cue = Cue(index, "asserts", tallied[0], (tallied[2],), source_at=tallied[1])
        elif lower == "words" and (worded := in_the_words(sentence, index)):
            cue = Cue(index, "asserts", worded[0], (worded[1],))
        elif stood := standing(sentence, index):
            cue = Cue(index, "asserts", stood[0], (stood[1],))
        elif told := revised(sentence, index):
            cue = Cue(index, "asserts", told[0], listed_on(sentence, (told[1],), index))
        elif lower in ("citing", "quoting") and token.pos != "VERB":
            cited = next((c for c in sentence.children[index] if sentence.tokens[c].dep in ("pobj", "dobj")), None)
            cue = citing(sentence, index, cited) if cited is not None else None
        elif token.tag in ("VBD", "VBN") and token.dep == "amod" and stance_of(token.lemma) == "asserts":
            cue = _misread(sentence, index)
        elif token.pos in ("VERB", "AUX", "NOUN", "PROPN", "ADJ") and (stance := stance_of(token.lemma)):
            cue = _verb(sentence, index, stance) if token.pos == "VERB" or lower in ("said", "says") else None
        else:
            cue = None
        if cue:
            cue = _behind(sentence, cue, opening)
            others = (_end(sentence, c) for c in found if c.source is not None)
            found.append(_reaching_back(sentence, cue, max([opening, *others])))
    return found


def _behind(sentence: Sentence, cue: Cue, opening: int) -> Cue:
    """Return the cue with a source that is no part of the dateline."""
    if cue.source is None or sentence.tokens[cue.source].start >= opening:
        return cue
    before = phrase_before(sentence, cue.token)
    source, at = before if before and before[1][0] >= opening else (None, None)
    return replace(cue, source=source, source_at=at)


def _end(sentence: Sentence, cue: Cue) -> int:
    return sentence.tokens[cue.token].end


def _reaching_back(sentence: Sentence, cue: Cue, floor: int) -> Cue:
    """Let a cue that closes a statement cover all of it: "Two died and 50 were hurt, police said"."""
    tokens = sentence.tokens
    first = min(cue.token, cue.source if cue.source is not None else cue.token)
    if len(cue.contents) != 1 or not cue.contents[0][0] > floor or cue.passive or cue.stance != "asserts":
        return cue
    start, end = cue.contents[0]
    begin = max(floor, tokens[0].start)
    led = [t for t in tokens if begin <= t.start < start]
    between = [
        t for t in tokens[:first] if t.start >= end and t.pos not in ("PUNCT", "SPACE", "DET", "ADJ", "NOUN", "PROPN")
    ]
    closes = end <= tokens[first].start and any(t.text == "," for t in tokens[max(0, first - _LONGEST_PHRASE) : first])
    if not led or between or not closes or floor > tokens[0].start or any(t.text in _BREAKS for t in led):
        return cue
    return replace(cue, contents=((begin, end),))


def _misread(sentence: Sentence, index: int) -> Cue | None:
    """Read "The bridge fell, confirmed council spokesman Rao", where the parser takes the verb for an adjective."""
    tokens = sentence.tokens
    head = tokens[index].head
    while tokens[head].dep == "compound" and tokens[head].head > head:
        head = tokens[head].head
    titled = any(is_office(t.text) for t in tokens[index + 1 : head])
    if not index or tokens[index - 1].text != "," or tokens[head].pos != "PROPN" or not titled or head < index:
        return None
    at = (tokens[index + 1].start, tokens[head].end)
    before = stretch(sentence, list(range(index)))
    return Cue(index, "asserts", head, (before, *attending(sentence, at[1])), source_at=at)


def _opens_clause(sentence: Sentence, index: int) -> bool:
    """Tell whether "per" credits, as in "As per the agency, ...", and does not count, as in "ten per house"."""
    before = sentence.tokens[index - 1].text.casefold() if index else ""
    after = sentence.tokens[index + 1].text.casefold() if index + 1 < len(sentence.tokens) else ""
    return index == 0 or before == "as" or (before == "," and after == "the")


def _as_said_by(sentence: Sentence, index: int) -> bool:
    return index > 0 and sentence.tokens[index - 1].text.casefold() == "as" and agent_of(sentence, index) is not None


def _as_reported(sentence: Sentence, index: int) -> Cue | None:
    """Read "as reported by X": X is credited with the clause around it."""
    source = agent_of(sentence, index)
    above = sentence.tokens[index].head
    if source is None or above == index:
        return None
    inside = set(sentence.subtree(index))
    content = stretch(sentence, [i for i in sentence.subtree(above) if i not in inside])
    return Cue(index, "asserts", source, (content,) if content[1] > content[0] else (), passive=True)


def _according(sentence: Sentence, index: int) -> Cue | None:
    """Read "according to X": the source is X, the content the clause beside it."""
    tokens = sentence.tokens
    to = index + 1 if index + 1 < len(tokens) and tokens[index + 1].text.casefold() == "to" else index
    heads = [c for c in sentence.children[to] if tokens[c].dep in ("pobj", "pcomp", "dobj")]
    source = heads[0] if heads else next_noun(sentence, to)
    if source is None:
        return None
    _, end = source_span(sentence, source, index)
    before = tokens[index].start - sentence.start
    content = clause_before(sentence, index) if before > _OPENING else (end, sentence.end)
    return Cue(index, "asserts", source, (content,) if content[1] > content[0] else ())


def _verb(sentence: Sentence, index: int, stance: str) -> Cue | None:
    tokens = sentence.tokens
    lemma = tokens[index].lemma
    children = sentence.children[index]
    by_dep = {tokens[c].dep: c for c in reversed(children)}
    passive = "nsubjpass" in by_dep or "auxpass" in by_dep
    if tokens[index].tag == "VBG" and told_by_citing(sentence, index):
        return None
    if lemma in ("cite", "quote") and not passive:
        cited = by_dep.get("dobj", by_dep.get("pobj"))
        if cited is None and tokens[index].tag == "VBG":
            cited = led_noun(sentence, index) or next_noun(sentence, index)
        return citing(sentence, index, cited) if cited is not None else None
    if tokens[index].tag == "VBN" and tokens[index].dep == "acl":
        return _reported(sentence, index, stance)
    if lemma == "continue" and ("xcomp" in by_dep or "dobj" in by_dep):
        return None  # "crews continued searching"
    if lemma == "claim" and "dobj" in by_dep and tokens[by_dep["dobj"]].text.casefold() in OTHER_CLAIMS:
        return None
    source = agent_of(sentence, index) if passive else subject_of(sentence, index)
    if source is not None and lemma in TALLY_VERBS and sentence.tokens[source].text.casefold() in _AREAS:
        return None
    if source is not None and stance == "believes" and tokens[source].text.casefold() in _FEARED:
        return None  # "many feared dead"
    contents = what_is_reported(sentence, index) if passive else what_is_said(sentence, index)
    closing = None if passive else _closing(sentence, index, stance, source, contents)
    if closing:
        return closing
    if not passive and lemma in _SPEECH and (source is None or named_elsewhere(sentence, index, source)):
        found = phrase_before(sentence, index)
        if found:
            edge = found[1][0]
            contents = by_position(sentence, index, found[0]) if not contents else tuple(
                (start, min(end, edge) if start < edge else end) for start, end in contents
            )  # fmt: skip
            return Cue(index, stance, found[0], contents, source_at=found[1])
    inverted = _is_inverted(sentence, index, source)
    if not contents and not passive and (lemma in _SPEECH or inverted):
        contents = by_position(sentence, index, source)
    if inverted and source is not None and len(contents) == 1 and contents[0][1] <= tokens[index].start:
        contents += attending(sentence, source_span(sentence, source, index)[1])
    elif source is not None and len(contents) == 1 and contents[0][1] <= tokens[source].start < tokens[index].start:
        before = up_to(sentence, contents[0], source_span(sentence, source, index)[0])
        contents = (before, *told_on(sentence, tokens[index].end))
    elif not passive and stance in ("asserts", "warns"):
        contents = listed_on(sentence, contents, index)
    if passive and not contents:
        return None
    negated = any(tokens[c].dep == "neg" for c in children)
    if negated and stance == "asserts" and lemma not in ("note", "add"):
        return _silence(sentence, index, source) if lemma in _SILENT else None
    if source is None and not passive and not contents:
        return None
    return Cue(index, stance, source, contents, passive=passive)


def _closing(
    sentence: Sentence, index: int, stance: str, source: int | None, contents: tuple[tuple[int, int], ...]
) -> Cue | None:
    """Read "..., the harbour police reported" where the parse credits somebody else or nothing before it."""
    closing = closing_source(sentence, index)
    if closing is None:
        return None
    head, span = closing
    before = any(start < span[0] for start, _ in contents)
    within = source is not None and span[0] <= sentence.tokens[source].start < span[1]
    if within and (before or not contents) and not _holds_statement(sentence, head, span[0]):
        return None
    said = stretch(sentence, list(range(sentence.at(*span)[0])))
    return Cue(index, stance, head, (said, *told_on(sentence, sentence.tokens[index].end)), source_at=span)


def _holds_statement(sentence: Sentence, source: int, start: int) -> bool:
    """Tell whether the parse takes words of the statement into the source: "hurt 56 more officials say"."""
    inside = (sentence.tokens[i] for i in sentence.subtree(source))
    return any(token.pos not in ("PUNCT", "SPACE") and token.start < start for token in inside)


def _is_inverted(sentence: Sentence, index: int, source: int | None) -> bool:
    """Tell whether verb and subject stand behind what is said: "..., confirmed the mayor"."""
    return source is not None and source > index > 1 and sentence.tokens[index - 1].text in (",", "”", '"')


def _silence(sentence: Sentence, index: int, source: int | None) -> Cue | None:
    """Read "did not comment on X": nothing is said, and that is worth telling."""
    last = max(sentence.subtree(index))
    start, end = sentence.tokens[index].end, sentence.tokens[last].end
    return Cue(index, "no_comment", source, ((start, end),) if end > start else ())


def _reported(sentence: Sentence, index: int, stance: str) -> Cue | None:
    """Read "the clashes reported by the army": the agent is credited with the noun."""
    source = agent_of(sentence, index)
    if source is None or sentence.tokens[index].lemma not in OBJECT_VERBS:
        return None
    noun = sentence.tokens[index].head
    content = stretch(sentence, [i for i in sentence.subtree(noun) if i < index])
    return Cue(index, stance, source, (content,), passive=True) if content[1] > content[0] else None
