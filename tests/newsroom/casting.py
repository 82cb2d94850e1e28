"""Which articles there are: edition, kind, layout, id and instant of each."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from random import Random

SHARES = {
    "english": 0.4,
    "india": 0.15,
    "indonesia": 0.15,
    "vietnam": 0.15,
    "china": 0.15,
}
CATEGORIES = {
    "english": ("news", "features", "commentary", "in-brief", "asia-this-week"),
    "india": ("national", "diocese", "education", "opinion"),
    "indonesia": ("berita", "opini", "feature", "gereja"),
    "vietnam": ("tin-tuc", "xa-hoi", "giao-hoi", "phong-su"),
    "china": ("xinwen", "jiaohui", "shehui", "pinglun"),
}
LABELS = {
    "indonesia": ("Berita", "Opini", "Feature", "Gereja"),
    "vietnam": ("Tin tức", "Xã hội", "Giáo hội", "Phóng sự"),
    "zh-Hans": ("新闻", "教会", "社会", "评论"),
    "zh-Hant": ("新聞", "教會", "社會", "評論"),
    "india": ("National", "Diocese", "Education", "Opinion"),
}
TOPICS = {
    "conflict": 8,
    "education": 1,
    "environment": 10,
    "health": 2,
    "human-rights": 3,
    "refugees-migrants": 4,
    "religion-culture": 5,
    "religious-ethnic-persecution": 6,
    "social-justice": 7,
    "women-children": 9,
}
COUNTRIES = (
    "Bangladesh",
    "India",
    "Indonesia",
    "Japan",
    "Korea",
    "Myanmar",
    "Nepal",
    "Pakistan",
    "Philippines",
    "Sri Lanka",
    "Thailand",
    "Timor-Leste",
    "Vietnam",
)
_ENGLISH = (
    ("archive_plain", "story", 1984, 2010, 5),
    ("archive_language_sites", "story", 2008, 2010, 4),
    ("archive_redesigned", "story", 1984, 2010, 9),
    ("language_sites", "news", 2011, 2017, 14),
    ("caption_first_date", "news", 2015, 2018, 8),
    ("contribution", "news", 2018, 2019, 5),
    ("share_this", "news", 2019, 2019, 5),
    ("updated_only", "news", 2020, 2021, 7),
    ("published_updated", "news", 2011, 2022, 12),
    ("trending", "news", 2021, 2022, 7),
    ("editions_bar", "news", 2022, 2024, 9),
    ("print_like", "news", 2022, 2022, 3),
    ("special_series", "news", 2023, 2024, 3),
    ("round_up", "news", 2022, 2024, 3),
    ("video", "news", 2018, 2024, 4),
    ("gallery", "gallery", 2017, 2020, 3),
    ("directory", "directory", 2012, 2015, 3),
    ("odd", "news", 2024, 2025, 3),
)
_ID_TABLE = (
    (2011.25, 10817),
    (2011.48, 21644),
    (2011.99, 38862),
    (2012.14, 43072),
    (2013.1, 67303),
    (2014.6, 71696),
    (2015.4, 73680),
    (2016.45, 76313),
    (2018.2, 81816),
    (2019.8, 86352),
    (2020.9, 90260),
    (2022.0, 95625),
    (2023.5, 101754),
    (2024.4, 105125),
    (2025.4, 109181),
    (2026.5, 113000),
)


@dataclass(frozen=True, slots=True)
class Casting:
    edition: str
    kind: str
    layout: str
    id: str
    published: datetime


def cast(rng: Random, articles: int, *, even: bool = False) -> list[Casting]:
    """All castings of a world, by edition; ids are unique within their space."""
    castings: list[Casting] = []
    for edition, share in SHARES.items():
        count = articles // len(SHARES) if even else max(4, round(articles * share))
        taken: set[tuple[str, str]] = set()
        for index in range(count):
            casting = cast_one(rng, edition, index, taken)
            castings.append(casting)
    return castings


def cast_one(
    rng: Random, edition: str, index: int, taken: set[tuple[str, str]]
) -> Casting:
    if edition == "english":
        layout, kind, first, last = _english_layout(rng, index)
    elif edition == "india":
        layout, kind, first, last = "india", "news", 2012, 2019
    else:
        layout, kind, first, last = edition, "post", 2013, 2025
    published = instant(rng, first, last)
    number = _number(rng, edition, kind, published)
    while (kind, str(number)) in taken:
        number += rng.randint(1, 9)
    if kind != "post":
        taken.add((kind, str(number)))
    return Casting(edition, kind, layout, str(number), published)


def _english_layout(rng: Random, index: int) -> tuple[str, str, int, int]:
    """Every layout once, then by weight, so that the smallest world has them all."""
    if index < len(_ENGLISH):
        layout, kind, first, last, _ = _ENGLISH[index]
    else:
        weights = [row[4] for row in _ENGLISH]
        layout, kind, first, last, _ = rng.choices(_ENGLISH, weights)[0]
    return layout, kind, first, last


def instant(rng: Random, first: int, last: int) -> datetime:
    """A minute between two years; now and then Bangkok's midnight, 17:00 GMT."""
    start = datetime(first, 1 if first != 2011 else 5, 3, tzinfo=UTC)
    span = (datetime(last, 12, 20, tzinfo=UTC) - start).days
    day = start + timedelta(days=rng.randint(0, span))
    if rng.random() < 0.08:
        return day.replace(hour=17)
    return day.replace(hour=rng.randint(0, 23), minute=rng.randint(1, 59))


def _number(rng: Random, edition: str, kind: str, published: datetime) -> int:
    if kind == "story":
        return rng.randint(600, 52300)
    if kind == "gallery":
        return rng.randint(120, 4000)
    if kind == "directory":
        return rng.randint(200, 9000)
    if edition == "india":
        return rng.randint(9000, 41000)
    year = published.year + published.timetuple().tm_yday / 366
    for (y0, n0), (y1, n1) in pairwise(_ID_TABLE):
        if y0 <= year <= y1:
            return round(n0 + (n1 - n0) * (year - y0) / (y1 - y0))
    return _ID_TABLE[0][1] if year < _ID_TABLE[0][0] else _ID_TABLE[-1][1]
