"""How a code's entry is shown to the reader: its name, what it means, examples."""

from pipeline.codebook.codebook import Code

_EXAMPLES = 3


def shown(code: Code) -> str:
    """Return the text that stands for a code: all of its entry that says what belongs to it."""
    text = f"{code.name}. {code.definition}"
    if code.include:
        text += f" For example: {' / '.join(code.include[:_EXAMPLES])}"
    return text
