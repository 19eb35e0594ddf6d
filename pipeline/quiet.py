"""What libraries would tell their makers, or leave outside a run's folder, is off.

`pipeline` imports this before anything else, so whoever imports a part of it, on this machine or as
a worker of a cluster, has it; processes that are started inherit it. Standard library only.
"""

import os
import sys

from pipeline.errors import UserError

# Forced, whatever the surroundings say: somebody's consent to being counted is no consent to it on
# a machine that holds what others wrote in confidence.
OFF = {
    # Else it looks up a host and leaves a device id and a queue of events in the home folder, and
    # a number for each session among the temporary files. It reads this once, as it is loaded.
    "ORT_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "DO_NOT_TRACK": "1",  # for libraries without a setting of their own
}
_LOADED_BEFORE = "onnxruntime" in sys.modules and os.environ.get("ORT_DISABLE_TELEMETRY") != "1"

os.environ.update(OFF)
# PyTorch makes this folder when it is imported, which spaCy does where it finds it.
os.environ.setdefault("TORCHINDUCTOR_CACHE_DIR", os.environ.get("TMPDIR") or "/tmp")  # noqa: S108  # nosec B108


def require_quiet() -> None:
    """Refuse to go on where a library may report.

    Raises
    ------
    UserError
        When it was loaded before `pipeline` was, or the environment was changed since.
    """
    if _LOADED_BEFORE:
        raise UserError(
            "onnxruntime was imported before `pipeline` and may report to its maker: import "
            "`pipeline` first, or start Python with ORT_DISABLE_TELEMETRY=1."
        )
    for name, value in OFF.items():
        if os.environ.get(name) != value:
            raise UserError(
                f"the environment variable {name} was changed while the program ran, so that a "
                f"library may report to its maker: leave it at {value}."
            )
