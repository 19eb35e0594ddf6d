"""Comments that ask for somebody's action are listed, whatever the questions are about."""

from pathlib import Path

import pandas as pd
import pytest

from pipeline.files.atomic import RESTRICTED_FILE
from pipeline.files.formulas import write_safe_csv
from pipeline.redact.to_act_on import actions_asked
from pipeline.redact.to_act_on_sheet import FILE, list_to_act_on, open_by_kind, read_dealt_with
from tests.tabulate import invented

OWN_LIFE = (
    "she is the only reason im still here",
    "I cant go on",
    "I feel suicidal every time another letter comes.",
    "some nights i think everyone would be better off without me",
    "The group is all that stops me ending it.",
    "I have no will to live.",
    "I was sent home after an OD.",
    "A stranger talked me down.",
)
OWN_LIFE_WITHOUT_THE_WORD = (
    "my family would manage better if i wasn't around",  # others would be better off
    "It would be kinder to let me go.",
    "I pray I won't wake up in the morning.",
    "I stand on the bridge after work and think of letting go.",  # a place
    "I've been putting my tablets by.",  # means
    "I've written notes to the children.",  # farewells
    "Since he died I just want to be with him.",  # the dead
    "There's no way out for me any more.",
    "What's the point of living?",
    "I can't see myself being here next Christmas.",
    "I cut my arms when it gets too much.",
    "im going to unalive myself",
    "I have dark thoughts and nobody to tell.",
    "I'd sooner be dead than go back.",
)
OWN_LIFE_MISSPELT = (
    "I am sucidal.",
    "i dont want to be alive anymore",
    "ive had suicidle thoughts",
)
OWN_LIFE_IN_WELSH = (
    "Byddai pawb yn well tasen i ddim yma.",
    "Dwi eisiau lladd fy hun.",
    "Dw i ddim eisiau byw.",
    "Rwy'n meddwl am hunanladdiad bob nos.",
)
UNSAFE_WITHOUT_THE_WORD = (
    "He won't let me see my friends and checks my phone.",  # control
    "I can't go home tonight, he's going to hurt me.",  # fear
    "there is a man at my church who touches me",
    "My grandson makes me sign things.",  # money
    "Mum hasn't fed us since Tuesday.",
    "My parents are sending me abroad to get married.",
    "I am black and blue under this jumper.",
    "My mother in law keeps me indoors.",
    "dad goes mental when hes drunk and i hide with my sister",
)
UNSAFE_IN_WELSH = ("Mae fy ngŵr yn fy ngham-drin.", "Mae'n fy nharo i pan mae wedi meddwi.")
UNSAFE = (
    "My partner hits me and this is the only place he doesn't come with me.",
    "The children next door are left on their own all night.",
    "My carer takes my money when she does the shopping.",
    "I'm scared of him. He has keys.",
    "They leave my dad in wet sheets all day.",
    "He locks me in when he goes to work.",
    "She was strapped in wrong and came home with bruises.",
)
COMPLAINTS = (
    "Dr [PERSON] was drunk.",
    "[PERSON] on reception refuses to book me an interpreter.",
    "I want to complain about Dr [PERSON 2].",
    "The social worker [PERSON] lied about us.",
)
CONTACT = (
    "Please ring me on [PHONE] after six.",
    "I would like someone to get back to me about the appointment.",
    "I am still waiting for a reply to my complaint.",
    "my boiler keeps cutting out please ring me",
    "I will be making a formal complaint.",
)
MISSED = (
    "My husband's cancer was missed.",
    "They failed to spot the fracture and he walked on it.",
    "My daughter was sent home twice with meningitis.",
    "I was misdiagnosed for two years.",
    "They told me it was indigestion and it was a heart attack.",
)
DANGER = (
    "There is a man selling drugs outside the gate every day.",
    "The fire door on the third floor is chained shut.",
    "It smells of gas in our block.",
    "Bare wires are hanging out of the lamp post.",
    "They took their passports and they live in a caravan behind the farm.",
)
NOTHING_TO_DO = (
    "I nearly killed myself on that kerb, and laughing.",
    "Suicide prevention training should be given to staff.",
    "We cannot go on holiday without a bus.",
    "I wouldn't be here without the ambulance crew.",
    "People who feel suicidal should be seen the same day.",
    "I can't go on the bus and can't carry on walking up those stairs.",
    "Please ring me before the driver sets out next time.",
    "Staff should phone us when the clinic is late.",
    "Let me know in advance.",
    "Dr [PERSON] was never rude.",
    "My neighbour [PERSON] hits the ball over our fence.",
    "Domestic abuse services need money.",
    "The dog was left alone all day.",
    "We missed the bus and bin day was missed again.",
    "Cancer could be missed if the scanner moves.",
    "Drug dealing is bad in the town, and knife crime too.",
    "The gas bill doubled.",
    "Clean the toilets, urine samples were left for hours.",
    "The wall would fall into the road if lorries came.",
    "The council threatened us with a fine.",
    "We would be better off without the car.",
    "The town would be better off if the bypass was built.",
    "It would be better if I didn't have to change buses.",
    "The children have tablets and laptops saved up from the school fund.",
    "I count my tablets into a box each week.",
    "I stand on the bridge and watch the trains.",
    "I like walking into town by the reservoir.",
    "I'm thinking of joining her class on Tuesdays.",
    "I have written a letter to the council about bins.",
    "What's the point of asking if nobody listens?",
    "There's no way out of the estate when the bridge floods.",
    "I don't want to wake up to lorries.",
    "I'm dying for a cuppa after that hill.",
    "Over my dead body will you fell those limes.",
    "My daughter pushes me in the chair.",
    "He won't let me see the plans before Monday.",
    "My carer takes me to the shops for money and stamps.",
    "My dad drinks there on Fridays, it's his only company.",
    "Mae angen mwy o wasanaethau cam-drin domestig.",
    "Mae angen gwasanaethau atal hunanladdiad yma.",
)


FOLLOWED_OR_DEALT = (
    "My daughter was followed by a car on her way from school.",
    "Drug dealers in the underpass every evening.",
    "My elderly neighbour on the top floor is not coping.",
    "I fractured my ankle on the kerb and your insurers never replied.",
)
NO_CRIME = (
    "I was followed up by the nurse within a week.",
    "More lights would stop drug dealing in the underpass.",
    "She is dealing out leaflets by the door.",
    "The high street badly needs help.",
    "I broke my arm last year so could not drive.",
)


@pytest.mark.parametrize(
    ("texts", "what"),
    [
        (OWN_LIFE, "suicide"),
        (OWN_LIFE_WITHOUT_THE_WORD, "suicide"),
        (OWN_LIFE_MISSPELT, "suicide"),
        (OWN_LIFE_IN_WELSH, "suicide"),
        (UNSAFE, "abused"),
        (UNSAFE_WITHOUT_THE_WORD, "abused"),
        (UNSAFE_IN_WELSH, "abused"),
        (COMPLAINTS, "complaint"),
        (CONTACT, "called, answered"),
        (MISSED, "illness missed"),
        (DANGER, "danger"),
        (FOLLOWED_OR_DEALT, "danger"),
    ],
)
def test_each_kind_is_told_by_name(texts: tuple[str, ...], what: str) -> None:
    missed = [
        text
        for text, signs in zip(texts, actions_asked(texts), strict=True)
        if not any(what in sign.said for sign in signs)
    ]
    assert missed == []


def test_what_asks_nobody_to_act_is_not_listed() -> None:
    harmless = (*NOTHING_TO_DO, *NO_CRIME)
    asked = zip(harmless, actions_asked(harmless), strict=True)
    assert [text for text, signs in asked if signs] == []


def comments(*texts: str, **columns: object) -> pd.DataFrame:
    return invented.comments([{"text_redacted": text} for text in texts]).assign(**columns)


def test_the_sheet_says_what_is_asked_and_by_which_words() -> None:
    sheet = list_to_act_on(comments("The bus is late.", f"It rains. {OWN_LIFE[0]}. {CONTACT[3]}"))
    (row,) = sheet.to_dict("records")
    assert row["what"].split("; ") == [
        "thoughts of suicide or self-harm", "wish to be called, answered or helped"
    ]  # fmt: skip
    assert "still here" in row["words"] and "please ring me" in row["words"]
    assert row["text"].startswith("It rains.")


def test_what_is_gravest_comes_first() -> None:
    sheet = list_to_act_on(comments(DANGER[0], CONTACT[0], OWN_LIFE[0], MISSED[0]))
    assert sheet["text"].tolist() == [OWN_LIFE[0], CONTACT[0], MISSED[0], DANGER[0]]


def test_whoever_forbade_to_be_published_is_listed_too() -> None:
    assert len(list_to_act_on(comments(OWN_LIFE[0], publishing="do_not_publish"))) == 1


def test_an_answer_without_substance_is_not_listed() -> None:
    assert list_to_act_on(comments(OWN_LIFE[0], substance="no_substance")).empty


def test_the_numbers_by_kind_are_of_what_nobody_has_dealt_with() -> None:
    sheet = list_to_act_on(comments(OWN_LIFE[0], OWN_LIFE[1], MISSED[0]))
    done = sheet.assign(dealt_with=["rung on Monday", "", ""])
    assert open_by_kind(done) == {
        "thoughts of suicide or self-harm": 1, "illness missed or wrongly treated": 1
    }  # fmt: skip


def test_what_was_done_is_kept_and_comes_last(tmp_path: Path) -> None:
    table = comments("- i cant go on", CONTACT[0])
    sheet = list_to_act_on(table)
    done = sheet.assign(dealt_with=["passed to the safeguarding lead", ""])
    write_safe_csv(done, tmp_path / FILE, RESTRICTED_FILE)
    again = list_to_act_on(table, read_dealt_with(tmp_path))
    assert again["dealt_with"].tolist() == ["", "passed to the safeguarding lead"]


def test_what_says_something_else_since_is_open_again(tmp_path: Path) -> None:
    table = comments(CONTACT[0])
    done = list_to_act_on(table).assign(dealt_with="rung")
    write_safe_csv(done, tmp_path / FILE, RESTRICTED_FILE)
    more = list_to_act_on(comments(f"{CONTACT[0]} {OWN_LIFE[1]}"), read_dealt_with(tmp_path))
    assert more["dealt_with"].tolist() == [""]
