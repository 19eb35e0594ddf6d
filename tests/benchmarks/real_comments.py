"""From export to tables on real comments, all of them distinct, where the data is at hand.

    python -m tests.benchmarks.real_comments [--keep]

Comments made by recombining sentences flatter whatever is computed once a distinct sentence. These
are patients' (the folder ``nhs`` of the data that THEMES_DATA names, ../shared/data beside the
repository otherwise). A run of few beside a run of all tells starting up from work. Prints comments
a second by stage, and leaves nothing behind.
"""

import argparse
import os
import tempfile
from pathlib import Path

import pandas as pd

from tests.benchmarks.last import against_last
from tests.benchmarks.scale import KEPT, Measured, measure
from tests.conftest import REPOSITORY

DATA = Path(os.environ.get("THEMES_DATA", REPOSITORY.parent / "shared" / "data"))
_FEW = 500
SETTINGS = """title = "Patients"
name = "patients"
id_key = "invented"
[input]
file = "responses.csv"
layout = "wide"
respondent = "id"
[[questions]]
id = "q1"
text = "What do you think of the care?"
comment = "text"
"""


def write(texts: pd.Series, folder: Path) -> Path:
    """Write an export of some comments and its settings; return these."""
    folder.mkdir()
    numbered = pd.DataFrame({"id": range(1, len(texts) + 1), "text": texts.to_numpy()})
    numbered.to_csv(folder / "responses.csv", index=False)
    (folder / "consultation.toml").write_text(SETTINGS, encoding="utf-8")
    book = (REPOSITORY / "annotations" / "codebook.yaml").read_text(encoding="utf-8")
    (folder / "codebook.yaml").write_text(book, encoding="utf-8")
    return folder / "consultation.toml"


def beyond_start(few: Measured, many: Measured) -> dict[str, float]:
    """Comments a second by stage, and of the whole, without what a run of few takes too."""
    more = many.comments - few.comments
    seconds = {stage: many.stage_seconds[stage] - few.stage_seconds[stage] for stage in KEPT}
    seconds["end to end"] = many.seconds - few.seconds
    return {stage: more / max(taken, 0.01) for stage, taken in seconds.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", action="store_true", help="as the last table (last.json)")
    keep = parser.parse_args().keep
    path = DATA / "nhs" / "phase1_train.csv"
    if not path.exists():
        print(f"Not measured: there is no {path}.")
        return
    texts = pd.read_csv(path)["text"].dropna().drop_duplicates()
    with tempfile.TemporaryDirectory() as place:
        few = measure(write(texts.head(_FEW), Path(place) / "few"))
        many = measure(write(texts, Path(place) / "many"))
    print(
        f"{many.comments:,} comments in {many.seconds:.1f} s, {few.comments:,} in {few.seconds:.1f}"
    )
    for stage, speed in beyond_start(few, many).items():
        print(f"{stage:15} {speed:9,.0f} comments a second beyond starting up")
    figure = f"{len(texts):,} real comments"
    print("\n".join(against_last("real_comments", {figure: many.seconds}, keep=keep)))


if __name__ == "__main__":
    main()
