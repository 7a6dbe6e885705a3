"""Bytes to reports, in every format and for every kind of bad input."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.model.document import Document, Rejection
from consilience.model.payload import Payload
from consilience.stages.parse import parse

PARAGRAPH = (
    "<p>At least ten people were killed when the bridge at Orlen fell on Monday, the mayor of the town said.</p>"
)
ARTICLE = (
    PARAGRAPH + "<p>Divers searched the river for the driver of a lorry, and the road will stay closed for a week.</p>"
)


def reports(data: bytes | str, name: str = "report") -> list[Document | Rejection]:
    return list(parse(Payload(name, data.encode() if isinstance(data, str) else data)))


def report(data: bytes | str, name: str = "report") -> Document:
    (found,) = reports(data, name)
    assert isinstance(found, Document), found
    return found


def rejection(data: bytes | str, name: str = "report") -> Rejection:
    (found,) = reports(data, name)
    assert isinstance(found, Rejection), found
    return found


def test_text_file_is_its_whole_text() -> None:
    text = "  The dam broke.\n\nTwo died. \n"
    assert report(text, "dam.txt").text == text


def test_date_at_the_head_of_a_text_is_its_date_and_stays_in_the_text() -> None:
    found = report(" date 2031-03-04 The dam broke.")
    assert (found.published, found.published_from) == (date(2031, 3, 4), "text")
    assert found.text == " date 2031-03-04 The dam broke."
    assert report("date 2031-13-44 The dam broke.").published is None


def test_line_ends_of_text_files_are_those_of_read_text() -> None:
    assert report(b"One.\r\nTwo.\rThree.").text == "One.\nTwo.\nThree."


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-16-le", b""),
    ],
)
def test_unicode_encodings_are_read_with_and_without_mark(encoding: str, mark: bytes) -> None:
    text = "The café on the quay – “gone”, its owner said, and so were the houses beside it."
    assert report(mark + text.encode(encoding)).text == text


def test_windows_encodings_are_read() -> None:
    western = "The café on the quay – “gone”, its owner said. " * 3
    assert report(western.encode("cp1252")).text == western
    mixed = "The flood reached Dorhava (Дорхава) on Monday, the mayor said."
    assert report(mixed.encode("cp1251")).text == mixed
    russian = "Вода пришла ночью и унесла дома, сказал мэр города. " * 5
    assert report(russian.encode("cp1251")).text == russian
    assert report(russian.encode("cp1251")).language == "ru"


def test_wrongly_declared_charset_is_overruled_by_well_formed_utf8() -> None:
    page = f'<html><head><meta charset="windows-1251"></head><body><article>{ARTICLE}<p>“Café” ...</p></article></html>'
    assert "“Café”" in report(page).text


def test_page_gives_body_title_publisher_date_and_language() -> None:
    page = f"""<!DOCTYPE html><html lang="en-GB"><head><title>Bridge falls | Orlen Post</title>
    <meta property="og:site_name" content="Orlen Post"><meta property="og:title" content="Bridge falls">
    <meta property="article:published_time" content="2031-03-04T23:30:00-05:00">
    <link rel="canonical" href="https://orlenpost.example/bridge"></head>
    <body><nav><a href="/">Home</a></nav><script>alert('x')</script><article>{ARTICLE}</article></body></html>"""
    found = report(page, "bridge.html")
    assert (found.title, found.publisher, found.language) == ("Bridge falls", "Orlen Post", "en")
    assert (found.published, found.published_from) == (date(2031, 3, 4), "metadata")
    assert found.published_at == datetime(2031, 3, 5, 4, 30, tzinfo=UTC)
    assert found.url == "https://orlenpost.example/bridge"
    assert "At least ten people" in found.text
    assert "alert" not in found.text
    assert "Home" not in found.text


def test_date_in_the_address_is_the_last_resort() -> None:
    line = json.dumps({"url": "https://orlenpost.example/2031/03/04/bridge", "text": "The bridge fell."})
    found = report(line, "x.jsonl")
    assert (found.published, found.published_from) == (date(2031, 3, 4), "address")


@pytest.mark.parametrize("body", ["text", "maintext", "body", "content", "articleBody"])
@pytest.mark.parametrize("day", ["published", "date_publish", "date", "publishedAt"])
def test_usual_fields_of_crawlers_are_read(body: str, day: str) -> None:
    row = {body: "The dam broke.", day: "2031-03-04 10:00:00", "headline": "Dam", "source_domain": "post.example"}
    found = report(json.dumps(row), "dam.json")
    assert (found.text, found.title, found.publisher) == ("The dam broke.", "Dam", "post.example")
    assert (found.name, found.published, found.published_at) == ("dam.json", date(2031, 3, 4), None)


def test_name_of_a_line_is_its_name_else_its_url_else_file_and_line() -> None:
    rows = [{"text": "a", "name": "n", "url": "u"}, {"text": "b", "url": "u"}, {"text": "c"}]
    found = reports("\n".join(map(json.dumps, rows)), "crawl.jsonl")
    assert [item.name for item in found if isinstance(item, Document)] == ["n", "u", "crawl.jsonl#3"]


def test_array_and_wrapper_of_reports_are_opened() -> None:
    rows = [{"text": "a", "name": "1"}, {"text": "b", "name": "2"}]
    for value in (rows, {"articles": rows}, {"response": {"results": rows}}):
        assert [getattr(item, "name", None) for item in reports(json.dumps(value), "x.json")] == ["1", "2"]


def test_bad_line_is_rejected_and_the_others_are_read() -> None:
    found = reports('{"text": "a"}\n{"text": \n\n[1]\n{"title": "t"}\n{"text": "b"}', "c.jsonl")
    told = [(item.where, item.reason) if isinstance(item, Rejection) else item.text for item in found]
    assert told == ["a", ("c.jsonl#2", "bad JSON"), ("c.jsonl#4", "no report"), ("c.jsonl#5", "no text"), "b"]


def test_line_in_another_encoding_does_not_spoil_the_others() -> None:
    lines = [json.dumps({"text": text}, ensure_ascii=False) for text in ("Café one.", "Café two.")]
    data = lines[0].encode("utf-8") + b"\n" + lines[1].encode("cp1252")
    assert [getattr(item, "text", None) for item in reports(data, "c.jsonl")] == ["Café one.", "Café two."]


def test_json_text_is_never_changed_but_for_what_no_store_takes() -> None:
    assert report('{"text": "a\\r\\n <b>c</b>  "}').text == "a\r\n <b>c</b>  "
    assert report('{"text": "a\\ud800b\\u0000"}').text == "a\ufffdb\ufffd"


def test_rss_entries_are_reports_with_markup_stripped() -> None:
    feed = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"
    xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Radio Orlen</title><language>en</language>
    <item><title>Dam &amp; flood</title><link>https://radio.example/1</link>
    <pubDate>Tue, 04 Mar 2031 08:30:00 +0200</pubDate>
    <description>short</description><content:encoded><![CDATA[<p>The dam <b>broke</b>.</p>
    <script>x()</script><p>Two died.</p>]]>
    </content:encoded></item><item><description>Only this.</description></item></channel></rss>"""
    first, second = reports(feed, "feed.xml")
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.name, first.title, first.publisher) == ("https://radio.example/1", "Dam & flood", "Radio Orlen")
    assert first.text == "The dam broke.\nTwo died."
    assert first.published_at == datetime(2031, 3, 4, 6, 30, tzinfo=UTC)
    assert (second.name, second.text) == ("feed.xml#2", "Only this.")


def test_atom_entries_are_reports() -> None:
    feed = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Aid</title><entry><id>urn:1</id><title>Report</title>
    <updated>2031-03-05T06:00:00Z</updated><published>2031-03-04T06:00:00Z</published>
    <content type="html">&lt;p&gt;Tents came.&lt;/p&gt;</content></entry></feed>"""
    found = report(feed, "aid.atom")
    assert (found.name, found.text, found.published) == ("urn:1", "Tents came.", date(2031, 3, 4))


def test_feed_that_breaks_off_gives_its_entries_and_one_rejection() -> None:
    feed = "<rss version='2.0'><channel><item><description>One.</description></item><item><description>Tw"
    found = reports(feed)
    assert isinstance(found[0], Document)
    assert isinstance(found[-1], Rejection)
    assert found[-1].reason == "cut short"


def test_entities_of_a_feed_are_not_expanded() -> None:
    bomb = '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
    feed = (
        f'<?xml version="1.0"?>{bomb}<rss><channel><item><description>x &b; &f; y</description></item></channel></rss>'
    )
    assert re.sub(r"&\w;", "", report(feed).text) == "x   y"


def test_report_in_another_language_is_kept_and_marked() -> None:
    assert report("El río creció y la presa se rompió en la noche, según el alcalde de la ciudad.").language == "es"
    assert report('{"text": "The dam broke.", "language": "EN-us"}').language == "en"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (b"\x00" * 100, "binary"),
        (bytes(range(256)) * 10, "binary"),
        (b"\x89PNG\r\n\x1a\n rest", "binary"),
        (b"PK\x03\x04 rest", "binary"),
        (b"%PDF-1.7 rest", "binary"),
        (b"\x1f\x8b rest", "binary"),
        (b'{"text": "abc', "bad JSON"),
        (b'{"text":' + b"[" * 100_000, "bad JSON"),
        (b'{"text": "a", "date": ' + b"9" * 5000 + b"}", "bad JSON"),
        (b'{"title": "no text"}', "no text"),
        (b'{"text": "   "}', "no text"),
        (b"<html><body><nav><a href='/'>Home</a></nav></body></html>", "no text"),
        (b"<html><body>" + b"<div>" * 5000, "bad HTML"),
        (b"<html><body>" + b"<p>x</p>" * 100_000, "too large"),
        (b"<rss><channel></channel></rss>", "no reports"),
        (b"<rss><channel>" + b"<item>" * 400_000, "too large"),
        (b'<?xml version="1.0"?><kml><Placemark/></kml>', "unknown format"),
        (b"a" * 5_000_001, "too long"),
    ],
)
def test_bad_input_is_one_rejection_with_its_reason(data: bytes, reason: str) -> None:
    found = rejection(data)
    assert found.reason == reason
    assert found.detail
    assert "\n" not in found.detail


HEADS = [
    "",
    "{",
    "[",
    '{"text":',
    '{"text": "a"}\n{"t',
    "<html>",
    "<rss><channel><item>",
    "<feed><entry>",
    "date 2031-",
    "<?xml?>",
]


@settings(deadline=5000)
@given(
    st.sampled_from(HEADS),
    st.one_of(
        st.binary(max_size=300), st.text(alphabet="<>/ap&;\"'{}[]:,!-\n\u0436\x00 ", max_size=200).map(str.encode)
    ),
    st.sampled_from(["x", "x.jsonl", "x.json", "x.html"]),
)
def test_any_bytes_give_documents_or_rejections(head: str, tail: bytes, name: str) -> None:
    for item in parse(Payload(name, head.encode() + tail)):
        assert isinstance(item, Document | Rejection)
        if isinstance(item, Rejection):
            assert f"{item.where}{item.reason}{item.detail}".isprintable()
        if isinstance(item, Document):
            item.text.encode("utf-8")
            assert item.text.strip()
            assert item.id


def test_objects_one_after_another_are_reports() -> None:
    text = "\n".join(json.dumps({"text": word}, indent=1) for word in ("One.", "Two."))
    assert [getattr(item, "text", None) for item in reports(text, "x.json")] == ["One.", "Two."]


def test_interfaces_of_archives_are_read() -> None:
    press = {"title": {"rendered": "T &amp; x"}, "content": {"rendered": "<p>One.</p>"}, "link": "https://a.example/1"}
    nested = {"webUrl": "https://a.example/2", "webTitle": "T", "fields": {"body": "<p>Two.</p>"}}
    feed = {"url": "https://a.example/3", "content_html": "<p>Three.</p>", "date_published": "2031-03-04T00:00:00Z"}
    found = [report(json.dumps(row)) for row in (press, nested, feed)]
    assert [item.text for item in found] == ["One.", "Two.", "Three."]
    assert [item.title for item in found] == ["T & x", "T", None]
    assert [item.name for item in found] == [f"https://a.example/{n}" for n in (1, 2, 3)]


def test_entry_whose_date_cannot_be_read_has_none() -> None:
    feed = "<rss><channel><item><pubDate>soon</pubDate><description>Two died.</description></item></channel></rss>"
    assert report(feed).published is None


EXAMPLES = sorted(
    path for path in (Path(__file__).parents[2] / "examples" / "reports").iterdir() if path.suffix != ".gz"
)
SHARDS = [b"", b"\x00", b"<", b'"', b"<!--", b"<![CDATA[", b"</item>", b"{", b"\n", b"\xff\xfe", b"<div>" * 300]


@settings(deadline=5000, max_examples=60)
@given(
    st.sampled_from(EXAMPLES),
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 200), st.sampled_from(SHARDS)), max_size=5),
    st.floats(0.1, 1),
)
def test_damaged_reports_give_documents_or_rejections(
    path: Path, wounds: list[tuple[float, int, bytes]], kept: float
) -> None:
    data = path.read_bytes()
    for at, lost, shard in wounds:
        place = int(at * len(data))
        data = data[:place] + shard + data[place + lost :]
    for item in parse(Payload(path.name, data[: int(kept * len(data))])):
        assert isinstance(item, Document | Rejection)
        if isinstance(item, Rejection):
            assert f"{item.where}{item.reason}{item.detail}".isprintable()
