"""Every date a page proposes for its article, in the order of trust."""

import re
from datetime import UTC, datetime

from storage.identity import Identity
from storage.record import Evidence
from ucancrawl.pages.labels import Line, Role
from ucancrawl.pages.metadata import Metadata
from ucancrawl.pages.page import Page

URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d{2})/(\d{1,2})/(\d{1,2})(?!\d)")
MACHINE = re.compile(r"\d{4}-\d\d-\d\dT\d")
"""An instant as machines write it: beside a day for readers it may be hidden by style,
and of any change to the page."""
UPLOAD = re.compile(r"/(1[0-9]{9})\.(?:jpe?g|png|gif|webp)", re.IGNORECASE)
METADATA_SOURCES = ("json_ld", "open_graph", "microdata", "meta")


def date_evidence(
    page: Page,
    identity: Identity,
    lines: list[Line],
    dates: list[int],
    claims: Metadata,
    images: list[str],
) -> list[Evidence]:
    """Candidates for both dates; the normaliser weighs them by source and agreement.

    Upload times of images are kept as evidence and never chosen: nobody printed them.
    """
    found = [*_of_url(identity), *_printed(lines, dates), *_claimed(page, claims)]
    for line_number in dates:
        line = lines[line_number]
        if line.block.stamp:
            source = "time" if line.role is not Role.UPDATED else "time_updated"
            name = "date_modified" if line.role is Role.UPDATED else "date_published"
            found.append(Evidence(name, source, line.block.stamp))
    for line_number in dates:
        if lines[line_number].role is Role.UPDATED:
            value = lines[line_number].value
            found.append(Evidence("date_published", "updated_label", value))
            found.append(Evidence("date_modified", "updated_label", value))
            break
    for hint in page.hints:
        if hint.date_raw:
            found.append(Evidence("date_published", hint.source, hint.date_raw))
    for address in images[:1]:
        uploaded = UPLOAD.search(address)
        if uploaded:
            day = datetime.fromtimestamp(int(uploaded[1]), UTC).date().isoformat()
            found.append(Evidence("date_published", "image_time", uploaded[1], day))
    return found


def _of_url(identity: Identity) -> list[Evidence]:
    text = identity.key if identity.key and ":post:" in identity.key else identity.url
    found = URL_DAY.search(text or "")
    if not found or identity.key is None:
        return []
    year, month, day = (int(part) for part in found.groups())
    value = f"{year:04d}-{month:02d}-{day:02d}"
    return [Evidence("date_published", "url", value, value)]


def _printed(lines: list[Line], dates: list[int]) -> list[Evidence]:
    found = []
    for role, source in (
        (Role.PUBLISHED, "published_label"),
        (Role.DATE, "header_date"),
    ):
        said = [lines[number].value for number in dates if lines[number].role is role]
        printed = [value for value in said if not MACHINE.match(value)]
        if said:
            first = (printed or said)[0]
            found.append(Evidence("date_published", source, first))
        if printed:
            stamps = (value for value in said if value not in printed)
            found += [Evidence("date_published", "time", value) for value in stamps]
    return found


def _claimed(page: Page, claims: Metadata) -> list[Evidence]:
    found = []
    for name in ("date_published", "date_modified"):
        for source in METADATA_SOURCES:
            for raw in claims.values(name, source)[:1]:
                found.append(Evidence(name, source, raw))
    return found
