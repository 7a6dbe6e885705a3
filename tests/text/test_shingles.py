from hypothesis import given
from hypothesis import strategies as st

from consilience.model.document import Noise
from consilience.text.shingles import containment, reported_text, resemblance, shingles, words

TEXT = "The river rose above the quay at dawn and two streets were under water by noon, the mayor said."


def test_noise_is_blanked_and_every_other_character_keeps_its_place() -> None:
    blanked = reported_text("Read more. Two dead. Share", [Noise(0, 10, "plug"), Noise(21, 26, "share bar")])
    assert blanked.strip() == "Two dead."
    assert blanked.index("Two") == 11
    assert len(blanked) == 26


def test_marks_and_case_do_not_make_two_texts() -> None:
    assert words("The mayor’s “Plan”") == words("the mayor's plan")


def test_a_text_resembles_itself_and_contains_its_part() -> None:
    whole = shingles(words(TEXT + " The bridge is closed until Friday, and schools stay shut in three districts."))
    part = shingles(words(TEXT))
    assert resemblance(part, part) == 1.0
    assert containment(part, whole) == 1.0
    assert resemblance(part, whole) < 1.0


@given(st.text(max_size=300), st.lists(st.tuples(st.integers(0, 320), st.integers(0, 320)), max_size=5))
def test_any_noise_leaves_the_length(text: str, stretches: list[tuple[int, int]]) -> None:
    noise = [Noise(min(a, b), min(max(a, b), len(text)), "x") for a, b in stretches if min(a, b) <= len(text)]
    assert len(reported_text(text, noise)) == len(text)


@given(st.text(max_size=300))
def test_any_text_has_a_run_for_each_place_where_one_fits(text: str) -> None:
    found = words(text)
    assert len(shingles(found)) <= max(len(found) - 4, 1 if found else 0)
