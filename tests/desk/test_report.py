"""The draft inside the desk: as the run published it, with nothing that a browser would run."""

from itertools import pairwise
from pathlib import Path

import pytest

from pipeline.desk.report import sections_of
from tests.desk.conftest import Office


def test_the_draft_is_shown_a_section_at_a_time(opened: Office) -> None:
    ann = opened.analyst()
    first = ann.sees("/report")
    sections = sections_of(opened.desk.folder.path / "publish" / "report.html")
    assert len(sections) > 5
    assert all(one.heading in first for one in sections)
    for one, other in pairwise(sections):
        page = ann.sees(f"/report?section={one.anchor}")
        assert one.html in page and other.html not in page
    assert sections[0].html in ann.sees("/report?section=nothing")
    assert sections[0].html in opened.officer().sees("/report")


def test_what_a_hand_changed_is_not_shown(office: Office) -> None:
    page = office.desk.folder.path / "publish" / "report.html"
    page.write_text(page.read_text(encoding="utf-8") + "<p>by hand</p>", encoding="utf-8")
    answer = office.analyst().get("/report")
    assert answer.status_code == 400 and "run again" in answer.text


@pytest.mark.parametrize(
    "planted",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '<img src="https://elsewhere.example/a.png">',
        '<img src="data:text/html;base64,AAAA">',
        "<svg onload=alert(1)><a href='javascript:alert(1)'>here</a></svg>",
        "<form action=/run method=post><button name=x>Go</button></form>",
        "<p onclick=alert(1) style='position:fixed' class='said'>text</p>",
        "<iframe src=/hate></iframe><base href=https://elsewhere.example>",
        "<style>p { color: red }</style><link rel=stylesheet href=//elsewhere.example>",
        "<!--><script>alert(1)</script>-->",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
    ],
)
def test_nothing_that_runs_or_fetches_is_taken_over(tmp_path: Path, planted: str) -> None:
    page = tmp_path / "report.html"
    page.write_text(
        f'<main><section aria-labelledby="a"><h2 id="a">A</h2>{planted}<p>B &amp; C</p></section>'
    )
    (section,) = sections_of(page)
    html = str(section.html).casefold()
    assert section.heading == "A" and "<p>b &amp; c</p>" in html
    for sign in ("<script", "<svg", "<a", "<form", "<iframe", "<style", "<link", "<base", " on"):
        assert sign not in html
    for sign in (" src=", " style=", "said", "elsewhere.example", "javascript"):
        assert sign not in html
