"""Bytes to text, whatever their encoding and whatever they claim it to be."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

SAMPLE = 40_000  # bytes that the detector sees: it takes about 1 s a megabyte, and 40 kB decide as well
MOSTLY_ASCII = 0.12  # share of high bytes among letters: Western European prose stays below, Cyrillic is above 0.5
MOSTLY_HIGH = 0.4  # share below which a run of high bytes is a Cyrillic name in a Latin text
FEW_BROKEN = 0.02  # share of ill-formed bytes at which UTF-8 is damaged UTF-8 rather than something else
BINARY = 0.03  # share of control and replacement characters above which a file is no text; prose has none
UTF16_ZEROS = 0.3  # share of zero bytes at one parity that betrays UTF-16 without a mark
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose little-endian mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Browsers read these labels as windows-1252 and windows-1254 (WHATWG Encoding Standard, section 4.2).
_AS_BROWSERS = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
_DECLARED = re.compile(rb"""(?:charset\s*=|<\?xml[^>]{0,80}?encoding\s*=)\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I)
_CYRILLIC_RUN = re.compile(rb"[\xc0-\xff\xa8\xb8\xb2\xb3\xaf\xbf\xaa\xba]{4,}")
_SUSPECTS = ["cp1251", "koi8_r", "cp866", "cp1252", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256"]
_SUSPECTS += ["gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"]
_NO_TEXT = dict.fromkeys([0, *range(0xD800, 0xE000)], "\ufffd")
_UNREADABLE = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was read in, and whether some bytes made no sense in it."""

    text: str
    encoding: str
    damaged: bool = False

    @property
    def binary(self) -> bool:
        """Whether the text holds so many control characters that the bytes were no text at all."""
        return len(_UNREADABLE.findall(self.text)) > BINARY * len(self.text)


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Return the text of `data`; never fails.

    Order of trust: byte order mark, zero bytes of UTF-16, well-formed UTF-8, the charset that is declared
    (`declared`, else in the head of `data`), damaged UTF-8, a guess. Well-formed UTF-8 that is not ASCII is
    practically never anything else, so it overrules a declaration. The mark itself is no part of the text.

    >>> decode("caf\\u00e9".encode("cp1252")).text
    'café'
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _with(data[len(mark) :], name)
    name = _wide(data) or _declared_or_guessed(data, declared)
    return _with(data, name)


def readable(text: str) -> str:
    """Return `text` with zero characters and lone surrogates as U+FFFD, one for one: no store takes them.

    >>> readable("a\\x00b")
    'a\\ufffdb'
    """
    if "\x00" not in text and text.isascii():
        return text
    return text.translate(_NO_TEXT)


def universal_newlines(text: str) -> str:
    """Return `text` with every line ending as a line feed, as Python reads text files."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _with(data: bytes, name: str) -> Decoded:
    try:
        return Decoded(data.decode(name), name)
    except UnicodeDecodeError:
        return Decoded(data.decode(name, "replace"), name, damaged=True)


def _wide(data: bytes) -> str | None:
    head = data[:SAMPLE]
    half = max(1, len(head) // 2)
    even, odd = head[0::2].count(0) / half, head[1::2].count(0) / half
    if odd >= UTF16_ZEROS and odd > 4 * even:
        return "utf-16-le"
    if even >= UTF16_ZEROS and even > 4 * odd:
        return "utf-16-be"
    return None


def _declared_or_guessed(data: bytes, declared: str | None) -> str:
    broken = _broken_utf8(data)
    if broken is None:
        return "utf-8"
    match = _DECLARED.search(data[:2048])
    name = _codec(declared) or _codec(match[1].decode("ascii") if match else None)
    if name and name != "utf-8" and _fits(data, name):
        return name
    if broken:
        return "utf-8"
    return _guess(data)


def _broken_utf8(data: bytes) -> bool | None:
    """Return None for well-formed UTF-8, True for damaged UTF-8, False for something else."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
        lost = text.count("\ufffd")
        kept = sum(1 for character in text[:SAMPLE] if character > "\x7f" and character != "\ufffd")
        cut_short = kept > 0 and lost == 1 and text.endswith("\ufffd")
        return cut_short or (kept > 2 * lost and lost <= FEW_BROKEN * len(text))
    return None


def _codec(declared: str | None) -> str | None:
    try:
        name = codecs.lookup(declared or "").name
        "".encode(name)  # base64, rot13 and their like are codecs, but none for text
    except (LookupError, TypeError, ValueError):
        return None
    return _AS_BROWSERS.get(name, name)


def _fits(data: bytes, name: str) -> bool:
    try:
        text = data.decode(name)
    except (UnicodeDecodeError, ValueError):
        return False
    return not any("\x80" <= character <= "\x9f" for character in text[:SAMPLE])


def _guess(data: bytes) -> str:
    from charset_normalizer import from_bytes  # here, since hardly a report needs it

    head = data[:SAMPLE]
    high = sum(byte >= 0xC0 for byte in head)  # below are quotation marks and dashes, of any language
    share = high / (high + sum(chr(byte).isalpha() for byte in head if byte < 0x80) or 1)
    if share < MOSTLY_HIGH and _CYRILLIC_RUN.search(head):
        return "cp1251"
    if share <= MOSTLY_ASCII:
        return "cp1252"
    best = from_bytes(head, cp_isolation=_SUSPECTS).best()
    return best.encoding if best else "cp1252"
