"""What one run and one round of labels left, with a planted respondent everywhere in it."""

import hashlib
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from pipeline.config import load_consultation
from pipeline.run import run
from tests.forget.planted import (
    CODES,
    PLAIN,
    RESPONDENT,
    WORDS,
    label,
    planted_consultation,
    suggest,
    traces,
)


class Stored(NamedTuple):
    """What one run and one round of labels left, and what of it is the planted respondent's."""

    root: Path
    respondent_id: str
    comment_ids: list[str]
    others: list[str]
    wanted: list[str | bytes]

    @property
    def consultation(self) -> Path:
        return self.root / "consultation" / "consultation.toml"

    @property
    def labels(self) -> Path:
        return load_consultation(self.consultation).labels_folder

    @property
    def out(self) -> Path:
        return self.root / "out"

    def traces(self) -> list[str]:
        """Files that hold something of theirs, the export itself apart."""
        export = self.consultation.parent / "responses.csv"
        return traces(self.root, self.wanted, besides=export)

    def copied(self, root: Path) -> "Stored":
        shutil.copytree(self.root, root, dirs_exist_ok=True)
        return self._replace(root=root)


def stored_everywhere(root: Path) -> Stored:
    """Run, labelled, decided, quoted, suggested: the planted respondent stands everywhere."""
    consultation = planted_consultation(root / "consultation", with_them=True)
    out = root / "out"
    ran = run(consultation, out=out)
    comments = ran.comments
    identifiers = pd.read_csv(out / "restricted" / "identifiers.csv", dtype=str)
    (respondent_id,) = identifiers.loc[identifiers["respondent"] == RESPONDENT, "respondent_id"]
    theirs = comments[comments["respondent_id"] == respondent_id]
    plain, hateful = theirs["comment_id"]
    clear = comments["substance"].eq("comment") & comments["hate_status"].eq("clear")
    others = comments.loc[clear & (comments["respondent_id"] != respondent_id), "comment_id"]

    label(load_consultation(consultation).labels_folder, [plain, *others[:8]], CODES)
    with (consultation.parent / "quotes.csv").open("a", encoding="utf-8") as file:
        file.write(f"{plain},ban\r\n{others.iloc[0]},ban\r\n")
    suggest(out / "restricted", plain, PLAIN)
    _decide(out / "restricted", plain, hateful)
    work = out / "work"
    shutil.copy(
        work / "flag" / "comments.parquet", work / "flag" / ".themes-unfinished-ab1_d3f9.parquet"
    )

    key, vector = in_cache(out, comments, plain)
    found = (*WORDS, respondent_id, RESPONDENT, plain, hateful, key, vector)
    return Stored(root, respondent_id, [plain, hateful], list(others), list(found))


def in_cache(out: Path, comments: pd.DataFrame, comment_id: str) -> tuple[bytes, bytes]:
    """The key of a comment's text in the cache, and its vector there."""
    text = comments.set_index("comment_id").loc[comment_id, "text_redacted"]
    key = hashlib.blake2b(text.encode(), digest_size=16).digest()
    (cache,) = (out / "work" / "embeddings").glob("*.sqlite")
    with closing(sqlite3.connect(cache)) as database:
        query = "SELECT vector FROM vectors WHERE key = ?"
        (vector,) = database.execute(query, [key]).fetchone()
    return key, vector


def _decide(restricted: Path, plain: str, hateful: str) -> None:
    """The analyst decides on a doubtful word of theirs, the lead officer on their hate."""
    review = pd.read_csv(restricted / "redaction_review.csv", dtype=str, keep_default_na=False)
    decided = {"comment_id": plain, "start": "32", "end": "41", "words": "Snorkelby"}
    decided |= {"context": PLAIN[:60], "entity": "LOCATION", "score": "0.4", "recogniser": "spacy"}
    review.loc[len(review)] = decided | {"redacted": "no", "decision": "keep"}
    review.to_csv(restricted / "redaction_review.csv", index=False)
    incidents = pd.read_csv(restricted / "hate_incidents.csv", dtype=str, keep_default_na=False)
    assert hateful in set(incidents["comment_id"])
    incidents.loc[incidents["comment_id"] == hateful, "decision"] = "withhold"
    incidents.to_csv(restricted / "hate_incidents.csv", index=False)
    acted = pd.read_csv(restricted / "comments_to_act_on.csv", dtype=str, keep_default_na=False)
    rung = {"comment_id": plain, "question_id": "q1", "what": "call", "words": "ring me"}
    acted.loc[len(acted)] = rung | {"text": PLAIN, "dealt_with": "rung on Monday"}
    acted.to_csv(restricted / "comments_to_act_on.csv", index=False)
