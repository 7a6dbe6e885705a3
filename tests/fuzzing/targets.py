"""Every reader and grammar, each with what must hold of whatever it makes of an input."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Generic, TypeVar

from consilience import pipeline
from consilience.intake import payloads
from consilience.model.claim import LONGEST_EVIDENCE, Claim
from consilience.model.document import Document, Noise, Rejection
from consilience.model.payload import Payload
from consilience.model.reading import Reading
from consilience.model.span import Span
from consilience.model.time import DateMention
from consilience.model.values import Figure, TimeSpan
from consilience.models.gazetteer import GeoNames
from consilience.stages.parse import parse
from consilience.text.dates.find import find_dates, resolve
from consilience.text.figures.find import find_figures
from consilience.text.pages.encoding import decode, readable, universal_newlines
from consilience.text.pages.language import language_of
from consilience.text.pages.markup import strip_markup
from consilience.text.pages.noise import find_noise
from consilience.text.pages.timestamps import day_in_address, read_stamp
from consilience.text.sentences import split
from consilience.text.speech.quotes import quoted
from fuzzing.cheap_parser import CheapParser
from fuzzing.mutations import damaged, mutated, pumped
from fuzzing.seeds import files, packed

Given = TypeVar("Given", str, bytes)
DAYS = (None, date(2031, 3, 4), date(2032, 2, 29), date(1900, 1, 1), date(2200, 12, 31))  # timestamps end there


@dataclass(frozen=True)
class Target(Generic[Given]):
    """One reader or grammar: how an input is made, and the check that raises where something does not hold."""

    make: Callable[[random.Random], Given]
    check: Callable[[Given], object]
    share: int  # of a hundred inputs


def stretches(text: str, found: Sequence[Any], *, apart: bool = True) -> None:
    """Hold that stretches lie in `text`, hold something, come in order, and (where `apart`) do not overlap."""
    last = 0
    for item in found:
        assert 0 <= item.start < item.end <= len(text), item
        assert item.start >= last, ("out of order", item)
        last = item.end if apart else item.start


def figures(text: str) -> tuple[Figure, ...]:
    found = find_figures(text)
    stretches(text, found)
    for figure in found:
        assert figure.start <= figure.number_start < figure.number_end <= figure.end, figure
        assert not text[figure.start].isspace(), figure
        assert not text[figure.end - 1].isspace(), figure
        assert figure.high is None or figure.low <= figure.high, figure
        assert figure.low == figure.low < float("inf"), figure
    return found


def dates(text: str) -> tuple[DateMention, ...]:
    found = find_dates(text)
    stretches(text, found)
    for mention in found:
        for day in DAYS:
            span = resolve(mention.expression, day)
            if span is not None:
                assert span.start <= span.end, (text[mention.start : mention.end], day, span)
                assert TimeSpan.of(span.iso()).iso() == span.iso(), span
    return found


def sentences(text: str) -> list[tuple[int, int]]:
    found = split(text)
    last = 0
    for start, end in found:
        assert last <= start < end <= len(text), (start, end)
        assert text[start:end] == text[start:end].strip(), text[start:end]
        assert not _words(text[last:start]), ("lost", text[last:start])
        last = end
    assert not _words(text[last:]), ("lost", text[last:])
    return found


def _words(between: str) -> str:
    return "".join(sign for sign in between if sign not in "•▪●■►").strip()


def speech(text: str) -> object:
    found = quoted(text)
    stretches(text, found)
    return found


def noise(text: str) -> tuple[Noise, ...]:
    found = find_noise(text)
    stretches(text, found)
    return found


def pages(text: str) -> object:
    stripped = strip_markup(text)
    assert all(line and line == " ".join(line.split()) for line in stripped.split("\n") if stripped)
    stamp, day = read_stamp(text[:200]), day_in_address(text[:500])
    return stripped, language_of(text), stamp, day


def encodings(data: bytes) -> object:
    found = decode(data)
    readable(found.text).encode("utf-8")
    return found


def annotated(text: str) -> Reading:
    document = Document("report", readable(text), published=DAYS[1])
    if not document.text.strip():
        document = Document("report", ".")
    report, claims = pipeline.read(document, parts())
    check_reading(report)
    for claim in claims:
        check_claim(document.text, claim)
    return report


def check_reading(report: Reading) -> None:
    """Hold that all marks of a report lie where their text is."""
    text = report.document.text
    for marked in (report.noise, report.sentences, report.figures, report.dates, report.toponyms):
        stretches(text, marked)
    stretches(text, report.names)
    for sentence in report.sentences:
        stretches(text, sentence.tokens)
        assert all(text[token.start : token.end] == token.text for token in sentence.tokens)
        assert all(sentence.start <= token.start and token.end <= sentence.end for token in sentence.tokens)
    assert all(name.canonical.strip() for name in report.names)
    assert all(toponym.place.name.strip() for toponym in report.toponyms)
    for quotation in report.quotations:
        for span in (quotation.content, quotation.cue, quotation.source):
            assert span is None or 0 <= span[0] < span[1] <= len(text), quotation


def check_claim(text: str, claim: Claim) -> None:
    """Hold that a claim's evidence and the spans of its fields say what the text says."""
    assert claim.span.verify(text)
    assert len(claim.span.text) <= LONGEST_EVIDENCE, claim
    told: Iterable[Span | None] = (claim.attribution.source, claim.attribution.cue)
    assert all(span is None or span.verify(text) for span in told)
    assert all(0 <= slot.start < slot.end <= len(text) for slot in claim.slots), claim
    quantity = claim.quantity
    if quantity and quantity.low is not None and quantity.high is not None:
        assert quantity.low <= quantity.high, claim


@cache
def parts() -> pipeline.Parts:
    """Return the parts of the pipeline, with a parser that needs no model."""
    return pipeline.Parts(CheapParser(), GeoNames())


def readers(data: bytes) -> list[Document | Rejection]:
    name, _, rest = data.partition(b"\n")
    found = list(parse(Payload(name.decode(), rest)))
    check_items(found)
    return found


def intake(data: bytes) -> list[Document | Rejection]:
    found: list[Document | Rejection] = []
    for item in payloads(["-"], stdin=io.BytesIO(data)):
        found += [item] if isinstance(item, Rejection) else parse(item)
    check_items(found)
    return found


def check_items(found: list[Document | Rejection]) -> None:
    """Hold that every item is a report that a store takes, or a rejection that a terminal shows."""
    assert found, "the input vanished"
    for item in found:
        if isinstance(item, Rejection):
            assert f"{item.where}{item.reason}{item.detail}".isprintable(), item
        else:
            assert item.text.strip(), item
            f"{item.name}{item.text}{item.title}{item.url}{item.publisher}{item.language}".encode()
            assert item.id
            assert item.text == universal_newlines(item.text) or "\r" in item.text


def file_of(chance: random.Random) -> bytes:
    data, name = chance.choice(files())
    return chance.choice((name, "x", "x.json", "x.html")).encode() + b"\n" + damaged(data[:20_000], chance)


def packed_file_of(chance: random.Random) -> bytes:
    return damaged(chance.choice(packed())[0], chance)


def bytes_of(chance: random.Random) -> bytes:
    encoding = chance.choice(("utf-8", "utf-16", "cp1251", "cp1252", "koi8-r", "gb18030", "utf-32-le"))
    return damaged(mutated(chance).encode(encoding, "replace"), chance)


TARGETS: dict[str, Target[Any]] = {
    "figures": Target(mutated, figures, 20),
    "dates": Target(mutated, dates, 17),
    "sentences": Target(mutated, sentences, 15),
    "speech": Target(mutated, speech, 10),
    "noise": Target(mutated, noise, 6),
    "pages": Target(mutated, pages, 6),
    "encodings": Target(bytes_of, encodings, 5),
    "annotated": Target(mutated, annotated, 12),
    "readers": Target(file_of, readers, 5),
    "intake": Target(packed_file_of, intake, 3),
    "figures, pumped": Target(pumped, figures, 1),
    "dates, pumped": Target(pumped, dates, 1),
    "sentences, pumped": Target(pumped, sentences, 1),
    "speech, pumped": Target(pumped, speech, 1),
    "pages, pumped": Target(pumped, pages, 1),
    "noise, pumped": Target(pumped, noise, 1),
    "annotated, pumped": Target(lambda chance: pumped(chance)[:6000], annotated, 1),
}
