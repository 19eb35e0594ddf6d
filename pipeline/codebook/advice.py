"""What is allowed in a codebook but will trouble coders or the model: `themes codebook check`."""

from collections import defaultdict
from collections.abc import Iterator

from pipeline.codebook.codebook import Codebook
from pipeline.codebook.keywords import keyword_hits

_SHORTEST_DEFINITION = 5  # words


def advice(codebook: Codebook) -> Iterator[str]:
    """Yield one sentence per matter worth a second look; none when all is well."""
    owners: dict[str, list[str]] = defaultdict(list)
    for code in codebook.active:
        for keyword in code.keywords:
            owners[keyword.casefold()].append(code.id)
        if len(code.definition.split()) < _SHORTEST_DEFINITION:
            yield (
                f"{code.id}: the definition is {len(code.definition.split())} words long: say what "
                "a comment must say to get the code."
            )
        if not code.include and not code.keywords:
            yield f"{code.id}: neither an example nor a keyword: add two or three examples."
        if not code.exclude and len(codebook.active) > 1:
            yield f"{code.id}: no example of what does not get the code: add the nearest miss."
        for example in code.exclude:
            hits = keyword_hits(code, example.rsplit("(", 1)[0])
            if hits:
                yield f"{code.id}: keyword {hits[0]} also stands in an excluded example."
    for keyword, codes in owners.items():
        if len(codes) > 1:
            yield f"keyword {keyword} belongs to {' and '.join(codes)}: keep it where it decides."
    without = [code.id for code in codebook.active if code.shortcut is None]
    if without and len(without) < len(codebook.active):
        yield f"no shortcut: {', '.join(without)}."
