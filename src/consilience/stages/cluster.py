"""Stories: reports that tell of one event, kept apart from those of another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from consilience.model.document import Document, Noise
from consilience.model.fact import Story
from consilience.model.sketch import Placed
from consilience.stages.dedup import seniority
from consilience.stages.placing import Pile, place
from consilience.stages.sketch import sketch
from consilience.stages.versions import DERIVE
from consilience.text.pages.headlines import chief_headline, first_line, headline
from consilience.text.shingles import reported_text

VERSION = DERIVE["cluster"]
PLACES_NAMED = 5
NO_NOISE: Mapping[str, Sequence[Noise]] = {}
NO_PLACES: Mapping[str, Sequence[str]] = {}


def cluster_stories(
    documents: Iterable[Document],
    noise: Mapping[str, Sequence[Noise]] = NO_NOISE,
    places: Mapping[str, Sequence[str]] = NO_PLACES,
    parcels: Mapping[str, str] | None = None,
) -> tuple[Story, ...]:
    """Return every document in one story; the order of `documents` makes no difference.

    `noise`, `places` (canonical names) and `parcels` are held by document id; reports of one parcel tell one story.
    Where no parcels are given, the reports are placed by themselves.
    """
    order = sorted({document.id: document for document in documents}.values(), key=seniority)
    home = parcels if parcels is not None else _placed(order, noise)
    members: dict[str, list[Document]] = defaultdict(list)
    for document in order:
        members[home[document.id]].append(document)
    stories = [_story(told, places, noise) for told in members.values()]
    return tuple(sorted(stories, key=lambda story: (story.first or "9999", story.title, story.documents)))


def _placed(documents: Sequence[Document], noise: Mapping[str, Sequence[Noise]]) -> dict[str, str]:
    drawn = [Placed(d.id, sketch(d, noise.get(d.id, ())), d.published) for d in documents]
    return {report.id: report.parcel for report in place(drawn, Pile(drawn))}


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
