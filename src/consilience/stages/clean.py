"""Mark what is not reporting."""

from __future__ import annotations

from consilience.model.document import Document, Noise
from consilience.text.pages.noise import find_noise

VERSION = "2"


def clean(document: Document) -> tuple[Noise, ...]:
    """Return the noise of `document` in order, without overlap; the text itself stays as it came."""
    return find_noise(document.text)
