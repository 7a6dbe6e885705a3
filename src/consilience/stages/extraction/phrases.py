"""Counted phrases: a figure with the noun that it counts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from consilience.model.reading import Sentence
from consilience.model.values import Figure
from consilience.stages.extraction.lexicon import Mark, Noun, NounMark
from consilience.stages.extraction.scan import NOUN_TAGS, TIMES, Scan

ROLES = ("count", "percent", "money", "measure")
LABEL = 7  # tokens before a number in which a label names what is counted
REACH = 9  # tokens after the number in which its noun is sought
POINTERS = frozenset(
    """
    the these those them whom which his her its their our all such
    """.split()
)
PRONOUNS = frozenset("them whom which us you".split())
MORE = frozenset("other more another additional further new others".split())
WHOLES = frozenset({"the", "these", "those", "its", "their", "all", "some", "about", "nearly"})
SHARES = frozenset({"half", "most", "many", "some", "several", "third", "quarter", "thirds", "quarters", "part", "any"})
COMPANIES = frozenset({"family", "crew", "party"})
STREETS = frozenset("st street ave avenue rd road drive dr lane ln blvd boulevard".split())
PERSON_ENDING = re.compile(r"(?:ers|ors|ists|ians|men|women|ees|eers)$")
THINGS = frozenset(
    """
    beers orders papers numbers letters towers rivers meters metres liters litres centers containers boulders doors
    floors motors sensors errors factors sectors trailers trees degrees fees knees committees bees meteors corridors
    computers counters drawers pillars shutters powers offers dollars answers chapters quarters borders fibers fires
    helicopters choppers cruisers destroyers carriers tankers freighters trawlers excavators bulldozers tractors
    scissors mirrors trousers lists fists wrists mists specimens careers gears warrants stickers posters banners lockers
    heaters boilers burners routers servers printers scanners speakers layers prayers rumors rumours tumors horrors
    terrors elevators escalators ventilators respirators monitors projectors trackers lighters ladders shelters
    reactors generators transformers propellers boosters armors mortars launchers interceptors fighters bombers
    shoulders feathers hors
    """.split()
)  # plurals that end like people
PEOPLES = re.compile(r"(?:s|ese|shi|ya)$")
NO_ADJECTIVES = frozenset({"who", "that", "which", "there", "a", "an", "the"})
FILLERS = frozenset({'"', "“", "”", "'", "‘", "’", "-", "‑", "``", "''", "'s", "’s", "/", "[", "]"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens first..last of a counted phrase: the figure in first..number, its noun in head..last if it has one."""

    figure: Figure
    first: int
    number: int
    last: int
    head: int | None
    nouns: tuple[Noun, ...] = ()
    unknown: bool = False
    partitive: bool = False
    whole: Figure | None = None
    of: str | None = None

    @property
    def bare(self) -> bool:
        """Say whether no noun tells what is counted."""
        return self.head is None

    @property
    def groups(self) -> frozenset[str]:
        """Return the classes that the noun belongs to."""
        if self.unknown:
            return frozenset({"unknown"})
        return frozenset(noun.group for noun in self.nouns)


def counted_phrases(
    sentence: Sentence,
    figures: tuple[Figure, ...],
    nouns: list[NounMark],
    marks: list[Mark],
    demonyms: frozenset[int],
) -> list[Phrase]:
    """Return the phrase of each candidate figure of `sentence`, in order; `demonyms` are token indexes."""
    if not figures:
        return []
    states = frozenset(m.first for m in marks if any(t.cue.role == "noun" and t.cue.counts for t in m.triggers))
    spots: list[tuple[Figure, int, int]] = []
    for before, figure in zip((None, *figures), figures, strict=False):
        held = sentence.at(figure.start, figure.end)
        told = before is not None and before.role == "percent"  # the part itself: "half of the 800 tenants"
        if not held or (_share_of(sentence, held[0]) and not told and not _told(sentence, held[-1], states)):
            continue
        if not _attributive(sentence, held[-1], figure) and not _named(sentence, held[0], figure):
            spots.append((figure, held[0], held[-1]))
    scan = Scan(
        sentence,
        {mark.first: mark for mark in nouns},
        {index: figure for figure, first, last in spots for index in range(first, last + 1)},
        frozenset(mark.first for mark in marks),
        {m.first: m.last for m in marks if any(t.form == "noun" for t in m.triggers)},
        demonyms,
        frozenset(m.first for m in marks if any(t.form == "past" for t in m.triggers)),
        frozenset(m.first for m in marks if m.last > m.first),
    )
    found: list[Phrase] = []
    for figure, first, last in spots:
        phrase = _phrase(scan, figure, first, last)
        if found and found[-1].nouns and {noun.name for noun in phrase.nouns} == {"others"}:
            phrase = replace(phrase, nouns=phrase.nouns + found[-1].nouns)  # "40 homes ... and 12 others"
        label = _label(scan, first) if phrase.bare else None
        if label is not None:
            phrase = replace(phrase, head=label.first, nouns=label.nouns)
        elif phrase.bare and found and found[-1].nouns:
            if scan.word(last + 1) in ("more", "others"):
                phrase = replace(phrase, head=last + 1, last=last + 1, nouns=found[-1].nouns)
            elif not found[-1].bare:
                phrase = replace(phrase, nouns=found[-1].nouns)  # "and 310 damaged": the thing counted before
            if first and scan.word(first - 1) in ("another", "further"):
                phrase = replace(phrase, head=first, nouns=found[-1].nouns)
        found.append(phrase)
    return found


def _label(scan: Scan, first: int) -> NounMark | None:
    """Return the noun of the label before token `first`: "Homes destroyed: at least 40"."""
    if scan.word(first - 1) != ":":
        return None
    near = range(max(0, first - LABEL), first - 1)
    return next((scan.nouns[at] for at in near if at in scan.nouns and scan.nouns[at].plural), None)


def _share_of(sentence: Sentence, first: int) -> bool:
    """Say whether the figure is a whole of which a part not told in figures is meant: "half of the 800 tenants"."""
    ahead = [t.text.lower() for t in sentence.tokens[max(0, first - 3) : first]]
    if ahead[-1:] and ahead[-1] in WHOLES:
        ahead = ahead[:-1]
    return len(ahead) > 1 and ahead[-1] == "of" and ahead[-2] in SHARES


def _told(sentence: Sentence, last: int, states: frozenset[int]) -> bool:
    """Say whether the noun behind token `last` tells its own state: "half of the 800 tenants evicted", "refugees"."""
    tokens = sentence.tokens
    near = range(last + 1, min(last + 4, len(tokens)))
    if any(tokens[at].tag == "WDT" for at in range(last + 1, min(last + 6, len(tokens)))):
        return True  # "most of the 600 homes that lost power"
    return not states.isdisjoint(near) or any(tokens[at].tag == "VBN" and tokens[at].dep == "acl" for at in near)


def _named(sentence: Sentence, first: int, figure: Figure) -> bool:
    """Say whether the figure is part of a name: "Falcon 9 rockets"."""
    tokens = sentence.tokens
    if not first or figure.role != "count" or not tokens[first].text.isdigit() or tokens[first - 1].tag != "NNP":
        return False
    name = tokens[first - 1]
    return name.dep in ("nmod", "compound") and name.head == tokens[first].head > first


def _attributive(sentence: Sentence, last: int, figure: Figure) -> bool:
    """Say whether the figure is half of an adjective: "a 435-member house"."""
    tokens = sentence.tokens
    if figure.role != "count" or last + 2 >= len(tokens) or tokens[last + 1].text not in ("-", "‑"):
        return False
    return tokens[last + 1].start == tokens[last].end and tokens[last + 2].start == tokens[last + 1].end


def _phrase(scan: Scan, figure: Figure, first: int, last: int) -> Phrase:
    """Return the phrase of `figure`, which stands at tokens first..last."""
    tokens = scan.sentence.tokens
    at, whole = last + 1, None
    partitive = figure.role == "percent" and scan.word(at) in WHOLES  # "half the town"
    noun: int | None = None
    stop = min(len(tokens), at + REACH)
    while at < stop:
        token = tokens[at]
        word = token.text.lower()
        listed = scan.nouns.get(at)
        if word == "shot" and at == last + 1 and figure.high != 1:
            break  # "2 shot at a school": no noun, which would be "shots"
        if at in scan.numbers:
            inner = scan.numbers[at]
            if not partitive or noun is not None or whole is not None:
                break
            whole, at = inner, max(i for i, f in scan.numbers.items() if f is inner) + 1
            stop = min(len(tokens), at + REACH)
        elif listed is not None and not (noun is None and at in scan.verbs and token.tag.startswith("VB")):
            end = listed.last
            if scan.modifies(listed):
                noun, at = end, end + 1
                continue
            return Phrase(figure, first, last, end, listed.first, listed.nouns, False, partitive, whole)
        elif at in scan.events and not scan.noun(scan.events[at] + 1):
            end = scan.events[at]
            return Phrase(figure, first, last, end, at, (), True, partitive, whole)
        elif (
            partitive
            and noun is None
            and at in scan.verbs
            and scan.word(at - 1) in ("the", "those", "these")
            and at + 1 not in scan.nouns
        ):
            return Phrase(
                figure, first, last, at, at, _everybody("them")[:1], False, True, whole
            )  # "22 of the displaced"
        elif noun is not None and scan.made_by(at):
            noun, at = None, at + 2  # "Uzanian-backed fighters"
        elif word in PRONOUNS and partitive:
            return Phrase(figure, first, last, at, at, _everybody(word), False, True, whole)
        elif scan.age(at):
            at = scan.age(at)
        elif word == "of" and at == last + 1:
            partitive, at = True, scan.owner(at + 1)
        elif word == "the" and at == last + 1 and scan.tally(at):
            partitive, at = True, scan.tally(at)
        elif word in ("report", "reports") and scan.word(at + 1) == "of" and figure.high == 0:
            at += 2
        elif word == "out" and at == last + 1 and scan.word(at + 1) == "of":
            partitive, at = True, at + 2
        elif noun is None and at in scan.pasts and at + 1 in scan.nouns and token.tag.startswith("NN"):
            at += 1  # "107 disfigured bodies", whatever the parser makes of capitals
        elif noun is None and scan.made_by(at + 1):
            at += 3  # "four storm-related deaths"
        elif token.tag in NOUN_TAGS and not (
            noun is None and at in scan.verbs and token.tag != "NNS" and not scan.noun(at + 1)
        ):
            if word in TIMES or (noun is not None and at in scan.pasts and not scan.nominal(at + 1)):
                break
            noun, at = at, at + 1
            if token.tag == "NNS" and not scan.nominal(at):
                break
        elif noun is not None and at in scan.verbs and token.text[:1].isupper() and word.endswith("ing"):
            break  # a headline: "3,000 Uzans Taking Refuge in Camps"
        elif word in ("-", "‑") and scan.word(at + 2) in ("-", "‑") and not scan.dash(at):
            at += 3  # "45 adobe-and-stone houses"
        elif word in ("and", "&") and noun is not None and scan.nationality(noun) and scan.names_on(at + 1):
            at += 1
        elif (word in FILLERS and not scan.dash(at)) or (
            word in ("or", "and", ",")
            and noun is None
            and not (at + 1 in scan.pasts and at + 2 in scan.numbers)
            and (word != "," or (at > last + 1 and scan.word(at - 1) not in MORE))
            and (scan.nominal(at + 1) or scan.nominal(at + 2))
        ):
            if noun is not None and word not in ("-", "‑") and not scan.nominal(at + 1):
                break
            at += 1
        elif (noun is None and word in MORE) or (noun is None and (partitive and word in POINTERS)):
            at += 1
        elif noun is None and token.pos in ("ADJ", "ADV", "DET") and word not in NO_ADJECTIVES:
            if at in scan.verbs and not scan.nominal(at + 1):
                break
            at += 1
        elif noun is not None and scan.nationality(noun) and token.pos == "ADJ" and scan.nominal(at + 1):
            at += 1  # "two U.S. Mormon missionaries"
        elif noun is None and token.tag in ("VBN", "VBG", "VBD") and scan.nominal(at + 1) and not scan.finite(at):
            if at in scan.wordings:
                break  # "4,400 lost service"
            at += 1
        elif noun is None and scan.describing(at):
            at = scan.describing(at)
        else:
            break
    return _unlisted(scan, figure, first, last, noun, partitive, whole)


def _unlisted(
    scan: Scan, figure: Figure, first: int, last: int, noun: int | None, partitive: bool, whole: Figure | None
) -> Phrase:
    """Return the phrase whose noun the lexicon does not list."""
    if noun is None:
        if first > 1 and scan.word(first - 1) == "of" and scan.word(first - 2) in COMPANIES:
            people = (Noun("person", "person", "person", None),)
            return Phrase(figure, first, last, last, first - 2, people, False, partitive, whole)
        others = partitive and scan.word(last + 1) == "of" and whole is None
        return Phrase(figure, first, last, last, last if others else None, (), others, partitive, whole)
    token = scan.sentence.tokens[noun]
    word = token.text.lower()
    proper = token.tag in ("NNPS", "NNS") or (token.tag == "NNP" and not partitive)
    pointed = not partitive or scan.word(noun - 1) in POINTERS  # "20 of the Uzans", but "20 of Uzania's provinces"
    capital = token.text[:1].isupper() and not token.text.isupper()
    named = pointed and capital and proper and PEOPLES.search(word) is not None
    if (
        noun in scan.demonyms
        or (token.tag == "NNPS" and pointed)
        or named
        or (PERSON_ENDING.search(word) and word not in THINGS)
    ):
        nouns = (Noun(word, "person", "person", token.text if token.text[:1].isupper() else word),)
        return Phrase(figure, first, last, noun, noun, nouns, False, partitive, whole)
    street = word.rstrip(".") in STREETS  # "44 Mill St."
    return Phrase(figure, first, last, noun, noun, (), not street, partitive, whole)


def _everybody(word: str) -> tuple[Noun, ...]:
    pronoun = Noun(word, "pronoun", "", None)
    return (pronoun,) if word == "which" else (Noun(word, "person", "person", None), pronoun)
