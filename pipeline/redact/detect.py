"""The spans of personal data in texts: every recogniser asked, their answers put together."""

from collections.abc import Sequence

from pipeline.redact import ner, registry
from pipeline.redact.normalise import Plain, plain
from pipeline.redact.replace import PLACEHOLDER
from pipeline.redact.settings import RedactSettings
from pipeline.redact.spans import Span, merged, outside

_LABELS = {
    "PERSON": "PERSON", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE", "ORG": "ORGANISATION",
}  # fmt: skip


def find_spans(texts: Sequence[str], settings: RedactSettings) -> list[list[Span]]:
    """For each text its spans in order, none overlapping, none inside a placeholder."""
    plains = [plain(text) for text in texts]
    found = [structured(p.text, settings) for p in plains]
    wanted = {"PERSON", *settings.also_redact} - set(settings.keep)
    named = ner.entities(
        [p.text for p in plains], model=settings.model, batch_size=settings.batch_size
    )
    for spans, entities in zip(found, named, strict=True):
        spans += [
            Span(start, end, _LABELS[label], 0.85, "spacy")
            for start, end, label in entities
            if _LABELS.get(label) in wanted
        ]
    return [_settled(text, p, spans) for text, p, spans in zip(texts, plains, found, strict=True)]


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


def _settled(text: str, plain_text: Plain, spans: list[Span]) -> list[Span]:
    originals = []
    for span in spans:
        start, end = plain_text.original(span.start, span.end)
        originals.append(Span(start, end, span.entity, span.score, span.recogniser))
    protected = [match.span() for match in PLACEHOLDER.finditer(text)]
    return merged(outside(originals, protected))
