"""Furniture of pages, on invented texts."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.text.pages.noise import find_noise

REPORT = "The Tarn burst its banks on Monday and drowned 12 people in Velt.\n\nThe governor said 300 homes were lost."


def quiet(text: str) -> list[tuple[str, str]]:
    return [(text[noise.start : noise.end], noise.reason) for noise in find_noise(text)]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Subscribe free to our weekly newsletter for exclusive coverage.", "newsletter"),
        ("Sign up for breaking news alerts", "newsletter"),
        ("Direct to your inbox every morning.", "newsletter"),
        ("Please enter your email address", "newsletter"),
        ("Listen to our latest podcast", "podcast"),
        ("Follow us on Facebook.", "social media"),
        ("Facebook Twitter WhatsApp Email", "share bar"),
        ("Share | Tweet | Print | Email", "share bar"),
        ("By Ada Orr and Ben Tell", "byline"),
        ("Ada Orr/Ben Tell", "byline"),
        ("ao/bt (AFP, dpa)", "byline"),
        ("Reporting by Ada Orr; Editing by Ben Tell", "byline"),
        ("Updated 12:30 GMT, 3 May 2031", "time stamp"),
        ("3 hours ago", "time stamp"),
        ("Copyright 2031 The Velt Herald. All rights reserved.", "copyright"),
        ("This material may not be published, broadcast or rewritten.", "copyright"),
        ("We use cookies to improve this site.", "cookies"),
        ("Advertisement", "advertisement"),
        ("Story continues below", "related links"),
        ("Read more: Why the Tarn floods every spring", "related links"),
        ("[Video: The night in which the river came]", "related links"),
        ("VeltTarnFloods", "tags"),
        ("Tags: Velt, Tarn, floods", "tags"),
        ("1 of 30", "caption furniture"),
        ("Hide Caption", "caption"),
        ("Enlarge this image toggle caption Ada Orr/AP", "caption"),
        ("Scroll down for video", "plea"),
        ("Do you have a story for us? Email us at desk@example.org", "plea"),
        ("This is a breaking news story. Check back for updates.", "plea"),
        ("Home > World > Velt", "menu"),
        ("Soldiers stand on a bridge in Velt. Credit: AP", "caption"),
        ("A street in Velt (Reuters)", "caption"),
    ],
)
def test_furniture_is_marked_and_reporting_is_not(line: str, reason: str) -> None:
    text = f"{REPORT}\n\n{line}\n\nThe army left Velt on Tuesday."
    found = quiet(text)
    assert reason in {why for _, why in found}, found
    marked = "".join(piece for piece, _ in found)
    assert set(marked.replace("\n", "")) <= set(line)
    assert all(piece in line for piece, _ in found)
    assert sum(len(piece) for piece, _ in found) > 0.5 * len(line)


@pytest.mark.parametrize(
    "line",
    [
        "People were told to follow the instructions of the army.",
        "“Subscribe to nothing that they say,” the mayor said.",
        "The minister urged people to email us if they knew of victims, the Herald wrote.",
        "Rescuers carry one of 14 people killed in the collapse. Credit: AP",
        "A grab from a video released by the army shows the capture of Velt. Credit: AP",
        "Watch towers were destroyed by the flood.",
        "By Friday 12 people had died in Velt, the governor said.",
        "Home of 200,000 people, Velt was without power.",
        "Published figures put the toll at 12 dead, but 300 people were still missing on Monday evening.",
        "The video shows 12 men in chains.",
        "VELT (Reuters) - At least 12 people were killed on Monday.",
        "He gave no comment.",
        "The editor of the paper was among 12 people killed.",
        "More to the south, 12 people died.",
        "Tell Ada Orr",
    ],
)
def test_reporting_is_left_alone(line: str) -> None:
    text = f"{REPORT}\n\n{line}\n\nThe army left Velt on Tuesday."
    assert [piece for piece, why in quiet(text) if why != "credit"] == []


def test_links_under_a_head_are_marked_to_the_end() -> None:
    text = f"{REPORT}\nRead more:\nHow Velt was saved\nThe river came. They stayed.\nWhat a flood costs"
    assert [why for _, why in quiet(text)] == ["related links"] * 4


def test_prose_after_links_is_left_alone() -> None:
    text = f"{REPORT}\nRelated stories\nHow Velt was saved\nThe army left Velt on Tuesday.\n{REPORT}"
    assert [piece for piece, _ in quiet(text)] == ["Related stories", "How Velt was saved"]


def test_sentences_that_begin_like_a_menu_are_no_footer() -> None:
    last = "About 12,000 households were still cut off. Help was on its way to Orvelin, the mayor said."
    plugs = "Sign up to our newsletter\n© Harbour Times 2031. All rights reserved. Privacy Policy"
    assert quiet(f"{REPORT}\n\n{REPORT[::-1]}\n\n{last}\n\n{plugs}") == [(plugs, "footer")]


def test_news_between_two_plugs_is_no_footer() -> None:
    plug, end = "Sign up for our newsletter", "Follow us\nPrivacy Policy\n© Harbour Times. All rights reserved. Careers"
    news = "The river fell in the night. Nine houses were lost in Selmark. The road stayed shut."
    set_aside = quiet(f"{REPORT}\n\n{REPORT[::-1]}\n\n{plug}\n\n{news}\n\n{end}")
    assert [words for words, _ in set_aside] == [plug, end]


def test_footer_saved_as_one_line_is_marked() -> None:
    footer = (
        "Related News A flood in Velt What rivers do Follow us on Instagram. SUBSCRIBE Velt TV on Youtube Like Follow"
        " Copyright 2031 Velt TV. Watch Live TV Schedule About Careers Press Releases Contact Us Privacy Policy"
    )
    text = f"{REPORT.replace(chr(10), ' ')} {REPORT.replace(chr(10), ' ')} {footer}"
    assert quiet(text) == [(footer, "footer")]


def test_line_that_stands_twice_is_marked_once_unless_it_holds_a_figure() -> None:
    text = "Velt under water again\nThe river rose.\nVelt under water again\nTwelve people died there"
    assert quiet(text) == [("Velt under water again", "repeated line")]
    assert quiet("Twelve people died\nIt rained.\nTwelve people died") == []


@given(st.text(alphabet=st.sampled_from("aA \n.(:[/1S@>"), max_size=80) | st.text(max_size=80))
@settings(max_examples=300, deadline=None)
def test_noise_of_any_text_is_sorted_and_apart(text: str) -> None:
    found = find_noise(text)
    for noise in found:
        assert 0 <= noise.start < noise.end <= len(text)
        piece = text[noise.start : noise.end]
        assert piece == piece.strip()
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@pytest.mark.parametrize(
    "piece", [" ", "(", "[a ", "Share ", "By A ", "Credit: ", "Image copyright ", "Read more:\n", "A/"]
)
def test_long_line_is_cleaned_in_linear_time(piece: str) -> None:
    start = time.process_time()
    find_noise(piece * (100_000 // len(piece)))
    assert time.process_time() - start < 3
