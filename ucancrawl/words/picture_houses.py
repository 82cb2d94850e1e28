"""Agencies beside captions: alone, or in front of who took a picture."""

import re

HOUSED = re.compile(
    r"(?<=[.!?”\"] )(?P<credit>(?P<house>[A-Z][A-Za-z ]{1,20})/[^\W\d_][^/.]{2,40}"
    r"(?:/\w[\w ]{1,20})?)$"
)
"""An agency, a stroke and a name, behind the last sentence."""
PHOTO_HOUSES = frozenset(
    "getty images|getty|ap|ap photo|afp|reuters|epa|shutterstock|istock|unsplash|"
    "wikimedia commons|wikipedia|public domain|antara|pti|vcg|visual china group".split(
        "|"
    )
)
"""Folded: alone they are no captions."""
BEHIND = re.compile(
    r"[\s,|]*(?:purchase licensing rights|acquire licensing rights|buy this photo|"
    r"open (?:image|picture) in (?:a )?(?:gallery|new window)|view fullscreen|"
    r"enlarge (?:image|this image)|click to enlarge)(?:\W*opens new tab)?\s*$",
    re.IGNORECASE,
)
"""Buttons behind a credit."""
PHOTO_OF = re.compile(
    r"(?<=[\w.”\"’)])\s+(?P<credit>(?:File|Handout|Courtesy|Archive|UCAN|UCA News|"
    r"ucanews\.com|AFP|AP|Reuters|EPA) (?:file )?[Pp]hoto(?=\.?$)|"
    r"(?:Photo|Photograph|Picture|Image|Foto|Gambar) (?:by|oleh|courtesy of) "
    r"[A-Z][\w.'’/ -]{1,40}(?<!\.)$|(?<=[.!?”\"] )(?:Photo|Foto) (?:by|oleh) "
    r"[A-Z][\w.'’/ -]{1,40})\.?$"
)
"""Whose photograph it is, behind a caption without a mark: `... Hanoi File photo`."""
