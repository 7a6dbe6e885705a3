"""Inputs made to use up time or memory, and what each comes to: run as a program, in a process of its own."""

from __future__ import annotations

import gzip
import io
import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from consilience.intake import payloads
from consilience.model.document import Rejection
from consilience.stages.parse import parse

WORDS = "<p>At least ten people were killed when the bridge at Orlen fell on Monday, the mayor said.</p>" * 3
LIMIT = 1_200 * 2**20  # bytes of address space: a process that asks for more fails
ITEM = "<item><description>Two people died.</description></item>"
NESTED = '<!ENTITY a "lollollol">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(12)
)


def page(body: str, head: str = "") -> bytes:
    return f"<html><head>{head}</head><body><article>{body}</article></body></html>".encode()


def feed(body: str, before: str = "") -> bytes:
    return f'<?xml version="1.0"?>{before}<rss><channel>{body}</channel></rss>'.encode()


def attributes(count: int) -> str:
    return " ".join(f"a{number}=1" for number in range(count))


# Each with the reason of the rejection that it must come to, None where it is harmless and gives a report.
BOMBS: dict[str, tuple[Callable[[], bytes], str | None]] = {
    "gzip": (lambda: gzip.compress(b"flood " * 30_000_000), "too large"),
    "gzip of lines": (lambda: gzip.compress(b'{"text":"%s"}\n' % (b"a" * 5000) * 9_000), "too large"),
    "gzip of one line": (lambda: gzip.compress(b'{"text":"a"}\n{"text":"' + b"a" * 200_000_000), "too large"),
    "deep list": (lambda: b'[{"text":' + b"[" * 900_000, "bad JSON"),
    "deep object": (lambda: b'{"a":' * 900_000, "bad JSON"),
    "deep lines": (lambda: (b'{"a":' * 100_000 + b"\n") * 3, "bad JSON"),
    "list of objects": (lambda: b"[" + b"{}," * 10_000_000 + b"{}]", "too large"),
    "list of lists": (lambda: b"[{}," + b"[]," * 10_000_000 + b"[]]", "too large"),
    "list of numbers": (lambda: b"[{}," + b"1," * 5_000_000 + b"1]", "too large"),
    "endless number": (lambda: b'{"text": ' + b"1" * 5_000_000 + b"}", "bad JSON"),
    "endless text": (lambda: b"a" * 20_000_000, "too long"),
    "endless string": (lambda: b'{"text": "' + b"a" * 20_000_000 + b'"}', "too long"),
    "zeros": (lambda: b"\x00" * 5_000_000, "binary"),
    "million tags": (lambda: page("<b>x</b>" * 1_000_000), "too large"),
    "tags within a page": (lambda: page("<b>x</b>" * 400_000), "too large"),
    "deep tags": (lambda: page("<div>" * 15_000 + WORDS), "bad HTML"),
    "huge attribute": (lambda: page(f'<p class="{"ab " * 1_200_000}">{WORDS}'), None),
    "many attributes": (lambda: page(f"<p {attributes(400_000)}>{WORDS}"), "bad HTML"),
    "many attributes behind a comment": (lambda: page(f"<!--<a b='--><p {attributes(9_000)}>{WORDS}"), "bad HTML"),
    "open comments": (lambda: page(WORDS + "<!--" * 10_000), None),
    "ampersands": (lambda: page(WORDS + "&" * 2_000_000), None),
    "data about the page": (lambda: page(WORDS, f'<script type="application/ld+json">{"[" * 900_000}</script>'), None),
    "entities of a page": (lambda: f"<!DOCTYPE html [{NESTED}]>".encode() + page(f"{WORDS}<p>&m;</p>"), None),
    "entities of a feed": (
        lambda: feed("<item><description>&m;</description></item>", f"<!DOCTYPE l [{NESTED}]>"),
        None,
    ),
    "file as an entity": (
        lambda: feed("<item><title>&f;</title></item>", '<!DOCTYPE l [<!ENTITY f SYSTEM "file:///etc/hosts">]>'),
        "no text",
    ),
    "tags of a feed": (lambda: feed(ITEM * 90_000), "too large"),
    "deep feed": (lambda: feed("<item>" + "<a>" * 60_000 + "</item>"), "no text"),
    "ampersands of a feed": (lambda: feed("<item><description>" + "&" * 4_000_000), "too large"),
    "attributes of a feed": (lambda: feed(f"<item {attributes(300_000)}>{ITEM}"), "bad feed"),
}


def main() -> None:
    """Write what each bomb comes to: reasons, processor seconds, and the process's peak in bytes, one JSON a line."""
    resource.setrlimit(resource.RLIMIT_AS, (LIMIT, LIMIT))
    for name in sys.argv[1:] or BOMBS:
        data = BOMBS[name][0]()
        begin = time.process_time()
        found = [
            made
            for item in payloads(["-"], stdin=io.BytesIO(data))
            for made in ([item] if isinstance(item, Rejection) else parse(item))
        ]
        reasons = sorted({made.reason for made in found if isinstance(made, Rejection)})
        longest = max((len(made.text) for made in found if not isinstance(made, Rejection)), default=0)
        spent = time.process_time() - begin
        peak = _peak()
        told = {"name": name, "reasons": reasons, "longest": longest, "seconds": spent, "peak": peak}
        sys.stdout.write(json.dumps(told) + "\n")
        del data, found


def _peak() -> int:
    """Return the most bytes that this process held; ru_maxrss would tell those of its parent where these are more."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    held = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM:"))
    return int(held.split()[1]) * 1024


if __name__ == "__main__":
    main()
