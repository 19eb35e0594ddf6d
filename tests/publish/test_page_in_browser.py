"""The page in a real browser: no accessibility violation, by keyboard, and nothing planted runs."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.publish.drafted import publish_all
from tests.tabulate.invented import invent

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe = pytest.importorskip("axe_core_python", reason="axe-core-python is not installed")

PLANTED = (
    '</script><script>document.title="owned"</script><img src=x onerror=\'document.title="owned"\'>'
)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        pytest.skip("Chromium is not on this machine (Debian: apt-get install chromium)")
    folder = tmp_path_factory.mktemp("page")
    made = invent(160)
    shown = made.comments["substance"].eq("comment")
    made.comments.loc[shown, "text_redacted"] += f" One more {PLANTED} thing to say here."
    made.consultation.title = f"Safer Somewhere {PLANTED}"
    made.consultation.questions[0].text = f"Why? {PLANTED}"
    publish_all(made, folder)
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        opened = browser.new_page()
        opened.asked, opened.said = [], []
        opened.on("request", lambda request: opened.asked.append(request.url))
        opened.on("console", lambda message: opened.said.append(message.text))
        opened.on("pageerror", lambda error: opened.said.append(str(error)))
        opened.goto(f"file://{folder}/report.html")
        yield opened
        browser.close()


@pytest.mark.parametrize("width", [1280, 400])
def test_axe_finds_no_violation(page: Any, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate((Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document)")
    assert [(each["id"], each["help"]) for each in found["violations"]] == []
    assert len(found["passes"]) > 20
    assert page.evaluate("document.documentElement.scrollWidth") <= width, "nothing is cut off"


def test_nothing_planted_runs_and_nothing_is_fetched(page: Any) -> None:
    assert page.title().startswith("Safer Somewhere </script>")
    assert [url for url in page.asked if not url.startswith(("data:", "file:"))] == []
    assert page.said == []


def test_the_filters_work_by_keyboard_and_say_what_is_shown(page: Any) -> None:
    page.reload()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "by-question"
    everything = page.locator("section:visible").count()
    page.keyboard.press("ArrowDown")
    assert page.locator("#by-question").input_value() == "q1"
    assert page.locator("section:visible").count() == everything - 1
    assert "shown" in page.locator("#shown").inner_text()
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_timeout(100)
    assert page.locator("section:visible").count() == everything


def test_the_filters_act_on_everything(page: Any) -> None:
    page.reload()
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    page.select_option("#by-theme", "theme_1")
    shown = "all => [...new Set(all.filter(one => one.checkVisibility()).map(one => {}))]"
    rows = page.locator("[data-theme]").evaluate_all(shown.format("one.dataset.theme"))
    assert rows == ["theme_1"]
    comments = page.locator("[data-themes]").evaluate_all(shown.format("one.dataset.themes"))
    assert comments
    assert all("theme_1" in themes.split() for themes in comments)
    assert page.locator("figure:visible").count() == 0
    assert "Charts show everything" in page.locator("#shown").inner_text()
    page.select_option("#by-theme", "")
    page.select_option("#by-answer", "agree")
    answers = page.locator("[data-answer]").evaluate_all(shown.format("one.dataset.answer"))
    assert set(answers) <= {"agree", ""}
    page.select_option("#by-answer", "")
    page.select_option("#by-question", "q2")
    asked = page.locator("[data-question]").evaluate_all(shown.format("one.dataset.question"))
    assert asked == ["q2"]
    page.reload()
