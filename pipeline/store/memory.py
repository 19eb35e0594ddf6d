"""What was read off files that seldom change, remembered in a run's folder under their digests."""

import json
from pathlib import Path
from typing import Any

from pipeline.files.atomic import write_atomically


def read_memory(path: Path | None) -> dict[str, Any]:
    """Return what was remembered; nothing where there is none, or it is damaged."""
    try:
        content = json.loads(path.read_text(encoding="utf-8")) if path else {}
    except (OSError, ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}


def write_memory(path: Path | None, content: dict[str, Any]) -> None:
    """Remember, whole or not at all."""
    if path is not None:
        with write_atomically(path) as temporary:
            temporary.write_text(json.dumps(content), encoding="utf-8")
