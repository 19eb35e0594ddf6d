"""Do the intervals cover as often as they say, and what does protection cost?

    python -m tests.benchmarks.tables [--replications 1000]

Intervals: a biased classifier (misses, false alarms, too sure) coded everything, people a random
sample. Nominal 95 % should cover 93 to 97 % and be narrower than the labels alone. Protection: how
many counts are left out, and how long it takes. Prints figures and writes nothing.
"""

import argparse
import time

import numpy as np

from pipeline.tabulate.prediction_powered import labels_alone, share_of
from tests.tabulate.invented import invent, tabulate

CASES = ((1000, 100, 0.3), (1000, 100, 0.1), (500, 60, 0.2), (3000, 200, 0.05), (300, 100, 0.3))


def coverage(replications: int) -> None:
    """Print coverage and width for each case."""
    random = np.random.default_rng(1)
    print("comments  labelled  share   covered  labels alone  width / labels alone")
    for count, labelled, share in CASES:
        covered = alone = 0
        width = width_alone = 0.0
        for _ in range(replications):
            truth = (random.random(count) < share).astype(float)
            heard = np.where(truth == 1, random.beta(4, 2, count), random.beta(1.2, 4, count))
            heard = 0.8 * heard + 0.15
            powered = share_of(truth[:labelled], heard[:labelled], heard[labelled:])
            people = labels_alone(truth[:labelled])
            covered += powered.low <= share <= powered.high
            alone += people.low <= share <= people.high
            width += powered.high - powered.low
            width_alone += people.high - people.low
        print(
            f"{count:8}  {labelled:8}  {share:5.2f}  {covered / replications:8.3f}"
            f"  {alone / replications:12.3f}  {width / width_alone:20.2f}"
        )


def protection() -> None:
    """Print the share of counts left out and the seconds it takes, by size."""
    print("respondents  themes  left out  themes by group left out  seconds")
    for people, codes in ((110, 4), (340, 4), (340, 10), (1000, 12)):
        made = invent(people, questions=1, codes=codes)
        started = time.perf_counter()
        counts = tabulate(
            made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
        ).counts
        seconds = time.perf_counter() - started
        hidden = counts["status"].eq("c")
        grouped = counts["section"].eq("themes") & counts["answer_kind"].eq("group")
        print(
            f"{people:11}  {codes:6}  {hidden.mean():8.2f}  {hidden[grouped].mean():24.2f}"
            f"  {seconds:7.1f}"
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--replications", type=int, default=1000)
    coverage(parser.parse_args().replications)
    protection()
