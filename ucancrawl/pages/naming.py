"""The lines of a page with the roles that words and markup give them, in order."""

from ucancrawl.pages.bare_roles import name_bare
from ucancrawl.pages.contents import name_contents
from ucancrawl.pages.crossheads import name_crossheads
from ucancrawl.pages.document import Document
from ucancrawl.pages.embeds import name_posts
from ucancrawl.pages.enrolling import name_enrolments
from ucancrawl.pages.inserted import name_inserted
from ucancrawl.pages.labels import Line, mark
from ucancrawl.pages.lexicon import Lexicon
from ucancrawl.pages.set_in import measure_parts
from ucancrawl.pages.unfold import unfold


def named_lines(document: Document, lexicon: Lexicon, language: str) -> list[Line]:
    """Each line with what can be said of it before the headline is known."""
    lines = mark(document.blocks, language)
    if document.is_text:
        name_bare(lines)
    unfold(lines, lexicon)
    name_posts(lines)
    name_enrolments(lines)
    measure_parts(lines)
    name_inserted(lines)
    name_crossheads(lines)
    name_contents(lines)
    return lines
