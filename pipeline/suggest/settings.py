"""What can be set about suggestions for the codebook."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Share = Annotated[float, Field(gt=0, lt=1)]


class SuggestSettings(BaseModel):
    """From when on a cluster, a code or a pair of codes is worth an analyst's look."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fewest: int = Field(5, ge=1, description="a code with fewer comments is rare (rule of thumb)")
    rare: Share = Field(0.001, description="or one with a smaller share of the comments")
    uncovered: Share = Field(
        0.5, description="a cluster with at least this share of comments without a code is new"
    )
    overlap: Share = Field(
        0.7, description="codes that share more of their comments (of the smaller one) go together"
    )
    alike: Share = Field(0.75, description="definitions with a higher cosine read alike")
    split_from: int = Field(
        30, ge=4, description="distinct comments from which a split is looked for"
    )
    split_apart: Share = Field(
        0.05, description="silhouette beyond that of one blur from which two halves are clear"
    )
    smallest_half: Share = Field(0.2, description="a half with less of the comments is an aside")
    low_f1: Share = Field(
        0.6, description="left-out F1 below which a definition is to be sharpened"
    )
    low_agreement: Share = Field(
        0.67, description="share of comments on which annotators who used the code agree about it"
    )
    examples: int = Field(3, ge=0, le=20, description="example comments shown per suggestion")


class DraftSettings(BaseModel):
    """What a drafted codebook looks like."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    most: int = Field(20, ge=1, description="codes at the most")
    holds: Share = Field(
        0.3, description="probability from which a sentence speaks for a code (best of those tried)"
    )
    open_below: Share = Field(0.2, description="below it no code speaks for a sentence")
    fewest: int = Field(2, ge=1, description="a code with fewer comments is not drafted")
    wordings: int = Field(
        3, ge=1, description="or one of the comments' own words that is said in fewer wordings"
    )
    smallest: Share = Field(0.015, description="or one with a smaller share of the comments")
    scope_from: int = Field(
        60,
        ge=1,
        description="comments on a question from which a code that hardly any of them has is not "
        "drafted for it",
    )
    alike: Share = Field(0.45, description="sentences with a higher cosine say alike")
    subjects: int = Field(
        2, ge=0, description="subjects whose recurring codes are read for, beside those of any"
    )
    likely: Share = Field(
        0.35,
        description="probability of a sentence and of its whole comment that a code must reach in "
        "one, to be drafted",
    )
    sure: Share = Field(
        0.5, description="and that a sentence must reach to be an example beside others"
    )
    overlap: Share = Field(
        0.5, description="share of a code's comments that have another too, from which it is told"
    )
    shared: int = Field(3, ge=1, description="comments that they must have in common for that")
    examples: int = Field(4, ge=1, le=10, description="examples of what belongs to a code")
    near_misses: int = Field(2, ge=0, le=10, description="examples of what does not")
    sentences: int = Field(4000, ge=10, description="sentences that are read for the draft")
