"""What a larger reader makes of the comments, for a smaller one to learn (Hinton et al. 2015).

The teacher sees more than the pupil is shown: every comment with its question, every code's whole
entry. It also judges codes of other consultations, by which nobody has coded the comments.
"""

from collections.abc import Callable, Sequence

import numpy as np

from pipeline.read.entries import entries
from pipeline.read.reader import Sight, ThemeReader
from pipeline.training.themes.consultations import Consultation
from pipeline.training.themes.lessons import Code, Lesson

_SHARE = 0.8  # of a target: the rest is what people coded
_ROOM = 2_000_000  # word pieces of one consultation's comments


def taught(
    steps: Sequence[Lesson],
    consultations: Sequence[Consultation],
    teacher: ThemeReader,
    report: Callable[[str], None] = print,
) -> list[Lesson]:
    """Return the lessons with the teacher's probabilities in their truth.

    Where nobody has coded, they are all of it. Examples of codes that are read as comments stay as
    they are: for those the codebook speaks.

    Parameters
    ----------
    consultations : those that the lessons were made of.
    """
    texts = {
        Code(number, place): text
        for number, each in enumerate(consultations)
        for place, text in enumerate(entries(each.codebook())[: len(each.codes)])
    }
    known = teacher.codes(list(texts.values()))
    place_of = {code: place for place, code in enumerate(texts)}
    of_consultation: dict[int, list[int]] = {}
    for step, lesson in enumerate(steps):
        of_consultation.setdefault(lesson.codes[0].consultation, []).append(step)
    judged = list(steps)
    for done, own in enumerate(of_consultation.values(), start=1):
        sight = Sight(_ROOM)
        for step in own:
            lesson = steps[step]
            codes = known.some([place_of[code] for code in lesson.codes])
            odds = teacher.read(lesson.asked, codes, sight=sight).log_odds
            judged[step] = _with(lesson, 1 / (1 + np.exp(-odds)))
        if done % 25 == 0 or done == len(of_consultation):
            report(f"the teacher has read {done} of {len(of_consultation)} consultations")
    return judged


def _with(lesson: Lesson, judged: np.ndarray) -> Lesson:
    read = len(judged)
    truth, weights = lesson.truth.copy(), lesson.weights.copy()
    coded = weights[:read] > 0
    mixed = _SHARE * judged + (1 - _SHARE) * truth[:read]
    truth[:read] = np.where(coded, mixed, judged)
    weights[:read] = 1
    return lesson._replace(truth=truth, weights=weights)
