"""What no phrase tells is told by what a sentence is like, and held till somebody decides."""

import pandas as pd

from pipeline.flag.settings import FlagSettings
from pipeline.flag.stage import flag
from pipeline.redact.at_risk_sheet import notice
from pipeline.redact.learnt_signs import learnt_kinds, what_texts_are_like
from pipeline.redact.to_act_on_sheet import list_to_act_on
from pipeline.tables.readable import may_be_published, may_be_quoted
from tests.tabulate import invented

CRY = "Since she died I look at the pills in the drawer and see no reason to wake up tomorrow."
THREAT = "I hope every one of those wardens gets a knife in the back."
ACCUSATION = "The sergeant there takes cash off the dealers and everybody knows he is bent."
HARMLESS = (
    "The library should open on Sundays.",
    "Suicide prevention needs more money and the wardens do a good job.",
    "Officers who take bribes should be dismissed.",
)


def comments(*texts: str, **columns: object) -> pd.DataFrame:
    return invented.comments([{"text_redacted": text} for text in texts]).assign(**columns)


def kinds(text: str) -> set[str]:
    return {one.kind.name for one in what_texts_are_like([text]).get(text, ())}


def test_a_cry_a_threat_and_an_accusation_are_told_without_a_phrase() -> None:
    assert "harm" in kinds(CRY)
    assert "threat" in kinds(THREAT)
    assert "accusation" in kinds(ACCUSATION)


def test_who_speaks_of_services_and_rules_is_let_be() -> None:
    assert not what_texts_are_like(HARMLESS)


def test_what_kills_a_town_and_whom_a_road_will_kill_are_no_threats() -> None:
    figures = (
        "You will kill our market town with these meters.",
        "This is the death knell for every shop on the parade.",
        "They are murdering the night time economy.",
        "Some poor child is going to be killed at that junction.",
        "Someone will end up dead if lorries keep using the bridge.",
        "Someone will end up dead on that bend.",
        "Pull the funding and you finish off the library.",
    )
    assert all("threat" not in kinds(text) for text in figures)


def test_a_wish_or_a_promise_of_harm_stays_a_threat_however_it_speaks_of_people() -> None:
    kind = next(each for each in learnt_kinds() if each.name == "threat")
    said = (
        "I hope somebody gets killed at that junction so you wake up.",
        "If you come down this street again somebody will get hurt.",
        "People like her deserve to be knocked over and killed.",
        "I am going to kill the man who runs the town.",
        "We'll see that there is a death in the council.",
        "House the asylum seekers here and someone will get hurt.",
        "Put the hostel here and somebody gets hurt, mark my words.",
    )
    assert not any(map(kind.is_only_like, said))


def test_what_is_found_in_a_text_does_not_depend_on_its_company() -> None:
    alone = what_texts_are_like([CRY])
    assert what_texts_are_like([*HARMLESS, THREAT, CRY])[CRY] == alone[CRY]


def test_what_is_like_danger_is_listed_for_people_and_printed_nowhere() -> None:
    table = comments(f"It rains. {ACCUSATION}", HARMLESS[0])
    alike = what_texts_are_like(table["text_redacted"].tolist())
    looked, sheet = notice(table, alike=alike)
    assert looked["risk"].tolist() == ["undecided", "none"]
    assert sheet["sentences"].tolist() == [ACCUSATION]
    listed = list_to_act_on(table, alike=alike)
    assert listed["comment_id"].tolist() == [table["comment_id"].iloc[0]]


def test_a_threat_against_anybody_waits_for_the_lead_officer() -> None:
    table = comments(THREAT, HARMLESS[0])
    looked = notice(table, alike=what_texts_are_like(table["text_redacted"].tolist())).comments
    flagged = flag(looked, settings=FlagSettings())
    assert flagged.comments["hate_status"].iloc[0] in ("review", "withheld")
    assert flagged.comments["hate_status"].iloc[1] == "clear"
    assert flagged.incidents["comment"].tolist() == [THREAT]


def test_what_asks_for_action_is_published_and_never_picked_as_a_quote() -> None:
    table = comments("Please ring me about the drain.", HARMLESS[0])
    looked = notice(table).comments.assign(hate_status="clear")
    assert may_be_published(looked).all()
    assert may_be_quoted(looked).tolist() == [False, True]
