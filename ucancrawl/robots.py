"""What a robots.txt allows, after RFC 9309.

A client error means that there are no rules; a server error, or none at all, means
that everything is forbidden until the file can be read. 429 is a client error by its
number and is treated as a server error, as the large crawlers do.
"""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from protego import Protego

PARSED_BYTES = 512 * 1024
"""RFC 9309 section 2.5: at least 500 KiB must be parsed; 11 MB took 20 seconds."""
LIFE_SECONDS = 24 * 3600
"""RFC 9309 section 2.4: a copy should not be used for more than a day."""
SLOWEST = 60.0
"""A longer Crawl-delay is obeyed as this: ten requests an hour archive nothing."""
_PRODUCT = re.compile(r"(\s*user-?agent\s*:\s*[A-Za-z_-]+)[/ \t].*", re.IGNORECASE)
"""Section 2.2.1: a group is for a product, whatever version stands behind it."""
LINE_BYTES = 4096
"""A longer line is no rule of anybody's; patterns cost time by their length."""


class RobotsMeaning(StrEnum):
    """What came of asking for the file."""

    RULES = "rules"
    NONE = "none"
    """There is no file: all is allowed."""
    UNAVAILABLE = "unavailable"
    """The server failed: nothing is allowed in this run."""
    UNREACHABLE = "unreachable"
    """No answer: nothing is allowed in this run."""


@dataclass(frozen=True, slots=True)
class RobotsPolicy:
    """The rules of one host for one crawler."""

    meaning: RobotsMeaning
    rules: Protego | None = field(default=None, repr=False)

    @classmethod
    def read(cls, status: int | None, body: bytes = b"") -> "RobotsPolicy":
        """The policy of an answer; a status of null is no answer at all."""
        if status is None:
            return cls(RobotsMeaning.UNREACHABLE)
        if status >= 500 or status == 429:
            return cls(RobotsMeaning.UNAVAILABLE)
        if status != 200:
            # Also a redirect that led nowhere: section 2.3.1.2 lets it count as absent.
            return cls(RobotsMeaning.NONE)
        return cls(RobotsMeaning.RULES, Protego.parse(rules_text(body)))

    def refusal(self, url: str, robot: str) -> str | None:
        """The reason why an address may not be asked for, null where it may."""
        if self.meaning in (RobotsMeaning.UNAVAILABLE, RobotsMeaning.UNREACHABLE):
            return f"robots_{self.meaning}"
        if self.rules is not None and not self.rules.can_fetch(url, robot):
            return "robots"
        return None

    def delay(self, robot: str) -> float:
        """Seconds between two requests that the file asks of us; 0 for none."""
        asked = self.rules.crawl_delay(robot) if self.rules is not None else None
        return min(max(asked or 0.0, 0.0), SLOWEST)


def rules_text(body: bytes) -> str:
    """The part of a robots.txt that is parsed, whatever its bytes are.

    >>> rules_text("\ufeffUser-agent: *".encode("utf-16"))
    'User-agent: *'
    """
    if len(body) > PARSED_BYTES:
        # Half a line would be another rule.
        body = body[: body.rfind(b"\n", 0, PARSED_BYTES) + 1]
    if body[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = body.decode("utf-16", "replace")
    else:
        text = body.decode("utf-8", "replace")
    lines = text.replace("\x00", "").lstrip("\ufeff").splitlines()
    short = (line for line in lines if len(line) <= LINE_BYTES)
    return "\n".join(_PRODUCT.sub(r"\1", line) for line in short)
