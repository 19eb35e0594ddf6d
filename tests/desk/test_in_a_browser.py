"""The desk in a real browser: by keyboard alone and by mouse, no axe violation, nothing fetched."""

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from pipeline.desk.app import make_app
from pipeline.flag.decisions import read_decisions
from pipeline.labels.reading import read_marks
from tests.desk.conftest import Office

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe = pytest.importorskip("axe_core_python", reason="axe-core-python is not installed")
AXE = Path(axe.__file__).parent / "axe.min.js"
PAGES = {
    "analyst": (
        "/", "/read", "/read?question=q1&theme=education&words=school", "/code?question=q1",
        "/blind?question=q1", "/themes", "/quotes",
        "/run", "/report", "/report?section=question-q1",
        "/report?section=people",
    ),
    "officer": ("/", "/hate", "/hate?list=audit", "/risk", "/risk?list=act", "/redaction"),
}  # fmt: skip
PATIENCE = 30_000  # milliseconds; a busy machine is no failure


class Served:
    """A desk that a browser can reach."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.socket = socket.socket()
        self.socket.bind(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.socket.getsockname()[1]}"
        app = make_app(
            office.desk, hosts=frozenset({self.address.removeprefix("http://")}), scheme="http",
            cookie="desk_test",
        )  # fmt: skip
        config = uvicorn.Config(app, lifespan="off", ws="none", log_level="critical")  # type: ignore[arg-type]
        self.server = uvicorn.Server(config)
        self.thread = threading.Thread(target=self.server.run, kwargs={"sockets": [self.socket]})
        self.thread.start()
        while not self.server.started:
            time.sleep(0.01)

    def close(self) -> None:
        self.server.should_exit = True
        self.thread.join()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        pytest.skip("Chromium is not on this machine (Debian: apt-get install chromium)")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def served(office: Office) -> Iterator[Served]:
    served = Served(office)
    yield served
    served.close()


@pytest.fixture
def page(chromium: Any, served: Served) -> Iterator[Any]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.asked, page.said = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    yield page
    context.close()


def enter(page: Any, served: Served, role: Any, name: str) -> None:
    page.goto(f"{served.address}/enter?key={served.office.desk.keys.now(role)}")
    page.wait_for_function("document.activeElement.id === 'name'")
    page.keyboard.type(name)
    page.keyboard.press("Enter")
    see(page, page.get_by_role("heading", name="To do"))


def see(page: Any, what: Any) -> None:
    """Wait for it, and for the page's script: a key pressed before that is there goes nowhere."""
    what.wait_for()
    page.wait_for_load_state("load")


@pytest.mark.parametrize("role", PAGES)
def test_axe_finds_no_violation_and_nothing_comes_from_outside(
    page: Any, served: Served, role: str
) -> None:
    found: list[tuple[str, int, str, str]] = []
    page.goto(f"{served.address}/enter?key={served.office.desk.keys.now(role)}")
    for address in ("", *PAGES[role]):
        if address:
            page.goto(served.address + address)
        for width in (1280, 400):
            page.set_viewport_size({"width": width, "height": 900})
            found += [(address, width, *one) for one in violations(page)]
            wide = page.evaluate("document.documentElement.scrollWidth")
            found += [(address, width, "wider than the screen", str(wide))] if wide > width else []
        if not address:
            enter(page, served, role, "Ann")
    assert found == []
    assert all(url.startswith(served.address) for url in page.asked)
    assert page.said == []


def test_an_analysts_hour_by_keyboard_alone(page: Any, served: Served) -> None:
    enter(page, served, "analyst", "Ann")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    see(page, page.get_by_role("heading", name="Read", exact=True))
    page.keyboard.press("/")
    page.keyboard.type("police")
    page.keyboard.press("Enter")
    page.wait_for_url("**words=police**")
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.id")
    page.keyboard.press("j")
    second = page.evaluate("document.activeElement.id")
    assert first and second and first != second
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.id") == first
    page.keyboard.press("r")
    see(page, page.get_by_text("1 marked as read."))
    assert read_marks(served.office.labels, "Ann") == {first}
    page.keyboard.press("u")
    see(page, page.get_by_text("Taken back"))
    assert read_marks(served.office.labels, "Ann") == frozenset()
    page.keyboard.press("j")
    coded = page.evaluate("document.activeElement.id")
    page.keyboard.press("c")
    see(page, page.get_by_role("heading", name="Code", exact=True))
    page.keyboard.press("0")
    see(page, page.get_by_text(f"Saved: no code applies to {coded}."))
    page.keyboard.press("u")
    see(page, page.get_by_text("Taken back: codes of"))


def test_a_code_is_tried_by_keyboard_before_it_is_saved(page: Any, served: Served) -> None:
    path = served.office.desk.consultation.codebook_path
    before = path.read_bytes()
    enter(page, served, "analyst", "Ann")
    page.goto(f"{served.address}/themes")
    page.get_by_text("Say anew what Education means").focus()
    page.keyboard.press("Enter")
    definition = page.locator("#definition-education")
    definition.wait_for()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "definition-education"
    page.keyboard.press("Control+a")
    page.keyboard.type("Buses and trains.")
    for _ in range(4):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "What would change?"
    page.keyboard.press("Enter")
    see(page, page.get_by_text("Nothing is saved yet."))
    assert page.locator("#definition-education").input_value() == "Buses and trains."
    assert page.locator("#effect blockquote").count() > 0 and path.read_bytes() == before
    assert violations(page) == []
    page.set_viewport_size({"width": 400, "height": 900})
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    page.get_by_role("button", name="Save what it means").first.click()
    see(page, page.get_by_text("Saved: define education"))
    assert "Buses and trains." in path.read_text(encoding="utf-8")
    assert page.said == []


def violations(page: Any) -> list[tuple[str, str]]:
    """What axe finds."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    report = page.evaluate("axe.run(document)")
    return [(one["id"], one["nodes"][0]["html"][:200]) for one in report["violations"]]


def test_the_officers_hour_by_mouse(page: Any, served: Served) -> None:
    enter(page, served, "officer", "Lee")
    page.get_by_role("link", name="Comments held back until you decide").click()
    card = page.locator("li.card").first
    comment = card.get_attribute("id")
    card.get_by_role("button", name="Withhold").click()
    page.get_by_text(f"Saved: withhold for {comment}").wait_for()
    decided = read_decisions(served.office.restricted)
    assert decided is not None and decided["comment_id"].tolist() == [comment]
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Redaction").click()
    page.get_by_role("button", name="Keep").first.click()
    page.get_by_text("Saved: keep at").wait_for()
    page.get_by_role("button", name="Take back").click()
    page.get_by_text("Taken back").wait_for()
    page.get_by_role("button", name="Leave the desk").click()
    page.get_by_role("heading", name="You have left the desk").wait_for()
    page.goto(f"{served.address}/hate")
    assert page.locator("li.card").count() == 0
