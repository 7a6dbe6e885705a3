"""Names of firms, bodies and ships compared: legal forms, ordinals and abbreviations made one."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import OSA, JaroWinkler

from consilience.text.names.people import Likeness

_FORMS = {  # legal forms and abbreviations -> one spelling; "" is left out
    word: to
    for to, words in {
        "": "the of and a an s sa ag ab as nv bv gmbh mbh kg ltd limited llc lp llp plc inc incorporated corp co "
        "corporation company companies oao ooo zao pao ojsc pjsc cjsc jsc spa srl sarl sas oy oyj pty pte sdn bhd pvt "
        "private public "
        "joint stock open closed se kft doo ead ad ltda cv de eood na fze fzco",
        "international": "intl int",
        "organization": "organisation org",
        "labor": "labour",
        "center": "centre",
        "defense": "defence",
        "program": "programme",
        "brothers": "bros",
        "manufacturing": "mfg",
        "association": "assn assoc",
        "government": "govt",
        "department": "dept",
        "national": "natl",
        "1": "first 1st i",
        "2": "second 2nd ii",
        "3": "third 3rd iii",
        "4": "fourth 4th",
        "5": "fifth 5th",
    }.items()
    for word in words.split()
}
# Legal forms written out, in the letters that anyascii gives them.
_FORMS_IN_FULL = (
    "limited liability (?:company|partnership)",
    "gesellschaft mit beschrankter haftung",
    "aktiengesellschaft",
    "kommanditgesellschaft",
    "societe anonyme",
    "societe a responsabilite limitee",
    "sociedad anonima",
    "sociedad de responsabilidad limitada",
    "sociedade anonima",
    "sociedade limitada",
    "societa per azioni",
    "societa a responsabilita limitata",
    "societatea? (?:cu raspundere limitata|pe actiuni)",
    "naamloze vennootschap",
    "besloten vennootschap",
    "spolka (?:z ograniczona odpowiedzialnoscia|akcyjna)",
    "(?:anonim|limited) sirketi",
    "perseroan terbatas",
    "kabushiki kaisha",
    "obshchestvo s ogranichennoy? otvetstvennostyu",
    "(?:otkrytoe |zakrytoe |publichnoe |nepublichnoe )?aktsionernoe obshchestvo",
    "tovarystvo z obmezhenoiu vidpovidalnistiu",
    "(?:pryvatne |publichne )?aktsionerne tovarystvo",
)
_PHRASES = (
    (r"\bu\.? ?s\.?(?: ?a\.?)?(?=\W|$)", "united states"),
    (r"\bu\.? ?k\.?(?=\W|$)", "united kingdom"),
    (r"&|\+", " and "),
)
_IN_FULL = re.compile(rf"\b(?:{'|'.join(_FORMS_IN_FULL)})\b")
SAME = 0.88  # mean likeness of paired words


@lru_cache(maxsize=8192)
def firm_words(name: str) -> tuple[str, ...]:
    """Return the words that tell a firm or body from others.

    >>> firm_words("Lake & Sons Company, Ltd."), firm_words("First U.S. Boat Bank")
    (('lake', 'sons'), ('1', 'united', 'states', 'boat', 'bank'))
    """
    plain = anyascii(name.replace("’", "'")).lower()
    plain = _IN_FULL.sub(" ", plain.replace("'", "")) or plain
    for pattern, to in _PHRASES:
        plain = re.sub(pattern, to, plain)
    plain = re.sub(r"(?<=\b\w)\.(?=\w\b)", "", plain).replace("'", "")
    words = re.findall(r"[a-z0-9]+", plain)
    kept = tuple(to for to in (_FORMS.get(word, word) for word in words) if to)
    return kept or tuple(words)


def same_firm(a: str, b: str) -> Likeness:
    """Compare two names of firms, bodies or ships.

    >>> same_firm("Lake Boats Ltd", "Lake Boats Corporation").same, same_firm("Lake Star 5", "Lake Star 6").same
    (True, False)
    """
    left, right = firm_words(a), firm_words(b)
    if left == right:
        return Likeness(True, 1.0, "same words")
    if sorted(left) == sorted(right):
        return Likeness(True, 0.97, "same words in another order")
    if "".join(left) == "".join(right):
        return Likeness(True, 0.96, "same letters, spaced otherwise")
    if _is_acronym(a, left, right) or _is_acronym(b, right, left):
        return Likeness(True, 0.8, "acronym")
    numbers = [{w for w in side if w.isdigit()} for side in (left, right)]
    if numbers[0] != numbers[1]:
        return Likeness(False, 0.4, "numbers differ")
    x, y = "".join(sorted(left)), "".join(sorted(right))
    whole = 1 - OSA.distance("".join(left), "".join(right)) / max(len(x), len(y))
    unpaired = sum(1 for w in left if not _paired(w, right)) + sum(1 for w in right if not _paired(w, left))
    if unpaired == 0 or whole >= SAME + 0.02:
        return Likeness(True, max(whole, 0.75), "spelled alike")
    return Likeness(False, min(whole, 0.7) * 0.6, "words differ")


def _paired(word: str, others: tuple[str, ...]) -> bool:
    return any(
        word == other or ((min(len(word), len(other)) >= 5 and word[0] == other[0] and OSA.distance(word, other) <= 2)
        and JaroWinkler.similarity(word, other) >= SAME)
        for other in others
    )  # fmt: skip


def _is_acronym(name: str, words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Return whether a short name holds the initials of the other's words in capitals."""
    if len(words) > 2 or len(others) < 3:
        return False
    return "".join(word[0] for word in others).upper() in re.findall(r"\b[A-Z]{3,}\b", name)
