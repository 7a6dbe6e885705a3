"""Sentence boundaries, on invented texts."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.text.sentences import LONGEST, is_wrapped, split


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["Mr. Orr met Gen. A. B. Tell in Velt, D.C. on Friday.", "The U.S. Army said no."],
        ["The storm hit at 5 a.m. Friday.", "It ended at 5 p.m.", "The rain went on."],
        ['"Why?" he asked.', '"It is over."', "She left."],
        ["“It is over.”", "Few believed it."],
        ["He said: “We lost.", "We go home.”"],
        ["No. 5 Squadron flew.", "On Aug. 14 rain fell."],
        ["It has gone on since 2012.", "Up to 300 died."],
        ["It rose 3.5 metres... and fell.", "He waited…", "Nobody came."],
        ["World War I.", "The end."],
        ["Storm Inc. said so.", "J.K. Tell spoke."],
        ["(He died.)", "The rest lived."],
        ["See example.com for more.", "Read www.news.example.org now."],
        ["St. Ada’s Hospital took 12 people.", "Twelve died there."],
        ["U.S. President Orr spoke.", "U.S. officials left."],
        ["1. The bridge fell.", "2. The road fell."],
    ],
)
def test_sentences_are_told_apart(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_glued_sentences_are_told_apart() -> None:
    assert sentences("It fed the crisis.Rescuers came.") == ["It fed the crisis.", "Rescuers came."]
    assert sentences("in force since Friday.announced by the region.") == [
        "in force since Friday.",
        "announced by the region.",
    ]
    assert sentences("“We lost.”The army left.") == ["“We lost.”", "The army left."]


def test_newline_ends_a_headline() -> None:
    assert sentences("Twelve dead in flood\nThe river rose.\n\nIt fell.") == [
        "Twelve dead in flood",
        "The river rose.",
        "It fell.",
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The river rose by three metres in the night and carried away two\n"
        "bridges of the lower town, where the people had been told to leave\n"
        "their houses on the day before by the governor of the province who\n"
        "said that nobody was missing after all. The water is expected to go\n"
        "down by the end of the week, and the road will be opened then for\n"
        "cars."
    )
    assert is_wrapped(text)
    assert len(sentences(text)) == 2


def test_endless_run_is_cut() -> None:
    assert all(end - start <= LONGEST for start, end in split("mud " * 3000))


@given(st.text(alphabet=st.sampled_from("aAbT .!?…\n\"'”“)(1U.S-"), max_size=80) | st.text(max_size=80))
@settings(max_examples=300, deadline=None)
def test_all_but_space_lies_in_exactly_one_sentence(text: str) -> None:
    spans = split(text)
    covered = [text[start:end] for start, end in spans]
    assert "".join("".join(covered).split()) == "".join(text.split())
    assert all(piece == piece.strip() and piece for piece in covered)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))


@pytest.mark.parametrize("piece", ["a. ", ". ", ".", "A.B.", "\n", " ", '"', "The end.Next ", "a.a."])
def test_long_line_is_split_in_linear_time(piece: str) -> None:
    start = time.process_time()
    split(piece * (200_000 // len(piece)))
    assert time.process_time() - start < 3
