"""Mark sentences, words, figures, dates, places, names and quotations in a report."""

from __future__ import annotations

from dataclasses import replace

from consilience.model.document import Document, Noise
from consilience.model.ports import Gazetteer, Parser
from consilience.model.reading import Reading, Sentence, Token
from consilience.stages.names.shouted import lowered, softened
from consilience.stages.quotation.mark import mark_names, mark_quotations
from consilience.stages.toponyms import mark_toponyms
from consilience.stages.versions import READ
from consilience.text.dates.find import find_dates
from consilience.text.figures.find import find_figures
from consilience.text.sentences import split

VERSION = READ["annotate"]


def annotate(document: Document, noise: tuple[Noise, ...], *, parser: Parser, gazetteer: Gazetteer) -> Reading:
    """Return the reading of `document`; sentences that lie in noise are left out."""
    text = document.text
    quiet = [(n.start, n.end) for n in noise]
    spans = [s for s in split(text) if not any(a <= s[0] and s[1] <= b for a, b in quiet)]
    sentences = _parsed(text, spans, parser)
    reading = Reading(
        document,
        noise,
        sentences,
        figures=tuple(f for f in find_figures(text) if not _inside(f.start, quiet)),
        dates=tuple(d for d in find_dates(text) if not _inside(d.start, quiet)),
    )
    reading = replace(reading, toponyms=mark_toponyms(reading, gazetteer=gazetteer))
    plain = softened(reading)
    plain = replace(plain, names=mark_names(plain))
    return replace(reading, names=plain.names, quotations=mark_quotations(plain))


def _inside(offset: int, quiet: list[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in quiet)


def _parsed(text: str, spans: list[tuple[int, int]], parser: Parser) -> tuple[Sentence, ...]:
    paragraph, last, sentences = 0, 0, []
    heard = parser.parse([lowered(text[a:b]).replace("\n", " ") for a, b in spans])
    for index, ((start, end), words) in enumerate(zip(spans, heard, strict=True)):
        paragraph += "\n" in text[last:start]
        last = end
        tokens = tuple(
            Token(
                text[t.start + start : t.end + start],
                t.lemma,
                t.pos,
                t.tag,
                t.dep,
                t.head,
                t.start + start,
                t.end + start,
            )
            for t in words
        )  # written out: `replace` would take as long as all the rest of this stage's own work
        sentences.append(Sentence(index, start, end, paragraph, tokens, _children(tokens)))
    return tuple(sentences)


def _children(tokens: tuple[Token, ...]) -> tuple[tuple[int, ...], ...]:
    below: list[list[int]] = [[] for _ in tokens]
    for index, token in enumerate(tokens):
        if token.head != index:
            below[token.head].append(index)
    return tuple(tuple(indexes) for indexes in below)
