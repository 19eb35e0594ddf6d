"""Who coded the export itself has the writers' own words: the comments are found all the same."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from pipeline.labels.before_redaction import BeforeRedaction
from pipeline.labels.said import Comment, Said, match
from pipeline.redact.replace import Numbers, replaced, replacement
from pipeline.redact.spans import Span

COLUMNS = ["comment_id", "start", "end", "replacement"]


def redacted(raw: str, *names: str, style: str = "label") -> tuple[str, list[tuple[int, int, str]]]:
    spans = [
        Span(raw.index(name), raw.index(name) + len(name), "PERSON", 1.0, "t") for name in names
    ]
    put = [replacement(span, raw, style, Numbers()) for span in spans]
    rows = [(span.start, span.end, words) for span, words in zip(spans, put, strict=True)]
    return replaced(raw, spans, put), rows


def sheet(rows: dict[str, list[tuple[int, int, str]]]) -> pd.DataFrame:
    return pd.DataFrame(
        [(each, *map(str, row)) for each, own in rows.items() for row in own], columns=COLUMNS
    )


def test_a_comment_is_found_by_its_words_before_redaction() -> None:
    raw = "Please ask Kwame Mensah at number 7, or his sister Efua, about the bins."
    for style in ("label", "numbered", "mask"):
        text, rows = redacted(raw, "Kwame Mensah", "Efua", style=style)
        found = BeforeRedaction({"q1-a": text}, sheet({"q1-a": rows}))
        assert found.find(raw) == ["q1-a"]
        assert found.find(raw.replace(" ", "  ").replace(", or", ",\nor")) == ["q1-a"]
        assert found.find(raw.replace("bins", "bin")) == []
        assert found.find(raw.replace("Efua", "Efua and all her neighbours")) == []


def test_too_little_left_tells_no_comment() -> None:
    text, rows = redacted("Ask Kwame", "Kwame")
    assert BeforeRedaction({"q1-a": text}, sheet({"q1-a": rows})).find("Ask Derek") == []


def test_a_sheet_of_another_run_tells_nothing() -> None:
    assert BeforeRedaction(
        {"q1-a": "The bins are never emptied on time."}, sheet({"q1-a": [(4, 8, "[PERSON]")]})
    ).find("The bins are never emptied on time.") == []  # fmt: skip


def test_comments_that_redaction_made_alike_take_what_is_said_in_turn() -> None:
    raws = {f"q1-{name[0]}": f"My name is {name} and I agree." for name in ("Ann", "Bo", "Cy")}
    both = {each: redacted(raw, raw.split()[3]) for each, raw in raws.items()}
    found = BeforeRedaction(
        {each: text for each, (text, _) in both.items()},
        sheet({each: rows for each, (_, rows) in both.items()}),
    )
    said = [
        Said(f"row {row}", "ann", frozenset({name}), text=f"My name is {name} and I agree.")
        for row, name in enumerate(("Cy", "Ann", "Bo"), start=2)
    ]
    comments = {each: Comment("q1", text) for each, (text, _) in both.items()}
    matched = match(said, comments, hidden=frozenset(), where="f", written=found)
    codes = {each: min(one.codes) for each, one in matched.found["ann"].items()}
    assert codes == {"q1-A": "Ann", "q1-B": "Cy", "q1-C": "Bo"}  # of one length: nobody can tell


@given(
    st.lists(st.text("ab c.\n😀[(*", min_size=1, max_size=12), min_size=2, max_size=5),
    st.lists(st.text("XYZ", min_size=1, max_size=6), min_size=4, max_size=4),
)
def test_whatever_was_replaced_the_comment_is_found(parts: list[str], names: list[str]) -> None:
    raw, text, rows = "eight letters ", "eight letters ", []
    for part, name in zip(parts, names, strict=False):
        rows.append((len(raw), len(raw) + len(name), "[PERSON]"))
        raw, text = raw + name + part, text + "[PERSON]" + part
    found = BeforeRedaction({"q1-a": text}, sheet({"q1-a": rows}))
    assert found.find(raw) == ["q1-a"]


def test_a_long_list_of_names_is_told_apart_without_trying_every_way_to_share_it_out() -> None:
    name, begins, ends = "Ama Osei Bonsu", "signed by us all: ", " on Sunday"
    raw = begins + " ".join([name] * 60) + ends
    text = begins + " ".join(["[PERSON]"] * 60) + ends
    starts = range(len(begins), len(raw) - len(ends), len(name) + 1)
    rows = [(start, start + len(name), "[PERSON]") for start in starts]
    found = BeforeRedaction({"q1-a": text}, sheet({"q1-a": rows}))
    assert found.find(raw) == ["q1-a"]
    assert found.find(raw.replace("Sunday", "Monday")) == []
