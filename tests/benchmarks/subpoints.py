"""Sub-points against pairs of sentences that somebody put together or apart.

    python -m tests.benchmarks.subpoints

Prints, for the sentences that methods were chosen by and for those kept apart: the points found,
how many of the pairs in them belong together (precision), and how many of the pairs that belong
together are found (recall). ``subpoints.yaml`` says where the sentences come from. The list of
sayings was written by somebody who had read them: what it is worth elsewhere, other material tells.
"""

from itertools import combinations
from pathlib import Path

import numpy as np

from pipeline.encoders.minilm import load_minilm
from pipeline.files.yaml_data import yaml_data
from pipeline.language.keyphrases import stems
from pipeline.read.reader import load_reader
from pipeline.subpoints.groups import group
from pipeline.subpoints.settings import SubpointSettings

Pairs = set[tuple[int, int]]


def _pairs(groups: list[list[int]]) -> Pairs:
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def main() -> None:
    encode, again = load_minilm().encode, load_reader().vectors
    written = yaml_data(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    for apart in (False, True):
        points, right, found, there = 0, 0, 0, 0
        for theme in written:
            if theme["apart"] is not apart:
                continue
            sentences = theme["sentences"]
            groups = group(
                sentences, encode(sentences), np.arange(len(sentences)),
                stems(theme["theme"], theme["question"]), again, SubpointSettings(),
            )  # fmt: skip
            mine, truth = _pairs([each.rows.tolist() for each in groups]), _pairs(theme["same"])
            points += len(groups)
            right += len(mine & truth)
            found += len(mine)
            there += len(truth)
        print(
            f"{'apart' if apart else 'chosen by'}: {points} points, precision of pairs "
            f"{right / max(found, 1):.2f}, recall {right / there:.3f}"
        )


if __name__ == "__main__":
    main()
