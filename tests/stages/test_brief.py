"""Composing the brief from a record made by hand, so that no change of a reading stage moves it."""

from __future__ import annotations

from dataclasses import replace
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
from consilience.stages.explain import explain

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
    finding = compose_brief(record).chapters[0].findings[0]
    assert (finding.figure, finding.range, finding.standing) == ("17", "12 to 31", "disputed")


def test_a_dispute_sets_the_answers_side_by_side(record: Record) -> None:
    (dispute,) = compose_brief(record).chapters[0].disputes
    told = [(side.figure, side.line.note) for side in dispute.sides]
    assert told == [("17", "Reported by post.txt"), ("31", "Said by the Army of Orvel (Telegram)")]
    assert dispute.why == ("17 and 31 on one day",)
    assert not dispute.settled


def test_a_story_is_summed_up_and_its_last_day_told(record: Record) -> None:
    chapter = compose_brief(record).chapters[0]
    assert chapter.summary[0].text == "17 people killed in Orvelin. Reports give 12 to 31."
    assert {citation.claim for citation in chapter.summary[0].citations} == {SEVENTEEN.id, TWELVE.id, ARMY.id}
    assert chapter.latest is not None
    assert chapter.latest.when == "2031-05-06"
    assert [(line.tags, line.text) for line in chapter.latest.lines] == [
        (("disputed",), "Killed in Orvelin: 17 or 31 people."),
        (("new",), "Regional state of emergency in Orvelin."),
    ]


def test_a_toll_leads_and_its_part_follows_though_more_tell_it(record: Record) -> None:
    crew = replace(
        record.facts[0],
        question=replace(record.facts[0].question, of="crew"),
        claims=(TWELVE.id, ARMY.id, SEVENTEEN.id),
        figures=replace(record.facts[0].figures, best=12.0, best_claim=TWELVE.id) if record.facts[0].figures else None,
        status="corroborated",
    )
    toll = replace(record.facts[0], claims=(SEVENTEEN.id,), origins=("doc:post.txt",), status="single_origin")
    for facts in ((crew, toll), (toll, crew)):
        chapter = compose_brief(replace(record, facts=facts)).chapters[0]
        assert [line.text for line in chapter.known] == [
            "17 people killed in Orvelin.",
            "At least 12 people killed in Orvelin.",
        ]


def test_findings_stand_under_their_sort_people_first(record: Record) -> None:
    groups = compose_brief(record).chapters[0].groups
    assert [group.title for group in groups] == ["People", "Response and emergency measures"]


def test_a_finding_tells_who_got_it_from_whom(record: Record) -> None:
    finding = compose_brief(record).chapters[0].findings[0]
    trees = [(tree.name, tree.sort, [child.name for child in tree.children]) for tree in finding.sources]
    assert trees == [
        ("Army of Orvel", "origin", ["Telegram"]),
        ("Mira Tasko", "origin", ["Telegram"]),
        ("post.txt", "own", []),
    ]
    assert finding.sources[0].children[0].children[0].claims == (ARMY.id,)


def test_a_finding_tells_each_relation_with_its_reason(record: Record) -> None:
    reasons = compose_brief(record).chapters[0].findings[0].reasons
    assert [(reason.relation, reason.why) for reason in reasons] == [
        ("conflict", "17 and 31 on one day"),
        ("update", "5 May, then 6 May"),
    ]
    assert {citation.claim for citation in reasons[0].citations} == {SEVENTEEN.id, ARMY.id}


def test_an_origin_that_no_text_shows_to_be_independent_is_not_counted(record: Record) -> None:
    (killed, *others) = record.facts
    unsure = replace(killed, unshown=("doc:post.txt",), doubts=((SEVENTEEN.id, "no text shows whose count it is"),))
    finding = compose_brief(replace(record, facts=(unsure, *others))).chapters[0].findings[0]
    assert finding.line.tags == ("disputed", "2 independent origins")
    assert [tree.name for tree in finding.sources if tree.note] == ["post.txt"]
    assert ("doubt", "no text shows whose count it is") in [(r.relation, r.why) for r in finding.reasons]


def test_why_goes_from_the_line_of_the_brief_to_the_characters(record: Record) -> None:
    fact = next(fact for fact in record.facts if fact.status == "disputed")
    told = explain(record, fact.id)
    assert told.lines[0] == ("in the brief", "17 people killed in Orvelin.")
    assert any(label == "conflict" and "17 and 31 on one day" in text for label, text in told.lines)
    sources = [text for label, text in told.lines if label == "sources"]
    assert sources[0] == "Army of Orvel"
    assert any("post.txt 32..55 “The army counts 31 dead”" in text for text in sources)
    assert {tree.name for tree in told.sources} == {"Army of Orvel", "Mira Tasko", "post.txt"}


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
