"""A form's Welsh twin is drafted as the English one: what each column is, and what answers mean."""

from pathlib import Path

import pytest

from pipeline.config import Consultation
from pipeline.ingest.drafting.headings import Heading
from pipeline.ingest.drafting.wishes import wish
from tests.ingest.drafting import COMMENTS, cycle, drafted, every, kinds, written

SYLWADAU = [f"Mae'r llwybr rhif {row} yn gorlifo bob tro mae'n bwrw glaw" for row in range(24)]
ENGLISH = {
    "Are you happy with the new park?": cycle("Yes", "No", "Yes", "Don't know"),
    "Please give the reasons for your answer": COMMENTS,
    "How satisfied are you with the paths?": cycle("Satisfied", "Very dissatisfied", "Satisfied"),
    "Is there anything else you would like to add?": COMMENTS,
    "What is your sex?": cycle("Female", "Male", "Prefer not to say"),
    "What is your religion?": cycle("No religion", "Christian", "No religion"),
    "Do you consider yourself to be disabled?": cycle("Yes", "No", "No"),
    "Are you content for your response to be published?": cycle("Yes", "No"),
    "Please leave your e-mail address": every(3, "b@example.org"),
}
WELSH = {
    "A ydych chi'n fodlon ar y parc newydd?": cycle("Ydw", "Nac ydw", "Ydw", "Ddim yn gwybod"),
    "Rhowch y rhesymau dros eich ateb": SYLWADAU,
    "Pa mor fodlon ydych chi ar y llwybrau?": cycle("Bodlon", "Anfodlon iawn", "Bodlon"),
    "A oes unrhyw beth arall yr hoffech ei ychwanegu?": SYLWADAU,
    "Beth yw eich rhyw?": cycle("Benyw", "Gwryw", "Gwell gennyf beidio â dweud"),
    "Beth yw eich crefydd?": cycle("Dim crefydd", "Cristion", "Dim crefydd"),
    "A ydych chi'n ystyried eich hun yn anabl?": cycle("Ydw", "Nac ydw", "Nac ydw"),
    "A ydych yn fodlon i'ch ymateb gael ei gyhoeddi?": cycle("Ydw", "Nac ydw"),
    "Gadewch eich cyfeiriad e-bost": every(3, "b@example.org"),
}
BOTH = {
    f"{welsh} / {english}": [f"{w} / {e}" if w != e and " " not in w else w for w, e in cells]
    for (welsh, said), (english, asked) in zip(WELSH.items(), ENGLISH.items(), strict=True)
    for cells in [list(zip(said, asked, strict=True))]
}


def draft(folder: Path, columns: dict[str, list[str]]) -> Consultation:
    return drafted(written(folder, columns), folder / "draft")


def kinds_in_order(folder: Path, columns: dict[str, list[str]]) -> list[str]:
    folder.mkdir()
    found = kinds(draft(folder, columns))
    return [found.get(name, "not read") for name in columns]


@pytest.mark.parametrize("columns", [WELSH, BOTH], ids=["Welsh", "bilingual"])
def test_each_column_is_what_its_english_twin_is(
    tmp_path: Path, columns: dict[str, list[str]]
) -> None:
    english = kinds_in_order(tmp_path / "english", ENGLISH)
    assert kinds_in_order(tmp_path / "welsh", columns) == english
    assert english == [
        "closed", "open", "closed", "open", "demographic", "demographic", "demographic",
        "publishing", "identifying",
    ]  # fmt: skip


def test_who_said_no_in_welsh_is_not_published(tmp_path: Path) -> None:
    asked = draft(tmp_path, WELSH).input.publishing
    assert asked is not None
    assert asked.meaning == {"Ydw": "publish", "Nac ydw": "do_not_publish"}


@pytest.mark.parametrize(
    ("answer", "meant"),
    [
        ("Cewch gyhoeddi fy ymateb a'm henw", "publish"),
        ("Cyhoeddwch fy ymateb yn ddienw", "without_name"),
        ("Ydw, ond heb fy enw", "without_name"),
        ("Peidiwch â chyhoeddi fy enw", "without_name"),
        ("Nac ydw, peidiwch â chyhoeddi fy sylwadau", "do_not_publish"),
        ("Cadwch fy ymateb yn gyfrinachol", "do_not_publish"),
        ("Na / No", "do_not_publish"),
        ("Byddwn / Yes", "publish"),
        ("Yes, but not with my name", "without_name"),
        ("No, do not publish it", "do_not_publish"),
    ],
)
def test_a_wish_is_understood_in_welsh_and_in_english(answer: str, meant: str) -> None:
    assert wish(answer) == meant


def test_a_permission_is_known_by_its_answers_too(tmp_path: Path) -> None:
    for number, (yes, no) in enumerate(
        [
            ("You may publish my comments", "Please do not publish my comments"),
            ("Cewch gyhoeddi fy sylwadau", "Peidiwch â chyhoeddi fy sylwadau"),
        ]
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        columns = {"What do you think?": COMMENTS, "Your choice": cycle(yes, no)}
        asked = draft(folder, columns).input.publishing
        assert asked is not None
        assert asked.meaning == {yes: "publish", no: "do_not_publish"}


def test_a_yes_that_speaks_of_nothing_published_is_no_permission(tmp_path: Path) -> None:
    asked = "Beth yw eich barn am fannau cyhoeddus?"
    columns = {"Sylwadau": SYLWADAU, asked: cycle("Da", "Gwael")}
    assert draft(tmp_path, columns).input.publishing is None


def test_scales_in_welsh_are_added_up(tmp_path: Path) -> None:
    asked = "I ba raddau yr ydych yn cytuno neu'n anghytuno â'r cynllun?"
    said = cycle("Cytuno'n gryf", "Tueddu i anghytuno", "Cytuno")
    (question, _) = draft(tmp_path, {asked: said, "Pam?": SYLWADAU, "Sylwadau": SYLWADAU}).questions
    assert question.groups["agree"] == ("Cytuno'n gryf", "Cytuno")
    assert question.groups["disagree"] == ("Tueddu i anghytuno",)
    assert question.comment_columns == ("Pam?",)


def test_a_question_of_a_word_in_welsh_is_no_demographic(tmp_path: Path) -> None:
    rated = {name: cycle("Da", "Da iawn", "Gweddol") for name in ("Llyfrgelloedd", "Parciau")}
    columns = {"Beth yw eich barn am wasanaethau'r cyngor?": SYLWADAU, **rated}
    assert set(kinds(draft(tmp_path, columns)).values()) == {"open", "closed"}


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Beth yw eich grŵp oedran?", "age"), ("Beth yw eich rhyw?", "gender"),
        ("Beth yw eich cyfeiriadedd rhywiol?", "orientation"), ("Grŵp ethnig", "ethnicity"),
        ("A oes gennych gyflwr iechyd hirdymor?", "disability"), ("Crefydd neu gred", "religion"),
        ("A ydych yn gofalu am rywun?", "carer"), ("A ydych chi'n feichiog?", "pregnancy"),
        ("Beth yw eich statws priodasol?", "marital_status"),
        ("Ydych chi'n gallu siarad Cymraeg?", "welsh_speaker"), ("Ardal", "area"),
        ("Ym mha gymuned ydych chi'n byw?", "area"), ("Ydych chi'n ymateb fel", "capacity"),
        ("A ydych chi'n cytuno y dylid helpu pobl anabl?", ""),
        ("Beth yw eich barn am y cynnig i bobl o bob oed?", ""),
        ("Sut fyddai'r cynnig yn effeithio ar ofalwyr yn eich ardal?", ""),
    ],
)  # fmt: skip
def test_what_welsh_headings_ask_of_people(heading: str, name: str) -> None:
    assert Heading(heading).demographic() == name
