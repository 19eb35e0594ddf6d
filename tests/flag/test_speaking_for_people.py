"""What speaks for people, or is said by them, is clear, whoever they are; contempt is not."""

import pytest

from pipeline.flag.bands import bands
from pipeline.flag.scoring import score_comments
from pipeline.flag.settings import FlagSettings

GROUPS = [
    "disabled people", "wheelchair users", "deaf people", "autistic people", "blind people",
    "Muslims", "Muslim women", "Jewish families", "Sikhs", "black people", "Asian women",
    "Travellers", "Roma families", "Poles", "asylum seekers", "refugees", "immigrants",
    "gay people", "lesbians", "trans people",
    "pensioners", "teenagers", "women", "single mothers", "the homeless",
]  # fmt: skip
SAID_FOR = [
    "They act as though {} do not exist.",
    "Where are {} supposed to go?",
    "Why are {} always forgotten?",
    "{} always come last.",
    "{} have nowhere to live.",
    "{} are worse off here than in Leeds, why is that?",
    "{} die younger than the rest of us.",
    "{} have eggs thrown at their windows.",
    "Would you let {} down like this?",
    "Shame on you for what you did to {}.",
    "{} are losing their jobs over this.",
    "{} seldom go to the dentist.",
    "{} hide who they are at work.",
    "{} aren't lazy, there is no work.",
    "Why blame {} when it's the vans from the city that dump it?",
    "{} are the first to be laid off.",
    "Sending {} back to that is cruel.",
    "{} have had to fight for every inch.",
    "{} don't have it easy here.",
    "Let {} be, they bother nobody.",
]


def flagged(texts: list[str]) -> list[str]:
    status = bands(texts, score_comments(texts).scores, FlagSettings())
    return [text for text, one in zip(texts, status, strict=True) if one != "clear"]


@pytest.mark.parametrize("said", SAID_FOR)
def test_who_speaks_for_people_is_not_taken_for_their_enemy(said: str) -> None:
    texts = [said.format(group) for group in GROUPS]
    texts = [text[0].upper() + text[1:] for text in texts]
    assert len(flagged(texts)) <= 0.05 * len(texts)


@pytest.mark.parametrize(
    "text",
    [
        "We old folk are not all rich boomers",
        "Pregnant women should not have to stand for forty minutes",
        "A disabled toilet full of mops tells you what they think of us",
        "Benefit claimants are made to feel like criminals",
        "If travellers had a proper site they wouldn't have to stop on the rugby pitch",
    ],
)
def test_people_speak_for_themselves(text: str) -> None:
    assert not flagged([text])


@pytest.mark.parametrize(
    "text",
    [
        "Muslims have no place in this country, send the lot back",
        "They have nowhere to go because nobody wants these vermin.",
        "Disabled people are a drain on the rest of us and should be put away out of sight.",
        "Why should Travellers always get what they want, the thieving scum.",
        "Nobody listens, so burn the mosque down.",
        "Gays should be made to feel ashamed.",
        "Immigrants die younger and that is one good thing.",
        "Gypsies got attacked last week, good.",
        "Would you let a gay teach your children?",
        "Why do Jews always run everything?",
        "Travellers were moved on, good riddance to them.",
        "Fear for the white race, they are outbreeding us.",
        "No child should have to share a toilet with a trans",
        "How can you let these Muslims in?",
        "So why do the Africans come here?",
        "No trouble here until the Romanians came",
        "We all got on until the Muslims came.",
        "They're always the first to be housed, the immigrants",
        "Muslims should behave like everyone else or leave",
        "Gays want a place in hell",
    ],
)
def test_contempt_in_the_same_words_is_flagged(text: str) -> None:
    assert flagged([text])
