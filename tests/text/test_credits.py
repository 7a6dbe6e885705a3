import pytest

from consilience.model.document import Document
from consilience.text.pages.credits import credited_agency


@pytest.mark.parametrize(
    "text",
    [
        "PORT SEL (AFP) - Two ferries collided.",
        "Ferries collide at Port Sel AFP Sunday 4 May 2031 Two ferries collided.",
        "Two ferries collided. " * 30 + "© AFP",
        "Two ferries collided. " * 30 + "Source: AFP",
    ],
)
def test_dateline_byline_and_last_line_credit_an_agency(text: str) -> None:
    assert credited_agency(Document("a", text)) == "AFP"


@pytest.mark.parametrize(
    "text",
    [
        "Two ferries collided, the mayor told AFP by telephone.",
        "Two ferries collided, an AFP correspondent saw.",
        "Two ferries at the quay. (AFP/Somebody) They collided.",
        "Two ferries collided, the BBC reported.",
        "Two ferries collided.",
    ],
)
def test_an_agency_named_in_passing_wrote_nothing(text: str) -> None:
    assert credited_agency(Document("a", text)) is None


def test_publisher_and_address_credit_an_agency() -> None:
    assert credited_agency(Document("a", "Ferries.", publisher="www.reuters.com")) == "Reuters"
    assert credited_agency(Document("a", "Ferries.", url="https://news.example/wires/afp/article-1.html")) == "AFP"
