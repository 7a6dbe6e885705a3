"""Many reports of a crisis in, one evidence-linked record out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from consilience.config import Settings
    from consilience.errors import ConsilienceError
    from consilience.model.brief import Brief
    from consilience.model.claim import Claim
    from consilience.model.document import Document
    from consilience.model.fact import Fact
    from consilience.model.record import Record
    from consilience.workspace import Workspace

__all__ = ["Brief", "Claim", "ConsilienceError", "Document", "Fact", "Record", "Settings", "Workspace"]
__version__ = "0.1.0"

_HOMES = {
    "Brief": "model.brief",
    "Claim": "model.claim",
    "ConsilienceError": "errors",
    "Document": "model.document",
    "Fact": "model.fact",
    "Record": "model.record",
    "Settings": "config",
    "Workspace": "workspace",
}


def __getattr__(name: str) -> object:
    """Import a public name at its first use: `consilience --help` should not wait for the pipeline."""
    if name not in _HOMES:
        raise AttributeError(f"module 'consilience' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"consilience.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
