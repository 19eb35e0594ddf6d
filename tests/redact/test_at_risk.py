"""Comments that may put somebody at risk if printed are noticed, and a person decides on them."""

from pathlib import Path

import pandas as pd
import pytest

from pipeline.errors import UserError
from pipeline.files.atomic import RESTRICTED_FILE
from pipeline.files.formulas import write_safe_csv
from pipeline.redact.at_risk import risks_of
from pipeline.redact.at_risk_sheet import FILE, Noticed, left_out_in_vain, notice, read_decisions
from pipeline.tables.readable import may_be_published
from tests.tabulate import invented

KNOWN = (
    "Everybody at the surgery will know who wrote this.",
    "You’d all know which family this is, there aren't many with triplets.",
    "I'm the only blind person on the estate.",
    "As the only Jewish family in the valley we notice.",
    "I could be identified from what I say about the ward.",
    "It is not hard to work out who wrote this.",
    "People here will put two and two together.",
)
RARE = (
    "I'm the only Welsh-speaking librarian in the county.",
    "I am the last dentist left on the island.",
    "I'm one of three women firefighters at the station.",
    "Ours is the only Sikh family in the valley.",
    "I am the man with the guide dog who comes in on Fridays.",
    "My son is the boy who was in the Gazette.",
)
FOUND = (
    "My ex husband must not know which school they go to.",
    "I have a non-molestation order and the pick-up point is in his street.",
    "The boys’ dad is not allowed near the house.",
    "We fled domestic violence two years ago.",
    "I was in a refuge with two babies when the health visitor came.",
    "If he finds us we will have to move again.",
    "Our address must be kept secret because of the birth family.",
    "My stalker used the computers in the library.",
    "He lost the case; there is an injunction on her father.",
    "We moved to get away from my violent ex and the bus goes past his house.",
    "The birth parents must not find out where the children are.",
    "They put me in a safe house.",
    "No-one must know where I live.",
    "he doesnt have our address",
    "I've moved here to escape my ex.",
)
SECRET = (
    "Please don't publish this bit.",
    "I say this in confidence, the lift has been broken for a year.",
    "Between you and me, the manager is never there.",
    "Please keep my name out of it.",
    "I would like to remain anonymous.",
    "I'd lose my job if my manager found out I wrote this.",
    "I don't want this quoted.",
    "CONFIDENTIAL: my manager reads these.",
    "Please treat this as confidential.",
    "I would not want my neighbours to read this.",
)
ACCUSES = (
    "My neighbour is dealing drugs from the flat above.",
    "[PERSON] at the leisure centre stole money from the till.",
    "The couple upstairs sell drugs.",
)
POSTS = (
    "I am a health visitor and have run the clinic for nine years.",
    "Physio here, I treat most of the stroke patients.",
    "As deputy head of a small primary I can tell you the numbers do not add up.",
    "I work on reception and nobody asked us.",
    "I drive the 46 bus and we are told not to stop there.",
    "My husband and I run the post office opposite the site.",
    "We have a café next door to the clinic.",
    "I've been a teaching assistant here for sixteen years.",
    "I was head of year.",
    "My post is being deleted.",
    "I was mayor in 1998.",
    "As chief executive of the association I welcome this.",
)
INCIDENTS = (
    "We lost our baby boy at 38 weeks in 2018 because theatre was full.",
    "We nearly lost our son in the back of the ambulance.",
    "I gave birth in the lift three years ago.",
    "My mum died on a trolley in the corridor.",
    "My daughter was attacked on the footpath last May.",
    "Our twins were born at 27 weeks and only one came home.",
    "In 2016 my brother took his own life.",
    "Our son was killed on that bypass.",
)
ACCUSED = (
    "Dr [PERSON] laughed at me when I said I was in pain.",
    "The warden [PERSON 2] hit one of the lads.",
    "I was sworn at and ignored, bullied by [PERSON].",
    "I complained about Sister [PERSON] in the summer.",
    "The manager at [ADDRESS] steals from the residents.",
)
WRONGS_BY_NAME = (
    "[PERSON] should be in jail.",
    "[PERSON], our line manager, told us we'd be disciplined if we answered.",
    "[PERSON] tips rubbish in the lane.",
    "[PERSON] claims disability and goes running.",
    "[PERSON] is always off sick with her nerves.",
    "[PERSON] drinks.",
    "[PERSON] gave the contract to his brother-in-law.",
    "You never see [PERSON] in the office.",
)
WRONGS_OF_ONE_ROLE = (
    "My neighbour dumps his old tyres in the beck.",
    "The clerk to the parish council has been helping herself to the hall fund.",
    "My line manager said whoever answered would not get shifts.",
)
STIGMA = (
    "I'm HIV positive.",
    "I am a recovering alcoholic.",
    "I was sectioned twice.",
    "The hall got me sober, AA meets upstairs.",
    "I had an abortion at seventeen.",
)
HEALTH_OF_OTHERS = (
    "My neighbour Mr [PERSON] has dementia and wanders at night.",
    "The man at [ADDRESS] is in a wheelchair and gets carried down the stairs.",
    "Ask [PERSON] at the corner shop, she has cancer.",
    "Mrs [PERSON], who is deaf, rode round for three hours.",
)
RARE_CHILDREN = (
    "My son has a tracheostomy and we carry suction everywhere.",
    "Our little boy is on a ventilator. The generator is old.",
    "My daughter was four then. She is peg fed and comes to the unit twice a week.",
    "She is one of only forty children with this condition.",
)
OWN_LIFE = ("She is the only reason im still here.", "I have had suicidal thoughts for months.")
FROM_INSIDE = (
    "My manager told me to keep quiet about the damp readings.",
    "I work for the council in finance and we warned them about the budget.",
    "I work at the hospital and the figures were changed before the inspection.",
    "I'd get the sack for saying this.",
)
HOME_BY_ITS_LOOK = (
    "I'm at number 12, the one with the green gate next to the chapel.",
    "I live in the bungalow with the flagpole at the top.",
    "She lives at number 41 with the red porch.",
)
HOLDS_THE_ONE_POST = ("I know because I'm the treasurer.",)
HARMLESS = (
    "I was told to keep left at the roundabout by the warden.",
    "I work for the council and I think the plan is good.",
    "I would be sacked if I was late as often as the bus.",
    "The number 37 bus opposite the station is always late.",
    "I live opposite the park and love it.",
    "The house with the broken windows is an eyesore.",
    "I'm the only one on my street without a bin.",
    "I'm the first to admit it needs change.",
    "I'm the only driver in the house.",
    "Whoever designed this roundabout should be in jail.",
    "Fly tipping behind the garages is a disgrace.",
    "Some people claim benefits and work.",
    "They should all resign.",
    "[PERSON] told us we could have our say.",
    "[PERSON] is off sick so the group has stopped, we miss her.",
    "[PERSON] lets his dog say hello to the residents.",
    "[PERSON] drinks tea with us on Fridays.",
    "My line manager told us about this survey.",
    "HIV testing should be free.",
    "Keep the AA meetings and the slimming club in the hall.",
    "I had a breakdown on the ring road.",
    "I'm in recovery from a knee operation.",
    "The midwife was kind and the radiographer explained everything.",
    "As a patient I was seen by a consultant within the hour.",
    "It is a midwife-led unit, and consultants run the clinic.",
    "I am a friend of the vicar and a big fan of midwives.",
    "I work in town and drive a car to the office.",
    "Has any governor here been asked?",
    "We run a small business.",
    "My baby was born in October and the health visitor came twice.",
    "If my mum had died in the ambulance last year you would have listened.",
    "My dad died last year.",
    "It was fun, [PERSON] took him round the park and they kicked a ball.",
    "I broke my wrist in 2019.",
    "Dr [PERSON] was never rude and did not shout.",
    "[PERSON] was excellent and helped me through my depression.",
    "Nurse [PERSON] explained how to help people with dementia.",
    "My daughter has asthma and my son is autistic.",
    "My daughter needs down's syndrome support like other children.",
    "Children on ventilators deserve a generator.",
    "I think there should be more places in refuges for women fleeing violence.",
    "Courts should grant restraining orders faster and police should enforce them.",
    "We will seek an injunction against the council.",
    "I volunteer at a refuge and see what cuts do.",
    "The nature reserve is a refuge for birds.",
    "We applied for a tree protection order on our oak.",
    "They will find us a place in another school.",
    "My partner was not allowed to see me in hospital.",
    "My son does not know where the bus stops.",
    "My sister found me on the floor and rang for help.",
    "This is the only bus in the village.",
    "I'm not the only one in favour of this.",
    "You can tell who wrote this never used a bus.",
    "Staff should be recognised for their work.",
    "Do not publish this plan until it is costed.",
    "Children grow in confidence there, and I have no confidence in this council.",
    "The footpath between you and the river is muddy.",
    "Keep the reports confidential and keep me out of hospital.",
    "The council is corrupt and stole our park.",
    "My son was assaulted on the bus.",
    "Parents must not find out by letter that the school is closing.",
    "We had to get away from my mother's damp flat.",
    "Costs should not be passed on to tenants, nor should this be repeated elsewhere.",
    "My manager will help if he finds the time.",
    "I want my son to know that he matters, and not to know hunger.",
    "Stalking is a crime, and refuges need money.",
    "Don't want my name on this.",  # names are taken out of every comment
    "I use the hotline because it's anonymous.",
    "People want to be anonymous when they report.",
    "Nobody knows where the bus stops now.",
)


def comments(*texts: str, **columns: object) -> pd.DataFrame:
    return invented.comments([{"text_redacted": text} for text in texts]).assign(**columns)


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (KNOWN, "recognise"),
        (RARE, "recognise"),
        (FOUND, "found"),
        (SECRET, "kept from others"),
        (ACCUSES, "crime"),
        (POSTS, "job or post"),
        (INCIDENTS, "misfortune"),
        (ACCUSED, "name was taken out"),
        (WRONGS_BY_NAME, "name was taken out"),
        (WRONGS_OF_ONE_ROLE, "crime"),
        (STIGMA, "hold against"),
        (HEALTH_OF_OTHERS, "health of a person"),
        (RARE_CHILDREN, "rare illness"),
        (OWN_LIFE, "own life"),
        (FROM_INSIDE, "from inside"),
        (HOME_BY_ITS_LOOK, "which house"),
        (HOLDS_THE_ONE_POST, "job or post"),
    ],
)
def test_each_kind_of_risk_is_noticed_and_named(texts: tuple[str, ...], said: str) -> None:
    missed = [
        text
        for text, signs in zip(texts, risks_of(texts), strict=True)
        if not any(said in sign.said for sign in signs)
    ]
    assert missed == []


def test_who_speaks_of_services_or_of_everybody_puts_nobody_at_risk() -> None:
    noticed = [text for text, signs in zip(HARMLESS, risks_of(HARMLESS), strict=True) if signs]
    assert noticed == []


def test_the_sheet_shows_the_sentence_within_the_comment() -> None:
    sheet = notice(comments(f"The bus is late. {FOUND[0]} Thanks.", HARMLESS[0])).sheet
    (row,) = sheet.to_dict("records")
    assert row["sentences"] == FOUND[0]
    assert row["text"].startswith("The bus is late.")
    assert row["decision"] == ""


def test_until_somebody_decides_it_is_printed_nowhere() -> None:
    table = notice(comments(FOUND[0], HARMLESS[0])).comments
    assert may_be_published(table).tolist() == [False, True]


def test_whoever_forbade_to_be_published_is_not_looked_at() -> None:
    noticed = notice(comments(FOUND[0], publishing="do_not_publish"))
    assert noticed.sheet.empty
    assert not may_be_published(noticed.comments).any()


def decided(folder: Path, first: Noticed, *decisions: str) -> pd.DataFrame | None:
    """Write decisions beside the rows of a sheet as a person would, and read them back."""
    write_safe_csv(first.sheet.assign(decision=list(decisions)), folder / FILE, RESTRICTED_FILE)
    return read_decisions(folder)


def test_the_decision_holds_in_the_next_run(tmp_path: Path) -> None:
    table = comments(FOUND[0], "- he must not know which school she goes to.", SECRET[0])
    first = notice(table)
    again = notice(table, decided(tmp_path, first, "Leave_out", " quote ", ""))
    assert may_be_published(again.comments).tolist() == [False, True, False]
    assert again.sheet["decision"].tolist() == ["", "leave out", "quote"], (
        "what is open comes first"
    )


def test_whoever_writes_something_else_is_looked_at_again(tmp_path: Path) -> None:
    decisions = decided(tmp_path, notice(comments(FOUND[0], FOUND[1])), "quote", "leave out")
    after = notice(comments(FOUND[2], HARMLESS[0]), decisions).comments
    assert after["risk"].tolist() == ["undecided", "left_out"]


def test_more_words_in_a_comment_that_may_be_quoted_are_looked_at(tmp_path: Path) -> None:
    decisions = decided(tmp_path, notice(comments(FOUND[0])), "quote")
    after = notice(comments(f"{FOUND[0]} And I am on the third floor."), decisions).comments
    assert after["risk"].tolist() == ["undecided"]


def test_what_was_left_out_stays_so_under_another_id_and_whoever_wrote_it(tmp_path: Path) -> None:
    table = comments(FOUND[0], FOUND[0])
    first = notice(table.head(1))
    decisions = decided(tmp_path, first, "leave out")
    moved = notice(table.assign(comment_id=["x1", "x2"]), decisions)
    assert moved.comments["risk"].tolist() == ["left_out", "left_out"]
    assert left_out_in_vain(moved.sheet, table.assign(comment_id=["x1", "x2"])) == 1


def test_spaces_around_an_id_lose_no_decision(tmp_path: Path) -> None:
    table = comments(FOUND[0])
    sheet = notice(table).sheet
    padded = sheet.assign(comment_id=" " + sheet["comment_id"] + " ", decision="leave out")
    write_safe_csv(padded, tmp_path / FILE, RESTRICTED_FILE)
    assert notice(table, read_decisions(tmp_path)).comments["risk"].tolist() == ["left_out"]


def test_a_person_may_leave_out_what_no_sign_was_found_in(tmp_path: Path) -> None:
    table = comments(FOUND[0], HARMLESS[0])
    first = notice(table)
    own = first.sheet.assign(comment_id=table["comment_id"].iloc[1], sentences="", text="")
    write_safe_csv(own.assign(decision="leave out"), tmp_path / FILE, RESTRICTED_FILE)
    again = notice(table, read_decisions(tmp_path)).comments
    assert again["risk"].tolist() == ["undecided", "left_out"]


@pytest.mark.parametrize("word", ["perhaps", "keep"])
def test_another_word_is_refused_with_its_row(word: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"row 2.*leave out.*quote"):
        decided(tmp_path, notice(comments(FOUND[0])), word)
