"""Evidence: the clause that holds figure, counted noun and trigger."""

from __future__ import annotations

from consilience.model.claim import LONGEST_EVIDENCE
from consilience.model.reading import Sentence
from consilience.model.span import Span

BEFORE, AFTER = 5, 6  # tokens that the clause may reach beyond what must be shown
CUTS = frozenset(
    """
    , ; : . ! ? ( ) and but while as after when because — – who which that said says according including
    with before since
    """.split()
)


def evidence(text: str, sentence: Sentence, first: int, last: int, *, held: frozenset[int] = frozenset()) -> Span:
    """Return the clause around tokens first..last; it never reaches a token of `held` (other figures)."""
    tokens = sentence.tokens
    start = first
    while start > 0 and first - start < BEFORE and not _cut(tokens[start - 1].text, start - 1, held):
        start -= 1
    if first - start >= BEFORE:
        start = first
    end = last
    while end + 1 < len(tokens) and end - last < AFTER and not _cut(tokens[end + 1].text, end + 1, held):
        end += 1
    low, high = tokens[start].start, tokens[end].end
    if high - low > LONGEST_EVIDENCE:
        low, high = tokens[first].start, min(tokens[last].end, tokens[first].start + LONGEST_EVIDENCE)
    return Span.of(text, low, high)


def _cut(word: str, index: int, held: frozenset[int]) -> bool:
    return index in held or word.lower() in CUTS or "\n" in word
