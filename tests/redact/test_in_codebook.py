"""What a codebook holds of people is told without its words, and is not published."""

from pathlib import Path

import pytest

from pipeline.codebook.codebook import Codebook
from pipeline.redact.in_codebook import redact_codebook
from pipeline.redact.settings import RedactSettings
from tests.sample_run import copy_of_sample, themes_here


def codebook(**fields: object) -> Codebook:
    entry = {"id": "midwives", "name": "Midwives", "definition": "Speaks of midwives and care."}
    return Codebook.model_validate({"version": 1, "codes": [entry | fields]})


NAMED = "thanks to Sue on the desk"


@pytest.mark.parametrize(
    ("fields", "where", "what", "place"),
    [
        ({"include": ["kind staff", NAMED]}, "`include`", "a name", "entry 2 at word 3"),
        (
            {"exclude": ["ring me on 07700 900123 (contact)"]},
            "`exclude`",
            "a telephone number",
            "entry 1 at word 4",
        ),
        ({"definition": "As Dr Shah told us in her letter."}, "the definition", "a name", "word 3"),
        ({"include": ["Gareth sorted it for me"]}, "`include`", "a name", "entry 1 at word 1"),
    ],
)
def test_code_field_and_place_are_told_and_never_the_words(
    fields: dict[str, object], where: str, what: str, place: str
) -> None:
    (remark,) = redact_codebook(codebook(**fields), RedactSettings()).remarks
    assert remark.startswith(f"midwives: {where} holds what redaction takes out of comments")
    assert f"({what}; {place})" in remark
    assert not any(word in remark for word in ("Sue", "07700", "Shah", "Gareth"))


def test_what_is_published_is_without_it_and_else_as_it_was() -> None:
    book = codebook(include=["kind staff", NAMED], keywords=["midwi*"])
    (code,) = redact_codebook(book, RedactSettings()).codebook.codes
    assert code.include == ("kind staff", NAMED.replace("Sue", "[PERSON]"))
    assert code == book.codes[0].model_copy(update={"include": code.include})


def test_words_of_fragments_that_only_look_like_names_stay() -> None:
    book = codebook(
        definition="Miles, roads, buses and having no car.",
        include=["Kitchen from 1987", "nine miles and no bus", "empty all summer", "Slurry"],
        exclude=["general comfort (state of the buildings)", "they use Klarna"],
    )
    assert redact_codebook(book, RedactSettings()) == (book, ())


def test_what_is_allowed_is_told_of_no_more_and_retired_codes_are_published_nowhere() -> None:
    named = codebook(include=["Gareth sorted it for me"])
    assert redact_codebook(named, RedactSettings(allow=("Gareth",))).remarks == ()
    retired = codebook(include=[NAMED], status="retired")
    assert redact_codebook(retired, RedactSettings()).remarks == ()


def test_check_sign_off_and_the_run_warn_and_the_published_codebook_is_without_the_name(
    tmp_path: Path,
) -> None:
    consultation = copy_of_sample(tmp_path / "sample", respondents=40, questions={"q1"})
    path = consultation.parent / "codebook.yaml"
    written = path.read_text(encoding="utf-8")
    first = next(line for line in written.splitlines() if line.strip().startswith("include:"))
    assert first.strip() == "include:"
    indent = " " * (len(first) - len(first.lstrip()) + 2)
    path.write_text(
        written.replace(f"{first}\n", f"{first}\n{indent}- our neighbour Marjorie said so\n", 1),
        encoding="utf-8",
    )
    warned = "`include` holds what redaction takes out of comments (a name; entry 1 at word 3)"
    checked = themes_here("codebook", "check", path)
    assert warned in checked.stdout, checked.stderr
    signed = themes_here("codebook", "sign-off", consultation, "--by", "Board of analysts")
    assert warned in signed.stdout, signed.stderr
    done = themes_here("run", consultation, "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert f"you: mend {path}, " in done.stdout and warned in done.stdout
    published = (tmp_path / "out" / "publish" / "codebook.qdc").read_text(encoding="utf-8")
    assert "our neighbour [PERSON] said so" in published and "Marjorie" not in published
    assert not any("Marjorie" in one.stdout for one in (checked, signed, done))
