"""The spans of personal data in texts: every recogniser asked, their answers put together."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from pipeline.language.which import language_of
from pipeline.redact import ner, registry
from pipeline.redact.digits import numbers_plainly
from pipeline.redact.exceptions import denied_spans, kept_ranges, namesakes_in, persons_after_all
from pipeline.redact.names.doubtful import leave_nobodies
from pipeline.redact.names.elsewhere import names_by_lists
from pipeline.redact.names.find import Names, finish, hear, names_in, segments, truecased
from pipeline.redact.normalise import BLANK, Plain, plain
from pipeline.redact.settings import RedactSettings
from pipeline.redact.spans import Found, Ranges, Ruling, Span, merged, outside

_CONTENT = {"GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE", "ORG": "ORGANISATION"}
_NEARLY = 0.2  # how far below its threshold a match is still shown to the reviewer


def find_spans(
    texts: Sequence[str],
    settings: RedactSettings,
    rulings: Sequence[tuple[Ruling, ...]] | None = None,
) -> list[Found]:
    """For each text what to redact, in characters of the raw text.

    What is found is taken out and the rest looked at again until nothing more is found, as
    redacting the redacted text would: so a second redaction changes nothing.
    """
    ruled = rulings or [()] * len(texts)
    views = [plain(text) for text in texts]
    languages = [_language(view.text, settings) for view in views]
    found: list[Found] = [Found([], [], language) for language in languages]
    waiting = list(range(len(texts)))
    first = True
    while waiting:
        look_at, in_ = [views[i] for i in waiting], [languages[i] for i in waiting]
        answers = _look(look_at, in_, settings)
        again = []
        for i, (spans, doubts, _) in zip(waiting, answers, strict=True):
            raw, near = _in_raw(views[i], spans), _in_raw(views[i], doubts)
            if first:
                raw += [
                    Span(r.start, r.end, r.entity, 1.0, r.recogniser)
                    for r in ruled[i]
                    if not r.keep and (r.recogniser == "review" or r.entity not in settings.keep)
                ]
            raw = outside(raw, [(r.start, r.end) for r in ruled[i] if r.keep])
            raw = merged(outside(raw, [(s.start, s.end) for s in found[i].spans]))
            if raw:
                views[i] = views[i].blanked([(s.start, s.end) for s in raw])
                again.append(i)
            whole = sorted(found[i].spans + raw, key=lambda s: s.start)
            found[i] = Found(whole, near, languages[i])
        waiting, first = again, False
    return found


class Seen(NamedTuple):
    """One look at a text: what to redact, near misses, and where no name is whatever is there."""

    spans: list[Span]
    doubts: list[Span]
    unnamed: list[tuple[int, int]]


def _language(text: str, settings: RedactSettings) -> str:
    return language_of(text, settings.language_letters) if settings.tell_languages else "en"


def _look(views: Sequence[Plain], languages: Sequence[str], settings: RedactSettings) -> list[Seen]:
    """Spans and near misses in plain texts, looked at once."""
    seen = [_structured(view.text, settings) for view in views]
    if "PERSON" not in settings.keep or settings.also_redact:
        english = [n for n, language in enumerate(languages) if language == "en"]
        _add_names([views[n] for n in english], [seen[n] for n in english], settings)
        for n, language in enumerate(languages):
            if language != "en" and "PERSON" not in settings.keep:
                masked = _masked(views[n].text, seen[n].spans)
                seen[n].spans.extend(names_by_lists(masked, seen[n].unnamed))
    for view, (spans, _, _) in zip(views, seen, strict=True):
        spans[:] = outside(spans, [(i, i + 1) for i, c in enumerate(view.text) if c == BLANK])
    return seen


def _structured(text: str, settings: RedactSettings) -> Seen:
    """What the registry's recognisers find at their thresholds, and just below them."""
    least = registry.thresholds() | settings.thresholds
    namesakes = namesakes_in(text, settings.public_figures, settings.places)
    unnamed = [*kept_ranges(text, settings.allow), *namesakes]
    seen = Seen(denied_spans(text, settings.deny), [], unnamed)
    allowed = Ranges(seen.unnamed)
    numbers = numbers_plainly(text)
    for needs, recogniser in registry.recognisers():
        view = numbers if recogniser.of_numbers else Plain(text, None, None)
        if not needs.search(view.text):
            continue
        for hit in recogniser.find(view.text):
            start, end = view.original(hit.start, hit.end)
            span = replace(hit, start=start, end=end)
            known = span.score >= least[span.entity]
            if allowed.cover(span.start, span.end):
                continue
            if known and span.entity not in settings.keep:
                seen.spans.append(span)
            elif known or recogniser.hides_names:
                seen.unnamed.append((span.start, span.end))
            elif span.score >= least[span.entity] - _NEARLY:
                seen.doubts.append(span)
    persons = persons_after_all(text, seen.spans, namesakes)
    if persons and "PERSON" not in settings.keep:
        # What the consultation itself allows stays, whoever it is.
        own = Ranges((d.start, d.end) for d in denied_spans(text, settings.allow))
        persons = [p for p in persons if not own.cover(p.start, p.end)]
        named = Ranges((p.start, p.end) for p in persons)
        seen.spans.extend(persons)
        seen.unnamed[:] = [(a, b) for a, b in seen.unnamed if not named.touch(a, b)]
    return seen


def _add_names(views: Sequence[Plain], seen: Sequence[Seen], settings: RedactSettings) -> None:
    least = settings.thresholds.get("PERSON")
    names = [
        names_in(_masked(view.text, look.spans), look.unnamed, least)
        for view, look in zip(views, seen, strict=True)
    ]
    everything = bool(settings.also_redact)
    asked = [(n, a, b) for n, one in enumerate(names) for a, b in segments(one, everything)]
    cased = {n: truecased(names[n]) for n in {n for n, _, _ in asked}}
    answers = ner.entities(
        [cased[n][a:b] for n, a, b in asked], model=settings.model, batch_size=settings.batch_size
    )
    for (n, a, _), entities in zip(asked, answers, strict=True):
        hear(names[n], [(a + s, a + e) for s, e, label in entities if label == "PERSON"])
        seen[n].spans.extend(
            Span(a + s, a + e, _CONTENT[label], 0.6, "spacy")
            for s, e, label in entities
            if _CONTENT.get(label) in settings.also_redact
        )
    if "PERSON" not in settings.keep:
        leave_nobodies(names, settings.model, settings.batch_size)
        for one, look in zip(names, seen, strict=True):
            look.spans.extend(finish(one))
            look.doubts.extend(_doubtful_names(one))


def _doubtful_names(names: Names) -> list[Span]:
    left = Ranges((span.start, span.end) for span in names.left)
    return names.left + [
        Span(token.start, token.end, "PERSON", names.likely[i], "tagger")
        for i in names.doubts()
        if len((token := names.tokens[i]).word) > 1 and not left.touch(token.start, token.end)
    ]


def _masked(text: str, spans: Sequence[Span]) -> str:
    """The text with zeros for what is found or blank, so that no name is seen there."""
    characters = list(text.replace(BLANK, "0"))
    for span in spans:
        characters[span.start : span.end] = "0" * (span.end - span.start)
    return "".join(characters)


def _in_raw(view: Plain, spans: Sequence[Span]) -> list[Span]:
    return [
        Span(*view.original(s.start, s.end), s.entity, s.score, s.recogniser)
        for s in spans
        if s.start < s.end
    ]
