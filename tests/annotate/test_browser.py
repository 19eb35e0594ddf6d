"""An annotator's day in a browser: log in, label by click and by key, confirm, next, leave."""

import shutil
from collections.abc import Iterator

import pytest

from pipeline.annotate.pull import pull
from pipeline.annotate.push import queue_link
from pipeline.annotate.round import Round
from pipeline.codebook.codebook import Codebook
from pipeline.doccano.client import Doccano
from pipeline.labels.annotation import read_annotations
from tests.annotate.conftest import Push, a_sample
from tests.running_doccano import PASSWORD, Running

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
PATIENCE = 60_000  # milliseconds; a busy machine is no failure


@pytest.fixture
def page(running: Running) -> Iterator:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.skip("Chromium is not on this machine (Debian: apt-get install chromium)")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.set_default_timeout(PATIENCE)
        yield page
        browser.close()


def log_in(page, running: Running, name: str) -> None:
    page.goto(f"{running.server.address}/auth/")
    page.fill("input[name=username]", name)
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url("**/projects")


def test_an_annotators_day(
    page, running: Running, doccano: Doccano, send: Push, a_round: Round, codebook: Codebook
) -> None:
    sample = a_sample(6).assign(annotators=["ann", "bob"] * 3)
    project = send(sample).project
    log_in(page, running, "ann")
    page.goto(queue_link(doccano, project, "ann"))

    page.get_by_text("Comment 0 about the schools.").wait_for()
    page.get_by_text("How far do you agree with objective 1?").wait_for()
    page.locator(".v-chip", has_text="Education").click()
    page.keyboard.press("r")
    page.locator(".v-chip--active", has_text="Resources").wait_for()
    page.keyboard.press("Enter")
    _wait_for_progress(page, 1)

    page.keyboard.press("ArrowRight")
    page.get_by_text("Comment 2 about the schools.").wait_for()  # number 1 is in bob's queue
    page.keyboard.press("Enter")
    _wait_for_progress(page, 2)

    pull(doccano, a_round, codebook=codebook)
    said = read_annotations(a_round.folder / "ann.jsonl")
    assert [(a.comment_id, a.codes, a.confirmed) for a in said] == [
        ("q1-0000000000", ("education", "resources"), True),
        ("q1-0000000002", (), True),
    ]


def _wait_for_progress(page, confirmed: int) -> None:
    """doccano counts a comment as complete when its server has stored the tick."""
    complete = page.locator(".v-list-item", has_text="Complete")
    playwright.expect(complete).to_contain_text(str(confirmed), timeout=PATIENCE)
