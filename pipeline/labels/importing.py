"""Labels of a file of another tool, kept as a round's: as those that doccano gives."""

from collections.abc import Mapping
from pathlib import Path

from pipeline.labels.annotation import Annotation, read_annotations, write_annotations
from pipeline.labels.said import Said


def keep_labels(
    folder: Path,
    found: Mapping[str, Mapping[str, Said]],
    *,
    questions: Mapping[str, str],
    source: str,
    codebook_version: int,
) -> dict[str, int]:
    """Write `<round>/<annotator>.jsonl`; what the annotator said of other comments stays.

    Parameters
    ----------
    folder : the round's.
    found : annotator → comment id → what they said.
    questions : comment id → question id.
    source : the file's name, as provenance.

    Returns
    -------
    annotator → labels replaced, made before in whatever way.
    """
    replaced = {}
    for annotator, said in found.items():
        path = folder / f"{annotator}.jsonl"
        earlier = {label.comment_id: label for label in read_annotations(path)}
        fresh = {
            comment_id: Annotation(
                comment_id=comment_id,
                question_id=questions[comment_id],
                annotator=annotator,
                round=folder.name,
                codes=tuple(sorted(one.codes)),
                confirmed=True,
                notes=(one.note,) if one.note else (),
                source=source,
                codebook_version=codebook_version,
            )
            for comment_id, one in said.items()
        }
        replaced[annotator] = len(earlier.keys() & fresh.keys())
        write_annotations(path, (earlier | fresh).values())
    return replaced
