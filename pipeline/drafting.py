"""A codebook drafted from a run's comments, in a file for people to change and sign off."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.codebook.library import library, subjects
from pipeline.codebook.yaml_file import as_yaml, write_codebook
from pipeline.files.atomic import write_atomically
from pipeline.questionnaire.questions import asked_by_id
from pipeline.suggest.draft_file import DraftFile
from pipeline.suggest.settings import DraftSettings

if TYPE_CHECKING:
    from pipeline.codebook.codebook import Codebook
    from pipeline.config import Consultation
    from pipeline.result import Result

MOST = DraftSettings().most


def write_draft(
    result: "Result", target: Path, *, earlier: Iterable["Codebook"] = (), most: int = MOST
) -> DraftFile | None:
    """Draft a codebook from a run that has come as far as embed, and write it to a new file.

    The codes of the run's codebook stay as they are and come first. What people changed in a file
    is not lost: where `target` holds anything but this very draft, the draft is written beside it,
    under the next free name.

    Returns
    -------
    None where the comments are too few for any code; nothing is written then.
    """
    from pipeline.language.keyphrases import keyphrases
    from pipeline.questionnaire.sides import told_by_answers
    from pipeline.read.reader import Sight
    from pipeline.read.stage import read_texts
    from pipeline.suggest.alone import code_alone
    from pipeline.suggest.first_codebook import draft_codebook

    consultation, encode = result.consultation, result.encoder.encode
    questions = asked_by_id(consultation.questions)
    found = draft_codebook(
        result.comments,
        questions,
        title=consultation.title,
        library=library(earlier),
        read=lambda texts, questions, book: (
            read_texts(texts, questions, book, consultation.read).log_odds
        ),
        encode=encode,
        phrases=keyphrases,
        code_alone=partial(
            code_alone,
            questions=questions,
            encode=encode,
            reading=consultation.read,
            settings=consultation.classify,
            sight=Sight(),
        ),
        settings=DraftSettings(most=most),
        known=result.codebook if result.codebook.active else None,
        subjects=subjects(),
        told_by_answers=told_by_answers(consultation.questions),
    )
    if found.codebook is None:
        return None
    counts = dict(zip(found.holds["code_id"], found.holds["comments"], strict=True))
    draft = DraftFile(
        target, found.codebook, counts, found.overlaps, found.unspoken, found.read, found.without
    )
    written = as_yaml(draft.codebook, draft.notes()).encode("utf-8")
    path, number = target, 1
    while path.exists() and path.read_bytes() != written:
        number += 1
        path = target.with_stem(f"{target.stem}_{number}")
    if not path.exists():
        write_codebook(draft.codebook, path, draft.notes())
    return draft._replace(path=path)


def draft_to_use(consultation: "Consultation") -> "Codebook | None":
    """Return the drafted codebook, as people left it, where there are no codes yet; else None.

    Raises
    ------
    UserError
        A draft that cannot be read as a codebook.
    """
    draft = consultation.draft_path
    if not draft.exists() or consultation.read_codebook().active:
        return None
    from pipeline.codebook.codebook import load_codebook

    return load_codebook(draft)


def use_draft(consultation: "Consultation") -> Path | None:
    """Put the drafted codebook in use, as people left it, where there are no codes yet.

    Returns
    -------
    The codebook that was written, or None where there is nothing to do: no draft, or codes already.

    Raises
    ------
    UserError
        A draft that cannot be read as a codebook; the codebook is then as it was.
    """
    if draft_to_use(consultation) is None:
        return None
    draft, target = consultation.draft_path, consultation.codebook_path
    with write_atomically(target) as temporary:
        temporary.write_bytes(draft.read_bytes())
    draft.unlink()
    return target
