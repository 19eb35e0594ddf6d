"""The language of a comment: English unless there is good reason to say otherwise."""

import pytest

from pipeline.language.which import language_of

WELSH = (
    "Mae angen mwy o fysiau yn y pentref, yn enwedig gyda'r nos.",
    "Dylai'r cyngor wrando ar bobl leol cyn gwneud penderfyniad.",
    "Rwy'n cytuno'n llwyr â'r cynnig hwn.",
    "Nid oes digon o leoedd parcio ger yr ysgol.",
    "Gofynnais i Nia Vaughan yn y llyfrgell am help.",
    "Dwi'm yn meddwl bod hyn yn deg o gwbl.",
    "MAE'R BINIAU HEB EU GWAGIO ERS PYTHEFNOS.",
)
ENGLISH = (
    "Llandudno and Llanrwst need a better train service.",
    "Cymdeithas yr Iaith should be consulted about Ysgol Gymraeg Bro Teifi.",
    "I speak Welsh at home and want more provision, diolch yn fawr.",
    "Dr Gwyneth Llewellyn at Ysbyty Gwynedd saved my life.",
    "Bins buses potholes dog mess",
    "I dont no wot u mean by this qestion tbh",
    "pls fix teh potholes on penrhyn rd its a disgrace",
    "NHS GP A&E waiting times awful",
    "Wi-fi pods hotdesking agile hub nonsense",
    "Better street lighting, regular bus services, cleaner toilets, free parking after six",
    "Dafydd ap Gwilym, Gwenllian Rhys, Llywelyn Prydderch",
)
OTHERS = (
    "Potrzebujemy więcej autobusów wieczorem i w weekendy, bo nie da się dojechać do pracy.",
    "Avem nevoie de mai multe locuri de parcare lângă spital.",
    "ہمیں مزید بسوں کی ضرورت ہے",
    "আমাদের আরও বাস দরকার",
    "Daha fazla otobüse ihtiyacımız var, özellikle akşamları.",
    "Le plan est bon mais les commerces du centre vont perdre des clients.",
    "Ich finde den Plan gut, aber es fehlen Parkplätze für Behinderte.",
    "Me parece bien el plan, pero falta transporte para las personas mayores.",
)


@pytest.mark.parametrize("text", WELSH)
def test_welsh_is_told(text: str) -> None:
    assert language_of(text) == "cy"


@pytest.mark.parametrize("text", ENGLISH)
def test_english_with_welsh_names_or_misspelt_is_english(text: str) -> None:
    assert language_of(text) == "en"


@pytest.mark.parametrize("text", OTHERS)
def test_other_languages_are_told_from_both(text: str) -> None:
    assert language_of(text) == "other"


def test_too_few_letters_tell_nothing() -> None:
    assert language_of("diolch yn fawr") == "en"
    assert language_of("diolch yn fawr", least_letters=5) == "cy"


def test_what_is_in_both_languages_can_be_read_in_english() -> None:
    assert language_of(f"{WELSH[0]} We need more buses in the village at night.") == "en"
