"""The forward pass in plain numpy against the model's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from consilience.models.forward import ForwardPass
from consilience.models.parser import DEFAULT_MODEL, SpacyParser

if TYPE_CHECKING:
    from spacy.language import Language

SENTENCES = [
    "The ferry with 31 people aboard sank off Port Sel on Sunday, the harbour master said.",
    "“Nobody was hurt,” he added; 2,400 homes in Harrow, however, had no power.",
    "",
    "Who would have thought that the bridge, which engineers had warned of for years, would hold?",
    "Flooding: 12.5 km² — 3,000 ha.",
]


@pytest.fixture(scope="module")
def model() -> Language:
    import spacy

    return spacy.load(DEFAULT_MODEL, exclude=["ner", "senter"])


@pytest.fixture(scope="module")
def forward(model: Language) -> ForwardPass:
    made = ForwardPass.of(model)
    assert made is not None
    return made


def marks(docs: Any) -> list[Any]:
    return [doc.to_array(["TAG", "HEAD", "DEP", "SENT_START"]).tolist() for doc in docs]


def test_tags_and_heads_are_those_of_the_models_own_layers(model: Language, forward: ForwardPass) -> None:
    docs = [model.make_doc(text) for text in SENTENCES]
    forward.annotate(docs)
    with model.select_pipes(enable=["tok2vec", "tagger", "parser"]):
        assert marks(docs) == marks(model.pipe(SENTENCES))


def test_a_word_has_one_vector_whatever_words_came_before(model: Language, forward: ForwardPass) -> None:
    anew = ForwardPass.of(model)
    assert anew is not None
    docs = [model.make_doc(text) for text in SENTENCES]
    forward.vectors(docs)
    for doc in reversed(docs[:2]):
        assert (anew.vectors([doc]) == forward.vectors([doc])).all()


def test_full_memory_of_words_starts_anew(
    model: Language, forward: ForwardPass, monkeypatch: pytest.MonkeyPatch
) -> None:
    docs = [model.make_doc(text) for text in SENTENCES]
    before = forward.vectors(docs)
    monkeypatch.setattr("consilience.models.forward.MOST", 1)
    assert (forward.vectors(docs) == before).all()


def test_no_words_are_no_work(model: Language, forward: ForwardPass) -> None:
    forward.annotate([])
    forward.annotate([model.make_doc("")])


def test_a_model_made_of_other_layers_runs_its_own(model: Language) -> None:
    import spacy

    assert ForwardPass.of(spacy.blank("en")) is None
    with model.select_pipes(disable=["tagger"]):
        assert ForwardPass.of(model) is None


def test_a_model_whose_vectors_come_out_otherwise_runs_its_own(
    model: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("consilience.models.forward.ForwardPass.vectors", lambda self, docs: 0.0)
    assert ForwardPass.of(model) is None
    assert SpacyParser().parse([]) == []
