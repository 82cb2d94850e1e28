"""Repairs text without rewriting it: encodings, blanks, marks nobody meant to print.

Curly quotes stay curly, Chinese punctuation keeps its width, and paragraphs stay
paragraphs. Each function is idempotent.
"""

import re
import unicodedata
from collections.abc import Callable

import ftfy

_FIXES = ftfy.TextFixerConfig(
    unescape_html=False,
    remove_terminal_escapes=True,
    fix_encoding=True,
    restore_byte_a0=True,
    replace_lossy_sequences=True,
    decode_inconsistent_utf8=True,
    fix_c1_controls=True,
    fix_latin_ligatures=True,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=True,
    fix_surrogates=True,
    remove_control_chars=True,
    normalization="NFC",
    explain=False,
)
_INDIC = "\u0900-\u0dff"
_INVISIBLE = re.compile(
    "[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]"
    # Joiners carry meaning between letters of Indic scripts, and nowhere else here.
    f"|(?<![{_INDIC}])[\u200c\u200d]|[\u200c\u200d](?![{_INDIC}])"
)
_CONTROL = re.compile("\x1b\\[[0-?]*[ -/]*[@-~]|[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_ACUTE = re.compile(r"(?<=\w)[\u00b4`](?=\w)|(?<=s)[\u00b4`](?=[\s.,;:!?)\u201d]|$)")
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\u2028]")
_PARAGRAPHS = re.compile(r"\n\s*\n")
# A sign that one of the steps may touch; the other texts only need to be composed.
_TOUCHED = re.compile(
    "[\x00-\x08\x0b-\x0d\x0e-\x1f\x7f-\x9f\u00ad\u00b4`\u2028\u2029\ufeff\ufb00-\ufb06"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff]"
)
# UTF-8 read as Windows-1252: a lead byte's letter and a following byte's sign; besides,
# control characters of that page, and ligatures. Other text needs no second look.
# One class in front of all lets the search skip the other letters.
_SUSPECT = re.compile(
    "[\u0080-\u009f\u00c2-\u00f4\ufb00-\ufb06](?:(?<![\u00c2-\u00f4])"
    "|[\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122])"
)


def clean_line(text: str | None) -> str | None:
    """One line, repaired, its blanks folded; null where nothing is left.

    >>> clean_line("  Pope\u00b4s \xa0 visit\u200b ")
    "Pope's visit"
    """
    return _settled(text, _line) or None if text else None


def clean_body(text: str | None) -> str | None:
    """Paragraphs joined by one blank line, lines within a paragraph kept.

    >>> clean_body("One  paragraph.\\r\\n\\r\\n\\r\\n Another\\n line. ")
    'One paragraph.\\n\\nAnother\\nline.'
    """
    return _settled(text, _paragraphs) or None if text else None


def clean_lines(text: str | None) -> list[str]:
    """The lines of a text, each clean, empty ones left out."""
    return [line for line in (clean_body(text) or "").split("\n") if line]


def _settled(text: str, fold: Callable[[str], str]) -> str:
    """The text repaired and folded, until another turn would change nothing.

    Mending, or a folded blank, may bring to light what a further turn mends.
    """
    for _ in range(8):
        once = fold(_repaired_once(text))
        if once == text:
            break
        text = once
    return text


def _line(text: str) -> str:
    return " ".join(text.split())


def _paragraphs(text: str) -> str:
    parts = (
        "\n".join(line for one in part.split("\n") if (line := _line(one)))
        for part in _PARAGRAPHS.split(text)
    )
    return "\n\n".join(part for part in parts if part)


def _repaired_once(text: str) -> str:
    if text.isascii() and "`" not in text and text.replace("\n", "").isprintable():
        return text  # most lines: there is nothing that the steps below would find
    if not _SUSPECT.search(text) and not _TOUCHED.search(text):
        return unicodedata.normalize("NFC", text)
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    text = _BREAKS.sub("\n", text).replace("\u2029", "\n\n")
    if _SUSPECT.search(text):
        text = ftfy.fix_text(text, _FIXES)
    text = _INVISIBLE.sub("", _CONTROL.sub("", text))
    return unicodedata.normalize("NFC", _ACUTE.sub("'", text))
