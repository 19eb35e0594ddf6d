"""Files that a run left and that were damaged since are made again; a disk that fails is told."""

import random
from pathlib import Path

import pytest

from tests.faults.aftermath import half_written, is_one_sentence, leftovers
from tests.faults.injected import UnreadableAt
from tests.faults.place import Place, Undisturbed
from tests.faults.test_killed import FILES, KILLS
from tests.sample_run import made

# People write into these, so a run never makes them again from nothing.
FOR_PEOPLE = (
    "hate_",
    "redaction_review",
    "comments_at_risk",
    "comments_to_act_on",
    "quotes_to_choose",
)


@pytest.mark.parametrize("number", range(KILLS // 4))
def test_damaged_files_are_made_again(
    from_first: Place, undisturbed: Undisturbed, number: int
) -> None:
    chance = random.Random(number)
    place = from_first._replace(consultation=undisturbed.first.consultation)
    files = sorted(
        path
        for path in place.out.rglob("*")
        if path.is_file() and not path.name.startswith(FOR_PEOPLE)
    )
    before = made(place.out)
    for path in chance.sample(files, chance.randint(1, 4)):
        damage(path, chance, files)
    ended = place.run()
    assert ended.code == 0, ended.printed
    changed = {name for name, digest in made(place.out).items() if digest != before.get(name)}
    # The decision taken since the first run is carried into the files that are written for people,
    # and what is remembered of these files follows them.
    follows = (*FOR_PEOPLE, "decided.json")
    assert not [name for name in changed if not Path(name).name.startswith(follows)]
    assert leftovers(place.out, place.temporary) == []


@pytest.mark.parametrize("number", range(KILLS // 4))
def test_a_disk_that_fails_while_it_is_read(
    from_first: Place, undisturbed: Undisturbed, number: int
) -> None:
    decided = made(from_first.out)
    place = random.Random(number).randrange(FILES)
    ended = from_first.run(UnreadableAt(from_first.out, place))
    assert ended.code == 0 or is_one_sentence(ended), ended.printed
    assert half_written(from_first.out, decided, undisturbed.after) == []
    completed = from_first.run()
    assert completed.code == 0, completed.printed
    assert made(from_first.out) == undisturbed.after


def damage(path: Path, chance: random.Random, others: list[Path]) -> None:
    """Cut, emptied, lost, a byte changed, noise, or another file in its place."""
    content = bytearray(path.read_bytes())
    kind = chance.choice(["cut", "emptied", "lost", "changed", "noise", "other"])
    if kind == "lost":
        path.unlink()
        return
    if kind == "changed" and content:
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    elif kind == "noise":
        content[:] = chance.randbytes(len(content))
    elif kind == "other":
        content[:] = chance.choice(others).read_bytes() if others else b""
    else:
        content[:] = content[: chance.randrange(len(content) + 1) if kind == "cut" else 0]
    path.write_bytes(content)
