"""Closed answers stand in every table as the settings spell them: none may hold personal data."""

from pipeline.errors import UserError
from pipeline.questionnaire.questionnaire import Questionnaire
from pipeline.questionnaire.scales import scale_of
from pipeline.redact.many import find_in_many
from pipeline.redact.settings import RedactSettings

_SENTENCE = 5  # words from which a name is believed: "Thornleigh" alone may be a district


def refuse_personal_answers(questionnaire: Questionnaire, settings: RedactSettings) -> None:
    """Refuse closed answers and groups of respondents in which redaction recognises something.

    A name counts in answers of five words and more; all else wherever it stands, but not in the
    answers of a known scale.

    Raises
    ------
    UserError
        Names the question, the answer's number and what was recognised; never quotes the answer.
    """
    listed = [
        (f"question '{question.id}', answer {number}", "`answers`", answer)
        for question in questionnaire.questions
        for number, answer in enumerate(question.answers, start=1)
    ]
    listed += [
        (f"demographic '{group.name}', answer {number}", "`order`", answer)
        for group in questionnaire.demographics
        for number, answer in enumerate(group.order, start=1)
    ]
    if not listed:
        return
    found = find_in_many([(answer, ()) for _, _, answer in listed], settings)
    scales = [scale_of(question.answers) for question in questionnaire.questions]
    opinions = {answer for scale in scales if scale is not None for answer in scale.answers}
    for (where, setting, answer), seen in zip(listed, found, strict=True):
        words = max(len(half.split()) for half in answer.split(" / "))  # in two languages
        spoken = setting == "`answers`" and words >= _SENTENCE and answer not in opinions
        spans = [span for span in seen.spans if spoken or span.entity != "PERSON"]
        if spans:
            kinds = ", ".join(dict.fromkeys(span.entity for span in spans))
            raise UserError(
                f"{where}: redaction recognises {kinds} in it, and every table would print it: "
                f"take it out of {setting} and name the column as the question's `other` too, or, "
                "where it is no personal data, put its words into `allow` under [redact]."
            )
