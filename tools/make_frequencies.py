"""Make the table of how often English words stand in running text, by which the words of a report are weighed.

    pip install wordfreq && python tools/make_frequencies.py

Counts are those of wordfreq (large English list; its data CC BY-SA 4.0): occurrences per hundred million words of a
term, its plural included. Run by hand when the source changes; the table is part of the package.
"""

from __future__ import annotations

import gzip
from collections import Counter
from pathlib import Path

from consilience.text.weights import TERM, stem

TABLE = Path(__file__).parent.parent / "src" / "consilience" / "text" / "tables" / "frequencies.tsv.gz"
HELD = 8_000  # terms; with up to 20,000 stories come out alike
PER = 1e8


def counted() -> list[tuple[str, int]]:
    """Return the most frequent terms with their counts, the most frequent first."""
    import wordfreq

    found: Counter[str] = Counter()
    for word in wordfreq.iter_wordlist("en", "large"):
        for term in map(stem, TERM.findall(word.replace("'s", ""))):
            if len(term) > 1 and not term.isdigit():
                found[term] += wordfreq.word_frequency(word, "en", "large") * PER
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return [(term, round(count)) for term, count in ranked[:HELD]]


def main() -> None:
    rows = "".join(f"{term}\t{count}\n" for term, count in counted())
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_bytes(gzip.compress(rows.encode(), mtime=0))
    print(f"{TABLE}: {TABLE.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
