"""How likely two claims answer one question."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple

from consilience.stages.facts.bounds import gap
from consilience.stages.facts.figures import APART_FIGURE, Compared, compare_figures, is_open, is_rare
from consilience.stages.facts.nearness import Grounds, days_between, days_lie
from consilience.stages.facts.questions import SIDED, Answer
from consilience.text.names.groups import are_kin, is_known_group

# Each weight is evidence for (positive) or against one question, of the order of a log-odds; set by reasoning over
# what a careful reader concludes, then moved in steps of a half over labelled reports of eleven events.
SAME_STORY = 0.8
PLACE = {"same": 1.5, "told with": 1.0, "within": 0.0, "overlap": 0.0, "near": -0.8, "apart": -2.6, "unknown": 0.0}
BLOW_DAY = {"same": 1.2, "within": 0.0, "overlap": 0.0, "next": -1.0, "apart": -2.5, "unknown": 0.0}
LEVEL_DAY = {"same": 0.5, "within": 0.3, "overlap": 0.3, "next": 0.2, "apart": 0.0, "unknown": 0.0}
SAME_GROUP, KIN_GROUP, OTHER_GROUP, PART_AS_WHOLE = 0.5, 0.0, -4.0, -0.3
TWO_GROUPS = -10.0  # two doctors and two children: not even by way of "two people" one question
NOUN_AS_WHOLE = -1.5  # "30 worshippers" beside "32 people" of another report: a noun for all who were there, or a part
OTHER_STAGE, OTHER_ACTOR, OTHER_SIDE = -8.0, -0.8, -8.0
BACKGROUND_AND_BLOW = -3.0
FIGURE_OVER_DAY, FIGURE_OVER_PLACE, RARE_OVER_PLACE = 0.25, 0.5, 0.25  # what is left of two days, or places, against
# one and the same figure in two reports: one of them is likelier misread than the figure met by chance ...
NAMED_BESIDE, BESIDE_LEFT = (
    -1.5,
    0.6,
)  # more against two places on the map that both stand beside their figures: those are
# seldom misread, so that more is left of it as well
FEW, FEW_OVER_PLACE = 10, 1.0  # ... unless it is a figure that any two events may have
FAR_PLACE = 0.5  # share that counts of a differing place where one is named in another sentence only and figures fit
ANOTHER_PLACE = -1.0  # one report that names two places means two questions
STRETCH_SAME_FIGURE, LONGER, MUCH_LONGER = 0.3, -1.2, -2.5
RUNNING = 10  # days over which one count is followed
REPORTS_APART = ((30, -2.5), (7, -1.5), (3, -0.7))  # days, weight
UNDATED_ALIKE = 0.5  # share of that which counts: late reports of a story look back at the event
TOLD_APART = -4.2  # one report, one speaker, two figures that cannot both hold: the report means two things ...
CLOSE, ABOUT_THE_SAME = 1.15, -1.0  # ... unless they lie so close that one is a slip or the headline's rounding ...
ROUNDED = 20  # ... which smaller figures are not: "eight dead" and "seven residents" are whole and part
DOUBLE, FAR_APART = 2.0, -7.0  # enough to keep a report's total and its part from meeting through other reports
# "At least 17" and "at least 84" can both hold and seldom are one question, "at least 2" and "at least 43" never.
OPEN_APART, OPEN_FAR = -2.5, 8.0
TWO_VOICES = 0.0
SAME_VOICE = 0.3  # one source in two reports likelier speaks of the same again
SAME_WORDS, COPIED = 1.5, 0.6
NOTHING_SHARED = -1.0  # two reports that share neither place nor day nor figure, as far as they tell
STALE, A_YEAR = -1.5, -3.0
COMMON_WORDS, USUAL_SHARE = 6.0, 0.15  # of statements: what agreement in words counts, above this share of them
ANOTHER_SCOPE, WIDER_SCOPE = -1.5, -0.3  # a place inside the other and other figures: in one report part and whole
ANOTHER_DAY = -1.5  # one report that gives two days means two blows
PART_OF_WHOLE = -3.0  # "26 of them died in Karbon" does not answer how many died
FOLLOWS_THE_EVENT = -1.0  # those who respond serve one event wherever they are said to work


class _Days(NamedTuple):
    """How two stretches of days lie, and how many days apart; 0 where one is unknown."""

    lie: str
    away: int


class Comparison:
    """Answers of one family and unit, compared two by two; each two places, days or figures are compared once.

    The answers of a record give the same few places, days and figures again and again.
    """

    def __init__(self, rows: Sequence[Answer], grounds: Grounds) -> None:
        self._rows = rows
        self._grounds = grounds
        self._ground = [grounds.of(row.places) for row in rows]
        self._day = _numbered(row.days for row in rows)
        self._figure = _numbered((row.low, row.high, row.soft, row.told_unit) for row in rows)
        self._days: dict[tuple[int, int], _Days] = {}
        self._figures: dict[tuple[int, int], Compared] = {}

    def likeness(self, i: int, j: int) -> float:
        """Return the evidence that answers number `i` and `j` are to one question."""
        a, b = self._rows[i], self._rows[j]
        if a.kind == "statement":
            return COMMON_WORDS * (_alike(a, b) - USUAL_SHARE)
        place = self._grounds.lie(self._ground[i], self._ground[j])
        days, figures = self._days_of(i, j), self._figures_of(i, j)
        one_text = a.text == b.text
        placed = _place(a, b, place, days, figures)
        if placed < 0 and (((a.far or b.far) and figures.fit) or ((a.lent or b.lent) and days.away and runs_on(a, b))):
            placed *= FAR_PLACE
        total = placed + _days(a, b, place, days, figures) + _figures(a, b, figures)
        total += SAME_GROUP if a.group == b.group else _groups(a, b, figures)
        if a.part != b.part and (place != "same" or not figures.fit) and not figures.same:
            total += PART_OF_WHOLE
        total += SAME_STORY
        if a.stage != b.stage:
            total += OTHER_STAGE
        if a.actor and b.actor and a.actor != b.actor:
            total += OTHER_SIDE if a.kind in SIDED else OTHER_ACTOR
        if one_text:
            return total
        if place == "unknown" and days.lie == "unknown" and not figures.same:
            total += NOTHING_SHARED
        if a.speaker and a.speaker == b.speaker:
            total += SAME_VOICE
        return total + (SAME_WORDS if (figures.fit or days.away == 0) and _copied(a, b) else 0.0)

    def _days_of(self, i: int, j: int) -> _Days:
        key = self._day[i], self._day[j]
        found = self._days.get(key)
        if found is None:
            a, b = self._rows[i].days, self._rows[j].days
            found = self._days[key] = _Days(days_lie(a, b), days_between(a, b) if a and b else 0)
        return found

    def _figures_of(self, i: int, j: int) -> Compared:
        key = self._figure[i], self._figure[j]
        found = self._figures.get(key)
        if found is None:
            found = self._figures[key] = compare_figures(self._rows[i], self._rows[j])
        return found


def _numbered(values: Iterable[Hashable]) -> list[int]:
    numbers: dict[Hashable, int] = {}
    return [numbers.setdefault(value, len(numbers)) for value in values]


def _place(a: Answer, b: Answer, lie: str, days: _Days, figures: Compared) -> float:
    weight = PLACE[lie]
    if a.kind == "response":
        return max(weight, FOLLOWS_THE_EVENT)
    if lie == "apart":
        if a.text == b.text:
            return weight + ANOTHER_PLACE
        beside = a.pinned and b.pinned
        weight += NAMED_BESIDE if beside else 0.0
        if figures.same and days.lie not in ("next", "apart"):
            return weight * (BESIDE_LEFT if beside else _left_of_place(a.low or 0.0))
    if lie == "within" and a.counted and b.counted and not figures.same:
        return weight + (ANOTHER_SCOPE if a.text == b.text else WIDER_SCOPE)
    return weight


def _left_of_place(value: float) -> float:
    """Return the share that counts of a differing place where two reports give one figure."""
    if value < FEW:
        return FEW_OVER_PLACE
    return RARE_OVER_PLACE if is_rare(value) else FIGURE_OVER_PLACE


def _days(a: Answer, b: Answer, place: str, days: _Days, figures: Compared) -> float:
    if a.days is None or b.days is None:
        return _undated(a, b) * UNDATED_ALIKE
    lie, away = days
    if a.blow:
        if a.background != b.background and not (a.vague or b.vague):
            one = figures.same and a.text != b.text and place in ("same", "unknown")
            return BACKGROUND_AND_BLOW * (FIGURE_OVER_DAY if one else 1.0)
        apart = ANOTHER_DAY if a.text == b.text and lie in ("next", "apart") else 0.0
        if a.vague or b.vague:
            return BLOW_DAY[lie] + apart
        if lie in ("within", "overlap") and not a.background and a.days != b.days:
            another = ANOTHER_DAY if a.text == b.text else 0.0
            return STRETCH_SAME_FIGURE if figures.same else _parts(a, b) + another
        if lie in ("next", "apart") and away <= RUNNING and (runs_on(a, b) or puts_right(a, b)):
            return LEVEL_DAY["next"]
        met = figures.same or (lie == "next" and figures.fit and figures.factor < CLOSE)
        lent = BLOW_DAY[lie] < 0 and met and place != "apart"
        weight = BLOW_DAY[lie] * (FIGURE_OVER_DAY if lent else 1.0)
        return weight + apart + (A_YEAR if away > 300 else 0.0)
    if a.background != b.background and lie == "within":
        return 0.0
    return LEVEL_DAY[lie] + (A_YEAR if away > 300 else STALE if away > 60 else 0.0)


def runs_on(a: Answer, b: Answer) -> bool:
    """Return whether two tolls of different days may be states of one count: those missing, or a tally that rose."""
    if not (a.tally or b.tally) or a.low is None or b.low is None or a.days is None or b.days is None:
        return False
    first, later = (a, b) if a.days <= b.days else (b, a)
    return a.measure == b.measure == "missing" or (later.tally and (later.low or 0) * CLOSE >= (first.low or 0))


def puts_right(a: Answer, b: Answer) -> bool:
    """Return whether one of two figures is likely the other put right, however far they lie apart.

    The sentence of one says so, and the other is told elsewhere by the same source, or stands there as well.
    """
    if not (a.corrects or b.corrects):
        return False
    if a.text == b.text:
        return (a.corrects and b.corrects) or gap((a.low, a.high), (b.low, b.high)) < DOUBLE
    return a.corrects != b.corrects and (a.speaker == b.speaker or None in (a.speaker, b.speaker))


def _parts(a: Answer, b: Answer) -> float:
    """Weigh a day against a stretch of days with another figure: part and whole."""
    lengths = sorted(1 + (row.days[1] - row.days[0]).days for row in (a, b) if row.days)
    return MUCH_LONGER if lengths[-1] >= 3 * lengths[0] else LONGER


def _undated(a: Answer, b: Answer) -> float:
    """Weigh a blow without a day by the days of the reports: it lies likely just before them."""
    first = a.days[1] if a.days else a.published
    second = b.days[1] if b.days else b.published
    if not a.blow or a.background or b.background or first is None or second is None:
        return 0.0
    away = abs((first - second).days)
    for days, weight in REPORTS_APART:
        if away > days:
            return weight
    return 0.0


def _figures(a: Answer, b: Answer, figures: Compared) -> float:
    if figures.same or a.low is None or b.low is None:
        return figures.weight
    if puts_right(a, b):
        return max(figures.weight, APART_FIGURE)
    if a.text != b.text:
        return figures.weight
    if figures.fit:
        return _open_apart(figures) if is_open(a) or is_open(b) else figures.weight
    two = a.speaker and b.speaker and a.speaker != b.speaker
    if 0 in (a.high, b.high) and two:  # "no one was hurt" beside a count is another's word
        return figures.weight
    past = a.former != b.former and figures.factor < DOUBLE
    if two or past:
        return figures.weight + TWO_VOICES
    return figures.weight + _told_apart(figures.factor, whole=a.exact and b.exact and max(a.low, b.low) < ROUNDED)


def _open_apart(figures: Compared) -> float:
    if figures.factor <= CLOSE:
        return figures.weight
    return OPEN_APART if figures.factor < OPEN_FAR else FAR_APART


def _told_apart(factor: float, *, whole: bool) -> float:
    if factor < CLOSE and not whole:
        return ABOUT_THE_SAME
    return TOLD_APART if factor < DOUBLE else FAR_APART


def _groups(a: Answer, b: Answer, figures: Compared) -> float:
    noun = not is_known_group(a.group or b.group) and not is_known_group(b.group or a.group)
    if ("" in (a.group, b.group) or noun) and figures.same and a.low == a.high and b.low == b.high:
        return PART_AS_WHOLE
    if figures.same and a.text != b.text and are_kin(a.group, b.group):
        return KIN_GROUP
    if a.text != b.text and noun:
        return NOUN_AS_WHOLE
    return TWO_GROUPS if is_known_group(a.group) and is_known_group(b.group) else OTHER_GROUP


def _copied(a: Answer, b: Answer) -> bool:
    """Return whether the evidence in two reports has most words in common."""
    fewer, more = len(a.words), len(b.words)
    if fewer > more:
        fewer, more = more, fewer
    return more > 0 and fewer / more >= COPIED and _alike(a, b) >= COPIED


def _alike(a: Answer, b: Answer) -> float:
    """Return the share of words that two pieces of evidence have in common."""
    if not a.words or not b.words:
        return 0.0
    common = len(a.words & b.words)
    return common / (len(a.words) + len(b.words) - common)
