"""Grouping of reports that carry one text: copies, near copies, syndicated pieces, revisions."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache

from consilience.model.document import Document, Noise
from consilience.model.fact import DuplicateGroup
from consilience.stages.groups.components import components
from consilience.stages.versions import DERIVE
from consilience.text.shingles import containment, reported_text, resemblance, shingles, words

VERSION = DERIVE["dedup"]
NEAR = 0.75  # resemblance: one sentence in twelve changed breaks about a fifth of the five-word runs
SYNDICATED = 0.45  # containment: nearly half of the shorter report stands word for word in the longer one
FEWEST_SHARED = 25  # runs: two long sentences; below it lie quotations and the notices at the foot of a page
SAMPLE = 4  # one run in four is looked up to find candidates; those found are compared whole
FEW_SAMPLES = 40  # runs looked up: too few to judge by, so the pair is compared whole
GLIMPSE = 0.15  # share of them found in both, far below SYNDICATED: chance hides one such pair in millions
COMMON = 200  # reports: a run in more of them is a standing phrase, not a trace of one text
RANK = {"exact": 0, "near": 1, "syndicated": 2, "revision": 3}
NO_NOISE: Mapping[str, Sequence[Noise]] = {}


def group_duplicates(
    documents: Iterable[Document], noise: Mapping[str, Sequence[Noise]] = NO_NOISE
) -> tuple[DuplicateGroup, ...]:
    """Return the groups of two and more documents that carry one text, whatever order they come in.

    `noise` holds what was marked in each document by its id, and is left out of the comparison. Time grows with
    the words read, not with the pairs.
    """
    order = sorted({document.id: document for document in documents}.values(), key=seniority)
    runs = {document.id: _words_of(document, noise) for document in order}
    reasons = _reasons(order, runs)
    groups = []
    for members in components((document.id for document in order), reasons):
        if len(members) > 1:
            inside = set(members)
            worst = max((reason for pair, reason in reasons.items() if pair[0] in inside), key=RANK.__getitem__)
            groups.append(DuplicateGroup(members[0], tuple(members), worst))
    return tuple(groups)


def seniority(document: Document) -> tuple[date, float, str, str]:
    """Sort key: the earliest report first, undated ones last, then by name."""
    moment = document.published_at.timestamp() if document.published_at else float("inf")
    return document.published or date.max, moment, document.name, document.id


def _words_of(document: Document, noise: Mapping[str, Sequence[Noise]]) -> tuple[str, ...]:
    return tuple(words(reported_text(document.text, noise.get(document.id, ()))))


def _reasons(order: Sequence[Document], runs: Mapping[str, tuple[str, ...]]) -> dict[tuple[str, str], str]:
    """Return why two documents are held to carry one text, for a set of pairs that connects each group."""
    found: dict[tuple[str, str], str] = {}
    first_with: dict[tuple[str, ...], str] = {}
    for document in order:
        text = runs[document.id]
        lead = first_with.setdefault(text, document.id) if text else document.id
        if lead != document.id:
            found[lead, document.id] = "exact"
    addresses: dict[str, str] = {}
    for document in order:
        lead = addresses.setdefault(document.url or document.name, document.id)
        if lead != document.id:
            found.setdefault((lead, document.id), "revision")
    distinct = [document.id for document in order if first_with.get(runs[document.id]) == document.id]
    cut = lru_cache(maxsize=4096)(lambda name: shingles(runs[name]))
    for a, b in _candidates(distinct, cut):
        reason = _likeness(cut(a), cut(b))
        if reason:
            found.setdefault((a, b), reason)
    return found


def _likeness(a: frozenset[int], b: frozenset[int]) -> str | None:
    shared = len(a & b)
    if resemblance(a, b) >= NEAR:
        return "near"
    if shared >= FEWEST_SHARED and containment(a, b) >= SYNDICATED:
        return "syndicated"
    return None


def _candidates(names: Sequence[str], cut: Callable[[str], frozenset[int]]) -> list[tuple[str, str]]:
    """Return the pairs whose sampled runs leave it open that they carry one text, in the order of `names`."""
    holders: dict[int, list[int]] = defaultdict(list)
    sampled = [[run for run in sorted(cut(name)) if run % SAMPLE == 0] for name in names]
    for number, looked_up in enumerate(sampled):
        for run in looked_up:
            holders[run].append(number)
    telling = [[run for run in looked_up if len(holders[run]) <= COMMON] for looked_up in sampled]
    found = []
    for number, looked_up in enumerate(telling):
        shared: Counter[int] = Counter()
        for run in looked_up:
            held = holders[run]
            if len(held) > 1:
                shared.update(held[bisect_right(held, number) :])
        for other, count in sorted(shared.items()):
            fewer = min(len(looked_up), len(telling[other]))
            if fewer < FEW_SAMPLES or count >= GLIMPSE * fewer:
                found.append((names[number], names[other]))
    return found
