"""Write the error table of the key for origins into the documentation, from a run over all its cases.

    python tools/make_origins.py [--check]

--check writes nothing and fails where the page shows other figures than the run.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from consilience.config import Settings
from consilience.evaluate.origin_cases import key_folder, read_cases
from consilience.evaluate.origin_score import judge, rates, table
from consilience.evaluate.origin_table import markdown
from consilience.reading import prepare_reading

PAGE = Path(__file__).parent.parent / "docs" / "explanation" / "origins.md"
BEGIN, END = "<!-- table: written by tools/make_origins.py -->", "<!-- end of table -->"


def written() -> str:
    """Return the page with the table and rates of a fresh run."""
    cases = read_cases(key_folder())
    judgements = judge(cases, prepare_reading(Settings().parser, None))
    reached = "\n".join(
        f"| {score.name} | {score.hit} of {score.of} | {score.value:.1%} |" for score in rates(judgements)
    )
    wrong = ", ".join(f"`{name}`" for line in table(judgements) for name in line.wrong) or "none"
    told = [
        f"{len(cases)} cases, {sum(len(case.documents) for case in cases)} reports.",
        markdown(table(judgements)),
        f"| rate | cases | share |\n| --- | ---: | ---: |\n{reached}",
        f"Judged wrongly: {wrong}.",
    ]
    before, rest = PAGE.read_text(encoding="utf-8").split(BEGIN)
    return f"{before}{BEGIN}\n\n" + "\n\n".join(told) + f"\n\n{END}{rest.split(END)[1]}"


def main() -> int:
    """Write or check the page."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--check", action="store_true")
    page = written()
    if options.parse_args().check:
        return int(page != PAGE.read_text(encoding="utf-8"))
    PAGE.write_text(page, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
