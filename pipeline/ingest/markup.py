"""Comments as they were typed, where a program kept them as a web page has them."""

import html
import re

_ENTITY = re.compile(r"&(#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,31}\d{0,2});")
_ATTRIBUTES = r"(?:\s[^<>]*)?/?"
_NEW_LINE = re.compile(
    rf"[ \t]*<(?:br|/p|/div|/li|/tr|/ul|/ol|/blockquote|/h[1-6]){_ATTRIBUTES}>[ \t]*",
    re.IGNORECASE,
)
_TAG = re.compile(
    rf"</?(?:p|div|li|tr|td|th|table|tbody|ul|ol|blockquote|h[1-6]|span|font|a|b|i|u|s|em|strong|"
    rf"small|big|sup|sub|code|pre|img|hr|center|o:p){_ATTRIBUTES}>",
    re.IGNORECASE,
)


def as_typed(text: str) -> str:
    """A comment without what a program has written for it: `isn&rsquo;t`, `<br>`, `<p class=…>`.

    Tags that HTML has are taken out, those that end a line for a new one; "<3" and "<town>" stay.
    """
    if "&" in text and _ENTITY.search(text):
        text = html.unescape(text)
    if "<" in text and ">" in text:
        bare = _TAG.sub("", _NEW_LINE.sub("\n", text))
        text = text if bare == text else bare.strip()
    return text
