"""What in a page's text is not reporting: found by its wording, its shape and its place."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

from consilience.model.document import Noise
from consilience.text.figures.find import find_figures
from consilience.text.pages.noisestems import INLINE_STEMS, STEMS
from consilience.text.pages.noisewords import FOOTER, INLINE, LINE, SENTENCE, joined
from consilience.text.sentences import split

LONGEST_LINE = 220  # characters: a longer line is prose, whatever it begins with
LONGEST_CAPTION = 300  # characters of a line that a credit closes
LONGEST_ENDING = 60  # characters of a byline or link that closes a text
LONGEST_PLEA = 420  # characters of a sentence that speaks to the reader
FOOTER_GAP = 700  # characters between two words of a footer: room for a list of headlines
FOOTER_WORDS = 4  # different words of menus that make a footer of a text's tail
FOOTER_SHARE = 0.6  # of a text that its footer may at most take up
LIST_ITEM = 130  # characters of a headline in a list of links
LIST_ITEMS = 10  # headlines under "Read more:" before prose may begin again without being told

_SENTENCE_END = re.compile(r"[a-z]{2}[.!?][”\"’']?(?=\s+[“\"‘']?[A-Z]|\s*$)")
_SENTENCE, _SENTENCE_REASONS = joined(SENTENCE, flags=re.I)
_LINE, _LINE_REASONS = joined(LINE)
_FOOTER = re.compile(FOOTER, re.VERBOSE)
_WORD_EDGE = re.compile(rf"(?<![^\W_])(?:{_SENTENCE.pattern})", re.VERBOSE | re.I)
_INLINE = tuple(
    (reason, INLINE_STEMS[reason], re.compile(rf"(?<![^\W_])(?:{pattern.strip()})", re.VERBOSE))
    for reason, pattern in INLINE.items()
)
_RUN_TOGETHER = re.compile(r"(?:[A-Z][a-z]+|[A-Z]{2,5}(?=[A-Z][a-z])|and|of|the)*[A-Z][a-z]+")
_HUMP = re.compile(r"[a-z][A-Z]")
_LIST_HEAD = re.compile(
    r"(?i:read (?:more|also|next|on)|related(?: (?:news|stories|articles|content|links|topics|coverage))?|see also"
    r"|also read|more on this(?: story)?|more stories|recommended|most (?:read|viewed|popular)|trending(?: now)?"
    r"|top stories|latest (?:news|stories)|further reading|editor[’']?s picks?|you (?:may|might) (?:also )?like"
    r"|more from .{2,30})\s?:?"
)
# Words of a caption that tells what happened, or what a picture is said to prove.
_TELLS = re.compile(
    r"(?i)\b(?:show(?:s|n|ed|ing)?|releas\w+|purport\w*|alleged\w*|appear\w*|claim\w*|sa(?:id|ys?)|according|kill\w*|injur\w*"
    r"|wound\w*|dead|died?|fle[de]\w*|evacuat\w*|rescued|destroy\w*|damag\w*|collaps\w*|collid\w*|crash\w*|explo\w*"
    r"|attack\w*|shell(?:ed|ing)|bomb\w*|flood\w*|burn\w*|str(?:ike|ikes|uck)|hit|captur\w*|seized?|declared?)\b"
)
WRAPPED = frozenset({"byline", "time stamp", "tags"})
_COUNTED = frozenset({"count", "measure", "money", "percent"})


def find_noise(text: str) -> tuple[Noise, ...]:
    """Return all that is not reporting in `text`, in order and without overlap.

    >>> [(n.start, n.end, n.reason) for n in find_noise("The dam broke.\\nSubscribe to our newsletter.")]
    [(15, 43, 'newsletter')]
    """
    lines = [match.span() for match in re.finditer(r"[^\n]+", text) if not match[0].isspace()]
    inline = list(_inline(text))
    sentences = split(text)
    found = [*inline, *_captions(text, lines, inline), *_lines(text, lines), *_lists(text, lines)]
    found += [*_sentences(text, sentences), *_last_words(text, sentences), *_footer(text), *_repeats(text, lines)]
    return _merged(text, found)


def _reason(match: re.Match[str], reasons: tuple[str, ...]) -> str:
    return reasons[(match.lastindex or 1) - 1]


def _inline(text: str) -> Iterator[Noise]:
    for reason, stems, pattern in _INLINE:
        if any(stem in text for stem in stems):
            for match in pattern.finditer(text):
                yield Noise(match.start(), match.end(), reason)


def _captions(text: str, lines: list[tuple[int, int]], inline: list[Noise]) -> Iterator[Noise]:
    """Find the captions that a credit closes and that only describe a scene; one that tells what happened is kept."""
    for credit in inline:
        if credit.reason != "credit":
            continue
        index = bisect.bisect_right(lines, (credit.start, len(text))) - 1
        start, end = lines[index]
        if text[credit.end : end].strip(" .") or end - start > LONGEST_CAPTION:
            continue
        if not (_TELLS.search(text, start, credit.start) or has_figure(text[start:end])):
            yield Noise(start, end, "caption")


def _last_words(text: str, sentences: list[tuple[int, int]]) -> Iterator[Noise]:
    """Find the byline, counter or link that closes a text which was saved as one line."""
    for start, end in reversed(sentences[-3:]):
        match = _LINE.fullmatch(text, start, end) if end - start <= LONGEST_ENDING else None
        if not match:
            return
        yield Noise(start, end, _reason(match, _LINE_REASONS))


def _sentences(text: str, sentences: list[tuple[int, int]]) -> Iterator[Noise]:
    """Find the sentences that speak to the reader; a wording is looked for once over the whole text."""
    folded = text.lower()
    if not any(stem in folded for stem in STEMS):
        return
    hits = [(match.start(), _reason(match, _SENTENCE_REASONS)) for match in _WORD_EDGE.finditer(text)]
    if not hits:
        return
    waiting = iter(hits)
    at, reason = next(waiting)
    for start, end in sentences:
        while at < start:
            at, reason = next(waiting, (len(text) + 1, ""))
        if at < end and end - start <= LONGEST_PLEA and not _speaks(text[start:end]):
            yield Noise(start, end, reason)


def _speaks(sentence: str) -> bool:
    """Tell whether a sentence reports somebody's words: then an appeal in it is news, not furniture."""
    return bool(re.search(r"[“\"].{3,}[”\"]|\b(?:said|says|told|urged|tweeted|wrote|asked|called on)\b", sentence))


def _lines(text: str, lines: list[tuple[int, int]]) -> Iterator[Noise]:
    shouted = text.isupper()  # a wire text in capitals: a wrapped line of prose may begin with "BY"
    for start, end in lines:
        if end - start > LONGEST_LINE + 40:
            continue
        line = text[start:end].strip()
        at = text.index(line[0], start)
        if len(line) > LONGEST_LINE:
            continue
        match = _LINE.fullmatch(line)
        if shouted:
            match = match if match and _reason(match, _LINE_REASONS) not in WRAPPED else None
        if match and not _reports(line, _reason(match, _LINE_REASONS)):
            yield Noise(at, at + len(line), _reason(match, _LINE_REASONS))
        elif not shouted and len(_HUMP.findall(line)) > 1 and _RUN_TOGETHER.fullmatch(line):
            yield Noise(at, at + len(line), "tags")


def _reports(line: str, reason: str) -> bool:
    """Tell whether a line that looks like furniture carries a figure in a sentence: then it is kept."""
    if reason in ("counter", "caption furniture", "time stamp", "menu", "advertisement"):
        return False
    return line.endswith(".") and len(line) > 60 and has_figure(line)


def has_figure(piece: str) -> bool:
    """Tell whether a piece of text holds a figure that may count something."""
    return any(figure.role in _COUNTED for figure in find_figures(piece))


def _lists(text: str, lines: list[tuple[int, int]]) -> Iterator[Noise]:
    """Find the headlines under "Read more:", as far as they are short and without a stop, or end the text."""
    index = 0
    while index < len(lines):
        start, end = lines[index]
        index += 1
        if end - start > 60 or not _LIST_HEAD.fullmatch(text[start:end].strip()):
            continue
        items: list[tuple[int, int]] = []
        while index < len(lines) and len(items) < LIST_ITEMS and lines[index][1] - lines[index][0] <= LIST_ITEM:
            items.append(lines[index])
            index += 1
        stops = [i for i, (a, b) in enumerate(items) if text[a:b].rstrip().endswith(".")]
        if stops and (index < len(lines) or len(stops) > len(items) / 2):  # prose follows: the headlines end before it
            index -= len(items) - stops[0]
            items = items[: stops[0]]
        for a, b in ((start, end), *items):
            yield Noise(a, b, "related links")


def _footer(text: str) -> Iterator[Noise]:
    """Find the menus and links that close a page and that were saved as one run of text."""
    first, last = len(text), len(text)
    words: set[str] = set()
    for match in reversed(list(_FOOTER.finditer(text, int(len(text) * (1 - FOOTER_SHARE))))):
        if text[max(0, match.start() - 1) : match.start()].isalnum():
            continue
        if first - match.end() > (FOOTER_GAP if words else 200) or _is_prose(text[match.end() : first]):
            break
        first, last = match.start(), max(last, match.end())
        words.add(match[0].lower())
    if len(words) >= FOOTER_WORDS:
        yield Noise(first, len(text), "footer")


def _is_prose(between: str) -> bool:
    """Tell whether what lies between two words of a footer is told in sentences, one of them with a figure."""
    return len(_SENTENCE_END.findall(between)) > 1 and has_figure(between)


def _repeats(text: str, lines: list[tuple[int, int]]) -> Iterator[Noise]:
    """Find lines that stand a second time; one with a figure is kept, for its words may differ in weight."""
    seen: set[str] = set()
    for start, end in lines:
        words = re.findall(r"\w+", text[start:end].lower())
        key = " ".join(words)
        if len(words) >= 3 and key in seen and not has_figure(text[start:end]):
            yield Noise(start, end, "repeated line")
        seen.add(key)


def _merged(text: str, found: list[Noise]) -> tuple[Noise, ...]:
    """Return the stretches sorted, trimmed and cut so that none overlaps the one before."""
    kept: list[Noise] = []
    for noise in sorted(found, key=lambda n: (n.start, -n.end, n.reason)):
        start = max(noise.start, kept[-1].end if kept else 0)
        piece = text[start : noise.end]
        if piece.strip():
            begin = start + len(piece) - len(piece.lstrip())
            kept.append(Noise(begin, begin + len(piece.strip()), noise.reason))
    return tuple(kept)
