"""Which model is installed, and whether it is the one that the figures were measured with."""

from __future__ import annotations

import hashlib
from importlib import metadata
from pathlib import Path

from consilience.models.parser import DEFAULT_MODEL

PINNED_VERSION = "3.8.0"
# SHA-256 over names and bytes of the package's files, see `content_hash`.
PINNED_HASH = "f6bbb676f32b6755df57191a3c9373b430daf6ea6b716442469a189820b0f617"


def installed_version(package: str) -> str:
    """Return the installed version of `package`, "absent" where it is not installed; loads nothing."""
    try:
        return metadata.version(package.replace("_", "-"))
    except metadata.PackageNotFoundError:
        return "absent"


def content_hash(package: str) -> str:
    """Return the SHA-256 over the sorted names and bytes of the files that `package` installed, "" where absent."""
    try:
        files = metadata.files(package.replace("_", "-")) or []
    except metadata.PackageNotFoundError:
        return ""
    total = hashlib.sha256()
    for file in sorted(files, key=str):
        if file.parts[0] == package and file.suffix != ".pyc":
            total.update(str(file).encode())
            total.update(Path(file.locate()).read_bytes())
    return total.hexdigest()


def pin_notice(model: str) -> str:
    """Return one line where `model` is not the pinned default, byte for byte; "" where it is."""
    if model != DEFAULT_MODEL:
        return f"the parser is {model}, not {DEFAULT_MODEL}: the published figures may not hold"
    version = installed_version(model)
    if version != PINNED_VERSION:
        return f"{model} is {version}, not the pinned {PINNED_VERSION}: the published figures may not hold"
    if content_hash(model) != PINNED_HASH:
        return f"the files of {model} {version} are not the pinned ones: install it again, or do not trust it"
    return ""
