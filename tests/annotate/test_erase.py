"""What an erased respondent wrote leaves doccano, and does not come back by a pull."""

from pathlib import Path

from pipeline.annotate.erase import erase_documents
from pipeline.annotate.pull import pull
from pipeline.annotate.push import examples_of
from pipeline.annotate.round import Round
from pipeline.codebook.codebook import Codebook
from pipeline.doccano.client import Doccano
from pipeline.store.erased import Erased
from tests.annotate.conftest import Push, a_sample
from tests.running_doccano import Running

WORDS = "The quuxberry lanterns of Snorkelby"
KEY = "a key for the tests"


def test_their_documents_go_from_every_project_of_the_consultation_and_no_other(
    running: Running, doccano: Doccano, a_round: Round, send: Push, codebook: Codebook
) -> None:
    sample = a_sample(3)
    sample.loc[1, "text_redacted"] = WORDS
    theirs, *others = sample["comment_id"][[1, 0, 2]]
    second = Round(**{**vars(a_round), "name": "round-02"})
    elsewhere = Round(**{**vars(a_round), "consultation": f"{a_round.consultation}-b"})
    pushed = {each.tag: send(sample, round_=each).project for each in (a_round, second, elsewhere)}
    player = running.player("ann", pushed[a_round.tag])
    for comment_id in (theirs, others[0]):
        player.code(comment_id, ["Education"])
    player.note(theirs, "about the quuxberry")

    erased = Erased(KEY).with_respondent("r-0123456789", [theirs])
    assert erase_documents(doccano, a_round.consultation, erased) == 2
    assert erase_documents(doccano, a_round.consultation, erased) == 0

    for each in (a_round, second):
        assert set(examples_of(doccano, pushed[each.tag])) == set(others)
    assert set(examples_of(doccano, pushed[elsewhere.tag])) == {theirs, *others}
    pull(doccano, a_round, codebook=codebook)
    labels = [path.read_text() for path in Path(a_round.folder).glob("*.jsonl")]
    assert labels
    assert not [text for text in labels if theirs in text or "quuxberry" in text]


def test_a_server_of_ones_own_keeps_it_nowhere_but_among_the_uploads_that_a_stop_removes(
    running: Running, doccano: Doccano, a_round: Round, send: Push
) -> None:
    sample = a_sample(2)
    sample.loc[1, "text_redacted"] = f"{WORDS}, said quite alone."
    send(sample)
    home = running.server.home
    assert b"said quite alone." in (home / "db.sqlite3").read_bytes()
    erased = Erased(KEY).with_respondent("r-0123456789", [sample["comment_id"][1]])
    erase_documents(doccano, a_round.consultation, erased)
    kept = [
        path.relative_to(home).parts[0]
        for path in home.rglob("*")
        if path.is_file() and b"said quite alone." in path.read_bytes()
    ]
    assert set(kept) <= {"media"}
