"""The version of each stage, apart from the stages: whether a record is up to date is told without loading them.

A stage's version is raised here when equal input may give other output; what was made with another is made anew.
"""

from __future__ import annotations

from consilience.model.document import digest

READ = {  # in the order of the pipeline
    "clean": "3",
    "sketch": "1",
    "annotate": "10",
    "extract": "7",
    "attribute": "4",
    "locate": "14",
    "when": "5",
}
PLACING = "2"
DERIVE = {
    "dedup": "2",
    "cluster": "3",
    "dating": "2",
    "rule": "1",
    "resolve": "5",
    "reconcile": "21",
}


def read_version(*parts: str) -> str:
    """Return the version of the first half of the pipeline, then that of its learned parts."""
    return f"{digest('read', *_told(READ))} {' '.join(parts)}"


def derive_version() -> str:
    """Return the version of the second half of the pipeline."""
    return digest("derive", PLACING, *_told(DERIVE))


def same_stages(version: str, other: str) -> bool:
    """Return whether two versions differ at most in the learned parts: a record keeps the parser it was made with."""
    return version.partition(" ")[0] == other.partition(" ")[0]


def _told(stages: dict[str, str]) -> list[str]:
    return [f"{name} {version}" for name, version in stages.items()]
