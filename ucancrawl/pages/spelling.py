"""One spelling for what a page prints: marks joined to their letters, nothing unseen.

Editors on some systems save each mark behind its letter, others break words with signs
that no reader sees. Labels and patterns know one spelling, so every line is given it
where it is made.
"""

import re
import unicodedata

# Joiners stay: between Indic letters and in emoji they carry meaning.
UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]")


def one_line(text: str) -> str:
    """The text on one line, in composed characters.

    >>> one_line("Tu\u031b\u0300\\n kho\u0301a\u200b\u00a0: ")
    'Từ khóa :'
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", UNSEEN.sub("", text))
    return " ".join(text.split())
