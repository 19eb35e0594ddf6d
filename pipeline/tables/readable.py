"""Which comments may be read, by whom, and which may be published: each rule written once."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

WISHES = ("publish", "without_name", "quotes_only", "do_not_publish")
PUBLISHING = (*WISHES, "not_said")
"""What became of the question whether something may be published; `not_said`: left blank."""
RISK = ("none", "to_act_on", "undecided", "quote", "left_out")
"""Whether printing a comment may put somebody at risk: no sign of it; none, but it asks for
somebody's action; a sign, and nobody has decided; somebody said that it may be quoted, or that it
is left out."""


def may_be_read(comments: "pd.DataFrame") -> "NDArray[np.bool_]":
    """Tell which comments people and models may read for themes. bool [n]

    They say something, and nothing hateful that awaits a decision or was withheld.

    Parameters
    ----------
    comments : the comments table after flag; `substance` and `hate_status` are read.
    """
    says = comments["substance"].eq("comment") & comments["hate_status"].eq("clear")
    return says.to_numpy(dtype=bool)


def models_may_read(comments: "pd.DataFrame") -> "NDArray[np.bool_]":
    """Tell which comments models may group and code: those in English. bool [n]

    What is in Welsh or another language may be read too, by people who know it.

    Parameters
    ----------
    comments : the comments table after flag; `language` is read where it is there.
    """
    return may_be_read(comments) & in_english(comments)


def in_english(comments: "pd.DataFrame") -> "NDArray[np.bool_]":
    """Tell which rows are in English, all of them where nothing is told of languages. bool [n]"""
    if "language" not in comments:
        import numpy as np

        return np.ones(len(comments), dtype=bool)
    return comments["language"].eq("en").to_numpy(dtype=bool)


def was_read(comments: "pd.DataFrame") -> "NDArray[np.bool_]":
    """Tell which comments were read for themes, by a model or by people. bool [n]

    Parameters
    ----------
    comments : the comments table after classify
    """
    return may_be_read(comments) & comments["coverage"].notna().to_numpy(dtype=bool)


def may_be_published(comments: "pd.DataFrame") -> "NDArray[np.bool_]":
    """Tell which comments may be listed or exported as they are. bool [n]

    They may be read, their writers agreed to more than quotes, and printing them puts nobody at
    risk.

    Parameters
    ----------
    comments : the comments table after flag; `publishing` and `risk` are read where they are there.
    """
    return _may_be_seen(comments) & ~only_quotes(comments)


def may_be_quoted(comments: "pd.DataFrame") -> "NDArray[np.bool_]":
    """Tell which comments may be picked to speak for others. bool [n]

    Their writers agreed to that at least, printing them puts nobody at risk, and they ask for
    nobody's action: a complaint, a wish to be called or a crime that goes on is for whoever deals
    with it, and no picture of what people think.

    Parameters
    ----------
    comments : the comments table after flag, as `may_be_published` reads it.
    """
    return _may_be_seen(comments) & ~_of(comments, "risk", "to_act_on")


def at_risk(comments: "pd.DataFrame") -> "NDArray[np.bool_]":
    """Tell which rows may put a person at risk, as somebody decided or has yet to. bool [n]"""
    return _of(comments, "risk", "left_out") | _of(comments, "risk", "undecided")


def forbidden(comments: "pd.DataFrame") -> "NDArray[np.bool_]":
    """Tell which rows are of respondents who did not agree to be published. bool [n]"""
    return _of(comments, "publishing", "do_not_publish") | not_said(comments)


def not_said(comments: "pd.DataFrame") -> "NDArray[np.bool_]":
    """Tell which rows are of respondents who left blank whether they may be published. bool [n]"""
    return _of(comments, "publishing", "not_said")


def only_quotes(comments: "pd.DataFrame") -> "NDArray[np.bool_]":
    """Tell which rows are of respondents who agreed to be quoted, and to no more. bool [n]"""
    return _of(comments, "publishing", "quotes_only")


def _may_be_seen(comments: "pd.DataFrame") -> "NDArray[np.bool_]":
    return may_be_read(comments) & ~forbidden(comments) & ~at_risk(comments)


def _of(comments: "pd.DataFrame", column: str, value: str) -> "NDArray[np.bool_]":
    if column not in comments:
        import numpy as np

        return np.zeros(len(comments), dtype=bool)
    return comments[column].eq(value).to_numpy(dtype=bool)
