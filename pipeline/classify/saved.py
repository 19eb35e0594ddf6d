"""A model folder, `model.json` and `model.npz`: numbers and words, nothing that can run code."""

import json
import zipfile
from dataclasses import fields
from pathlib import Path
from typing import Any

import numpy as np

from pipeline.classify.blend import Blend
from pipeline.classify.calibrate import Curve
from pipeline.classify.guided import Guided
from pipeline.classify.kernel import Kernel
from pipeline.classify.lexicon import Lexicon
from pipeline.classify.model import Labelled, Model
from pipeline.errors import UserError
from pipeline.files.archives import BROKEN, inspect_archive
from pipeline.files.atomic import RESTRICTED_FILE, write_atomically

FORMAT = 3
_PLAIN = (
    "how",
    "codes",
    "meanings",
    "encoder",
    "limit",
    "limit_uncoded",
    "always_coded",
    "learnt",
    "blank_too",
)
_ARRAYS = ("thresholds", "divisors")
_PARTS = ("blend", "labelled")
assert {*_PLAIN, *_ARRAYS, *_PARTS} == {each.name for each in fields(Model)}


def save_model(model: Model, folder: Path) -> None:
    """Write a model folder: vectors and term weights of the labelled comments, never their text.

    A vector can be turned back into something like its comment, so the files are their owner's.

    The folder is written arrays first, description last: a folder with a description is whole.

    Raises
    ------
    UserError
        As `refuse_what_is_no_model`.
    """
    refuse_what_is_no_model(folder)
    plain: dict[str, Any] = {"format": FORMAT} | {name: getattr(model, name) for name in _PLAIN}
    arrays = {name: getattr(model, name) for name in _ARRAYS}
    if model.labelled is not None:
        arrays |= {
            "labelled_vectors": model.labelled.vectors,
            "labelled_flags": model.labelled.flags,
        }
        plain["labelled_ids"] = model.labelled.ids
    if model.blend is not None:
        kernel = model.blend.kernel
        arrays |= {"weights": model.blend.weights, "dual": kernel.dual, "asked": kernel.asked}
        arrays |= {f"curve_{name}": part for name, part in model.blend.curve._asdict().items()}
        if model.blend.guided is not None:
            arrays |= model.blend.guided._asdict()
        for number, look in enumerate(kernel.looks[1:], start=1):
            arrays[f"look_{number}"] = look
        plain["questions"] = kernel.questions
        plain["lexicons"] = []
        for number, lexicon in enumerate(kernel.lexicons):
            plain["lexicons"].append({"options": lexicon.options, "terms": lexicon.terms})
            arrays[f"idf_{number}"] = lexicon.weights
            arrays[f"term_weights_{number}"] = kernel.term_weights[number]
    with write_atomically(folder / "model.npz", RESTRICTED_FILE) as path:
        np.savez_compressed(path, allow_pickle=False, **arrays)
    with write_atomically(folder / "model.json", RESTRICTED_FILE) as path:
        path.write_text(json.dumps(plain, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def refuse_what_is_no_model(folder: Path) -> None:
    """Refuse to write a model over other files; other versions' models and halves are no others.

    Raises
    ------
    UserError
        Names the file.
    """
    for name, own in (("model.json", _is_description), ("model.npz", _is_arrays)):
        if (folder / name).exists() and not own(folder / name):
            raise UserError(
                f"{folder / name} is there already and is no model of this program: choose another "
                "folder with --out."
            )


def _is_description(path: Path) -> bool:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(content, dict) and {"format", "codes", "encoder"} <= content.keys()


def _is_arrays(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return {"thresholds.npy", "divisors.npy"} <= {*archive.namelist()}
    except (OSError, *BROKEN):
        return False


def load_model(folder: Path) -> Model:
    """Read a model folder.

    Raises
    ------
    UserError
        When it is not there, not whole, or of another format.
    """
    try:
        plain = json.loads((folder / "model.json").read_text(encoding="utf-8"))
        with zipfile.ZipFile(folder / "model.npz") as archive:
            inspect_archive(archive, str(folder / "model.npz"))
        with np.load(folder / "model.npz", allow_pickle=False) as stored:
            arrays = {name: stored[name] for name in stored.files}
        if plain.pop("format", None) != FORMAT:
            raise UserError(f"{folder} holds a model of another version: train it again.")
        return _model(plain, arrays)
    except FileNotFoundError:
        raise UserError(
            f"{folder} is not a model folder (model.json, model.npz): make one with `themes train`."
        ) from None
    except (KeyError, TypeError, AttributeError, RecursionError, MemoryError, *BROKEN) as error:
        raise UserError(
            f"{folder} cannot be read as a model ({type(error).__name__}): train it again."
        ) from None


def _model(plain: dict[str, Any], arrays: dict[str, Any]) -> Model:
    parts: dict[str, Any] = dict.fromkeys(_PARTS)
    if "labelled_ids" in plain:
        parts["labelled"] = Labelled(
            plain["labelled_ids"], arrays["labelled_vectors"], arrays["labelled_flags"]
        )
    if "lexicons" in plain:
        parts["blend"] = _blend(plain, arrays)
    return Model(
        **{name: plain[name] for name in _PLAIN},
        **{name: arrays[name] for name in _ARRAYS},
        **parts,
    )


def _blend(plain: dict[str, Any], arrays: dict[str, Any]) -> Blend:
    lexicons = [
        Lexicon(each["options"], each["terms"], arrays[f"idf_{number}"])
        for number, each in enumerate(plain["lexicons"])
    ]
    kernel = Kernel(
        (lexicons[0], lexicons[1]),
        (arrays["term_weights_0"], arrays["term_weights_1"]),
        (arrays["labelled_vectors"], *(arrays[name] for name in ["look_1"] if name in arrays)),
        plain["questions"],
        arrays["asked"],
        arrays["dual"],
    )
    return Blend(
        arrays["weights"],
        Guided(arrays["directions"], arrays["trust"]) if "directions" in arrays else None,
        kernel,
        Curve(*(arrays[f"curve_{name}"] for name in Curve._fields)),
    )
