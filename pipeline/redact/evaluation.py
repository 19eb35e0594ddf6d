"""How much personal data redaction finds, character by character, and how many comments leak."""

import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from pipeline.errors import UserError
from pipeline.redact.settings import RedactSettings
from pipeline.redact.spans import Span
from pipeline.redact.stage import redact_texts


def _same_length(change: Callable[[str], str]) -> Callable[[str], str]:
    """A change of case that keeps every character's place ("ß" stays, "İ" stays)."""
    return lambda text: "".join(new if len(new := change(c)) == 1 else c for c in text)


CASES: dict[str, Callable[[str], str]] = {
    "original": lambda text: text,
    "lower": _same_length(str.lower),
    "upper": _same_length(str.upper),
}


def evaluate_file(path: Path, settings: RedactSettings) -> dict[str, Any]:
    """The scores of `evaluate` for a file of true spans, in each case of `CASES`.

    Raises
    ------
    UserError
        When the file is missing or a line is not {"text": …, "spans": [[start, end, type], …]}.
    """
    rows = []
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as problem:
        raise UserError(f"{path} cannot be read as a UTF-8 text file.") from problem
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            rows.append((str(row["text"]), [(int(a), int(b), str(t)) for a, b, t in row["spans"]]))
        except (ValueError, KeyError, TypeError) as problem:
            raise UserError(
                f"{path} line {number} is not an object with text and spans "
                "[[start, end, type], …]; mend that line."
            ) from problem
    report = {}
    for case, change in CASES.items():
        texts = [change(text) for text, _ in rows]
        _, found = redact_texts(texts, settings=settings)
        report[case] = evaluate(texts, [gold for _, gold in rows], found)
    return report


def evaluate_by_origin(path: Path, settings: RedactSettings) -> dict[str, dict[str, Any]]:
    """For each origin of names the share of which something is left, as typed and in lower case.

    Parameters
    ----------
    path : Path
        JSON of {"templates": [sentences with {g} for the name], "names": {origin: [names]}}.

    Returns
    -------
    dict
        {origin: {"n": sentences a case, "original": share left (0-1), "lower": share left}}.

    Raises
    ------
    UserError
        When the file is missing or has another form.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        templates = [str(template) for template in content["templates"]]
        origins = {str(o): [str(n) for n in names] for o, names in content["names"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as problem:
        raise UserError(
            f"{path} is not a JSON file of templates (sentences with {{g}}) and names "
            "({origin: [names]}); mend it, or leave --by-origin out for a file of spans."
        ) from problem
    report: dict[str, dict[str, Any]] = {}
    for origin, names in origins.items():
        pairs = [(template, name) for template in templates for name in names]
        report[origin] = {"n": len(pairs)}
        for case in ("original", "lower"):
            change = CASES[case]
            texts = [change(template.replace("{g}", name)) for template, name in pairs]
            _, found = redact_texts(texts, settings=settings)
            gold = [_places(change(template), change(name)) for template, name in pairs]
            left = sum(_shows(*one) for one in zip(texts, gold, found, strict=True))
            report[origin][case] = left / len(pairs) if pairs else 0.0
    return report


def _places(template: str, name: str) -> list[int]:
    """Where the characters of a name stand once it is put into a template."""
    places: list[int] = []
    position = 0
    for piece in template.split("{g}")[:-1]:
        position += len(piece)
        places += range(position, position + len(name))
        position += len(name)
    return places


def _shows(text: str, places: Sequence[int], found: Sequence[Span]) -> bool:
    hidden = {i for s in found for i in range(s.start, s.end)}
    return any(i not in hidden for i in places if text[i].isalnum())


def evaluate(
    texts: Sequence[str],
    gold: Sequence[Sequence[tuple[int, int, str]]],
    found: Sequence[Sequence[Span]],
) -> dict[str, Any]:
    """Scores over letters and digits, so that a comma more or less at the edge does not count.

    Returns
    -------
    dict
        precision, recall, f2 (recall weighs 4 to 1) over characters; leaking: the share of
        comments with personal data of which any character shows; false_spans: spans that touch
        nothing personal; recall_per_type: {type: {n, whole (share of spans wholly covered), any}};
        precision_per_entity: {entity: share of its characters that are personal}.
    """
    true = predicted = both = leaking = with_gold = false_spans = 0
    per_type: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    per_entity: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for text, spans, answers in zip(texts, gold, found, strict=True):
        counted = [i for i, c in enumerate(text) if c.isalnum()]
        in_gold = {i for start, end, _ in spans for i in range(start, end)}
        in_found = {i for s in answers for i in range(s.start, s.end)}
        true += sum(i in in_gold for i in counted)
        predicted += sum(i in in_found for i in counted)
        both += sum(i in in_gold and i in in_found for i in counted)
        leaks = False
        for start, end, kind in spans:
            shown = [i not in in_found for i in range(start, end) if text[i].isalnum()]
            per_type[kind][0] += 1
            per_type[kind][1] += not any(shown)
            per_type[kind][2] += not all(shown)
            leaks |= any(shown)
        with_gold += bool(spans)
        leaking += leaks
        for s in answers:
            hits = [i in in_gold for i in range(s.start, s.end) if text[i].isalnum()]
            per_entity[s.entity][0] += len(hits)
            per_entity[s.entity][1] += sum(hits)
            false_spans += not any(hits)
    precision = both / predicted if predicted else 1.0
    recall = both / true if true else 1.0
    scale = 4 * precision + recall
    return {
        "comments": len(texts),
        "precision": precision,
        "recall": recall,
        "f2": 5 * precision * recall / scale if scale else 0.0,
        "leaking": leaking / with_gold if with_gold else 0.0,
        "false_spans": false_spans,
        "recall_per_type": {
            kind: {"n": n, "whole": whole / n, "any": touched / n}
            for kind, (n, whole, touched) in sorted(per_type.items())
        },
        "precision_per_entity": {
            entity: hits / n if n else 1.0 for entity, (n, hits) in sorted(per_entity.items())
        },
    }


def sentences_by_origin(report: dict[str, dict[str, Any]]) -> str:
    """What `evaluate_by_origin` found, a line an origin, worst first."""
    ordered = sorted(report.items(), key=lambda pair: (-pair[1]["original"], pair[0]))
    return "\n".join(
        f"{origin:<34} left standing: as typed {scores['original']:.1%}, in lower case "
        f"{scores['lower']:.1%} of {scores['n']}"
        for origin, scores in ordered
    )


def sentences_of(report: dict[str, Any]) -> str:
    """The report as a table for a terminal."""
    lines = []
    for case, scores in report.items():
        lines.append(
            f"{case}: F2 {scores['f2']:.3f} (precision {scores['precision']:.3f}, recall "
            f"{scores['recall']:.3f}); {scores['leaking']:.1%} of comments with personal data "
            f"leak; {scores['false_spans']} false spans in {scores['comments']} comments"
        )
        lines += [
            f"  {kind:<20} found whole {r['whole']:.3f}, at all {r['any']:.3f} of {r['n']}"
            for kind, r in scores["recall_per_type"].items()
        ]
        lines.append(
            "  precision: "
            + ", ".join(f"{e} {p:.2f}" for e, p in scores["precision_per_entity"].items())
        )
    return "\n".join(lines)
