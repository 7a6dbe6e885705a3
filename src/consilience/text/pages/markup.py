"""Fragments of HTML to plain text."""

from __future__ import annotations

import html
import re

_LOOKS_LIKE = re.compile(r"<(?:p|br|div|li|h[1-6]|blockquote|span|strong|em|a|ul|ol|figure|img)\b[^<>]{0,2000}>", re.I)
_DROPPED = ("script", "style", "figure", "figcaption", "iframe", "noscript", "svg", "form", "template")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,20})((?:[^<>\"']|\"[^\"<]{0,4000}\"|'[^'<]{0,4000}')*+)>")
_SECTION_MARKS = re.compile(r"<!\[CDATA\[|\]\]>")
_ATTRIBUTE = r"[\s/]*+[^\s/>=][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"?|'[^']*+'?|[^\s>\"'][^\s>]*+)?)?"
_ONE_ATTRIBUTE = re.compile(_ATTRIBUTE)
_RAW = "script|style|textarea|title|xmp|iframe|noembed|noframes"
# A comment, a tag with the raw text that it holds, or a tag, each to its end as parsers see it, else to the text's end.
_TOKEN = re.compile(
    rf"<!--(?:.*?-->|.*)|<({_RAW})\b((?:{_ATTRIBUTE})*+)>?(?:.*?</\1\b|.*)|<[a-z][^\s/>]*+((?:{_ATTRIBUTE})*+)",
    re.I | re.S,
)
_BLOCK_NAMES = "p div br li ul ol h1 h2 h3 h4 h5 h6 blockquote section article table tr figure header footer hr pre"
_BLOCKS = frozenset(_BLOCK_NAMES.split())


def looks_like_markup(text: str) -> bool:
    """Return whether `text` is a fragment of HTML rather than plain words.

    >>> looks_like_markup("<p>Two bridges fell.</p>"), looks_like_markup("a < b")
    (True, False)
    """
    return _LOOKS_LIKE.search(text) is not None


def strip_markup(fragment: str) -> str:
    """Return the words of an HTML fragment, a line for each block; scripts, styles and figures are left out.

    >>> strip_markup("<p>Two <b>bridges</b> fell.</p><p>One&nbsp;stands.</p>")
    'Two bridges fell.\\nOne stands.'
    """
    pieces: list[str] = []
    silent: str | None = None
    last = 0
    fragment = _SECTION_MARKS.sub("", _without_comments(fragment))
    for match in _TAG.finditer(fragment):
        if silent is None:
            pieces.append(fragment[last : match.start()])
        last = match.end()
        name = match[2].lower()
        if silent is not None:
            silent = None if match[1] and name == silent else silent
        elif name in _DROPPED and not match[1] and not match[3].rstrip().endswith("/"):
            silent = name
        if name in _BLOCKS:
            pieces.append("\n")
    if silent is None:
        pieces.append(fragment[last:])
    return _tidy(html.unescape("".join(pieces)))


def most_attributes(text: str, *, beyond: int) -> int:
    """Return how many attributes the fullest tag of a page has, 0 where none is long enough to have over `beyond`.

    >>> most_attributes("<p a b=1><i c='d e' f><script g>h i j</script>", beyond=1)
    2
    """
    tags = (match[2] or match[3] or "" for match in _TOKEN.finditer(text))
    return max((len(_ONE_ATTRIBUTE.findall(tag)) for tag in tags if len(tag) > beyond), default=0)


def _without_comments(fragment: str) -> str:
    """Cut comments out; by `find`, since a pattern takes quadratic time where many are opened and none is closed."""
    pieces, last = [], 0
    while (start := fragment.find("<!--", last)) >= 0 and (end := fragment.find("-->", start + 4)) >= 0:
        pieces.append(fragment[last:start])
        last = end + 3
    return "".join([*pieces, fragment[last:]])


def _tidy(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
