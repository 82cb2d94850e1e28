"""The life of an author as a text's last paragraph: who signs, and what he does."""

import re

from ucancrawl.pages.body_lines import Body
from ucancrawl.pages.byline_lines import byline_patterns
from ucancrawl.pages.setting import Header, Setting
from ucancrawl.pages.signing import names_alone

SAYS = re.compile(
    r"(?:['’]s? \w| (?:is|was|has|writes|covers|reports|works|serves|lives|teaches|"
    r"can be|tweets|contributed|adalah|merupakan|menulis|là|hiện)\b|，|是|现|現|,)"
)
"""What follows the name there."""
MAX_WORDS = 80
MIN_TEXT = 4
"""Lines of a text that such a line may close."""


def without_life(setting: Setting, header: Header, body: Body) -> None:
    """Take such a paragraph out of the text, where it begins with the signer's name."""
    if len(body.lines) < MIN_TEXT:
        return
    prefix, _ = byline_patterns(setting.language)
    signed = [
        name
        for number in (*header.bylines, *body.bylines)
        for name in names_alone(
            prefix.sub("", setting.lines[number].text, count=1), setting.language
        )
    ]
    last = setting.lines[body.lines[-1]]
    if last.words <= MAX_WORDS and any(
        last.text.startswith(name) and SAYS.match(last.text, len(name))
        for name in signed
    ):
        body.lines.pop()
