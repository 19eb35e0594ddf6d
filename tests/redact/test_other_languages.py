"""Welsh and other languages: names and numbers go, the words of the language stay."""

import pandas as pd
import pytest

from pipeline.redact.settings import RedactSettings
from pipeline.redact.stage import redact, redact_texts

SETTINGS = RedactSettings(processes=1)
WITH_NAMES = {
    "Mae Gethin Prydderch yn byw yn Llanrwst ac mae'n gweithio yn yr ysbyty.":
    "Mae [PERSON] yn byw yn Llanrwst ac mae'n gweithio yn yr ysbyty.",
    "Fy enw i yw Siân Bowen ac rwy'n byw ger y parc.":
    "Fy enw i yw [PERSON] ac rwy'n byw ger y parc.",
    "Roedd Cynghorydd Emrys Pugh yn anghywir am y cae chwarae.":
    "Roedd Cynghorydd [PERSON] yn anghywir am y cae chwarae.",
    "Mae fy nghymydog Ifan yn cadw ci swnllyd.":
    "Mae fy nghymydog [PERSON] yn cadw ci swnllyd.",
    "Mae Dafydd ap Iorwerth yn dysgu Cymraeg i oedolion.":
    "Mae [PERSON] yn dysgu Cymraeg i oedolion.",
    "Ffoniwch fi ar 07700 900123 neu galwch heibio 14 Stryd y Bont os gwelwch yn dda.":
    "Ffoniwch fi ar [PHONE] neu galwch heibio [ADDRESS] os gwelwch yn dda.",
    "Potrzebujemy pomocy, mój sąsiad Krzysztof Nowak mieszka obok i ciągle hałasuje.":
    "Potrzebujemy pomocy, mój sąsiad [PERSON] mieszka obok i ciągle hałasuje.",
}  # fmt: skip
WITHOUT = (
    "Mae angen mwy o fysiau yn y pentref, yn enwedig gyda'r nos.",
    "Mae Cyngor Gwynedd a Llywodraeth Cymru yn anwybyddu'r Bala.",
    "Mae Eryri a Chaernarfon yn llawn ymwelwyr bob haf.",
    "Dydd Llun yw'r gorau i ni, neu fore Sadwrn.",
    "Hoffwn weld mwy o wasanaethau yn y Gymraeg.",
    "Potrzebujemy więcej autobusów wieczorem i w weekendy, bo nie da się dojechać do pracy.",
)


@pytest.mark.parametrize(("text", "left"), WITH_NAMES.items())
def test_names_and_numbers_go_and_the_words_around_them_stay(text: str, left: str) -> None:
    redacted, _ = redact_texts([text], settings=SETTINGS)
    assert redacted == [left]


@pytest.mark.parametrize("text", WITHOUT)
def test_words_places_and_bodies_stay(text: str) -> None:
    assert redact_texts([text], settings=SETTINGS)[0] == [text]


def test_each_comment_is_marked_with_its_language() -> None:
    texts = ["More buses please.", WITHOUT[0], WITHOUT[-1]]
    comments = pd.DataFrame(
        {
            "comment_id": ["q1-a", "q1-b", "q1-c"],
            "respondent_id": ["r-a", "r-b", "r-c"],
            "text": pd.array(texts, dtype="str"),
        }
    )
    assert redact(comments, settings=SETTINGS).comments["language"].tolist() == [
        "en",
        "cy",
        "other",
    ]
    alike = SETTINGS.model_copy(update={"tell_languages": False})
    assert redact(comments, settings=alike).comments["language"].eq("en").all()
