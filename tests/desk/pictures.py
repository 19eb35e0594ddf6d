"""The pictures of the desk in docs/images, made from a run of the sample.

`python -m tests.desk.pictures RUN`, a folder that a run of the shipped sample wrote; it needs
Chromium and writes into copies.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.conftest import REPOSITORY
from tests.desk.conftest import Office
from tests.desk.test_in_a_browser import Served, enter
from tests.sample_run import copy_of_sample

IMAGES = REPOSITORY / "docs" / "images"
PICTURES = {
    "desk-code.png": ("/code?question=q1&theme=education", 760),
    "desk-blind.png": ("/blind?question=q1", 900),
    "desk-themes.png": ("/themes", 620),
    "desk-quotes.png": ("/quotes", 900),
    "desk-what-would-change.png": ("/themes", 900),
}
"""File → page, and how many pixels of it are shown."""


def main() -> None:
    """Make them."""
    run = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        # The sample's codebook and labels lie elsewhere in the clone: the copy has its own.
        consultation = copy_of_sample(Path(folder) / "sample")
        shutil.copytree(run, Path(folder) / "out")
        served = Served(Office(consultation, Path(folder) / "out"))
        path = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1000, "height": 900})
        page.set_default_timeout(120_000)
        enter(page, served, "analyst", "Ann Analyst")
        for name, (address, height) in PICTURES.items():
            page.goto(served.address + address)
            if address == "/themes":  # past the sign-offs
                page.locator("li.card:has(h3)").first.scroll_into_view_if_needed()
                page.evaluate("document.querySelector('li.card:has(h3)').scrollIntoView()")
            if "change" in name:
                served.office.begun[0]()  # what the desk does ahead
                page.get_by_text("Say anew what Education means").click()
                page.locator("#definition-education").fill(
                    "What schools, teachers and lessons do about hate."
                )
                page.get_by_role("button", name="What would change?").first.click()
                page.get_by_text("Nothing is saved yet.").wait_for(timeout=60_000)
                page.evaluate("document.getElementById('definition-education').scrollIntoView()")
            page.set_viewport_size({"width": 1000, "height": height})
            page.screenshot(path=IMAGES / name)
            print(f"{name}: {(IMAGES / name).stat().st_size / 1000:.0f} kB")
        browser.close()
        served.close()


if __name__ == "__main__":
    main()
