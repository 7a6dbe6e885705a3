"""The forward pass of spaCy's small models, in fewer and larger steps of numpy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Floats = NDArray[np.float32]

LEARNED = ("tok2vec", "tagger", "parser")
# the layers of `tok2vec`
_LAYERS = """
    extract_features list2ragged ints-getitem hashembed maxout layernorm dropout ragged2list expand_window
"""
LAYERS = frozenset(_LAYERS.split())
SAMPLE = ("The two brothers, who had left Selmark at 6 a.m., said 14 of them were hurt.", "Why?")
CLOSE = 1e-3  # of vectors of length about ten: sums in another order differ by a thousandth of that
AT_ONCE = 32  # words embedded together, always as many: sums come out the same whatever words stand beside
MOST = 50_000  # words whose vectors are held: 19 MB


class ForwardPass:
    """Tags and parses docs as the model's own `tok2vec`, `tagger` and `parser` do, in two fifths of their time.

    Three things make the difference. The vector of a word by itself, before its neighbours are looked at, is worked
    out once for each word. The layers run without the bookkeeping of training. And the parser's steps hold the
    interpreter's lock: compiled spaCy gives it up and takes it back 70 times a step (docs/explanation/speed.md).
    """

    def __init__(self, nlp: Language) -> None:
        tok2vec, self._tagger, self._parser = (_pipe(nlp, name) for name in LEARNED)
        embed, encode = tok2vec.model.layers
        self._columns = list(embed.layers[0].attrs["columns"])
        self._tables = [_Table(node) for node in _found(embed, "hashembed")]
        self._mix = _Layer(*_found(embed, "maxout"), *_found(embed, "layernorm"))
        pairs = zip(_found(encode, "maxout"), _found(encode, "layernorm"), strict=True)
        self._convolutions = [_Layer(maxout, norm) for maxout, norm in pairs]
        self._pad = encode.attrs["pad"]
        self._tags = _affine(self._tagger.model.layers[-1].layers[0])
        self._steps = _Steps(self._parser)
        self._number: dict[bytes, int] = {}
        self._known: Floats = np.empty((0, self._mix.width), "float32")

    @classmethod
    def of(cls, nlp: Language) -> ForwardPass | None:
        """Return the forward pass of `nlp`, None where its model is built another way."""
        if not _suits(nlp):
            return None
        made = cls(nlp)
        docs = [nlp.make_doc(text) for text in SAMPLE]
        theirs = np.concatenate(_pipe(nlp, "tok2vec").predict(docs))
        return made if np.allclose(made.vectors(docs), theirs, atol=CLOSE) else None

    def annotate(self, docs: Sequence[Doc]) -> None:
        """Tag and parse `docs`."""
        if not any(len(doc) for doc in docs):
            return
        vectors = self.vectors(docs)
        weights, bias = self._tags
        tags = (vectors @ weights + bias).argmax(axis=1)
        ends = np.cumsum([len(doc) for doc in docs])[:-1]
        self._tagger.set_annotations(docs, np.split(tags, ends))
        self._parser.set_annotations(docs, self._steps.taken(docs, vectors))

    def vectors(self, docs: Sequence[Doc]) -> Floats:
        """Return the vectors of all words of `docs`, one below the other."""
        rows = np.concatenate([doc.to_array(self._columns) for doc in docs])
        places = self._places([len(doc) for doc in docs])
        # docs are told apart by rows of zeros, as many as one word can see; the layers may fill them, as in thinc
        held = np.zeros((places[-1] + 1 + self._pad, self._mix.width), "float32")
        held[places] = self._embedded(rows)
        window = np.zeros((len(held), 3 * self._mix.width), "float32")
        width = self._mix.width
        for layer in self._convolutions:
            window[1:, :width] = held[:-1]
            window[:, width : 2 * width] = held
            window[:-1, 2 * width :] = held[1:]
            held += layer(window)
        found: Floats = held[places]
        return found

    def _places(self, lengths: Sequence[int]) -> NDArray[np.intp]:
        gaps = np.repeat(np.arange(1, len(lengths) + 1) * self._pad, lengths)
        places: NDArray[np.intp] = np.arange(len(gaps)) + gaps
        return places

    def _embedded(self, rows: NDArray[np.uint64]) -> Floats:
        """Return the vectors of words by themselves."""
        keys: list[Any] = (
            np.ascontiguousarray(rows).view(np.dtype((np.void, rows.itemsize * rows.shape[1]))).ravel().tolist()
        )
        if len(self._number) > MOST:
            self._number.clear()
        new = {key: at for at, key in enumerate(keys) if key not in self._number}
        if new:
            self._learn(list(new), rows[list(new.values())])
        known: Floats = self._known[[self._number[key] for key in keys]]
        return known

    def _learn(self, keys: Sequence[bytes], rows: NDArray[np.uint64]) -> None:
        first = len(self._number)
        while len(self._known) < first + len(keys):
            self._known = np.concatenate([self._known, np.empty((1024, self._mix.width), "float32")])
        for start in range(0, len(keys), AT_ONCE):
            part = rows[start : start + AT_ONCE]
            full = np.concatenate([part, np.repeat(part[:1], AT_ONCE - len(part), axis=0)])
            words = np.concatenate([table(full[:, table.column]) for table in self._tables], axis=1)
            self._known[first + start : first + start + len(part)] = self._mix(words)[: len(part)]
        self._number.update(zip(keys, range(first, first + len(keys)), strict=True))


class _Table:
    """A table of vectors that words share by chance: each word's is the sum of four."""

    def __init__(self, node: Any) -> None:
        self.column = node.attrs["column"]
        self._seed, self._rows, self._ops = node.attrs["seed"], node.get_param("E"), node.ops

    def __call__(self, ids: NDArray[np.uint64]) -> Floats:
        keys = self._ops.hash(np.ascontiguousarray(ids), self._seed) % len(self._rows)
        found: Floats = self._rows[keys].sum(axis=1)
        return found


class _Layer:
    """The greatest of some linear maps, brought to mean 0 and variance 1."""

    def __init__(self, maxout: Any, norm: Any) -> None:
        weights, bias = maxout.get_param("W"), maxout.get_param("b")
        self.width, self._pieces, inputs = weights.shape
        # piece by piece instead of unit by unit: whole stretches are compared
        self._weights = np.ascontiguousarray(weights.transpose(1, 0, 2).reshape(-1, inputs).T)
        self._bias = np.ascontiguousarray(bias.T.reshape(-1))
        self._scale, self._shift = norm.get_param("G"), norm.get_param("b")

    def __call__(self, rows: Floats) -> Floats:
        every = rows @ self._weights
        every += self._bias
        most = _greatest(every, self.width)
        most -= most.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", most, most) / self.width + np.float32(1e-8)
        most *= (variance ** np.float32(-0.5))[:, None]
        most *= self._scale
        most += self._shift
        return most


class _Steps:
    """The parser's transitions: one step of every sentence at a time, until all are parsed."""

    def __init__(self, parser: Any) -> None:
        looked_at: Any = import_module("spacy.ml.parser_model").ParserStepModel.get_token_ids

        inward, lower, upper = parser.model.layers
        self._parser = parser
        self._inward = _affine(inward.layers[-1])
        weights = lower.get_param("W").transpose(0, 2, 1, 3)  # piece by piece, as in _Layer
        self._features, self._pieces, self._width, inputs = weights.shape
        self._lower = np.ascontiguousarray(weights.reshape(-1, inputs).T)
        self._nobody = lower.get_param("pad")[0].transpose(0, 2, 1).reshape(-1)
        self._bias = np.ascontiguousarray(lower.get_param("b").reshape(self._width, self._pieces).T.reshape(-1))
        self._upper = _affine(upper)
        asked = SimpleNamespace(state2vec=SimpleNamespace(nF=self._features))
        self._looked_at = partial(looked_at, asked)  # which words the parser looks at in each state

    def taken(self, docs: Sequence[Doc], vectors: Floats) -> list[Any]:
        """Return the final states of `docs`."""
        weights, bias = self._inward
        seen = self._seen(vectors @ weights + bias)
        states = self._parser.moves.init_batch(docs)
        waiting = [state for state in states if not state.is_final()]
        weights, bias = self._upper
        step, features = self._parser.transition_states, np.arange(self._features)
        while waiting:
            words = np.maximum(self._looked_at(waiting), -1) + 1
            hidden = seen[words * self._features + features].sum(axis=1)
            hidden += self._bias
            scores = _greatest(hidden, self._width) @ weights
            scores += bias
            waiting = step(waiting, scores)
        return list(states)

    def _seen(self, vectors: Floats) -> Floats:
        """Return what each word adds in each place that the parser looks at: of nobody first, place by place."""
        every = np.empty((len(vectors) + 1, self._lower.shape[1]), "float32")
        every[0] = self._nobody
        np.matmul(vectors, self._lower, out=every[1:])
        return every.reshape(-1, self._width * self._pieces)


def _suits(nlp: Language) -> bool:
    """Tell whether the learned parts of `nlp` are made of the layers that are run here, and of no others."""
    from thinc.api import NumpyOps

    if tuple(nlp.pipe_names[:3]) != LEARNED:
        return False
    tok2vec, tagger, parser = (_pipe(nlp, name) for name in LEARNED)
    models = tok2vec.model, tagger.model, parser.model
    sorts = [{node.name for node in model.walk() if not node.layers} for model in models]
    return (
        all(isinstance(model.ops, NumpyOps) for model in models)
        and len(tok2vec.model.layers) == 2
        and sorts
        == [
            LAYERS,
            {"tok2vec-listener", "softmax"},
            {"tok2vec-listener", "list2array", "linear", "precomputable_affine"},
        ]
        and len(parser.model.layers) == 3
        and parser.cfg["beam_width"] == 1
        and not parser.model.attrs["unseen_classes"]
    )


def _pipe(nlp: Language, name: str) -> Any:
    return nlp.get_pipe(name)


def _found(model: Any, name: str) -> Iterator[Any]:
    """Yield the layers of one sort in the order in which they run."""
    if model.name == name:
        yield model
    for layer in model.layers:
        yield from _found(layer, name)


def _greatest(rows: Floats, width: int) -> Floats:
    """Return the greatest of the pieces of each row, unit by unit."""
    most: Floats = np.maximum(rows[:, :width], rows[:, width : 2 * width])
    for at in range(2 * width, rows.shape[1], width):
        np.maximum(most, rows[:, at : at + width], out=most)
    return most


def _affine(node: Any) -> tuple[Floats, Floats]:
    return np.ascontiguousarray(node.get_param("W").T), node.get_param("b")
