"""A codebook as it may be published: without examples that are words of comments that may not."""

import pandas as pd

from pipeline.codebook.codebook import Code, Codebook
from pipeline.codebook.examples import without_reason
from pipeline.tables.readable import may_be_published

_TELLING = 4  # words: fewer are anybody's


def publishable_codebook(codebook: Codebook, comments: pd.DataFrame) -> Codebook:
    """Leave out examples that stand in a comment which may not be published, and in no other.

    Drafted codebooks take their examples from comments; somebody may have decided since.

    Parameters
    ----------
    comments : the comments table after classify.
    """
    written = comments["substance"].eq("comment").to_numpy(dtype=bool)
    may = may_be_published(comments)
    kept_back, listed = (
        "\n".join(map(_folded, comments.loc[written & chosen, "text_redacted"].astype(str)))
        for chosen in (~may, may)
    )

    def may_stand(example: str) -> bool:
        said = _folded(without_reason(example))
        own = len(said.split()) >= _TELLING and said in kept_back
        return not own or said in listed

    def cleared(code: Code) -> Code:
        fields = {"include": code.include, "exclude": code.exclude}
        left = {name: tuple(filter(may_stand, examples)) for name, examples in fields.items()}
        return code if left == fields else code.model_copy(update=left)

    return codebook.model_copy(update={"codes": tuple(map(cleared, codebook.codes))})


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
