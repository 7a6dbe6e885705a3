"""The claim kinds: built-in ones in one tuple, others through the entry-point group "consilience.kinds"."""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points

from consilience.errors import KindError, UnknownSetting
from consilience.kinds.attack import ATTACK
from consilience.kinds.base import Cue, Dimension, Event, Kind, Measure
from consilience.kinds.capture import CAPTURE
from consilience.kinds.casualties import CASUALTIES
from consilience.kinds.damage import DAMAGE
from consilience.kinds.displacement import DISPLACEMENT
from consilience.kinds.emergency import EMERGENCY
from consilience.kinds.forces import FORCES
from consilience.kinds.hazard import HAZARD
from consilience.kinds.interception import INTERCEPTION
from consilience.kinds.offensive import OFFENSIVE
from consilience.kinds.outage import OUTAGE
from consilience.kinds.response import RESPONSE
from consilience.kinds.statement import STATEMENT
from consilience.kinds.territory import TERRITORY

__all__ = ["BUILT_IN", "Cue", "Dimension", "Event", "Kind", "Measure", "all_kinds", "kind", "measure", "measure_of"]

ENTRY_POINTS = "consilience.kinds"
BUILT_IN: tuple[Kind, ...] = (
    EMERGENCY,
    CASUALTIES,
    DISPLACEMENT,
    TERRITORY,
    OFFENSIVE,
    ATTACK,
    INTERCEPTION,
    CAPTURE,
    FORCES,
    DAMAGE,
    HAZARD,
    OUTAGE,
    RESPONSE,
    STATEMENT,
)


@cache
def all_kinds() -> tuple[Kind, ...]:
    """Return the built-in kinds, then those of installed packages in order of their names.

    Raises KindError where two kinds share a name or an entry point holds no Kind.
    """
    found = list(BUILT_IN)
    for point in sorted(entry_points(group=ENTRY_POINTS), key=lambda point: point.name):
        loaded = point.load()
        if not isinstance(loaded, Kind):
            raise KindError(f"the entry point {point.name!r} of {ENTRY_POINTS} is no Kind", hint="export a Kind")
        found.append(loaded)
    names = [each.name for each in found]
    for name in names:
        if names.count(name) > 1:
            raise KindError(f"two kinds are called {name!r}", hint="rename or uninstall one of them")
    return tuple(found)


def kind(name: str) -> Kind:
    """Return the kind called `name`; raises UnknownSetting where there is none."""
    for each in all_kinds():
        if each.name == name:
            return each
    raise UnknownSetting(f"no claim kind is called {name!r}", hint=f"known: {', '.join(k.name for k in all_kinds())}")


def measure_of(kind_name: str, measure_name: str) -> Measure:
    """Return the declaration of one measure.

    >>> measure_of("casualties", "killed").accrues
    'grows'
    """
    return kind(kind_name).measure(measure_name)


measure = measure_of
