"""The spans of personal data in texts: every recogniser asked, their answers put together."""

from collections.abc import Sequence

from pipeline.redact import ner, registry
from pipeline.redact.names.find import Names, from_entities, names_in, spread, truecased
from pipeline.redact.normalise import Plain, plain
from pipeline.redact.replace import PLACEHOLDER
from pipeline.redact.settings import RedactSettings
from pipeline.redact.spans import Span, merged, outside

_CONTENT = {"GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE", "ORG": "ORGANISATION"}


def find_spans(texts: Sequence[str], settings: RedactSettings) -> list[list[Span]]:
    """For each text its spans in order, none overlapping, none inside a placeholder."""
    ner.load_model(settings.model)  # fail closed, also when no text needs it
    plains = [plain(text) for text in texts]
    found = [structured(p.text, settings) for p in plains]
    threshold = settings.thresholds.get("PERSON")
    names = [names_in(_masked(p.text, s), threshold) for p, s in zip(plains, found, strict=True)]
    ask = [i for i, n in enumerate(names) if n.doubtful or settings.also_redact]
    answers = ner.entities(
        [truecased(names[i]) for i in ask], model=settings.model, batch_size=settings.batch_size
    )
    for i, entities in zip(ask, answers, strict=True):
        persons = [(start, end) for start, end, label in entities if label == "PERSON"]
        names[i].spans += from_entities(names[i], persons)
        found[i] += [
            Span(start, end, _CONTENT[label], 0.6, "spacy")
            for start, end, label in entities
            if _CONTENT.get(label) in settings.also_redact
        ]
    for spans, n in zip(found, names, strict=True):
        if "PERSON" not in settings.keep:
            spans += [*n.spans, *spread(n, n.spans)]
    return [_settled(text, p, s) for text, p, s in zip(texts, plains, found, strict=True)]


def structured(text: str, settings: RedactSettings) -> list[Span]:
    """What the registry's recognisers find in a plain text, at or above their thresholds."""
    holds = {
        "letter": True,
        "digit": any(c.isdigit() for c in text),
        "dot": "." in text,
        "at": "@" in text or "at" in text.lower(),
    }
    least = registry.thresholds() | settings.thresholds
    return [
        Span(result.start, result.end, result.entity_type, result.score, recogniser.name)
        for needs, recogniser in registry.recognisers()
        if holds[needs] and recogniser.supported_entities[0] not in settings.keep
        for result in recogniser.analyze(text)
        if result.score >= least[result.entity_type]
    ]


def _masked(text: str, spans: Sequence[Span]) -> str:
    """The text with zeros for what is found and for placeholders, so that no name is seen there."""
    characters = list(text)
    ranges = [(s.start, s.end) for s in spans] + [m.span() for m in PLACEHOLDER.finditer(text)]
    for start, end in ranges:
        characters[start:end] = "0" * (end - start)
    return "".join(characters)


def _settled(text: str, plain_text: Plain, spans: list[Span]) -> list[Span]:
    originals = []
    for span in spans:
        start, end = plain_text.original(span.start, span.end)
        originals.append(Span(start, end, span.entity, span.score, span.recogniser))
    protected = [match.span() for match in PLACEHOLDER.finditer(text)]
    return merged(outside(originals, protected))
