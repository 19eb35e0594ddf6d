"""Nothing that can run code is ever loaded: no pickle, wherever one is planted."""

import ast
import pickle
import shutil
import sqlite3
from pathlib import Path

import numpy as np
import pytest

import pipeline
from pipeline.classify.saved import load_model
from pipeline.encoders.load import load_encoder
from pipeline.encoders.minilm_package import packaged_folder
from pipeline.encoders.settings import EncoderSettings
from pipeline.errors import UserError
from pipeline.suggest.run_results import read_run

PACKAGE = Path(pipeline.__file__).parent
BANNED_MODULES = {
    "pickle", "cPickle", "_pickle", "dill", "cloudpickle", "joblib", "shelve", "marshal",
    "jsonpickle",
}  # fmt: skip
BANNED_CALLS = {
    "read_pickle",
    "to_pickle",
    "unsafe_load",
    "full_load",
    "eval",
    "exec",
    "__import__",
}


def offences(tree: ast.AST) -> list[str]:
    """What in a module can load code from data."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
        else:
            names = []
        found += [name for name in names if name.split(".")[0] in BANNED_MODULES]
        if isinstance(node, ast.Call):
            found += _offending_call(node)
    return found


def _offending_call(call: ast.Call) -> list[str]:
    whole = ast.unparse(call.func)
    name = whole.rsplit(".", maxsplit=1)[-1]
    options = {option.arg: ast.unparse(option.value) for option in call.keywords}
    if whole in BANNED_CALLS or ("." in whole and name in BANNED_CALLS - {"eval"}):
        return [whole]
    if options.get("allow_pickle", "False") != "False" or options.get("trust_remote_code"):
        return [whole]
    if whole == "torch.load" and options.get("weights_only") != "True":
        return [whole]
    if whole in ("yaml.load", "yaml.load_all"):
        return [whole]
    return []


def test_no_module_of_the_package_can_load_one() -> None:
    found = {
        str(path.relative_to(PACKAGE)): offences(ast.parse(path.read_text(encoding="utf-8")))
        for path in PACKAGE.rglob("*.py")
    }
    assert len(found) > 200
    assert {path: each for path, each in found.items() if each} == {}


@pytest.mark.parametrize(
    "code",
    [
        "import pickle", "from joblib import load", "np.load(x, allow_pickle=True)", "exec(x)",
        "torch.load(x, weights_only=False)", "pd.read_pickle(x)", "yaml.load(x, L)",
        "yaml.unsafe_load(x)", "eval(x)", "torch.load(x)", "Model(x, trust_remote_code=True)",
    ],
)  # fmt: skip
def test_the_search_finds_what_it_looks_for(code: str) -> None:
    assert offences(ast.parse(code))


class Trap:
    """Writes a file when it is unpickled."""

    def __init__(self, sprung: Path) -> None:
        self.sprung = sprung

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return (Path.write_text, (self.sprung, "sprung"))


@pytest.fixture
def sprung(tmp_path: Path) -> Path:
    return tmp_path / "sprung"


def test_the_trap_works(sprung: Path) -> None:
    pickle.loads(pickle.dumps(Trap(sprung)))
    assert sprung.exists()


def test_a_planted_model_is_refused(tmp_path: Path, sprung: Path) -> None:
    (tmp_path / "model.json").write_text('{"format": 1}')
    (tmp_path / "model.npz").write_bytes(pickle.dumps(Trap(sprung)))
    with pytest.raises(UserError):
        load_model(tmp_path)
    planted = np.array([Trap(sprung)], dtype=object)
    np.savez_compressed(tmp_path / "model.npz", allow_pickle=True, thresholds=planted)
    with pytest.raises(UserError):
        load_model(tmp_path)
    assert not sprung.exists()


def test_a_planted_vector_is_not_taken_from_the_cache(tmp_path: Path, sprung: Path) -> None:
    encoder = load_encoder(EncoderSettings(), tmp_path)
    expected = encoder.encode(["a comment"])
    (path,) = tmp_path.glob("*.sqlite")
    with sqlite3.connect(path) as database:
        database.execute("UPDATE vectors SET vector = ?", (pickle.dumps(Trap(sprung)),))
    assert (load_encoder(EncoderSettings(), tmp_path).encode(["a comment"]) == expected).all()
    path.write_bytes(pickle.dumps(Trap(sprung)))
    assert (load_encoder(EncoderSettings(), tmp_path).encode(["a comment"]) == expected).all()
    assert not sprung.exists()


def test_planted_vectors_of_a_run_are_refused(tmp_path: Path, sprung: Path, monkeypatch) -> None:
    (tmp_path / "work" / "embed").mkdir(parents=True)
    monkeypatch.setattr("pandas.read_parquet", lambda path: None)
    for planted in (pickle.dumps(Trap(sprung)), b""):
        (tmp_path / "work" / "embed" / "vectors.npy").write_bytes(planted)
        with pytest.raises(UserError, match="not the folder of a finished run"):
            read_run(tmp_path, None, None)
    np.save(tmp_path / "work" / "embed" / "vectors.npy", np.array([Trap(sprung)], dtype=object))
    with pytest.raises(UserError, match="not the folder of a finished run"):
        read_run(tmp_path, None, None)
    assert not sprung.exists()


@pytest.mark.pytorch
def test_planted_weights_of_a_named_encoder_are_refused(tmp_path: Path, sprung: Path) -> None:
    folder = tmp_path / "encoder"
    shutil.copytree(packaged_folder(), folder)
    (folder / "model.safetensors").unlink()
    (folder / "pytorch_model.bin").write_bytes(pickle.dumps({"weights": Trap(sprung)}))
    with pytest.raises(UserError):
        load_encoder(EncoderSettings(encoder=str(folder)), tmp_path / "cache").encode(["a"])
    assert not sprung.exists()
