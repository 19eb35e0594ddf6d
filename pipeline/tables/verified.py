"""Whether the themes of a question are known, or guessed by a model."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


# How a theme's share is known: `method` of theme_estimates.csv.
CODED, NEARLY = "coded by people", "nearly all coded by people"
LEAST = 30
"""Comments of a random sample below which no interval is given."""
POWERED, UNVERIFIED = "prediction-powered", "model-coded, not verified"


def is_verified(estimates: "pd.DataFrame", question_id: str) -> bool:
    """Tell whether people coded (nearly) all comments of a question, or enough drawn by lot.

    Where they did not, no share of a theme is a fact, and no order of themes: on 24 invented
    consultations, each judged by weights from the others, the order of two themes by the model's
    counts was right for .42 of pairs and wrong for .26, the others being level; where one count was
    six times the other for .45, and nowhere for more than .60. So there are no themes whose order
    is beyond the model's error. Of a small sample only shares whose ends do not
    meet tell an order.

    Parameters
    ----------
    estimates : question_id, answer_kind and to_verify are read.
    """
    whole = estimates["question_id"].eq(question_id) & estimates["answer_kind"].eq("total")
    return not estimates.loc[whole, "to_verify"].gt(0).fillna(False).any()
