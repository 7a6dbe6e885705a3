"""Distance between a counted phrase and a trigger: words between them, and what the parse says."""

from __future__ import annotations

from itertools import pairwise

from consilience.model.reading import Sentence
from consilience.stages.extraction.lexicon import Mark
from consilience.stages.extraction.phrases import Phrase

BEHIND = frozenset(
    """
    be been being was were is are am has have had having having's do did does to also still now newly already so
    far only reportedly believed feared thought said reported estimated known confirmed listed registered
    considered presumed who that which alone either all just have 've 're 's ’s least an a the remain remained
    remains remaining stay stayed taken moved brought rushed sent led left forced made rendered get got getting
    become became found declared need needed needing require required transferred driven airlifted flown carried
    helped pulled temporarily internally officially seriously critically severely slightly badly mostly may
    might could will would can must should who've being forcibly currently later earlier then since feared least
    even about some up as many nearly almost staying living living residing housed sheltering placed forced
    compelled obliged ordered put living
    """.split()
)
AHEAD = frozenset(
    """
    at least the a an about around some nearly almost more than over up to as many as of another additional further
    close approximately roughly also only just between from by total another least fewer less no well another
    estimated least what including its his their our these those both all other additional have had has
    """.split()
)
RISE = frozenset(
    """
    numbered numbers totalled totaled total totals rose risen rises rising rise climbed climbs climbing stands stood
    standing stand reached reaches reaching reach hit hits jumped jumps passed passes passing topped tops exceeded
    exceeds surpassed increased increases increasing grew grown grows put puts putting was is were are now currently
    soared climbing at to by in with had has have could may might exceed soars mounted mounts swelled revised raised
    updated lowered , than reported official from close already then since go gone went up it as high low well announced
    given said fell fallen falls falling drop drops dropped declined declines decreased eased dipped slipped peaked
    peaks past beyond
    """.split()
)
STRONG_BREAK = frozenset({";", ".", ":", "!", "?"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "attr"})
STATES = frozenset({"prep", "acomp", "advmod", "oprd", "attr", "xcomp"})
ASIDES = frozenset({"including", "mostly", "most", "some", "many", "mainly", "all", "aged"})
DASHES = frozenset({"--", "–", "—"})
APPOSITION = 16  # tokens of an aside between a counted phrase and its verb
LIST_REACH = 30  # tokens back to the word that opens a list of those aboard
ABOARD = frozenset({"carrying", "with", "transporting", "holding", "containing", "bearing"})
NOUN_OPENERS = frozenset({"DT", "PRP$", "JJ", "POS", "WP$"})
REPORTING = frozenset({"say", "add", "claim", "tell", "warn", "report", "state", "announce"})


def climbs(sentence: Sentence, at: int, mark: Mark, steps: int) -> bool:
    for _ in range(steps):
        if mark.first <= at <= mark.last:
            return True
        at = sentence.tokens[at].head
    return False


def gap(
    sentence: Sentence, phrases: list[Phrase], start: int, end: int, allowed: frozenset[str], verbs: float = 1.4
) -> float:
    """Cost of the tokens start..end (exclusive) between a phrase and a trigger."""
    cost, depth, aside = 0.0, 0, False
    skipped = apposition(sentence, start, end)
    between = (other for other in phrases if other.first < end and other.number >= start)
    held = {i for other in between for i in range(other.first, other.number + 1)}
    for index in range(start, end):
        token = sentence.tokens[index]
        word = token.text.lower()
        if start <= index <= skipped:
            cost += 0.02
        elif word in ("(", "["):
            depth += 1
        elif word in (")", "]"):
            depth = max(0, depth - 1)
        elif word in DASHES:
            aside, cost = not aside, cost + 0.2
        elif word in STRONG_BREAK:
            cost += 3.0
        elif depth:
            cost += 0.05
        elif word in ASIDES:
            aside, cost = True, cost + 0.2
        elif aside and word != "," and token.pos not in ("AUX", "VERB") and (token.pos != "ADP" or word == "of"):
            cost += 0.05
        elif token.lemma in REPORTING and token.tag in ("VBD", "VBZ", "VBP") and _reports(sentence, index):
            cost += 2.5
        elif word in allowed or token.pos in ("AUX", "PART"):
            cost += 0.02
        elif token.pos == "ADV":
            cost += 0.1
        elif index in held:
            cost += 0.6
        elif token.pos == "VERB":
            aside = False
            cost += 2.5 if token.lemma in REPORTING else verbs
        elif word == ",":
            cost += 0.5
        elif token.pos in ("SCONJ",):
            cost += 0.9
        elif token.pos in ("CCONJ",):
            cost += 0.7
        elif token.pos == "ADP":
            cost += 0.35
        elif token.pos == "PUNCT":
            cost += 0.3
        else:
            cost += 0.28
        if cost > 8:
            break
    return cost


def apposition(sentence: Sentence, start: int, end: int) -> int:
    """Return the last token of an aside that opens the gap and tells parts: ", seven of them children,"; else -1."""
    words = [token.text.lower() for token in sentence.tokens[start : min(end, start + APPOSITION)]]
    if words[:1] != [","] or "," not in words[1:]:
        return -1
    close = words.index(",", 1)
    inner = sentence.tokens[start + 1 : start + close]
    parts = any(a == "of" and b in ("them", "whom", "which") for a, b in pairwise(words[1:close]))
    loose = "whom" in words or not any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in inner)
    return start + close if parts and loose else -1


def _reports(sentence: Sentence, at: int) -> bool:
    """Say whether the verb at `at` has somebody who says something: "three spokesmen said", not "are said to"."""
    deps = {sentence.tokens[child].dep for child in sentence.children[at]}
    return "nsubj" in deps and "auxpass" not in deps


def related(sentence: Sentence, phrase: Phrase, mark: Mark) -> bool:
    """Say whether the parse makes the phrase the subject, or the noun that the trigger's clause describes."""
    tokens = sentence.tokens
    head = phrase.head if phrase.head is not None else phrase.number
    spots = range(phrase.first, phrase.last + 1)
    for at in spots:
        if tokens[at].dep in SUBJECTS and climbs(sentence, tokens[at].head, mark, 3):
            return True
    for at in range(mark.first, mark.last + 1):
        up, steps = at, 0
        while steps < 3:
            if tokens[up].dep in ("acl", "relcl", "amod", "prep") and phrase.first <= tokens[up].head <= phrase.last:
                return True
            if tokens[up].dep not in ("conj", "xcomp", "advcl", "prep", "pobj", "acomp", "advmod"):
                break
            up, steps = tokens[up].head, steps + 1
    if head in spots and tokens[head].dep in SUBJECTS:
        above = tokens[head].head
        if tokens[mark.first].head == above and tokens[mark.first].dep in STATES and mark.first > above:
            return True  # "should remain in custody", "were taken to hospital"
    return head in spots and tokens[head].dep == "nsubj" and climbs(sentence, tokens[head].head, mark, 1)


def passive(sentence: Sentence, mark: Mark) -> bool:
    return any(
        sentence.tokens[child].dep in ("auxpass", "nsubjpass")
        for at in range(mark.first, mark.last + 1)
        for child in sentence.children[at]
    )


def infinitive(sentence: Sentence, verb: int) -> bool:
    """Say whether the verb, or the one it is coordinated with, is an infinitive: "threatened to kill or maim"."""
    tokens = sentence.tokens
    if tokens[verb].dep == "conj" and tokens[verb].tag == "VB":
        verb = tokens[verb].head
    return tokens[verb].tag == "VB" and any(tokens[c].tag == "TO" for c in sentence.children[verb])


def acted_upon(sentence: Sentence, mark: Mark) -> bool:
    """Say whether the verb at `mark` has a passive auxiliary before it, so that its subject does nothing."""
    tokens = sentence.tokens
    return any(tokens[child].dep == "auxpass" and child < mark.first for child in sentence.children[mark.first])


def active(sentence: Sentence, phrase: Phrase, mark: Mark, phrases: list[Phrase], marks: list[Mark]) -> bool:
    """Say whether the past form at `mark` has an object of its own, so that the phrase before it is the agent."""
    tokens = sentence.tokens
    after = mark.last + 1
    follower = next((p for p in phrases if p.first == after), None)
    if follower is not None and any(m.first == follower.last + 1 for m in marks):
        return False  # "8 persons killed 58 others injured": a chain of figures with their participles
    if passive(sentence, mark):
        return False
    if follower is not None and any(m.last + 1 == phrase.first and _past(m) for m in marks) and _past(mark):
        return True  # "killed three and wounded five"
    return any(
        tokens[child].dep in ("dobj", "ccomp") and child > mark.last
        for at in {mark.first, mark.last}  # "shot and killed a lawyer"
        for child in sentence.children[at]
    )


def _past(mark: Mark) -> bool:
    return any(trigger.form == "past" for trigger in mark.triggers)


def carried(sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether the phrase tells who was aboard: "carrying 90 people, a family of five and two pilots"."""
    for token in reversed(sentence.tokens[max(0, phrase.first - LIST_REACH) : phrase.first]):
        if token.text.lower() in ABOARD:
            return True
        if token.pos in ("VERB", "AUX") and token.text.lower() not in ASIDES:
            return False
    return False


def named(sentence: Sentence, at: int) -> bool:
    """Say whether the word at `at`, which might be a verb, is a noun: "their houses", "adequate shelter"."""
    before, word = sentence.tokens[at - 1] if at else None, sentence.tokens[at]
    if word.tag in ("NN", "NNS", "NNP") and word.dep == "compound" and word.head > at:
        return True  # "a gas station", "search warrants"
    if before is None:
        return False
    if word.tag in ("NN", "NNS") and word.dep == "pobj":
        return True
    if word.tag == "NN" and word.dep == "conj" and sentence.tokens[word.head].tag in ("NN", "NNS"):
        return True  # "without power or shelter"
    if word.tag == "NNP":
        return before.tag == "NNP" and not word.text.lower().endswith("s")  # "Club House Drive", not "Blast Kills 5"
    return word.tag in ("NN", "NNS") and before.tag in NOUN_OPENERS
