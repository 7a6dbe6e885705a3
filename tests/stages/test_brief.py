"""Composing the brief from a record made by hand, so that no change of a reading stage moves it."""

from __future__ import annotations

from datetime import date

import pytest
from syrupy.assertion import SnapshotAssertion

from consilience.model.claim import Attribution, Claim, Slot
from consilience.model.document import Document, Noise, Rejection
from consilience.model.fact import DuplicateGroup, Fact, Figures, Question, Relation, Story
from consilience.model.record import Record, Source
from consilience.model.span import Span
from consilience.model.values import Place, Quantity, TimeSpan
from consilience.render import brief_html, brief_markdown
from consilience.stages.brief import compose_brief

ORVELIN = Place("Orvelin", "settlement", "XA", "Orvel Region", 51.5, 23.25, None, "point")
FIRST = Document(
    "harbour.txt",
    "At least 12 people died in Orvelin. Follow us! 3 of 40.",
    "Flood in Orvelin",
    publisher="Harbour Times",
)
SECOND = Document(
    "post.txt",
    "The toll in Orvelin rose to 17. The army counts 31 dead. A state of emergency was declared.",
    "Toll rises",
)


def claim(
    report: Document, words: str, low: float | None, high: float | None, day: int, speaker: str | None = None
) -> Claim:
    start = report.text.index(words)
    counted = Quantity(low, high, None, "person") if low is not None else None
    return Claim(
        report.id,
        Span.of(report.text, start, start + len(words)),
        "casualties" if counted else "emergency",
        "killed" if counted else "state_of_emergency",
        counted,
        level=None if counted else "regional",
        places=(ORVELIN,),
        attribution=Attribution(speaker, channel="Telegram" if speaker else None),
        when=TimeSpan(date(2031, 5, day), date(2031, 5, day)),
        slots=(Slot("figure", start, start + 3),) if counted else (),
    )


TWELVE = claim(FIRST, "At least 12 people died in Orvelin", 12, None, 5, "Mira Tasko")
SEVENTEEN = claim(SECOND, "The toll in Orvelin rose to 17", 17, 17, 6)
ARMY = claim(SECOND, "The army counts 31 dead", 31, 31, 6, "Army of Orvel")
DECLARED = claim(SECOND, "A state of emergency was declared", None, None, 6)


@pytest.fixture
def record() -> Record:
    story = Story("Flood in Orvelin", (FIRST.id, SECOND.id), "2031-05-05", "2031-05-06", ("Orvelin",))
    ids = tuple(c.id for c in (TWELVE, SEVENTEEN, ARMY))
    killed = Fact(
        story.id,
        Question("casualties", "killed", ("Orvelin",)),
        "killed in Orvelin",
        ids,
        ("Army of Orvel", "Mira Tasko", "doc:post.txt"),
        "disputed",
        Figures(12, 17, 31, "person", TWELVE.id, SEVENTEEN.id, ARMY.id),
        (TWELVE.id, SEVENTEEN.id),
    )
    emergency = Fact(
        story.id,
        Question("emergency", "state_of_emergency", ("Orvelin",)),
        "state of emergency in Orvelin",
        (DECLARED.id,),
        ("doc:post.txt",),
        "single_origin",
    )
    return Record(
        sources=(
            Source(FIRST, "2031-05-05", "metadata", "", (Noise(36, 46, "plea"),), ((47, 48),)),
            Source(SECOND, "2031-05-06", "inferred", "it names Tuesday 6 May"),
        ),
        claims=(TWELVE, SEVENTEEN, ARMY, DECLARED),
        facts=(killed, emergency),
        relations=(
            Relation(TWELVE.id, SEVENTEEN.id, "update", "5 May, then 6 May"),
            Relation(SEVENTEEN.id, ARMY.id, "conflict", "17 and 31 on one day"),
        ),
        stories=(story,),
        groups=(DuplicateGroup(FIRST.id, (FIRST.id,), "exact"),),
        rejections=(Rejection("broken.json", "not JSON", "line 3"),),
        origins=((TWELVE.id, "Mira Tasko"), (SEVENTEEN.id, "doc:post.txt"), (ARMY.id, "Army of Orvel")),
    )


def test_the_brief_reads_as_it_did(record: Record, snapshot: SnapshotAssertion) -> None:
    assert brief_markdown(compose_brief(record)) == snapshot


def test_the_best_figure_leads_and_all_answers_are_cited(record: Record) -> None:
    line = compose_brief(record).chapters[0].known[0]
    assert line.text == "17 people killed in Orvelin."
    assert {citation.claim for citation in line.citations} == {TWELVE.id, SEVENTEEN.id, ARMY.id}
    assert line.tags == ("disputed", "3 independent origins")
    assert "range 12 to 31" in line.note


def test_a_dispute_sets_the_answers_side_by_side(record: Record) -> None:
    (dispute,) = compose_brief(record).chapters[0].disputes
    assert [side.note for side in dispute.sides] == [
        "Mira Tasko (Telegram)",
        "post.txt (own voice)",
        "Army of Orvel (Telegram)",
    ]


def test_a_movement_tells_its_last_move(record: Record) -> None:
    (movement,) = compose_brief(record).chapters[0].movements
    assert movement.summary == "from at least 12 to 17 on 6 May 2031"


def test_an_inferred_date_is_shown_with_its_reason(record: Record) -> None:
    sheet = next(s for s in compose_brief(record).sources if s.name == "post.txt")
    assert sheet.date_reason == "it names Tuesday 6 May"


def test_a_figure_that_no_claim_uses_is_shown(record: Record) -> None:
    sheet = next(s for s in compose_brief(record).sources if s.name == "harbour.txt")
    assert len(sheet.unread) == 1
    assert "3 of 40" in sheet.unread[0]


def test_a_record_without_reports_gives_an_empty_brief() -> None:
    brief = compose_brief(Record(rejections=(Rejection("a.bin", "binary"),)))
    assert brief.chapters == ()
    assert "a.bin" in brief_html(brief)
