"""Which comments may be read, by whom, and which may be published: each rule written once."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd
    from numpy.typing import NDArray

PUBLISHING = ("publish", "without_name", "do_not_publish")


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
    if "language" not in comments:
        return may_be_read(comments)
    return may_be_read(comments) & comments["language"].eq("en").to_numpy(dtype=bool)


def was_read(comments: "pd.DataFrame") -> "NDArray[np.bool_]":
    """Tell which comments were read for themes, by a model or by people. bool [n]

    Parameters
    ----------
    comments : the comments table after classify
    """
    return may_be_read(comments) & comments["coverage"].notna().to_numpy(dtype=bool)


def may_be_published(comments: "pd.DataFrame") -> "NDArray[np.bool_]":
    """Tell which comments may be listed, quoted or exported. bool [n]

    They may be read, and their writers did not forbid it.

    Parameters
    ----------
    comments : the comments table after flag; `publishing` is read where it is there.
    """
    return may_be_read(comments) & ~forbidden(comments)


def forbidden(comments: "pd.DataFrame") -> "NDArray[np.bool_]":
    """Tell which rows are of respondents who asked not to be published. bool [n]"""
    if "publishing" not in comments:
        import numpy as np

        return np.zeros(len(comments), dtype=bool)
    return comments["publishing"].eq("do_not_publish").to_numpy(dtype=bool)
