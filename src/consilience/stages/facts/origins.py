"""Origins: the one source that each claim goes back to, through outlet, agency, post and official."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from consilience.model.claim import Claim
from consilience.model.document import Document
from consilience.model.fact import DuplicateGroup
from consilience.stages.facts.bodies import bodies_of, body_key, same_body
from consilience.stages.facts.denials import denials, disowned
from consilience.stages.facts.questions import Answer
from consilience.stages.facts.relate import meet
from consilience.stages.facts.relays import Outlets, cited, is_media, outlet_words, words_of
from consilience.stages.facts.retractions import FOLLOWS_NOTICE, is_after_notice
from consilience.stages.facts.shown import (
    DISOWNED,
    OWN_VOICE,
    RELAYED,
    UNNAMED,
    is_event,
    is_first_hand,
    is_nobody,
    speaks_for_itself,
)
from consilience.stages.facts.voices import is_vague, lent_voices, own_voices, plain_origin, vague_origin

OWN_PEOPLE = re.compile(r"(?:our|we|us|this (?:newspaper|paper|station|magazine|site|reporter))\b", re.IGNORECASE)
BESIDE = 200  # characters on each side of a claim: the sentence before and after
LONGEST_CHAIN = 6  # outlets that tell each other's news; a longer chain is a circle


@dataclass(frozen=True, slots=True)
class Origins:
    """The origin of each claim by its id, and why a text does not show it, where it does not."""

    of: Mapping[str, str]
    doubts: Mapping[str, str] = field(default_factory=dict)


def trace_origins(
    aligned: Sequence[Sequence[Answer]],
    claims: Sequence[Claim],
    documents: Iterable[Document],
    groups: Sequence[DuplicateGroup] = (),
    *,
    texts: Mapping[str, str] | None = None,
    owners: Mapping[str, str] | None = None,
) -> Origins:
    """Return the origin of each claim by its id.

    The rules are in docs/explanation/origins.md. What is no other's is "doc:NAME" of the report, or of the lead of its
    copies. `texts` are the sentences of the claims, `owners` the owner of each outlet.
    """
    return _Trace(aligned, claims, documents, groups, texts or {}, owners or {}).origins()


class _Trace:
    """What is known of all claims while the origin of each is looked for."""

    def __init__(
        self,
        aligned: Sequence[Sequence[Answer]],
        claims: Sequence[Claim],
        documents: Iterable[Document],
        groups: Sequence[DuplicateGroup],
        texts: Mapping[str, str],
        owners: Mapping[str, str],
    ) -> None:
        self.aligned = aligned
        self.claims = {claim.id: claim for claim in claims}
        self.reports = {document.id: document for document in documents}
        self.lead = {member: group.lead for group in groups for member in group.members}
        self.texts = texts
        self.rows = {row.claim: (number, row) for number, rows in enumerate(aligned) for row in rows}
        self.outlets = Outlets(self.reports.values())
        self.story = {row.document: row.story for rows in aligned for row in rows}
        self.body_of = self._bodies(claims)
        self.named: dict[int, Mapping[str, frozenset[str]]] = {}
        self.own_people: set[str] = set()  # claims credited to the report's own people
        self.inferred: set[str] = set()  # claims in a report's own voice that go back to the one source that it names
        self.told = {id: self._speaker(id, claim) for id, claim in self.claims.items()}
        self.own = own_voices(self.reports, self.lead, aligned, owners)
        self.house = {(self.story.get(name, ""), plain_origin(own)): own for name, own in self.own.items()}

    def origins(self) -> Origins:
        self._merge_bodies()
        relays = {id: told for id, told in self.told.items() if told and self._relays(id, told)}
        lent = lent_voices(self.aligned, {id: None if id in relays else t for id, t in self.told.items()}, self.lead)
        found: dict[str, str] = {}
        for id, claim in self.claims.items():
            told = self.told[id]
            if told is None or is_vague(told):
                told = lent.get(id) or vague_origin(told, claim, self.reports) or self.own[claim.document]
            found[id] = told
        self._sole_sources(found)
        for id in relays:
            found[id] = self._followed(id, found, relays, 0)
        self._put_right(found, relays)
        return Origins(found, self._doubts(found, relays))

    def _sole_sources(self, found: dict[str, str]) -> None:
        """Credit what a report tells in its own voice to the one source that it names for two thirds of it."""
        told: dict[str, list[str]] = defaultdict(list)
        for id, (_, row) in self.rows.items():
            if row.counted:
                told[row.document].append(id)
        for document, ids in told.items():
            own = self.own[document]
            named = [found[id] for id in ids if found[id] != own]
            if len(set(named)) == 1 and 3 * len(named) >= 2 * len(ids) and not is_nobody(named[0]):
                self.inferred |= {id for id in ids if found[id] == own}
                found.update(dict.fromkeys([id for id in ids if found[id] == own], named[0]))

    def _put_right(self, found: dict[str, str], relays: Mapping[str, str]) -> None:
        """Credit what a report tells where it puts a figure right to the source that is named there."""
        for id, (fact, row) in self.rows.items():
            if row.corrects and self.told[id] is None and found[id] == self.own[row.document]:
                words = words_of(self._since_notice(id) + self.texts.get(id, ""))
                named = [name for name, held in self._named_in(fact, found, relays).items() if held and held <= words]
                found[id] = max(named, key=len, default=found[id])

    def _since_notice(self, id: str) -> str:
        claim = self.claims[id]
        text = self.reports[claim.document].text[max(0, claim.span.start - FOLLOWS_NOTICE) : claim.span.start]
        return text if is_after_notice(text) else ""

    def _speaker(self, id: str, claim: Claim) -> str | None:
        """Return the canonical speaker, None for the report's own voice and that of its own people."""
        speaker = claim.attribution.speaker
        if not speaker or is_event(speaker):
            return None
        if OWN_PEOPLE.match(speaker):
            self.own_people.add(id)
            return None
        publisher = self.reports[claim.document].publisher if claim.document in self.reports else None
        if publisher and self._is_outlet(speaker, publisher):
            if speaks_for_itself(publisher):
                return publisher
            if not is_media(publisher):
                self.own_people.add(id)
            return speaker if is_media(publisher) and len(self.outlets.meant(publisher)) > 1 else None
        return self.body_of.get((self.story.get(claim.document, ""), speaker), speaker)

    def _bodies(self, claims: Iterable[Claim]) -> dict[tuple[str, str], str]:
        """Return by story and name the body for which each person speaks: "the police" are those of the place."""
        told: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            told[self.story.get(claim.document, "")].append(claim)
        return {
            (story, person): body
            for story, held in told.items()
            for person, body in bodies_of(held, self.reports).items()
        }

    def _is_outlet(self, speaker: str, publisher: str) -> bool:
        """Return whether a report credits itself: "the Gazette has learned", in the Selmark Gazette."""
        held = outlet_words(publisher)
        return bool(held) and (held <= outlet_words(speaker) or (is_media(speaker) and outlet_words(speaker) <= held))

    def _merge_bodies(self) -> None:
        """Give the speakers that mean one body one name: by all words in a story, in one fact by its sort as well."""
        chief: dict[tuple[str, frozenset[str]], str] = {}
        for id, (_, row) in sorted(self.rows.items(), key=lambda each: _plainest(self.told[each[0]])):
            told = self.told[id]
            if told and len(body_key(told)) > 1:
                self.told[id] = chief.setdefault((row.story, body_key(told)), told)
        for rows in self.aligned:
            names = {self.told[row.claim] for row in rows}
            if len(names) > 1:
                roles = {self.told[row.claim] or "": self.claims[row.claim].attribution.role or "" for row in rows}
                one = same_body({name for name in names if name and not is_nobody(name)}, roles)
                for row in rows:
                    self.told[row.claim] = one.get(self.told[row.claim] or "", self.told[row.claim])

    def _relays(self, id: str, told: str) -> bool:
        here = self.claims[id].document
        return any(name != here for name in self.outlets.meant(told)) or (is_media(told) and not is_nobody(told))

    def _followed(self, id: str, found: Mapping[str, str], relays: Mapping[str, str], depth: int) -> str:
        """Return the origin of what an outlet relays: its own for the same answer, or the one that it cites."""
        fact, row = self.rows[id]
        source = cited(self.texts.get(id, ""), self._named_in(fact, found, relays))
        if source:
            return source
        outlet = self.outlets.meant(relays[id])
        meant = {name for name in outlet if name != row.document and self.story.get(name, row.story) == row.story}
        followed = [other for other in self.aligned[fact] if other.document in meant]
        followed.sort(
            key=lambda other: (not (other.counted and row.counted and meet(row, other)), other.start, other.claim)
        )
        if not followed and row.document in outlet:
            return self.own[row.document]  # it cites itself, and no other report of its own tells this
        if not followed or depth > LONGEST_CHAIN:
            told = self.house.get((row.story, relays[id]), relays[id])
            return next((self.own[name] for name in sorted(meant)), told)
        other = followed[0].claim
        return self._followed(other, found, relays, depth + 1) if other in relays else found[other]

    def _named_in(self, fact: int, found: Mapping[str, str], relays: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
        """Return the origins of a fact that are named, with the words of each."""
        if fact not in self.named:
            told = {found[row.claim] for row in self.aligned[fact] if row.claim not in relays}
            self.named[fact] = {
                name: words_of(plain_origin(name)) for name in sorted(told) if not name.startswith("doc:")
            }
        return self.named[fact]

    def _doubts(self, found: Mapping[str, str], relays: Mapping[str, str]) -> dict[str, str]:
        """Return why it is not shown whose count a claim is, for the claims of which that is so."""
        taken_back = self._disowned(found)
        unshown = {name for name in self.own.values() if not speaks_for_itself(name)}
        doubts: dict[str, str] = {}
        for id, claim in self.claims.items():
            name = found[id]
            if id in taken_back:
                doubts[id] = DISOWNED
                continue
            credit = claim.attribution.source.text if claim.attribution.source else ""
            if name in unshown or id in self.inferred:
                reason = OWN_VOICE
            elif is_nobody(plain_origin(name), credit):
                reason = UNNAMED
            elif id in relays and name == relays[id]:
                reason = RELAYED
            else:
                continue
            if id not in self.own_people and not self._first_hand(id, claim):
                doubts[id] = reason
        return doubts

    def _disowned(self, found: Mapping[str, str]) -> set[str]:
        """Return the claims that their source says elsewhere in the story it never told."""
        told: dict[str, list[Answer]] = defaultdict(list)
        for id, (_, row) in self.rows.items():
            if not found[id].startswith("doc:"):
                told[plain_origin(found[id])].append(row)
        return {
            claim
            for name, denied in denials(told, self.reports.values()).items()
            for denial in denied
            for claim in disowned([row for row in told[name] if self._may_speak_of(denial.report, row)], denial.words)
        }

    def _may_speak_of(self, report: str, row: Answer) -> bool:
        """Return whether a denial in `report` may speak of a claim: one of another report of the same story."""
        return row.document != report and self.story.get(report, row.story) == row.story

    def _first_hand(self, id: str, claim: Claim) -> bool:
        report = self.reports.get(claim.document)
        if report is None:
            return False
        around = report.text[max(0, claim.span.start - BESIDE) : claim.span.end + BESIDE]
        return is_first_hand(self.texts.get(id, claim.span.text), around, outlet_words(report.publisher or ""))


def _plainest(name: str | None) -> tuple[bool, int, str]:
    """Sort key: names with capitals first, then the longest."""
    return not (name or "")[:1].isupper(), -len(name or ""), name or ""
