"""The order of stages is checked before any text is read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from consilience import deriving, pipeline
from consilience.engine import Step, check_order
from consilience.errors import PipelineError
from consilience.stages import versions
from invented import harvest


def step(name: str, reads: tuple[str, ...], writes: tuple[str, ...]) -> Step[int, None]:
    return Step(name, "1", reads, writes, lambda work, parts: work)


def test_a_stage_that_reads_what_nothing_wrote_fails() -> None:
    steps = [step("locate", ("claims",), ("places",)), step("extract", ("text",), ("claims",))]
    with pytest.raises(PipelineError, match="'locate' reads claims"):
        check_order(steps, given=("text",))
    check_order(reversed(steps), given=("text",))


def test_two_stages_of_one_name_fail() -> None:
    with pytest.raises(PipelineError, match="two stages"):
        check_order([step("a", (), ()), step("a", (), ())], given=())


@pytest.mark.parametrize("half", [pipeline.READ, pipeline.DERIVE], ids=["read", "derive"])
def test_no_stage_can_be_left_out_of_the_pipeline_without_a_sign(half: tuple[Step[object, object], ...]) -> None:
    given = ("readings", "claims", "parcels") if half is pipeline.DERIVE else ("document",)
    needed = {name for held in half for name in held.reads} - set(given)
    for left_out in half:
        if needed & set(left_out.writes):
            with pytest.raises(PipelineError):
                check_order([held for held in half if held is not left_out], given=given)


@pytest.mark.parametrize(
    ("steps", "held"), [(pipeline.READ, versions.READ), (pipeline.DERIVE, versions.DERIVE)], ids=["read", "derive"]
)
def test_the_table_of_versions_holds_the_stages_in_their_order(
    steps: tuple[Step[object, object], ...], held: dict[str, str]
) -> None:
    assert [(step.name, step.version) for step in steps] == list(held.items())


def test_the_versions_of_stages_and_parts_are_in_the_version_of_a_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    before = versions.read_version("model 1"), versions.derive_version()
    assert versions.read_version("model 2") != before[0]
    monkeypatch.setitem(versions.READ, "extract", "raised")
    monkeypatch.setitem(versions.DERIVE, "resolve", "raised")
    assert versions.read_version("model 1") != before[0]
    assert versions.derive_version() != before[1]


def test_the_order_in_which_reports_come_makes_no_difference() -> None:
    held = [harvest("a.txt"), harvest("b.txt"), harvest("c.txt")]
    assert deriving.derive(held) == deriving.derive(held[::-1])


def test_figures_that_no_claim_uses_are_listed_as_unread() -> None:
    held = harvest()
    (used,) = deriving.derive([held]).sources
    (unread,) = deriving.derive([replace(held, claims=())]).sources
    assert used.unread == ()
    assert unread.unread == ((0, 11),)
