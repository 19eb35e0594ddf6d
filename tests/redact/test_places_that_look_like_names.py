"""Streets, villages and words that are names elsewhere stay; whoever is called so does not."""

import pytest

from pipeline.redact.settings import RedactSettings
from pipeline.redact.stage import redact_texts
from tests.redact.redacting import redacted


@pytest.mark.parametrize(
    "text",
    [
        # A lane, a hall, a field, by the word behind its name or by what is said of it.
        "Lorries use Heather View to miss the queue.",
        "There is a rave every Friday at Holly Hall and nobody stops it.",
        "Sandy Close is never gritted.",
        "Keep lorries off Jack Straw's Lane.",
        "speeding on percy terrace or grace street",
        # A town, by "in", by the row it is in, by what it has, by whither one goes.
        "We never go into Ashby now.",
        "20mph in Ashton and Whitley please.",
        "Morley, Rothwell and Garforth all want the same thing.",
        "Carlton needs its own library.",
        "The X38 to Burton never turns up.",
        "Lynn to Ely trains are packed.",
        "Heath and Glen wards get nothing.",
        "Upper Cawle pays more than Thornbeck does.",
        # What is called after somebody.
        "The car park of the Robert Peel pub is full of rubbish.",
        "Sir John Moore school needs a crossing.",
        "The Duke of Wellington and the Prince Albert are boarded up.",
        "Bramwell care home should stay public.",
        "I had my knee done at the Robert Jones and was home by tea.",
        "Ward 12 at George Eliot was cold.",
        "The Marquis of Granby shuts at ten now.",
        "Wee Annie statue was painted green again.",
        # What is called so, by "the", by what is saved, by its like.
        "Youths on bikes all over the Harvey estate.",
        "Save Bradley Woods from the bypass.",
        "Friends of Daisy Nook planted bulbs.",
        "Lea Ward, Bishops Ward and Castle Ward voted no.",
        "Melton to Oakham by bus takes an hour.",
        "Holly Hall needs a new roof.",
    ],
)
def test_a_place_stays(text: str) -> None:
    assert redacted(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Rob us of our last field, why not.",
        "They nick the lead off the chapel roof.",
        "My leccy bill went up. The heating bill too.",
        "Dean of the minster, chair of the trust: who decides?",
        "Amber warning or not, the carol concert went ahead.",
        "Max 30 mins parking would do.",
        "It floods in summer, autumn and winter.",
        "Roadworks April, May, June and no end in sight.",
        "The ten o'clock from town is late.",
        "Nowt done about t'ginnel.",
        "no helpline and no wheelie bins",
        "Some rosemary and sage would be nice in the planters.",
        "Hazel and ivy are all over the fence.",
        "Iris, violet and lavender would be nice by the gate.",
        "jasmine on the trellis has died",
        "Pat answers and nothing else.",
        "bill came through the letterbox for council tax and it is up AGAIN",
        "Every Tom, Dick and Harry parks on our lawn.",
        "Natasha's law means we cannot bake for the fair.",
        "Frankie and Benny's has shut and so has the cinema.",
    ],
)
def test_a_word_stays(text: str) -> None:
    assert redacted(text) == text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I was in Rosemary Hill's class.", "Rosemary Hill"),
        ("Someone shouted at Rosemary Hill on Friday.", "Rosemary Hill"),
        ("Cllr Green and Cllr Wood voted it through.", "Wood"),
        ("Penny Lane lives next door to us.", "Penny Lane"),
        ("Mark the caretaker locks it at four.", "Mark"),
        ("I spoke to Miles of housing.", "Miles"),
        ("My mate bill fixed it.", "bill"),
        ("My neighbour Karen Cross needs the bus.", "Karen Cross"),
        ("My neighbour Preston has a bus pass.", "Preston"),
        ("John Thornbeck rang me.", "Thornbeck"),
        ("Hazel and ivy live next door to me.", "Hazel"),
        ("The Robert Jones who lives opposite is a pest.", "Robert Jones"),
        ("Save Bradley Smith's job.", "Bradley Smith"),
        ("Holly Hall needs a hip operation.", "Holly Hall"),
        ("Mary Ward and John Ward are on the committee.", "Mary Ward"),
        ("Natasha's law degree did her no good.", "Natasha"),
        ("Mrs Attlee at number 4 agrees.", "Attlee"),
    ],
)
def test_a_person_of_that_name_goes(text: str, name: str) -> None:
    assert name not in redacted(text)


@pytest.mark.parametrize(
    "text",
    [
        "I rang 0300 123 6701 and 0800 111 4000 and nobody answered.",
        "Ref P/2019/0872/OUT and APP/X1545/W/21/3278901 were both refused.",
        "1. Fix Bank Street\n2. Fix Ludlow Road\n3. Fix the rest",
    ],
)
def test_public_numbers_stay(text: str) -> None:
    assert redacted(text) == text


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("ring me on 0300 123 6701", "6701"),
        ("my page is www jobloom co uk", "jobloom"),
        ("see jobloom dot co dot uk", "jobloom"),
        ("crime ref WMP/22/0091837", "0091837"),
    ],
)
def test_somebodys_numbers_and_pages_go(text: str, gone: str) -> None:
    assert gone not in redacted(text)


@pytest.mark.parametrize(
    ("text", "somebody"),
    [
        ("I was on ward 7 Margaret looked after me", "Margaret"),
        ("My daughters Summer and Autumn were bullied", "Summer"),
        ("Mary Potter health centre is fine. Mary Potter shouted at me", "Mary Potter"),
        ("Villages like Norton are nice but Norton Smith is not", "Norton Smith"),
        ("Karen Close is the councillor for the area", "Karen Close"),
        ("Sandy Close is never gritted, and Sandy Close is my friend", "Sandy Close"),
    ],
)
def test_what_is_said_of_people_is_said_of_somebody(text: str, somebody: str) -> None:
    (found,) = redact_texts([text], settings=RedactSettings())[1]
    assert somebody in [text[span.start : span.end] for span in found]
