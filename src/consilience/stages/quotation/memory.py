"""Who has been named and who has spoken so far in a report."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from consilience.model.reading import Name, Reading
from consilience.text.names.states import state_of_code

_HOME_SHARE = 0.6  # of the places named; below it a report tells of several countries


@dataclass(frozen=True, slots=True)
class Source:
    """The one a source phrase means; `name` is None where the report does not tell."""

    name: str | None
    kind: str | None = None
    role: str | None = None


@dataclass(slots=True)
class Memory:
    """Who has been named and who has spoken, in order of the text."""

    reading: Reading
    spoken: list[tuple[int, Source]] = field(default_factory=list)
    lone: set[int] = field(default_factory=set)  # offsets where one unnamed person spoke for a body: "he" after them
    persons: list[Name] = field(init=False)
    bodies: list[Name] = field(init=False)
    roles: dict[str, str] = field(init=False)
    home: str | None = field(init=False)

    def __post_init__(self) -> None:
        self.persons = [n for n in self.reading.names if n.kind == "person"]
        self.bodies = [n for n in self.reading.names if n.kind != "person"]
        self.home = _home(self.reading)
        self.roles = {n.canonical: n.role for n in reversed(self.persons) if n.role}

    def say(self, at: int, source: Source, *, lone: bool = False) -> None:
        """Remember that `source` spoke at offset `at`; `lone` where one unnamed person spoke for it."""
        self.spoken.append((at, source))
        if lone:
            self.lone.add(at)

    def names_in(self, start: int, end: int) -> list[Name]:
        """Return the names that overlap [start, end)."""
        return [n for n in self.reading.names if n.start < end and n.end > start]

    def last_speaker(self, kinds: tuple[str, ...]) -> Source | None:
        """Return who spoke last among those of `kinds`."""
        return next((s for _, s in reversed(self.spoken) if s.name and s.kind in kinds), None)

    def person(self, canonical: str) -> Source:
        """Return the person `canonical` with the role given anywhere in the report."""
        return Source(canonical, "person", self.roles.get(canonical))


def _home(reading: Reading) -> str | None:
    """Return the state that most of the report's places lie in: the one that "the interior ministry" is of."""
    counted = Counter(t.place.country for t in reading.toponyms if t.place.country)
    if not counted:
        return None
    code, times = counted.most_common(1)[0]
    unknown = len(reading.toponyms) - sum(counted.values())
    return state_of_code(code) if times >= _HOME_SHARE * sum(counted.values()) and times > unknown else None
