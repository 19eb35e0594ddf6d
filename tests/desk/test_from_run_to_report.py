"""From a finished run to a signed-off report, in a browser alone: by mouse, and by keyboard."""

import re
from typing import Any

from pipeline.desk.report import draft
from pipeline.files.flat import read_table
from pipeline.tabulate.quote_sheet import SHEET, read_sheet
from tests.desk.test_in_a_browser import PATIENCE, Served, chromium, enter, page, see, served

__all__ = ["chromium", "page", "served"]
RUN = 20 * PATIENCE


class Mouse:
    """Somebody who points at things."""

    def press(self, page: Any, role: str, name: str) -> None:
        page.get_by_role(role, name=name).first.click()

    def does(self, page: Any, key: str, button: str) -> None:
        self.press(page, "button", button)


class Keyboard:
    """Somebody who has no mouse: keys of the page, else Tab until it is there and Enter."""

    def press(self, page: Any, role: str, name: str) -> None:
        wanted = page.get_by_role(role, name=name).first
        wanted.wait_for()
        for _ in range(300):
            page.keyboard.press("Tab")
            if wanted.evaluate("one => one === document.activeElement"):
                page.keyboard.press("Enter")
                return
        raise AssertionError(f"{name} cannot be reached by keyboard")

    def does(self, page: Any, key: str, button: str) -> None:
        page.get_by_role("button", name=button).first.wait_for()
        page.keyboard.press(key)


def goes_to(page: Any, hand: Mouse | Keyboard, name: str) -> None:
    hand.press(page, "link", name)
    see(page, page.get_by_role("heading", name=name, exact=True))


def gives_a_code(page: Any, served: Served, hand: Mouse | Keyboard) -> None:
    goes_to(page, hand, "Code blind")
    hand.does(page, "1", "Education")
    see(page, page.get_by_text("Saved: “Education”."))


def says_that_none_applies(page: Any, served: Served, hand: Mouse | Keyboard) -> None:
    page.goto(f"{served.address}/code?question=q1&coverage=uncertain")
    see(page, page.get_by_role("heading", name="Code", exact=True))
    hand.does(page, "0", "No code applies")
    see(page, page.get_by_text("Saved: no code applies"))


def picks_and_bans_a_quote(page: Any, served: Served, hand: Mouse | Keyboard) -> None:
    goes_to(page, hand, "Quotes")
    hand.does(page, "2", "Ban")
    see(page, page.get_by_text("Saved: ban for"))
    see(page, page.get_by_text("banned", exact=True).first)
    page.goto(f"{served.address}/quotes?show=open")
    see(page, page.get_by_role("heading", name="Quotes", exact=True))
    hand.does(page, "1", "Pick")
    see(page, page.get_by_text("Saved: pick for"))


def signs_runs_and_reads(page: Any, served: Served, hand: Mouse | Keyboard) -> None:
    goes_to(page, hand, "Themes")
    for question in served.office.desk.consultation.questions:
        hand.press(page, "button", "Sign off")
        see(page, page.get_by_text(re.compile(f"Signed off: {question.id},")))
    goes_to(page, hand, "To do")
    hand.press(page, "button", "Run again")
    page.get_by_text("The run has ended.").wait_for(timeout=RUN)
    page.wait_for_load_state("load")
    goes_to(page, hand, "Report")
    signed = next(one for one in draft(served.office.desk) if "accepted version" in one.html)
    hand.press(page, "link", signed.heading)
    see(page, page.get_by_role("heading", name=signed.heading, exact=True))
    assert "Ann accepted version 1 of the codebook" in page.get_by_role("article").inner_text()
    assert page.said == []


def test_by_keyboard_comments_are_coded_and_the_report_signed_off(
    page: Any, served: Served
) -> None:
    hand = Keyboard()
    enter(page, served, "analyst", "Ann")
    gives_a_code(page, served, hand)
    hand.does(page, "c", "Confirm")
    see(page, page.get_by_text("Saved: 1 code of"))
    page.get_by_text("1 of 108 coded blind").wait_for()
    says_that_none_applies(page, served, hand)
    picks_and_bans_a_quote(page, served, hand)
    signs_runs_and_reads(page, served, hand)
    sources = served.office.desk.finished().source
    assert {"human", "corrected"} <= set(sources.ravel().tolist())
    chosen = read_sheet(served.office.restricted)
    assert chosen is not None and set(chosen["choice"]) == {"pick", "ban"}
    published = read_table(served.office.desk.folder.path / "publish" / "quotes.csv")["quote"]
    listed = read_table(served.office.restricted / SHEET)
    banned = listed.loc[listed["choice"].eq("ban"), "quote"]
    assert not set(banned) & set(published)


def test_by_mouse_codes_are_taken_back_and_the_report_signed_off(page: Any, served: Served) -> None:
    hand = Mouse()
    enter(page, served, "analyst", "Ann")
    for acts in (gives_a_code, says_that_none_applies, picks_and_bans_a_quote):
        acts(page, served, hand)
        hand.press(page, "button", "Take back")
        see(page, page.get_by_text("Taken back"))
    signs_runs_and_reads(page, served, hand)
    assert "human" not in served.office.desk.finished().source
