"""Embedding: comments a second and memory, against plain `SentenceTransformer.encode`.

    python tests/benchmarks/embed.py [--comments 1000] [--words 31] [--rounds 3]

Both encode the same comments with the same cores, in turns; the best round of each counts. The
ratio per second of all cores together holds on a busy machine too. Prints ratios and writes
nothing.
"""

import argparse
import random
import re
import time
from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd

from pipeline.encoders.base import Vectors
from pipeline.encoders.load import load_encoder
from pipeline.encoders.minilm_package import packaged_folder
from pipeline.encoders.settings import EncoderSettings
from pipeline.errors import UserError
from pipeline.store.resources import shipped

SENTENCE = re.compile(r"[^.!?]+[.!?]")


def sentences_of_the_sample() -> list[str]:
    """Every sentence of the bundled sample's free text."""
    table = pd.read_csv(shipped("pipeline/sample/responses.csv"), dtype=str, header=None)
    cells = [cell for column in table for cell in table[column].dropna()]
    found = {sentence.strip() for cell in cells for sentence in SENTENCE.findall(cell)}
    return sorted(sentence for sentence in found if sentence.count(" ") > 2)


def comments(count: int, words: int, seed: int = 0) -> list[str]:
    """Distinct comments of about so many words on average, lengths as skewed as people's."""
    sentences = sentences_of_the_sample()
    chance = random.Random(seed)
    made: list[str] = []
    while len(made) < count:
        wanted = chance.lognormvariate(0, 0.8) * words / 1.38  # the mean of that distribution
        parts: list[str] = []
        while sum(map(len, map(str.split, parts))) < wanted:
            parts.append(chance.choice(sentences))
        made.append(" ".join(parts))
    return made


def seconds(encode: Callable[[Sequence[str]], object], texts: Sequence[str]) -> tuple[float, float]:
    """Seconds on the clock, and seconds of all cores together."""
    started, of_cores = time.perf_counter(), time.process_time()
    encode(texts)
    return time.perf_counter() - started, time.process_time() - of_cores


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--comments", type=int, default=1000)
    options.add_argument("--words", type=float, default=31)
    options.add_argument("--rounds", type=int, default=3)
    chosen = options.parse_args()
    texts = comments(chosen.comments, chosen.words)
    average = np.mean([len(text.split()) for text in texts])
    print(f"{len(texts)} comments of {average:.0f} words on average")

    started = time.perf_counter()
    from sentence_transformers import SentenceTransformer

    plain = SentenceTransformer(str(packaged_folder()), device="cpu")
    plain.encode(texts[:1])
    contenders = {"SentenceTransformer.encode": plain.encode}
    starts = {"SentenceTransformer.encode": time.perf_counter() - started}
    for name in ("minilm", "minilm-float32", "mpnet", "static"):
        started = time.perf_counter()
        try:
            contenders[name] = load_encoder(EncoderSettings(encoder=name)).encode
        except UserError as error:  # mpnet and static are extras
            print(error)
            continue
        contenders[name](texts[:1])
        starts[name] = time.perf_counter() - started

    best = {name: np.array([np.inf, np.inf]) for name in contenders}
    for _ in range(chosen.rounds):
        for name, encode in contenders.items():
            best[name] = np.minimum(best[name], seconds(encode, texts))
    official: Vectors = np.asarray(plain.encode(texts))
    slowest, slowest_of_cores = best["SentenceTransformer.encode"]
    print(
        f"{'':28}{'comments/s':>12}{'ratio':>8}{'per core-s':>12}{'ratio':>8}{'start-up s':>12}"
        f"{'cosine mean':>13}{'least':>8}"
    )
    for name, encode in contenders.items():
        vectors = np.asarray(encode(texts))
        alike = (
            np.einsum("ij,ij->i", vectors, official)
            if vectors.shape == official.shape
            else np.array([np.nan])
        )
        clock, of_cores = best[name]
        print(
            f"{name:28}{len(texts) / clock:12.0f}{slowest / clock:8.1f}"
            f"{len(texts) / of_cores:12.0f}{slowest_of_cores / of_cores:8.1f}"
            f"{starts[name]:12.1f}{alike.mean():13.4f}{alike.min():8.4f}"
        )


if __name__ == "__main__":
    main()
