"""Whatever is wrong with a file or its description is told in one sentence, with its place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.config import load_consultation
from pipeline.errors import UserError
from tests.ingest.ingest_examples import LONG, RESPONSES, WIDE, Ingest, ingest

TWO_HEADERS = "ID,Area,Agree?,\n,,Response,Comment\n1,North,Agree,a\n"
SECRET = "a word of a comment"


def complaint(ingested: Ingest, settings: str, responses: str) -> str:
    with pytest.raises(UserError) as caught:
        ingested(settings, responses)
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert SECRET not in sentence
    return sentence


@pytest.mark.parametrize(
    ("settings", "responses", "says"),
    [
        pytest.param(WIDE, "", ["responses.csv is empty"], id="empty file"),
        pytest.param(WIDE, "ID,Email\n", ["header and no responses"], id="header only"),
        pytest.param(
            WIDE.replace('"Why"', '"Whyy"'),
            RESPONSES,
            ["no column 'Whyy' (question 'q1')", "did you mean 'Why'?"],
            id="misspelt column",
        ),
        pytest.param(
            WIDE.replace('["Email"]', '["Telephone"]'),
            RESPONSES,
            ["no column 'Telephone' (identifying)", "there are 'ID', 'Email'"],
            id="no such column",
        ),
        pytest.param(
            WIDE,
            RESPONSES + "8,,Agree,x,y,North\n7,,,,,\n",
            ["rows 2 and 6; 3 and 5 have the same respondent"],
            id="repeated respondents",
        ),
        pytest.param(
            WIDE,
            RESPONSES + ",,Agree,x,y,North\n",
            ["row 5: the column 'ID' is blank"],
            id="nameless respondent",
        ),
        pytest.param(
            WIDE,
            RESPONSES + f"10,,{SECRET},,,\n11,,Never,,,\n",
            ["column 'Agree', row 5 (and 1 more rows)", "none of 'Strongly agree', 'Agree'"],
            id="unknown answer",
        ),
        pytest.param(
            WIDE,
            RESPONSES + "10,,,,,East\n",
            ["column 'Area', row 5", "none of 'North', 'South'", "`order` of the demographic"],
            id="unknown demographic",
        ),
        pytest.param(
            WIDE.replace('order = ["North", "South"]', "").replace('"Area"', '"ID"'),
            "ID,Email,Agree,Why,Else\n" + "".join(f"{n},,,,\n" for n in range(70)),
            ["column 'ID': 70 different answers to the demographic 'area' could tell who"],
            id="telling demographic",
        ),
        pytest.param(
            WIDE.replace('["Email"]', '["Email", "else"]'),
            RESPONSES,
            ["column 'Else' is under `identifying` and is read as question 'q2'"],
            id="identifying comment",
        ),
        pytest.param(
            WIDE.replace('comment = "Else"', 'comment = "Why"'),
            RESPONSES,
            ["column 'Why' is read as question 'q1' and as question 'q2'"],
            id="column read twice",
        ),
        pytest.param(
            LONG + '[[demographics]]\nname = "area"\ncolumn = "area"\n',
            "who,question,chosen,said,area\na,q1,Yes,x,N\na,q2,Good,y,S\n",
            ["column 'area': rows 2 and 3 give one respondent two different answers"],
            id="two demographics",
        ),
        pytest.param(
            WIDE, RESPONSES + "10,,Agree,a, b,c,d,e\n", ["row 5: 8 cells"], id="ragged row"
        ),
        pytest.param(
            LONG,
            "who,question,chosen,said\na,q1,Yes,x\nb,Do you sing?,,y\n",
            ["column 'question', row 3", "'q1', 'q2'"],
            id="unknown question",
        ),
        pytest.param(
            LONG,
            "who,question,chosen,said\na,q1,Yes,x\na,q1,No,y\n",
            ["rows 2 and 3 answer the same question for the same respondent", "`comment_id`"],
            id="answered twice",
        ),
        pytest.param(
            LONG,
            "who,question,chosen,said\na,q1,Good,x\n",
            ["column 'chosen', row 2", "none of 'Yes', 'No'"],
            id="answer of another question",
        ),
        pytest.param(
            WIDE.replace("[input]", "[input]\nheader_rows = 2")
            .replace('"Email"', "")
            .replace('answer = "Agree"', 'answer = "Agree?"')
            .replace('comment = "Why"', ""),
            TWO_HEADERS,
            ["'Agree?' (question 'q1') could be any of 2 columns", "'Agree? | Response'"],
            id="name of several columns",
        ),
        pytest.param(
            WIDE.replace("responses.csv", "elsewhere.csv"),
            RESPONSES,
            ["elsewhere.csv does not exist"],
            id="missing file",
        ),
        pytest.param(
            WIDE.replace("[input]", '[input]\nencoding = "ascii"'),
            RESPONSES,
            ["line 3: the bytes there are not ascii"],
            id="wrong encoding",
        ),
    ],
)  # fmt: skip
def test_one_sentence_says_what_where_and_how(
    ingested: Ingest, settings: str, responses: str, says: list[str]
) -> None:
    sentence = complaint(ingested, settings, responses)
    for part in says:
        assert part in sentence


def test_a_comment_column_named_as_answers_is_not_quoted(ingested: Ingest) -> None:
    settings = WIDE.replace('answer = "Agree"', 'answer = "Else"')
    complaint(ingested, settings, RESPONSES.replace("I am not convinced", SECRET))


def test_a_workbook_without_the_sheet_names_its_sheets(
    write: Callable[[str, str | bytes], Path],
) -> None:
    import pandas as pd

    path = write(WIDE.replace('"responses.csv"', '"r.xlsx"\nsheet = "Data"'), RESPONSES)
    pd.DataFrame({"ID": [1]}).to_excel(path.parent / "r.xlsx", sheet_name="Export", index=False)
    with pytest.raises(UserError, match="no sheet 'Data': it has Export"):
        ingest(load_consultation(path))
