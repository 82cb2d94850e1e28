"""Whether a reading shows content that the archive does not know yet.

Content is headline, standfirst, byline, captions, credits and body (the dateline
stands in byline or body). Section, keywords, dates (an `Updated` stamp too) and
links are not: templates print them or not, and a changed related box is no edit
of the article.

Readings are compared with readings, never with a digest alone, as a template
that prints less has another digest and the same content. How strictly depends
on where both come from:

* same reader, same known layout: a field that appeared or went is an edit;
* otherwise only what both have is comparable, capitals apart in titles;
* another version of the reader: the caller should read the old capture again
  (`needs_rereading`) and compare the readings of one version, so that a better
  reader never looks like an edit by the publisher.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from storage.folding import squashed, typographic, unspaced
from storage.record import NewsArticle


class Judgement(StrEnum):
    """What a reading means for the archive."""

    NEW = "new"
    """The article was not known, or known without any content."""
    REVISED = "revised"
    """Content that was never shown before."""
    RETURNED = "returned"
    """Content that was shown before, and then another in between."""
    UNCHANGED = "unchanged"
    INCOMPLETE = "incomplete"
    """A reading too poor to say anything of the content: it makes no revision."""


@dataclass(frozen=True, slots=True)
class Content:
    """What one reading says the publisher showed."""

    reader: str
    layout: str | None
    headline: str | None
    standfirst: str | None
    byline: str | None
    captions: tuple[tuple[str | None, str | None], ...]
    """Caption and credit of each image that has one."""
    body: str | None


@dataclass(frozen=True, slots=True)
class KnownContent:
    """One revision, by its readings: the standing one first."""

    readings: tuple[Content, ...]


def content_of(article: NewsArticle, reader: str) -> Content:
    """The comparable part of a reading."""
    return Content(
        reader=reader,
        layout=article.layout,
        headline=article.headline or None,
        standfirst=article.standfirst or None,
        byline=article.byline or None,
        captions=tuple(
            (image.caption or None, image.credit or None)
            for image in article.images
            if image.caption or image.credit
        ),
        body=article.body or None,
    )


def content_digest(article: NewsArticle) -> str:
    """`sha256:` and the digest of the content without its typography.

    >>> one = NewsArticle("k", "e", headline="\u201cA\u201d", body="b.\\n\\nc")
    >>> content_digest(one) == content_digest(
    ...     NewsArticle("k", "e", headline='"A"', body="b. c"))
    True
    """
    content = content_of(article, "")
    fields = [content.headline, content.standfirst, content.byline]
    fields += [text for pair in content.captions for text in pair]
    parts = [unspaced(text or "") for text in (*fields, content.body)]
    joined = "\x1f".join(parts).encode("utf-8", "replace")
    return "sha256:" + hashlib.sha256(joined).hexdigest()


def judge(
    known: KnownContent | None, article: NewsArticle, reader: str = ""
) -> Judgement:
    """Compare a reading with the content it would follow.

    Returned content is known to `storage.articles`, which holds all revisions.
    """
    new = content_of(article, reader)
    if not (new.headline or new.body):
        return Judgement.INCOMPLETE
    if known is None or not known.readings:
        return Judgement.NEW
    if same_content(known, new):
        return Judgement.UNCHANGED
    if is_cut_short(known.readings[0], new):
        return Judgement.INCOMPLETE
    return Judgement.REVISED


def needs_rereading(known: KnownContent, reader: str) -> bool:
    """Whether no reading of this revision was made by this version of the reader."""
    return all(reading.reader != reader for reading in known.readings)


def same_content(known: KnownContent, new: Content) -> bool:
    """Whether a reading shows the content of a known revision."""
    old = nearest_reading(known.readings, new)
    if _is_same_template(old, new):
        return _signature(old) == _signature(new)
    return _agree(old, new)


def nearest_reading(readings: Sequence[Content], new: Content) -> Content:
    """The reading made most like the new one; the standing one in doubt."""
    return min(
        readings, key=lambda old: (old.reader != new.reader, old.layout != new.layout)
    )


def is_cut_short(old: Content, new: Content) -> bool:
    """Whether the body went, or is a teaser of the known one with an ellipsis."""
    if old.body is None:
        return False
    if new.body is None:
        return True
    opening = unspaced(new.body)
    return opening.endswith("...") and unspaced(old.body).startswith(
        opening.rstrip(".")
    )


def _is_same_template(old: Content, new: Content) -> bool:
    known = old.layout not in (None, "unknown")
    return known and (old.reader, old.layout) == (new.reader, new.layout)


def _signature(content: Content) -> tuple[object, ...]:
    pairs = tuple(
        tuple(unspaced(text or "") for text in pair) for pair in content.captions
    )
    texts = (
        content.headline,
        content.standfirst,
        content.byline,
        content.body,
    )
    return (*(unspaced(text or "") for text in texts), pairs)


def _agree(old: Content, new: Content) -> bool:
    """Whether nothing that both readings have differs."""
    return (
        _same_caseless(old.headline, new.headline)
        and _same_caseless(old.standfirst, new.standfirst)
        and _same_signature_line(old.byline, new.byline)
        and _same_captions(old.captions, new.captions)
        and (not (old.body and new.body) or unspaced(old.body) == unspaced(new.body))
    )


def _same_caseless(old: str | None, new: str | None) -> bool:
    """Templates set titles in capitals; letters say the same."""
    if not old or not new:
        return True
    return unspaced(old).casefold() == unspaced(new).casefold()


def _same_signature_line(old: str | None, new: str | None) -> bool:
    """Some templates print the profile name, some the name with its place."""
    if not old or not new:
        return True
    old_name, _, old_place = typographic(old).casefold().partition(",")
    new_name, _, new_place = typographic(new).casefold().partition(",")
    if old_place and new_place and old_place.strip() != new_place.strip():
        return False
    old_words, new_words = old_name.split(), new_name.split()
    if old_words == new_words or not (old_words and new_words):
        return True
    ends = (old_words[0][0], old_words[-1]) == (new_words[0][0], new_words[-1])
    return ends and len(old_words) > 1 and len(new_words) > 1


def _same_captions(
    old: tuple[tuple[str | None, str | None], ...],
    new: tuple[tuple[str | None, str | None], ...],
) -> bool:
    """Whether each caption of the shorter list stands in the longer one."""
    fewer, more = sorted((old, new), key=len)
    return all(any(_same_pair(a, b) for b in more) for a in fewer)


def _same_pair(
    old: tuple[str | None, str | None], new: tuple[str | None, str | None]
) -> bool:
    """Some templates leave the credit in the caption, or print only one of both."""
    if all(_same_caseless(a, b) for a, b in zip(old, new, strict=True)):
        return True
    (old_text, old_credit), (new_text, new_credit) = old, new
    if not (old_text and new_text) or (old_credit and new_credit):
        return False
    shorter, longer = sorted((squashed(old_text), squashed(new_text)), key=len)
    return bool(shorter) and longer.startswith(shorter)
