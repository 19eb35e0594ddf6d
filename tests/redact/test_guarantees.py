"""What holds for any text at all. THEMES_FUZZ=10000 asks for that many inputs."""

import os

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.redact.settings import RedactSettings
from pipeline.redact.stage import redact_texts

FUZZ = int(os.environ.get("THEMES_FUZZ", "60"))
WILD = settings(max_examples=FUZZ, suppress_health_check=list(HealthCheck), derandomize=True)
WORDS = st.sampled_from(
    [
        *("I", "we", "the", "council", "my", "neighbour", "Mr", "Dr.", "police", "told", "and's"),
        *("hope", "Will", "grace", "Jane", "singh", "ADEBAYO", "O'", "Mc-", "born", "ref", "at"),
        *("street", "sort", "code", "dot", "com", "12", "24/7", "NN1", "07700", "900", "0123"),
        *("@", "#", "£", "[PERSON]", "XXX", ",", ".", "\n", "\t", "!", "?", "-", "'", "(", ")"),
        *("\u200b", "é", "ﬁ", "🙂", "\u202e", "\x00", "ß", "İ", "e\u0301", "\r\n", "́"),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(WORDS, max_size=40).map(" ".join),
    st.lists(WORDS, max_size=40).map("".join),
)

PERSONAL = st.one_of(
    st.from_regex(r"07[1-9]\d{2} ?\d{3} ?\d{3}", fullmatch=True).map(lambda s: ("ring ", s)),
    st.from_regex(r"[a-z]{3,9}\.[a-z]{3,9}@[a-z]{4,9}\.(com|co\.uk|org)", fullmatch=True).map(
        lambda s: ("mail ", s)
    ),
    st.from_regex(r"(NN|LE|CV|MK)[1-9] [0-9][ABDEFGH]{2}", fullmatch=True).map(lambda s: ("", s)),
    st.from_regex(r"[1-9]\d? (Acacia|Beech|Mill) (Road|Avenue|Lane)", fullmatch=True).map(
        lambda s: ("I live at ", s)
    ),
    st.from_regex(r"(0[1-9]|1\d|2[0-8])/(0[1-9]|1[0-2])/19[4-9]\d", fullmatch=True).map(
        lambda s: ("I was born on ", s)
    ),
    st.from_regex(r"[ABCE][ABCE] ?\d\d ?\d\d ?\d\d ?[A-D]", fullmatch=True).map(
        lambda s: ("NI number ", s)
    ),
    st.from_regex(r"[4-7]\d{2} \d{3} \d{4}", fullmatch=True).map(lambda s: ("NHS number ", s)),
    st.from_regex(r"[1-9]\d{8}", fullmatch=True).map(lambda s: ("passport number ", s)),
    st.from_regex(r"[A-HJ-PR-Y]{2}[1-6][1-9] [A-HJ-PR-Z]{3}", fullmatch=True).map(
        lambda s: ("reg ", s)
    ),
    st.from_regex(r"4\d{3} \d{4} \d{4} \d{4}", fullmatch=True).map(lambda s: ("my card ", s)),
    st.from_regex(r"[1-9]\d-\d\d-\d\d", fullmatch=True).map(lambda s: ("sort code ", s)),
    st.from_regex(r"[1-9]\d{7}", fullmatch=True).map(lambda s: ("account number ", s)),
    st.from_regex(r"GB\d\d(BARC|LOYD)\d{14}", fullmatch=True).map(lambda s: ("pay ", s)),
    st.from_regex(r"NP/[1-9]\d{4,6}/2\d", fullmatch=True).map(lambda s: ("crime ref ", s)),
    st.from_regex(r"(1\d\d\.){3}1\d\d", fullmatch=True).map(lambda s: ("from ip ", s)),
    st.from_regex(r"@[a-z]{4,10}_[a-z]{2,5}", fullmatch=True).map(lambda s: ("follow ", s)),
    st.from_regex(r"www\.[a-z]{5,9}(family|blog)\.co\.uk", fullmatch=True).map(
        lambda s: ("see ", s)
    ),
    st.tuples(
        st.sampled_from(["Gurpreet", "Oluwaseun", "Agnieszka", "Siobhan", "Margaret", "Dariusz"]),
        st.sampled_from(["Dhaliwal", "Adebayo", "Kowalczyk", "O'Rourke", "Featherstone", "Okafor"]),
    ).map(lambda pair: ("My name is ", " ".join(pair))),
)


@given(TEXTS)
@WILD
def test_nothing_outside_the_spans_changes_and_nothing_crashes(text: str) -> None:
    (after,), (spans,) = redact_texts([text], settings=RedactSettings())
    position, pieces = 0, []
    for span in spans:
        assert position <= span.start < span.end <= len(text)
        assert 0 <= span.score <= 1 and span.recogniser
        pieces += [text[position : span.start], f"[{span.entity}]"]
        position = span.end
    assert after == "".join(pieces) + text[position:]


@given(TEXTS, st.sampled_from(["type", "mask", "numbered"]))
@WILD
def test_redacting_twice_changes_nothing(text: str, style: str) -> None:
    chosen = RedactSettings.model_validate({"style": style})
    once = redact_texts([text], settings=chosen)[0]
    assert redact_texts(once, settings=chosen)[0] == once


@given(TEXTS, PERSONAL, TEXTS, st.sampled_from([str, str.lower, str.upper]))
@WILD
def test_planted_personal_data_is_in_no_output(
    before: str, planted: tuple[str, str], after: str, cased: type[str]
) -> None:
    cue, words = planted
    text = cased(f"{before}\n{cue}{words}\n{after}")
    words = cased(words)
    if words in cased(before) or words in cased(after):
        return
    result = redact_texts([text], settings=RedactSettings())[0][0]
    assert words not in result


def test_very_long_comments_pass() -> None:
    texts = ["a" * 100_000, "Jane " * 20_000, "1" * 100_000, "a@" * 50_000, "12 a " * 20_000]
    result, _ = redact_texts(texts, settings=RedactSettings())
    assert len(result) == len(texts)
    assert "Jane" not in result[1]
