"""Tags and class names a template may give to a role."""

from random import Random

TAGS: dict[str, tuple[str, ...]] = {
    "headline": ("h1", "h1", "h2", "h2", "h3", "div"),
    "standfirst": ("h2", "h3", "p", "p", "div", "h4"),
    "section": ("div", "span", "h5", "p"),
    "crosshead": ("h3", "h4", "p", "h2"),
    "box_label": ("h3", "h4", "h5", "div", "p", "strong"),
    "quote": ("blockquote", "div", "aside", "p"),
    "support": ("div", "p", "h5", "span"),
    "byline": ("p", "div", "h6", "span"),
    "date": ("p", "div", "span", "h6"),
    "comment": ("li", "div", "p"),
    "page_title": ("h1", "h2", "div"),
}
_WORDS = {
    "headline": ("post-title", "entry-title", "title", "news_head", "heading1"),
    "standfirst": ("deck", "subtitle", "sub_head", "excerpt", "intro"),
    "byline": ("author", "writer", "post-meta", "by_line"),
    "date": ("date", "date-indo", "time", "post-date"),
    "picture": ("img_box", "featured-image", "photo", "wp-caption"),
    "caption": ("caption", "photo_text", "wp-caption-text", "cap"),
    "related": ("related", "more_news", "box_r", "also"),
    "trending": ("trending", "popular", "most_read"),
}
_BASE = "left right wrap box col row inner block item main top side lst tx ctr".split()


def class_name(role: str, style: str, rng: Random) -> str:
    """A name that means something, or pretends to, or means nothing at all."""
    if style == "words" and role in _WORDS:
        return rng.choice(_WORDS[role])
    if style == "bem":
        return f"{rng.choice(_BASE)}__{rng.choice(_BASE)}--{rng.choice(_BASE)}"
    if style == "hash":
        return f"css-{rng.randrange(16**6):06x}"
    if style == "short":
        return f"{rng.choice('abcdefgkmt')}{rng.randint(1, 99)}"
    return f"{rng.choice(_BASE)}_{rng.choice(_BASE)}{rng.randint(1, 9)}"


def filler(rng: Random) -> str:
    """Styles and scripts that give a page its real weight."""
    rules = []
    for _ in range(rng.randint(90, 260)):
        name = class_name("", "bem", rng)
        rules.append(
            f".{name}{{margin:{rng.randint(0, 40)}px {rng.randint(0, 40)}px;"
            f"color:#{rng.randrange(16**6):06x};font-size:{rng.randint(9, 30)}px}}"
        )
    lines = [
        f'var v{i}="{rng.randrange(16**30):030x}";' for i in range(rng.randint(20, 120))
    ]
    alert = 'function nocopy(){alert("\\u00a9 ucanews.com all rights reserved.")}'
    return (
        "<style>\n"
        + "\n".join(rules)
        + '\n</style>\n<script type="text/javascript">\n'
        + alert
        + "\n"
        + "\n".join(lines)
        + "\n</script>"
    )
