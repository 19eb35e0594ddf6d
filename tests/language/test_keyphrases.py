"""A cluster is described in its comments' own words."""

import pytest

from pipeline.language.keyphrases import keyphrases, names, phrases


def test_a_phrase_is_up_to_three_words_of_one_clause_without_stop_words_at_its_ends() -> None:
    found = phrases("The lack of staff, and long waiting times")
    assert {"lack of staff", "waiting times", "staff", "long waiting times"} <= found
    assert not {"the lack", "staff long", "of staff", "and"} & found


def test_apostrophes_and_case_do_not_matter() -> None:
    assert phrases("They DON’T listen") == phrases("they don't LISTEN") == {"listen"}


def test_what_stands_for_a_redacted_name_is_no_word() -> None:
    assert phrases("I told [PERSON] and [PERSON 2] at the library XXX") == {"told", "library"} - {
        "told"
    }


def test_a_cluster_is_told_apart_by_what_the_others_do_not_say() -> None:
    schools = ["pupils and hate crime lessons", "lessons for pupils", "hate crime, pupils, lessons"]
    buses = ["drivers and hate crime", "late buses and drivers", "buses, drivers, hate crime"]
    of_schools, of_buses = keyphrases([schools, buses], 2)
    assert set(of_schools) == {"pupils", "lessons"}
    assert set(of_buses) == {"drivers", "buses"}


def test_one_persons_wording_names_no_cluster() -> None:
    texts = ["gobbledygook gobbledygook gobbledygook", "clear words", "clear words matter"]
    (found,) = keyphrases([texts], 5)
    assert found == ["clear words"]


def test_no_phrase_repeats_a_better_one() -> None:
    texts = ["nurse on the ward", "nurses on wards", "the nurse and the ward", "wards and nurses"]
    (found,) = keyphrases([texts], 5)
    assert len(found) == 2


def test_the_longer_phrase_that_people_mean_is_preferred() -> None:
    texts = ["hate crime is up", "report hate crime", "any crime", "hate crime on buses"]
    (found,) = keyphrases([texts], 1)
    assert found == ["hate crime"]


def test_acronyms_keep_their_capitals_and_shouting_is_lowered() -> None:
    texts = ["the NHS waits", "long NHS waits", "nhs", "NHS", "THE WAITS ARE LONG", "WAITS"]
    (found,) = keyphrases([texts], 3)
    assert found[0] == "NHS waits"
    assert keyphrases([["BUSES ARE LATE", "LATE BUSES"]], 2) == [["buses", "late"]]


def test_clusters_without_words_have_no_phrases() -> None:
    assert keyphrases([], 5) == []
    assert keyphrases([["??", "123"], []], 5) == [[], []]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([["bus", "late", "night", "fare"]], ["Bus · late · night"]),
        ([[]], ["C001"]),
        ([["bus", "a", "b", "x"], ["bus", "a", "b", "y"]], ["Bus · a · b · x", "Bus · a · b · y"]),
        ([["bus"], ["bus"]], ["Bus · c001", "Bus · c002"]),
    ],
)
def test_every_cluster_has_a_name_of_its_own(found: list[list[str]], expected: list[str]) -> None:
    assert names(found, ["c001", "c002"][: len(found)]) == expected
