"""A brief as JSON."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import Any

from consilience.model.brief import Brief, Citation


def brief_json(brief: Brief) -> str:
    """Return `brief` as one JSON object, keys sorted, two spaces of indent.

    Lines name their citations by the id of the claim; `citations` has each of them once: document, name, start, end
    and quote.
    """
    held: dict[str, Any] = {}
    told = _plain(brief, held)
    return json.dumps({**told, "citations": held}, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _plain(value: object, held: dict[str, Any]) -> Any:
    if isinstance(value, Citation):
        held.setdefault(value.claim, {field.name: getattr(value, field.name) for field in fields(value)})
        return value.claim
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name), held) for field in fields(value)}
    return [_plain(item, held) for item in value] if isinstance(value, tuple) else value
