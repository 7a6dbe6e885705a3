import pytest

from consilience.text.names.groups import group_of


@pytest.mark.parametrize(
    ("of", "measure", "group"),
    [
        (None, "killed", ""),
        ("residents", "killed", ""),
        ("schoolgirls", "killed", "children"),
        ("women and girls", "prisoners", "children and women"),
        ("soldiers", "prisoners", ""),
        ("soldiers", "killed", "soldiers"),
        ("seriously injured", "injured", "serious"),
        ("in critical condition", "injured", "serious"),
        (None, "hospitalised", "serious"),
        ("diggers", "vehicles", "excavators"),
        ("firefighters", "personnel", "rescuers"),
        ("potters", "killed", "potter"),
    ],
)
def test_what_is_counted_is_reduced_to_a_group(of: str | None, measure: str, group: str) -> None:
    assert group_of(of, measure) == group
