"""The life of an author as a text's last paragraph: who signs, and what he does."""

import re

from ucancrawl.pages.body_lines import Body
from ucancrawl.pages.byline_lines import byline_patterns
from ucancrawl.pages.setting import Header, Setting
from ucancrawl.pages.signing import names_alone

SAYS = re.compile(
    r"['’]s? \w| (?:is|was) (?:a|an|the|our|based)\b| (?:writes|covers|reports|teaches|"
    r"tweets|contributed|can be reached|taught|lectures|edits|blogs|lives in)\b"
    r"| has (?:written|covered|reported|worked|taught|been an?)\b|"
    r" (?:adalah|merupakan|ialah) (?:wartawan|jurnalis|penulis|kontributor|koresponden|"
    r"dosen|guru|imam|pastor|suster|mahasiswa|peneliti|kolumnis|direktur|ketua)\b|"
    r" là (?:phóng viên|nhà báo|tác giả|cộng tác viên)\b|"
    r"[，]?(?:是|现|現|曾)?.{0,12}(?:记者|記者|作者|编辑|編輯|作家|撰稿人|讲师|講師)"
)
"""What follows the name there."""
MAX_WORDS = 80
MIN_TEXT = 4
"""Lines of a text that such a line may close."""


def tells_life(text: str, name: str) -> bool:
    """Whether a paragraph begins with a name and goes on with what its bearer does.

    >>> tells_life("Ann Bo is a writer in Orsa.", "Ann Bo")
    True
    >>> tells_life("(Ann Bo is a writer in Orsa.)", "Ann Bo")
    True
    >>> tells_life("Ann Bo has called on the province.", "Ann Bo")
    False
    """
    bare = text.lstrip("(（[* ")
    return bare.startswith(name) and SAYS.match(bare, len(name)) is not None


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
    if last.words <= MAX_WORDS and any(tells_life(last.text, one) for one in signed):
        body.lines.pop()
