"""What a run was made of: settings, versions, counts and seconds, for the methods paragraph."""

import json
import platform
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline import __version__
from pipeline.files.atomic import write_atomically
from pipeline.store.run_folder import Kept


def write_manifest(folder: Path, consultation: Mapping[str, Any], kept: Mapping[str, Kept]) -> Path:
    """Write ``work/manifest.json`` and return its path.

    `id_key` and the redaction lists are left out: they link ids to people, or name them.
    """
    settings = {name: value for name, value in consultation.items() if name != "id_key"}
    settings["redact"] = {
        name: value for name, value in settings["redact"].items() if name not in ("allow", "deny")
    }
    content = {
        "program": {"version": __version__, "python": platform.python_version()},
        "consultation": settings,
        "stages": {
            stage: {
                "fingerprint": result.record.fingerprint,
                "seconds": result.record.seconds,
                "counts": result.record.counts,
                "versions": result.record.versions,
                "outputs": result.record.outputs,
                "redone": result.redone,
            }
            for stage, result in kept.items()
        },
    }
    path = folder / "work" / "manifest.json"
    with write_atomically(path) as temporary:
        temporary.write_text(json.dumps(content, indent=1, ensure_ascii=False), encoding="utf-8")
    return path
