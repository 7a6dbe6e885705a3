"""Which language a report is in, as far as the record needs to know."""

from __future__ import annotations

import re
from collections import Counter

ENOUGH_WORDS = 5  # fewer words than this decide nothing
SAMPLE = 4000  # characters that are looked at: about 600 words
FOREIGN_SCRIPT = 0.5  # share of letters of another script above which the text is in that script's language
LEAST_SHARE = 0.08  # of all words must be function words of a language; running prose has 0.25 to 0.5
CLEARLY = 1.5  # times as many function words as English has, before a text is called foreign: names hold "de", "la"
UNKNOWN = "und"  # ISO 639-2 for a language that cannot be told

# The commonest function words of each language: closed classes, so that topic and names do not matter.
_FUNCTION_WORDS = {
    "en": "the of and to in a is that for it was on with as at by from were are this be have has had his her their they"
    " he she we you not but or an which been will would said who after more than into about when its there no",
    "fr": "le la les de des du et en un une que qui dans pour sur pas au aux est sont par avec ce cette il elle ils"
    " mais ou plus se sa son ses leur été à a ont selon après",
    "es": "el la los las de del y en un una que por para con no se al lo su sus es son como más pero fue han ha este"
    " esta sobre entre según tras o cuando",
    "pt": "o a os as de do da dos das e em um uma que por para com não se ao no na nos nas é são como mais mas foi"
    " este esta sobre entre segundo após ou pelo pela",
    "it": "il lo la i gli le di del della dei delle e in un una che per con non si al alla è sono come più ma da dal"
    " nel nella anche dopo secondo o su hanno ha",
    "ro": "și de la în a cu pe din nu un o că este sunt pentru care mai au fost după sau al ale lor prin",
    "de": "der die das und in den von zu mit sich auf für ist im dem nicht ein eine als auch es an werden aus er hat"
    " dass sie nach bei einer um am sind noch wie einem über wurde wurden",
    "nl": "de het een en van in te dat die is op aan met voor er zijn niet door om bij ook als naar maar werd uit"
    " heeft hebben worden over na volgens",
    "sv": "och att det i en som på är av för med till den har de inte om ett men var sig från vid efter eller under",
    "da": "og at det i en som på er af for med til den har de ikke om et men var sig fra ved efter eller under blev",
    "pl": "i w na z do się nie że o jest to po za od jak przez dla są oraz który które był ale tym po został",
    "cs": "a v na se že je z do to o s i ve pro za by jako po od který které byl ale při podle jsou",
    "hr": "i u na se je da su za od s o a koji koja kao iz po nije bi ali te do što biti prema",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi ise kadar sonra göre ancak en ne o her",
    "id": "yang dan di dari untuk dengan ini itu pada dalam tidak adalah ke akan juga telah oleh sebagai karena atau",
    "vi": "và của là các trong có được cho không với người một này đã những khi đến từ theo tại",
    "sw": "na ya wa kwa ni katika za la kuwa hiyo huo yake hii baada kama watu cha au",
    "ru": "и в на не что с по а к из о за от для это как его их но у при был были после также",
    "uk": "і в на не що з та до у про за від для це як його їх але при був були після також та",
}
_LANGUAGES_OF = {name: frozenset(words.split()) for name, words in _FUNCTION_WORDS.items()}
_SCRIPTS = (
    ("ar", re.compile("[\u0600-\u06ff\u0750-\u077f]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("am", re.compile("[\u1200-\u137f]")),
    ("my", re.compile("[\u1000-\u109f]")),
)
JAPANESE_KANA = 0.1  # share of kana in a text of Chinese characters above which it is Japanese
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language of `text`, "und" where it cannot be told.

    Function words decide, scripts where those have one chief language. Meant to tell English from all others.

    >>> language_of("The river rose after the storm, and it was said that two of the bridges are gone.")
    'en'
    """
    sample = text[:SAMPLE]
    words = [word.lower() for word in _WORD.findall(sample)]
    if script := _by_script(sample):
        return script
    if len(words) < ENOUGH_WORDS:
        return UNKNOWN
    counts = Counter(words)
    scores = {name: sum(counts[word] for word in known) for name, known in _LANGUAGES_OF.items()}
    best = max(scores, key=lambda name: (scores[name], name == "en"))
    if scores[best] < CLEARLY * scores["en"]:
        best = "en"
    return best if scores[best] >= LEAST_SHARE * len(words) else UNKNOWN


def declared_language(value: object) -> str | None:
    """Return the ISO 639-1 code that a metadata field means ("en-GB", "EN_us", "English"), None where none.

    >>> declared_language("en-GB")
    'en'
    """
    if not isinstance(value, str):
        return None
    code = re.split(r"[-_]", value.strip().lower(), maxsplit=1)[0]
    code = {"eng": "en", "english": "en"}.get(code, code)
    return code if re.fullmatch(r"[a-z]{2,3}", code) else None


def _by_script(sample: str) -> str | None:
    letters = sum(len(word) for word in _WORD.findall(sample))
    if not letters or sample.isascii():
        return None
    counts = {name: len(pattern.findall(sample)) for name, pattern in _SCRIPTS}
    if counts["zh"] + counts["ja"] > FOREIGN_SCRIPT * letters:
        return "ja" if counts["ja"] > JAPANESE_KANA * letters else "zh"
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] > FOREIGN_SCRIPT * letters else None
