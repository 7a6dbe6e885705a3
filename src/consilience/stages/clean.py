"""Mark what is not reporting."""

from __future__ import annotations

from consilience.model.document import Document, Noise
from consilience.stages.versions import READ
from consilience.text.pages.noise import find_noise

VERSION = READ["clean"]


def clean(document: Document) -> tuple[Noise, ...]:
    """Return the noise of `document` in order, without overlap; the text itself stays as it came."""
    return find_noise(document.text)
