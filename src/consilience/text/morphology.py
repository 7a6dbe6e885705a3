"""English inflections, generated: all forms of a verb, the plural of a noun."""

from __future__ import annotations

from dataclasses import dataclass

VOWELS = "aeiou"

# Past tense and past participle of the verbs that do not take -ed, by common knowledge of English.
IRREGULAR_VERBS = {
    "be": ("was", "been"), "bear": ("bore", "borne"), "beat": ("beat", "beaten"), "become": ("became", "become"),
    "begin": ("began", "begun"), "bleed": ("bled", "bled"), "blow": ("blew", "blown"), "break": ("broke", "broken"),
    "bring": ("brought", "brought"), "burst": ("burst", "burst"), "buy": ("bought", "bought"),
    "cast": ("cast", "cast"), "catch": ("caught", "caught"), "come": ("came", "come"), "cost": ("cost", "cost"),
    "cut": ("cut", "cut"), "deal": ("dealt", "dealt"), "dig": ("dug", "dug"), "draw": ("drew", "drawn"),
    "drive": ("drove", "driven"), "fall": ("fell", "fallen"), "feed": ("fed", "fed"), "fight": ("fought", "fought"),
    "find": ("found", "found"), "flee": ("fled", "fled"), "fly": ("flew", "flown"), "freeze": ("froze", "frozen"),
    "forbid": ("forbade", "forbidden"), "get": ("got", "got"), "give": ("gave", "given"), "go": ("went", "gone"),
    "grow": ("grew", "grown"), "have": ("had", "had"), "hit": ("hit", "hit"), "hold": ("held", "held"),
    "hurt": ("hurt", "hurt"), "keep": ("kept", "kept"), "lay": ("laid", "laid"), "lead": ("led", "led"),
    "leave": ("left", "left"), "lose": ("lost", "lost"), "make": ("made", "made"), "meet": ("met", "met"),
    "mow": ("mowed", "mown"), "pay": ("paid", "paid"), "put": ("put", "put"), "quit": ("quit", "quit"),
    "retake": ("retook", "retaken"), "rebuild": ("rebuilt", "rebuilt"), "ride": ("rode", "ridden"),
    "ring": ("rang", "rung"), "rise": ("rose", "risen"), "run": ("ran", "run"), "say": ("said", "said"),
    "see": ("saw", "seen"), "seek": ("sought", "sought"), "send": ("sent", "sent"), "set": ("set", "set"),
    "shake": ("shook", "shaken"), "shoot": ("shot", "shot"), "shut": ("shut", "shut"), "sink": ("sank", "sunk"),
    "sleep": ("slept", "slept"),
    "slay": ("slew", "slain"), "spend": ("spent", "spent"), "spread": ("spread", "spread"),
    "stand": ("stood", "stood"), "strike": ("struck", "struck"), "sweep": ("swept", "swept"),
    "swear": ("swore", "sworn"),
    "take": ("took", "taken"), "tear": ("tore", "torn"), "tell": ("told", "told"), "think": ("thought", "thought"),
    "throw": ("threw", "thrown"),
    "wake": ("woke", "woken"), "wash": ("washed", "washed"), "win": ("won", "won"),
    "withdraw": ("withdrew", "withdrawn"), "write": ("wrote", "written"), "overrun": ("overran", "overrun"),
    "overturn": ("overturned", "overturned"), "overtake": ("overtook", "overtaken"),
    "undergo": ("underwent", "undergone"),
}  # fmt: skip

OTHER_PASTS = {"burn": ("burnt",), "spill": ("spilt",), "light": ("lit",)}  # beside the regular form
DOUBLING = frozenset(
    {"admit", "commit", "permit", "submit", "transfer", "refer", "deter", "kidnap"}
)  # stressed at the end

IRREGULAR_PLURALS = {
    "person": "people", "man": "men", "woman": "women", "child": "children", "foot": "feet", "life": "lives",
    "wife": "wives", "half": "halves", "goose": "geese", "mouse": "mice", "calf": "calves", "shelf": "shelves",
    "leaf": "leaves", "loaf": "loaves", "hoof": "hooves", "aircraft": "aircraft", "spacecraft": "spacecraft",
    "sheep": "sheep", "deer": "deer", "fish": "fish", "cattle": "cattle", "police": "police", "personnel": "personnel",
    "troops": "troops", "staff": "staff", "crew": "crew", "headquarters": "headquarters", "barracks": "barracks",
    "injured": "injured", "wounded": "wounded", "dead": "dead", "missing": "missing", "elderly": "elderly",
    "disabled": "disabled", "homeless": "homeless", "others": "others", "persons": "persons", "remains": "remains",
    "livestock": "livestock", "poultry": "poultry", "people": "people", "military": "military", "series": "series",
    "infantry": "infantry", "equipment": "equipment", "ammunition": "ammunition", "craft": "craft",
    "rotorcraft": "rotorcraft", "watercraft": "watercraft", "crisis": "crises", "hovercraft": "hovercraft",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class VerbForms:
    """The five forms of an English verb."""

    base: str
    present: str
    past: str
    participle: str
    gerund: str


def verb_forms(lemma: str) -> VerbForms:
    """Return the forms of the verb `lemma`.

    >>> verb_forms("trap").gerund, verb_forms("bury").past, verb_forms("flee").participle
    ('trapping', 'buried', 'fled')
    """
    past, participle = IRREGULAR_VERBS.get(lemma, ("", ""))
    regular = _with_ed(lemma)
    return VerbForms(lemma, _with_s(lemma), past or regular, participle or regular, _with_ing(lemma))


def inflections(lemma: str) -> tuple[tuple[str, str], ...]:
    """Return each spelling of each form of the verb `lemma` with the form's name: base, past or gerund.

    Past tense and participle are one form here; "-el" verbs come in British and American spelling.

    >>> [word for word, form in inflections("level") if form == "past"]
    ['leveled', 'levelled']
    """
    forms = verb_forms(lemma)
    pairs = [
        (forms.base, "base"),
        (forms.present, "base"),
        (forms.past, "past"),
        (forms.participle, "past"),
        (forms.gerund, "gerund"),
    ]
    pairs += [(word, "past") for word in OTHER_PASTS.get(lemma, ())]
    if lemma == "be":
        pairs += [("are", "base"), ("am", "base"), ("were", "past")]
    if lemma.endswith("el") and forms.past == lemma + "ed":
        pairs += [(lemma + "led", "past"), (lemma + "ling", "gerund")]
    return tuple(dict.fromkeys(pairs))


def plural(noun: str) -> str:
    """Return the plural of `noun`; of a phrase, the plural of its last word.

    >>> plural("car bomb"), plural("policeman"), plural("battery"), plural("aircraft")
    ('car bombs', 'policemen', 'batteries', 'aircraft')
    """
    *before, last = noun.split(" ")
    return " ".join([*before, _plural_word(last)])


def _plural_word(word: str) -> str:
    if word in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[word]
    if word.endswith("man") and word not in ("human", "shaman", "roman", "german"):
        return word[:-3] + "men"
    if word.endswith("child"):
        return word + "ren"
    return _with_s(word)


def _with_s(word: str) -> str:
    if word in ("be", "have"):
        return {"be": "is", "have": "has"}[word]
    if word.endswith(("s", "x", "z", "ch", "sh")) or word in ("go", "do", "hero", "echo", "volcano", "tornado"):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    return word + "s"


def _with_ed(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        return word[:-1] + "ied"
    return _doubled(word) + "ed"


def _with_ing(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and word != "be":
        return word[:-1] + "ing"
    return _doubled(word) + "ing"


def _doubled(word: str) -> str:
    """Double the last consonant of a short stressed syllable: "trap" -> "trapp"."""
    short = len(word) >= 3 and word[-1] not in "aeiouwxyh" and word[-2] in VOWELS and word[-3] not in VOWELS
    one_syllable = sum(letter in "aeiouy" for letter in word) == 1
    if short and (one_syllable or word in DOUBLING):
        return word + word[-1]
    return word
