"""A process that has run a small consultation once: what is forked from it has everything at hand.

It is set up by being imported. A fork takes one thread along, so whatever would keep others is kept
from starting them (`trial.warm`) or stood in for here.
"""

import base64
import contextlib
import hashlib
import io
import tempfile
from pathlib import Path

import vl_convert

import pipeline.cli  # noqa: F401
from pipeline.run import run
from pipeline.summary import summary
from tests.faults.small import small_consultation

_PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def _svg(specification: str) -> str:
    """Stand in for vl-convert, which draws in a browser engine of many threads."""
    return f"<svg>{hashlib.sha256(specification.encode()).hexdigest() * 100}</svg>"


vl_convert.vegalite_to_svg = _svg
vl_convert.svg_to_png = lambda svg, scale: _PNG

with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stderr(io.StringIO()):
    summary(run(small_consultation(Path(folder) / "small"), out=Path(folder) / "out"))
