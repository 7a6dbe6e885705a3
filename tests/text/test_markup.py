"""Fragments of HTML to plain text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.text.pages.markup import looks_like_markup, strip_markup


def test_scripts_styles_and_captions_are_left_out() -> None:
    fragment = "<p>One.</p><script>a<b</script><figure><img src=x><figcaption>Credit</figcaption></figure><p>Two.</p>"
    assert strip_markup(fragment) == "One.\nTwo."


def test_quoted_angle_brackets_do_not_end_a_tag() -> None:
    assert strip_markup('<a title="a > b">link</a> on') == "link on"


@pytest.mark.parametrize("piece", ["<!--", "<", "<a '", '<a "', "<![CDATA[", "<p ", "&", "<script>", "</", "]]>"])
def test_hostile_repeats_take_no_long_time(piece: str) -> None:
    begin = time.process_time()
    looks_like_markup(piece * 50_000)
    strip_markup(piece * 50_000)
    assert time.process_time() - begin < 2


@given(st.text(alphabet="<>/ap!-&;\"' =script\n", max_size=300))
def test_any_fragment_is_stripped(fragment: str) -> None:
    strip_markup(fragment)
    looks_like_markup(fragment)
