"""The words of a brief: places that a sentence supports, who speaks, what a range is."""

from __future__ import annotations

from consilience.model.claim import Attribution, Claim, Slot
from consilience.model.document import Document
from consilience.model.span import Span
from consilience.model.values import Place, Quantity
from consilience.stages.brief.outlets import credits_of, outlet
from consilience.stages.brief.phrase import sentence
from consilience.stages.brief.whereabouts import phrase, where

TEXT = (
    "The storm reached Kern on Monday. In Port Orvel, the sea took the pier and nine people died.\n"
    "Rescuers said 31 of our neighbours were hurt. “We need boats”, the mayor said. Nobody saw it in Port Orvel."
)
LAND = Place("Land of Orvel", "region", "XA")
PORT = Place("Port Orvel", "settlement", "XA", "Land of Orvel")
KERN = Place("Kern", "settlement", "XA", "Land of Kern")


def claim(words: str, *places: tuple[Place, str], kind: str = "casualties", measure: str = "killed") -> Claim:
    start = TEXT.index(words)
    slots = tuple(Slot("place", TEXT.index(name), TEXT.index(name) + len(name)) for _, name in places)
    span = Span.of(TEXT, start, start + len(words))
    return Claim("d", span, kind, measure, places=tuple(place for place, _ in places), slots=slots)


def test_only_the_places_of_the_sentence_are_named() -> None:
    told = claim("nine people died", (KERN, "Kern"), (PORT, "Port Orvel"))
    assert where(told, TEXT) == " in Port Orvel"


def test_a_sentence_without_a_place_lies_where_the_text_was_last() -> None:
    told = claim("31 of our neighbours were hurt", (KERN, "Kern"), (PORT, "Port Orvel"))
    assert where(told, TEXT) == " in Port Orvel"


def test_a_place_is_told_with_the_one_that_holds_it() -> None:
    assert phrase((LAND, PORT)) == " in Port Orvel, Land of Orvel"
    assert phrase((Place("Orvel Dam", "facility", "XA", "Land of Orvel"),), (LAND,)) == " at Orvel Dam, Land of Orvel"


def test_no_more_than_three_places_are_named() -> None:
    towns = tuple(Place(name, "settlement") for name in ("Ank", "Bel", "Cor", "Dun", "Erl"))
    assert phrase(towns) == " in Ank, Bel, Cor and 2 more"


def test_words_that_are_not_in_quotation_marks_are_no_quotation() -> None:
    quoted = claim("We need boats", kind="statement", measure="says")
    told = claim("Nobody saw it in Port Orvel", kind="statement", measure="says")
    assert sentence(quoted, TEXT) == "The report said: “We need boats”"
    assert sentence(told, TEXT) == "The report said, as reported: Nobody saw it in Port Orvel."


def test_a_noun_that_the_sentence_says_anyway_gives_way() -> None:
    counted = Quantity(14, 14, None, "person", "prisoners")
    taken = Claim("d", Span.of(TEXT, 0, 9), "capture", "prisoners", counted)
    none = Claim("d", Span.of(TEXT, 0, 9), "casualties", "killed", Quantity(0, 0, None, "person"))
    assert sentence(taken, TEXT) == "14 people taken prisoner."
    assert sentence(none, TEXT) == "Nobody killed."


def test_a_report_that_speaks_of_itself_is_credited_by_its_outlet() -> None:
    own = Claim("d", Span.of(TEXT, 0, 9), "casualties", "killed", attribution=Attribution("Our teams"))
    told = Claim("d", Span.of(TEXT, 0, 9), "casualties", "killed", attribution=Attribution("pilot", channel="radio"))
    assert credits_of([own], {"d": "Open Hands"}) == "Reported by Open Hands"
    assert credits_of([told, own], {"d": "Open Hands"}) == "Said by a pilot (radio); reported by Open Hands"


def test_an_outlet_is_the_publisher_else_the_title_s_else_the_file_s_name() -> None:
    assert (
        outlet(Document("a.txt", "", "Storm hits Kern - Kern Gazette", publisher="www.kern.example")) == "kern.example"
    )
    assert outlet(Document("a.txt", "", "Storm hits Kern - Kern Gazette")) == "Kern Gazette"
    assert outlet(Document("a.txt", "", "Storm hits Kern - and nobody was told of it")) == "a.txt"
