"""A codebook drafted from a run's comments, in a file for people to change and sign off."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.codebook.library import library, subjects
from pipeline.codebook.yaml_file import write_codebook
from pipeline.errors import UserError
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

    The codes of the run's codebook stay as they are and come first.

    Returns
    -------
    None where the comments are too few for any code; nothing is written then.

    Raises
    ------
    UserError
        When `target` is there already: what people changed in it would be lost.
    """
    from pipeline.language.keyphrases import keyphrases
    from pipeline.read.stage import read_texts
    from pipeline.suggest.first_codebook import draft_codebook

    if target.exists():
        raise UserError(f"{target} is there already: choose another name, then compare the two.")
    asked = result.consultation.questions
    found = draft_codebook(
        result.comments,
        asked_by_id(asked),
        title=result.consultation.title,
        library=library(earlier),
        read=lambda texts, questions, book: read_texts(texts, questions, book).log_odds,
        encode=result.encoder.encode,
        phrases=keyphrases,
        settings=DraftSettings(most=most),
        known=result.codebook if result.codebook.active else None,
        subjects=subjects(),
    )
    if found.codebook is None:
        return None
    write_codebook(found.codebook, target)
    counts = dict(zip(found.holds["code_id"], found.holds["comments"], strict=True))
    return DraftFile(target, found.codebook, counts, found.read, found.without)


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
    draft = consultation.draft_path
    if not draft.exists() or consultation.read_codebook().active:
        return None
    from pipeline.codebook.codebook import load_codebook

    load_codebook(draft)
    target = consultation.codebook_path
    with write_atomically(target) as temporary:
        temporary.write_bytes(draft.read_bytes())
    draft.unlink()
    return target
