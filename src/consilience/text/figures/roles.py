"""What sort of number a number is, told by the words around it."""

from __future__ import annotations

import re

from consilience.text.figures import shares
from consilience.text.figures.countwords import COUNTED, MONTH, words
from consilience.text.figures.numbers import Number

_G = r"(?:[^\S\n]{1,3}|[^\S\n]?\n[^\S\n]{0,3})"  # a line may break within a phrase

_RANK = re.compile(rf"{_G}of{_G}\d{{1,3}}(?=\s*(?:$|\n|[A-Z]))")

_AFTER_MONTH = re.compile(rf"{_G}(?:of{_G})?{MONTH}")
_DAYS_THEN_MONTH = re.compile(
    rf"(?:st|nd|rd|th)?(?:(?:,|{_G}(?:and|to|or|until|till)|[^\S\n]?[-–/])[^\S\n]?\d{{1,2}}(?:st|nd|rd|th)?){{1,4}}{_G}(?:of{_G})?{MONTH}"
)
_MONTH_BEFORE = re.compile(rf"(?<![^\W_]){MONTH}\.?,?[^\S\n]{{0,3}}$")
_MONTH_AND_DAY_BEFORE = re.compile(
    rf"(?<![^\W_]){MONTH}\.?[^\S\n]{{1,3}}\d{{1,2}}(?:st|nd|rd|th)?(?P<tie>,|[^\S\n]{{1,3}}(?:and|or|to|until)|[^\S\n]?[-–])[^\S\n]{{0,3}}$"
)
_DAY_BEFORE = re.compile(rf"(?<![^\W_]){MONTH}\.?[^\S\n]{{1,3}}\d{{1,2}}(?:st|nd|rd|th)?,?[^\S\n]{{1,3}}$")
_DAY_MONTH_BEFORE = re.compile(rf"\d(?:st|nd|rd|th)?{_G}(?:of{_G})?$")
_YEAR_CUES = words(
    "in since during by until till from before after late early mid through throughout of year years around circa ©"
    " copyright summer winter spring autumn fall and to the"
)
_STRONG_YEAR_CUES = _YEAR_CUES - {"the", "and", "to", "around", "of", "by", "from", "after", "before", "fall"}

_POINTED = re.compile(r"\b(?:the|a|his|its|their)[^\S\n]{1,3}$", re.I)
_NEXT_WORDS = re.compile(rf"{_G}?([A-Za-z'’-]+)(?:{_G}([A-Za-z'’-]+))?(?:{_G}([A-Za-z'’-]+))?")
_LAST_WORD = re.compile(r"([A-Za-z#№+©]+)([.:]?)[^\S\n]{0,3}[-‑]?$")

_AGE_BEFORE = re.compile(
    r"\b(?:aged?|ages(?:[^\S\n]of)?|age[^\S\n](?:of|group|range))[^\S\n]?(?::|from|between|under|over|below|above|about|around|just|only)?"
    r"[^\S\n]{0,2}(?:\d{1,2}(?P<tie>,|[^\S\n](?:and|to|or)|[-–])[^\S\n]?){0,4}$",
    re.I,
)
_UNDER_AGE = re.compile(
    r"\b(?:children|kids|girls|boys|minors|those|people|anyone|everyone|women|men|adults|persons|youths|infants|residents"
    r"|students|and|or|are|were|is|was)[^\S\n]{1,3}(?:aged[^\S\n])?(?:under|over|below|above)[^\S\n]{1,3}$|\b[Uu]nder-$"
)
_AGED = (
    "man woman boy girl driver pilot suspect victim father mother son daughter brother sister wife husband gunman"
    " attacker teenager captain resident student teacher farmer worker widow survivor passenger grandmother grandfather"
)
_NAME_AGE = re.compile(
    rf"(?:\b(?:{'|'.join(_AGED.split())}),[^\S\n]|[A-Z][\w’'.-]+,[^\S\n]|[A-Z][\w’'.-]+[^\S\n][A-Z][\w’'.-]+[^\S\n]\("
    r"|\bwho[^\S\n](?:is|was|were|are)[^\S\n]|[A-Z][\w’'.-]+,[^\S\n]both[^\S\n]"
    r"|\b(?:[Dd]ies|[Dd]ied|[Dd]ead)[^\S\n][Aa]t[^\S\n])$"
)
_TALLIED = re.compile(
    r"\b(?:number|tally|count|toll)[^\S\n]of[^\S\n](?:the[^\S\n])?(?:dead|died)[^\S\n]at[^\S\n]$", re.I
)
_AGE_END = re.compile(r"[,.;)]|[^\S\n](?:who|was|and)\b|[^\S\n]*(?:\n|$)")
_PARENT = re.compile(r"\b(?:father|mother|parent|dad|mum|mom|grandfather|grandmother)s?[-‑\s]of[-‑\s]$", re.I)

LABELS = words("""
    flight route highway hwy interstate autoroute motorway freeway road rd room page pages p pp figure fig table chapter
    section article articles paragraph para clause resolution phase stage category cat grade tier gate exit channel
    episode season verse lane apartment apt suite pier runway terminal platform unit reactor block plot sector zone
    ward district precinct battalion regiment division line bus train tram part version windows top number nos no act
    rule protocol amendment volume issue model boeing airbus level lot hall building tower store station marker photo
    image slide picture video day week round game covid sars psalm code postcode zip box tel phone call dial dialled
    dialed hotline fax whatsapp ext extension engine ladder fm am group g channel gallery item
    """)
_WORD_LABELS = words("number day phase stage square chapter week level formula channel part plan act")
_EMERGENCY = frozenset({"911", "999", "112", "000", "111", "108", "1122"})
_CALLED = words("call calls called calling dial dialled dialed dialing the to of via through phone")

_QUAKE_AFTER = re.compile(
    r"(?:[-‑]|[^\S\n]{1,3})(?:(?:undersea|offshore|shallow|strong|powerful|major|preliminary)[^\S\n])?"
    r"(?:magnitude|earthquake|quake|tremor|temblor|aftershock(?![sS])|foreshock)(?![^\W_])|[^\S\n]{1,3}on[^\S\n]the[^\S\n](?:\w+[^\S\n])?"
    r"(?:Richter|moment|magnitude|seismic|scale)",
    re.I,
)
_QUAKE_BEFORE = re.compile(
    r"(?:\bmagnitudes?(?:[-‑]|[^\S\n]{1,3}|:[^\S\n]?)(?:(?:of|was|is|at|reached)[^\S\n]{1,3})?"
    r"(?:(?:about|around|at least|over|up to|above|between|from)[^\S\n])?"
    r"|(?:^|[^\w])M[wlLsb]?[^\S\n]?)$",
)
_QUAKE_MEASURED = re.compile(
    r"\b(?:quake|earthquake|tremor|temblor|aftershock)s?\b[^.;]{0,40}\b(?:measur(?:ed|es|ing)|register(?:ed|s|ing))"
    r"[^\S\n](?:an?[^\S\n]|about[^\S\n]|at[^\S\n])?$",
    re.I,
)
_SUPERLATIVE = re.compile(
    r"[^\S\n]{1,3}of[^\S\n]{1,3}(?:the|its|his|her|their|our|my|your)[^\S\n]{1,3}(?:[\w’'-]+[^\S\n]{1,3}){0,2}?(?:most|least|[a-z]{2,}est|worst|best|few|top|biggest|main|key|first)(?![^\W_])"
)
_PRONOUN_BEFORE = words("the this that which every any each such first last next latest new old big loved evil")
_MOMENT = re.compile(r"[^\S\n]{1,3}(?:point|time|stage|moment|end|side)(?![^\W_])")
_SUCH_A = re.compile(r"(?<![^\W_])(?:a|an|such)[^\S\n][a-z]+[^\S\n]$")
_BLOCK = re.compile(r"[^\S\n]block[^\S\n]of[^\S\n][A-Z]")  # of a street: "the 600 block of Elm Road"
_STREET_AFTER = re.compile(  # a house's number: "44 Mill St."
    r"[^\S\n](?:[NSEW]\.?[^\S\n]|(?:North|South|East|West)[^\S\n])?(?:[A-Z][\w'’.-]*[^\S\n]){1,3}"
    r"(?:St|Street|Ave|Avenue|Road|Rd|Drive|Dr|Lane|Ln|Blvd|Boulevard|Terrace|Parkway|Pkwy)(?![\w'’])"
)
_NOT_ZERO = re.compile(
    r"(?:[^\S\n]{1,3}(?:longer|doubt|matter|more|fewer|less|later|sooner|wonder|way|idea|thanks|comment|problem|time)(?![^\W_])"
    r"|[-‑.,!?;:’'\"”]|[^\S\n]{0,3}$|\n)"
)
_CALIBRE = re.compile(
    r"[^\S\n]{0,2}[-‑]?[^\S\n]?(?:\w+[^\S\n])?(?:calib|artillery|howitzer|shell|gun|rocket|mortar|cannon|round|projectile|munition|missile|ammunition|bullet|grad)"
)
_AGES_AFTER = re.compile(
    r"(?:(?:,|[-‑]?[^\S\n](?:and|or|to)|,[^\S\n]and)[^\S\n](?:an?[^\S\n])?\d{1,3}){1,5}"
    r"[-‑\s](?:year|month|week|day)s?[-‑\s](?:old|of[^\S\n]age)"
)
_HUNG = re.compile(r"[-‑][^\S\n](?:and|or|to)[^\S\n](?:an?[^\S\n])?[\w.]+(?:[-‑]|[^\S\n])(\w+)")
_HUNG_ROLES = {
    "duration": words("second minute hour day week month year decade days weeks months years hours minutes"),
    "identifier": words("storey story stories storeys floor mm millimetre way point"),
}
_LETTERS_AFTER = re.compile(r"[^\W\d_]+")
_SCORE_AFTER = re.compile(r"[-–]\d{1,3}(?![\d,.]|[^\W_])")


def _ahead(text: str, start: int, reach: int) -> str:
    """Return the characters before `start`, a single line break read as a space."""
    return text[max(0, start - reach) : start].replace("\n\n", "¶¶").replace("\n", " ")


def is_date(text: str, start: int, number: Number, after: int) -> bool:
    """Tell whether a plain number is a day, a month's day or a year."""
    digits = text[number.start : number.end]
    if not digits.isdigit() or len(digits) not in (1, 2, 4):
        return False
    before = _ahead(text, start, 28)
    short = 1 <= number.high <= 31
    if short and (_AFTER_MONTH.match(text, after) or _DAYS_THEN_MONTH.match(text, after)):
        return True
    counted = next_is_counted(text, after)
    month = _MONTH_BEFORE.search(before)
    dated = month and (_DAY_MONTH_BEFORE.search(before[: month.start()]) or month.start() == 0)
    if month and not short and len(digits) == 2:
        return bool(dated) and not counted  # "18 FEB 90"
    if month and (short or len(digits) == 4):
        return not (counted and (dated or short)) if short else True
    if short and (tied := _MONTH_AND_DAY_BEFORE.search(before)):
        return not counted or tied["tie"] != ","
    if len(digits) == 4 and (_DAY_BEFORE.search(before) or _names_year(text, before, after, int(digits))):
        return True
    return len(digits) == 4 and _is_year(before, int(digits), counted)


def follows_month(text: str, start: int, number: Number) -> bool:
    """Tell whether a number stands behind a month, so that "to" after it opens no range of counts: "Dec. 23 to 60"."""
    return number.high <= 31 and number.form == "digits" and bool(_MONTH_BEFORE.search(_ahead(text, start, 28)))


def _is_year(before: str, value: int, counted: bool) -> bool:
    if not 1800 <= value <= 2100:
        return False
    last = _LAST_WORD.search(before)
    cue = last[1].lower() if last else ""
    if cue in _STRONG_YEAR_CUES:
        return True
    if counted:
        return False
    return cue in _YEAR_CUES or 1940 <= value <= 2050


def _names_year(text: str, before: str, after: int, value: int) -> bool:
    """Tell whether a number dates the single thing behind it: "the 2011 raid that killed"."""
    following = _NEXT_WORDS.match(text, after)
    if not (1950 <= value <= 2050 and following and _POINTED.search(before)):
        return False
    return following[1].lower() not in COUNTED and not following[1].endswith("s")


def next_is_counted(text: str, at: int) -> bool:
    """Tell whether a noun that reports count stands within the three words behind `at`."""
    found = _NEXT_WORDS.match(text, at)
    return found is not None and any(word and word.lower() in COUNTED for word in found.groups())


_TIMES = re.compile(rf"{_G}(?:more{_G}|further{_G})?times(?![^\W_])", re.IGNORECASE)


def is_repetition(text: str, after: int) -> bool:
    """Tell whether a number says how often: "was hit six times"."""
    return bool(_TIMES.match(text, after))


def is_age(text: str, start: int, number: Number, after: int) -> bool:
    """Tell whether a number is somebody's age."""
    if not (number.exact and 0 < number.high < 120):
        return False
    before = _ahead(text, start, 40)
    aged = _AGE_BEFORE.search(before) if "age" in before.lower() else None
    if aged:
        return not (aged["tie"] and next_is_counted(text, after))
    if before.rstrip(" -").endswith(("under", "Under", "over", "below", "above")) and _UNDER_AGE.search(before):
        following = _NEXT_WORDS.match(text, after)
        return not (following and following[1] in COUNTED)
    digits = text[number.start : number.end].isdigit()
    return bool(digits and _NAME_AGE.search(before) and _AGE_END.match(text, after) and not _TALLIED.search(before))


def is_label(text: str, start: int, number: Number, after: int) -> bool:
    """Tell whether a number names a thing ("Route 66", "Phase one", "No. 5", "911") and counts none."""
    before = _ahead(text, start, 20)
    if _BLOCK.match(text, after) or _PARENT.search(before):
        return True
    if number.form == "digits" and number.scale == 1 and _STREET_AFTER.match(text, after):
        return True
    last = _LAST_WORD.search(before)
    if not last or "," in text[number.start : number.end]:
        return False  # "in Orrin district 62,000 consumers"
    word, stop = last[1].lower(), last[2]
    if number.form == "digits":
        if word in ("no", "nos", "№") and (stop == "." or word != "no"):
            return True
        if text[number.start : number.end] in _EMERGENCY and word in _CALLED:
            return not next_is_counted(text, after)
        if stop == "." and word not in ("p", "pp", "fig", "rd", "hwy", "tel", "apt", "cat", "ext"):
            return False
        return (
            (word in LABELS or (word[-1:] == "s" and word[:-1] in LABELS))
            and number.scale == 1
            and (word not in ("no", "am", "the") or stop == ".")
            and not next_is_counted(text, after)
        )
    return (
        number.form == "words"
        and word in _WORD_LABELS
        and number.scale == 1
        and not stop
        and not next_is_counted(text, after)
    )


def is_magnitude(text: str, start: int, number: Number, after: int) -> bool:
    """Tell whether a number is the magnitude of an earthquake."""
    if number.high >= 11:
        return False
    before = _ahead(text, start, 36)
    if ("agnitude" in before or "M" in before[-4:]) and _QUAKE_BEFORE.search(before):
        return True
    if _QUAKE_MEASURED.search(_ahead(text, start, 80)) and "." in text[number.start : number.end]:
        return True
    found = _QUAKE_AFTER.match(text, after)
    if not found:
        return False
    hyphened = found[0][0] in "-‑"
    decimal = "." in text[number.start : number.end]
    return (
        decimal
        or hyphened
        or "magnitude" in found[0].lower()
        or "scale" in found[0].lower()
        or "richter" in found[0].lower()
    )


def is_pronoun(text: str, start: int, end: int) -> bool:
    """Tell whether the word "one" at [start, end) stands for a noun, or for anybody."""
    if shares.SHARE.match(text, end):
        return False
    if text[end : end + 2] in ("’s", "'s") or text[end : end + 8].split()[:1] == ["another"]:
        return True
    if _SUPERLATIVE.match(text, end):
        return True
    before = _ahead(text, start, 24)
    if before[-3:] == "at " and _MOMENT.match(text, end):
        return True
    last = _LAST_WORD.search(before)
    if not (last and (last[1].lower() in _PRONOUN_BEFORE or _SUCH_A.search(before))):
        return False
    return not next_is_counted(text, end)


def is_nothing(text: str, start: int, end: int) -> bool:
    """Tell whether "no" at [start, end) is an answer or a fixed phrase and no zero."""
    return text[start:end].lower() == "no" and bool(_NOT_ZERO.match(text, end))


def shared_role(text: str, number: Number) -> str | None:
    """Return the role that a number has through what is glued to it, or through the next number of a list."""
    if number.form != "digits" and text[number.end : number.end + 1] not in ("-", "‑"):
        return None
    letters = _LETTERS_AFTER.match(text, number.end)
    if letters:
        return None if letters[0].islower() and len(letters[0]) > 2 else "identifier"
    if _AGES_AFTER.match(text, number.end):
        return "age"
    hung = _HUNG.match(text, number.end)
    if hung:
        return next((role for role, listed in _HUNG_ROLES.items() if hung[1].lower() in listed), None)
    if _SCORE_AFTER.match(text, number.end) and number.high < 200:
        return "score"
    return "fraction" if _ahead(text, number.start, 4) == "per " else None


def is_page(text: str, number: Number) -> bool:
    """Tell whether "1 of 30" counts pictures."""
    at_line_start = not text[max(0, number.start - 40) : number.start].rpartition("\n")[2].strip()
    return number.form == "digits" and at_line_start and bool(_RANK.match(text, number.end))


def is_calibre(text: str, after: int) -> bool:
    """Tell whether a length in millimetres names a weapon."""
    return bool(_CALIBRE.match(text, after))
