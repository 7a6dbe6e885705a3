"""Errors of a PostgreSQL server, told in our words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy.exc import DBAPIError

from consilience.errors import StoreError

# By SQLSTATE, or the class that its first digits name: https://www.postgresql.org/docs/15/errcodes-appendix.html
_WORDS = {
    "55P03": ("{told} is being written by another process", "wait until it is done, or stop it"),
    "25006": ("{told} cannot be written", "name the server that takes changes, not its copy for readers"),
    "42501": ("{told} cannot be written: {said}", "ask for the rights to make and fill tables there"),
    "28": ("{told} lets this user not in", "check user and password, such as PGPASSWORD or ~/.pgpass"),
    "3D": ("there is no such database: {told}", "make it first: createdb NAME"),
    "53100": ("no space is left for {told}", "free space and run the command again"),
    "53300": ("{told} takes no more connections", "try again, or raise max_connections"),
    "57P": ("the server ended the connection to {told}", "run the command again: what was committed is there"),
}
_AWAY = ("{told} cannot be reached: {said}", "check that the server runs, and host and port")


@contextmanager
def server_errors(told: str) -> Iterator[None]:
    """Turn a foreign database error into a StoreError that names the record."""
    from psycopg import Error, OperationalError

    try:
        yield
    except (DBAPIError, Error) as error:
        cause: Any = getattr(error, "orig", None) or error
        away = isinstance(cause, OperationalError)
        message, hint = _in_our_words(told, getattr(cause, "sqlstate", None) or "", str(cause), away=away)
        raise StoreError(message, hint=hint) from error


def _in_our_words(told: str, state: str, said: str, *, away: bool) -> tuple[str, str]:
    """Return message and hint for an error with this SQLSTATE; without one the server was not reached at all."""
    known = next((_WORDS[key] for key in (state, state[:3], state[:2]) if key in _WORDS), None)
    if known is None and away and state[:2] in ("", "08"):
        known = _without_state(said)
    message, hint = known or ("{told}: {said}", "the record is as it was before the command")
    first = (said.strip().splitlines() or [""])[0]
    return message.format(told=told, said=first), hint


def _without_state(said: str) -> tuple[str, str]:
    """Tell a refused login from a server that is away: before a session begins there is no SQLSTATE."""
    if "does not exist" in said and "database" in said:
        return _WORDS["3D"]
    if "authentication failed" in said or "no password" in said or "does not exist" in said:
        return _WORDS["28"]
    return _AWAY
