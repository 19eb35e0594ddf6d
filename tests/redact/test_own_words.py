"""What the survey itself abbreviates or names is nobody's name in its answers."""

from pipeline.questionnaire.questionnaire import Questionnaire
from pipeline.redact.own_words import with_own_words
from pipeline.redact.settings import RedactSettings
from pipeline.redact.stage import redact_texts

ASKED = "What is the biggest benefit of the LTNs in the COX estate? Tick the ONE that is best."


def test_abbreviations_of_the_questions_stay_and_names_do_not() -> None:
    questions = ({"id": "q1", "text": ASKED, "comment": "Q1"},)
    asked = Questionnaire.model_validate({"title": "Streets", "questions": questions})
    settings = with_own_words(RedactSettings(processes=1), asked)
    assert settings.allow == ("LTN", "LTNs")
    texts, _ = redact_texts(["Remove LTNs", "Mr Cox lives there"], settings=settings)
    assert texts == ["Remove LTNs", "Mr [PERSON] lives there"]


def settings_of(*answers: str, text: str = "What do you think?") -> RedactSettings:
    questions = ({"id": "q1", "text": text, "comment": "Q1"},)
    groups = ({"name": "ward", "column": "Ward", "order": answers},)
    asked = Questionnaire.model_validate(
        {"title": "Leisure in Aberllwyd", "questions": questions, "demographics": groups}
    )
    return with_own_words(RedactSettings(processes=1), asked)


def test_places_that_the_survey_names_stay_in_its_answers() -> None:
    settings = settings_of("Porth Gwyn", "Trefelin", text="Should we close Pentrewyn pool?")
    texts, _ = redact_texts(
        ["Pentrewyn has both, Aberllwyd has neither", "Those in Porth Gwyn walk to Trefelin"],
        settings=settings,
    )
    assert texts == [
        "Pentrewyn has both, Aberllwyd has neither", "Those in Porth Gwyn walk to Trefelin",
    ]  # fmt: skip


def test_what_people_are_called_is_not_allowed_for_standing_in_a_question() -> None:
    settings = settings_of(
        "Morgan", "Kelly Jones", text="Do you agree with Jane Smith about Brown?"
    )
    assert not {"Morgan", "Kelly Jones", "Jane Smith", "Brown"} & set(settings.places)


def test_somebody_who_is_called_like_a_place_of_the_survey_is_redacted_all_the_same() -> None:
    texts, _ = redact_texts(["Mrs Thornleigh next door is ill"], settings=settings_of("Thornleigh"))
    assert texts == ["Mrs [PERSON] next door is ill"]
