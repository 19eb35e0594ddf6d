"""The pictures of the desk in docs/images, made from a run of the sample.

`python -m tests.desk.pictures CONSULTATION RUN`; it needs Chromium and writes into a copy.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.conftest import REPOSITORY
from tests.desk.conftest import Office
from tests.desk.test_in_a_browser import Served, enter

IMAGES = REPOSITORY / "docs" / "images"
PICTURES = {
    "desk-code.png": ("/code?question=q1&theme=education", 760),
    "desk-blind.png": ("/blind?question=q1", 900),
    "desk-themes.png": ("/themes", 620),
    "desk-quotes.png": ("/quotes", 900),
}
"""File → page, and how many pixels of it are shown."""


def main() -> None:
    """Make them."""
    consultation, run = Path(sys.argv[1]), Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        shutil.copytree(consultation.parent, Path(folder) / "sample")
        shutil.copytree(run, Path(folder) / "out")
        served = Served(Office(Path(folder) / "sample" / consultation.name, Path(folder) / "out"))
        path = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1000, "height": 900})
        enter(page, served, "analyst", "Ann Analyst")
        for name, (address, height) in PICTURES.items():
            page.goto(served.address + address)
            if "themes" in name:  # past the sign-offs
                page.locator("li.card:has(h3)").first.scroll_into_view_if_needed()
                page.evaluate("document.querySelector('li.card:has(h3)').scrollIntoView()")
            page.set_viewport_size({"width": 1000, "height": height})
            page.screenshot(path=IMAGES / name)
            print(f"{name}: {(IMAGES / name).stat().st_size / 1000:.0f} kB")
        browser.close()
        served.close()


if __name__ == "__main__":
    main()
