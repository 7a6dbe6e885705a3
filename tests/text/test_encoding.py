"""Bytes to text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.text.pages.encoding import decode, readable

WORDS = "The naïve café owner’s house – “gone”, he said."


@given(st.binary(max_size=300), st.one_of(st.none(), st.text(max_size=10)))
def test_any_bytes_are_decoded(data: bytes, declared: str | None) -> None:
    readable(decode(data, declared).text).encode("utf-8")


@given(st.text(max_size=200).filter(lambda text: "\x00" not in text and not text.startswith("\ufeff")))
def test_text_comes_back_from_utf8(text: str) -> None:
    assert decode(text.encode("utf-8")).text == text


@pytest.mark.parametrize("declared", ["utf-8", "windows-1251", "x-unknown", "base64", "utf-16", None])
def test_wrong_declaration_does_not_spoil_utf8(declared: str | None) -> None:
    assert decode(WORDS.encode("utf-8"), declared).text == WORDS


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "windows-1252", "x-unknown", "rot13", None])
def test_windows_1252_is_read_under_any_likely_declaration(declared: str | None) -> None:
    assert decode(WORDS.encode("cp1252"), declared).text == WORDS


def test_utf8_cut_within_a_character_stays_utf8() -> None:
    data = ("Vodní dílo – " * 20).encode()[:-2]
    found = decode(data)
    assert (found.encoding, found.damaged) == ("utf-8", True)


def test_one_broken_byte_does_not_turn_utf8_into_something_else() -> None:
    data = ("“Où sont-ils ?” – " * 30).encode()
    assert decode(data[:100] + b"\xff" + data[100:]).encoding == "utf-8"


def test_bytes_without_sense_are_binary() -> None:
    assert decode(bytes(range(256)) * 4).binary
    assert not decode(WORDS.encode()).binary
