"""Quotations are found with exact stretches, whatever the text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from reading_of import reading_of

from consilience.text.speech.quotes import quoted

WORDS = st.sampled_from(
    ["Police", "said", "“", "”", '"', "'", "according", "to", "the", "Anna", "Rao", "told", "Reuters", ",", ".", "\n\n",
     "12", "dead", "citing", "that", "(", ")", "of", "and", "Ministry", "for", "he", "was", "reported", "by", "—"]
)  # fmt: skip


def test_speech_over_two_sentences_has_one_speaker() -> None:
    text = "“The road is closed. We need boats,” Anna Rao said. “And we need food.”"
    spoken = [q for q in reading_of(text).quotations if q.speaker == "Anna Rao"]
    covered = {at for q in spoken for at in range(*q.content)}
    assert {text.index("road"), text.index("boats"), text.index("food")} <= covered


def test_speech_whose_mark_is_not_closed_goes_on_in_the_next_paragraph() -> None:
    text = "“The road has been closed since noon.\n\n“We need boats and food,” Anna Rao said."
    assert any(
        q.speaker == "Anna Rao" and q.content[0] <= text.index("road") < q.content[1]
        for q in reading_of(text).quotations
    )


def test_apostrophe_of_a_plural_does_not_close_speech() -> None:
    text = "'We saw the guards' boats leave the shore,' she said."
    assert [text[q.start : q.end] for q in quoted(text)] == ["We saw the guards' boats leave the shore,"]


@given(st.text(max_size=300))
def test_quoted_stretches_lie_in_the_text_in_order(text: str) -> None:
    stretches = quoted(text)
    assert all(0 <= q.start < q.end <= len(text) for q in stretches)
    assert all(a.end <= b.start for a, b in pairwise(stretches))


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_text_gives_names_and_quotations_inside_it(text: str) -> None:
    reading = reading_of.__wrapped__(text)
    for name in reading.names:
        assert 0 <= name.start < name.end <= len(text)
        assert name.canonical
    for quotation in reading.quotations:
        assert 0 <= quotation.content[0] < quotation.content[1] <= len(text)
        assert quotation.source is None or 0 <= quotation.source[0] < quotation.source[1] <= len(text)
