import math

from consilience.text.weights import cosine, count_terms, rarity, weigh


def test_vectors_have_length_one_and_a_report_is_like_itself() -> None:
    counted = [count_terms("Ferries collide", "Two ferries collided off Port Sel."), count_terms("", "Rain in Harrow.")]
    for vector in map(weigh, counted):
        assert math.isclose(cosine(vector, vector), 1.0)


def test_reports_of_one_event_are_more_alike_than_others() -> None:
    a = weigh(count_terms("Ferries collide off Port Sel", "Two ferries collided in fog off Port Sel."))
    b = weigh(count_terms("Fog off Port Sel", "The ferries Anna and Bela collided in thick fog."))
    c = weigh(count_terms("Harrow council votes", "The council of Harrow voted for a new school."))
    assert cosine(a, b) > cosine(a, c)


def test_an_empty_report_has_an_empty_vector() -> None:
    assert weigh(count_terms("", "")) == {}


def test_a_word_that_few_texts_hold_weighs_more_than_one_that_many_do() -> None:
    assert rarity("minaret") > rarity("school") > rarity("people")
    assert rarity("zelmorvik") >= rarity("minaret")
    assert rarity("12") < rarity("390")
