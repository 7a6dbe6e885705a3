"""Statement: what is said where nothing more definite was."""

from consilience.kinds.base import Kind, Measure

STATEMENT = Kind(
    "statement",
    "Statements",
    (
        Measure("says", "said", "event"),
        Measure("denies", "denied", "event"),
        Measure("accuses", "accused", "event"),
        Measure("warns", "warned", "event"),
        Measure("promises", "promised", "event"),
        Measure("orders", "ordered", "event"),
        Measure("thanks", "thanked", "event"),
        Measure("no_comment", "did not comment on", "event"),
    ),
)
