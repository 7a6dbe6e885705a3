"""The cleaning stage."""

from __future__ import annotations

from consilience.model.document import Document
from consilience.stages.clean import clean


def test_text_stays_as_it_came_and_noise_is_marked_beside_it() -> None:
    text = "The dam of Velt broke on Monday.\n\nSubscribe to our newsletter.\n\nTwelve people died."
    document = Document(name="velt.txt", text=text)
    noise = clean(document)
    assert document.text == text
    assert [(text[n.start : n.end], n.reason) for n in noise] == [("Subscribe to our newsletter.", "newsletter")]


def test_clean_report_has_no_noise() -> None:
    assert clean(Document(name="velt.txt", text="The dam of Velt broke on Monday. Twelve people died.")) == ()


def test_empty_text_has_no_noise() -> None:
    assert clean(Document(name="empty.txt", text="")) == ()
