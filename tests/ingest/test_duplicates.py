"""Campaigns are seen: exact and near copies share a group; short answers that coincide do not."""

import random
import time

import pandas as pd
import pytest

from pipeline.ingest.duplicates import find_duplicates

TEMPLATE = (
    "I object to the proposed closure of the library on Mill Road. It is the heart of our village "
    "and many older residents depend on it every week. Please think again and keep it open for all."
)


def grouped(*texts: str, questions: list[str] | None = None) -> pd.DataFrame:
    comments = pd.DataFrame(
        {
            "comment_id": [f"q1-{number:03}" for number in range(len(texts))],
            "respondent_id": [f"r-{number:03}" for number in range(len(texts))],
            "question_id": questions or ["q1"] * len(texts),
            "text": pd.array(texts, dtype="str"),
            "substance": "comment",
        }
    )
    found = find_duplicates(comments, key="a key for the tests")
    return comments.assign(group=found.group, size=found.size)


def test_copies_are_one_group_whatever_their_case_and_punctuation() -> None:
    found = grouped(TEMPLATE, TEMPLATE.upper() + "!!", "  " + TEMPLATE.replace(".", " ."), "Other")
    assert found["group"][:3].tolist() == [found["group"][0]] * 3
    assert found["group"][0].startswith("d-")
    assert found["size"].tolist() == [3, 3, 3, 1]
    assert pd.isna(found["group"][3])


@pytest.mark.parametrize(
    "changed",
    [
        TEMPLATE.replace("older residents", "pensioners and families"),
        "As a mother of two I must write. " + TEMPLATE,
        TEMPLATE + " My own father goes there.",
        TEMPLATE.replace("Mill Road", "mill rd").replace("every week", "each week"),
        TEMPLATE.replace("village", "vilage").replace("residents", "resdients"),
    ],
)
def test_near_copies_are_found(changed: str) -> None:
    assert grouped(TEMPLATE, changed)["size"].tolist() == [2, 2]


def test_people_who_say_the_same_in_their_own_words_are_no_campaign() -> None:
    own = "Please do not close our library, older people in the village need it every week."
    assert grouped(TEMPLATE, own)["group"].isna().all()


def test_short_answers_that_coincide_are_no_campaign() -> None:
    found = grouped("More police", "More police", "more police please", "more police please")
    assert found["group"].isna().all()
    assert found["size"].tolist() == [1, 1, 1, 1]


def test_copies_to_different_questions_are_apart() -> None:
    assert grouped(TEMPLATE, TEMPLATE, questions=["q1", "q2"])["group"].isna().all()


def test_one_person_writing_twice_is_no_campaign() -> None:
    comments = pd.DataFrame(
        {
            "comment_id": ["q1-1", "q1-2"],
            "respondent_id": ["r-1", "r-1"],
            "question_id": "q1",
            "text": pd.array([TEMPLATE, TEMPLATE], dtype="str"),
            "substance": "comment",
        }
    )
    assert find_duplicates(comments, key="a key for the tests").group.isna().all()


def test_groups_do_not_depend_on_the_order_of_comments() -> None:
    texts = [TEMPLATE, "Something else entirely that nobody else would ever write here", TEMPLATE]
    texts += [TEMPLATE.replace("village", word) for word in ("town", "parish", "community")]
    found = grouped(*texts)
    shuffled = found.sample(frac=1, random_state=3).reset_index(drop=True)
    again = find_duplicates(shuffled, key="a key for the tests")
    assert dict(zip(shuffled["comment_id"], again.group.fillna(""), strict=True)) == dict(
        zip(found["comment_id"], found["group"].fillna(""), strict=True)
    )


def test_a_campaign_of_thousands_is_one_group_and_quick() -> None:
    chance = random.Random(1)
    words = TEMPLATE.split()
    texts = []
    for _ in range(3000):
        changed = list(words)
        for _ in range(2):
            changed[chance.randrange(len(changed))] = chance.choice(
                ["truly", "our", "please", "now"]
            )
        texts.append(" ".join(changed))
    started = time.process_time()
    found = grouped(*texts)
    assert time.process_time() - started < 10
    assert found["group"].value_counts().iloc[0] > 2900
