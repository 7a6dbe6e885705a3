"""The words that tell whose words follow: reporting verbs and nouns, with the stance they lend."""

from __future__ import annotations

import re
from functools import cache

# Verbs that take a clause: "X said that ...".
_CLAUSE = {
    "asserts": (
        "say tell state add announce report declare claim assert affirm maintain insist stress emphasize emphasise "
        "note "
        "remark observe comment point explain reveal disclose confirm acknowledge admit concede recall continue "
        "conclude reply respond answer write tweet post publish reiterate repeat underline underscore highlight "
        "mention "
        "argue contend suggest indicate inform notify testify boast quip joke shout whisper cry exclaim recount relate "
        "describe put specify clarify elaborate outline detail cite signal pronounce proclaim contradict counter "
        "retort "
        "rate classify list log "
        "swear vouch attest certify verify quote communicate convey express voice speak relay brief assure show find "
        "gauge calculate count record register document tally compute measure determine establish learn hear"
    ),
    "warns": "warn caution alert",
    "denies": "deny reject dismiss refute dispute rebut disavow disclaim",
    "doubts": "doubt question",
    "accuses": "accuse blame allege",
    "promises": "promise vow pledge swear guarantee commit undertake threaten",
    "orders": "order instruct demand command urge ask request call appeal advise recommend propose invite require",
    "believes": (
        "believe think estimate reckon expect predict forecast fear hope suspect assume guess suppose worry project "
        "anticipate judge consider feel know understand agree imagine"
    ),
    "condemns": "condemn criticize criticise lambast denounce deplore decry praise hail welcome",
}
# Of these a plain object is what is said ("reported clashes"); of the others an object is something else.
OBJECT_VERBS = frozenset(
    "report announce claim describe deny reject dismiss confirm put note mention cite reveal disclose acknowledge "
    "admit condemn criticize criticise denounce lambast allege predict forecast fear estimate warn stress emphasize "
    "emphasise count record register document highlight call welcome praise slam promise pledge express outline detail "
    "recount recall suggest indicate propose demand urge recommend voice accuse blame explain reiterate repeat "
    "underline underscore show expect measure gauge rate classify list log".split()
)
# Verbs whose infinitive is what is said: "claimed to have shot down".
INFINITIVE_VERBS = frozenset(
    "claim promise vow pledge deny ask request urge demand order instruct threaten offer agree refuse call appeal "
    "expect hope plan want report estimate believe say".split()
)
# Verbs that report by what follows as, of, for, at, to, on: "accused X of", "described X as", "put the toll at".
PREPOSITION_VERBS = {
    "accuse": ("of",),
    "describe": ("as",),
    "blame": ("on",),  # what follows "for" is taken for granted, not claimed
    "put": ("at",),
    "point": ("to",),
    "speak": ("of", "about"),
    "warn": ("of", "about", "against"),
    "complain": ("of", "about"),
    "boast": ("of", "about"),
    "dismiss": ("as",),
    "condemn": ("as", "for"),
    "denounce": ("as",),
    "praise": ("for", "as"),
    "hail": ("as",),
    "criticize": ("for", "as"),
    "criticise": ("for", "as"),
    "lambast": ("as", "for"),
    "call": ("for", "on"),
    "inform": ("of", "about"),
    "notify": ("of", "about"),
    "appeal": ("for", "to"),
    "ask": ("for", "about"),
    "comment": ("on",),
    "charge": ("with",),
    "estimate": ("at",),
    "measure": ("at",),
    "admit": ("to",),
    "confess": ("to",),
}
# Intentions and wishes: reported attitudes, never a credit for a claim of fact.
# Verbs that report only where a body counts or writes down: "the province registered floods" is no report.
TALLY_VERBS = frozenset("register record count document tally log list see".split())
_ATTITUDES = "want plan intend aim seek refuse decline oppose support offer decide prefer wish"

# Nouns that carry a statement: "in a statement", "a report by", "figures from".
REPORT_NOUNS = frozenset(
    "statement report figure figures data account accounts estimate estimates announcement claim claims bulletin "
    "update briefing interview message post tweet video letter testimony assessment survey study analysis calculation "
    "calculations count tally toll release communique dispatch survey findings records statistics dispatch".split()
)
# Documents that say things of their own, credited to nobody unless someone is named with them.
DOCUMENT_NOUNS = REPORT_NOUNS | frozenset(
    "document documents file files email emails e-mail e-mails article articles story poll polls research book essay "
    "notice law order indictment complaint lawsuit affidavit transcript speech audit review paper map chart rumour "
    "rumor rumours rumors evidence test tests".split()
)
# Pictures show what they show: no one's words.
PICTURE_NOUNS = frozenset(
    "photo photos photograph photographs image images picture pictures footage video videos grab screenshot clip clips "
    "frame frames caption".split()
)
# Parts of a body, and what it puts out: the body itself is the source.
PART_NOUNS = frozenset(
    "desk branch arm section wing division headquarters bureau account page website site portal feed channel handle "
    "newspaper report chapter".split()
)
# Objects that turn "claim" into another verb: "claimed the lives of", "claimed responsibility".
OTHER_CLAIMS = frozenset(
    "life lives victim victims casualty casualties responsibility credit victory asylum benefit benefits".split()
)
# Prepositions and participles that credit a source to a whole clause.


@cache
def _stances() -> dict[str, str]:
    table = dict.fromkeys(_ATTITUDES.split(), "wishes")
    for stance, words in reversed(_CLAUSE.items()):
        table.update(dict.fromkeys(words.split(), stance))
    return table


def stance_of(lemma: str) -> str | None:
    """Return the stance that the reporting verb `lemma` lends to what it reports, None where it reports nothing.

    >>> stance_of("say"), stance_of("deny"), stance_of("build")
    ('asserts', 'denies', None)
    """
    return _stances().get(lemma)


# Words that stand for what is said on: the channel of a quotation, by its noun.
_CHANNELS = (
    ("Telegram", "telegram"),
    ("Facebook", "facebook"),
    ("Twitter", "twitter tweet tweets tweeted x.com"),
    ("Instagram", "instagram"),
    ("WhatsApp", "whatsapp"),
    ("YouTube", "youtube"),
    ("VK", "vk vkontakte"),
    ("Weibo", "weibo"),
    ("TikTok", "tiktok"),
    ("social media", "mastodon bluesky viber wechat snapchat reddit"),
    ("television", "television tv telecast televised broadcast"),
    ("radio", "radio"),
    ("news conference", "press-conference"),
)  # fmt: skip
_PLATFORMS = frozenset(name for name, _ in _CHANNELS[: [name for name, _ in _CHANNELS].index("social media")])
_IN_REPORT = re.compile(r"\b(?:in|via) (?:a|an|its|the|their|his|her) (?:[\w-]+ ){0,3}(?:report|assessment|study)\b")
_CHANNEL_PHRASES = (
    ("social media", ("social media", "social network", "social networks", "social networking")),
    ("local media", ("told local media", "told the local media", "to local media")),
    ("news conference", ("news conference", "press conference", "news briefing", "press briefing", "briefing")),
)
# News agencies, by the names that reports use for them; the first is the one that the record uses.
_AGENCIES = """
AFP|Agence France-Presse|Agence France Presse
Associated Press|AP|The Associated Press
Reuters|Thomson Reuters
Xinhua|Xinhua news agency
dpa|DPA|Deutsche Presse-Agentur|Deutsche Presse Agentur
EFE|Agencia EFE
ANSA
TASS|Tass|ITAR-TASS
RIA Novosti|RIA
Interfax|Interfax-Ukraine
Ukrinform
UNIAN
Sputnik
SANA
IRNA
ISNA
Fars|Fars News
Tasnim
Anadolu Agency|Anadolu|AA
Kyodo|Kyodo News
Yonhap
Jiji Press|Jiji
PTI|Press Trust of India
ANI
Bernama
Antara
WAM
SPA|Saudi Press Agency
MENA
NNA|National News Agency
Press Association|PA Media|PA
UPI|United Press International
Bloomberg|Bloomberg News
CNN
BBC|the BBC|BBC News
Al Jazeera|Al-Jazeera
Canadian Press
Australian Associated Press|AAP
Belga
APA
MTI
PAP
CTK
Agerpres
BTA
Tanjug
Hina
Lusa
Notimex
Agencia Brasil
KCNA
Philippine News Agency
Belta
Kazinform
Trend
Azertac
Armenpress
NHK
"""


@cache
def _agencies() -> dict[str, str]:
    rows = [line.split("|") for line in _AGENCIES.strip().splitlines()]
    return {spelling: row[0] for row in rows for spelling in row}


def agency_of(name: str) -> str | None:
    """Return the news agency or broadcaster that `name` means, None where it means none.

    >>> agency_of("Agence France-Presse"), agency_of("Acme Widgets")
    ('AFP', None)
    """
    return _agencies().get(name) or _agencies().get(name.removeprefix("the ").removeprefix("The "))


_OUTLET = re.compile(
    r"\b(?:news|media|press|times|post|tv|television|radio|agency|newspaper|herald|tribune|gazette|guardian|telegraph|"
    r"journal|daily|broadcaster|network)\b",
    re.I,
)
_SITE = re.compile(r"\.(?:com|net|org|info|co|ru|ua|uk|au|in)\b", re.I)


def is_outlet(name: str) -> bool:
    """Tell whether `name` is that of an agency, a paper, a station or a site.

    >>> is_outlet("Reuters"), is_outlet("Lake Herald"), is_outlet("lakes.net.au"), is_outlet("Lake Council")
    (True, True, True, False)
    """
    if agency_of(name) is not None or _SITE.search(name):
        return True
    return name[:1].isupper() and bool(_OUTLET.search(name))


@cache
def _channel_words() -> dict[str, str]:
    return {word: channel for channel, words in _CHANNELS for word in words.split()}


def channel_of(words: str) -> str | None:
    """Return the channel that the words beside a reporting verb name, None where they name none.

    >>> channel_of("in a post on the messaging app Telegram"), channel_of("at a press conference"), channel_of("today")
    ('Telegram', 'news conference', None)
    """
    lower = words.casefold()
    table = _channel_words()
    found = [table[word] for word in (piece.strip("().,;:'\"“”‘’") for piece in lower.split()) if word in table]
    named = min(found, key=_rank, default=None)
    if named in _PLATFORMS:
        return named
    for channel, phrases in _CHANNEL_PHRASES:
        if any(phrase in lower for phrase in phrases):
            return channel
    return named or ("report" if _IN_REPORT.search(lower) else None)


def _rank(channel: str) -> int:
    return [name for name, _ in _CHANNELS].index(channel)
