"""Charts: words that stand for them, the same bytes everywhere, drawings that Vega-Lite knows."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from pipeline.errors import UserError
from pipeline.publish.by_question import by_question
from pipeline.publish.charts import groups_chart, themes_chart
from pipeline.publish.drawing import (
    PALETTE,
    Bar,
    Drawing,
    bars_drawing,
    stacked_drawing,
    write_drawing,
)
from pipeline.publish.drawn_aside import DrawnAside
from pipeline.tables.theme_tables import ThemeTables
from tests.tabulate.invented import OPEN, invent, tabulate


def test_charts_have_words_that_stand_for_them(draft: Path) -> None:
    words = pd.read_csv(draft / "charts" / "alt_text.csv")
    on_disk = {path.name for path in (draft / "charts").glob("*.svg")}
    assert set(words["svg"]) == on_disk
    assert words["alt_text"].str.len().min() > 40
    for name in on_disk:
        drawing = (draft / "charts" / name).read_text(encoding="utf-8")
        assert drawing.startswith("<svg")
        assert "http" not in drawing.replace("http://www.w3.org/", "")


def one_question(*, codes: int) -> ThemeTables:
    """The tables of an invented question with so many themes, all printed."""
    made = invent(400, questions=1, codes=codes, **OPEN)
    return tabulate(
        made.comments, made.assignments, consultation=made.consultation, codebook=made.codebook
    )


def test_bars_by_answer_are_of_as_many_themes_as_can_be_read(tmp_path: Path) -> None:
    (figures,) = by_question(one_question(codes=12))
    with DrawnAside(tmp_path) as charts:
        chart = groups_chart(figures, charts)
        charts.finish()
    assert chart is not None and chart.svg.exists() and chart.png.exists()
    assert chart.caption.endswith("(the 8 themes with the highest numbers)")
    shown = {name for _, name in figures.themes if f"{name}, Strongly agree" in chart.alt}
    counts = {name: figures.count(theme, section="themes") for theme, name in figures.themes}
    assert len(shown) == 8
    least = min(counts[name] or 0 for name in shown)
    assert least >= max(counts[name] or 0 for name in set(counts) - shown)


def test_bars_of_themes_are_as_many_as_leave_room_on_a_page(tmp_path: Path) -> None:
    tables = one_question(codes=14)
    (figures,) = by_question(tables)
    with DrawnAside(tmp_path) as charts:
        chart = themes_chart(figures, charts)
        charts.finish()
    assert chart is not None and chart.caption.endswith("(the 12 themes with the highest numbers)")
    counts = {name: figures.count(theme, section="themes") or 0 for theme, name in figures.themes}
    shown = {name for name in counts if f"{name}: " in chart.alt}
    assert len(shown) == 12
    assert min(counts[name] for name in shown) >= max(counts[name] for name in set(counts) - shown)


def test_a_group_without_shares_is_named_below_the_bars_that_leave_it_out(tmp_path: Path) -> None:
    tables = one_question(codes=3)
    (whole,) = by_question(tables)
    first = whole.opinions[0]
    tables.counts.loc[
        tables.counts["answer_id"].eq(first.id) & tables.counts["section"].eq("themes"),
        ["percent_of_comments", "percent_of_respondents"],
    ] = pd.NA
    (figures,) = by_question(tables)
    with DrawnAside(tmp_path) as charts:
        chart = groups_chart(figures, charts)
        charts.finish()
    assert chart is not None
    assert "; without those who answered “Strongly agree” or “Agree”: how many" in chart.caption


def test_a_group_of_which_most_numbers_are_left_out_is_not_drawn_by_the_rest(
    tmp_path: Path,
) -> None:
    tables = one_question(codes=5)
    (whole,) = by_question(tables)
    first = whole.opinions[0]
    hidden = [theme for theme, _ in whole.raised[:3]]
    at = tables.counts["answer_id"].eq(first.id) & tables.counts["row_id"].isin(hidden)
    tables.counts.loc[at, ["respondents", "percent_of_respondents"]] = pd.NA
    (figures,) = by_question(tables)
    with DrawnAside(tmp_path) as charts:
        chart = groups_chart(figures, charts)
        charts.finish()
    assert chart is not None and first.label not in chart.alt
    assert "or “Agree”: most of their numbers are left out" in chart.caption


LONG = "Is there anything about the evening meetings that you do not like, or would do otherwise?"
PIECES = [("coded", 12), ("uncertain", 8)]
COLOURS = list(zip(("coded", "uncertain"), PALETTE, strict=False))
DRAWINGS = {
    "bars": bars_drawing([(LONG, [Bar(44.1, "44.1%")]), (LONG * 2, [Bar(20, "20%")])], "Share"),
    "stacked": stacked_drawing([(LONG, PIECES), (LONG * 2, PIECES)], "Comments", COLOURS),
}


@pytest.mark.parametrize("drawing", DRAWINGS.values(), ids=DRAWINGS)
def test_labels_of_several_lines_stand_above_their_bars(drawing: Drawing, tmp_path: Path) -> None:
    image = write_drawing(drawing, tmp_path, "chart", "words")[0].read_text(encoding="utf-8")
    bars = [float(top) for top in re.findall(r'<path aria-label[^>]*d="M[\d.]+,([\d.]+)h', image)]
    labels = re.findall(r"translate\(0,([\d.]+)\)[^>]*>((?:<tspan[^>]*>[^<]*</tspan>)+)", image)
    assert len(labels) == 2
    for first, lines in labels:
        last = float(first) + sum(float(dy) for dy in re.findall(r'dy="([\d.]+)"', lines))
        below = min(top for top in bars if top > float(first))
        assert last < below


def test_where_charts_cannot_be_written_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "charts").write_text("a file where a folder should be", encoding="utf-8")
    drawing = bars_drawing([("Agree", [Bar(44.1, "44.1%")])], "Percentage")
    with DrawnAside(tmp_path / "charts") as charts:
        for number in range(40):
            charts.draw(drawing, f"chart{number}", "words")
        with pytest.raises(UserError, match=r"charts.* could not be written"):
            charts.finish()


def test_what_is_said_beside_the_drawing_never_stops_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONVERBOSE", "2")  # more than a pipe holds
    drawing = bars_drawing([(f"Answer {n}", [Bar(44.1, "44.1%")]) for n in range(40)], "Percentage")
    assert len(json.dumps(drawing)) * 20 > 100_000
    with DrawnAside(tmp_path) as charts:
        drawn = [charts.draw(drawing, f"chart{number}", "words") for number in range(20)]
        charts.finish()
    assert all(path.exists() for pair in drawn for path in pair)


def test_charts_are_drawn_alike_on_a_machine_without_any_font(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from pipeline.publish.drawing import *; "
        "write_drawing(bars_drawing([('Größer ŵ', [Bar(44.1, '44.1%')])], 'Percentage'), "
        "Path(sys.argv[1]), 'chart', 'words')"
    )
    hide = "mount -t tmpfs none /usr/share/fonts && mount -t tmpfs none /etc/fonts && "
    found = []
    for place, before in (("with", ""), ("without", hide)):
        out = tmp_path / place
        out.mkdir()
        command = f'{before}exec {sys.executable} -c "$0" {out}'
        done = subprocess.run(
            ["unshare", "--mount", "sh", "-c", command, script], capture_output=True, text=True
        )
        if done.returncode:
            pytest.skip("fonts cannot be hidden here: unshare --mount needs to be allowed")
        found.append((out / "chart.png").read_bytes())
    assert found[0] == found[1]
