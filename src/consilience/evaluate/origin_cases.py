"""The answer key for origins: small cases of reports that copy, distort or truly confirm each other."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from consilience.errors import InputError
from consilience.evaluate.tables import labelled_files, labelled_rows
from consilience.model.document import Document
from consilience.model.payload import Payload
from consilience.stages.parse import parse

# What each type of case puts to the test, in the order of the table.
FAMILIES: dict[str, tuple[str, ...]] = {
    "copied": (
        "plain copy",
        "rewrite, 10 % of the words",
        "rewrite, 30 % of the words",
        "rewrite, 60 % of the words",
        "one agency, many mastheads",
        "relay in the text",
        "two officials of one body",
        "one post, quoted and translated",
        "anonymous officials",
        "outlets of one owner",
        "self-citation",
    ),
    "fabricated": ("fabricated support", "denied by its source"),
    "distorted": ("digit lost", "hundreds and thousands", "injured turned killed", "another town"),
    "confirmation": ("independent confirmation",),
    "moving": ("conflict", "update", "correction"),
}
FORM = "see docs/how-to/evaluate.md for the form"
FAMILY_OF = {name: family for family, types in FAMILIES.items() for name in types}


@dataclass(frozen=True, slots=True)
class Told:
    """What one report of a case says to the question: a measure and a figure."""

    report: str
    measure: str
    figure: float


@dataclass(frozen=True, slots=True)
class OriginCase:
    """A few reports, the claim in question, and what is true of it.

    `origins` are groups of reports that go back to one source; a report that rests on two is in two groups.
    `independent` is the number of independent origins that stand behind the claim in question. `relation` is how the
    first report named stands to the second.
    """

    id: str
    type: str
    crisis: str
    documents: tuple[Document, ...]
    asked: Told
    told: tuple[Told, ...]
    origins: tuple[tuple[str, ...], ...]
    independent: int
    relation: tuple[str, str, str] | None = None
    owners: tuple[tuple[str, str], ...] = ()  # outlet, owner
    note: str = ""

    @property
    def family(self) -> str:
        return FAMILY_OF[self.type]

    @property
    def confirmed(self) -> bool:
        return self.independent > 1


def key_folder() -> Path:
    """Return where the project's own cases lie: beside this module in a wheel, in the tests of a checkout."""
    packed = Path(__file__).parent / "origins"
    return packed if packed.is_dir() else Path(__file__).parents[3] / "tests" / "data" / "origins"


def read_cases(path: Path) -> tuple[OriginCase, ...]:
    """Return the cases in a TOML file, or in all of a folder, by id.

    Raises UnreadableInput where `path` cannot be opened, InputError where a case lacks something or contradicts itself.
    """
    cases = [case for file in labelled_files(path, "cases") for case in _cases(file)]
    seen: set[str] = set()
    for case in cases:
        if case.id in seen:
            raise InputError(f"two cases are called {case.id}", hint="give each an id of its own")
        seen.add(case.id)
    return tuple(sorted(cases, key=lambda case: case.id))


def _cases(file: Path) -> Iterator[OriginCase]:
    rows = labelled_rows(file, "case", noun="cases", form=FORM)
    for number, row in enumerate(rows, 1):
        name = row.get("id", f"case {number}")
        try:
            yield _case(row)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise InputError(
                f"{file.name}: {name}: {error}", hint="see docs/how-to/evaluate.md for the form"
            ) from error


def _case(row: Mapping[str, Any]) -> OriginCase:
    reports = {report["name"]: report for report in row["report"]}
    claim = row["claim"]
    told = tuple(_told(report, claim) for report in row["report"] if not report.get("silent"))
    origins = tuple(tuple(group) for group in row["origins"])
    named = {name for group in origins for name in group}
    if row["type"] not in FAMILY_OF:
        raise ValueError(f"{row['type']!r} is no type of case")
    if len(reports) != len(row["report"]) or named != {each.report for each in told}:
        raise ValueError("the origins must name every report that tells the claim, and no other")
    relation = row.get("relation")
    return OriginCase(
        id=row["id"],
        type=row["type"],
        crisis=row["crisis"],
        documents=tuple(_document(report, reports) for report in row["report"]),
        asked=next(each for each in told if each.report == claim["report"]),
        told=told,
        origins=origins,
        independent=int(row["independent"]),
        relation=(relation["from"], relation["to"], relation["is"]) if relation else None,
        owners=tuple(sorted((outlet, owner) for owner, held in row.get("owners", {}).items() for outlet in held)),
        note=row.get("note", ""),
    )


def _told(report: Mapping[str, Any], claim: Mapping[str, Any]) -> Told:
    figure = float(report.get("figure", claim["figure"]))
    return Told(report["name"], report.get("measure", claim["measure"]), figure)


def _document(report: Mapping[str, Any], reports: Mapping[str, Mapping[str, Any]]) -> Document:
    published: date = report["published"]
    line = {
        "name": report["name"],
        "title": report["title"],
        "source": report["source"],
        "published": published.isoformat(),
        "text": text_of(report, reports),
    }
    found = next(iter(parse(Payload(f"{report['name']}.json", json.dumps(line).encode(), None))))
    if not isinstance(found, Document):
        raise ValueError(f"report {report['name']} cannot be read: {found.reason}")
    return found


def text_of(report: Mapping[str, Any], reports: Mapping[str, Mapping[str, Any]]) -> str:
    """Return a report's text: its own, or that of the report it copies, with what is changed, before and after it."""
    if "copy_of" not in report:
        return " ".join(report["text"].split())
    text = text_of(reports[report["copy_of"]], reports)
    for old, new in report.get("changed", []):
        if old not in text:
            raise ValueError(f"report {report['name']} changes {old!r}, which is not in its model")
        text = text.replace(old, new, 1)
    return " ".join(f"{report.get('before', '')} {text} {report.get('after', '')}".split())
