"""The answer key for origins is what it says it is."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from consilience.errors import InputError, UnreadableInput
from consilience.evaluate.origin_cases import FAMILIES, OriginCase, key_folder, read_cases

ENOUGH = {"copied": 70, "fabricated": 12, "distorted": 40, "confirmation": 40, "moving": 15}
CRISES = {
    "accident", "air strike", "bombing", "collapse", "displacement", "earthquake", "epidemic", "flood",
    "hostage taking", "outage", "shelling", "storm", "wildfire",
}  # fmt: skip
WORD = re.compile(r"[\w'’]+")
SHARE = re.compile(r"(\d+) %")


@pytest.fixture(scope="module")
def cases() -> tuple[OriginCase, ...]:
    return read_cases(key_folder())


def words(text: str) -> Counter[str]:
    return Counter(WORD.findall(text.lower()))


def test_every_type_and_crisis_has_its_cases(cases: tuple[OriginCase, ...]) -> None:
    families = Counter(case.family for case in cases)
    assert all(families[family] >= least for family, least in ENOUGH.items()), families
    assert len(cases) >= 200
    assert {case.type for case in cases} == {name for types in FAMILIES.values() for name in types}
    assert {case.crisis for case in cases} == CRISES
    assert min(Counter(case.crisis for case in cases).values()) >= 10


def test_every_case_has_two_to_six_short_reports(cases: tuple[OriginCase, ...]) -> None:
    for case in cases:
        assert 2 <= len(case.documents) <= 6, case.id
        for document in case.documents:
            assert 25 <= len(WORD.findall(document.text)) <= 200, (case.id, document.name)
            assert document.publisher, (case.id, document.name)
            assert document.title, (case.id, document.name)
            assert document.published, (case.id, document.name)


def test_only_confirmations_have_a_second_origin(cases: tuple[OriginCase, ...]) -> None:
    assert all((case.family == "confirmation") == case.confirmed for case in cases)
    assert all((case.relation is not None) == (case.family == "moving") for case in cases)
    assert all(case.owners for case in cases if case.type == "outlets of one owner")


def test_the_figure_in_question_stands_behind_its_origins(cases: tuple[OriginCase, ...]) -> None:
    for case in cases:
        if case.type == "another town":
            continue  # the same figure, but not of the same place
        same = {t.report for t in case.told if (t.measure, t.figure) == (case.asked.measure, case.asked.figure)}
        behind = sum(bool(set(group) & same) for group in case.origins)
        assert behind == case.independent, case.id


def test_rewrites_change_the_share_of_words_that_they_say(cases: tuple[OriginCase, ...]) -> None:
    for case in cases:
        if case.type.startswith("rewrite"):
            share = SHARE.search(case.type)
            assert share, case.type
            first, second = (words(document.text) for document in case.documents[:2])
            changed = 1 - (first & second).total() / max(first.total(), second.total())
            assert abs(changed - int(share[1]) / 100) <= (0.06 if share[1] == "10" else 0.11), (case.id, changed)


def test_no_two_cases_are_one_with_other_names(cases: tuple[OriginCase, ...]) -> None:
    texts = [case.documents[0].text for case in cases]
    bags = [words(text) for text in texts]
    for i, bag in enumerate(bags):
        for j in range(i):
            if (bag & bags[j]).total() > 0.5 * min(bag.total(), bags[j].total()):
                assert SequenceMatcher(None, texts[i], texts[j]).ratio() < 0.5, (cases[i].id, cases[j].id)


@pytest.mark.parametrize(
    "text",
    [
        "case = 3",
        "[[case]]\nid = 'a'",
        "x",
        "[[case]]\nid = 'a'\ntype = 'plain copy'\ncrisis = 'flood'\nindependent = 1\norigins = [['b']]\n"
        "claim = { report = 'a', measure = 'killed', figure = 1 }\n[[case.report]]\nname = 'a'\ntitle = 't'\n"
        "source = 's'\npublished = 2031-01-01\ntext = 'one'",
    ],
)
def test_a_case_that_lacks_something_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "cases.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError):
        read_cases(path)
    with pytest.raises(UnreadableInput):
        read_cases(tmp_path / "nowhere.toml")


def test_two_cases_of_one_name_are_refused(tmp_path: Path) -> None:
    for name in ("a.toml", "b.toml"):
        shutil.copy(key_folder() / "copies.toml", tmp_path / name)
    with pytest.raises(InputError, match="two cases"):
        read_cases(tmp_path)
