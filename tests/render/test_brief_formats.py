"""The brief in its three formats, on a made-up report that tries to smuggle markup in."""

from __future__ import annotations

import json
import re

import pytest

from consilience.errors import InputError
from consilience.model.brief import (
    Brief,
    BriefLine,
    Chapter,
    Citation,
    Day,
    Dispute,
    MapFeature,
    Mark,
    Movement,
    SourceSheet,
    Step,
    Voice,
)
from consilience.render import brief_html, brief_json, brief_markdown

TEXT = "<script>alert(1)</script> At least 12 people were killed in Varnholm & 30 hurt.\nSubscribe now!"
START = TEXT.index("At least")
END = TEXT.index(" hurt.")


def line(text: str = "At least 12 people killed in Varnholm.", note: str = "Mayor Ilse Torp") -> BriefLine:
    quote = TEXT[START:END]
    return BriefLine(text, (Citation("00aa", "d0c1", "a.txt", START, END, quote),), note=note, tags=("disputed",))


@pytest.fixture
def brief() -> Brief:
    steps = tuple(
        Step(day, low, high, line()) for day, low, high in [("2031-03-01", 3.0, 3.0), ("2031-03-02", 12.0, None)]
    )
    chapter = Chapter(
        title="Flood & fire <b>",
        first="2031-03-01",
        last="2031-03-02",
        reports=1,
        origins=1,
        known=(line(),),
        disputes=(Dispute("killed", (line(), line("Three people killed.")), "same day, two figures"),),
        movements=(Movement("killed in Varnholm", "people", "from 3 to at least 12", steps),),
        timeline=(Day("2031-03-01", (line(),)),),
        voices=(Voice("Ilse Torp", (line(),)),),
        places=(MapFeature("Varnholm", 55.0, 10.0, (line(),)),),
    )
    marks = (Mark(START, END, ("00aa",)), Mark(TEXT.index("Subscribe"), len(TEXT), (), "newsletter plea"))
    sheet = SourceSheet(
        "d0c1", "a.txt", "A <i>report</i>", "Varn Post", None, "2031-03-02", "", (), "", 1, TEXT, marks, ()
    )
    return Brief("Flood & fire <b>", (chapter,), (sheet,), (("b.bin", "binary"),))


def test_a_line_without_a_citation_cannot_be_built() -> None:
    with pytest.raises(InputError, match="without a citation"):
        BriefLine("No proof.", ())


def test_markup_in_a_report_is_shown_and_never_acts(brief: Brief) -> None:
    page = brief_html(brief)
    assert "<script>alert(1)</script>" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert page.count("<script>") == 1


def test_the_page_asks_nothing_of_any_server(brief: Brief) -> None:
    page = brief_html(brief)
    assert not re.findall(r"""(?:src|href)\s*=\s*["']?(?:https?:)?//""", page)
    assert "default-src 'none'" in page
    assert not re.search(r"@import|url\(", page)


def test_every_citation_leads_to_a_mark_with_its_very_characters(brief: Brief) -> None:
    page = brief_html(brief)
    for claim in set(re.findall(r'data-claim="([0-9a-f]+)"', page)):
        assert f'id="c-{claim}"' in page
        marked = re.findall(rf'<mark data-claims="{claim}">(.*?)</mark>', page, re.S)
        assert "".join(marked) == "At least 12 people were killed in Varnholm &amp; 30"


def test_noise_is_shown_struck_out_with_its_reason(brief: Brief) -> None:
    assert 'title="set aside: newsletter plea">Subscribe now!' in brief_html(brief)


def test_a_figure_that_moved_has_a_chart(brief: Brief) -> None:
    page = brief_html(brief)
    assert page.count('class="chart"') == 1
    assert "2031-03-02: at least 12" in page


def test_markdown_escapes_markup_and_has_a_footnote_for_every_mark(brief: Brief) -> None:
    text = brief_markdown(brief)
    assert "<b>" not in text.replace("\\<b\\>", "")
    used = set(re.findall(r"(?<!\n)\[\^(\d+)\](?!:)", text))
    defined = set(re.findall(r"^\[\^(\d+)\]:", text, re.M))
    assert used
    assert used == defined


def test_json_holds_the_same_lines(brief: Brief) -> None:
    told = json.loads(brief_json(brief))
    assert told["chapters"][0]["known"][0]["citations"][0]["start"] == START


def test_the_same_brief_gives_the_same_bytes(brief: Brief) -> None:
    assert brief_html(brief) == brief_html(brief)
    assert brief_markdown(brief) == brief_markdown(brief)
