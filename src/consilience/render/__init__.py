"""Briefs and records as HTML, Markdown and JSON: pure functions from values to text."""

from consilience.render.html import brief_html
from consilience.render.json import brief_json
from consilience.render.markdown import brief_markdown

__all__ = ["brief_html", "brief_json", "brief_markdown"]
