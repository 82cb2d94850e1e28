"""Puts a story on a sheet and notes what was printed: that note is the truth.

A field the template leaves out is null in the truth of this page.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from tests.newsroom.layouts import boilerplate
from tests.newsroom.layouts.part import Item, Part
from tests.newsroom.shapes import host_of
from tests.newsroom.story import Face, Story


@dataclass(slots=True)
class Surroundings:
    """What the site puts around any article at this moment."""

    menu: list[Item]
    trending: list[Item]
    languages: list[Item]
    hidden: list[Item] = field(default_factory=list)
    remarks: list[Item] = field(default_factory=list)
    """What readers wrote below: name and day in `note`, the remark in `text`."""


class Composer:
    def __init__(
        self,
        story: Story,
        around: Surroundings,
        template: Random,
        page: Random,
        noise: Random,
    ) -> None:
        self.story = story
        self.around = around
        self.template = template
        """Draws that are the same for all pages of the template."""
        self.page = page
        """Draws of this one page."""
        self.noise = noise
        """Draws of what is not the article's: another rendering has others."""
        self.parts: list[Part] = []
        self.acute = False
        """Whether apostrophes are printed as U+00B4, as the archive does."""
        self.face = Face(
            layout=story.layout,
            date_published=None,
            date_accepted=[],
            date_raw=None,
            date_source=None,
            date_modified=None,
            byline=None,
            authors=[],
            dateline=None,
            section=None,
            standfirst=None,
            keywords=[],
            images=[],
            related=[],
            inline=[],
            language_links=[],
        )

    def put(self, role: str, text: str = "", **more: object) -> None:
        if self.acute and role in ("headline", "paragraph", "standfirst"):
            text = text.replace("'", "´").replace("’", "´")
        self.parts.append(Part(role, text, **more))  # type: ignore[arg-type]

    def support(self, *lines: str, copies: int = 1) -> None:
        for line in lines:
            for _ in range(copies):
                self.put("support", line, href=boilerplate.DONATE)

    def menus(self, label: str = "", copies: int = 3) -> None:
        """Desktop, tablet and mobile menus; some entries are hidden articles."""
        for copy in range(copies):
            items = list(self.around.menu) + (self.around.hidden if copy == 0 else [])
            self.put("menu", label if copy == 0 else "", items=items)

    def languages(self, label: str) -> None:
        self.put("menu", label, items=list(self.around.languages))

    def headline(self, text: str | None = None) -> None:
        self.put("headline", text or self.story.headline)

    def standfirst(self) -> None:
        if self.story.standfirst:
            self.put("standfirst", self.story.standfirst)
            self.face.standfirst = self.story.standfirst

    def section(self, text: str | None = None) -> None:
        text = text or self.story.section
        if text:
            self.put("section", text)
            self.face.section = text

    def sign(self, *forms: str) -> str | None:
        """Print the signature in each form; `{}` the byline, `{name}` who alone."""
        byline = self.note_byline()
        if byline is None:
            return None
        who = self.story.person or self.story.agency or ""
        for form in forms:
            self.put("byline", form.format(byline, name=who))
        return byline

    def note_byline(self) -> str | None:
        """Take the signature into the truth; the caller prints it."""
        story = self.story
        self.face.byline = story.byline
        if story.byline:
            self.face.authors = [story.person] if story.person else []
            self.face.dateline = story.place
        return story.byline

    def picture(self, number: int = 0, tail: str | None = None) -> None:
        if number >= len(self.story.pictures):
            if tail:
                self.put("byline", tail)
            return
        shot = self.story.pictures[number]
        self.put("picture", shot.printed(), src=shot.url, alt=shot.alt, tail=tail)
        self.face.images.append(
            {
                "url": f"https://{host_of(self.story)}{shot.url}",
                "alt": shot.alt,
                "caption": shot.caption,
                "credit": shot.credit,
            }
        )

    def body(
        self,
        boxes: Sequence[tuple[str, ...]] = (),
        *,
        pull_quote: bool = False,
        opening: str = "",
    ) -> None:
        """The story's paragraphs, with boxes between and perhaps a pull quote."""
        places = self._box_places(len(boxes))
        quoted = self._pull_quote() if pull_quote else None
        for number, paragraph in enumerate(self.story.paragraphs):
            if number in places:
                self.put("box", breaks=list(boxes[places.index(number)]))
            if paragraph.picture:
                self.picture(paragraph.picture)
            if quoted and quoted[0] == number:
                self.put("quote", quoted[1])
            text = opening + paragraph.text if number == 0 else paragraph.text
            link = None
            if paragraph.link:
                link = (paragraph.link.text, paragraph.link.url)
                self.face.inline.append(
                    {
                        "text": paragraph.link.text,
                        "url": paragraph.link.url,
                        "target": paragraph.link.target,
                    }
                )
            role = {"text": "paragraph"}.get(paragraph.kind, paragraph.kind)
            if self.acute and role == "item":
                role, text = "paragraph", f"-- {text}"
            self.put(role, text, link=link)

    def _box_places(self, count: int) -> list[int]:
        total = len(self.story.paragraphs)
        if total < 4:
            return []
        return sorted(self.noise.sample(range(2, total), min(count, total - 3)))

    def _pull_quote(self) -> tuple[int, str] | None:
        """A sentence of a later paragraph, without its full stop, before it."""
        texts = [
            (n, p)
            for n, p in enumerate(self.story.paragraphs)
            if n > 1 and p.kind == "text" and "“" not in p.text
        ]
        if not texts or self.noise.random() < 0.4:
            return None
        number, paragraph = self.noise.choice(texts)
        sentence = self.noise.choice(paragraph.text.rstrip(".").split(". "))
        if self.noise.random() < 0.4:
            sentence = f"“{sentence}"
        return max(1, number - self.noise.randint(0, 1)), sentence

    def related(self, label: str) -> None:
        """The related box in the form the story has: list, bare titles, or glued."""
        story = self.story
        if story.related_form == "none":
            return
        links = story.related
        for link in links:
            printed = story.related_form == "list"
            self.face.related.append(
                {
                    "text": link.text,
                    "url": link.url if printed else None,
                    "target": link.target,
                }
            )
        if story.related_form == "glued":
            last = next(p for p in reversed(self.parts) if p.role == "paragraph")
            bold = f"<b>{label}</b>" if self.page.random() < 0.3 else label
            last.tail = " ".join([bold, *(link.text for link in links)])
            return
        items = [
            Item(link.text, link.url if story.related_form == "list" else None)
            for link in links
        ]
        self.put("related", label, items=items)

    def trending(self) -> None:
        self.put("trending", "Trending", items=list(self.around.trending))

    def tags(self, label: str, base: str) -> None:
        if self.story.keywords:
            items = [
                Item(word, f"{base}{word.replace(' ', '-')}/")
                for word in self.story.keywords
            ]
            self.put("tags", label, items=items)
            self.face.keywords = list(self.story.keywords)

    def language_link(self, label: str, *, addressed: bool = True) -> None:
        link = self.story.language_link
        if link is None:
            return
        url = link.url if addressed else None
        self.put(
            "language_link",
            f"{label} {link.text}",
            link=(link.text, link.url) if addressed else None,
        )
        self.face.language_links.append(
            {"text": link.text, "url": url, "target": link.target}
        )
