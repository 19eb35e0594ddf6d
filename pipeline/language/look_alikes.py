"""Characters that people type for one another: apostrophes, hyphens, letters drawn alike.

Letters are the single-letter rows of Unicode's confusables.txt (Unicode Technical Standard #39)
that NFKC leaves alone; what is only similar stands apart, for readers who may be more suspicious.
"""

APOSTROPHES = "‘’‛ʼʹ′`´"
QUOTATION_MARKS = "“”„«»″"
HYPHENS = "‐‑‒–—―−⁃﹣－"
SIGNS = {
    **dict.fromkeys(APOSTROPHES, "'"),
    **dict.fromkeys(QUOTATION_MARKS, '"'),
    **dict.fromkeys(HYPHENS, "-"),
    "⁄": "/", "∕": "/", "․": ".", "。": ".", "·": ".", "ⓐ": "@",
}  # fmt: skip
DRAWN_ALIKE = {
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "i", "ј": "j",
    "ѕ": "s", "ԁ": "d", "һ": "h", "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H",
    "О": "O", "Р": "P", "С": "C", "Т": "T", "Х": "X", "У": "Y", "І": "I", "Ј": "J", "Ѕ": "S",
    "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I", "Κ": "K", "Μ": "M", "Ν": "N",
    "Ο": "O", "Ρ": "P", "Τ": "T", "Υ": "Y", "Χ": "X", "ο": "o", "ν": "v",
}  # fmt: skip
DRAWN_SIMILARLY = {
    "в": "b", "ғ": "f", "к": "k", "ӏ": "l", "м": "m", "н": "h", "т": "t", "ѡ": "w", "α": "a",
    "ε": "e", "ι": "i", "κ": "k", "ρ": "p", "τ": "t", "υ": "u", "χ": "x",
}  # fmt: skip

plain_signs = str.maketrans(SIGNS)
"""For `str.translate`: each sign as it stands on a keyboard."""
plain_characters = str.maketrans(SIGNS | DRAWN_ALIKE)
"""For `str.translate`: signs, and letters of other alphabets as the Latin ones they pass for."""
