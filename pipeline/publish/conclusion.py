"""The conclusion: what the questions have in common, what is distinctive; words that were used."""

from pipeline.publish.blocks import Block, Heading, Paragraph
from pipeline.publish.figures import Column, Figures
from pipeline.publish.quantify import meaning, quantifiers
from pipeline.publish.wording import listed, quoted, tenth, words


def conclusion(questions: list[Figures]) -> list[Block]:
    """How far answers agree between questions, themes common to all, and each question's first."""
    say = words()["conclusion"]
    blocks: list[Block] = [Heading(say["heading"], 2, "conclusion")]
    blocks += [Paragraph(text) for text in _ranges(questions)]
    commented = [figures for figures in questions if figures.count("read")]
    tops = [
        say["top_of"].format(
            theme=name,
            question=figures.label,
            count=figures.count(theme, section="themes"),
            base=figures.count("read"),
        )
        for figures in commented
        for theme, name in figures.raised[:1]
    ]
    if tops:
        blocks.append(Paragraph(say["top"].format(tops=listed(tops))))
    shared = [
        name
        for theme, name in (commented[0].themes if commented else [])
        if all(figures.count(theme, section="themes") for figures in commented)
    ]
    if len(commented) > 1:
        text = say["common"].format(themes=listed(shared)) if shared else say["none"]
        blocks.append(Paragraph(text))
    return blocks


def _ranges(questions: list[Figures]) -> list[str]:
    """For questions that share their first group of answers, between which shares it lies."""
    say = words()["conclusion"]
    alike: dict[str, list[tuple[float, Figures, Column]]] = {}
    for figures in questions:
        for column in figures.opinions[:1]:
            share = figures.percent("answered", column.id)
            if column.kind == "group" and share is not None:
                alike.setdefault(column.label, []).append((share, figures, column))
    sentences = []
    for shares in alike.values():
        low, high = (pick(shares, key=lambda each: each[0]) for pick in (min, max))
        if low[0] < high[0]:
            text = say["range"].format(
                answer=quoted(low[1], low[2]),
                low=tenth(low[0]), lowest=low[1].label, high=tenth(high[0]), highest=high[1].label,
            )  # fmt: skip
            sentences.append(text)
    return sentences


def used_words(blocks: list[Block]) -> list[Block]:
    """The definition of every word for a share that the paragraphs use."""
    say = words()["words"]
    text = " ".join(block.text for block in blocks if isinstance(block, Paragraph))
    used = [each["word"] for each in quantifiers()["words"] if f"{each['word']} of those" in text]
    if not used:
        return []
    sentences = [say["sentence"].format(word=word, meaning=meaning(word)) for word in used]
    return [Heading(say["heading"], 2, "words"), *(Paragraph(each) for each in sentences)]
