"""Names of persons folded over spellings and compared, with the reason in words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz.distance import OSA, JaroWinkler

from consilience.text.names.offices import ADDRESS, is_office

SAME_SPELLING = 0.88  # Jaro-Winkler of two folded words from which a slip of the pen is likelier than another name

_LONG = 6  # letters from which a slip of the pen is likelier than another name
_NONE: frozenset[str] = frozenset()
_FOLDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"^(?:al|el|ad|an|ar|as|ash|at|az|ul|il)[- ](?=\w)", ""),  # the Arabic article
        (r"['’ʼ`ʹ-]", ""),
        (r"tsch|tch|cz|ch|tj(?=\w)|č|ç", "c"),
        (r"shch|sch|sh|sz|sj|š", "s"),
        (r"zh|dzh|dj|j(?=[aeou])|ž", "z"),
        (r"kh|gh|ch|h|g", "h"),
        (r"ck|q|k|x", "k"),
        (r"ph|v|w|ff|f", "v"),
        (r"th", "t"),
        (r"dh|ds", "d"),
        (r"ts|tz|z|s", "s"),
        (r"(?:ij|iy|yi|yj|ii|ie|iu|yy|y|j|i|e)+", "i"),
        (r"(?:ou|oo|au|u|o)+", "o"),
        (r"a+", "a"),
        (r"(.)\1+", r"\1"),
    )
)
_FAMILIES = (
    "mohammed mohammad muhammad mohamed mohamad mehmed mehmet muhammed mohammod",
    "ahmed ahmad achmed achmad",
    "hussein husain hussain husein hossein hussien",
    "yusuf yousef youssef yousuf josef joseph jozef iosif yosef",
    "abdullah abdallah abdulla",
    "ibrahim ebrahim abraham",
    "omar umar",
    "osman uthman othman",
    "ali aly",
    "alexander aleksandr oleksandr alexandr aliaksandr aleksander alejandro iskander",
    "alexey alexei aleksei aleksey oleksii oleksiy oleksiy aleksi",
    "vladimir volodymyr uladzimir wladimir",
    "nikolai nikolay mykola mikalai nicholas nikolaj",
    "sergei sergey serhii serhiy siarhei serge",
    "andrei andrey andrii andriy andrew andrej andrzej",
    "dmitry dmitri dmitriy dmytro dzmitry dimitri",
    "mikhail mykhailo mikhailo michail michael mihail michal",
    "vyacheslav viacheslav viacheslau vjaceslav",
    "yevgeny evgeny yevgeni evgeni yevhen evgenii eugene",
    "georgy georgi georgiy heorhii heorhiy george jorge giorgi",
    "yury yuri iurii yurii iouri juri",
    "peter petr pyotr petro piotr pedro",
    "paul pavel pavlo pawel pablo",
    "ivan john johann jan juan",
    "igor ihor",
    "oleg oleh",
    "vitaly vitali vitalii",
    "anatoly anatoli anatolii",
    "vasily vasyl vasili",
    "grigory hryhorii grigori gregory",
    "kirill kyrylo cyril",
    "denis denys",
    "daniel danylo daniil danilo",
    "valery valerii valeri",
    "gennady hennadii gennadi",
)
_NICKNAMES = (
    "william bill will billy",
    "robert bob rob bobby",
    "richard dick rick",
    "joseph joe",
    "james jim jimmy",
    "thomas tom",
    "michael mike mick",
    "edward ed ted eddie",
    "anthony tony",
    "charles charlie chuck",
    "elizabeth liz beth lisa",
    "katherine kate kathy catherine cathy",
    "margaret maggie peggy meg",
    "benjamin ben",
    "daniel dan danny",
    "donald don",
    "kenneth ken",
    "matthew matt",
    "nicholas nick",
    "patrick pat",
    "samuel sam",
    "stephen steve steven",
    "timothy tim",
    "alexander alex sasha",
    "christopher chris",
    "david dave",
    "gregory greg",
    "andrew andy drew",
    "antonio tony",
    "frederick fred",
    "john jack johnny",
    "jeffrey jeff geoffrey geoff",
    "ronald ron",
    "peter pete",
    "philip phil",
    "rebecca becky",
    "susan sue",
    "deborah debbie",
    "theodore ted",
    "vladimir vova",
    "francisco paco pancho",
    "jose pepe",
    "ignacio nacho",
)
_GENERATIONS = {
    "jr": "jr",
    "sr": "sr",
    "junior": "jr",
    "senior": "sr",
    "ii": "2",
    "iii": "3",
    "iv": "4",
    "2nd": "2",
    "3rd": "3",
}
_PARTICLES = frozenset("al el de der den van von da dos du la le ter y bin ibn ben abu the of and".split())


@dataclass(frozen=True, slots=True)
class Likeness:
    """Whether two names are one person's, how likely, and why."""

    same: bool
    score: float
    why: str


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Return `word` with spellings that transliteration confuses made one.

    >>> fold("Yavorskyi") == fold("Iavorski"), fold("Khaled") == fold("Haled"), fold("Kuznetsov") == fold("Orlovsky")
    (True, True, False)
    """
    plain = anyascii(word).lower()
    for pattern, to in _FOLDS:
        plain = pattern.sub(to, plain)
    return plain


def _families() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for number, row in enumerate((*_FAMILIES, *_NICKNAMES)):
        for word in row.split():
            table[fold(word)] = table.get(fold(word), _NONE) | {str(number)}
    return table


_FAMILY = _families()


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """Return the words of a person's name, titles left out, lower-case and in ASCII.

    >>> words_of("Dr. Anita Rao-Smith")
    ('anita', 'rao-smith')
    """
    plain = anyascii(name.replace("’", "'")).lower()
    plain = re.sub(r"\b(al|el|ad|an|ar|as|ash|at|az)[- ](?=\w{3})", r"\1-", plain)
    words = re.findall(r"[a-z0-9][a-z0-9'-]*", plain)
    kept = [w for w in words if w not in ADDRESS]
    first = next((i for i, word in enumerate(kept) if not is_office(word)), 0)
    last = next((i for i in range(len(kept), 0, -1) if not is_office(kept[i - 1])), 0)
    return tuple(kept[first:last] or words)  # between names it is a name: "Ahmad Wali Rao"


def same_person(a: str, b: str) -> Likeness:
    """Compare two names of persons, order of words, initials and missing middle names left aside.

    Every word of the shorter name must answer to a word of the longer: never the same where given names differ.

    >>> same_person("Oleksandr Yavorski", "Aleksandr Iavorskyi").same, same_person("Ivan Petrov", "Boris Petrov").same
    (True, False)
    >>> same_person("I. Petrov", "Ivan Petrov").why, same_person("Petrov", "Ivan Petrov").why
    ('same words, an initial', 'surname alone')
    """
    left, right = words_of(a), words_of(b)
    if not left or not right:
        return Likeness(False, 0.0, "no name")
    if left == right:
        return Likeness(True, 1.0, "same name")
    if len(left) > len(right):
        left, right = right, left
    joined = _joined_alike(left, right)
    if joined:
        return joined
    if len(left) == 1:
        surname = _alike(left[0], right[-1])
        return Likeness(
            surname >= SAME_SPELLING, surname * 0.8, "surname alone" if surname >= SAME_SPELLING else "surnames differ"
        )
    return _aligned(left, right)


def _joined_alike(left: tuple[str, ...], right: tuple[str, ...]) -> Likeness | None:
    """Compare names that differ in spaces: "JanDaniel", "bin Laden" and "Binladen"."""
    if len(left) == len(right):
        return None
    x, y = fold("".join(left)), fold("".join(right))
    if x == y or (min(len(x), len(y)) >= _LONG and OSA.distance(x, y) <= 1 and x[0] == y[0]):
        return Likeness(True, 0.95, "same letters, spaced otherwise")
    return None


def _aligned(left: tuple[str, ...], right: tuple[str, ...]) -> Likeness:
    """Pair the words of the shorter name with those of the longer, best pairs first."""
    pairs = sorted(
        ((_word(x, y), -abs(i - j), i, j) for i, x in enumerate(left) for j, y in enumerate(right)), reverse=True
    )
    taken_left: set[int] = set()
    taken_right: set[int] = set()
    scores, initial = [], False
    for score, _, i, j in pairs:
        if i not in taken_left and j not in taken_right and score >= SAME_SPELLING:
            taken_left.add(i)
            taken_right.add(j)
            scores.append(score)
            initial = initial or len(left[i]) == 1 != len(right[j])
    missing = [w for i, w in enumerate(left) if i not in taken_left and w not in _PARTICLES]
    spare = [w for j, w in enumerate(right) if j not in taken_right and w not in _PARTICLES]
    if missing:
        best = max(pairs)[0]
        return Likeness(False, min(0.45, sum(scores) / len(left) / 2 + best / 10), "given names or surnames differ")
    if len([w for w in left if len(w) > 1]) < 2 and len(left) > 1 and spare and not initial:
        return Likeness(False, 0.3, "too little in common")
    if not scores:  # only particles on one side: nothing that could be held against another name
        return Likeness(False, 0.0, "no word in common")
    generations = {_GENERATIONS[w] for w in left if w in _GENERATIONS} ^ {
        _GENERATIONS[w] for w in right if w in _GENERATIONS
    }
    if generations:
        return Likeness(False, 0.4, "another generation")
    mean = sum(scores) / len(scores) - 0.04 * len(spare)
    why = "same words, an initial" if initial else "same words, one name fuller" if spare else "spelled alike"
    return Likeness(True, max(mean, 0.5), why)


def _word(x: str, y: str) -> float:
    if len(x) == 1 or len(y) == 1:
        return 0.9 if x[0] == y[0] else 0.0
    return _alike(x, y)


def alike_words(a: str, b: str) -> bool:
    """Return whether two words of names are one word in two spellings, given names aside.

    >>> alike_words("tarnuk", "tarnouk"), alike_words("tarnuk", "tarbak")
    (True, False)
    """
    x, y = fold(a), fold(b)
    return x == y or (min(len(x), len(y)) >= _LONG and x[0] == y[0] and _slips(x, y))


@lru_cache(maxsize=65536)
def _alike(a: str, b: str) -> float:
    """Return how alike two words of names are, 1 where a known rule makes them one."""
    if a == b:
        return 1.0
    x, y = fold(a), fold(b)
    if x == y:
        return 0.98
    if _FAMILY.get(x, _NONE) & _FAMILY.get(y, _NONE):
        return 0.95
    if x in _FAMILY and y in _FAMILY and len(a) < _LONG:
        return JaroWinkler.similarity(x, y) * 0.8  # two given names that are known to be different ones
    if _slips(a, b) or (min(len(x), len(y)) > 4 and _slips(x, y)):
        return 0.92
    return JaroWinkler.similarity(x, y) * 0.87


def _slips(a: str, b: str) -> bool:
    """Tell whether a letter or two, more in longer words, part `a` from `b`."""
    shorter = min(len(a), len(b))
    if shorter < 4 or (a[0] != b[0] and shorter < _LONG):
        return False
    return OSA.distance(a, b) <= (1 if shorter < 2 * _LONG - 2 else 2)
