"""The parser behind its port."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from consilience.errors import MissingExtra
from consilience.model.reading import Token
from consilience.models.parser import DEFAULT_MODEL, SpacyParser
from consilience.models.wordforms import WordForms

if TYPE_CHECKING:
    from spacy.language import Language

SENTENCES = [
    "At least 12 people were killed when the dam above Tolveen burst on Monday.",
    "There is no water, there were 40 calls, and it's said that they've had to do what they do.",
    "Let's hope it ain't gonna  rain: “You don't say,” the mayor’s spokesman said.",
    "That road, which once led to Harrow, got washed away",
    "  \n",
    "",
    "12.5km² — 3,000 ha",
]


@pytest.fixture(scope="module")
def plain() -> Language:
    import spacy

    return spacy.load(DEFAULT_MODEL)


@pytest.fixture(scope="module")
def parser() -> SpacyParser:
    return SpacyParser()


def _tokens(nlp: Language) -> Iterator[tuple[Token, ...]]:
    for doc in nlp.pipe(SENTENCES):
        yield tuple(Token(t.text, t.lemma_, t.pos_, t.tag_, t.dep_, t.head.i, t.idx, t.idx + len(t.text)) for t in doc)


def test_words_are_those_of_the_plain_model(plain: Language, parser: SpacyParser) -> None:
    assert parser.parse(SENTENCES) == list(_tokens(plain))


def test_remembered_words_are_those_of_the_plain_model(plain: Language, parser: SpacyParser) -> None:
    parser.parse(SENTENCES)
    assert parser.parse(SENTENCES) == list(_tokens(plain))


def test_memory_of_forms_starts_anew_when_it_is_full(
    plain: Language, parser: SpacyParser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("consilience.models.wordforms.MOST", 1)
    assert parser.parse(SENTENCES) == list(_tokens(plain))
    assert parser.parse(SENTENCES) == list(_tokens(plain))


def test_model_whose_rules_look_at_more_than_the_word_keeps_them(plain: Language) -> None:
    assert not WordForms.suit(plain)  # names are found after its rules
    with plain.select_pipes(disable=["ner"]):
        assert WordForms.suit(plain)


def test_missing_model_tells_how_to_install_it() -> None:
    with pytest.raises(MissingExtra, match="xx_no_such_model"):
        SpacyParser("xx_no_such_model").parse(["One."])
