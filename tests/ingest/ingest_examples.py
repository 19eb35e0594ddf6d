"""Small consultations and what to read in their result, shared by the tests of ingest."""

from collections.abc import Callable

import pandas as pd

from pipeline.config import Consultation
from pipeline.ingest.stage import Ingested
from pipeline.ingest.stage import ingest as ingest_stage

KEY = 'title = "Test"\nid_key = "a key for the tests"\n'

WIDE = """
[input]
file = "responses.csv"
respondent = "ID"
identifying = ["Email"]

[[questions]]
id = "q1"
text = "Do you agree?"
answer = "Agree"
answers = ["Strongly agree", "Agree", "Don't know"]
comment = "Why"

[[questions]]
id = "q2"
text = "Anything else?"
comment = "Else"

[[demographics]]
name = "area"
column = "Area"
order = ["North", "South"]
"""

RESPONSES = """ID,Email,Agree,Why,Else,Area
7,a@example.com,strongly agree ,It would help my street.,n/a,North
8,,DON’T KNOW,,I am not convinced,south
9,c@example.com,,No comment,,
"""

LONG = """
[input]
file = "responses.csv"
layout = "long"
respondent = "who"
question = "question"
comment = "said"
answer = "chosen"

[[questions]]
id = "q1"
text = "Do you agree?"
answers = ["Yes", "No"]

[[questions]]
id = "q2"
text = "Anything else?"
answers = ["Good", "Bad"]
"""

Ingest = Callable[[str, str], Ingested]


def by_question(comments: pd.DataFrame, question: str) -> pd.DataFrame:
    """The rows of one question, by what stands in them."""
    return comments[comments["question_id"] == question].sort_values(["text", "rating"])


def ingest(consultation: Consultation) -> Ingested:
    """Read a consultation as a run does: without those who were erased."""
    return ingest_stage(consultation, consultation.erased())
