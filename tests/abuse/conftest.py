"""Says what became of the fuzzed inputs when many were asked for."""

import pytest

from tests.abuse.fuzzing import ASKED, OUTCOMES


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line a target."""
    if not ASKED:
        return
    terminalreporter.section("fuzzed inputs")
    for target in dict.fromkeys(target for target, _ in sorted(OUTCOMES)):
        results, sentences = OUTCOMES[target, "results"], OUTCOMES[target, "sentences"]
        terminalreporter.write_line(
            f"{target:<24} {results + sentences:>8,} tries: {results:,} results, "
            f"{sentences:,} sentences"
        )
    terminalreporter.write_line(f"{'all':<24} {OUTCOMES.total():>8,} tries")
