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
    Finding,
    Group,
    MapFeature,
    Mark,
    Movement,
    Reason,
    Side,
    SourceNode,
    SourceSheet,
    Step,
    Voice,
)
from consilience.render import brief_html, brief_json, brief_markdown
from consilience.render.html import chips
from consilience.render.map import place_map

TEXT = "<script>alert(1)</script> At least 12 people were killed in Varnholm & 30 hurt.\nSubscribe now!"
START = TEXT.index("At least")
END = TEXT.index(" hurt.")


def line(text: str = "At least 12 people killed in Varnholm.", note: str = "Mayor Ilse Torp") -> BriefLine:
    quote = TEXT[START:END]
    cited = (Citation("00aa", "d0c1", "a.txt", START, END, quote),)
    return BriefLine(text, cited, note=note, tags=("disputed",), fact="0f0f0f0f0f")


def finding() -> Finding:
    report = SourceNode("Varn <b>Post</b>", "report", "d0c1", ("00aa",))
    tree = SourceNode("Ilse Torp <script>", "origin", children=(SourceNode("Telegram", "post", children=(report,)),))
    return Finding(
        line=line(),
        label="Killed in Varnholm",
        figure="≥ 12",
        range="3 to 12",
        low=3.0,
        best=12.0,
        high=12.0,
        unit="person",
        standing="disputed",
        why="two <i>sources</i> differ",
        origins=("Ilse Torp <script>",),
        sources=(tree,),
        reasons=(Reason("conflict", "3 or 12 <b>", line().citations),),
    )


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
        summary=(line(),),
        latest=Day("2031-03-02", (line(),)),
        groups=(Group("People", (finding(),), 3),),
        disputes=(
            Dispute(
                "killed", (Side("12", line()), Side("3", line("Three people killed."))), ("same day, two figures",)
            ),
        ),
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
    cited = set(re.findall(r'href="#c-([0-9a-f]+)"', page))
    assert cited == {"00aa"}
    for claim in cited:
        assert f'id="c-{claim}"' in page
        marked = re.findall(rf'<mark data-claims="{claim}">(.*?)</mark>', page, re.S)
        assert "".join(marked) == "At least 12 people were killed in Varnholm &amp; 30"


def test_noise_is_shown_struck_out_with_its_reason(brief: Brief) -> None:
    assert 'title="set aside: newsletter plea">Subscribe now!' in brief_html(brief)


def test_a_figure_that_moved_has_a_chart(brief: Brief) -> None:
    page = brief_html(brief)
    assert page.count('class="chart"') == 1
    assert "2 March 2031: at least 12" in page
    assert "<desc>1 March 2031: 3 people; 2 March 2031: at least 12 people</desc>" in page


def test_a_finding_opens_a_drawn_tree_of_its_sources(brief: Brief) -> None:
    page = brief_html(brief)
    tree = re.findall(r'<svg class="tree".*?</svg>', page, re.S)
    assert len(tree) == 1
    assert "<b>" not in tree[0]
    assert "Ilse Torp &lt;script&gt; → Telegram → Varn &lt;b&gt;Post&lt;/b&gt;" in tree[0]
    assert '<a class="node" href="#c-00aa"' in tree[0]


def test_a_second_passage_of_one_report_has_a_letter() -> None:
    cited = tuple(Citation(claim, doc, "", 0, 1, "x") for claim, doc in [("1", "b"), ("2", "a"), ("3", "b")])
    assert [chip.label for chip in chips(cited, {"a": 1, "b": 2})] == ["1", "2", "2b"]


def test_the_page_has_no_markup_that_a_paragraph_could_not_hold(brief: Brief) -> None:
    page = brief_html(brief)
    assert not re.search(r"<p(?: [^>]*)?>(?:(?!</p>).)*<(?:details|div|ul|p)\b", page, re.S)
    assert len(re.findall(r'id="([^"]+)"', page)) == len(set(re.findall(r'id="([^"]+)"', page)))
    assert all(page.count(f"<{tag}") == page.count(f"</{tag}>") for tag in ("details", "div", "ul", "ol", "dl", "svg"))


def test_the_map_keeps_its_labels_apart_and_leaves_out_what_lies_far_off() -> None:
    near = tuple(MapFeature(f"Village {i}", 55.0 + i / 100, 10.0, (line(),)) for i in range(6))
    drawn = place_map((*near, MapFeature("Capital", 10.0, 100.0, (line(),))))
    labels = re.findall(r'<text x="([\d.]+)" y="([\d.]+)" text-anchor="(\w+)">Village', drawn)
    ends = {"start": (0, 50), "middle": (-25, 25), "end": (-50, 0)}
    boxes = [(float(x) + ends[anchor][0], float(x) + ends[anchor][1], float(y)) for x, y, anchor in labels]
    assert "Capital" not in drawn
    assert len(boxes) >= 3
    assert all(a[1] < b[0] or b[1] < a[0] or abs(a[2] - b[2]) > 13 for i, a in enumerate(boxes) for b in boxes[:i])
    assert place_map(()) == ""


def test_markdown_escapes_markup_and_has_a_footnote_for_every_mark(brief: Brief) -> None:
    text = brief_markdown(brief)
    assert "<b>" not in text.replace("\\<b\\>", "")
    used = set(re.findall(r"(?<!\n)\[\^(\d+)\](?!:)", text))
    defined = set(re.findall(r"^\[\^(\d+)\]:", text, re.M))
    assert used
    assert used == defined


def test_json_holds_the_same_lines_and_each_citation_once(brief: Brief) -> None:
    told = json.loads(brief_json(brief))
    cited = told["chapters"][0]["groups"][0]["findings"][0]["line"]["citations"]
    assert cited == ["00aa"]
    assert told["citations"]["00aa"]["start"] == START
    assert told["citations"]["00aa"]["quote"] == TEXT[START:END]


def test_the_same_brief_gives_the_same_bytes(brief: Brief) -> None:
    assert brief_html(brief) == brief_html(brief)
    assert brief_markdown(brief) == brief_markdown(brief)
