"""A page opened: its blocks and its claims, from HTML or bare text, by one path."""

from dataclasses import dataclass

from ucancrawl.pages.asking import name_forms
from ucancrawl.pages.bare import title_line
from ucancrawl.pages.block import Block
from ucancrawl.pages.caption_controls import without_controls
from ucancrawl.pages.changed_days import hide_changed_days
from ucancrawl.pages.credit_elements import part_credits
from ucancrawl.pages.headings import join_headings
from ucancrawl.pages.html import parse_html
from ucancrawl.pages.indents import without_indents
from ucancrawl.pages.lexicon import lexicon_for
from ucancrawl.pages.mail import without_mail
from ucancrawl.pages.metadata import Metadata, metadata_of
from ucancrawl.pages.overlays import link_titles
from ucancrawl.pages.page import Page
from ucancrawl.pages.parting import split_labels
from ucancrawl.pages.plain import blocks_of_text
from ucancrawl.pages.replay import is_replay, unwrap_addresses
from ucancrawl.pages.walk import Walk


@dataclass(frozen=True, slots=True)
class Document:
    """What reading works on."""

    blocks: list[Block]
    metadata: Metadata
    warnings: list[str]
    is_text: bool


def open_page(page: Page) -> Document:
    """Blocks and claims of a page. Never raises on what a server may have said."""
    if page.html is None:
        blocks, warnings = blocks_of_text(page.text or "")
        title = title_line(blocks, page.edition.language)
        blocks = without_controls(without_mail(blocks[1 if title else 0 :]))
        blocks = split_labels(blocks, page.edition.language)
        return Document(blocks, Metadata(title), warnings, True)
    tree = parse_html(page.html, page.charset)
    if tree.root is None:
        return Document([], Metadata(), tree.warnings, False)
    if is_replay(page.html):
        unwrap_addresses(tree.root)
    link_titles(tree.root)
    name_forms(tree.root)
    part_credits(tree.root, lexicon_for(page.edition.language))
    hide_changed_days(tree.root)
    walk = Walk()
    metadata = metadata_of(tree.root, page.url)
    blocks = join_headings(without_indents(walk.over(tree.root)), metadata.title)
    blocks = without_controls(without_mail(blocks))
    blocks = without_mail(split_labels(blocks, page.edition.language))
    return Document(blocks, metadata, tree.warnings + walk.warnings, False)


def blocks_of(page: Page) -> list[Block]:
    """The page as blocks in reading order."""
    return open_page(page).blocks
