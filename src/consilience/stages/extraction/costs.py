"""What a link between a counted phrase and a trigger costs, by where each stands to the other."""

from __future__ import annotations

from consilience.model.reading import Sentence
from consilience.stages.extraction.classes import names, widened
from consilience.stages.extraction.distance import (
    AHEAD,
    BEHIND,
    RISE,
    acted_upon,
    active,
    apposition,
    carried,
    climbs,
    gap,
    named,
    passive,
    related,
)
from consilience.stages.extraction.lexicon import Mark, Trigger
from consilience.stages.extraction.phrases import Phrase
from consilience.stages.extraction.tallied import TALLY_VERBS, labels, risen, tallied, told_of

FOLLOWER = 0.35  # a coordinated phrase shares its neighbour's trigger at this extra cost
SPOTS = frozenset(
    {"at", "on", "in", "since", "until", "for", "near", "of", "from", "into", "across"}
)  # before a number that tells where or when
WHERE = frozenset({"from", "into", "inside", "across"})
LANDS = frozenset(
    "island city town country region state province capital district area county village territory nation coast".split()
)  # of which a share may be meant
ASIDE = 1.2  # a participle behind the counted noun, where the noun's own verb says more
VERBAL = frozenset({"subject", "object", "either"})
ATTRIBUTE = 0.7  # a participle before the counted noun: "12 wounded soldiers"
OWN_STATE = 0.2  # the counted noun is the state itself: "12 missing"
FATE = -0.1  # the dead counted as such
FINAL = -0.5  # the outcome behind the counted thing outweighs the verb before it
OBJECT_PREPOSITIONS = frozenset({"of", "to", "at", "by"})
OPENS_LIST = frozenset({"included", "include", "includes", "including", "were", "are", ":"})
NOMINALS = frozenset(
    {"dead", "injured", "wounded", "missing", "killed", "fatalities", "casualties", "hostages", "deceased", "victims"}
)
PARTING = frozenset({"and", "but", "or", ",", ";", "while"})
BESIDE = 2  # tokens within which a figure without a noun takes that of the figure before


def _fits(sentence: Sentence, phrase: Phrase, trigger: Trigger, mark: Mark) -> bool:
    cue = trigger.cue
    if cue.role == "noun" and phrase.head is not None and phrase.first <= mark.first <= phrase.last:
        return True
    if phrase.bare:
        if mark.last < phrase.first and tallied(sentence, phrase, mark):
            if sentence.tokens[mark.first].text.lower() in TALLY_VERBS:
                return False  # "the number of homes without power fell to 12,400": no town that fell
            if not cue.bare and cue.role != "noun" and not told_of(sentence, mark) & names(cue.counts):
                return False  # "the number of families affected by the flood rose to 900": no buildings
            return cue.role in ("object", "subject", "either", "noun", "after")
        beside = mark.first - phrase.last <= BESIDE and phrase.first - mark.last <= BESIDE
        if phrase.nouns and beside and phrase.groups & widened(cue.counts):
            return True
        return cue.bare or (cue.role == "noun" and mark.first == phrase.number + 1)
    if phrase.figure.role == "percent" and sentence.tokens[phrase.last].text.lower() in LANDS:
        return trigger.kind == "outage" or (
            trigger.kind == "damage" and cue.role == "object"
        )  # "80 percent of the island is without power"
    return bool(phrase.groups & widened(cue.counts))


def cost_of(
    sentence: Sentence,
    phrases: list[Phrase],
    index: int,
    groups: list[int],
    mark: Mark,
    trigger: Trigger,
    marks: list[Mark],
) -> float | None:
    phrase = phrases[index]
    if not _fits(sentence, phrase, trigger, mark):
        return None
    role = trigger.cue.role
    if trigger.form == "base" and mark.first == mark.last and named(sentence, mark.first):
        return None
    if phrase.first <= mark.first <= phrase.last:
        cost = _inside(phrase, mark, trigger)
        return cost + ASIDE if cost is not None and _taken_in(sentence, mark, trigger, marks) else cost
    if _belongs_elsewhere(phrases, index, groups, mark):
        return None
    if not _whole_or_part(sentence, phrases, phrase, mark, role):
        return None
    if phrase.bare and mark.last < phrase.first and role != "before" and tallied(sentence, phrase, mark):
        return 0.7 + 0.04 * (phrase.first - mark.last)
    run = [other for other, group in zip(phrases, groups, strict=True) if group == groups[index]]
    if mark.last < phrase.first and trigger.form != "base" and labels(sentence, phrase, mark):
        return OWN_STATE
    if phrase.bare and role == "before" and mark.last < phrase.first and risen(sentence, phrase, mark):
        return 0.6 + 0.02 * (phrase.first - mark.last)
    if mark.first > phrase.last:
        if any(phrase.last < other.number < mark.first <= other.last for other in phrases):
            return None  # "two children and 21 injured"
        if role == "noun" and _owns(sentence, phrase, mark):
            return OWN_STATE  # "the six monks' murder"
        if role in ("object", "subject", "either", "after") or (role == "noun" and phrase.bare):
            return _after(sentence, phrases, phrase, run, mark, trigger, marks)
        return None
    if role in ("object", "either", "before", "noun"):
        return _before(sentence, phrases, phrase, run, mark, trigger)
    if role == "after" and trigger.form == "fixed" and mark.last + 1 == phrase.first:
        return 1.2 if trigger.cue.bare and not phrase.bare and phrase.nouns else None
    return None


def _owns(sentence: Sentence, phrase: Phrase, mark: Mark) -> bool:
    """Say whether the phrase stands in the possessive before the noun of harm."""
    owner = sentence.tokens[phrase.last]
    return owner.dep == "poss" and mark.first <= owner.head <= mark.last


def _belongs_elsewhere(phrases: list[Phrase], index: int, groups: list[int], mark: Mark) -> bool:
    """Say whether the trigger stands inside another counted phrase: "dozens of injured"."""
    if any(other.whole is phrases[index].figure for other in phrases):
        return False
    rest = [other for i, other in enumerate(phrases) if groups[i] != groups[index]]
    return any(other.number < mark.first <= mark.last <= other.last for other in rest)


def _whole_or_part(sentence: Sentence, phrases: list[Phrase], phrase: Phrase, mark: Mark, role: str) -> bool:
    """Say whether "15 of the 200 girls abducted" may link here: a participle tells of the whole, a verb of the part."""
    if mark.first <= phrase.last:
        return phrase.whole is not None or not any(o.whole is phrase.figure for o in phrases)
    follows = sentence.tokens[phrase.last + 1].text.lower() if phrase.last + 1 < len(sentence.tokens) else ""
    verb = sentence.tokens[mark.first]
    finite = role == "subject" or (verb.tag == "VBD" and verb.dep in ("ROOT", "conj", "ccomp"))
    described = (mark.first == phrase.last + 1 and not finite) or follows in ("who", "that", "which", "whom")
    if phrase.whole is not None or (phrase.partitive and (phrase.figure.role == "percent" or phrase.figure.high == 1)):
        return not described or mark.first == phrase.head
    return described or not any(o.whole is phrase.figure for o in phrases)


def _inside(phrase: Phrase, mark: Mark, trigger: Trigger) -> float | None:
    """Cost of a trigger within the phrase: "12 deaths", "six wounded soldiers"."""
    if trigger.cue.role == "noun":
        if trigger.cue.measure == "killed" and mark.first == phrase.head == phrase.last:
            return FATE  # "admitted six dead", whatever the verb may be elsewhere
        return 0.1 if mark.last >= phrase.last or phrase.bare else None
    if trigger.cue.role == "before" and phrase.partitive and mark.last >= phrase.last:
        return OWN_STATE  # "bringing to 80 the number of people killed"
    if trigger.cue.weak:
        return None
    if phrase.partitive and phrase.figure.role != "percent" and phrase.head is not None and mark.first < phrase.head:
        return None  # "one of the missing sailors": no count of the missing
    if trigger.cue.role == "after" and mark.first == phrase.head:
        return OWN_STATE
    if trigger.form == "past" or trigger.cue.role == "after":
        return ATTRIBUTE if mark.first > phrase.number else None
    return None


def _after(
    sentence: Sentence, phrases: list[Phrase], phrase: Phrase, run: list[Phrase], mark: Mark, trigger: Trigger,
    marks: list[Mark],
) -> float | None:  # fmt: skip
    """Cost of a trigger that stands behind the phrase."""
    if trigger.cue.role in VERBAL and _described(sentence, phrase) and not related(sentence, phrase, mark):
        return None  # "a bridge linking two towns collapsed"
    followed = [other for other in run if phrase.last < other.first < mark.first]
    start = (followed[-1].last if followed else phrase.last) + 1
    role, form = trigger.cue.role, trigger.form
    if role == "object" and form in ("gerund", "base"):
        return None
    if role == "subject" and acted_upon(sentence, mark):
        return None  # "had to be moved to safety"
    if trigger.form == "fixed" and "all" in trigger.cue.words[0] and carried(sentence, run[0]):
        return 1.0
    if start == mark.first and sentence.tokens[mark.last].text.lower() == "death":
        return FINAL  # "stabbed 11 people to death"
    if role == "noun" and start != mark.first:
        return None  # "the three are accused of murder"
    aside = apposition(sentence, start, mark.first) >= 0
    if not aside and any(phrase.last < other.first < mark.first and _of_whom(sentence, other) for other in phrases):
        return None  # "carrying 40 passengers, of whom 17 died"
    cost = FOLLOWER * len(followed) + gap(sentence, phrases, start, mark.first, BEHIND)
    if role in ("object", "either") and form == "past" and active(sentence, phrase, mark, phrases, marks):
        return None if role == "object" else cost + 0.6
    if related(sentence, phrase, mark):
        cost = min(cost, 0.5 + 0.04 * (mark.first - start))
    aside = _outranked(sentence, phrase, mark, marks) or _taken_in(sentence, mark, trigger, marks)
    return cost + (ASIDE if aside else 0.0)


def _described(sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether the phrase is the object of a participle that describes another noun."""
    if phrase.head is None:
        return False
    token = sentence.tokens[phrase.last]
    verb = sentence.tokens[token.head]
    return token.dep == "dobj" and verb.dep == "acl" and verb.tag == "VBG"


def _outranked(sentence: Sentence, phrase: Phrase, mark: Mark, marks: list[Mark]) -> bool:
    """Say whether the trigger only describes the phrase, whose own verb is a trigger: "12 people hurt there died"."""
    tokens = sentence.tokens
    subject = next((i for i in range(phrase.first, phrase.last + 1) if tokens[i].dep in ("nsubj", "nsubjpass")), None)
    if subject is None or not any(tokens[child].dep == "acl" for child in sentence.children[subject]):
        return False
    verb = tokens[subject].head
    if not mark.last < verb:
        return False
    fitting = (t for m in marks if m.first <= verb <= m.last for t in m.triggers)
    return any(not t.cue.weak and t.cue.role in VERBAL and phrase.groups & widened(t.cue.counts) for t in fitting)


def _taken_in(sentence: Sentence, mark: Mark, trigger: Trigger, marks: list[Mark]) -> bool:
    """Say whether those hurt are counted as taken to hospital: "six with burns were hospitalised"."""
    if trigger.cue.measure != "injured":
        return False
    later = (m for m in marks if m.first > mark.last)
    ward = next((m for m in later if any(t.cue.measure == "hospitalised" and not t.cue.weak for t in m.triggers)), None)
    between = sentence.tokens[mark.last + 1 : ward.first] if ward else ()
    told = any(t.text.lower() in ("was", "were", "are", "been") for t in between)
    return told and not any(t.text.lower() in PARTING or t.pos == "NUM" for t in between)


def _of_whom(sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether the phrase is introduced as a part of the one before: "of whom 17", "17 of whom"."""
    near = sentence.tokens[max(0, phrase.first - 2) : phrase.last + 1]
    return any(token.text.lower() in ("whom", "which", "them") for token in near)


def _before(
    sentence: Sentence, phrases: list[Phrase], phrase: Phrase, run: list[Phrase], mark: Mark, trigger: Trigger
) -> float | None:
    """Cost of a trigger that stands before the phrase."""
    ahead = [other for other in run if mark.last < other.first < phrase.first]
    until = ahead[0].first if ahead else phrase.first
    if until <= mark.last:
        return None
    role = trigger.cue.role
    if role in ("object", "either") and passive(sentence, mark):
        return None
    between = [t.text.lower() for t in sentence.tokens[mark.last + 1 : until]]
    if role == "noun":
        if between and between[0] in OPENS_LIST and sentence.tokens[mark.last].text.lower() in NOMINALS:
            return 0.4
        if not (between and (between[0] == "of" or any(w in RISE for w in between))):
            return None
        return 0.5 + FOLLOWER * len(ahead) + gap(sentence, phrases, mark.last + 1, until, AHEAD | RISE)
    if (
        role in ("object", "either")
        and between[-2:] != ["total", "of"]
        and between[-1:]
        and between[-1] in (SPOTS if phrase.bare or phrase.unknown else WHERE)
    ):
        return None  # "were killed, all from one family", "found dead at 79", "evacuated into 20 halls"
    allowed = AHEAD | RISE if role == "before" else AHEAD
    cost = 0.3 + FOLLOWER * len(ahead) + gap(sentence, phrases, mark.last + 1, until, allowed, verbs=2.5)
    if any(mark.last < other.first < until for other in phrases):
        cost += 1.5
    if role == "before" and phrase.bare:
        if between == ["the"]:
            return None  # "the bodies of the four": four of whom the report has told
        cost *= 0.6
    head = sentence.tokens[phrase.head if phrase.head is not None else phrase.number]
    reached = head.dep in ("dobj", "attr") or (
        head.dep == "pobj" and sentence.tokens[head.head].text.lower() in OBJECT_PREPOSITIONS
    )
    if reached and climbs(sentence, head.head, mark, 2 if head.dep == "pobj" else 1):
        cost = min(cost, 0.8 + 0.05 * len(between) if between else 0.0)
    return cost
