"""Frozen types survive their way through JSON."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.model.claim import Claim
from consilience.model.reading import Reading
from consilience.model.record import Record
from consilience.model.time import TimeExpression
from consilience.store.codec import dump, encode, load
from invented import harvest, record

EXPRESSIONS = st.recursive(
    st.builds(TimeExpression, st.text(max_size=8), st.tuples(st.one_of(st.none(), st.integers(), st.text(max_size=5)))),
    lambda inner: st.builds(TimeExpression, st.text(max_size=8), st.tuples(inner, st.integers())),
    max_leaves=5,
)


@pytest.mark.parametrize(
    ("kind", "held"),
    [(Claim, harvest().claims[0]), (Reading, harvest().reading), (Record, record(harvest()))],
    ids=["claim", "reading", "record"],
)
def test_what_is_dumped_loads_as_it_was(kind: type[object], held: object) -> None:
    assert load(kind, dump(held)) == held


@given(EXPRESSIONS)
def test_any_time_expression_loads_as_it_was(expression: TimeExpression) -> None:
    assert load(TimeExpression, dump(expression)) == expression


def test_defaults_take_no_space() -> None:
    assert encode(TimeExpression("anchor")) == {"op": "anchor"}


def test_a_field_that_is_no_longer_known_is_passed_over() -> None:
    assert load(TimeExpression, '{"op": "anchor", "since": 3}') == TimeExpression("anchor")


def test_a_dict_inside_a_frozen_type_is_refused() -> None:
    with pytest.raises(TypeError):
        encode({"a": 1})
