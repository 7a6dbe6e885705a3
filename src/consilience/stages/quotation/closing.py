"""Credits that close what is said: "..., the harbour police reported", and what is told on behind them."""

from __future__ import annotations

from consilience.model.reading import Sentence, Token
from consilience.stages.quotation.subjects import speaks
from consilience.stages.quotation.unmarked import described_start, ends_with, is_unmarked, phrase_start
from consilience.text.names.runs import is_date_word
from consilience.text.speech.reporting import stance_of

_LONGEST = 9  # tokens of a source phrase between its comma and its verb
_WITHIN = frozenset(("NOUN", "PROPN", "ADJ", "DET", "ADP", "PART", "CCONJ", "NUM"))
_LINKS = frozenset(("of", "in", "for", "at", "from", "with", "and", "on"))
_TENSES = frozenset(("VBD", "VBZ", "VBP"))
_AUXILIARIES = frozenset(("AUX", "ADV"))
_PRONOUNS = frozenset(("he", "she", "it", "they"))
_LEADS_ON = frozenset(("and", "but", "while", "with"))
_OCCASIONS = frozenset("in amid after as during following despite days hours".split())
_ADDING = _LEADS_ON | _OCCASIONS
_GOES_ON = frozenset(("add", "warn", "note"))
_CITES = frozenset(("cite", "quote", "refer"))  # what follows them is still to be said
_PARTS = frozenset(("of", "from"))  # "six of them badly", "up from 12"
_LISTS_ON = frozenset(
    ("up", "down", "and", "that", "another", "some", "about", "at", "more", "nearly", "almost", "over")
)
_LISTED_WITHIN = 6  # tokens of a clause that goes on counting, up to its number
_COUNTING = frozenset("none nobody no dozens scores hundreds thousands several others another many".split())
_FEWEST_BEFORE = 3  # tokens of what is said
_TRAILING = 4  # tokens behind "it said" in a sentence without commas: a day, a full stop


def closing_source(sentence: Sentence, verb: int) -> tuple[int, tuple[int, int]] | None:
    """Return head and stretch of the phrase between the last comma and a reporting verb that says nothing after it.

    Parsers often take such a phrase for an apposition of what stands before the comma.
    """
    tokens = sentence.tokens
    says_more = any(c > verb and tokens[c].dep in ("dobj", "ccomp", "oprd") for c in sentence.children[verb])
    if tokens[verb].lemma == "tell" and is_unmarked(sentence, verb):
        says_more = any(c > verb and tokens[c].dep == "ccomp" for c in sentence.children[verb])  # "told Lake Radio"
    if tokens[verb].tag not in _TENSES or verb <= _FEWEST_BEFORE or says_more:
        return None
    if not _closes(sentence, verb) and not (is_unmarked(sentence, verb) and ends_with(sentence, verb)):
        return None
    last = verb
    while last > 0 and tokens[last - 1].pos in _AUXILIARIES:
        last -= 1
    last = _before_bracket(sentence, last)
    unmarked = is_unmarked(sentence, last)
    if tokens[last - 1].text.casefold() in _PRONOUNS:
        closed = tokens[last - 2].text == "," or (unmarked and verb + _TRAILING >= len(tokens))
        return (last - 1, (tokens[last - 1].start, tokens[last - 1].end)) if closed else None
    return _unmarked_source(sentence, last, verb) if unmarked else _source_behind_comma(sentence, last)


def _unmarked_source(sentence: Sentence, last: int, verb: int) -> tuple[int, tuple[int, int]] | None:
    tokens = sentence.tokens
    if not ends_with(sentence, verb):
        return None
    first = phrase_start(sentence, last)
    first = described_start(sentence, last) if first is None else first
    if first is None or first < _FEWEST_BEFORE:
        return None
    stop = next((i for i in range(first, last) if tokens[i].pos in ("ADP", "VERB") or tokens[i].tag == "WP"), last)
    head = next((i for i in range(stop - 1, first - 1, -1) if tokens[i].pos in ("NOUN", "PROPN")), None)
    return (head, (tokens[first].start, tokens[last - 1].end)) if head is not None and speaks(sentence, head) else None


def _source_behind_comma(sentence: Sentence, last: int) -> tuple[int, tuple[int, int]] | None:
    tokens = sentence.tokens
    first = last
    while first > 0 and last - first < _LONGEST and tokens[first - 1].pos in _WITHIN:
        first -= 1
    if first == last or first < _FEWEST_BEFORE or tokens[first - 1].text not in (",", "”", '"', "’"):
        return None
    inner = (i for i in range(first, last) if tokens[i].pos == "ADP" and tokens[i].text.casefold() in _LINKS)
    stop = next(inner, last)
    if tokens[first].pos in ("ADP", "CCONJ") or any(_foreign(sentence, i) for i in range(first, last)):
        return None
    head = next((i for i in range(stop - 1, first - 1, -1) if tokens[i].pos in ("NOUN", "PROPN")), None)
    if head is None or not speaks(sentence, head) or is_date_word(tokens[head].text):
        return None
    return head, (tokens[first].start, tokens[last - 1].end)


def _before_bracket(sentence: Sentence, stop: int) -> int:
    """Return where the acronym in brackets right before `stop` opens: "the Lake Relief Committee (LRC) said"."""
    tokens = sentence.tokens
    if tokens[stop - 1].text != ")":
        return stop
    opens = (i for i in range(stop - 1, max(0, stop - _LONGEST), -1) if tokens[i].text == "(")
    return next(opens, stop)


def _foreign(sentence: Sentence, index: int) -> bool:
    """Tell whether the token can be no part of a name or office: another preposition than "of", "in", "for"."""
    token = sentence.tokens[index]
    return token.pos == "ADP" and token.text.casefold() not in _LINKS


def _closes(sentence: Sentence, verb: int) -> bool:
    """Tell whether only a time, a place or an occasion stands between the verb and the end of its clause."""
    for index, token in enumerate(sentence.tokens[verb + 1 :], verb + 1):
        if token.text in (";", ".") or (token.tag == "VBG" and token.lemma in _GOES_ON):
            return True
        if token.text == ",":
            return index + 1 < len(sentence.tokens) and _adds(sentence.tokens[index + 1])
        if token.pos in ("VERB", "AUX", "SCONJ", "PRON"):
            return False
        if token.text in (":", "“", '"'):
            return False
    return True


def _adds(token: Token) -> bool:
    """Tell whether the token behind a comma only adds to what was said: "and six are missing", "in the latest raid"."""
    return token.text.casefold() in _ADDING or (token.tag == "VBG" and token.lemma not in _CITES)


def up_to(sentence: Sentence, content: tuple[int, int], source: int) -> tuple[int, int]:
    """Return what is said with what stands between it and its source: "..., six of them gravely, police said".

    `source` is the offset at which the source phrase begins.
    """
    between = [t for t in sentence.tokens if content[1] <= t.start < source]
    while between and between[-1].pos in ("PUNCT", "SPACE"):
        between.pop()
    if not between or between[0].text != "," or any(t.tag in _TENSES or t.text in '“”"' for t in between):
        return content
    return content[0], between[-1].end


def told_on(sentence: Sentence, behind: int) -> tuple[tuple[int, int], ...]:
    """Return what is counted on behind a credit: "Two died, the mayor said, and six are missing".

    `behind` is the offset where the credit ends. A clause without a number may as well be the report's own.
    """
    rest = [i for i, token in enumerate(sentence.tokens) if token.start >= behind]
    for index in rest:
        token = sentence.tokens[index]
        if token.text in (",", ";"):
            return _clause(sentence, index)
        if token.pos in ("VERB", "SCONJ") or token.text in (":", "“", '"'):
            return ()
    return ()


def listed_on(sentence: Sentence, contents: tuple[tuple[int, int], ...], cue: int) -> tuple[tuple[int, int], ...]:
    """Return `contents` with what a list adds to them: "the mayor said 12 had died, 30 were missing and 4 hurt"."""
    tokens = sentence.tokens
    if len(contents) != 1 or contents[0][0] < tokens[cue].end:
        return contents
    rest = [i for i, token in enumerate(tokens) if token.start >= contents[0][1]]
    if len(rest) < _FEWEST_BEFORE or tokens[rest[0]].text not in (",", ";"):
        return contents
    first = tokens[rest[1]]
    opens = first.pos == "NUM" or first.text.casefold() in _LISTS_ON
    counted = any(tokens[i].pos == "NUM" for i in rest[:_LISTED_WITHIN])
    told = any(tokens[i].tag in _TENSES for i in rest) or tokens[rest[2]].text.casefold() in _PARTS
    credited = any(
        (stance_of(tokens[i].lemma) and tokens[i].tag in _TENSES) or tokens[i].text == "according" for i in rest
    )
    if not (opens and counted and told) or credited:
        return contents
    return ((contents[0][0], tokens[-1].end),)


def _clause(sentence: Sentence, mark: int) -> tuple[tuple[int, int], ...]:
    tokens = sentence.tokens
    first = mark + 1
    led = first < len(tokens) and tokens[first].text.casefold() in _LEADS_ON
    if not led and tokens[mark].text != ";":
        return ()
    inside = range(first + led, len(tokens))
    counted = any(tokens[i].pos == "NUM" or tokens[i].text.casefold() in _COUNTING for i in inside)
    if not counted or any(stance_of(tokens[i].lemma) and tokens[i].tag in _TENSES for i in inside):
        return ()
    return ((tokens[inside[0]].start, tokens[-1].end),)
