"""Writes one story: words, pictures, signature and paragraphs."""

from datetime import datetime, timedelta
from random import Random

from tests.newsroom.casting import CATEGORIES, COUNTRIES, LABELS, TOPICS, Casting
from tests.newsroom.shapes import slug_of
from tests.newsroom.story import Paragraph, Picture, Story
from tests.newsroom.tongues.tongue import Writer

_CREDITS = {
    "en": (
        "Photo by {}/ucanews.com",
        "Photo: AFP",
        "Photo supplied",
        "Photo: supplied",
        "photo: {}",
        "Phot: {}",
        "ucanews.com file photo",
        "ucanews.com photo",
        "Photo courtesy of {}",
        "Photo: {}/UCA News",
    ),
    "id": ("Foto tersedia", "Foto: {}", "Foto: ucanews.com"),
    "vi": ("Ảnh: {}", "Ảnh: UCAN", "Ảnh minh họa"),
    "zh-Hans": ("图：{}", "照片：天亚社", "图片来源：{}"),
    "zh-Hant": ("圖：{}", "照片：天亞社", "圖片來源：{}"),
}
_CREDITED = {"language_sites": 0.4, "archive_language_sites": 0.2}
_AGENCIES = {"old": "ucanews.com reporter", "new": "UCA News reporter"}


def language_of(edition: str, number: int) -> str:
    """China writes in both scripts; which one is the article's own affair."""
    if edition == "china":
        return ("zh-Hans", "zh-Hant")[number % 2]
    return {"indonesia": "id", "vietnam": "vi"}.get(edition, "en")


def write_story(casting: Casting, writer: Writer, rng: Random) -> Story:
    language = writer.tongue.language
    headline = _archive_case(writer.headline(rng), casting)
    standfirst = writer.standfirst(rng) if rng.random() < 0.92 else None
    slug = slug_of(headline, quirk=casting.kind == "news" and rng.random() < 0.04)
    if rng.random() < 0.06:
        slug = slug_of(writer.headline(rng))
    ident = casting.id
    if casting.kind == "post":
        day = (casting.published + timedelta(hours=7)).strftime("%Y/%m/%d")
        ident = f"{day}/{slug}"
    if casting.kind == "gallery":
        slug = headline if rng.random() < 0.5 else headline.replace(" ", "-")
        slug += " " if rng.random() < 0.4 and " " in slug else ""
    person, place, agency = _signature(casting, writer, rng)
    category = rng.choice(CATEGORIES[casting.edition])
    story = Story(
        key=f"{casting.edition}:{casting.kind}:{ident}",
        edition=casting.edition,
        kind=casting.kind,
        id=ident,
        slug=slug,
        language=language,
        layout=casting.layout,
        headline=headline,
        standfirst=standfirst,
        published=casting.published,
        modified=_modified(casting, rng),
        person=person,
        place=place,
        agency=agency,
        opening=None,
        section=_section(casting.edition, language, category, rng),
        keywords=[],
        pictures=_pictures(casting, writer, headline, rng),
        paragraphs=[],
        flat=casting.published.year < 2012 and casting.kind == "news",
        category=category if casting.layout != "round_up" else "asia-this-week",
        topic=rng.choice(tuple(TOPICS)),
    )
    if casting.layout == "india":
        story.flat = rng.random() < 0.5
    if casting.edition in ("indonesia", "vietnam", "china") and rng.random() < 0.7:
        topics = writer.tongue.pools["topic"]
        story.keywords = rng.sample(topics, rng.randint(1, 4))
    story.paragraphs = _paragraphs(story, writer, rng)
    return story


def _archive_case(headline: str, casting: Casting) -> str:
    """The story archive prints Title Case, and capitals for the 1980s."""
    if casting.kind != "story":
        return headline
    if casting.published.year < 1990:
        return headline.upper()
    return " ".join(word[0].upper() + word[1:] for word in headline.split())


def _signature(
    casting: Casting, writer: Writer, rng: Random
) -> tuple[str | None, str | None, str | None]:
    roll = rng.random()
    place = rng.choice(writer.places) if rng.random() < 0.6 else None
    if casting.layout == "round_up":
        return None, None, "UCA News Network"
    if roll < 0.15:
        return None, None, None
    if roll < 0.4:
        age = "old" if casting.published.year < 2020 else "new"
        return None, place, _AGENCIES[age]
    return rng.choice(writer.people), place, None


def _modified(casting: Casting, rng: Random) -> datetime:
    """Later, equal, days later, or, as on the real site, hours earlier."""
    hours = rng.choice((0.2, 0.0, 1.5, 26.0, 200.0, -11.0, 0.5))
    return casting.published + timedelta(minutes=int(hours * 60))


def _section(edition: str, language: str, category: str, rng: Random) -> str:
    if edition == "english":
        return rng.choice(COUNTRIES)
    labels = LABELS.get(edition) or LABELS[language]
    return labels[CATEGORIES[edition].index(category)]


def _pictures(
    casting: Casting, writer: Writer, headline: str, rng: Random
) -> list[Picture]:
    count = 1 if rng.random() < 0.93 else 0
    count = {"special_series": 3, "round_up": 4, "gallery": 5}.get(
        casting.layout, count
    )
    if casting.layout == "archive_plain" or casting.layout == "archive_redesigned":
        count = 0
    pictures = []
    for index in range(count):
        stamp = int(casting.published.timestamp()) + index * 37
        when = casting.published.strftime("%Y/%m")
        ending = rng.choice(("jpg", "jpg", "jpeg", "JPG", "png"))
        url = f"/uploads/{when}/{stamp}.{ending}"
        caption = writer.caption(rng)
        credit, bracket = _credit(casting, writer, rng)
        pictures.append(
            Picture(url, _alt(index, headline, caption, rng), caption, credit, bracket)
        )
    return pictures


def _credit(casting: Casting, writer: Writer, rng: Random) -> tuple[str | None, str]:
    if rng.random() > _CREDITED.get(casting.layout, 0.9):
        return None, "({})"
    pattern = rng.choice(_CREDITS[writer.tongue.language])
    credit = pattern.format(rng.choice(writer.people))
    if writer.tongue.gap == "":
        return credit, "（{}）"
    return credit, "({})." if casting.edition == "indonesia" else "({})"


def _alt(index: int, headline: str, caption: str, rng: Random) -> str | None:
    """The headline, also with a double blank; the caption; key words; or nothing."""
    if index:
        return rng.choice((caption, None))
    roll = rng.random()
    if roll < 0.62:
        return headline
    if roll < 0.7:
        return headline.replace(" ", "  ", 1)
    if roll < 0.85:
        return caption
    if roll < 0.93:
        return ", ".join(caption.split()[:5])
    return None


def _paragraphs(story: Story, writer: Writer, rng: Random) -> list[Paragraph]:
    if story.flat:
        text = writer.tongue.gap.join(
            writer.sentence(rng) for _ in range(rng.randint(9, 16))
        )
        return [Paragraph(text)]
    if story.layout == "video":
        return [Paragraph(writer.paragraph(rng, 2, 3)) for _ in range(2)]
    if story.layout == "gallery":
        return [Paragraph(writer.paragraph(rng, 3, 5))]
    count = rng.randint(6, 14)
    parts: list[Paragraph] = []
    for index in range(count):
        heads = story.layout in ("special_series", "editions_bar") or not rng.randint(
            0, 12
        )
        if heads and index and index % 4 == 0:
            parts.append(Paragraph(writer.crosshead(rng), "crosshead"))
        parts.append(Paragraph(writer.paragraph(rng)))
    if rng.random() < 0.08:
        at = rng.randint(2, len(parts) - 1)
        items = [Paragraph(writer.sentence(rng), "item") for _ in range(3)]
        parts[at:at] = items
    _hang_pictures(story, parts)
    return parts


def _hang_pictures(story: Story, parts: list[Paragraph]) -> None:
    """Pictures beyond the first stand in the running text."""
    step = max(2, len(parts) // max(1, len(story.pictures)))
    for number in range(1, len(story.pictures)):
        texts = [p for p in parts[number * step :] if p.kind == "text"]
        if texts and texts[0].picture is None:
            texts[0].picture = number
    hung = {p.picture for p in parts}
    story.pictures[:] = [p for n, p in enumerate(story.pictures) if n == 0 or n in hung]
    order = {n: i for i, n in enumerate(sorted({0} | {n for n in hung if n}))}
    for part in parts:
        if part.picture is not None:
            part.picture = order[part.picture]
