"""What a file from outside gives: captures to keep, and what was passed over."""

from dataclasses import dataclass

from storage.warc.exchange import Exchange


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One capture out of a file, at its own time and address.

    `exchange` goes into the archive's own WARC file before anything is read; its
    `origin` names the file. What is to be read is `html` or `text`; both are null for
    what is no page: a redirect, an image, an empty answer.
    """

    exchange: Exchange
    place: str
    """File, and record in it: for messages."""
    html: bytes | None = None
    """Without transfer and content encodings, in its own charset."""
    text: str | None = None
    charset: str | None = None
    """As the HTTP header names it."""
    record_id: str | None = None
    """Of the record in the file it came from."""
    payload_digest: str | None = None
    """As that record claims it."""

    @property
    def url(self) -> str:
        return self.exchange.url


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something in a file that could not be used, and why."""

    place: str
    reason: str

    def __str__(self) -> str:
        """Reasons to refuse a whole path begin with it."""
        is_named = self.reason.startswith(self.place)
        return self.reason if is_named else f"{self.place}: {self.reason}"
