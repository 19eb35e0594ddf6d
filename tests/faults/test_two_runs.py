"""Two runs in one folder: one works, the other says so and leaves everything alone."""

from tests.faults.aftermath import is_one_sentence, leaks, leftovers
from tests.faults.place import Place, Undisturbed
from tests.sample_run import made


def test_of_two_runs_at_once_one_works(from_first: Place, undisturbed: Undisturbed) -> None:
    runs = [from_first.begin(printed=name) for name in ("one", "other")]
    worked, refused = sorted((run.ended() for run in runs), key=lambda ended: ended.code)
    assert worked.code == 0, worked.printed
    assert is_one_sentence(refused)
    assert "another run is at work" in refused.complaint
    assert made(from_first.out) == undisturbed.after
    assert leaks(from_first.out, from_first.temporary) == []
    assert leftovers(from_first.out, from_first.temporary) == []
