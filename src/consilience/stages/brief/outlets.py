"""What a reader calls the outlet of a report, and those who speak in it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from consilience.model.claim import Claim
from consilience.model.document import Document
from consilience.text.names.states import with_article
from consilience.text.wording import listing

AFTER_TITLE = re.compile(r"\s[|–—-]\s(?P<outlet>[A-Z][^|–—:]{1,38})$")  # "Dam breaks | Harbour Times"
MOST_WORDS = 5  # a longer tail of a title is a part of the headline
OWN_VOICE = re.compile(r"(?:our|we|us|my|i)\b", re.IGNORECASE)  # a report that cites itself
# Bodies and matter that stand without an article, or with "the", as well as plurals without s.
COLLECTIVES = frozenset(
    """
    police media government army military navy television radio opposition guard service people staff personnel press
    parliament cabinet leadership command coalition regime administration ministry police company management crew
    artillery intelligence security management news someone somebody everyone children women men
    """.split()
)
BODIES = frozenset(
    """
    Ministry Government Army Armed Forces Institute Department Office Council Commission Committee Police Service
    Services Staff Board Union Federation Association Society Observatory Guard Navy Command Coalition Bureau
    Parliament Authority Centre Center Directorate Secretariat Court Embassy
    """.split()
)
NAMED = 4  # of each sort, before "and 3 more"


def outlet(document: Document) -> str:
    """Return the publisher, else the outlet that the title or the address names, else the report's name.

    >>> outlet(Document("a.txt", "", "Dam breaks | Harbour Times")), outlet(Document("a.txt", "", "Dam breaks"))
    ('Harbour Times', 'a.txt')
    >>> outlet(Document("b", "", None, "https://www.post.example/2"))
    'post.example'
    """
    if document.publisher:
        return document.publisher.removeprefix("www.")
    tail = AFTER_TITLE.search(document.title or "")
    if tail and len(tail["outlet"].split()) <= MOST_WORDS:
        return tail["outlet"].strip()
    host = urlsplit(document.url).netloc if document.url and "://" in document.url else ""
    return host.removeprefix("www.") or document.name


def speaker_of(claim: Claim, outlets: dict[str, str]) -> str | None:
    """Return who says it by name; the outlet where the report means itself ("our teams"), None for its own voice."""
    speaker = claim.attribution.speaker
    return outlets[claim.document] if speaker and OWN_VOICE.match(speaker) else speaker


def credits_of(claims: list[Claim], outlets: dict[str, str]) -> str:
    """Name all who stand behind `claims`, each once: first who is said to have said it, then whose own words it is."""
    said: dict[str, str] = {}
    own: dict[str, None] = {}
    for claim in claims:
        speaker = speaker_of(claim, outlets)
        if speaker is None or speaker == outlets[claim.document]:
            own[outlets[claim.document]] = None
        elif not said.get(speaker):
            said[speaker] = _by_way(speaker, claim.attribution.channel)
    told = [f"{named(name)} ({way})" if way else named(name) for name, way in said.items()]
    parts = [f"said by {listing(told, NAMED)}"] if told else []
    parts += [f"reported by {listing(list(own), NAMED)}"] if own else []
    line = "; ".join(parts)
    return line[:1].upper() + line[1:]


def named(speaker: str) -> str:
    """Return a speaker as a sentence names them: a body, and one person without a name, take an article.

    >>> named("pilot"), named("engineer of the dam"), named("officials"), named("police"), named("Mira Tasko")
    ('a pilot', 'an engineer of the dam', 'officials', 'police', 'Mira Tasko')
    >>> named("Ministry of the Interior"), named("Orvel Army"), named("Army Chief Tasko"), named("Philippines")
    ('the Ministry of the Interior', 'the Orvel Army', 'Army Chief Tasko', 'the Philippines')
    """
    words = speaker.split()
    if with_article(speaker) != speaker or words[0].endswith(("'s", "’s")):
        return with_article(speaker)
    if len(words) == 1 and words[0] in BODIES:
        return speaker.lower() if speaker.lower() in COLLECTIVES else f"the {speaker}"
    if words[-1] in BODIES or (words[0] in BODIES and words[1:2] in (["of"], ["for"], ["on"], ["Forces"])):
        return f"the {speaker}"
    head = re.split(r" (?:of|at|for|from|in|with|on|who|near) ", speaker)[0]
    if head != head.lower() or head.endswith("s") or head.split()[-1] in COLLECTIVES or " and " in head:
        return speaker
    return f"{'an' if head[0] in 'aeiou' else 'a'} {speaker}"


def _by_way(speaker: str, channel: str | None) -> str:
    return "" if not channel or channel.lower() in speaker.lower() else channel
