import math

from consilience.text.weights import cosine, count_terms, weigh


def test_vectors_have_length_one_and_a_report_is_like_itself() -> None:
    counted = [count_terms("Ferries collide", "Two ferries collided off Port Sel."), count_terms("", "Rain in Harrow.")]
    for vector in weigh(counted):
        assert math.isclose(cosine(vector, vector), 1.0)


def test_reports_of_one_event_are_more_alike_than_others() -> None:
    a, b, c = weigh(
        [
            count_terms("Ferries collide off Port Sel", "Two ferries collided in fog off Port Sel."),
            count_terms("Fog off Port Sel", "The ferries Anna and Bela collided in thick fog."),
            count_terms("Harrow council votes", "The council of Harrow voted for a new school."),
        ]
    )
    assert cosine(a, b) > cosine(a, c)


def test_an_empty_report_has_an_empty_vector() -> None:
    assert weigh([count_terms("", "")]) == [{}]
