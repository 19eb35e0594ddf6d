"""Report known vulnerabilities of the pinned packages, and what bandit finds in the code.

A report: it always succeeds, and says in one line when the advisories could not be fetched.
"""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 120


def main() -> None:
    """Print both reports."""
    print(advisories())
    print(findings())


def advisories() -> str:
    """What the Python Packaging Advisory Database says of `.constraints.txt`."""
    told = "the advisories could not be fetched (no network?): nothing is known"
    answer = _json("pip_audit", "--requirement", ".constraints.txt", "--no-deps", "--disable-pip",
                   "--progress-spinner=off", "--timeout=5")  # fmt: skip
    packages = (answer or {}).get("dependencies", [])
    asked = [package for package in packages if "skip_reason" not in package]
    if asked:
        known = [(package, each) for package in asked for each in package["vulns"]]
        told = f"{len(known)} known vulnerabilities in {len(asked)} of {len(packages)} packages"
        told += "".join(
            f"\n  {package['name']} {package['version']}: {each['id']}, "
            f"mended in {', '.join(each['fix_versions']) or 'no version yet'}"
            for package, each in known
        )
    return f"pip-audit: {told}"


def findings() -> str:
    """What bandit finds in the package, beside what the code says why it is there."""
    answer = _json("bandit", "--quiet", "--recursive", "pipeline", "--configfile", "pyproject.toml")
    if answer is None:
        return "bandit: did not run"
    found = [
        f"\n  {each['filename']}:{each['line_number']} {each['test_id']} {each['issue_text']}"
        for each in answer["results"]
    ]
    skipped = answer["metrics"]["_totals"]["skipped_tests"]
    return f"bandit: {len(found)} findings, {skipped} justified in the code{''.join(found)}"


def _json(module: str, *options: str) -> dict | None:
    try:
        done = subprocess.run(
            [sys.executable, "-m", module, *options, "--format", "json"],
            cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False,
        )  # fmt: skip
        return json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        return None


if __name__ == "__main__":
    main()
