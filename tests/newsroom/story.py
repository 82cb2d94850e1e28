"""One article of the replica newsroom, as its editors know it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta


@dataclass(slots=True)
class InlineLink:
    """Words in the running text that lead somewhere."""

    text: str
    url: str
    target: str | None = None


@dataclass(slots=True)
class Paragraph:
    """A piece of the body."""

    text: str
    kind: str = "text"
    """`text`, `crosshead` or `item` of a list."""
    link: InlineLink | None = None
    picture: int | None = None
    """Index of the picture printed before it, beyond the lead picture."""


@dataclass(slots=True)
class Picture:
    url: str
    alt: str | None
    caption: str | None
    credit: str | None
    """As it stands inside the brackets."""
    bracket: str = "({})"
    """How the credit is printed after the caption."""

    def printed(self) -> str:
        parts = [self.caption] if self.caption else []
        if self.credit:
            parts.append(self.bracket.format(self.credit))
        return " ".join(parts)


@dataclass(slots=True)
class Related:
    """One line of a related box."""

    text: str
    url: str
    target: str | None


@dataclass(slots=True)
class Face:
    """What one rendering of the article prints of the fields that not all print."""

    layout: str
    date_published: str | None
    date_accepted: list[str]
    date_raw: str | None
    date_source: str | None
    date_modified: str | None
    byline: str | None
    authors: list[str]
    dateline: str | None
    section: str | None
    standfirst: str | None
    keywords: list[str]
    images: list[dict[str, str | None]]
    related: list[dict[str, str | None]]
    inline: list[dict[str, str | None]]
    language_links: list[dict[str, str | None]]


@dataclass(slots=True)
class Story:
    key: str
    edition: str
    kind: str
    id: str
    slug: str
    language: str
    layout: str
    headline: str
    standfirst: str | None
    published: datetime
    modified: datetime | None
    person: str | None
    place: str | None
    agency: str | None
    """Signature that names nobody: `UCA News reporter` ..."""
    opening: str | None
    """Dateline glued in front of the first paragraph."""
    section: str | None
    keywords: list[str]
    pictures: list[Picture]
    paragraphs: list[Paragraph]
    flat: bool
    related: list[Related] = field(default_factory=list)
    related_form: str = "none"
    """`list`, `titles`, `glued` or `none`."""
    translation_of: str | None = None
    language_link: Related | None = None
    twin_of: str | None = None
    """Group of stories with the same text: the smallest key in it."""
    reach: set[str] = field(default_factory=set)
    """Ways to find it: `listing`, `feed`, `sitemap`, `related`."""
    category: str = ""
    topic: str = ""
    state: str = "live"
    gone_as: str = "404"
    revision: int = 1
    rendering: int = 0
    """Counts re-renderings: the same words in other markup."""
    changed_at_visit: int = 0
    born_at_visit: int = 0
    faces: list[Face] = field(default_factory=list)

    @property
    def byline(self) -> str | None:
        """The signature as printed, without its `by`."""
        who = self.person or self.agency
        if who is None:
            return None
        return f"{who}, {self.place}" if self.place else who

    @property
    def published_local(self) -> str:
        """The day in Bangkok, where the newsroom sits: the day of the addresses."""
        return (self.published + timedelta(hours=7)).strftime("%Y/%m/%d")

    @property
    def body(self) -> str:
        gap = "\n\n"
        if self.flat:
            gap = " " if not self.language.startswith("zh") else ""
        return gap.join(part.text for part in self.paragraphs)
