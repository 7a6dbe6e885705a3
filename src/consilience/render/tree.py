"""Whence a fact came, drawn as trees of sources: who got it from whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import escape

from consilience.model.brief import Citation, SourceNode

COLUMN = 162  # width of a column, box and gap, in user units
BOX, ROW, TALL = 140, 29, 22  # width and height of a box, height of a row
TOP = 20  # for the heads of the columns
LETTERS = 21  # of a name in a box
MOST_ROWS = 24  # reports drawn under one fact
UNSURE = "independence not shown"
SORTS = {
    "origin": "origin",
    "own": "its own account",
    "official": "through",
    "post": "through",
    "agency": "agency",
    "copies": "copies",
    "report": "report",
}


@dataclass(slots=True)
class _Box:
    node: SourceNode
    depth: int
    row: float
    parent: _Box | None


def source_tree(
    trees: tuple[SourceNode, ...], citations: tuple[Citation, ...], numbers: Mapping[str, int], label: str
) -> str:
    """Return `trees` as one SVG, origins at the left, reports as links at the right; empty where there is nothing."""
    boxes: list[_Box] = []
    left_out = 0
    row = 0
    for tree in trees:
        leaves = _leaves(tree)
        if row + leaves > MOST_ROWS and row:
            left_out += leaves
            continue
        row += _place(tree, 0, row, None, boxes)
    if not boxes:
        return ""
    cited = {citation.claim: citation for citation in citations}
    depth = max(box.depth for box in boxes)
    width, height = (depth + 1) * COLUMN - (COLUMN - BOX) + 2, TOP + row * ROW + (ROW if left_out else 0)
    lines = "".join(_edge(box) for box in boxes)
    drawn = "".join(_drawn(box, cited, numbers) for box in boxes)
    more = _more(left_out, height) if left_out else ""
    heads = '<text class="head" x="1" y="11">origin</text>'
    if depth:
        heads += f'<text class="head" x="{COLUMN + 1}" y="11">who has it from there</text>'
    told = escape(f"Sources of: {label}")
    text = escape("; ".join(_told(tree) for tree in trees[:MOST_ROWS]))
    return (
        f'<svg class="tree" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="group" '
        f'aria-label="{told}"><title>{told}</title><desc>{text}</desc>{heads}{lines}{drawn}{more}</svg>'
    )


def _leaves(node: SourceNode) -> int:
    return sum(map(_leaves, node.children)) or 1


def _place(node: SourceNode, depth: int, row: float, parent: _Box | None, boxes: list[_Box]) -> int:
    """Put the boxes of `node` and all below it, leaves one row each; return the rows used."""
    box = _Box(node, depth, row, parent)
    boxes.append(box)
    used = 0
    for child in node.children[:MOST_ROWS]:
        used += _place(child, depth + 1, row + used, box, boxes)
    box.row = row + (max(used, 1) - 1) / 2
    return max(used, 1)


def _spot(box: _Box) -> tuple[float, float]:
    return 1 + box.depth * COLUMN, TOP + box.row * ROW + (ROW - TALL) / 2


def _edge(box: _Box) -> str:
    if box.parent is None:
        return ""
    (x, y), (px, py) = _spot(box), _spot(box.parent)
    x0, y0, y1 = px + BOX, py + TALL / 2, y + TALL / 2
    middle = (x0 + x) / 2
    return f'<path class="edge" d="M{x0:g} {y0:g}C{middle:g} {y0:g} {middle:g} {y1:g} {x:g} {y1:g}"/>'


def _drawn(box: _Box, cited: Mapping[str, Citation], numbers: Mapping[str, int]) -> str:
    node = box.node
    x, y = _spot(box)
    number = f"{numbers[node.document]} " if node.document in numbers else ""
    name = (
        node.name if len(node.name) <= LETTERS - len(number) else node.name[: LETTERS - 1 - len(number)].rstrip() + "…"
    )
    note = f" ({node.note})" if node.note else ""
    title = escape(f"{SORTS.get(node.sort, node.sort)}: {node.name}{note}")
    unsure = " is-unsure" if node.note == UNSURE else ""
    shape = (
        f'<rect class="box is-{node.sort}{unsure}" x="{x:g}" y="{y:g}" width="{BOX}" height="{TALL}" rx="3"/>'
        f'<text x="{x + 7:g}" y="{y + 15:g}"><tspan class="number">{number}</tspan>{escape(name)}</text>'
    )
    first = next((cited[claim] for claim in node.claims if claim in cited), None)
    if first is None:
        return f"<g><title>{title}</title>{shape}</g>"
    return (
        f'<a class="node" href="#c-{first.claim}" data-claim="{first.claim}" data-doc="{first.document}">'
        f"<title>{title}</title>{shape}</a>"
    )


def _more(count: int, height: float) -> str:
    return f'<text class="head" x="1" y="{height - 10:g}">and {count} more reports in the record</text>'


def _told(node: SourceNode) -> str:
    below = ", ".join(_told(child) for child in node.children)
    return f"{node.name} → {below}" if below else node.name


def tree_lines(trees: tuple[SourceNode, ...], depth: int = 0) -> Iterator[str]:
    """Yield `trees` as indented lines, for text.

    >>> list(tree_lines((SourceNode("Mayor", "origin", children=(SourceNode("Harbour Times", "report"),)),)))
    ['Mayor', '  < Harbour Times']
    """
    for node in trees:
        note = f" ({node.note})" if node.note else ""
        yield f"{'  ' * depth}{'< ' if depth else ''}{node.name}{note}"
        yield from tree_lines(node.children, depth + 1)
