"""Part of speech and lemma of tagged and parsed words, each form worked out once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

RULED = ("attribute_ruler", "lemmatizer")
BEFORE = {"tok2vec", "tagger", "parser"}  # what may run before them: nothing that tells words apart in another way
KEYS = {"TAG", "LOWER", "DEP", "IS_SPACE", "ORTH", "TEXT"}  # what follows from form, tag and label of a word
MOST = 50_000  # forms held: more would be words met once

Form = tuple[str, str, str, str, str]  # text, lemma, part of speech, tag, label: as a Token begins
Key = tuple[int, int, int]  # form, tag, label


class WordForms:
    """The model's own rules for part of speech and lemma, with a memory.

    Nearly all of these rules look at one word alone: its form, tag and label. What they make of such a word is worked
    out once. A sentence in which a rule for neighbouring words holds goes through the model's rules as a whole; whether
    one holds is looked up only where a word stands with which one may begin.
    """

    def __init__(self, nlp: Language) -> None:
        from spacy.matcher import Matcher
        from spacy.pipeline import AttributeRuler

        ruler = nlp.get_pipe("attribute_ruler")
        assert isinstance(ruler, AttributeRuler)
        self._vocab = nlp.vocab
        self._whole = [nlp.get_pipe(name) for name in RULED]
        self._single = AttributeRuler(nlp.vocab)
        self._neighbours, self._openers = Matcher(nlp.vocab), Matcher(nlp.vocab)
        rules: Any = ruler.patterns
        for number, rule in enumerate(rules):
            if all(len(pattern) == 1 for pattern in rule["patterns"]):
                self._single.add(rule["patterns"], rule["attrs"], rule["index"])
            else:
                self._neighbours.add(str(number), rule["patterns"])
                self._openers.add(str(number), [pattern[:1] for pattern in rule["patterns"]])
        self._known: dict[Key, Form] = {}
        self._opening: set[Key] = set()  # forms with which a rule for neighbouring words may begin

    @staticmethod
    def suit(nlp: Language) -> bool:
        """Tell whether the rules of `nlp` come last and look at nothing but form, tag and label."""
        from spacy.pipeline import AttributeRuler, Lemmatizer

        names = tuple(nlp.pipe_names)
        if names[-2:] != RULED or not set(names[:-2]) <= BEFORE:
            return False
        ruler, lemmatizer = (nlp.get_pipe(name) for name in RULED)
        if not isinstance(ruler, AttributeRuler) or not isinstance(lemmatizer, Lemmatizer):
            return False
        rules: Any = ruler.patterns
        words = (word for rule in rules for pattern in rule["patterns"] for word in pattern)
        return lemmatizer.mode in ("rule", "lookup") and all(set(word) <= KEYS for word in words)

    def of(self, docs: Sequence[Doc]) -> list[list[Form]]:
        """Return the forms of the words of each tagged and parsed doc."""
        if len(self._known) > MOST:
            self._known.clear()
            self._opening.clear()
        keys = [[tuple(row) for row in doc.to_array(["ORTH", "TAG", "DEP"]).tolist()] for doc in docs]
        self._learn(list(dict.fromkeys(key for row in keys for key in row if key not in self._known)))
        return [
            self._read_whole(doc) if self._tells(doc, row) else [self._known[key] for key in row]
            for doc, row in zip(docs, keys, strict=True)
        ]

    def _tells(self, doc: Doc, keys: list[Key]) -> bool:
        """Tell whether a rule for neighbouring words holds in `doc`."""
        return not self._opening.isdisjoint(keys) and bool(self._neighbours(doc, allow_missing=True))

    def _learn(self, keys: list[Key]) -> None:
        """Put words side by side that have nothing to do with each other, and read off what the rules make of them."""
        from spacy.tokens import Doc

        if not keys:
            return
        strings = self._vocab.strings
        words, tags, labels = ([strings[key[column]] for key in keys] for column in range(3))
        doc = Doc(self._vocab, words=words, tags=tags, deps=labels, heads=list(range(len(keys))))
        self._opening.update(keys[start] for _, start, _ in self._openers(doc))
        self._known.update(zip(keys, forms_of(self._whole[1](self._single(doc))), strict=True))

    def _read_whole(self, doc: Doc) -> list[Form]:
        for rules in self._whole:
            doc = rules(doc)
        return forms_of(doc)


def forms_of(doc: Doc) -> list[Form]:
    """Return the forms of words that all rules have seen."""
    return [(word.text, word.lemma_, word.pos_, word.tag_, word.dep_) for word in doc]
