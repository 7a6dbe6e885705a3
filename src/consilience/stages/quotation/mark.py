"""Find quotations: who said what, with which cue, over which channel."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consilience.model.reading import Quotation, Reading, Sentence
from consilience.stages.names.mark import mark_names
from consilience.stages.quotation.adjacent import named_before, office_holder, with_name_after
from consilience.stages.quotation.carried import carried_on, glued, headed
from consilience.stages.quotation.cue import Cue
from consilience.stages.quotation.cues import cues
from consilience.stages.quotation.holders import SPEAKS_FOR_BODY
from consilience.stages.quotation.memory import Memory, Source
from consilience.stages.quotation.sources import DOCUMENT, source_of
from consilience.stages.quotation.subjects import ANYTHING_SAYS, source_span, speaks
from consilience.text.names.offices import is_body
from consilience.text.names.organisations import known_organisation
from consilience.text.pages.leads import dateline_end
from consilience.text.speech.quotes import Quoted, quoted
from consilience.text.speech.reporting import PICTURE_NOUNS, agency_of, channel_of, is_outlet

__all__ = ["mark_names", "mark_quotations"]

_FEWEST_WORDS = 4  # of direct speech that stands for itself; shorter ones are words picked out
_NEAR = 40  # characters between the end of direct speech and a source that follows in a sentence of its own
_TOLD = re.compile(
    r"\b(?:told|tells|telling|informed|said to|speaking to|spoke to|interview with|quoted by|reported by|carried by"
    r"|cited by|as saying by|according to)\s+(?:the\s+)?(?:[a-z-]+\s+){0,3}?(?P<who>(?:[A-Z][\w’'.-]*\s?){1,5})"
)
_OTHER_TIME = re.compile(r"\b(?:previous|earlier|day before|last (?:week|month|year)|yesterday|on \w+day)\b", re.I)


@dataclass(frozen=True, slots=True)
class _Said:
    """A cue of the report with its source resolved."""

    sentence: Sentence
    cue: Cue
    at: tuple[int, int]
    source_at: tuple[int, int] | None
    source: Source
    channel: str | None
    chain: tuple[str, ...]
    pronoun: bool


def mark_quotations(reading: Reading) -> tuple[Quotation, ...]:
    """Return the quotations of `reading`, direct, indirect and mixed, in order of their content."""
    text = reading.document.text
    direct = quoted(text)
    said = _all_said(reading, direct)
    found = [_indirect(said_, span) for said_ in said for span in said_.cue.contents]
    found += _direct(reading, direct, said, found)
    found += [*headed(reading, found), *glued(reading)]
    found += carried_on(reading, found)
    return tuple(sorted(_distinct(found), key=lambda q: (q.content, q.cue or (0, 0))))


def _all_said(reading: Reading, direct: tuple[Quoted, ...]) -> list[_Said]:
    memory = Memory(reading)
    found: list[_Said] = []
    for sentence in reading.sentences:
        if not sentence.tokens:
            continue
        opening = dateline_end(reading.document.text, sentence.start, sentence.end)
        for cue in cues(sentence, opening):
            said = _said(memory, sentence, cue, direct, found[-1] if found else None)
            if said is None:
                continue
            found.append(said)
            if said.source.name and said.source_at:
                token = sentence.tokens[cue.source] if cue.source is not None else None
                lone = token is not None and token.tag == "NN" and token.text.casefold() in SPEAKS_FOR_BODY
                memory.say(said.source_at[0], said.source, lone=lone)
    return found


def _said(memory: Memory, sentence: Sentence, cue: Cue, direct: tuple[Quoted, ...], last: _Said | None) -> _Said | None:
    token = sentence.tokens[cue.token]
    if _within_speech(sentence, cue, direct):
        return None
    source, span = Source(None), None
    pronoun = False
    if cue.source is not None:
        span = cue.source_at or source_span(sentence, cue.source, cue.token)
        span = with_name_after(memory, span, token.start)
        named = named_before(memory, sentence, cue.source, span) or office_holder(memory, sentence, cue, span)
        source = named or source_of(memory, sentence, cue.source, span)
        if token.lemma not in ANYTHING_SAYS and not speaks(sentence, cue.source) and not memory.names_in(*span):
            source = Source(None, DOCUMENT)
        if source.kind == DOCUMENT and token.dep == "ccomp":
            source = Source(None)  # "the army said reports indicated": the army's words
        pronoun = sentence.tokens[cue.source].pos == "PRON"
    picture = cue.source is not None and sentence.tokens[cue.source].text.casefold().removesuffix("s") in PICTURE_NOUNS
    channel = _channel(memory.reading.document.text, sentence, cue, None if picture else span)
    if channel is None and pronoun and last and last.source == source and _goes_on(memory, sentence, last):
        channel = last.channel
    if channel is None and pronoun and source.name:
        channel = _named_just_before(memory, sentence, source.name)
    relay = _relay(memory, sentence, cue)
    channel = channel or (relay.name if relay and _is_outlet(relay) else None)
    chain = tuple(dict.fromkeys(n for n in (relay and relay.name, _outlet(channel), source.name) if n))
    return _Said(sentence, cue, (token.start, token.end), span, source, channel, chain, pronoun)


def _within_speech(sentence: Sentence, cue: Cue, direct: tuple[Quoted, ...]) -> bool:
    """Tell whether the cue is part of what somebody says and credits nobody by name: "I told them so"."""
    token = sentence.tokens[cue.token]
    quote = next((q for q in direct if q.start <= token.start < q.end), None)
    if quote is None:
        return False
    source = sentence.tokens[cue.source] if cue.source is not None else None
    return source is None or (quote.start <= source.start and source.pos == "PRON")


def _named_just_before(memory: Memory, sentence: Sentence, speaker: str) -> str | None:
    """Return the channel of the sentence before, where it tells of the speaker: "Rao gave new figures on Telegram."."""
    if not sentence.index or not memory.reading.sentences[sentence.index - 1].tokens:
        return None
    before = memory.reading.sentences[sentence.index - 1]
    told = any(n.canonical == speaker for n in memory.names_in(before.start, before.end))
    return channel_of(memory.reading.document.text[before.start : before.end]) if told else None


def _goes_on(memory: Memory, sentence: Sentence, last: _Said) -> bool:
    """Tell whether the speech of the sentence before goes on over the same channel."""
    near = sentence.index - last.sentence.index <= 1
    return near and not _OTHER_TIME.search(memory.reading.document.text, sentence.start, sentence.end)


def _relay(memory: Memory, sentence: Sentence, cue: Cue) -> Source | None:
    if cue.relay is None:
        return None
    return source_of(memory, sentence, cue.relay, source_span(sentence, cue.relay, cue.token))


def _is_outlet(relay: Source) -> bool:
    """Tell whether who passes words on is an agency, a paper or a station, not another body."""
    if relay.name is None or relay.kind != "organisation":
        return False
    body = any(is_body(word) for word in relay.name.split())
    return is_outlet(relay.name) or not (body or known_organisation(relay.name))


def _outlet(channel: str | None) -> str | None:
    return channel if channel and agency_of(channel) else None


def _channel(text: str, sentence: Sentence, cue: Cue, source: tuple[int, int] | None) -> str | None:
    """Return the channel named in the sentence outside of what is said."""
    rest, at = [], sentence.start
    for start, end in sorted(cue.contents):
        rest.append(text[at : max(start, at)])
        at = max(at, end)
    rest.append(text[at : sentence.end])
    outside = re.sub(r"[“\"][^”\"]*[”\"]", " ", " ".join(rest))
    told = _TOLD.match(text, sentence.tokens[cue.token].start, sentence.end) or _TOLD.search(outside)
    if told:
        agency = _agency(told["who"]) or _station(told["who"])
        if agency:
            return agency
    return channel_of(_beside(outside, text, source))


def _beside(outside: str, text: str, source: tuple[int, int] | None) -> str:
    return outside.replace(text[source[0] : source[1]], " ") if source else outside


def _agency(name: str) -> str | None:
    words = name.split()
    for size in range(len(words), 0, -1):
        found = agency_of(" ".join(words[:size]).rstrip(".,"))
        if found:
            return found
    return None


def _station(name: str) -> str | None:
    """Return the outlet that somebody told something: "told Lake News"."""
    plain = name.strip().rstrip(".,")
    return plain if " " in plain and is_outlet(plain) else None


def _indirect(said: _Said, span: tuple[int, int], *, direct: bool = False) -> Quotation:
    source = said.source
    return Quotation(
        span, said.at, said.source_at, source.name, source.kind, source.role, said.channel, said.cue.stance, direct,
        said.chain,
    )  # fmt: skip


def _direct(reading: Reading, direct: tuple[Quoted, ...], said: list[_Said], found: list[Quotation]) -> list[Quotation]:
    """Return the quotations of direct speech: by the cue beside it, else by the speech before or after it."""
    text = reading.document.text
    own: list[Quotation] = []
    waiting: list[Quoted] = []
    last: _Said | None = None
    ended = -1000
    for quote in direct:
        if len(text[quote.start : quote.end].split()) < _FEWEST_WORDS or _noise(reading, quote):
            continue
        if any(q.content[0] <= quote.start + 1 and quote.end - 1 <= q.content[1] and q.speaker for q in found):
            beside = _beside_cue(reading, quote, said)
            if beside:
                own += _led_up(text, waiting, quote, beside)
            last, ended, waiting = beside or last, quote.end, []
            continue
        cue = _beside_cue(reading, quote, said)
        if cue is None and last is not None and _continues(text, ended, quote):
            cue = last
        if cue is None:
            waiting.append(quote)
            continue
        own += _led_up(text, waiting, quote, cue)
        waiting = []
        own.append(_indirect(cue, (quote.start, quote.end), direct=True))
        last, ended = cue, quote.end
    return own


def _led_up(text: str, waiting: list[Quoted], quote: Quoted, cue: _Said) -> list[Quotation]:
    """Return the speech before `quote` whose speaker only `quote` tells."""
    return [
        _indirect(cue, (earlier.start, earlier.end), direct=True)
        for earlier in waiting
        if _contiguous(text, earlier.end, quote.start)
    ]


def _noise(reading: Reading, quote: Quoted) -> bool:
    return any(n.start <= quote.start < n.end for n in reading.noise)


def _beside_cue(reading: Reading, quote: Quoted, said: list[_Said]) -> _Said | None:
    """Return the cue that credits the direct speech: in its own sentences, or right after or before it."""
    text = reading.document.text
    inside = [s for s in said if s.sentence.start <= quote.end and s.sentence.end >= quote.start - 1]
    inside = [s for s in inside if not quote.start <= s.at[0] < quote.end and s.source.name]
    after = [s for s in inside if s.at[0] >= quote.end]
    before = [s for s in inside if s.at[1] <= quote.start]
    if after and _gap(text, quote.end, min(after[0].at[0], _source_start(after[0]))) <= _NEAR:
        return after[0]
    if before and text[before[-1].at[1] : quote.start].strip(" “\"'‘:,") == "":
        return before[-1]
    if after or before:
        return before[-1] if before else after[0]
    following = [s for s in said if quote.end <= s.sentence.start <= quote.end + 3 and s.source.name]
    if (
        following
        and _source_start(following[0]) - quote.end <= _NEAR
        and "\n" not in text[quote.end : following[0].at[0]]
    ):
        return following[0]
    led = [s for s in said if s.sentence.end <= quote.start and quote.start - s.sentence.end <= 4 and s.source.name]
    if led and text[: quote.start].rstrip(" “\"'‘\n").endswith(":"):
        return led[-1]
    person = led and led[-1].source.kind == "person" and led[-1].cue.stance == "asserts"
    return led[-1] if person and "\n" not in text[led[-1].sentence.end : quote.start] else None


def _source_start(said: _Said) -> int:
    return said.source_at[0] if said.source_at else said.at[0]


def _gap(text: str, end: int, start: int) -> int:
    return len(text[end:start].strip(" ,.”\"'’\n"))


def _continues(text: str, ended: int, quote: Quoted) -> bool:
    """Tell whether direct speech goes on from the direct speech that ended at `ended`, at most a paragraph away."""
    return ended >= 0 and quote.start - ended < 400 and len(re.findall(r"\n\s*", text[ended : quote.start])) <= 1


def _contiguous(text: str, end: int, start: int) -> bool:
    """Tell whether only quotation marks and blanks, or other speech, stand between two stretches."""
    return start - end < 1500 and not re.search(r"[A-Za-z]{3}", re.sub(r"[“\"‘'][^”\"’]*[”\"’]?", "", text[end:start]))


def _distinct(found: list[Quotation]) -> list[Quotation]:
    kept: dict[tuple[tuple[int, int], tuple[int, int] | None], Quotation] = {}
    for quotation in found:
        if quotation.content[1] > quotation.content[0]:
            kept.setdefault((quotation.content, quotation.cue), quotation)
    return list(kept.values())
