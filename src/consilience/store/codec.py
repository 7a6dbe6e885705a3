"""Frozen types to JSON and back."""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Hashable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from functools import cache, partial
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from consilience.errors import StoreError

T = TypeVar("T")
Decoder = Callable[[Any], Any]
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_PLAIN = frozenset((str, int, float, bool, type(None)))


def encode(value: Any) -> Any:
    """Return `value` as plain lists, dicts, strings and numbers; fields at their default are left out."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is tuple or kind is list:
        return [encode(item) for item in value]
    held = _fields(cast("Hashable", kind))
    if held is not None:
        return _encoded(value, held)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{kind.__name__} has no form in the record")


def _encoded(value: Any, held: tuple[tuple[str, Any], ...]) -> dict[str, Any]:
    plain = {}
    for name, default in held:
        item = getattr(value, name)
        if item is default:
            continue
        if type(item) in _PLAIN:
            if item != default:
                plain[name] = item
        elif item != default:
            plain[name] = encode(item)
    return plain


def decode(kind: type[T], plain: Any) -> T:
    """Return the `kind` that `encode` turned into `plain`. Raises StoreError where it cannot have.

    >>> from consilience.model.values import Quantity
    >>> decode(Quantity, encode(Quantity(12.0, None, hedge="at least", unit="person")))
    Quantity(low=12.0, high=None, hedge='at least', unit='person', of=None)
    """
    try:
        built: T = _decoder(cast("Hashable", kind))(plain)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise _damaged(kind, error) from error
    return built


def dump(value: Any) -> str:
    """Return `value` as one line of JSON."""
    return _JSON.encode(encode(value))


def load(kind: type[T], line: str) -> T:
    """Return the `kind` that `dump` wrote as `line`. Raises StoreError where it cannot have."""
    try:
        plain = json.loads(line)
    except (ValueError, TypeError) as error:
        raise _damaged(kind, error) from error
    return decode(kind, plain)


def _damaged(kind: type[T], error: Exception) -> StoreError:
    return StoreError(
        f"the record is damaged: it holds a {kind.__name__.lower()} that cannot be read ({error})",
        hint="save what can be read: consilience salvage RECORD -o NEW.db",
    )


@cache
def _fields(kind: Hashable) -> tuple[tuple[str, Any], ...] | None:
    """Return the names and defaults of a dataclass, None for any other type."""
    if not is_dataclass(kind):
        return None
    return tuple((held.name, _default(held)) for held in fields(cast("Any", kind)))


def _default(held: Field[Any]) -> Any:
    return held.default_factory() if held.default_factory is not MISSING else held.default


@cache
def _decoder(kind: Hashable) -> Decoder:
    if is_dataclass(kind):
        return _dataclass_decoder(kind)
    if kind is datetime:
        return datetime.fromisoformat
    if kind is date:
        return date.fromisoformat
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple:
        return _tuple_decoder(arguments)
    if origin in (Union, types.UnionType):
        return _union_decoder(arguments)
    return _as_is


def _as_is(plain: Any) -> Any:
    return plain


def _dataclass_decoder(kind: Any) -> Decoder:
    parts: dict[str, Decoder] = {}

    def build(plain: dict[str, Any]) -> Any:
        if not parts:  # filled at first use: a type may hold itself
            hints = get_type_hints(kind)
            parts.update((held.name, _decoder(hints[held.name])) for held in fields(kind))
        return kind(**{name: parts[name](value) for name, value in plain.items() if name in parts})

    return build


def _tuple_decoder(arguments: tuple[Any, ...]) -> Decoder:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        item = _decoder(arguments[0])
        return tuple if item is _as_is else lambda plain: tuple([item(value) for value in plain])
    items = [_decoder(argument) for argument in arguments]
    if all(item is _as_is for item in items):  # a term with its weight, 60 of them a sketch
        return partial(_plain_tuple, len(items))
    return lambda plain: tuple(item(value) for item, value in zip(items, plain, strict=True))


def _plain_tuple(length: int, plain: Any) -> tuple[Any, ...]:
    if len(plain) != length:
        raise ValueError(f"{len(plain)} values instead of {length}")
    return tuple(plain)


def _union_decoder(arguments: tuple[Any, ...]) -> Decoder:
    classes = [argument for argument in arguments if is_dataclass(argument)]
    others = [argument for argument in arguments if argument is not type(None) and argument not in classes]
    whole = _decoder(cast("Hashable", classes[0])) if classes else _as_is
    rest = _decoder(others[0]) if len(others) == 1 else _as_is

    def build(plain: Any) -> Any:
        if plain is None:
            return None
        return whole(plain) if isinstance(plain, dict) else rest(plain)

    return build
