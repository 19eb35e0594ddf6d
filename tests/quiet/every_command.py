"""Every command once, one after the other, as a program of its own: run it in a sealed place.

What they work on is prepared before, by `prepare`. Leaves `ENDED`: how each part ended.
"""

import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from tests.quiet.sealed import begins

CODES = ("education", "resources", "victim_focus", "survey_design")
BOOK = ("--codebook", "codebook.yaml")
CODED = ("coded.csv", "--labels-column", "codes")
RUN = ("sample/consultation.toml", "--out", "out")
ENDED = Path("ended.json")
MENDED = 2
"""Exit code of a command that has nothing to do here, and says so."""

COMMANDS: dict[str, tuple[str, ...]] = {
    "doctor": (),
    "settings": (),
    "init": ("sample/responses.csv", "--out", "drafted"),
    "check": ("sample/consultation.toml",),
    "run": RUN,
    "tables": ("out", "tables.csv"),
    "redact": ("in.csv", "redacted.csv", "--ledger", "ledger.jsonl"),
    "redact-evaluate": ("spans.jsonl",),
    "flag": ("in.csv", "flagged.xlsx"),
    "flag-evaluate": ("labelled.csv", "--label-column", "gold"),
    "flag-calibrate": ("out/restricted",),
    "embed": ("flagged.xlsx", "vectors.npy"),
    "cluster": ("in.csv", "clustered.csv"),
    "classify": ("in.csv", "classified.csv", *BOOK),
    "train": (*CODED, *BOOK, "--out", "model"),
    "evaluate": ("classified.csv", *CODED),
    "ask": (*RUN, "--dry-run"),
    "read-evaluate": RUN,
    "learning-curve": (*CODED, *BOOK, "--repeats", "1"),
    "codebook show": ("codebook.yaml",),
    "codebook check": ("codebook.yaml",),
    "codebook diff": ("codebook.yaml", "sample/codebook.yaml"),
    "codebook draft": RUN,
    "codebook suggest": ("out", "--codebook", "sample/codebook.yaml"),
    "codebook export": ("codebook.yaml", "codebook.qdc"),
    "codebook import": ("codebook.qdc", "imported.yaml"),
    "codebook rename": ("codebook.yaml", "resources", "--name", "Money"),
    "codebook split": ("codebook.yaml", "education", "--into", "a=A", "--into", "b=B"),
    "codebook merge": ("codebook.yaml", "b", "--into", "a"),
    "codebook retire": ("codebook.yaml", "survey_design"),
    "codebook sign-off": ("sample/consultation.toml", "--by", "Ann"),
    "annotate push": RUN,
    "annotate pull": RUN,
    "annotate status": RUN,
    "annotate agreement": RUN,
    "annotate adjudicate": (*RUN, "--csv", "undecided.csv"),
    "labels export": (RUN[0], "labels.xlsx", *RUN[1:], "--annotator", "cyd"),
    "labels import": (RUN[0], "labels.xlsx", *RUN[1:]),
    "forget": ("sample/consultation.toml", "FIRST_RESPONDENT", "--out", "out"),
}
ENDS_WITH = dict.fromkeys(
    ("flag-calibrate", "ask", "read-evaluate", "annotate push", "annotate pull", "labels import"),
    MENDED,
)


def prepare(place: Path) -> None:
    """Write what the commands read."""
    from pipeline.store.resources import shipped
    from tests.classify.invented import comments
    from tests.sample_run import copy_of_sample

    copy_of_sample(place / "sample", respondents=80, questions=("q3", "q4", "q5"))
    (place / "codebook.yaml").write_bytes(shipped("annotations/codebook.yaml").read_bytes())
    table, _ = comments(40, seed=0)
    texts = table["text_redacted"].astype(str)
    codes = [CODES[n % len(CODES)] for n in range(len(texts))]
    pd.DataFrame({"text": texts}).to_csv(place / "in.csv", index=False)
    pd.DataFrame({"text": texts, "codes": codes}).to_csv(place / "coded.csv", index=False)
    gold = ["hateful", *["non-hateful"] * (len(texts) - 1)]
    pd.DataFrame({"text": texts, "gold": gold}).to_csv(place / "labelled.csv", index=False)
    row = {"text": "ring 07700 900123 now", "spans": [[5, 17, "PHONE"]]}
    (place / "spans.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")


def main() -> None:
    """Do it all in the working directory."""
    ended: dict[str, object] = {}
    for name, arguments in COMMANDS.items():
        begins(name)
        ended[name] = _themes(*name.split(), *arguments)
        if name == "run":
            for other, part in PARTS.items():
                begins(other)
                part()
                ended[other] = 0
            _label()
    ENDED.write_text(json.dumps(ended), encoding="utf-8")


def _themes(*arguments: str) -> object:
    from pipeline.cli import main

    sys.argv = ["themes", *(_respondent() if a == "FIRST_RESPONDENT" else a for a in arguments)]
    try:
        main()
    except SystemExit as ended:
        return ended.code
    return 0


def _respondent() -> str:
    return str(pd.read_csv("out/restricted/identifiers.csv", dtype=str)["respondent"].iloc[0])


def _label() -> None:
    """What a pull would have brought."""
    from pipeline.config import load_consultation
    from tests.forget.planted import label

    comments = pd.read_parquet("out/work/classify/comments.parquet")
    read = comments.loc[comments["coverage"].notna(), "comment_id"]
    label(load_consultation(Path(RUN[0])).labels_folder, read[-6:].tolist(), CODES)


def _other_processes() -> None:
    """A batch that is computed in processes of this machine."""
    from pipeline.workers.local import Local

    encode, texts = _encoder()
    vectors = list(Local().map(encode, [texts, texts[:1]], processes=2))
    assert [len(each) for each in vectors] == [2, 1]


def _worker() -> None:
    """A batch that a worker of a cluster gets: a process that has imported nothing of ours yet."""
    batch = pickle.dumps(_encoder())
    receive = "import pickle, sys; encode, texts = pickle.load(sys.stdin.buffer); encode(texts)"
    subprocess.run([sys.executable, "-c", receive], input=batch, check=True)


def _encoder() -> tuple[Callable[[list[str]], object], list[str]]:
    from pipeline.encoders.load import load_encoder
    from pipeline.encoders.remote import OwnEncoder
    from pipeline.encoders.settings import EncoderSettings

    settings = EncoderSettings()
    return OwnEncoder(settings, load_encoder(settings).fingerprint), ["More buses.", "Safer roads."]


def training() -> None:
    """The hate model's training, on six lines."""
    import numpy as np

    from pipeline.training.hate.fine_tune import Schedule, fine_tune
    from pipeline.training.hate.training_data import Rows

    labels = np.array([1, 0] * 3, dtype=np.float32)
    rows = Rows([f"line {n}" for n in range(6)], labels, np.ones(6, dtype=np.float32))
    fine_tune([rows], schedule=Schedule(), report=lambda line: None)


def _notebooks() -> None:
    """The code of every notebook, on this consultation."""
    import nbformat

    from tests.conftest import REPOSITORY

    for path in sorted((REPOSITORY / "notebooks").glob("*.ipynb")):
        cells = nbformat.read(path, as_version=4).cells
        code = "\n".join(cell.source for cell in cells if cell.cell_type == "code")
        code = code.replace("../pipeline/sample/consultation.toml", RUN[0])
        exec(code.replace("../outputs/safer-wexmoor", RUN[2]), {"__name__": "__main__"})


PARTS = {
    "other processes": _other_processes,
    "a worker of a cluster": _worker,
    "notebooks": _notebooks,
}

if __name__ == "__main__":
    main()
