"""What a draft makes of the columns of invented exports, and the table that it learns from.

    python -m tests.benchmarks.columns [MODULE …] [--write models/columns/columns.csv]

MODULE: modules of tests/ingest with shapes; all of them unless named. Prints what share of the
columns is drafted right, how many that must not be read are read, and how many comments are lost.
`--write` makes the table that `pipeline.training.columns` learns from, without what is kept apart.
"""

import argparse
import csv
import importlib
import pkgutil
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import tests.ingest
from pipeline.errors import UserError
from pipeline.ingest.drafting.kinds import looked_at
from pipeline.ingest.drafting.learnt import look_of
from pipeline.ingest.drafting.shape import understand
from tests.ingest.shape_parts import Shape
from tests.ingest.test_invented_exports import EXPECTED, EXPORTS, NO_HEADER
from tests.ingest.trial import measured, named_only

APART = ("shapes_public_apart", "council2", "council3", "u9")
"""Nothing is learnt from these; nor was anything mended by them, but by council2 of late."""
KIND = {
    **dict.fromkeys("CSOA", "question"),
    "D": "respondent",
    **dict.fromkeys(".IRPQX", "form"),
    **dict.fromkeys("TK", "text"),
}


def modules() -> Iterator[tuple[str, list[Shape]]]:
    """Every module of shapes, with its shapes."""
    for found in pkgutil.walk_packages(tests.ingest.__path__, "tests.ingest."):
        last = found.name.rpartition(".")[2]
        if found.ispkg or "shapes" not in found.name or last.startswith("test_"):
            continue
        held = vars(importlib.import_module(found.name)).values()
        lists = [each for each in held if isinstance(each, list | tuple)]
        shapes = [s for each in lists for s in each if isinstance(s, Shape)]
        shapes += [each for each in held if isinstance(each, Shape)]
        yield last, list({shape.file: shape for shape in shapes}.values())


def rows(name: str, shapes: list[Shape]) -> Iterator[dict[str, object]]:
    for shape in shapes:
        with tempfile.TemporaryDirectory() as folder:
            try:
                shape = named_only(shape)
                columns = looked_at(understand(shape.write(Path(folder))))
            except UserError:
                continue
        for column, true in zip(columns, shape.columns, strict=True):
            file = f"{name}/{shape.file}"
            yield {"file": file, "kind": KIND[true.letter], **asdict(look_of(column))}


def indexed() -> Iterator[dict[str, object]]:
    """Columns of the small files that the index of exports describes."""
    for name, (letters, _) in EXPECTED.items():
        columns = looked_at(understand(EXPORTS / name, **NO_HEADER.get(name, {})))
        for column, letter in zip(columns, letters, strict=True):
            yield {"file": f"index/{name}", "kind": KIND[letter], **asdict(look_of(column))}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("modules", nargs="*")
    parser.add_argument("--write", type=Path)
    given = parser.parse_args()
    found = {name: shapes for name, shapes in modules() if name in (given.modules or [name])}
    if not given.write:
        for name, shapes in found.items():
            told = measured([named_only(shape) for shape in shapes])
            print(
                f"{name}: {told.right / told.columns:.3f} of {told.columns} columns right; "
                f"{told.read} read that must not be; {told.lost} of {told.comments} comments "
                f"lost; {told.refused} of {len(shapes)} files not drafted"
            )
        return
    table = [
        row for name, shapes in found.items() if name not in APART for row in rows(name, shapes)
    ]
    table += list(indexed())
    with given.write.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(table[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(table)


if __name__ == "__main__":
    main()
