"""Which comments may be read, and which may be published: the two rules, each written once."""

import numpy as np
import pandas as pd
from numpy.typing import NDArray


def may_be_read(comments: pd.DataFrame) -> NDArray[np.bool_]:
    """Tell which comments people and models may read for themes. bool [n]

    They say something, and nothing hateful that awaits a decision or was withheld.

    Parameters
    ----------
    comments : the comments table after flag; `substance` and `hate_status` are read.
    """
    says = comments["substance"].eq("comment") & comments["hate_status"].eq("clear")
    return says.to_numpy(dtype=bool)


def may_be_published(comments: pd.DataFrame) -> NDArray[np.bool_]:
    """Tell which comments may be listed, quoted or exported. bool [n]

    Parameters
    ----------
    comments : the comments table after flag.
    """
    return may_be_read(comments)
