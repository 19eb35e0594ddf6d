"""What the survey itself abbreviates is nobody's name in its answers."""

from pipeline.questionnaire.questionnaire import Questionnaire
from pipeline.redact.own_words import with_abbreviations
from pipeline.redact.settings import RedactSettings
from pipeline.redact.stage import redact_texts

ASKED = "What is the biggest benefit of the LTNs in the COX estate? Tick the ONE that is best."


def test_abbreviations_of_the_questions_stay_and_names_do_not() -> None:
    questions = ({"id": "q1", "text": ASKED, "comment": "Q1"},)
    asked = Questionnaire.model_validate({"title": "Streets", "questions": questions})
    settings = with_abbreviations(RedactSettings(processes=1), asked)
    assert settings.allow == ("LTN", "LTNs")
    texts, _ = redact_texts(["Remove LTNs", "Mr Cox lives there"], settings=settings)
    assert texts == ["Remove LTNs", "Mr [PERSON] lives there"]
