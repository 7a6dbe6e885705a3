"""Every deliberate error.

ConsilienceError
├── InputError          something that was given cannot be used
│   ├── UnreadableInput     a path that does not exist or cannot be opened
│   ├── UnknownSetting      a setting, kind, measure or format that does not exist
│   └── SpanMismatch        offsets whose text does not agree with the document
├── KindError           a claim kind whose declaration contradicts itself
├── PipelineError       stages in an order in which one lacks what it reads
├── EngineError         processes that cannot be kept at work
├── StoreError          a record that cannot be opened, read or written
└── MissingExtra        an optional part that is not installed
"""

from __future__ import annotations


class ConsilienceError(Exception):
    """Base of all errors that Consilience raises on purpose.

    `message` tells what was found and where; `hint` tells what to do.
    """

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class InputError(ConsilienceError):
    """Something that was given cannot be used."""


class UnreadableInput(InputError):
    """A path that does not exist or cannot be opened."""


class UnknownSetting(InputError):
    """A setting, kind, measure or format that does not exist."""


class SpanMismatch(InputError):
    """Offsets whose text does not agree with the document."""


class KindError(ConsilienceError):
    """A claim kind whose declaration contradicts itself."""


class PipelineError(ConsilienceError):
    """Stages in an order in which one lacks what it reads."""


class EngineError(ConsilienceError):
    """Processes that cannot be kept at work."""


class StoreError(ConsilienceError):
    """A record that cannot be opened, read or written."""


class MissingExtra(ConsilienceError):
    """An optional part that is not installed; the hint holds the install command."""
