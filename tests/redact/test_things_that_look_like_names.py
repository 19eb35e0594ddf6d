"""Foods, plants, shops, clubs, laws and streets stay; a person called so does not."""

from pathlib import Path

import pytest

from pipeline.language.lexicon import lexicon
from pipeline.redact.names.lists import word_lists
from pipeline.redact.stage import redact_texts
from tests.redact.redacting import SETTINGS, redacted


@pytest.mark.parametrize(
    "text",
    [
        "I tried to pay by RingGo but it kept crashing.",
        "Plant rowan, hazel and holly along the verge.",
        "We want a proper market with jollof, pierogi and samosas.",
        "Diolch yn fawr for keeping the library open!",
        "We always had a street party at Michaelmas.",
        "Raith Rovers get more support from the council than the swimming club does.",
        "Please extend the cycle track along Victoria Avenue as far as the hospital.",
        "Natasha's Law needs to be part of this strategy.",
        "Have you read the Leveson Inquiry at all?",
        "The Barnett formula is no excuse.",
        "It is like something out of Orwell.",
        "St Giles needs better lighting round the shops.",
        "Kids hang round outside the Lord Palmerston.",
        "Miles of cycle lane and not one of them joins up.",
        "Those jade tiles in the old baths are worth saving.",
        "See drawing number 4410-PL-203 Rev C, which shows the wrong boundary.",
        "we all know this and nobody asked us",
    ],
)
def test_a_thing_stays(text: str) -> None:
    assert redacted(text) == text


PERSONS = [
    "My neighbour *hazel* feeds the birds by the bridge.",
    "*Rowan* told me that the gate was left open.",
    "Ask *Rosemary Lane*, she runs the group.",
    "*Rose* has been a volunteer in the charity shop for years.",
    "I spoke to my neighbour *okonkwo* about it.",
    "Mrs *Rennie* told me to wait outside.",
    "Dr *Graves* refused to see my daughter.",
    "mr *graves* stole my bike last summer",
    "Mr *Everton*, the head teacher, bullied my son.",
    "Nurse *Zara* was great.",
    "*Johnnie Walker* from the residents group threatened me.",
    "The head teacher, *Robert Owen*, is rude to parents.",
    "My social worker was *Adam Smith* and he was late.",
    "Yours, *Steve Reed*",
    "We met *Camilla*, the new head of planning.",
    "*Jessica Day*, 34, has MS.",
    "My carer was *Natasha Law*.",
    "I met *Karen Bill* at the drop-in.",
    "*Terry Street* lives next door to me.",
    "I was in *Rosemary Hill*'s class.",
    "*Samantha Saints* was at the meeting.",
    "*Lily* and *Daisy* were bullied by the older girls.",
    "My daughters are *Daisy*, *Lily* and *Rose*.",
    "*Heather*'s dog bit my child.",
    "*Martin* runs the cafe and overcharges.",
    "I told *robin* about my illness.",
    "*Grace* of number 9 is a thief.",
    "My friend *Nino*: a drug dealer.",
    "My daughters *April* and *June* are in year 3.",
    "*Angela St John* was at the meeting.",
    "After speaking with *Elizabeth* I felt much worse.",
    "Thanks to *Elizabeth* I can walk again.",
    "*Margaret*'s disease has got worse.",
    "rosemary is fine but *martin* chopped my tree down last night",
    "i told *dave* road works are a nightmare",
    "*Julie Terrace* works in the kitchen and swears.",
    "I spoke to *Miles* of housing and he laughed.",
    "*Priya* *Masala* runs the club and steals.",
    "I blame *Jack*. *Daniel*'s dad is worse.",
    "The manager, *thandolwethu*, shouted at me.",
    "Can *hazel* come to the next session?",
]


@pytest.mark.parametrize("text", PERSONS)
def test_a_person_of_that_name_does_not(text: str) -> None:
    one = redacted(text.replace("*", ""))
    names = text.split("*")[1::2]
    assert not [name for name in names if name in one], one
    assert "[PERSON]" in one


def test_products_clubs_and_illnesses_are_nobodys_name() -> None:
    """A word alone that is in a list of names is in none of things that are kept anywhere."""
    lists, known = word_lists(), lexicon()
    for name in ("products", "clubs", "eponyms"):
        alone = [word for word in lists[name] if " " not in word]
        assert not [word for word in alone if known.given.get(word)], name


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("My mother lives in flat 3 at the top of Cobden Hill and is 90.", "Cobden Hill"),
        ("From my window at Apartment 41, The Quays, Dock Lane I see it all.", "Dock Lane"),
        ("As the owners of Thistledown Cottage we look onto the car park.", "Thistledown"),
        ("Home is PO4 OHJ, I'm a pensioner, and I don't drive.", "OHJ"),
        ("My postcode is CF 10 3 AT and I am not in the area.", "3 AT"),
        ("The Willows, 19 Vicarage Gardens, S40 9ZZ", "Willows"),
    ],
)
def test_where_somebody_lives_goes(text: str, gone: str) -> None:
    assert gone not in redacted(text)


def test_few_sentences_about_things_lose_a_word() -> None:
    """440 sentences by a writer who had not seen the program; every second was mended by."""
    lines = (Path(__file__).parent / "things_by_others.tsv").read_text(encoding="utf-8")
    texts = [line.partition("\t")[2] for line in lines.splitlines()]
    found, _ = redact_texts(texts, settings=SETTINGS)
    harmed = [n for n, (text, one) in enumerate(zip(texts, found, strict=True)) if text != one]
    assert len(texts) == 440
    assert len(harmed) < 0.18 * len(texts)
    assert len([n for n in harmed if n % 2]) < 0.18 * len(texts) / 2  # not mended by
