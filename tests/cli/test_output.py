"""Text of reports on its way to a terminal, and the line at the end of a run."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.cli.app import complain, confess
from consilience.cli.printing import harmless
from consilience.cli.session import summary
from consilience.errors import StoreError
from consilience.reading import Tally


@given(st.text())
def test_no_text_can_move_the_cursor(text: str) -> None:
    told = harmless(text)
    assert len(told) == len(text)
    assert not any(ord(character) < 32 and character not in "\t\n" for character in told)
    assert "\x1b" not in told
    assert "\x9b" not in told


@pytest.mark.parametrize(
    ("tally", "told"),
    [
        (Tally(), "0 reports read, 0 claims made"),
        (Tally(1, 1, 0, 0, 3), "1 report read, 3 claims made"),
        (Tally(9, 4, 3, 2, 7), "4 reports read, 7 claims made; 3 were there already; 2 rejected"),
    ],
)
def test_the_summary_counts_everything_that_came_in(tally: Tally, told: str) -> None:
    assert summary(tally) == told


def test_a_deliberate_error_is_message_and_hint(capsys: pytest.CaptureFixture[str]) -> None:
    assert complain(StoreError("no record", hint="make one")) == 2
    assert capsys.readouterr().err == "error: no record\nhint: make one\n"


def test_a_bug_is_one_line_with_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(KeyError) as caught:
        raise KeyError("lead")
    assert confess(caught.value) == 70
    told = capsys.readouterr().err
    assert "KeyError" in told
    assert "test_output.py" in told
    assert "Traceback" not in told
