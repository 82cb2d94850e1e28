"""Pictures as found to the images of an article: each once, whatever its size."""

import re
from collections import defaultdict
from dataclasses import replace

from storage.record import Image
from ucancrawl.pages.labels import Line
from ucancrawl.pages.links import whole_address
from ucancrawl.pages.pictures import Picture

MAX_ALIKE = 40
"""Images of one address that are compared; a page has few, or one for all."""
SIZE = re.compile(
    r"(?:-\d{2,4}x\d{2,4}|[-_][swh]\d{2,4})(?=\.\w{3,4}(?:\?|$))|"
    r"[?&](?:w|h|width|height|resize|quality|fit|crop|size)=[^&]*"
)
"""What an address says of a picture's size, in front of its ending or behind it."""


def images_of(
    lines: list[Line], pictures: list[Picture], url: str, base: str | None
) -> list[Image]:
    """Images in page order, each once; caption with its credit, as printed."""
    images: list[Image] = []
    places: dict[str, list[int]] = defaultdict(list)
    for picture in pictures:
        block = lines[picture.image].block if picture.image is not None else None
        address = None
        alt = None
        if block is not None:
            address = whole_address(block.src, url, base) if block.src else None
            alt = block.alt
        elif picture.alt is not None:
            alt = lines[picture.alt].text
        caption = lines[picture.caption].text if picture.caption is not None else None
        credit = lines[picture.credit].text if picture.credit is not None else None
        image = Image(address, alt, caption, credit)
        bare = SIZE.sub("", address or "")
        alike = places[bare][-MAX_ALIKE:]
        place = next((n for n in alike if _is_same(images[n], image)), None)
        if place is not None:
            known = images[place]
            images[place] = replace(
                known,
                caption=known.caption or caption,
                credit=known.credit or (credit if not known.caption else None),
            )
        elif address or alt or caption:
            places[bare].append(len(images))
            images.append(image)
    return images


def _is_same(one: Image, other: Image) -> bool:
    """Whether two images, of one address but for sizes, are one picture.

    A page prints it twice for other screens, or larger.
    """
    told = sorted((one.caption or "", other.caption or ""), key=len)
    if one.url and one.url == other.url:
        return told[1].startswith(told[0])  # else it is what a script puts in
    is_told = told[0] != "" and told[1].startswith(told[0])
    return is_told and bool(one.url)
