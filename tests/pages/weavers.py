"""One invented story, set on a page as the templates under test set theirs."""

URL = "https://www.ucanews.com/news/weavers-of-lomitar-mend-their-bridge/81234"
URLS = {
    "en": URL,
    "zh": "https://china.ucanews.com/2019/03/02/weavers-mend-their-bridge/",
    "id": "https://indonesia.ucanews.com/2019/03/02/weavers-mend-their-bridge/",
    "vi": "https://vietnam.ucanews.com/2019/03/02/weavers-mend-their-bridge/",
}
"""One address of each language."""
CHINA = "https://china.ucanews.com/2019/03/02/xiunu-jiaoshu/"
HEADLINE = "Weavers of Lomitar mend their bridge"
TOLD = (
    "The weavers of Lomitar have mended the bridge over the Tarvek in May.",
    "Their council asked the province for help, but nobody in the office answered.",
    "A second bridge is to be built when the rains of the south are over.",
)
TEXT = "".join(f"<p>{one}</p>" for one in TOLD)


def article(read, header: str, text: str = TEXT, *, above: str = "", below: str = ""):
    """The story as read, with what stands below its headline, above it, below it."""
    content = (
        f"<html><head><title>{HEADLINE}</title></head><body><div><div class=m>{above}"
        f"<div class=a><h1>{HEADLINE}</h1>{header}<div class=t>{text}</div></div>{below}"
        "</div></div></body></html>"
    )
    return read(URL, content.encode()).article


def page(inner: str, above: str = "") -> bytes:
    """A page with the story's headline and day over whatever its text is."""
    return (
        f"<html><head><title>{HEADLINE}</title></head><body>{above}<main><h1>{HEADLINE}</h1>"
        f"<div class='m'>May 6, 2021</div><div class='b'>{inner}</div></main></body></html>"
    ).encode()


def body(reading) -> list[str]:
    """The paragraphs read."""
    return reading.article.body.split("\n\n")
