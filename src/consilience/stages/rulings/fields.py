"""The fields of a claim that an analyst may correct."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from consilience.errors import InputError, UnknownSetting
from consilience.kinds import measure_of
from consilience.model.claim import Claim
from consilience.model.values import Actor, Place, Quantity, TimeSpan

MODALITIES = ("alleged", "asserted", "denied", "planned", "possible", "requested")
LEVELS = ("international", "local", "national", "regional")
Known = Mapping[str, Place]  # places of the record by name


def corrected(claim: Claim, changes: tuple[tuple[str, str], ...], known: Known) -> Claim:
    """Return `claim` with the fields of `changes` set; an empty value empties the field.

    A place that the record knows keeps its coordinates, any other is named without. Raises UnknownSetting for a name
    that is no field, InputError for a value that the field cannot hold.
    """
    told = replace(claim, read_as=claim.id)
    for name, value in changes:
        if name not in FIELDS:
            raise UnknownSetting(f"{name!r} is no field to correct", hint=f"the fields are {', '.join(FIELDS)}")
        told = FIELDS[name](told, value.strip(), known)
    measure_of(told.kind, told.measure)
    quantity = told.quantity
    if quantity and quantity.low is not None and quantity.high is not None and quantity.high < quantity.low:
        raise InputError(f"low {quantity.low:g} is above high {quantity.high:g}", hint="set both bounds")
    return told


def _text(field: str) -> Callable[[Claim, str, Known], Claim]:
    def put(claim: Claim, value: str, known: Known) -> Claim:
        if not value:
            raise InputError(f"{field} cannot be empty", hint="reject the claim instead")
        return replace(claim, **{field: value})  # type: ignore[arg-type]

    return put


def _one_of(field: str, allowed: tuple[str, ...], *, empty: bool) -> Callable[[Claim, str, Known], Claim]:
    def put(claim: Claim, value: str, known: Known) -> Claim:
        if value not in allowed and not (empty and not value):
            raise InputError(f"{field} cannot be {value!r}", hint=f"one of {', '.join(allowed)}")
        return replace(claim, **{field: value or None})  # type: ignore[arg-type]

    return put


def _of_quantity(field: str, *, number: bool = False) -> Callable[[Claim, str, Known], Claim]:
    def put(claim: Claim, value: str, known: Known) -> Claim:
        held = claim.quantity or Quantity(None, None)
        told = replace(held, **{field: _number(field, value) if number else value or None})  # type: ignore[arg-type]
        return replace(claim, quantity=told if told != Quantity(None, None) else None)

    return put


def _number(field: str, value: str) -> float | None:
    if not value or value == "open":
        return None
    try:
        return float(value.replace(",", "").replace("_", ""))
    except ValueError:
        raise InputError(f"{field} cannot be {value!r}", hint="a number, or nothing for an open bound") from None


def _figure(claim: Claim, value: str, known: Known) -> Claim:
    number = _number("figure", value)
    held = claim.quantity or Quantity(None, None)
    return replace(claim, quantity=replace(held, low=number, high=number, hedge=None))


def _speaker(claim: Claim, value: str, known: Known) -> Claim:
    said = claim.attribution
    outlets = tuple(name for name in said.chain if name != said.speaker)
    chain = (*outlets, value) if value else outlets
    kind = said.speaker_kind if value else None
    return replace(claim, attribution=replace(said, speaker=value or None, speaker_kind=kind, role=None, chain=chain))


def _channel(claim: Claim, value: str, known: Known) -> Claim:
    return replace(claim, attribution=replace(claim.attribution, channel=value or None))


def _actor(claim: Claim, value: str, known: Known) -> Claim:
    return replace(claim, actor=Actor(value) if value else None)


def _places(claim: Claim, value: str, known: Known) -> Claim:
    names = [name.strip() for name in value.split(";") if name.strip()]
    return replace(claim, places=tuple(known.get(name) or Place(name, "settlement") for name in names))


def _when(claim: Claim, value: str, known: Known) -> Claim:
    try:
        return replace(claim, when=TimeSpan.of(value) if value else None)
    except ValueError as error:
        raise InputError(f"when cannot be {value!r}: {error}", hint="a day, a month, or from/to, ISO 8601") from error


FIELDS: dict[str, Callable[[Claim, str, Known], Claim]] = {
    "actor": _actor,
    "channel": _channel,
    "figure": _figure,  # both bounds at once
    "hedge": _of_quantity("hedge"),
    "high": _of_quantity("high", number=True),
    "kind": _text("kind"),
    "level": _one_of("level", LEVELS, empty=True),
    "low": _of_quantity("low", number=True),
    "measure": _text("measure"),
    "modality": _one_of("modality", MODALITIES, empty=False),
    "of": _of_quantity("of"),
    "places": _places,
    "speaker": _speaker,
    "unit": _of_quantity("unit"),
    "when": _when,
}
