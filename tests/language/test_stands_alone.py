"""A sentence that is quoted alone names what it speaks of, and means what it says."""

import pytest

from pipeline.language.stands_alone import Standing, goes_on, standing

ALONE = [
    "The ferry is the only way to the hospital.",
    "Swimming keeps my knees going.",
    "The reading room is warm and it is open on Mondays.",
    "It is hard to park near the clinic.",
    "It takes an hour to get to the quay.",
    "There is no bus on Sundays.",
    "Anybody who loses their allotment will move away.",
    "Nurses are tired because they work nights.",
    "I think that for many families the fee is too high.",
    "The bench that was painted last year is broken again.",
    "This town needs a cinema.",
    "Have you thought of a repair workshop?",
    "Great idea, the market square needs trees.",
    "I have used the ferry for years and the crew is always kind.",
    "Raise the parking charge and say why you raised it.",
    "The council does not care about ferries.",
    "I support a repair workshop.",
    "I agree with the proposal because the ferry is late.",
    "I object to the closure of the pool.",
    "I could not park at the clinic.",
    "So many lorries use the lane that children cannot cross.",
    "Which buses serve the hospital?",
]
LEANING = [
    "That would be the end of the club.",
    "They closed two of them last winter.",
    "We could never afford that.",
    "You would give that to strangers?",
    "Who said that was fair?",
    "I would be lost without it.",
    "My mother says it's what gets her up in the morning.",
    "He was told to come back in spring.",
    "If I had lived in Ambleport she would have missed school.",
    "Our choir has always met there.",
    "Who is ever going to care?",
    "But ask the person who was hurt first.",
    "And the library needs a ramp.",
    "Because the bridge is too narrow for lorries.",
    "Which is why the market needs a warden.",
    "So the clinic should open on Saturdays.",
    "We have lived here for thirty years.",
    "I was a cook on the ferry for years.",
    "Having said that, the staff are kind.",
    "The Town Council strongly supports this objective.",
    "We fully agree with the proposal",
    "I would welcome that.",
]
CONTRARY = [
    "Fantastic plan, shut the last bank in the valley.",
    "What a surprise, another survey after the decision.",
    "Oh brilliant, more cones.",
    "Good luck getting a dentist here.",
    "Give whoever thought of it a medal.",
    "Thanks for nothing.",
    "I don't care about ferries.",
    "Who cares about benches?",
    "Not bothered about the market.",
]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        *((each, Standing.ALONE) for each in ALONE),
        *((each, Standing.LEANING) for each in LEANING),
        *((each, Standing.CONTRARY) for each in CONTRARY),
    ],
)
def test_a_sentence_stands_alone_or_leans_or_means_the_contrary(
    sentence: str, expected: Standing
) -> None:
    assert standing(sentence) is expected


def test_apostrophes_of_every_kind_are_read() -> None:
    assert standing("They’d lose it.") is standing("They'd lose it.") is Standing.LEANING


@pytest.mark.parametrize(
    ("sentence", "more"),
    [
        ("Firstly, the lane floods every winter.", True),
        ("First visit: a letter and a talk.", True),
        ("Three things would help us.", True),
        ("My wishes for the market are these:", True),
        ("The first bus leaves too late.", False),
        ("First buses leave too late.", False),
    ],
)
def test_the_first_of_several_points_is_known(sentence: str, more: bool) -> None:
    assert goes_on(sentence) is more
