"""Find names and quotations: who said what, with which cue, over which channel."""

from __future__ import annotations

from consilience.model.reading import Name, Quotation, Reading

VERSION = "1"


def mark_names(reading: Reading) -> tuple[Name, ...]:
    """Return the persons, bodies and groups named in `reading`, in order."""
    return ()


def mark_quotations(reading: Reading) -> tuple[Quotation, ...]:
    """Return the quotations of `reading`, direct, indirect and mixed, in order of their content."""
    return ()
