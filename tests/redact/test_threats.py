"""Threats wait for the lead officer; who tells of danger is not known by another comment."""

import pandas as pd
import pytest

from pipeline.redact.at_risk_sheet import notice
from pipeline.redact.to_act_on import actions_asked
from pipeline.redact.to_act_on_sheet import list_to_act_on
from tests.tabulate import invented

THREATS = (
    "If you shut the clinic I will come down there and burn the offices to the ground with the lot "
    "of you in it.",
    "I'll torch the place before I let you sell it.",
    "If you close it I swear I'll come round and smash the place up.",
    "Shut it and we will come for you and sort you out.",
    "I know where your chief executive lives and I will be paying him a visit.",
    "You lot want stringing up.",
    "Those developers deserve to be shot.",
    "String the lot of them up.",
    "I hope he dies in the car park waiting.",
    "Tell the leader to watch his back.",
    "We are going to break your legs.",
    "Put the toll up and I'll put a brick through every window in that office.",
    "I've got a shotgun and I know how to use it, stay off my land.",
    "If that officer comes to my door again he is leaving in an ambulance.",
    "I swear I will run over the next warden I see.",
    "I'd love to see that planner swing.",
    "Hope the chief exec chokes on her bonus.",
    "Whoever signed this off deserves a kicking.",
)
WRONGDOING = (
    "We were told by managers to mark patients as declined when nobody had rung them.",
    "I was told to falsify the waiting list figures.",
    "Staff are pressured to sign the checks without looking.",
    "My manager fiddles the timesheets.",
    "We were asked to backdate our training records.",
)
LISTENED_TO = (
    "He is always in the room so I can not say anything on the phone.",
    "My husband listens in to every call.",
    "My partner reads all my messages.",
)
NO_THREATS = (
    "You will kill our town with these charges.",
    "I will burn garden rubbish if the tip closes.",
    "We will smash the fundraising target this year.",
    "If they close A and E people will die.",
    "Someone will get hurt on that ramp.",
    "I will come to the meeting and say so.",
    "Line them up on the settee and read to them.",
    "Hang the baskets up along the parade.",
    "The photos should be shot from the pier.",
    "I know where you could put a bench.",
    "We pay her a visit every Sunday.",
    "I hope they burn less coal.",
    "Kids come down and smash the shelter every weekend.",
    "We were told to change at Crewe.",
    "Staff are trained to record falls.",
    "My husband sits in the car and waits.",
    "The doctor listens to me on the phone.",
    "I'd love to see a swing in the park.",
    "The bus drivers deserve a pay rise.",
    "I hope the scheme dies.",
    "Mum fell at the junction and left in an ambulance.",
    "You will pay for this at the ballot box.",
    "We will be waiting there for the bus.",
)


def comments(*texts: str, **columns: object) -> pd.DataFrame:
    return invented.comments([{"text_redacted": text} for text in texts]).assign(**columns)


@pytest.mark.parametrize(
    ("texts", "said"),
    [(THREATS, "threat"), (WRONGDOING, "wrongdoing"), (LISTENED_TO, "abused")],
)
def test_it_is_listed_to_act_on_and_printed_nowhere(texts: tuple[str, ...], said: str) -> None:
    listed = list_to_act_on(comments(*texts))
    assert len(listed) == len(texts) and listed["what"].str.contains(said).all()
    assert notice(comments(*texts)).comments["risk"].eq("undecided").all()


def test_only_a_threat_waits_for_the_lead_officer() -> None:
    table = notice(comments(*THREATS, *WRONGDOING, *NO_THREATS)).comments
    assert table["threat"].tolist() == [True] * len(THREATS) + [False] * len(
        (*WRONGDOING, *NO_THREATS)
    )


def test_the_same_words_of_other_things_are_let_be() -> None:
    found = zip(NO_THREATS, actions_asked(NO_THREATS), strict=True)
    assert [text for text, signs in found if signs] == []


def test_what_else_the_writer_of_such_a_comment_wrote_is_listed_with_it() -> None:
    texts = (LISTENED_TO[0], "He never lets me go to the clinic alone.", "The clinic is cold.")
    table = comments(*texts, respondent_id=["r1", "r1", "r2"])
    noticed = notice(table)
    assert noticed.comments["risk"].tolist() == ["undecided", "undecided", "none"]
    assert noticed.sheet["noticed"].str.contains("in another comment").sum() == 1


def test_what_else_somebody_wrote_who_threatens_is_printed() -> None:
    table = comments(THREATS[1], "The clinic is cold.", respondent_id=["r1", "r1"])
    assert notice(table).comments["risk"].tolist() == ["undecided", "none"]
