"""How a record judges the cases of the answer key for origins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from consilience.deriving import derive
from consilience.evaluate.origin_cases import FAMILIES, OriginCase, Told
from consilience.evaluate.score import Score
from consilience.model.claim import Claim
from consilience.model.document import Document
from consilience.model.harvest import Harvest
from consilience.model.record import Record

Reader = Callable[[Document], Harvest]
VERDICTS = ("confirmed", "not confirmed", "cannot tell", "not found")
SAME_MEASURE = {"evacuated": "flight", "displaced": "flight", "hospitalised": "injured"}


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a record says of one case.

    `verdict` is one of VERDICTS, `counted` the independent origins that it sees behind the claim. `pairs` counts pairs
    of reports: right ones, and all of which both claims were found. `relation` is None where the case asks for none.
    """

    case: OriginCase
    verdict: str
    counted: int
    why: str
    pairs: tuple[int, int]
    relation: bool | None

    @property
    def right(self) -> bool:
        """Whether the record confirms what is confirmed and nothing else."""
        return (self.verdict == "confirmed") == self.case.confirmed


@dataclass(frozen=True, slots=True)
class TypeScore:
    """One line of the table: how many cases of a type, and how they were judged."""

    family: str
    type: str
    cases: int
    verdicts: tuple[int, ...]  # in the order of VERDICTS
    wrong: tuple[str, ...]  # ids: false confirmations, and of true ones the missed


def judge(cases: Iterable[OriginCase], read: Reader) -> tuple[Judgement, ...]:
    """Return what the pipeline says of each case, every one in a record of its own."""
    return tuple(
        judge_case(case, derive([read(document) for document in case.documents], owners=case.owners)) for case in cases
    )


def judge_case(case: OriginCase, record: Record) -> Judgement:
    """Return what `record`, made of the reports of `case`, says of it."""
    claims = _claims_by_report(record)
    found = [_behind(record, claim) for claim in _matching(claims, case.asked)]
    shown, open_ones = max(found, default=((), ()), key=lambda each: (len(each[0]), len(each[1])))
    verdict = "confirmed" if len(shown) > 1 else "cannot tell" if len({*shown, *open_ones}) > 1 else "not confirmed"
    why = "; ".join((*shown, *(f"{name} (not shown)" for name in open_ones)))
    return Judgement(
        case,
        verdict if found else "not found",
        len(shown),
        why or "the claim was not found",
        _pairs(case, claims, record),
        _relation(case, claims, record),
    )


def _claims_by_report(record: Record) -> dict[str, list[Claim]]:
    names = {source.document.id: source.document.name for source in record.sources}
    found: dict[str, list[Claim]] = {name: [] for name in names.values()}
    for claim in record.claims:
        found[names[claim.document]].append(claim)
    return found


def _matching(claims: dict[str, list[Claim]], told: Told) -> list[Claim]:
    wanted = SAME_MEASURE.get(told.measure, told.measure)
    return [
        claim
        for claim in claims[told.report]
        if SAME_MEASURE.get(claim.measure, claim.measure) == wanted
        and claim.quantity is not None
        and told.figure in (claim.quantity.low, claim.quantity.high)
    ]


def _behind(record: Record, claim: Claim) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the independent origins behind `claim`, and those of which the texts do not show whose count they tell."""
    origins = dict(record.origins)
    agreeing = {claim.id}
    for relation in record.relations:
        if relation.relation == "agree" and claim.id in (relation.a, relation.b):
            agreeing |= {relation.a, relation.b}
    fact = next(fact for fact in record.facts if claim.id in fact.claims)
    standing, doubts = agreeing & set(fact.claims), dict(fact.doubts)
    shown = {origins[name] for name in standing if name not in doubts}
    return tuple(sorted(shown)), tuple(sorted({origins[name] for name in standing} - shown))


def _pairs(case: OriginCase, claims: dict[str, list[Claim]], record: Record) -> tuple[int, int]:
    """Return how many pairs of reports are rightly held to share an origin or not, and how many the record judges.

    Of two reports with different origins it judges only if it holds both to be shown.
    """
    origins, doubts = dict(record.origins), {claim for fact in record.facts for claim, _ in fact.doubts}
    found = {told.report: {origins[c.id] for c in _matching(claims, told)} for told in case.told}
    open_ones = {told.report for told in case.told if all(c.id in doubts for c in _matching(claims, told))}
    groups = {told.report: {i for i, g in enumerate(case.origins) if told.report in g} for told in case.told}
    pairs = [
        (a, b)
        for a, b in combinations(sorted(found), 2)
        if found[a] and found[b] and (found[a] & found[b] or not {a, b} & open_ones)
    ]
    right = sum(bool(found[a] & found[b]) == bool(groups[a] & groups[b]) for a, b in pairs)
    return right, len(pairs)


def _relation(case: OriginCase, claims: dict[str, list[Claim]], record: Record) -> bool | None:
    if case.relation is None:
        return None
    told = {each.report: each for each in case.told}
    first, second, wanted = case.relation
    a, b = ({claim.id for claim in _matching(claims, told[name])} for name in (first, second))
    held = {r.relation for r in record.relations if (r.a in a and r.b in b) or (r.a in b and r.b in a)}
    return wanted in held


def table(judgements: Sequence[Judgement]) -> tuple[TypeScore, ...]:
    """Return the error table, a line for each type of case that was judged."""
    lines = []
    for family, types in FAMILIES.items():
        for name in types:
            mine = [judgement for judgement in judgements if judgement.case.type == name]
            verdicts = Counter(judgement.verdict for judgement in mine)
            if mine:
                counts = tuple(verdicts[verdict] for verdict in VERDICTS)
                lines.append(TypeScore(family, name, len(mine), counts, _wrong(mine)))
    return tuple(lines)


def _wrong(judgements: Sequence[Judgement]) -> tuple[str, ...]:
    return tuple(judgement.case.id for judgement in judgements if not judgement.right)


def rates(judgements: Sequence[Judgement]) -> tuple[Score, ...]:
    """Return the rates that the project is held to: what is not confirmed wrongly, and what is confirmed rightly."""
    names = {family: f"{family}, not confirmed" for family in FAMILIES} | {"confirmation": "confirmations found"}
    scores = [_share(name, [j.right for j in judgements if j.case.family == family]) for family, name in names.items()]
    compared = sum(judgement.pairs[1] for judgement in judgements)
    right = sum(judgement.pairs[0] for judgement in judgements)
    scores.append(Score("pairs of reports", right / compared if compared else 0.0, right, compared))
    scores.append(_share("relations", [j.relation for j in judgements if j.relation is not None]))
    return tuple(score for score in scores if score.of)


def _share(name: str, right: Sequence[bool]) -> Score:
    return Score(name, sum(right) / len(right) if right else 0.0, sum(right), len(right))
