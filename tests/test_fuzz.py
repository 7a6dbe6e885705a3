"""The quick part of `make fuzz`, and the inputs on which it once found a bug."""

from __future__ import annotations

import pytest

from fuzzing.run import attempt, faults
from fuzzing.targets import TARGETS

INPUTS = 1500  # of each run of the tests; `make fuzz` tries 200,000
SEED = 20310304
LENIENT = 60.0  # processor seconds: the machine that runs the tests may be slow

KEPT: tuple[tuple[str, str | bytes], ...] = (
    ("figures", "As of 1 €6 June, the power cut."),  # one sign was read with both numbers
    ("figures", "5€6"),
    ("annotated, pumped", "A magnitude 17-20 qua" + "hit 3.5 " * 180 + "."),  # time grew with the cube of the figures
    ("dates, pumped", "the previous evening. " * 900),  # each leant on the one before, beyond what Python recurses
    ("annotated, pumped", "two killed " * 150 + "."),
    ("annotated, pumped", "Near " + "St. " * 300),  # a dateline could be read in 2^22 ways
)


@pytest.mark.parametrize(("name", "item"), KEPT, ids=[f"{name} {at}" for at, (name, _) in enumerate(KEPT)])
def test_input_that_once_failed_holds(name: str, item: str | bytes) -> None:
    assert attempt(0, name, item, bound=LENIENT) is None


def test_no_input_crashes_hangs_or_moves_a_span() -> None:
    tried = list(faults(range(INPUTS), SEED))
    assert [found for _, _, found in tried if found] == []
    assert {name for name, _, _ in tried} == set(TARGETS)
