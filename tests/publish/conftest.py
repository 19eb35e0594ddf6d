"""The invented consultations of the tabulate tests serve here too."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "tabulate"))
