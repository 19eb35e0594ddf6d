"""Comments about known subjects, with vectors that stand for what they say."""

import numpy as np
import pandas as pd

from pipeline.encoders.base import Vectors, unit_length

SUBJECTS = {
    "schools": "Children should learn about hate crime in schools with good teachers",
    "buses": "Bus drivers and late night buses need more cameras and staff",
    "police": "Police officers should visit victims and follow up every report",
    "courts": "Sentencing in the courts is too lenient for repeat offenders",
    "survey": "This survey form is far too long and full of jargon words",
    "money": "Council funding and grants for charities must be protected",
}
DIMENSION = 48


def comments_about(
    each: int, *, subjects: int = 6, seed: int = 0, spread: float = 0.09, first: int = 0
) -> tuple[pd.DataFrame, Vectors]:
    """`each` distinct comments about each of the subjects, shuffled, with their vectors."""
    chance = np.random.default_rng(seed)
    centres = np.random.default_rng(99).normal(size=(len(SUBJECTS), DIMENSION))
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    rows, vectors = [], []
    for number, (subject, words) in enumerate(list(SUBJECTS.items())[:subjects]):
        for n in range(each):
            text = " ".join(chance.permutation(words.split())) + f" case {seed}-{n}"
            rows.append((f"q1-{first + len(rows):06d}", subject, text))
            vectors.append(centres[number] + spread * chance.normal(size=DIMENSION))
    order = chance.permutation(len(rows))
    table = pd.DataFrame([rows[i] for i in order], columns=["comment_id", "subject", "text"])
    return (
        table.rename(columns={"text": "text_redacted"}).assign(
            substance="comment", hate_status="clear"
        ),
        unit_length(np.array(vectors, dtype=np.float32)[order]),
    )
