"""Who accepted the codebook, as the report says it."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from pipeline.codebook.sign_off import Standing, State
from pipeline.publish.wording import in_words, listed, words

_FEW = 3  # questions that are named, though they are all


def acceptance(standings: Sequence[Standing], labels: Mapping[str, str]) -> list[str]:
    """Return a sentence for each acceptance that counts, and for questions that have none.

    Parameters
    ----------
    standings : of each question's codes, in the consultation's order.
    labels : question id → how the report calls it.
    """
    say, sentences = words()["accepted"], []
    signed = [one for one in standings if one.last is not None]
    alike = sorted(signed, key=lambda one: (one.state, _said(one)))
    for (state, said), group in groupby(alike, key=lambda one: (one.state, _said(one))):
        of = [labels.get(one.question, one.question) for one in group]
        whole = len(of) == len(standings) > _FEW
        questions = say["all"].format(count=len(of)) if whole else listed(of)
        by, day, version = said
        sentences.append(say[state].format(by=by, day=day, version=version, questions=questions))
    waiting = [labels.get(one.question, one.question) for one in standings if one.last is None]
    if waiting and signed:
        sentences.append(say[State.OPEN].format(questions=listed(waiting)))
    return sentences


def _said(standing: Standing) -> tuple[str, str, int]:
    last = standing.last
    assert last is not None
    return last.by, in_words(last.on), last.version
