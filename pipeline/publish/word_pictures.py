"""Pictures of report.docx, with the words that stand for them.

python-docx digests every picture it has, and looks through the whole document, for each that is
added: a survey of some hundred questions takes minutes. Here each is looked at once.
"""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from pipeline.publish.word_fields import add_paragraph


class Pictures:
    """The pictures of a document; equal ones are one part of it.

    Parameters
    ----------
    wait_for : returns when the file of a picture is there
    """

    def __init__(self, document: Any, wait_for: Callable[[Path], None]) -> None:
        self._document = document
        self._wait_for = wait_for
        self._known: dict[bytes, tuple[str, Any]] = {}
        self._taken = {str(part.partname) for part in document.part.package.image_parts}
        self._first = document.part.next_id
        self._shown = 0

    def add(self, path: Path, width: float, tallest: float, *, title: str, words: str) -> None:
        """Add a picture in a paragraph of its own.

        Parameters
        ----------
        width, tallest : points; one that would be taller is made narrower
        title, words : what stands for it
        """
        from docx.oxml.shape import CT_Inline
        from docx.shared import Pt

        relation, image = self._part(path)
        wide, high = image.scaled_dimensions(Pt(width), None)
        if high > Pt(tallest):
            wide, high = int(wide * Pt(tallest) / high), Pt(tallest)
        number = self._first + self._shown
        inline = CT_Inline.new_pic_inline(number, relation, path.name, wide, high)
        inline.docPr.set("descr", words)
        inline.docPr.set("title", title)
        add_paragraph(self._document).add_run()._r.add_drawing(inline)
        self._shown += 1

    def _part(self, path: Path) -> tuple[str, Any]:
        from docx.image.image import Image
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.parts.image import ImagePart

        self._wait_for(path)
        content = path.read_bytes()
        digest = sha256(content).digest()
        if digest not in self._known:
            image = Image.from_blob(content)
            number = len(self._taken) + 1
            while f"/word/media/image{number}.{image.ext}" in self._taken:
                number += 1
            name = PackURI(f"/word/media/image{number}.{image.ext}")
            self._taken.add(str(name))
            part = ImagePart.from_image(image, name)
            relation = self._document.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
            self._known[digest] = (relation, image)
        return self._known[digest]
