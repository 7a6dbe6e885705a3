"""Relations between figures of one sentence: part and whole, revised and former, pairs."""

from __future__ import annotations

from consilience.model.reading import Sentence
from consilience.stages.extraction.links import Link
from consilience.stages.extraction.phrases import Phrase

PART_WORDS = frozenset({"including", "among", "amongst", "include", "includes", "included", "comprising", "notably"})
WHOSE = frozenset({"whom", "them", "which", "these", "those", "dead", "victims", "injured", "wounded"})
FORMER = tuple(
    tuple(phrase.split())
    for phrase in (
        "up from",
        "down from",
        "revised from",
        "compared with",
        "compared to",
        "rather than",
        "instead of",
        "followed by",
        "from an earlier",
        "from a previous",
        "from",
        "earlier figure of",
        "previous figure of",
        "earlier toll of",
        "previous toll of",
        "previously reported",
        "figure at",
        "number at",
        "lowered to",
        "revised to",
        "raised to",
        "corrected to",
    )
)
OWN = 0.6  # up to this cost the own trigger of a part outweighs that of the whole
LISTING = frozenset({",", "and", ":", ";", "(", "with", "another", "are", "were", "-", "–", "—"})
WHERE = frozenset({"in", "from", "at", "near", "over", "across", "around", "outside"})
OPENS_ITEM = frozenset({";", ",", ":", "and", "in"})
ENDS_ITEM = frozenset({";", ",", ".", "and", ")"})
RESTATED = frozenset(
    {"account", "accounts", "possibly", "perhaps", "maybe", "estimates", "estimate", "reports", "report"}
)
MORE = frozenset({"another", "a", "an", "further"})
TOTALS = frozenset({"total", "tally", "count", "toll", "sum"})
LIKEWISE = frozenset({"likewise", "same"})


def inherited(sentence: Sentence, phrases: list[Phrase], chosen: dict[int, Link]) -> dict[int, Link]:
    """Return `chosen` with links for phrases that take their meaning from another figure of the sentence."""
    complete = dict(chosen)
    for index, phrase in enumerate(phrases):
        own = complete.get(index)
        if phrase.figure.role not in ("count", "percent") or (own is not None and own.cost <= OWN):
            continue
        guessed = own is not None and own.trigger.cue.weak and "pronoun" in phrase.groups
        if own is not None and not guessed and not _part(sentence, phrases, index):
            continue
        host = _host(sentence, phrases, complete, index)
        if host is not None and _alike(phrase, host):
            complete[index] = Link(phrase, host.trigger, host.mark, host.cost + 1.0)
    return complete


def _itemised(sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether the figure stands behind a place in a list: "Or, 18,169; Ek, 12,821", "Uz (five), Ek (three)"."""
    tokens = sentence.tokens
    before, after = phrase.first - 1, phrase.last + 1
    if before < 1 or tokens[before].text not in (",", "(") or tokens[before - 1].tag != "NNP":
        return False
    name = before - 1
    while name and tokens[name - 1].tag == "NNP":
        name -= 1
    if not name or tokens[name - 1].text.lower() not in OPENS_ITEM:
        return False
    follows = tokens[after].text.lower() if after < len(tokens) else "."
    return follows == ")" if tokens[before].text == "(" else follows in ENDS_ITEM


def _part(sentence: Sentence, phrases: list[Phrase], index: int) -> bool:
    """Say whether the phrase, or the one coordinated with it, is told as a part: "including 9 men and 5 boys"."""
    phrase = phrases[index]
    if any(t.text.lower() in PART_WORDS for t in sentence.tokens[max(0, phrase.first - 2) : phrase.first]):
        return True
    if not index or phrase.bare:
        return False
    between = {t.text.lower() for t in sentence.tokens[phrases[index - 1].last + 1 : phrase.first]}
    return between <= {",", "and"} and _part(sentence, phrases, index - 1)


def _alike(phrase: Phrase, host: Link) -> bool:
    if phrase.bare or "pronoun" in phrase.groups:
        return True
    people = {"person", "soldier", "responder", "household"}
    same = bool(phrase.groups & host.phrase.groups)
    return same or bool(phrase.groups & people and (host.phrase.bare or host.phrase.groups & people))


def _host(sentence: Sentence, phrases: list[Phrase], chosen: dict[int, Link], index: int) -> Link | None:
    phrase = phrases[index]
    lead = [t.text.lower() for t in sentence.tokens[max(0, phrase.first - 4) : phrase.first]]
    behind = [t.text.lower() for t in sentence.tokens[phrase.last + 1 : phrase.last + 4]]
    bare_lead = lead[:-1] if lead[-1:] and lead[-1] in MORE else lead
    wide = {t.text.lower() for t in sentence.tokens[max(0, phrase.first - 6) : phrase.first]}
    earlier = chosen.get(index - 1) if index else None
    later = chosen.get(index + 1) if index + 1 < len(phrases) else None
    if earlier is None and index > 1:
        earlier = chosen.get(index - 2)
    if phrase.figure.role == "percent":
        if earlier is not None and earlier.phrase.figure.role == "percent" and "and" in lead:
            return earlier
        if "pronoun" in phrase.groups:
            return earlier
        return earlier if "whom" in lead or "them" in lead or WHOSE & set(behind) else None
    if "among" in behind[:3] and later is not None and index + 1 < len(phrases):
        return later
    if earlier is not None and _part(sentence, phrases, index):
        return earlier
    if PART_WORDS & set(lead) or (WHOSE & set(lead) and wide & {"of", "among"}):
        return earlier or later
    if "pronoun" in phrase.groups or (phrase.partitive and phrase.whole is None and earlier is not None):
        return earlier
    if any(tuple(bare_lead[-len(words) :]) == words for words in FORMER) and earlier is not None:
        return earlier
    if earlier is not None and phrase.bare and lead[-1:] == ["to"] and phrases[index - 1].last == phrase.first - 2:
        return earlier  # "from 19 to 22"
    if phrase.bare and earlier is not None and TOTALS & set(lead):
        return earlier  # "19 new cases, pushing the total past 600"
    if phrase.bare and earlier is not None and lead[-1:] == ["and"] and behind[:1] == ["as"]:
        return earlier  # "14 are classified as damaged and 26 as destroyed"
    if LIKEWISE & set(behind) and earlier is not None:
        return earlier
    loose = phrase.bare or phrase.head == phrase.first
    if phrase.bare and earlier is not None and _itemised(sentence, phrase):
        return earlier
    if loose and index and lead[-1:] and lead[-1] in LISTING and behind[:1] and behind[0] in WHERE:
        after = sentence.tokens[phrase.last + 2 : phrase.last + 4]
        return earlier if any(t.text[:1].isupper() for t in after) else None  # "500 in Uz, 300 in Or and 20 in Ek"
    if phrase.bare and earlier is not None and set(lead) & RESTATED:
        return earlier
    return None
