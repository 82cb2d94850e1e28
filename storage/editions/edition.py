"""What an edition is, as data. One file beside this one declares each edition."""

import re
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape of an edition's addresses: a path pattern and what stands there.

    The groups `id`, `year`, `month`, `day` and `slug` are normalised before they
    are put into `key` and `address`: no leading zeros, two digits, lower case.
    """

    kind: str
    """What stands at such an address: a value of `storage.identity.AddressKind`."""
    path: re.Pattern[str]
    """Matches the whole percent-decoded path without its trailing slash."""
    key: str | None = None
    """Identity in terms of the named groups, e.g. `news:{id}`; null for no article."""
    address: str | None = None
    """Canonical path (and query) in terms of the groups; null keeps the path."""
    asks_query: bool = False
    """The pattern goes on over `?` and the query, its names in order and lower case."""
    folds_case: bool = True
    """Upper and lower case of the path are the same address."""
    host: str | None = None
    """Only on this one of the edition's side hosts; null is everywhere else."""


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of the agency."""

    name: str
    """Its name in keys, options and spiders."""
    title: str
    """Its name for people."""
    language: str
    """BCP 47 tag of the language it is written in (`zh` where the script varies)."""
    time_zone: str
    """IANA name of the zone its bare days are meant in."""
    home: str
    """Address of the home page, canonical."""
    hosts: tuple[str, ...]
    """Every host it was served from, without scheme and port; first is canonical."""
    shapes: tuple[Shape, ...]
    """Its address shapes, first match wins."""
    sources: tuple[str, ...] = field(default=())
    """Where discovery starts beside the home page: feeds, listings, sitemaps."""
    side_hosts: tuple[str, ...] = field(default=())
    """Hosts of its own with shapes of their own, which keep their name: a directory."""
    trailing_slash: bool = False
    """Whether canonical addresses of pages end in a slash, as WordPress prints them."""
