"""Stories: reports that tell of one event, kept apart from those of another."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from consilience.model.document import Document, Noise
from consilience.model.fact import DuplicateGroup, Story
from consilience.model.sketch import Sketch
from consilience.stages.dedup import seniority
from consilience.stages.groups.linkage import average_link
from consilience.stages.sketch import nearness, sketch
from consilience.text.pages.headlines import chief_headline, first_line, headline
from consilience.text.shingles import reported_text
from consilience.text.weights import cosine

VERSION = "3"
SAME_STORY = 0.08  # mean likeness; best B-cubed F1 on 174 news reports and 68 of crises alike, swept 0.055 to 0.25
LOOKED_UP = 40  # heaviest terms of a report by which its neighbours are found
COMMON = 400  # reports: a term in more of them finds too many
GLIMPSE = 0.02  # likeness by those terms alone from which two reports are compared whole
PLACES_NAMED = 5
NO_NOISE: Mapping[str, Sequence[Noise]] = {}
NO_PLACES: Mapping[str, Sequence[str]] = {}
NO_SKETCHES: Mapping[str, Sketch] = {}


def cluster_stories(
    documents: Iterable[Document],
    noise: Mapping[str, Sequence[Noise]] = NO_NOISE,
    groups: Sequence[DuplicateGroup] = (),
    places: Mapping[str, Sequence[str]] = NO_PLACES,
    sketches: Mapping[str, Sketch] = NO_SKETCHES,
) -> tuple[Story, ...]:
    """Return every document in one story; the order of `documents` makes no difference.

    `noise`, `places` (canonical names) and `sketches` (made where they are missing) are held by document id. Copies
    follow the lead of their group and do not weigh on the outcome.
    """
    order = sorted({document.id: document for document in documents}.values(), key=seniority)
    lead_of = {member: group.lead for group in groups for member in group.members}
    leads = [document for document in order if lead_of.get(document.id, document.id) == document.id]
    number = {document.id: i for i, document in enumerate(leads)}
    drawn = [sketches.get(document.id) or sketch(document, noise.get(document.id, ())) for document in leads]
    clusters = average_link(len(leads), _likeness(leads, drawn), SAME_STORY)
    cluster_of = {i: which for which, cluster in enumerate(clusters) for i in cluster}
    members: dict[int, list[Document]] = defaultdict(list)
    for document in order:
        members[cluster_of[number[lead_of.get(document.id, document.id)]]].append(document)
    stories = [_story(told, places, noise) for told in members.values()]
    return tuple(sorted(stories, key=lambda story: (story.first or "9999", story.title, story.documents)))


def _likeness(leads: Sequence[Document], drawn: Sequence[Sketch]) -> dict[tuple[int, int], float]:
    holders: dict[str, list[int]] = defaultdict(list)
    vectors = [dict(each.terms) for each in drawn]
    chief = [[term for term, _ in each.terms[:LOOKED_UP]] for each in drawn]
    for i, named in enumerate(chief):
        for term in named:
            holders[term].append(i)
    found = {}
    for i, named in enumerate(chief):
        shared: dict[int, float] = defaultdict(float)
        for term in named:
            held = holders[term]
            if len(held) <= COMMON:
                for j in held[bisect_right(held, i) :]:
                    shared[j] += vectors[i][term] * vectors[j][term]
        for j, glimpse in shared.items():
            if glimpse >= GLIMPSE:
                near = nearness(leads[i].published, leads[j].published)
                found[i, j] = cosine(vectors[i], vectors[j]) * near
    return found


def _story(
    told: Sequence[Document], places: Mapping[str, Sequence[str]], noise: Mapping[str, Sequence[Noise]]
) -> Story:
    days = sorted(document.published.isoformat() for document in told if document.published)
    named = Counter(name for document in told for name in dict.fromkeys(places.get(document.id, ())))
    chief = sorted(named, key=lambda name: (-named[name], name))[:PLACES_NAMED]
    headed = [title for document in told if (title := headline(document.title or "", document.publisher))]
    opening = next((line for document in told if (line := first_line(_reported(document, noise)))), "Untitled report")
    return Story(
        title=chief_headline(headed) or opening,
        documents=tuple(document.id for document in told),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        places=tuple(chief),
    )


def _reported(document: Document, noise: Mapping[str, Sequence[Noise]]) -> str:
    return reported_text(document.text, noise.get(document.id, ()))
