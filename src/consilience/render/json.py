"""A brief as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict

from consilience.model.brief import Brief


def brief_json(brief: Brief) -> str:
    """Return `brief` as one JSON object, keys sorted, two spaces of indent."""
    return json.dumps(asdict(brief), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
