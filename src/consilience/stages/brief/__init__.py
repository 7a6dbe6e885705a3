"""Compose the brief from a record: every line from the record's fields, none without a citation."""

from consilience.stages.brief.compose import VERSION, compose_brief

__all__ = ["VERSION", "compose_brief"]
