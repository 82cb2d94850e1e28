"""The words of a language made ready for comparing whole lines with, once."""

import re
from dataclasses import dataclass
from functools import lru_cache

from ucancrawl.pages.phrases import Phrases
from ucancrawl.words.comment_heads import COMMENT_HEADS
from ucancrawl.words.furniture import (
    NEIGHBOUR_LABELS,
    READ_ON,
    RELATED_HEADS,
    SITE_LINES,
)
from ucancrawl.words.registry import words_for
from ucancrawl.words.words import Words, folded


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Labels folded into sets, patterns joined into one each."""

    words: Words
    labels: tuple[tuple[str, frozenset[str]], ...]
    """Role of a whole line, and the folded lines that have it; first match wins."""
    tags: frozenset[str]
    """Labels of the article's own tags."""
    prefixes: tuple[tuple[str, re.Pattern[str]], ...]
    """Role of a line that says so before a colon."""
    pointer: re.Pattern[str]
    """A related label and its title, where brackets are around both."""
    menu: frozenset[str]
    """Folded entries of the site's menus."""
    sites: frozenset[str]
    shares: frozenset[str]
    support: Phrases
    credit: re.Pattern[str]
    """A credit in brackets at the end of a caption."""
    credit_tail: re.Pattern[str]
    """A credit without brackets there, behind a mark."""
    credit_line: re.Pattern[str]
    """A line that is nothing but a credit."""
    read_on: frozenset[str]
    """Folded lines that ask to read more of this text, or another one."""
    glued: re.Pattern[str]
    """A related label inside running text, after the end of a sentence."""
    related_words: re.Pattern[str]
    """The labels that may stand there, as plain text to look for first."""
    share_start: re.Pattern[str]
    menu_row: re.Pattern[str]
    """A whole menu printed on one line."""
    comment_heads: Phrases
    """Heads of comment areas in words of their own."""
    comments: re.Pattern[str]
    """A label of comments with their number, or the network that keeps them."""
    related_heads: Phrases
    """Heads of related boxes in words of their own."""

    def counts_comments(self, text: str) -> bool:
        """Whether a whole text counts comments or leads to them."""
        line = folded(text)
        return (
            line in dict(self.labels)["comment"]
            or self.comments.fullmatch(line) is not None
        )

    def asks(self, text: str) -> bool:
        """Whether a whole text is the site's own asking, offering or sharing."""
        line = folded(text)
        return line in self.shares or self.support.match(line)


@lru_cache(maxsize=16)
def lexicon_for(language: str) -> Lexicon:
    """The lexicon of a language; pages of any language may speak English as well."""
    words = words_for(language)
    photo, related = _any(words.photo_words), _long(words.related_labels)
    return Lexicon(
        words=words,
        labels=_labels(words),
        tags=_set(words.keyword_labels),
        prefixes=tuple(
            (role, re.compile(rf"(?:{_any(labels)})\s*[{_marks(role)}]\s*(.+)", re.I))
            for role, labels in (
                ("related", (*related, *READ_ON)),
                ("keywords", words.keyword_labels),
                ("source", words.source_labels),
                ("section", words.section_labels),
            )
        ),
        pointer=_pointer(related),
        menu=_set(words.navigation_labels),
        sites=_set(words.site_names),
        read_on=_set((*words.read_full_labels, *READ_ON)),
        shares=_set(words.share_labels),
        support=Phrases((*words.support_lines, *SITE_LINES)),
        credit=re.compile(
            rf"[(（\[【〔﹝]\s*(?:[^()（）]{{0,60}}?(?<!\w))?(?:{photo})(?![a-z])"
            r"[^()（）]*[)）\]】〕﹞]\s*[.。]?$"
            r"|[(（〔﹝](?:[\u4e00-\u9fff]{0,6}(?:记者|記者))?[\u4e00-\u9fff]{2,6}"
            r"(?:[摄攝]影?|提供|供[图圖])[)）〕﹞]\s*$",
            re.I,
        ),
        credit_tail=_credit_tail(photo),
        credit_line=re.compile(
            rf"[(（\[]?\s*(?:{photo})\s*(?:[:：／/]\s*|by\s+|credit\s*[:：]?\s*|oleh\s+|"
            r"courtesy\s+(?:of\s+)?|supplied|của\s+|(?<=source)\s*,\s*).{0,90}"
            r"|[\u3400-\u9fff·]{2,6}[摄攝]影?",
            re.I,
        ),
        glued=re.compile(
            rf"(?<=[.!?。！？”\"’')）»…])\s*(?P<label>{_any(related)})\s*[:：]?\s+(?=\S)"
            rf"|(?<=[。！？”）])(?P<tight>{_any(related)})\s*[:：]?",
        ),
        menu_row=_menu_row(words),
        related_words=re.compile(_any(related)),
        comments=_comments(words),
        comment_heads=Phrases(COMMENT_HEADS),
        related_heads=Phrases(RELATED_HEADS),
        share_start=re.compile(
            rf"(?:{_any(words.share_labels)})\s*[:：]\s+(?=\S)", re.I
        ),
    )


def _credit_tail(photo: str) -> re.Pattern[str]:
    """A stroke or the end of a sentence, the word for a picture, a colon, a name.

    Behind other words, and glued to them, word and name begin with capitals.
    """
    behind = r"(?:\s[-–—|/]\s*|[.。]\s+)"
    capital = r"(?-i:[^\W\d_a-z])"
    glued = rf"(?<=[\w’'”\")])\s?(?=(?-i:[A-ZẢ]))(?:{photo})\s*[:：]\s*{capital}"
    return re.compile(
        rf"{behind}(?:{photo})\s*[:：]\s*[^\W\d_][^:!?。]{{1,50}}$"
        rf"|{glued}[^:!?.。]{{1,40}}$",
        re.I,
    )


def _marks(role: str) -> str:
    """What parts a label from its value; a bar may stand behind "Also read"."""
    return ":：|｜" if role == "related" else ":："


def _long(labels: tuple[str, ...]) -> tuple[str, ...]:
    """Labels that are no word of a sentence by their length alone."""
    return tuple(label for label in labels if len(label) > 3)


def _pointer(labels: tuple[str, ...]) -> re.Pattern[str]:
    """A mark parts label and title; behind a label of two words it may be left out."""
    phrases = tuple(label for label in labels if " " in label)
    open_ones = rf"|(?:{_any(phrases)})\s+" if phrases else ""
    return re.compile(
        rf"(?:(?:{_any(labels)})(?:\s*[:：]\s*|\s+[–—-]\s+){open_ones})(.+)", re.I
    )


def _menu_row(words: Words) -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:{_any((*words.navigation_labels, *words.language_labels))})"
        r"(?:\s+|$)[|·•/\s]*+)++(?:[^\s]+(?:\s+|$))?",
        re.I,
    )


def _comments(words: Words) -> re.Pattern[str]:
    return re.compile(
        rf"(?:\d+\s*)?(?:{_any(words.comment_labels)})"
        r"\s*(?:[(（]?\d+[)）]?|(?:on |via |qua |lewat )?(?:facebook|disqus))?",
        re.I,
    )


def _labels(words: Words) -> tuple[tuple[str, frozenset[str]], ...]:
    return (
        ("share", _set(words.share_labels)),
        ("trending", _set(words.trending_labels)),
        ("related", _set(words.related_labels)),
        ("read_full", _set(words.read_full_labels)),
        ("comment", _set(words.comment_labels)),
        ("language", _set(words.language_labels)),
        ("site", _set(words.site_names)),
        ("navigation", _set((*words.navigation_labels, *NEIGHBOUR_LABELS))),
    )


def _set(labels: tuple[str, ...]) -> frozenset[str]:
    return frozenset(folded(label) for label in labels)


def _any(labels: tuple[str, ...]) -> str:
    return "|".join(
        r"\s+".join(map(re.escape, label.split()))
        for label in sorted(labels, key=len, reverse=True)
    )
