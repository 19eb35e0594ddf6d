"""The draft of a survey of hundreds of questions: no paragraph costs more than the last."""

import datetime
from pathlib import Path

import pytest

from pipeline.publish.blocks import Block, Heading, Paragraph
from pipeline.publish.word import write_report


def test_no_paragraph_is_added_by_a_look_through_the_whole_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from docx.oxml.xmlchemy import BaseOxmlElement

    looked: list[str] = []
    look = BaseOxmlElement.first_child_found_in

    def told(element: BaseOxmlElement, *names: str) -> object:
        looked.append(str(element.tag))
        return look(element, *names)

    monkeypatch.setattr(BaseOxmlElement, "first_child_found_in", told)
    blocks: list[Block] = [Heading("Plans", 1), *(Paragraph("Kept.") for _ in range(80))]
    write_report(blocks, tmp_path / "report.docx", title="Plans", date=datetime.date(2026, 1, 1))
    assert looked
    assert sum(tag.endswith("}body") for tag in looked) < 10
