"""How well a record agrees with labelled claims."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.fuzz import ratio

from consilience.evaluate.gold import Match, Row, documents_of, has_figure, match
from consilience.model.record import Record
from consilience.stages.rows import claim_rows
from consilience.text.places.fold import fold_place

OPEN_KINDS = ("statement",)  # labelled as a selection: surplus ones are no error
SAME_NAME = 85.0  # per cent of likeness at which two spellings count as one name
Test = Callable[[Row, Row], bool | None]


@dataclass(frozen=True, slots=True)
class Score:
    """`hit` of `of` labelled; where `predicted` is given, `value` is F1, else the share of hits."""

    name: str
    value: float
    hit: int
    of: int
    predicted: int | None = None


def score(
    record: Record, gold: Sequence[Row], *, figures_only: bool = False, documents: frozenset[str] | None = None
) -> tuple[Score, ...]:
    """Return the scores of `record` against `gold`, over `documents`, else the reports that `gold` speaks of.

    `figures_only`: the key holds claims with figures only, so that others are left out of account.
    """
    documents = documents_of(gold) if documents is None else documents
    rows = [r for r in claim_rows(record) if r["doc"] in documents and (has_figure(r) or not figures_only)]
    pairs = match(rows, gold)
    matched = {pair.predicted for pair in pairs}
    spurious = sum(i not in matched and row["kind"] not in OPEN_KINDS for i, row in enumerate(rows))
    exact = [(rows[p.predicted], gold[p.gold]) for p in pairs if p.exact and has_figure(gold[p.gold])]
    right = sum(row["measure"] == labelled["measure"] for row, labelled in exact)
    texts = {source.document.name: source.document.text for source in record.sources}
    return (
        _f1("all claims", len(pairs), len(pairs) + spurious, len(gold)),
        _f1("figures", right, sum(map(has_figure, rows)), sum(map(has_figure, gold))),
        *(_share(name, [test(rows[p.predicted], gold[p.gold]) for p in pairs]) for name, test in ATTRIBUTES),
        _alignment(pairs, rows, gold),
        _share("quotes found in place", [texts[r["doc"]][r["start"] : r["end"]] == r["quote"] for r in rows]),
    )


def pool(groups: Sequence[Sequence[Score]]) -> tuple[Score, ...]:
    """Return the scores of groups, each with the same names in the same order, over all that they count together."""
    return tuple(_pooled(scores) for scores in zip(*groups, strict=True))


def _pooled(scores: Sequence[Score]) -> Score:
    name, hit, of = scores[0].name, sum(each.hit for each in scores), sum(each.of for each in scores)
    if scores[0].predicted is None:
        return Score(name, hit / of if of else 0.0, hit, of)
    return _f1(name, hit, sum(each.predicted or 0 for each in scores), of)


def same_name(a: str | None, b: str | None) -> bool:
    """Return whether two names may be spellings of one, by their folded letters."""
    if not a or not b:
        return not a and not b
    first, second = fold_place(a), fold_place(b)
    return first == second or ratio(first, second) >= SAME_NAME


def _same(field: str) -> Test:
    return lambda predicted, gold: predicted.get(field) == gold.get(field)


def _is_named(name: str | None, wanted: str) -> bool:
    """Return whether `name` is what a label wants: one name, or several of which each is right, "A | B"."""
    return any(same_name(name, each.strip()) for each in wanted.split("|"))


def _named(field: str) -> Test:
    return lambda predicted, gold: _is_named(predicted.get(field), gold[field]) if gold.get(field) else None


def _places(predicted: Row, gold: Row) -> bool | None:
    wanted, told = gold.get("places"), predicted["places"]
    if not wanted:
        return None
    return len(told) <= len(wanted) + 1 and all(any(_is_named(p, place) for p in told) for place in wanted)


def _when(predicted: Row, gold: Row) -> bool | None:
    return predicted["when"] == gold["when"] if gold.get("when") else None


ATTRIBUTES: tuple[tuple[str, Test], ...] = (
    ("measure", _same("measure")),
    ("modality", _same("modality")),
    ("speaker named", _named("speaker")),
    ("places", _places),
    ("when", _when),
    ("when or none", _same("when")),
    ("actor", _named("actor")),
    ("channel", _named("channel")),
)


def _alignment(pairs: Sequence[Match], rows: Sequence[Row], gold: Sequence[Row]) -> Score:
    """Pairwise F1 of the facts, over matched claims: do those that share a question in one share it in the other?"""
    told = {(x.gold, y.gold) for x, y in combinations(pairs, 2) if _together(rows, x.predicted, y.predicted, "fact")}
    true = {(x.gold, y.gold) for x, y in combinations(pairs, 2) if _together(gold, x.gold, y.gold, "slot")}
    return _f1("alignment", len(told & true), len(told), len(true))


def _together(rows: Sequence[Row], a: int, b: int, field: str) -> bool:
    held = rows[a].get(field) or (rows[a].get("fact") if field == "slot" else None)
    other = rows[b].get(field) or (rows[b].get("fact") if field == "slot" else None)
    return bool(held) and held == other


def _f1(name: str, hit: int, predicted: int, of: int) -> Score:
    return Score(name, 2 * hit / (predicted + of) if predicted + of else 0.0, hit, of, predicted)


def _share(name: str, answers: Sequence[bool | None]) -> Score:
    asked = [answer for answer in answers if answer is not None]
    return Score(name, sum(asked) / len(asked) if asked else 0.0, sum(asked), len(asked))
